#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <span>
#include <vector>

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

/// A child who has arrived, by the fact that tells so: the arrival itself, or the later correction by which it was this
/// child (A-APPEND).
struct ArrivedChild {
  FactId fact;          ///< Its number.
  Instant at;           ///< When it happened.
  Instant recorded_at;  ///< When it was typed.
  Child child;          ///< As it is on record now.
};

/// Whether the authority has said `proceed`, so that there may be a duty to end.
[[nodiscard]] bool binds_authority(std::span<const CaseFact> facts);

/// The children who arrived through a case: `facts`, after which it stands as `of`.
[[nodiscard]] std::vector<ArrivedChild> arrived_children(const Case& of, std::span<const CaseFact> facts);

/// M-DECIDE: `facts` of a case, in order of record and without a `DutyEnded`, with the end of every duty that stood
/// when its child had arrived through another case, or by another referral of this one. It follows from the children
/// as they are on record now, so that a corrected reference ends a duty, or brings it back.
[[nodiscard]] std::vector<CaseFact> with_duties_ended(const Vacancy& vacancy, std::span<const CaseFact> facts,
                                                      std::span<const ArrivedChild> arrived);

/// M-SAME-CHILD: a child that has arrived through the case does not arrive again, unless that is overridden: a
/// placement may have ended.
[[nodiscard]] Refusals has_not_arrived(const Case& of, const Child& child, bool overridden);

}  // namespace ifapilot::rules
