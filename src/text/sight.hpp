#pragma once

#include <string>
#include <string_view>

/// What a character is to somebody who reads it on a screen, or cannot see it there.
namespace ifapilot::text {

enum class Sight {
  letter,     ///< Of a script, or a mark that is drawn on one.
  other,      ///< Any other that is seen: a digit, a sign, a symbol.
  blank,      ///< Drawn as a gap: a space of any width, and the fillers of Korean and Braille.
  quotation,  ///< A quotation mark or apostrophe other than ' and ".
  dash,       ///< A dash, hyphen or minus other than -.
  control,    ///< Moves the cursor or ends a line: C0, DEL, C1, the separators of lines and paragraphs.
  direction,  ///< Embeds, overrides or isolates: it makes text read otherwise than it is stored.
  joiner,     ///< Drawn as nothing, and shapes the letters on either side of it.
  variant,    ///< Drawn as nothing, and chooses how the character before it is drawn.
  invisible   ///< Drawn as nothing, and means nothing to who reads: zero-width characters and marks of direction.
};

[[nodiscard]] Sight sight_of(char32_t character);

/// `U+00A0 no-break space`, for messages: by the name that Unicode gives it if it is one that people meet, else by what
/// it is.
[[nodiscard]] std::string named(char32_t character);

/// Those of `typed` that cannot be seen or are taken for others (all but letters, other signs and the plain blank),
/// each once, named and joined: `U+00A0 no-break space, U+200B zero width space`; empty if there are none. `typed` is
/// UTF-8; what is not is passed over.
[[nodiscard]] std::string unseen_in(std::string_view typed);

/// Whether nothing in `typed` is seen: blanks of any kind, line breaks, and what is drawn as nothing.
[[nodiscard]] bool is_blank(std::string_view typed);

/// `typed` with every kind of dash as `-` and of blank as a plain one: as a keyboard has it.
[[nodiscard]] std::string as_typed_plainly(std::string_view typed);

}  // namespace ifapilot::text
