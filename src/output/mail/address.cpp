#include "output/mail/address.hpp"

#include "output/utf8.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utf8proc.h>
#include <utility>

namespace ifapilot::output {
namespace {

using AddressFault = std::optional<std::string>;

/// What a character is to somebody who reads an address.
enum class Sight { letter, broken, control, invisible, blank, quotation };

using Range = std::pair<char32_t, char32_t>;  ///< Both ends belong to it.

/// What is drawn as nothing although it is no format character (Cf): fillers, joiners and the selectors of a variant.
constexpr std::array<Range, 8> drawn_as_nothing{{{0x034F, 0x034F},
                                                 {0x115F, 0x1160},
                                                 {0x17B4, 0x17B5},
                                                 {0x180B, 0x180F},
                                                 {0x3164, 0x3164},
                                                 {0xFE00, 0xFE0F},
                                                 {0xFFA0, 0xFFA0},
                                                 {0xE0000, 0xE0FFF}}};

constexpr char32_t braille_blank = 0x2800;

/// What RFC 5322 keeps for itself, the likeliest mistake first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kept_for_headers{
    {{"<>", "it has angle brackets in it"},
     {"\"", "it has a quotation mark in it"},
     {"()", "it has round brackets in it"},
     {"[]", "it has square brackets in it"},
     {"\\", "it has a backslash in it"},
     {",", "it has a comma in it"},
     {";", "it has a semicolon in it"},
     {":", "it has a colon in it"}}};

Sight sight_of(const Scalar& scalar) {
  if (!scalar.valid) return Sight::broken;
  if (scalar.value == '\t' || scalar.value == braille_blank) return Sight::blank;
  const auto within = [&](const Range& range) { return range.first <= scalar.value && scalar.value <= range.second; };
  if (std::ranges::any_of(drawn_as_nothing, within)) return Sight::invisible;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(scalar.value))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return Sight::control;
    case UTF8PROC_CATEGORY_CF: return Sight::invisible;
    case UTF8PROC_CATEGORY_ZS: return Sight::blank;
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF: return Sight::quotation;
    default: return Sight::letter;
  }
}

bool is_in_sight(std::string_view text, Sight wanted) {
  while (!text.empty()) {
    const auto scalar = first_scalar(text);
    if (sight_of(scalar) == wanted) return true;
    text.remove_prefix(scalar.length);
  }
  return false;
}

AddressFault fault_of_bytes(std::string_view text) {
  if (text.empty()) return "there is nothing in it";
  if (is_in_sight(text, Sight::broken)) return "it has a letter in it that is not UTF-8";
  if (is_in_sight(text, Sight::control)) return "it has a line break or another control character in it";
  if (is_in_sight(text, Sight::invisible)) return "it has an invisible character in it";
  return std::nullopt;
}

AddressFault fault_of_characters(std::string_view text) {
  const bool blank = is_in_sight(text, Sight::blank);
  const bool apart = blank || text.find_first_of(",;") != std::string_view::npos;
  if (apart && std::ranges::count(text, '@') > 1) return "it holds two addresses";
  for (const auto& [characters, fault] : kept_for_headers) {
    if (text.find_first_of(characters) != std::string_view::npos) return std::string(fault);
  }
  if (is_in_sight(text, Sight::quotation)) return "it has a quotation mark in it";
  if (blank) return "it has a blank in it";
  return std::nullopt;
}

AddressFault fault_of_ats(std::string_view text) {
  const auto ats = std::ranges::count(text, '@');
  if (ats == 0) return "it has no @";
  if (ats == 2) return "it has two @";
  if (ats > 2) return "it has more than one @";
  if (text.starts_with('@')) return "what is before the @ is missing";
  if (text.ends_with('@')) return "what is after the @ is missing";
  return std::nullopt;
}

AddressFault fault_of_dots(std::string_view text) {
  if (text.starts_with('.')) return "it begins with a dot";
  if (text.ends_with('.')) return "it ends in a dot";
  if (text.find("..") != std::string_view::npos) return "it has two dots in a row";
  if (text.find(".@") != std::string_view::npos) return "it has a dot just before the @";
  if (text.find("@.") != std::string_view::npos) return "it has a dot just after the @";
  return std::nullopt;
}

/// A domain is made of letters, digits, hyphens and dots, and some have an underscore. Before the @ more may stand.
AddressFault fault_of_domain(std::string_view domain) {
  const auto found = domain.find_first_of("!#$%&'*+/=?^`{|}~");
  if (found == std::string_view::npos) return std::nullopt;
  return std::string("it has a ") + domain[found] + " after the @";
}

AddressFault fault_of_length(std::string_view text) {
  if (text.find('@') > 64) return "what is before the @ is too long";
  if (text.size() > 254) return "it is too long";
  return std::nullopt;
}

}  // namespace

std::optional<std::string> fault_of_address(std::string_view text) {
  if (auto fault = fault_of_bytes(text)) return fault;
  if (auto fault = fault_of_characters(text)) return fault;
  if (auto fault = fault_of_ats(text)) return fault;
  if (auto fault = fault_of_dots(text)) return fault;
  if (auto fault = fault_of_domain(text.substr(text.find('@') + 1))) return fault;
  return fault_of_length(text);
}

std::string sound_address(std::string_view text) {
  if (const auto fault = fault_of_address(text)) throw std::logic_error("address " + escaped(text) + ": " + *fault);
  return std::string(text);
}

}  // namespace ifapilot::output
