#include "store/entity/offers.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>
#include <limits>
#include <sstream>

namespace ifapilot::store {

namespace {

/// A later form adds to an earlier one; what it says again counts instead.
void merge(Feedback& form, const Statement& row) {
  std::istringstream codes(row.maybe_text("reasons").value_or(""));
  for (std::string code; codes >> code;) {
    if (std::ranges::find(form.reasons, code) == form.reasons.end()) form.reasons.push_back(code);
  }
  if (const auto note = row.maybe_text("note")) form.note = note;
  if (!row.is_null("contract")) {
    form.contract = row.named<rules::Contract>("contract");
    form.terms_ref = row.maybe_text("terms_ref");
    form.contract_reason = row.maybe_text("contract_reason");
  }
}

}  // namespace

bool was_voided(Database& database, rules::OfferId id) {
  const auto voided = [](const Statement& row) { return row.truth("voided"); };
  return only(database, sql::offer_was_voided, voided, {{":offer_id", id}});
}

std::optional<rules::VacancyId> vacancy_of(Database& database, rules::OfferId id) {
  const auto vacancy = [](const Statement& row) { return rules::VacancyId{row.integer("vacancy_id")}; };
  return first(database, sql::offer_vacancy, vacancy, {{":offer_id", id}});
}

std::optional<rules::VacancyId> vacancy_offered(Database& database, rules::OfferId id) {
  const auto vacancy = [](const Statement& row) { return rules::VacancyId{row.integer("vacancy_id")}; };
  return first(database, sql::offer_vacancy_offered, vacancy, {{":offer_id", id}});
}

std::optional<rules::OfferId> last_offer(Database& database) {
  return first(database, sql::offer_last, [](const Statement& row) { return rules::OfferId{row.integer("offer_id")}; });
}

std::optional<rules::OfferId> first_live_offer(Database& database) {
  return only(database, sql::offer_first_live,
              [](const Statement& row) { return row.maybe<rules::OfferId>("offer_id"); });
}

std::optional<rules::Day> available_when_sent(Database& database, rules::OfferId offer) {
  const auto day = [](const Statement& row) { return row.maybe_day("available_on"); };
  return first(database, sql::offer_available_when_sent, day, {{":offer_id", offer}}).value_or(std::nullopt);
}

namespace {

std::map<rules::OfferId, Feedback> forms_of(Database& database, std::int64_t first, std::int64_t last) {
  std::map<rules::OfferId, Feedback> forms;
  const auto take = [&](const Statement& row) { merge(forms[{row.integer("offer_id")}], row); };
  each(database, sql::feedback_list, take, {{":first", first}, {":last", last}});
  return forms;
}

}  // namespace

std::map<rules::OfferId, Feedback> feedback(Database& database) {
  return forms_of(database, 0, std::numeric_limits<std::int64_t>::max());
}

Feedback feedback(Database& database, rules::OfferId offer) {
  return forms_of(database, offer.value, offer.value)[offer];
}

void each_accepted(Database& database, const std::function<void(const AcceptedOffer&)>& take) {
  each(database, sql::offer_accepted, [&](const Statement& row) {
    take({{row.integer("offer_id")}, {row.text("authority")}, {row.text("provider")}, row.instant("answered_at")});
  });
}

std::map<rules::OfferId, Feedback> feedback(Database& database, rules::OfferId first, rules::OfferId last) {
  return forms_of(database, first.value, last.value);
}

rules::OfferId add_offer(Database& database, rules::FactId fact, const rules::Offer& offer) {
  return {insert(database, sql::offer_insert, fact,
                 {{":vacancy_id", offer.vacancy},
                  {":authority", offer.authority},
                  {":track", offer.track},
                  {":sent_at", offer.sent_at},
                  {":clock_started_at", offer.clock_started_at},
                  {":due_at", offer.due_at},
                  {":outside_pilot", offer.outside_pilot},
                  {":override_reason", offer.override_reason}})};
}

void add_rescission(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant at,
                    const std::string& reason) {
  insert(database, sql::offer_insert_rescission, fact,
         {{":offer_id", offer}, {":rescinded_at", at}, {":reason", reason}});
}

void add_answer(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Answer& answer,
                const AnswerWords& words) {
  insert(database, sql::answer_insert, fact,
         {{":offer_id", offer},
          {":kind", answer.kind},
          {":answered_at", answer.answered_at},
          {":late", answer.late},
          {":late_reason", words.late_reason},
          {":via", words.via},
          {":answered_by", words.by}});
}

void add_feedback(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant received_at,
                  const Feedback& feedback) {
  insert(database, sql::feedback_insert, fact,
         {{":offer_id", offer},
          {":received_at", received_at},
          {":note", feedback.note},
          {":contract", feedback.contract},
          {":terms_ref", feedback.terms_ref},
          {":contract_reason", feedback.contract_reason}});
  add_reason_codes(database, fact, feedback.reasons);
}

std::vector<CaseReason> case_reasons(Database& database) {
  return case_reasons(database, {0}, {std::numeric_limits<std::int64_t>::max()});
}

std::vector<CaseReason> case_reasons(Database& database, rules::FactId first, rules::FactId last) {
  const auto read = [](const Statement& row) -> CaseReason {
    return {{row.integer("offer_id")}, row.truth("stepped_back"), row.text("code"), row.instant("at")};
  };
  return all(database, sql::reason_of_cases, read, {{":first", first}, {":last", last}});
}

void add_reason_codes(Database& database, rules::FactId fact, std::span<const std::string> codes) {
  for (const auto& code : codes) insert(database, sql::feedback_insert_reason, fact, {{":code", code}});
}

}  // namespace ifapilot::store
