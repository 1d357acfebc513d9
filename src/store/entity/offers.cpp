#include "store/entity/offers.hpp"

#include <algorithm>
#include <ifapilot_sql.hpp>
#include <map>

namespace ifapilot::store {

namespace {

std::vector<std::string> split(const std::optional<std::string>& words) {
  std::vector<std::string> all;
  std::string_view rest = words ? std::string_view(*words) : std::string_view();
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    all.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return all;
}

/// A later form adds to an earlier one; what it says again counts instead.
void merge(Feedback& form, const Statement& row) {
  for (const auto& code : split(row.maybe_text("reasons"))) {
    if (std::find(form.reasons.begin(), form.reasons.end(), code) == form.reasons.end()) form.reasons.push_back(code);
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
  auto row = database.prepare(sql::offer_was_voided);
  row.bind(":offer_id", id).step();
  return row.truth("voided");
}

std::optional<rules::OfferId> first_live_offer(Database& database) {
  auto row = database.prepare(sql::offer_first_live);
  row.step();
  const auto number = row.maybe_integer("offer_id");
  return number ? std::optional(rules::OfferId{*number}) : std::nullopt;
}

std::map<rules::OfferId, std::optional<rules::Day>> available_when_sent(Database& database) {
  std::map<rules::OfferId, std::optional<rules::Day>> days;
  auto row = database.prepare(sql::offer_available_when_sent);
  while (row.step()) days[{row.integer("offer_id")}] = row.maybe_day("available_on");
  return days;
}

std::map<rules::OfferId, Feedback> feedback(Database& database) {
  std::map<rules::OfferId, Feedback> forms;
  auto row = database.prepare(sql::feedback_list);
  while (row.step()) merge(forms[{row.integer("offer_id")}], row);
  return forms;
}

rules::OfferId add_offer(Database& database, rules::FactId fact, const rules::Offer& offer) {
  database.prepare(sql::offer_insert)
      .bind(":fact_id", fact)
      .bind(":vacancy_id", offer.vacancy)
      .bind(":authority", offer.authority)
      .bind(":track", rules::word(offer.track))
      .bind(":sent_at", offer.sent_at)
      .bind(":clock_started_at", offer.clock_started_at)
      .bind(":due_at", offer.due_at)
      .bind(":outside_pilot", offer.outside_pilot)
      .bind(":override_reason", offer.override_reason)
      .run();
  return {database.last_insert_id()};
}

void add_rescission(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant at,
                    const std::string& reason) {
  database.prepare(sql::offer_insert_rescission)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":rescinded_at", at)
      .bind(":reason", reason)
      .run();
}

void add_answer(Database& database, rules::FactId fact, rules::OfferId offer, const rules::Answer& answer,
                const std::optional<std::string>& late_reason, const std::optional<std::string>& via) {
  database.prepare(sql::answer_insert)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":kind", word(answer.kind))
      .bind(":answered_at", answer.answered_at)
      .bind(":late", answer.late)
      .bind(":late_reason", late_reason)
      .bind(":via", via)
      .run();
}

void add_feedback(Database& database, rules::FactId fact, rules::OfferId offer, rules::Instant received_at,
                  const Feedback& feedback) {
  database.prepare(sql::feedback_insert)
      .bind(":fact_id", fact)
      .bind(":offer_id", offer)
      .bind(":received_at", received_at)
      .bind(":note", feedback.note)
      .bind(":contract", feedback.contract ? std::optional(word(*feedback.contract)) : std::nullopt)
      .bind(":terms_ref", feedback.terms_ref)
      .bind(":contract_reason", feedback.contract_reason)
      .run();
  for (const auto& code : feedback.reasons) {
    database.prepare(sql::feedback_insert_reason).bind(":fact_id", fact).bind(":code", code).run();
  }
}

}  // namespace ifapilot::store
