#include "app/report/return_codes.hpp"

namespace ifapilot::app {

std::string_view age_band(int years) {
  if (years < 5) return "under 5";
  if (years < 10) return "5-9";
  return years < 16 ? "10-15" : "16 and over";
}

std::string_view placement_code() { return "U6"; }

std::optional<std::string_view> provider_code(const std::optional<std::string>& sector) {
  if (!sector) return std::nullopt;
  return *sector == "private" ? "PR4" : "PR5";
}

}  // namespace ifapilot::app
