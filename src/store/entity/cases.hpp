#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/case.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What happened to each vacancy, and what is recorded of it from its acceptance on (docs/rules.md, From acceptance to
/// placement).
namespace ifapilot::store {

using CaseFacts = std::map<rules::VacancyId, std::vector<rules::CaseFact>>;

/// What happened to each vacancy, in order of record, without what was voided. A voided vacancy is not among them. What
/// a write does by itself is not told again (rules/case.hpp): a closing's rescission, a refusal's closing.
[[nodiscard]] CaseFacts case_facts(Database& database);
/// The same of those vacancies, through indexes: it takes as long as what happened to them.
[[nodiscard]] CaseFacts case_facts(Database& database, const std::vector<rules::VacancyId>& of);

/// The same with what was voided, also voided vacancies: for a story that leaves nothing out.
[[nodiscard]] CaseFacts every_case_fact(Database& database);
[[nodiscard]] CaseFacts every_case_fact(Database& database, const std::vector<rules::VacancyId>& of);

/// Why: in the person's words. Kept with the fact, never in a rule.
using Reason = std::optional<std::string>;

// Each of these adds one fact's row; the rules were asked before.

/// The fact of a row, what it belongs to, and when it happened.
struct CaseRow {
  rules::FactId fact;
  rules::OfferId offer;  ///< Whose acceptance.
  rules::Instant at;
  std::optional<rules::ReferralId> referral = std::nullopt;  ///< That is open.
};

/// Of what is said whole by its values: a contact, a chase, a journey. What else there is of that kind, cases.cpp says.
template <class What>
void add(Database& database, const CaseRow& row, const What& what);

void add_terms(Database& database, const CaseRow& row, const rules::TermsAgreed& terms, const Reason& reason);
void add_own_child(Database& database, const CaseRow& row, const rules::OwnChildChosen& chosen,
                   const Reason& override_reason);

/// `until`: the closing time of `until_on` (M-EXTEND).
void add_extension(Database& database, rules::FactId fact, rules::VacancyId vacancy, rules::Day until_on,
                   rules::Instant until, std::optional<rules::Pence> weekly_cost, const Reason& reason);

/// The weekly cost of each extension that has one, by its fact (M-EXTEND).
[[nodiscard]] std::map<rules::FactId, rules::Pence> extension_costs(Database& database);

/// Adds the referral with its next number.
rules::ReferralId add_referral(Database& database, const CaseRow& row);
void add_profile(Database& database, const CaseRow& row, const rules::ProfileReceived& profile,
                 const Reason& override_reason);
/// Of which vacancy a referral was requested.
struct ReferralOwner {
  rules::VacancyId vacancy;
  bool voided = false;  ///< The request was voided since.
};
/// Nothing for a number that was never given.
[[nodiscard]] std::optional<ReferralOwner> requested_for(Database& database, rules::ReferralId referral);
[[nodiscard]] rules::ReferralId last_referral(Database& database);  ///< R0 before the first.

/// By which letters the child of a fact is found (A-FIND); whoever adds a profile, an own child or another reference
/// does so.
void add_child_name(Database& database, rules::FactId fact, const std::string& reference);

/// Of every child that was ever told of, also by what was voided.
[[nodiscard]] std::vector<std::string> child_references(Database& database);

/// Whether these are the letters (`text::letters_of`) of one of them.
[[nodiscard]] bool is_child_reference(Database& database, const std::string& letters);

void add_child_correction(Database& database, rules::FactId fact, const rules::ChildCorrected& corrected,
                          const Reason& override_reason, const std::string& reason);
void add_referral_end(Database& database, const CaseRow& row, rules::ReferralEnd how, const Reason& reason);

/// `referral`: nothing for an own child.
void add_decision(Database& database, const CaseRow& row, std::optional<rules::ReferralId> referral,
                  rules::Decision decision, const Reason& note);

/// `transport`: the fact that arranged it.
void add_transport_cancelled(Database& database, const CaseRow& row, rules::FactId transport,
                             const std::string& reason);
/// Of the open referral, which the row names; its reason codes are the fact's.
void add_match_failure(Database& database, const CaseRow& row, const Reason& note);
/// `overrun_days`: beyond the hold; nothing of an arrival elsewhere, which names the referral of its duty.
void add_arrival(Database& database, const CaseRow& row, const rules::Arrived& arrived, std::optional<int> overrun_days,
                 const Reason& override_reason);
void add_step_back(Database& database, const CaseRow& row, const Reason& note);

}  // namespace ifapilot::store
