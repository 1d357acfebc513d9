#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>

/// One child in several cases (M-SAME-CHILD).
namespace ifapilot::rules {

/// Whether both references are one: compared without letter case (A-FIND).
[[nodiscard]] bool is_same_child(const Child& one, const Child& other);

/// Where a child stands besides.
struct ChildInCase {
  VacancyId vacancy;                             ///< Of that case.
  Child child;                                   ///< As it is recorded there.
  std::optional<Day> arrived_on = std::nullopt;  ///< Placed through it; none: it is matched, or owed a place, there.
};

/// The child in that case: its arrival, or, of a live case, its matching, or a duty of R2 for it. Nothing if the case
/// has it not; a refused profile is none.
[[nodiscard]] std::optional<ChildInCase> child_in(const Case& of, const Child& child);

/// The referrals of the case under which a duty stands for the child (M-DECIDE).
[[nodiscard]] std::vector<ReferralId> duties_for(const Case& of, const Child& child);

/// M-SAME-CHILD: a child that has arrived through the case does not arrive again, unless that is overridden: a
/// placement may have ended.
[[nodiscard]] Refusals has_not_arrived(const Case& of, const Child& child, bool overridden);

}  // namespace ifapilot::rules
