#pragma once

#include "app/case/record.hpp"
#include "app/record/void.hpp"
#include "store/entity/voids.hpp"

#include <vector>

namespace ifapilot::app {

/// Says in `done` what follows from the void of `fact`, and what to do next. `before`: the cases that it was told in,
/// as they were; the database stands after it.
void tell_what_follows(Voided& done, Session& session, const store::FactOnRecord& fact,
                       const std::vector<CaseRecord>& before);

}  // namespace ifapilot::app
