#include "text/folded.hpp"

#include "text/scalar.hpp"
#include "text/sight.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <utf8proc.h>
#include <utility>

namespace ifapilot::text {

namespace {

constexpr auto apostrophes =
    std::to_array<char32_t>({'\'', '`', 0xB4, 0x2018, 0x2019, 0x201A, 0x201B, 0x2BB, 0x2BC, 0x2032});

/// Letters that people type without their stroke or as two, and that Unicode does not take apart.
constexpr auto plain_letters = std::to_array<std::pair<char32_t, std::string_view>>({{0xE6, "ae"},
                                                                                     {0xF0, "d"},
                                                                                     {0xF8, "o"},
                                                                                     {0xFE, "th"},
                                                                                     {0x111, "d"},
                                                                                     {0x127, "h"},
                                                                                     {0x131, "i"},
                                                                                     {0x142, "l"},
                                                                                     {0x153, "oe"}});

/// Before Unicode takes them apart: an acute accent alone would become a blank.
std::string with_plain_apostrophes(std::string_view text) {
  std::string plain;
  for_each_scalar(text, [&](const Scalar& scalar) {
    if (!scalar.valid) return;
    const bool is_one = std::ranges::find(apostrophes, scalar.value) != apostrophes.end();
    append(plain, is_one ? U'\'' : scalar.value);
  });
  return plain;
}

/// What is left of `text`, character by character, once letter case, accents and compatibility forms are gone.
template <class Each>
void each_folded(std::string_view text, Each each) {
  constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto plain = with_plain_apostrophes(text);
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(plain.data());  // NOLINT: C reads unsigned
  utf8proc_uint8_t* made = nullptr;
  const auto length = utf8proc_map(bytes, std::ssize(plain), &made, how);
  if (length < 0) return;  // only if there is no memory left
  const std::string_view all(reinterpret_cast<const char*>(made),
                             static_cast<std::size_t>(length));  // NOLINT: as above
  for_each_scalar(all, [&](const Scalar& scalar) { each(scalar.value); });
  std::free(made);  // NOLINT: as utf8proc_map asks
}

void append_plain(std::string& text, char32_t character) {
  const auto plain =
      std::ranges::lower_bound(plain_letters, character, {}, &decltype(plain_letters)::value_type::first);
  if (plain != plain_letters.end() && plain->first == character) {
    text += plain->second;
  } else {
    append(text, character);
  }
}

}  // namespace

std::string folded(std::string_view text) {
  std::string plain;
  each_folded(text, [&](char32_t character) {
    const auto sight = sight_of(character);
    if (character == '\n' || character == '\t' || sight == Sight::blank) return;
    append_plain(plain, sight == Sight::dash ? U'-' : character);
  });
  return plain;
}

std::string letters_of(std::string_view text) {
  std::string plain;
  each_folded(text, [&](char32_t character) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
    if (category <= UTF8PROC_CATEGORY_LO || category == UTF8PROC_CATEGORY_ND) append_plain(plain, character);
  });
  return plain;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

}  // namespace ifapilot::text
