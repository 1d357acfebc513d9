#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <span>

/// Undoing a slip (A-APPEND): what would not stand without the voided fact.
namespace ifapilot::rules {

/// Whether `fact` may follow in the case: its own gate, asked at its own instants. What rests on more than the case
/// stays as decided and is not asked again: rota, cap and participation of an offer, frameworks of terms.
[[nodiscard]] Refusals may_happen(const Case& before, const CaseFact& fact);

/// A-APPEND: `facts`, all of the vacancy that are not voided, in order of record, would stand without those of number
/// `voided`. Refused naming the first later fact that would itself be refused without it, though with it it was not; a
/// vacancy is voided only if nothing else was recorded for it.
[[nodiscard]] Refusals may_void(const Vacancy& vacancy, std::span<const CaseFact> facts, FactId voided);

/// A-APPEND, M-QUIET: the first fact of a case that was open as its days were told `before`, and is refused as they are
/// told `after`, since `voided` moved its hold. Both tell the same facts, in order of record.
[[nodiscard]] Refusals may_lose_quiet_days(const Case& begun_before, std::span<const CaseFact> before,
                                           const Case& begun_after, std::span<const CaseFact> after, FactId voided);

/// A-APPEND, C-CAP, D-ONE: `after`, all offers of the pilot as they would be, has no authority (or area, by the
/// policy's basis) over the cap that was not over it `before`, no vacancy with two live offers, and none that was
/// offered to the same authority twice.
[[nodiscard]] Refusals may_stand(std::span<const Offer> before, std::span<const Offer> after, const Policy& policy,
                                 Instant now);

}  // namespace ifapilot::rules
