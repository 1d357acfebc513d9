#pragma once

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/refusal.hpp>
#include <ifapilot/rules/rota.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What must hold before something is recorded. Each gate returns every unmet condition at once.
namespace ifapilot::rules {

/// A-FUTURE for anything: `at` is not after `now`.
[[nodiscard]] Refusals not_in_future(Instant at, Instant now);

/// A-FUTURE: `at` is not before `earliest`, which `what` names: "the offer was sent".
[[nodiscard]] Refusals not_before(Instant at, Instant earliest, std::string_view what);

/// A-FUTURE for an offer: not before the latest fact that a rota decision rests on.
[[nodiscard]] Refusals not_in_hindsight(Instant at, std::optional<Instant> latest_rota_fact);

/// When something happened, and when that is typed; `at` is not after `now` (A-FUTURE).
struct When {
  Instant at;   ///< When it happened.
  Instant now;  ///< When it is typed.
};

/// M-STATES, P-REGION: the refusal of anything on a vacancy that `is_over`: placed, closed or rejected.
[[nodiscard]] Refusal over(const Vacancy& vacancy, VacancyStatus status);

/// P-TERM: the vacancy is first notified within the pilot.
[[nodiscard]] Refusals may_notify(Day notified_on, const Policy& policy);

/// Whether a vacancy is free for a new offer: not closed, not placed, no live offer (M-STATES, D-ONE). Also asked by
/// `rota next`.
[[nodiscard]] Refusals is_free(const Vacancy& vacancy, std::span<const Offer> offers, Instant now);

/// Everything about an answer that is about to be recorded.
struct AnswerRequest {
  AnswerKind kind = AnswerKind::accept;  ///< What the authority says.
  Instant answered_at;                   ///< When the partnership received it.
  bool accept_late = false;              ///< `--late`
};

/// D-LATE, D-ONE, C-CAP, P-VOLUNTARY, A-APPEND, A-FUTURE: whether the answer may be recorded at `now`.
[[nodiscard]] Refusals may_answer(const Offer& offer, const AnswerRequest& answer, const Vacancy& vacancy,
                                  const Authority& authority, const OffersMade& offers, const Policy& policy,
                                  Instant now);

/// The same as far as offer and vacancy alone decide it: D-LATE, D-ONE, A-APPEND, A-FUTURE.
[[nodiscard]] Refusals may_be_answered(const Offer& offer, const AnswerRequest& answer, const Vacancy& vacancy,
                                       std::span<const Offer> offers, Instant now);

/// Only an open offer is rescinded; `at` is when, `now` when that is typed.
[[nodiscard]] Refusals may_rescind(const Offer& offer, Instant at, Instant now);

/// M-STATES: whether the vacancy may be closed so at `at`, with the rota's answer for it then.
[[nodiscard]] Refusals may_close(const Vacancy& vacancy, ClosedAs how, std::span<const Offer> offers,
                                 const RotaDecision& rota, Instant at);

/// An agreement between an authority and a provider: both days belong to it; no `until`: open-ended.
struct Framework {
  Day from;                                 ///< Inclusive.
  std::optional<Day> until = std::nullopt;  ///< Inclusive; none: open-ended.
};

/// Whether `on` belongs to it (M-TERMS).
[[nodiscard]] bool in_force(const Framework& framework, Day on);

/// M-TERMS: a framework must be in force on `on`; spot needs a terms reference, and a reason beside a framework.
/// `pair`: who is to have the agreement, where that is known.
[[nodiscard]] Refusals may_contract(Contract contract, std::span<const Framework> frameworks, Day on,
                                    bool has_terms_reference, bool has_reason,
                                    const std::optional<FrameworkPair>& pair = std::nullopt);

/// M-TERMS: spot terms have a reference to what the authority has published.
[[nodiscard]] Refusals has_reference(Contract contract, bool has_terms_reference);

/// D-FORM: the codes that may stand for a refused offer and for an accepted one.
[[nodiscard]] std::span<const std::string_view> reason_codes(AnswerKind kind);

/// D-FORM: `other` needs a note.
[[nodiscard]] Refusals may_give_reasons(std::span<const std::string> codes, bool has_note);

/// T-HOLIDAY: only a day that is worked can be closed.
[[nodiscard]] Refusals may_close_day(Day day, const WorkingCalendar& calendar);

/// T-HOLIDAY: only a Monday to Friday that is not worked can be opened.
[[nodiscard]] Refusals may_open_day(Day day, const WorkingCalendar& calendar);

}  // namespace ifapilot::rules
