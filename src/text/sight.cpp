#include "text/sight.hpp"

#include "text/scalar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utf8proc.h>
#include <utility>
#include <vector>

namespace ifapilot::text {

namespace {

using Range = std::pair<char32_t, char32_t>;  ///< Both ends belong to it.

bool is_within(char32_t character, const Range& range) { return range.first <= character && character <= range.second; }

template <class Ranges>
bool is_among(char32_t character, const Ranges& ranges) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return is_within(character, range); });
}

/// Blank on a screen although Unicode counts them as letters or symbols.
constexpr std::array<Range, 4> fillers{{{0x115F, 0x1160}, {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFFA0, 0xFFA0}}};
constexpr std::array<Range, 3> variants{{{0x180B, 0x180D}, {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF}}};
/// Drawn as nothing although they are no format characters (Cf).
constexpr std::array<Range, 5> drawn_as_nothing{
    {{0x034F, 0x034F}, {0x17B4, 0x17B5}, {0x180E, 0x180F}, {0xE0000, 0xE00FF}, {0xE01F0, 0xE0FFF}}};
constexpr std::array<Range, 2> directions{{{0x202A, 0x202E}, {0x2066, 0x2069}}};

/// Characters that people meet and cannot see, or take for others; by number.
constexpr auto names = std::to_array<std::pair<char32_t, std::string_view>>({
    {0x0000, "null"},
    {0x0007, "bell"},
    {0x0008, "backspace"},
    {0x0009, "tab"},
    {0x000A, "line break"},
    {0x000B, "vertical tab"},
    {0x000C, "form feed"},
    {0x000D, "carriage return"},
    {0x001B, "escape"},
    {0x007F, "delete"},
    {0x0085, "next line"},
    {0x00A0, "no-break space"},
    {0x00AB, "left guillemet"},
    {0x00AD, "soft hyphen"},
    {0x00BB, "right guillemet"},
    {0x034F, "combining grapheme joiner"},
    {0x061C, "Arabic letter mark"},
    {0x115F, "Hangul choseong filler"},
    {0x1160, "Hangul jungseong filler"},
    {0x1680, "Ogham space mark"},
    {0x180E, "Mongolian vowel separator"},
    {0x2000, "en quad"},
    {0x2001, "em quad"},
    {0x2002, "en space"},
    {0x2003, "em space"},
    {0x2004, "three-per-em space"},
    {0x2005, "four-per-em space"},
    {0x2006, "six-per-em space"},
    {0x2007, "figure space"},
    {0x2008, "punctuation space"},
    {0x2009, "thin space"},
    {0x200A, "hair space"},
    {0x200B, "zero width space"},
    {0x200C, "zero width non-joiner"},
    {0x200D, "zero width joiner"},
    {0x200E, "left-to-right mark"},
    {0x200F, "right-to-left mark"},
    {0x2010, "hyphen"},
    {0x2011, "non-breaking hyphen"},
    {0x2012, "figure dash"},
    {0x2013, "en dash"},
    {0x2014, "em dash"},
    {0x2015, "horizontal bar"},
    {0x2018, "left single quotation mark"},
    {0x2019, "right single quotation mark"},
    {0x201A, "low single quotation mark"},
    {0x201C, "left double quotation mark"},
    {0x201D, "right double quotation mark"},
    {0x201E, "low double quotation mark"},
    {0x2028, "line separator"},
    {0x2029, "paragraph separator"},
    {0x202A, "left-to-right embedding"},
    {0x202B, "right-to-left embedding"},
    {0x202C, "pop directional formatting"},
    {0x202D, "left-to-right override"},
    {0x202E, "right-to-left override"},
    {0x202F, "narrow no-break space"},
    {0x2043, "hyphen bullet"},
    {0x205F, "medium mathematical space"},
    {0x2060, "word joiner"},
    {0x2066, "left-to-right isolate"},
    {0x2067, "right-to-left isolate"},
    {0x2068, "first strong isolate"},
    {0x2069, "pop directional isolate"},
    {0x2212, "minus sign"},
    {0x2800, "Braille pattern blank"},
    {0x3000, "ideographic space"},
    {0x3164, "Hangul filler"},
    {0xFEFF, "byte order mark"},
    {0xFF0D, "fullwidth hyphen-minus"},
    {0xFFA0, "halfwidth Hangul filler"},
});

std::string_view kind_in_words(Sight sight) {
  switch (sight) {
    case Sight::letter: return "letter";
    case Sight::other: return "sign";
    case Sight::blank: return "blank";
    case Sight::quotation: return "quotation mark";
    case Sight::dash: return "dash";
    case Sight::control: return "control character";
    case Sight::direction: return "turn of direction";
    case Sight::joiner:
    case Sight::variant:
    case Sight::invisible: return "invisible character";
  }
  return {};
}

constexpr char32_t minus_sign = 0x2212;
constexpr char32_t hyphen_bullet = 0x2043;
constexpr char32_t acute_accent = 0x00B4;

bool is_unseen(Sight sight) { return sight != Sight::letter && sight != Sight::other; }

bool is_drawn(char32_t character) {
  if (character == '\n' || character == '\r' || character == '\t') return false;
  switch (sight_of(character)) {
    case Sight::blank:
    case Sight::joiner:
    case Sight::variant:
    case Sight::invisible: return false;
    default: return true;  // a control character is told of
  }
}

/// Of what no range above knows.
Sight by_category(char32_t character) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return Sight::letter;
    case UTF8PROC_CATEGORY_ZS: return Sight::blank;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return Sight::control;
    case UTF8PROC_CATEGORY_CF: return Sight::invisible;
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF: return Sight::quotation;
    case UTF8PROC_CATEGORY_PD: return Sight::dash;
    default: return Sight::other;
  }
}

}  // namespace

Sight sight_of(char32_t character) {
  constexpr char32_t low_single = 0x201A;
  constexpr char32_t low_double = 0x201E;
  if (character == '-' || (character > ' ' && character < 0x7F && by_category(character) != Sight::letter))
    return Sight::other;
  if (character == 0x200C || character == 0x200D) return Sight::joiner;
  if (is_among(character, fillers)) return Sight::blank;
  if (is_among(character, variants)) return Sight::variant;
  if (is_among(character, drawn_as_nothing)) return Sight::invisible;
  if (is_among(character, directions)) return Sight::direction;
  if (character == minus_sign || character == hyphen_bullet) return Sight::dash;
  if (character == acute_accent || character == low_single || character == low_double) return Sight::quotation;
  return by_category(character);
}

std::string named(char32_t character) {
  const auto known = std::ranges::lower_bound(names, character, {}, &decltype(names)::value_type::first);
  const bool is_known = known != names.end() && known->first == character;
  return fmt::format("U+{:04X} {}", static_cast<unsigned>(character),
                     is_known ? known->second : kind_in_words(sight_of(character)));
}

std::string unseen_in(std::string_view typed) {
  std::vector<char32_t> found;
  for_each_scalar(typed, [&](const Scalar& scalar) {
    if (!scalar.valid || scalar.value == ' ' || !is_unseen(sight_of(scalar.value))) return;
    if (std::ranges::find(found, scalar.value) == found.end()) found.push_back(scalar.value);
  });
  std::string text;
  for (const auto character : found) text += (text.empty() ? "" : ", ") + named(character);
  return text;
}

bool is_blank(std::string_view typed) {
  bool blank = true;
  for_each_scalar(typed, [&](const Scalar& scalar) { blank = blank && scalar.valid && !is_drawn(scalar.value); });
  return blank;
}

std::string as_typed_plainly(std::string_view typed) {
  std::string plain;
  while (!typed.empty()) {
    const auto scalar = first_scalar(typed);
    const auto sight = scalar.valid ? sight_of(scalar.value) : Sight::other;
    if (sight == Sight::dash || sight == Sight::blank) {
      plain += sight == Sight::dash ? '-' : ' ';
    } else {
      plain += typed.substr(0, scalar.length);
    }
    typed.remove_prefix(scalar.length);
  }
  return plain;
}

}  // namespace ifapilot::text
