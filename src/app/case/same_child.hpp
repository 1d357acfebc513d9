#pragma once

#include "app/case/record.hpp"

#include <vector>

namespace ifapilot::app {

/// M-SAME-CHILD: where else the child stands, or was placed before, with what is recorded otherwise there.
[[nodiscard]] std::vector<rules::Sentence> same_child(const rules::Child& child, rules::VacancyId here,
                                                      const std::vector<CaseRecord>& cases);

}  // namespace ifapilot::app
