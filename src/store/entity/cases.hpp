#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/case.hpp>

#include <map>
#include <optional>
#include <string>

/// What is recorded of a case from its acceptance on (docs/rules.md, From acceptance to placement). Each adds one
/// fact's row; the rules were asked before.
namespace ifapilot::store {

/// Why: in the person's words. Kept with the fact, never in a rule.
using Reason = std::optional<std::string>;

void add_terms(Database& database, rules::FactId fact, rules::OfferId offer, const rules::TermsAgreed& terms,
               const Reason& reason, rules::Instant at);
void add_first_contact(Database& database, rules::FactId fact, rules::OfferId offer, bool terms_received,
                       rules::Instant at);
void add_own_child(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Child& child,
                   const Reason& override_reason, rules::Instant at);

/// `until`: the closing time of `until_on` (M-EXTEND).
void add_extension(Database& database, rules::FactId fact, rules::VacancyId vacancy, rules::Day until_on,
                   rules::Instant until, std::optional<rules::Pence> weekly_cost, const Reason& reason);

/// The weekly cost of each extension that has one, by its fact (M-EXTEND).
[[nodiscard]] std::map<rules::FactId, rules::Pence> extension_costs(Database& database);

/// Adds the referral with its next number.
rules::ReferralId add_referral(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant at);
void add_profile(Database& database, rules::FactId fact, rules::ReferralId referral,
                 const rules::ProfileReceived& profile, const Reason& override_reason, rules::Instant received_at);
void add_referral_end(Database& database, rules::FactId fact, rules::ReferralId referral, rules::ReferralEnd how,
                      const Reason& reason, rules::Instant at);

/// `referral`: nothing for an own child.
void add_decision(Database& database, rules::FactId fact, rules::OfferId offer,
                  std::optional<rules::ReferralId> referral, rules::Decision decision, const Reason& note,
                  rules::Instant at);
void add_chase(Database& database, rules::FactId fact, rules::ReferralId referral, rules::Instant until,
               rules::Instant at);

void add_transport(Database& database, rules::FactId fact, rules::OfferId offer, rules::Day on, rules::Instant at);
/// `transport`: the fact that arranged it.
void add_transport_cancelled(Database& database, rules::FactId fact, rules::FactId transport, const std::string& reason,
                             rules::Instant at);
/// `overrun_days`: beyond the hold; nothing of an arrival elsewhere.
void add_arrival(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Arrived& arrived,
                 std::optional<int> overrun_days);
void add_step_back(Database& database, rules::FactId fact, rules::OfferId offer, const Reason& note, rules::Instant at);

}  // namespace ifapilot::store
