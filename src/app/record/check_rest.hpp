#pragma once

#include "app/pilot.hpp"
#include "app/session.hpp"

#include <string>
#include <vector>

namespace ifapilot::app {

/// What is kept of the cases at rest beside their facts (store/entity/resting.hpp) and does not follow from these, and
/// what follows and is not kept; in words. `pilot`: whole.
[[nodiscard]] std::vector<std::string> wrong_at_rest(Session& session, const Pilot& pilot);

}  // namespace ifapilot::app
