#pragma once

#include "app/pilot.hpp"
#include "app/record/void.hpp"
#include "store/entity/voids.hpp"

#include <vector>

namespace ifapilot::app {

/// Says in `done` what follows from the void of `fact`, and what to do next. `before`: the cases that it was told in,
/// as they were; `pilot`: as it stands without the fact.
void tell_what_follows(Voided& done, Session& session, const store::FactOnRecord& fact,
                       const std::vector<CaseRecord>& before, const Pilot& pilot);

}  // namespace ifapilot::app
