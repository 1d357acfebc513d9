#pragma once

#include "world.hpp"

namespace ifapilot::bench {

/// Lets five years go by: vacancies are notified and offered, and all but those of `live` come to an end.
void let_time_pass(World& world, const std::vector<Plan>& live);

/// Those of the live cases whose offer has lapsed and that nobody has offered on.
[[nodiscard]] std::int64_t overdue_in(const World& world);

}  // namespace ifapilot::bench
