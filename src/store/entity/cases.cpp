#include "store/entity/cases.hpp"

#include <ifapilot_sql.hpp>
#include <string_view>

namespace ifapilot::store {

namespace {

/// A-CHILD: all that is ever kept of a child.
Statement& bind_child(Statement& statement, const rules::Child& child) {
  return statement.bind(":child", child.reference)
      .bind(":age", child.age)
      .bind(":sex", child.sex)
      .bind(":languages", child.languages);
}

}  // namespace

void add_terms(Database& database, rules::FactId fact, rules::OfferId offer, const rules::TermsAgreed& terms,
               const Reason& reason, rules::Instant at) {
  database.prepare(sql::terms_insert)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":contract", word(terms.contract))
      .bind(":terms_ref", terms.terms_ref)
      .bind(":weekly_cost_pence", terms.weekly_cost)
      .bind(":confirmed", terms.confirmed)
      .bind(":reason", reason)
      .bind(":agreed_at", at)
      .run();
}

void add_first_contact(Database& database, rules::FactId fact, rules::OfferId offer, bool terms_received,
                       rules::Instant at) {
  database.prepare(sql::first_contact_insert)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":contacted_at", at)
      .bind(":terms_received", terms_received)
      .run();
}

void add_own_child(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Child& child,
                   const Reason& override_reason, rules::Instant at) {
  auto statement = database.prepare(sql::own_child_insert);
  bind_child(statement, child)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":override_reason", override_reason)
      .bind(":chosen_at", at)
      .run();
}

void add_extension(Database& database, rules::FactId fact, rules::VacancyId vacancy, rules::Day until_on,
                   rules::Instant until, std::optional<rules::Pence> weekly_cost, const Reason& reason) {
  database.prepare(sql::vacancy_insert_extension)
      .bind(":fact_id", fact)
      .bind(":vacancy_id", vacancy)
      .bind(":until_on", until_on)
      .bind(":until_at", until)
      .bind(":weekly_cost_pence", weekly_cost)
      .bind(":reason", reason)
      .run();
}

std::map<rules::FactId, rules::Pence> extension_costs(Database& database) {
  std::map<rules::FactId, rules::Pence> all;
  auto row = database.prepare(sql::vacancy_extension_costs);
  while (row.step()) all.emplace(rules::FactId{row.integer("fact_id")}, rules::Pence{row.integer("weekly_cost_pence")});
  return all;
}

rules::ReferralId add_referral(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant at) {
  database.prepare(sql::referral_insert)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":requested_at", at)
      .run();
  return {database.last_insert_id()};
}

void add_profile(Database& database, rules::FactId fact, rules::ReferralId referral,
                 const rules::ProfileReceived& profile, const Reason& override_reason, rules::Instant received_at) {
  auto statement = database.prepare(sql::referral_insert_profile);
  bind_child(statement, profile.child)
      .bind(":fact_id", fact)
      .bind(":referral_id", referral)
      .bind(":override_reason", override_reason)
      .bind(":referred_on", profile.referred_on)
      .bind(":received_at", received_at)
      .bind(":passed_at", profile.passed_at)
      .bind(":decision_due_at", profile.decision_due_at)
      .run();
}

void add_referral_end(Database& database, rules::FactId fact, rules::ReferralId referral, rules::ReferralEnd how,
                      const Reason& reason, rules::Instant at) {
  database.prepare(sql::referral_insert_end)
      .bind(":fact_id", fact)
      .bind(":referral_id", referral)
      .bind(":ended_as", word(how))
      .bind(":ended_at", at)
      .bind(":reason", reason)
      .run();
}

void add_decision(Database& database, rules::FactId fact, rules::OfferId offer,
                  std::optional<rules::ReferralId> referral, rules::Decision decision, const Reason& note,
                  rules::Instant at) {
  database.prepare(sql::matching_insert_decision)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":referral_id", referral)
      .bind(":decision", word(decision))
      .bind(":decided_at", at)
      .bind(":note", note)
      .run();
}

void add_chase(Database& database, rules::FactId fact, rules::ReferralId referral, rules::Instant until,
               rules::Instant at) {
  database.prepare(sql::matching_insert_chase)
      .bind(":fact_id", fact)
      .bind(":referral_id", referral)
      .bind(":chased_at", at)
      .bind(":until_at", until)
      .run();
}

void add_transport(Database& database, rules::FactId fact, rules::OfferId offer, rules::Day on, rules::Instant at) {
  database.prepare(sql::transport_insert)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":arranged_at", at)
      .bind(":arranged_on", on)
      .run();
}

void add_transport_cancelled(Database& database, rules::FactId fact, rules::FactId transport, const std::string& reason,
                             rules::Instant at) {
  database.prepare(sql::transport_insert_cancelled)
      .bind(":fact_id", fact)
      .bind(":transport_fact_id", transport)
      .bind(":cancelled_at", at)
      .bind(":reason", reason)
      .run();
}

void add_arrival(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Arrived& arrived,
                 std::optional<int> overrun_days) {
  database.prepare(sql::arrival_insert)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":arrived_on", arrived.on)
      .bind(":elsewhere", arrived.elsewhere)
      .bind(":in_region", arrived.in_region)
      .bind(":overrun_days", overrun_days)
      .run();
}

void add_step_back(Database& database, rules::FactId fact, rules::OfferId offer, const Reason& note,
                   rules::Instant at) {
  database.prepare(sql::step_back_insert)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":stepped_at", at)
      .bind(":note", note)
      .run();
}

void add_reason_codes(Database& database, rules::FactId fact, std::span<const std::string> codes) {
  for (const auto& code : codes)
    database.prepare(sql::feedback_insert_reason).bind(":fact_id", fact).bind(":code", code).run();
}

}  // namespace ifapilot::store
