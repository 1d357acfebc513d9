#include "app/folded.hpp"

#include <cstdlib>
#include <utf8proc.h>

namespace ifapilot::app {

namespace {

bool is_blank(utf8proc_category_t category) {
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_apostrophe(utf8proc_int32_t scalar) {
  return scalar == '\'' || scalar == '`' || scalar == 0xB4 || (scalar >= 0x2018 && scalar <= 0x201B) ||
         scalar == 0x2BC || scalar == 0x2032;
}

void append(std::string& text, utf8proc_int32_t scalar) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(scalar, bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));  // NOLINT: C writes unsigned
}

/// What is left of `text`, scalar by scalar, once letter case, accents and compatibility forms are gone.
template <class Each>
bool each_folded(std::string_view text, Each each) {
  constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT: C reads unsigned
  utf8proc_uint8_t* made = nullptr;
  const auto length = utf8proc_map(bytes, std::ssize(text), &made, how);
  if (length < 0) return false;
  for (utf8proc_ssize_t at = 0; at < length;) {
    utf8proc_int32_t scalar = 0;
    at += utf8proc_iterate(made + at, length - at, &scalar);
    each(scalar, utf8proc_category(scalar));
  }
  std::free(made);  // NOLINT: as utf8proc_map asks
  return true;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string plain;
  const bool is_text = each_folded(text, [&](utf8proc_int32_t scalar, utf8proc_category_t category) {
    if (is_blank(category) || scalar == '\n' || scalar == '\t') return;
    if (is_apostrophe(scalar)) scalar = '\'';
    if (category == UTF8PROC_CATEGORY_PD || scalar == 0x2212) scalar = '-';
    append(plain, scalar);
  });
  return is_text ? plain : std::string(text);
}

std::string letters_of(std::string_view text) {
  std::string plain;
  const bool is_text = each_folded(text, [&](utf8proc_int32_t scalar, utf8proc_category_t category) {
    if (category <= UTF8PROC_CATEGORY_LO || category == UTF8PROC_CATEGORY_ND) append(plain, scalar);
  });
  return is_text ? plain : std::string(text);
}

}  // namespace ifapilot::app
