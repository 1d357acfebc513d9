#include "output/mail/address.hpp"

#include "output/utf8.hpp"
#include "text/sight.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>
#include <utility>

namespace ifapilot::output {
namespace {

using text::Sight;
using AddressFault = std::optional<std::string>;

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

/// Whether there is a character of which `is_it`.
template <class Is>
bool has(std::string_view text, Is is_it) {
  bool found = false;
  text::for_each_scalar(text, [&](const text::Scalar& scalar) { found = found || is_it(scalar); });
  return found;
}

bool is_in_sight(std::string_view text, std::initializer_list<Sight> wanted) {
  return has(text, [&](const text::Scalar& scalar) {
    const auto sight = text::sight_of(scalar.value);
    return scalar.valid && scalar.value != '\t' && std::ranges::find(wanted, sight) != wanted.end();
  });
}

AddressFault fault_of_bytes(std::string_view text) {
  if (text.empty()) return "there is nothing in it";
  if (has(text, [](const text::Scalar& scalar) { return !scalar.valid; }))
    return "it has a letter in it that is not UTF-8";
  if (is_in_sight(text, {Sight::control})) return "it has a line break or another control character in it";
  if (is_in_sight(text, {Sight::invisible, Sight::joiner, Sight::variant, Sight::direction}))
    return "it has an invisible character in it";
  return std::nullopt;
}

AddressFault fault_of_characters(std::string_view text) {
  const bool blank = text.find('\t') != std::string_view::npos || is_in_sight(text, {Sight::blank});
  const bool apart = blank || text.find_first_of(",;") != std::string_view::npos;
  if (apart && std::ranges::count(text, '@') > 1) return "it holds two addresses";
  for (const auto& [characters, fault] : kept_for_headers) {
    if (text.find_first_of(characters) != std::string_view::npos) return std::string(fault);
  }
  if (is_in_sight(text, {Sight::quotation})) return "it has a quotation mark in it";
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
