#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/offer.hpp>

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ifapilot::store {

/// The feedback form, as much of it as has come, from one or more facts (D-FORM).
struct Feedback {
  std::vector<std::string> reasons;
  std::optional<std::string> note = std::nullopt;
  std::optional<rules::Contract> contract = std::nullopt;
  std::optional<std::string> terms_ref = std::nullopt;
  std::optional<std::string> contract_reason = std::nullopt;

  [[nodiscard]] bool empty() const { return reasons.empty() && !note && !contract && !terms_ref; }
};

/// Whether the number was given to an offer that was voided since (A-APPEND).
[[nodiscard]] bool was_voided(Database& database, rules::OfferId id);

/// The vacancy that was offered; nothing for a number that was never given, or whose offer was voided.
[[nodiscard]] std::optional<rules::VacancyId> vacancy_of(Database& database, rules::OfferId id);

/// The same, also if the offer was voided since.
[[nodiscard]] std::optional<rules::VacancyId> vacancy_offered(Database& database, rules::OfferId id);

/// The last by number; none before the first.
[[nodiscard]] std::optional<rules::OfferId> last_offer(Database& database);

/// The first offer, by number, that was made with the program and not imported from a history on paper; none if all
/// were.
[[nodiscard]] std::optional<rules::OfferId> first_live_offer(Database& database);

/// The available date of its vacancy that the offer was sent with, whatever has been told since (D-TRACK).
[[nodiscard]] std::optional<rules::Day> available_when_sent(Database& database, rules::OfferId offer);

/// An acceptance inside the pilot, and whose place it was.
struct AcceptedOffer {
  rules::OfferId offer;
  rules::AuthorityCode authority;
  rules::ProviderCode provider;  ///< As is known now.
  rules::Instant at;
};
/// Hands over each that stands, also if it fell through, in any order.
void each_accepted(Database& database, const std::function<void(const AcceptedOffer&)>& take);

/// The forms of all offers that have one.
[[nodiscard]] std::map<rules::OfferId, Feedback> feedback(Database& database);
/// That of one; empty if it has none.
[[nodiscard]] Feedback feedback(Database& database, rules::OfferId offer);
/// Of the offers from `first` to `last`.
[[nodiscard]] std::map<rules::OfferId, Feedback> feedback(Database& database, rules::OfferId first,
                                                          rules::OfferId last);

/// Adds the offer with its next number.
rules::OfferId add_offer(Database& database, rules::FactId fact, const rules::Offer& offer);
void add_rescission(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant at,
                    const std::string& reason);
/// What is told with an answer, beside what it is.
struct AnswerWords {
  std::optional<std::string> late_reason = std::nullopt;
  std::optional<std::string> via = std::nullopt;  ///< `email` or `phone`
  std::optional<std::string> by = std::nullopt;   ///< Who answered for the authority (D-FORM).
};
void add_answer(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Answer& answer,
                const AnswerWords& words = {});
void add_feedback(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant received_at,
                  const Feedback& feedback);

/// A code with which an authority refused a child's profile or stepped back; those of a form stand with it.
struct CaseReason {
  rules::OfferId offer;  ///< The acceptance that it is about.
  bool stepped_back = false;
  std::string code;
  rules::Instant at;
};

/// In order of record, without what was voided.
[[nodiscard]] std::vector<CaseReason> case_reasons(Database& database);
/// Those of the facts from `first` to `last`.
[[nodiscard]] std::vector<CaseReason> case_reasons(Database& database, rules::FactId first, rules::FactId last);

/// The coded reasons of a form, a refused profile or a step back (D-FORM).
void add_reason_codes(Database& database, rules::FactId fact, std::span<const std::string> codes);

}  // namespace ifapilot::store
