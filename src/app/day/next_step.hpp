#pragma once

#include "app/case/record.hpp"
#include "app/pilot.hpp"

#include <ifapilot/rules/waiting.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ifapilot::app {

/// A case at an instant.
struct CaseLook {
  const CaseRecord& one;
  const Pilot& pilot;
  rules::VacancyStatus status;
  rules::Instant now;
};

/// Something to do about a vacancy.
struct NextStep {
  std::string what;  ///< "confirm the date", to be read in a list.
  rules::Action action;
  std::optional<rules::AuthorityCode> to = std::nullopt;  ///< Of an offer: whom the rota names at this instant.
};

/// What there is to do about a vacancy at `now`, the likeliest first: what the rota says, whose answer is waited for,
/// what a case still needs before its next step, and then that step. Empty when it is over and no duty stands.
[[nodiscard]] std::vector<NextStep> next_steps(const CaseRecord& one, const Pilot& pilot, rules::Instant now);

/// M-EXPIRED (E5): a child is being matched with the vacancy, from the request to the journey.
[[nodiscard]] bool is_being_matched(rules::VacancyStatus status);

/// What there is to do when a hold has run out with no child placed (M-EXPIRED). While a child is being matched the
/// authority asks the provider for more time; else the vacancy is turned down, unless both wish to go on with it.
[[nodiscard]] std::vector<NextStep> steps_after_hold(const rules::Case& of);

/// M-DATE (O7): the provider is asked whether the rough day holds.
[[nodiscard]] NextStep ask_for_date(rules::VacancyId vacancy);

/// To close a vacancy.
[[nodiscard]] rules::Action close_as(rules::ClosedAs how, rules::VacancyId vacancy);

/// To close one that nobody is left to be offered: as `refused` if its last offer was outside the pilot (C-OUTSIDE),
/// else as `exhausted`.
[[nodiscard]] rules::Action close_for_want(rules::VacancyId vacancy, const std::vector<rules::Offer>& offers,
                                           rules::Instant now);

/// How a duty of R2 comes to its end: its child has come, here if it is on its way here, else to another place.
[[nodiscard]] rules::Action met(const rules::Duty& duty, const rules::Case& of, rules::Instant now);

/// How a place can be contracted today: as the terms or the authority's form say, else on a framework if one is in
/// force; spot beside it needs a reason (M-TERMS).
struct Contracting {
  bool spot = false;
  bool needs_reason = false;

  [[nodiscard]] rules::Contract method() const { return spot ? rules::Contract::spot : rules::Contract::framework; }
  [[nodiscard]] rules::Told told() const { return {rules::Field::contract, method()}; }
};
/// By what `authority` would contract for it now (M-TERMS).
[[nodiscard]] Contracting contracting(const CaseRecord& one, const rules::AuthorityCode& authority, const Pilot& pilot,
                                      rules::Instant now);

/// Whether terms that do not know the weekly cost ask for it.
enum class UnknownCost { left_out, asked_for };

/// To agree terms, or to agree them again: only what is not agreed yet is asked for, since newer terms carry the rest
/// over while the method stays (M-TERMS).
[[nodiscard]] rules::Action terms_to_agree(const CaseRecord& one, const Pilot& pilot, rules::Instant now,
                                           UnknownCost unknown = UnknownCost::left_out);

/// The spot terms have reached the provider after its first contact (M-TERMS).
[[nodiscard]] rules::Action terms_have_come(rules::VacancyId vacancy);

/// The framework agreements of whoever accepted the vacancy with its provider.
[[nodiscard]] std::vector<rules::Framework> agreements_of(const CaseRecord& one, const Pilot& pilot);

/// Everything owed in the case (`rules::owed_in`), with what is on record of agreements.
[[nodiscard]] std::vector<rules::Owed> owed_in(const CaseRecord& one, const Pilot& pilot, rules::Instant now);

/// `step`, unless it records that a match is accepted which nobody has decided on: what is done unread must not record
/// an acceptance. After `proceed` the question is no longer open (M-DECIDE).
[[nodiscard]] NextStep without_answer(NextStep step, const CaseRecord& one);

/// The same for a vacancy that is free: offer it, wait, or close it (R-EXPLAIN).
[[nodiscard]] NextStep next_by_rota(const CaseRecord& one, const Pilot& pilot, rules::Instant now);

/// What is said instead where another vacancy comes first that the rota would give to the same authority: once that is
/// offered the rota may pass it over (D-BUSY, C-CAP), or have nobody left (C-OUTSIDE).
[[nodiscard]] NextStep ask_rota_again(rules::VacancyId vacancy);

/// So each authority that `rows` name as `to` is named once, for the row that comes first. `words`: what is said.
template <class Row, class Words>
void name_each_once(std::vector<Row>& rows, std::optional<rules::AuthorityCode> Row::*to, Words Row::*words) {
  std::set<rules::AuthorityCode> named;
  for (auto& row : rows) {
    if (!(row.*to) || named.insert(*(row.*to)).second) continue;
    const auto step = ask_rota_again(row.vacancy);
    row.*words = step.what;
    row.action = step.action;
  }
}

}  // namespace ifapilot::app
