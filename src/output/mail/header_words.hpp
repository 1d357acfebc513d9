#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The words that the headers of a mail are made of (RFC 5322, RFC 2047). Whatever text goes in, ASCII without a line
/// break comes out, so that no text adds a header.
namespace ifapilot::output {

/// `text` with a blank for each character that is not harmless (`is_harmless`): line breaks, tabs, other controls, and
/// bytes that are not UTF-8.
[[nodiscard]] std::string without_controls(std::string_view text);

/// `text` without controls, and with one blank where several stand together and none around it. What readers make of
/// more blanks in a header differs; this they all read alike.
[[nodiscard]] std::string header_line(std::string_view text);

/// The `header_line` of `text` as words that stand in a header with a blank between them, none for an empty text: as it
/// is where that is safe, else as encoded words. A text that looks like an encoded word is encoded itself.
/// Each at most 68 bytes: with the longest name of a header before it, it fits in a line of 78.
[[nodiscard]] std::vector<std::string> text_words(std::string_view text);

/// The same of a name before an address: as it is or in quotation marks, and then never folded within, as not every
/// reader unfolds a name; else as encoded words.
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

/// `name: words` folded before the words that would go beyond 78 columns, with CRLF at its end. A word that is longer
/// than a line stays whole, for an address may not be cut.
[[nodiscard]] std::string header_field(std::string_view name, const std::vector<std::string>& words);

}  // namespace ifapilot::output
