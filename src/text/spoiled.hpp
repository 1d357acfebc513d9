#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What texts are on their way through other programs when they come to harm there (A-TEXT).
namespace ifapilot::text {

/// `#REF!`, `#N/A`, `Err:502`, `########`: what Excel and LibreOffice show in place of a value. The whole text.
[[nodiscard]] bool is_spreadsheet_error(std::string_view text);

/// `TBC`, `n/a`, `?`, `-`: what people write where they know nothing yet. The whole text, in any letter case.
[[nodiscard]] bool is_placeholder(std::string_view text);

/// Whether a letter of a name stands as ? or U+FFFD, as programs put down what their character set lacks: `Zo?`.
[[nodiscard]] bool has_lost_letter(std::string_view name);

/// What `typed` was before a program read its UTF-8 as Windows-1252 (or Latin-1): `Zoë` of `ZoÃ«`, also if that was
/// done twice. As it came, before A-TEXT: a no-break space may be one half of a letter. Nothing if nothing in it is
/// such.
[[nodiscard]] std::optional<std::string> decoded_anew(std::string_view typed);

/// Whether `kept` is `known` with letters that were lost on the way: decoded wrongly, once or twice, put down as ? or
/// U+FFFD, or without their accents. Both have passed A-TEXT's door.
[[nodiscard]] bool has_lost_letters_of(std::string_view kept, std::string_view known);

}  // namespace ifapilot::text
