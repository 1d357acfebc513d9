#include "store/entity/cases.hpp"
#include "store/sql/query.hpp"
#include "text/folded.hpp"

#include <ifapilot_sql.hpp>

// What is recorded of a case from its acceptance on: one fact's row each. How the rows are read: cases.cpp.
namespace ifapilot::store {

namespace {

void insert_row(Database& database, const CaseRow& row, const rules::Contacted& contact) {
  insert(database, sql::first_contact_insert, row.fact,
         {{":offer_id", row.offer}, {":contacted_at", row.at}, {":terms_received", contact.terms_received}});
}

void insert_row(Database& database, const CaseRow& row, const rules::Chased& chase) {
  insert(database, sql::matching_insert_chase, row.fact,
         {{":referral_id", *row.referral}, {":chased_at", row.at}, {":until_at", chase.until}});
}

void insert_row(Database& database, const CaseRow& row, const rules::TransportArranged& transport) {
  insert(database, sql::transport_insert, row.fact,
         {{":offer_id", row.offer}, {":arranged_at", row.at}, {":arranged_on", transport.on}});
}

}  // namespace

void add_child_name(Database& database, rules::FactId fact, const std::string& reference) {
  run(database, sql::referral_insert_child_name, {{":fact_id", fact}, {":compared", text::letters_of(reference)}});
}

template <class What>
void add(Database& database, const CaseRow& row, const What& what) {
  insert_row(database, row, what);
}
template void add(Database&, const CaseRow&, const rules::Contacted&);
template void add(Database&, const CaseRow&, const rules::Chased&);
template void add(Database&, const CaseRow&, const rules::TransportArranged&);

void add_terms(Database& database, const CaseRow& row, const rules::TermsAgreed& terms, const Reason& reason) {
  insert(database, sql::terms_insert, row.fact,
         {{":offer_id", row.offer},
          {":contract", terms.contract},
          {":terms_ref", terms.terms_ref},
          {":weekly_cost_pence", terms.weekly_cost},
          {":confirmed", terms.confirmed},
          {":reason", reason},
          {":agreed_at", row.at}});
}

void add_own_child(Database& database, const CaseRow& row, const rules::OwnChildChosen& chosen,
                   const Reason& override_reason) {
  const auto& child = chosen.child;
  insert(database, sql::own_child_insert, row.fact,
         {{":offer_id", row.offer},
          {":child", child.reference},
          {":age", child.age},
          {":sex", child.sex},
          {":languages", child.languages},
          {":referred_on", chosen.referred_on},
          {":override_reason", override_reason},
          {":chosen_at", row.at}});
  add_child_name(database, row.fact, child.reference);
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

rules::ReferralId add_referral(Database& database, const CaseRow& row) {
  return {insert(database, sql::referral_insert, row.fact, {{":offer_id", row.offer}, {":requested_at", row.at}})};
}

void add_profile(Database& database, const CaseRow& row, const rules::ProfileReceived& profile,
                 const Reason& override_reason) {
  const auto& child = profile.child;
  insert(database, sql::referral_insert_profile, row.fact,
         {{":referral_id", *row.referral},
          {":child", child.reference},
          {":age", child.age},
          {":sex", child.sex},
          {":languages", child.languages},
          {":override_reason", override_reason},
          {":referred_on", profile.referred_on},
          {":received_at", row.at},
          {":passed_at", profile.passed_at},
          {":decision_due_at", profile.decision_due_at}});
  add_child_name(database, row.fact, child.reference);
}

void add_referral_end(Database& database, const CaseRow& row, rules::ReferralEnd how, const Reason& reason) {
  insert(database, sql::referral_insert_end, row.fact,
         {{":referral_id", *row.referral}, {":ended_as", how}, {":ended_at", row.at}, {":reason", reason}});
}

void add_decision(Database& database, const CaseRow& row, std::optional<rules::ReferralId> referral,
                  rules::Decision decision, const Reason& note) {
  insert(database, sql::matching_insert_decision, row.fact,
         {{":offer_id", row.offer},
          {":referral_id", referral},
          {":decision", decision},
          {":decided_at", row.at},
          {":note", note}});
}

void add_transport_cancelled(Database& database, const CaseRow& row, rules::FactId transport,
                             const std::string& reason) {
  insert(database, sql::transport_insert_cancelled, row.fact,
         {{":transport_fact_id", transport}, {":cancelled_at", row.at}, {":reason", reason}});
}

void add_match_failure(Database& database, const CaseRow& row, const Reason& note) {
  insert(database, sql::matching_insert_failure, row.fact,
         {{":offer_id", row.offer}, {":referral_id", *row.referral}, {":failed_at", row.at}, {":note", note}});
}

void add_arrival(Database& database, const CaseRow& row, const rules::Arrived& arrived, std::optional<int> overrun_days,
                 const Reason& override_reason) {
  insert(database, sql::arrival_insert, row.fact,
         {{":offer_id", row.offer},
          {":arrived_on", arrived.on},
          {":elsewhere", arrived.elsewhere},
          {":in_region", arrived.in_region},
          {":overrun_days", overrun_days},
          {":referral_id", arrived.referral},
          {":override_reason", override_reason}});
}

void add_step_back(Database& database, const CaseRow& row, const Reason& note) {
  insert(database, sql::step_back_insert, row.fact,
         {{":offer_id", row.offer}, {":stepped_at", row.at}, {":note", note}});
}

}  // namespace ifapilot::store
