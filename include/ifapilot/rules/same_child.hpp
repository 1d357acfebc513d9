#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <span>
#include <variant>
#include <vector>

/// One child in several cases (M-SAME-CHILD).
namespace ifapilot::rules {

/// Whether both references are one (A-FIND): by what is compared of them, or else without letter case.
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
  FactId fact;              ///< Its number.
  Instant at;               ///< When it happened.
  Instant recorded_at;      ///< When it was typed.
  Child child;              ///< As it is on record now.
  VacancyId vacancy = {};   ///< Of the case through which it arrived.
  bool overridden = false;  ///< That fact was taken with a reason.
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

/// A child that arrived twice.
struct ArrivedTwice {
  ArrivedChild first;  ///< Its earliest arrival, in order of record.
  ArrivedChild again;  ///< A later one, which was not overridden.
};

/// M-SAME-CHILD: of `arrived`, of all cases, each arrival after the first one of its child that no reason was given
/// for; in order of record.
[[nodiscard]] std::vector<ArrivedTwice> arrived_twice(std::span<const ArrivedChild> arrived);

/// Where a child is being matched, or through which case it has arrived.
struct ChildPlace {
  VacancyId vacancy;                    ///< Of that case.
  Child child;                          ///< As it is recorded there.
  std::variant<ReferralId, FactId> of;  ///< By whose word it came there, as in `ChildOnRecord`.
  Instant told_at;                      ///< When the profile came, the authority chose, or the arrival was confirmed.
  bool has_arrived = false;             ///< Else the case goes on.
};

/// Those of a case. A duty of R2 alone is none: another vacancy is how it is met (M-DECIDE).
[[nodiscard]] std::vector<ChildPlace> places_of_children(const Case& of);

/// A child that is being matched while it has another place.
struct StandsTwice {
  VacancyId first;   ///< Through which it has arrived; else where it was told first.
  ChildPlace other;  ///< Where it is being matched besides.
};

/// M-SAME-CHILD: of `places`, of all cases, every one where a child is being matched that is matched in another case
/// before, or has arrived through one; by number.
[[nodiscard]] std::vector<StandsTwice> standing_twice(std::span<const ChildPlace> places);

/// M-SAME-CHILD: a child that has arrived through the case does not arrive again, unless that is overridden: a
/// placement may have ended.
[[nodiscard]] Refusals has_not_arrived(const Case& of, const Child& child, bool overridden);

}  // namespace ifapilot::rules
