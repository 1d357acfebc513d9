#pragma once

#include "app/pilot.hpp"

#include <string>

/// Where a carer lives, as it is typed (P-REGION).
namespace ifapilot::app {

[[nodiscard]] bool is_in_region(const std::string& area, const Pilot& pilot);

/// P-REGION. Before anything else is judged, what looks like a mistyped code of the region, or is the name of what has
/// one, is taken for it and refused.
void refuse_slip_of_area(const std::string& area, const Pilot& pilot);

}  // namespace ifapilot::app
