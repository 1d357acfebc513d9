#include "text/spoiled.hpp"

#include "text/door.hpp"
#include "text/folded.hpp"
#include "text/scalar.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ifapilot::text {

namespace {

constexpr std::array<std::string_view, 16> errors{
    "#REF!",  "#N/A",    "#VALUE!",   "#NAME?",    "#DIV/0!", "#NULL!",    "#NUM!",    "#SPILL!",
    "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!",  "#UNKNOWN!", "#PYTHON!", "#GETTING_DATA"};

/// As `folded` leaves them.
constexpr std::array<std::string_view, 27> placeholders{
    "tbc",    "tbd",     "tba",     "n/a",  "n.a.",    "na",          "n/k",           "nk",
    "none",   "nil",     "null",    "nan",  "unknown", "notknown",    "notapplicable", "pending",
    "x",      "xx",      "xxx",     "todo", "missing", "tobeadvised", "tobeconfirmed", "tobedecided",
    "vacant", "asabove", "seeabove"};

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

std::optional<std::string> decoded_once(std::string_view typed) {
  std::string text;
  bool any = false;
  while (!typed.empty()) {
    if (auto letter = letter_in(typed)) {
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

bool is_lost(char32_t character) { return character == '?' || character == 0xFFFD; }

}  // namespace

bool is_spreadsheet_error(std::string_view text) {
  const auto is_same = [&](std::string_view error) {
    return std::ranges::equal(text, error, {},
                              [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  };
  if (std::ranges::any_of(errors, is_same)) return true;
  constexpr std::string_view of_libreoffice = "Err:";
  if (text.starts_with(of_libreoffice) && text.size() == of_libreoffice.size() + 3) {
    return std::ranges::all_of(text.substr(of_libreoffice.size()), [](char c) { return c >= '0' && c <= '9'; });
  }
  return text.size() >= 3 && text.find_first_not_of('#') == std::string_view::npos;  // a column that is too narrow
}

bool is_placeholder(std::string_view text) {
  return letters_of(text).empty() || std::ranges::find(placeholders, folded(text)) != placeholders.end();
}

std::optional<std::string> decoded_anew(std::string_view typed) {
  auto once = decoded_once(typed);
  if (!once) return once;
  auto twice = decoded_once(*once);
  return twice ? twice : once;
}

bool has_lost_letters_of(std::string_view kept, std::string_view known) {
  if (kept == known) return false;
  const auto once = decoded_wrongly(known);
  if (is_kept_of(kept, once) || is_kept_of(kept, decoded_wrongly(once))) return true;
  while (!kept.empty() && !known.empty()) {
    const auto here = first_scalar(kept);
    const auto there = first_scalar(known);
    if (here.value != there.value && !(is_lost(here.value) && there.value >= 0x80)) return false;
    kept.remove_prefix(here.length);
    known.remove_prefix(there.length);
  }
  return kept.empty() && known.empty();
}

}  // namespace ifapilot::text
