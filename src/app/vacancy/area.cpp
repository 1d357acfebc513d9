#include "app/vacancy/area.hpp"

#include "app/party/known_as.hpp"
#include "app/refused.hpp"

namespace ifapilot::app {

bool is_in_region(const std::string& area, const Pilot& pilot) {
  return std::ranges::any_of(pilot.rota, [&](const auto& any) { return any.code.text == area; });
}

void refuse_slip_of_area(const std::string& area, const Pilot& pilot) {
  if (is_in_region(area, pilot)) return;
  if (const auto code = code_meant(area, known_as(pilot.authorities))) {
    not_found("no authority '" + area + "'",
              "did you mean " + *code + "? (" + rules::Action{rules::Deed::list_authorities} + ")");
  }
}

}  // namespace ifapilot::app
