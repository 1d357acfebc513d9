#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <span>
#include <variant>

/// Mending what is wrong in a fact that others rest on, by a new one beside it (A-APPEND).
namespace ifapilot::rules {

/// What `corrected` changes in the vacancy as it stands: what says the same is left out.
[[nodiscard]] VacancyCorrected what_changes(const Vacancy& vacancy, const VacancyCorrected& corrected);

/// A-APPEND: something changes; the vacancy was not rejected; the area not while an offer waits for its answer at
/// `when.now`. That it is one of the region's, and that no cap breaks, is more than the case can say.
[[nodiscard]] Refusals may_correct_vacancy(const Case& of, const VacancyCorrected& corrected, const When& when);

/// A-APPEND: a correction may be taken back only where it could be recorded now: of the area, not while an offer waits
/// for its answer.
[[nodiscard]] Refusals may_take_back(const Case& of, const Happening& what, Instant now);

/// By whose word the child came that was told of last, in `facts`, in order of record; nothing before one.
[[nodiscard]] std::optional<std::variant<ReferralId, FactId>> latest_child(std::span<const CaseFact> facts);

/// The child as it then stands.
[[nodiscard]] ChildOnRecord corrected_child(ChildOnRecord child, const ChildCorrected& corrected);

/// A-APPEND, M-PROFILE, M-OWN: the child is on record and something changes; a new age is under 16 or overridden; the
/// day of the national referral is neither after the day of `when.now` nor after a profile's receipt.
[[nodiscard]] Refusals may_correct_child(const Case& of, const ChildCorrected& corrected, const When& when);

}  // namespace ifapilot::rules
