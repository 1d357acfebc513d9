#include "text/spoiled.hpp"

#include "text/door.hpp"
#include "text/folded.hpp"
#include "text/scalar.hpp"
#include "text/sight.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ifapilot::text {

namespace {

/// As `letters_of` leaves them.
constexpr std::array<std::string_view, 26> placeholders{
    "tbc",         "tbd",           "tba",           "na",      "nk",         "none",    "nil",      "null", "nan",
    "unknown",     "notknown",      "notapplicable", "pending", "x",          "xx",      "xxx",      "todo", "missing",
    "tobeadvised", "tobeconfirmed", "tobedecided",   "vacant",  "vacantpost", "asabove", "seeabove", "blank"};

/// What Windows-1252 has in the place of Latin-1's second row of controls, 0x80 to 0x9F; 0: nothing, so that a program
/// leaves the control there.
constexpr std::array<char32_t, 32> second_row{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that Windows-1252 reads as `character`, of those that UTF-8 has beyond ASCII.
std::optional<unsigned char> high_byte(char32_t character) {
  if (character >= 0x80 && character <= 0xFF) return static_cast<unsigned char>(character);
  const auto found = std::ranges::find(second_row, character);
  if (character == 0 || found == second_row.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - second_row.begin()));
}

/// The bytes of as many characters at the beginning of `typed` as stand for high ones, and where those characters end.
struct HighBytes {
  std::string bytes;
  std::string_view rest;
};

/// Of the letter of UTF-8 that begins with the byte for `typed`'s first character, if the next ones complete it.
std::optional<HighBytes> letter_in(std::string_view typed) {
  HighBytes found{{}, typed};
  std::size_t wanted = 1;
  while (found.bytes.size() < wanted && !found.rest.empty()) {
    const auto scalar = first_scalar(found.rest);
    const auto byte = scalar.valid ? high_byte(scalar.value) : std::nullopt;
    if (!byte) return std::nullopt;
    if (found.bytes.empty()) wanted = *byte >= 0xF0 ? 4 : *byte >= 0xE0 ? 3 : 2;
    found.bytes += static_cast<char>(*byte);
    found.rest.remove_prefix(scalar.length);
  }
  if (found.bytes.size() != wanted) return std::nullopt;
  const auto letter = first_scalar(found.bytes);
  // `É’` of `CAFÉ’S` is no vowel of the phonetic alphabet.
  const bool is_letter = letter.valid && (letter.value < 0x250 || letter.value > 0x36F);
  return is_letter ? std::optional(std::move(found)) : std::nullopt;
}

/// Punctuation that people write behind a letter: `SEÁN Ó’NEILL`, `café’”`. Alone it makes no other letter of that one.
bool is_punctuation_of(std::string_view typed) {
  constexpr std::array<char32_t, 14> marks{0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2013,
                                           0x2014, 0x2026, 0x2039, 0x203A, 0xAB,   0xBB,   0xB7};
  bool all = true;
  for_each_scalar(typed,
                  [&](const Scalar& scalar) { all = all && std::ranges::find(marks, scalar.value) != marks.end(); });
  return all;
}

/// Whether `typed` begins with a letter that was decoded wrongly, `letter`: what people write, too, is one only beside
/// another, as in a text in Greek or Russian.
bool is_believed(const HighBytes& letter, std::string_view typed, bool beside_one) {
  constexpr unsigned char last_of_accents = 0xC5;  // Â, Ã, Ä, Å: the first byte of the accented letters of the West
  constexpr unsigned char of_punctuation = 0xE2;   // â: that of curly marks and the euro
  const auto first = static_cast<unsigned char>(letter.bytes.front());
  if (first <= last_of_accents || first == of_punctuation || beside_one) return true;
  const auto own = typed.substr(0, typed.size() - letter.rest.size());
  return !is_punctuation_of(own.substr(first_scalar(own).length)) || letter_in(letter.rest).has_value();
}

std::optional<std::string> decoded_once(std::string_view typed) {
  std::string text;
  bool any = false;
  bool beside_one = false;
  while (!typed.empty()) {
    const auto letter = letter_in(typed);
    beside_one = letter && is_believed(*letter, typed, beside_one);
    if (beside_one) {
      text += letter->bytes;
      typed = letter->rest;
      any = true;
      continue;
    }
    const auto length = first_scalar(typed).length;
    text += typed.substr(0, length);
    typed.remove_prefix(length);
  }
  return any ? std::optional(std::move(text)) : std::nullopt;
}

/// `text` as a program shows it that takes its UTF-8 for Windows-1252.
std::string decoded_wrongly(std::string_view text) {
  std::string wrong;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_second_row = byte >= 0x80 && byte < 0xA0 && second_row[byte - 0x80U] != 0;
    append(wrong, is_second_row ? second_row[byte - 0x80U] : byte);
  }
  return wrong;
}

/// Whether `kept` is what A-TEXT's door makes of `text`.
bool is_kept_of(std::string_view kept, std::string_view text) {
  const auto let = let_in(text, Lines::many);
  const auto* const passed = std::get_if<std::string>(&let);
  return passed != nullptr && *passed == kept;
}

/// Letters beyond ASCII.
std::ptrdiff_t letters_with_accents(std::string_view text) {
  std::ptrdiff_t count = 0;
  for_each_scalar(text, [&](const Scalar& scalar) {
    count += scalar.value >= 0x80 && sight_of(scalar.value) == Sight::letter ? 1 : 0;
  });
  return count;
}

/// Takes off the beginning of `text` as long as `belongs`.
template <class Belongs>
void pass_over(std::string_view& text, Belongs belongs) {
  while (!text.empty() && belongs(first_scalar(text))) text.remove_prefix(first_scalar(text).length);
}

bool is_lost(char32_t character) { return character == '?' || character == 0xFFFD; }

}  // namespace

bool is_spreadsheet_error(std::string_view text) {
  constexpr std::string_view of_libreoffice = "Err:";
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.starts_with(of_libreoffice) && text.size() == of_libreoffice.size() + 3) {
    return std::ranges::all_of(text.substr(of_libreoffice.size()), is_digit);
  }
  if (text.size() < 3 || text.front() != '#') return false;
  if (text.find_first_not_of('#') == std::string_view::npos) return true;  // a column that is too narrow
  std::string upper;
  for (const char c : text) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (upper == "#N/A" || upper == "#NV" || upper == "#GETTING_DATA") return true;
  // In the language of whoever has it open: #REF!, #BEZUG!, #NAME?, #DIV/0!
  const auto word = std::string_view(upper).substr(1, upper.size() - 2);
  return (upper.back() == '!' || upper.back() == '?') && word.size() >= 2 && word.front() >= 'A' &&
         word.front() <= 'Z' &&
         word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_") == std::string_view::npos;
}

bool is_placeholder(std::string_view text) {
  const auto letters = letters_of(text);
  return letters.empty() || std::ranges::find(placeholders, letters) != placeholders.end();
}

bool has_lost_letter(std::string_view name) {
  bool after_letter = false;
  bool after_lost = false;
  bool found = false;
  for_each_scalar(name, [&](const Scalar& scalar) {
    const bool is_letter = sight_of(scalar.value) == Sight::letter;
    found = found || scalar.value == 0xFFFD || (scalar.value == '?' && after_letter) || (after_lost && is_letter);
    after_lost = scalar.value == '?';
    after_letter = is_letter;
  });
  return found;
}

std::optional<std::string> decoded_anew(std::string_view typed) {
  auto once = decoded_once(typed);
  if (!once) return once;
  auto twice = decoded_once(*once);
  return twice ? twice : once;
}

bool has_lost_letters_of(std::string_view kept, std::string_view known) {
  if (kept == known) return false;
  if (letters_with_accents(kept) < letters_with_accents(known) && letters_of(kept) == letters_of(known)) return true;
  const auto once = decoded_wrongly(known);
  if (is_kept_of(kept, once) || is_kept_of(kept, decoded_wrongly(once))) return true;
  // Of a letter of two bytes some programs make two marks.
  const auto is_mark = [](const Scalar& scalar) { return is_lost(scalar.value); };
  const auto is_beyond_ascii = [](const Scalar& scalar) { return scalar.value >= 0x80; };
  while (!kept.empty() && !known.empty()) {
    const auto here = first_scalar(kept);
    const auto there = first_scalar(known);
    if (here.value == there.value) {
      kept.remove_prefix(here.length);
      known.remove_prefix(there.length);
    } else if (is_mark(here) && is_beyond_ascii(there)) {
      pass_over(kept, is_mark);
      pass_over(known, is_beyond_ascii);
    } else {
      return false;
    }
  }
  return kept.empty() && known.empty();
}

}  // namespace ifapilot::text
