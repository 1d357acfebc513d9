#include "store/entity/cases.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>
#include <string_view>

namespace ifapilot::store {

void add_terms(Database& database, rules::FactId fact, rules::OfferId offer, const rules::TermsAgreed& terms,
               const Reason& reason, rules::Instant at) {
  insert(database, sql::terms_insert, fact,
         {{":offer_id", offer},
          {":contract", word(terms.contract)},
          {":terms_ref", terms.terms_ref},
          {":weekly_cost_pence", terms.weekly_cost},
          {":confirmed", terms.confirmed},
          {":reason", reason},
          {":agreed_at", at}});
}

void add_first_contact(Database& database, rules::FactId fact, rules::OfferId offer, bool terms_received,
                       rules::Instant at) {
  insert(database, sql::first_contact_insert, fact,
         {{":offer_id", offer}, {":contacted_at", at}, {":terms_received", terms_received}});
}

void add_own_child(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Child& child,
                   const Reason& override_reason, rules::Instant at) {
  insert(database, sql::own_child_insert, fact,
         {{":offer_id", offer},
          {":child", child.reference},
          {":age", child.age},
          {":sex", child.sex},
          {":languages", child.languages},
          {":override_reason", override_reason},
          {":chosen_at", at}});
}

void add_extension(Database& database, rules::FactId fact, rules::VacancyId vacancy, rules::Day until_on,
                   rules::Instant until, std::optional<rules::Pence> weekly_cost, const Reason& reason) {
  insert(database, sql::vacancy_insert_extension, fact,
         {{":vacancy_id", vacancy},
          {":until_on", until_on},
          {":until_at", until},
          {":weekly_cost_pence", weekly_cost},
          {":reason", reason}});
}

std::map<rules::FactId, rules::Pence> extension_costs(Database& database) {
  return all_as<std::map<rules::FactId, rules::Pence>>(
      database, sql::vacancy_extension_costs, [](const Statement& row) {
        return std::pair(rules::FactId{row.integer("fact_id")}, rules::Pence{row.integer("weekly_cost_pence")});
      });
}

rules::ReferralId add_referral(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant at) {
  return {insert(database, sql::referral_insert, fact, {{":offer_id", offer}, {":requested_at", at}})};
}

void add_profile(Database& database, rules::FactId fact, rules::ReferralId referral,
                 const rules::ProfileReceived& profile, const Reason& override_reason, rules::Instant received_at) {
  const auto& child = profile.child;
  insert(database, sql::referral_insert_profile, fact,
         {{":referral_id", referral},
          {":child", child.reference},
          {":age", child.age},
          {":sex", child.sex},
          {":languages", child.languages},
          {":override_reason", override_reason},
          {":referred_on", profile.referred_on},
          {":received_at", received_at},
          {":passed_at", profile.passed_at},
          {":decision_due_at", profile.decision_due_at}});
}

void add_referral_end(Database& database, rules::FactId fact, rules::ReferralId referral, rules::ReferralEnd how,
                      const Reason& reason, rules::Instant at) {
  insert(database, sql::referral_insert_end, fact,
         {{":referral_id", referral}, {":ended_as", word(how)}, {":ended_at", at}, {":reason", reason}});
}

void add_decision(Database& database, rules::FactId fact, rules::OfferId offer,
                  std::optional<rules::ReferralId> referral, rules::Decision decision, const Reason& note,
                  rules::Instant at) {
  insert(database, sql::matching_insert_decision, fact,
         {{":offer_id", offer},
          {":referral_id", referral},
          {":decision", rules::word(decision)},
          {":decided_at", at},
          {":note", note}});
}

void add_chase(Database& database, rules::FactId fact, rules::ReferralId referral, rules::Instant until,
               rules::Instant at) {
  insert(database, sql::matching_insert_chase, fact,
         {{":referral_id", referral}, {":chased_at", at}, {":until_at", until}});
}

void add_transport(Database& database, rules::FactId fact, rules::OfferId offer, rules::Day on, rules::Instant at) {
  insert(database, sql::transport_insert, fact, {{":offer_id", offer}, {":arranged_at", at}, {":arranged_on", on}});
}

void add_transport_cancelled(Database& database, rules::FactId fact, rules::FactId transport, const std::string& reason,
                             rules::Instant at) {
  insert(database, sql::transport_insert_cancelled, fact,
         {{":transport_fact_id", transport}, {":cancelled_at", at}, {":reason", reason}});
}

void add_arrival(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Arrived& arrived,
                 std::optional<int> overrun_days) {
  insert(database, sql::arrival_insert, fact,
         {{":offer_id", offer},
          {":arrived_on", arrived.on},
          {":elsewhere", arrived.elsewhere},
          {":in_region", arrived.in_region},
          {":overrun_days", overrun_days}});
}

void add_step_back(Database& database, rules::FactId fact, rules::OfferId offer, const Reason& note,
                   rules::Instant at) {
  insert(database, sql::step_back_insert, fact, {{":offer_id", offer}, {":stepped_at", at}, {":note", note}});
}

}  // namespace ifapilot::store
