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

/// The same with what was voided, also voided vacancies: for a story that leaves nothing out.
[[nodiscard]] CaseFacts every_case_fact(Database& database);

/// Why: in the person's words. Kept with the fact, never in a rule.
using Reason = std::optional<std::string>;

// Each of these adds one fact's row; the rules were asked before.

/// The fact of a row, the acceptance that it belongs to, and when it happened.
struct CaseRow {
  rules::FactId fact;
  rules::OfferId offer;
  rules::Instant at;
};

void add_terms(Database& database, const CaseRow& row, const rules::TermsAgreed& terms, const Reason& reason);
void add_first_contact(Database& database, const CaseRow& row, bool terms_received);
void add_own_child(Database& database, const CaseRow& row, const rules::Child& child, const Reason& override_reason);

/// `until`: the closing time of `until_on` (M-EXTEND).
void add_extension(Database& database, rules::FactId fact, rules::VacancyId vacancy, rules::Day until_on,
                   rules::Instant until, std::optional<rules::Pence> weekly_cost, const Reason& reason);

/// The weekly cost of each extension that has one, by its fact (M-EXTEND).
[[nodiscard]] std::map<rules::FactId, rules::Pence> extension_costs(Database& database);

/// Adds the referral with its next number.
rules::ReferralId add_referral(Database& database, const CaseRow& row);
void add_profile(Database& database, const CaseRow& row, rules::ReferralId referral,
                 const rules::ProfileReceived& profile, const Reason& override_reason);
void add_referral_end(Database& database, const CaseRow& row, rules::ReferralId referral, rules::ReferralEnd how,
                      const Reason& reason);

/// `referral`: nothing for an own child.
void add_decision(Database& database, const CaseRow& row, std::optional<rules::ReferralId> referral,
                  rules::Decision decision, const Reason& note);
void add_chase(Database& database, const CaseRow& row, rules::ReferralId referral, rules::Instant until);

void add_transport(Database& database, const CaseRow& row, rules::Day on);
/// `transport`: the fact that arranged it.
void add_transport_cancelled(Database& database, const CaseRow& row, rules::FactId transport,
                             const std::string& reason);
/// `overrun_days`: beyond the hold; nothing of an arrival elsewhere.
void add_arrival(Database& database, const CaseRow& row, const rules::Arrived& arrived,
                 std::optional<int> overrun_days);
void add_step_back(Database& database, const CaseRow& row, const Reason& note);

}  // namespace ifapilot::store
