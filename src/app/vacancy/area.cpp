#include "app/vacancy/area.hpp"

#include "app/refused.hpp"

#include <ifapilot/rules/nearness.hpp>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// In small letters, with blanks for dashes.
std::string plain_words(std::string text) {
  for (char& c : text) {
    if (c == '-') c = ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// The code that is meant by `area`, which is none: of the authority whose full name it is, or the beginning of that,
/// or the ONS code of its area; else the nearest.
std::optional<std::string> code_meant(const std::string& area, const Pilot& pilot) {
  constexpr std::size_t shortest_name = 4;
  const auto typed = plain_words(area);
  std::vector<std::string> codes;
  for (const auto& [id, facts, gss, lead] : pilot.authorities) {
    const bool by_name = typed.size() >= shortest_name && plain_words(facts.name).starts_with(typed);
    if (by_name || (gss && plain_words(*gss) == typed)) return facts.code.text;
    codes.push_back(facts.code.text);
  }
  return rules::nearest(area, codes);
}

}  // namespace

bool is_in_region(const std::string& area, const Pilot& pilot) {
  return std::ranges::any_of(pilot.rota, [&](const auto& any) { return any.code.text == area; });
}

void refuse_slip_of_area(const std::string& area, const Pilot& pilot) {
  if (is_in_region(area, pilot)) return;
  if (const auto code = code_meant(area, pilot)) {
    not_found("no authority '" + area + "'", "did you mean " + *code + "? (" + Action{Deed::list_authorities} + ")");
  }
}

}  // namespace ifapilot::app
