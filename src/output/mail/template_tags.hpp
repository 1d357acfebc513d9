#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The tags of a template, for the files of this folder alone: mustache's, but that each ends on its own line (comments
/// aside) and that the delimiters stay `{{` and `}}`.
namespace ifapilot::output {

enum class TagKind { value, section, inverted, close, partial, comment };

struct Tag {
  TagKind kind{};
  std::string name;       ///< Without blanks at its ends; empty for a comment.
  std::size_t begin = 0;  ///< Byte of its first brace.
  std::size_t end = 0;    ///< Byte after its last brace.
};

/// Something that is no tag, from a byte on.
struct TagSlip {
  std::size_t at = 0;
  std::string what;
};

struct Tags {
  std::vector<Tag> found = {};                 ///< In order, as far as the slip.
  std::optional<TagSlip> slip = std::nullopt;  ///< The first.
};

[[nodiscard]] Tags tags_in(std::string_view text);

/// `text` without a byte order mark, and with LF for CRLF.
[[nodiscard]] std::string plain_lines(std::string_view text);

/// Where a template has its subject, and what is below. Both are views of `text`, as plain_lines made it.
struct TemplateHalves {
  std::string_view subject;  ///< Without `Subject:`, as far as the line break.
  std::string_view body;     ///< From the second line on.
};
/// None if the first line is not `Subject: …`.
[[nodiscard]] std::optional<TemplateHalves> halves_of(std::string_view text);

/// A template without slips as it is to be filled: without comments, and each line ended by a mark that says whether it
/// stays if nothing is left of it: one with a section tag or a partial goes.
[[nodiscard]] std::string laid_out(std::string_view text);

/// What laid_out made, filled: its marks as line breaks, or gone with their lines.
[[nodiscard]] std::string in_lines(std::string_view filled);

}  // namespace ifapilot::output
