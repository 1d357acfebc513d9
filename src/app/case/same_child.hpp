#pragma once

#include "app/case/write.hpp"

#include <ifapilot/rules/same_child.hpp>

#include <vector>

namespace ifapilot::app {

/// M-SAME-CHILD: where else the child stands, or was placed before, with what is recorded otherwise there.
[[nodiscard]] std::vector<rules::Sentence> same_child(const rules::Child& child, rules::VacancyId here,
                                                      const std::vector<CaseRecord>& cases);

/// What is to be warned of when a child is recorded: that, an earlier arrival through the same vacancy, and what lies
/// outside of the carer's notification.
[[nodiscard]] std::vector<rules::Sentence> warnings_of(const rules::Child& child, const CaseWrite& write);

/// M-SAME-CHILD: the child has arrived nowhere yet, unless that is overridden.
[[nodiscard]] rules::Refusals first_arrival(const rules::Child& child, const std::vector<CaseRecord>& cases,
                                            bool overridden);

/// M-SAME-CHILD: every arrival of a child that had arrived before, without a reason for it.
[[nodiscard]] std::vector<rules::ArrivedTwice> arrived_twice(const std::vector<CaseRecord>& cases);

/// M-DECIDE: what is to be said of the duties that stand `after` a write and did not before, or the other way round, as
/// another fact tells of their child's arrival.
[[nodiscard]] std::vector<rules::Sentence> changed_duties(const std::vector<CaseRecord>& before,
                                                          const std::vector<CaseRecord>& after);

}  // namespace ifapilot::app
