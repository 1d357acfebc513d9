#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

/// Undoing a slip (A-APPEND): what would not stand without the voided fact.
namespace ifapilot::rules {

/// Whether `fact` may follow in the case: its own gate, asked at its own instants. What rests on more than the case
/// stays as decided and is not asked again: rota, cap and participation of an offer, frameworks of terms.
[[nodiscard]] Refusals may_happen(const Case& before, const CaseFact& fact);

/// A fact that would itself be refused without another, and why.
struct Resting {
  FactId fact;       ///< Its number.
  std::string what;  ///< `refer request`, `refusal`
  std::string why;   ///< As its own gate then says.
};

/// A-APPEND: which of `facts`, all of the vacancy that are not voided, in order of record, would be refused without
/// those of a number in `voided`, though with them they were not, or were said of an acceptance that is no more; and
/// without those again. On a vacancy rests whatever was recorded for it. Numbers in `withdrawals` rest on nothing: a
/// withdrawal would stand without the offer that it took back (P-VOLUNTARY). In order of record.
[[nodiscard]] std::vector<Resting> resting_on(const Vacancy& vacancy, std::span<const CaseFact> facts,
                                              const std::set<FactId>& voided, const std::set<FactId>& withdrawals = {});

/// A-APPEND: nothing rests on the facts of number `voided`. Refused naming the first that does.
[[nodiscard]] Refusals may_void(const Vacancy& vacancy, std::span<const CaseFact> facts, FactId voided);

/// A-APPEND, M-QUIET: the first fact of a case that was open as its days were told `before`, and is refused as they are
/// told `after`, without a quiet period: its hold is another. Both tell the same facts, in order of record.
[[nodiscard]] std::optional<Resting> resting_on_quiet_days(const Vacancy& vacancy, std::span<const CaseFact> before,
                                                           const Vacancy& without, std::span<const CaseFact> after);

/// A-APPEND, C-CAP, D-ONE: `after`, all offers of the pilot as they would be, has no authority (or area, by the
/// policy's basis) over the cap that was not over it `before`, no vacancy with two live offers, and none that was
/// offered to the same authority twice.
[[nodiscard]] Refusals may_stand(const OffersMade& before, const OffersMade& after, const Policy& policy, Instant now);

}  // namespace ifapilot::rules
