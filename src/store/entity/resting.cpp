#include "store/entity/resting.hpp"

#include "store/sql/query.hpp"
#include "text/folded.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

rules::VacancyId vacancy_in(const Statement& row) { return {row.integer("vacancy_id")}; }

/// So that it counts for its turn alone, it was refused, or was accepted and ended at once.
rules::Offer only_its_turn(const Statement& row) {
  rules::Offer offer{.id = {row.integer("offer_id")},
                     .vacancy = vacancy_in(row),
                     .authority = {row.text("authority")},
                     .area = {row.text("area")},
                     .track = row.named<rules::Track>("track"),
                     .sent_at = row.instant("sent_at"),
                     .clock_started_at = row.instant("clock_started_at"),
                     .due_at = row.instant("due_at")};
  const auto kind = row.truth("asked") ? rules::AnswerKind::refuse : rules::AnswerKind::accept;
  offer.answer = rules::Answer{kind, offer.sent_at};
  if (kind == rules::AnswerKind::accept) offer.ended_at = offer.sent_at;
  return offer;
}

RestingAcceptance acceptance_in(const Statement& row, const rules::AuthorityCode& authority) {
  RestingAcceptance one{{row.integer("offer_id")},
                        {authority, {row.instant("accepted_at"), {row.integer("accepted_by")}}}};
  if (const auto ended = row.maybe_instant("ended_at")) {
    one.acceptance.ended = rules::Moment{*ended, {row.integer("ended_by")}};
  }
  return one;
}

std::optional<rules::Instant> unanswered_until(std::span<const rules::Offer> offers) {
  std::optional<rules::Instant> last;
  for (const auto& offer : offers) {
    if (!offer.answer && !offer.rescinded_at) last = std::max(last, std::optional(offer.due_at));
  }
  return last;
}

void add_turn(Database& database, const rules::Offer& offer) {
  const bool asked = rules::asks_without_turn(offer);
  if (!asked && !rules::uses_turn(offer)) return;
  run(database, sql::rest_insert_turn, {{":offer_id", offer.id}, {":asked", asked}});
}

void add_acceptance(Database& database, const rules::Offer& offer) {
  const auto& answer = offer.answer;
  if (offer.outside_pilot || offer.rescinded_at || !answer || answer->kind != rules::AnswerKind::accept) return;
  const auto ended_by = offer.ended_at ? std::optional(offer.ended_by) : std::nullopt;
  run(database, sql::rest_insert_acceptance,
      {{":offer_id", offer.id},
       {":area", offer.area},
       {":accepted_at", answer->answered_at},
       {":accepted_by", answer->fact},
       {":ended_at", offer.ended_at},
       {":ended_by", ended_by}});
}

}  // namespace

AtRest at_rest(Database& database) {
  AtRest all;
  each(database, sql::rest_awake, [&](const Statement& row) {
    if (const auto vacancy = row.maybe<rules::VacancyId>("vacancy_id")) all.awake.push_back(*vacancy);
    all.owed = static_cast<int>(row.integer("owed"));
    all.unanswered_until = row.maybe_instant("unanswered_until");
    all.has_turns = row.truth("has_turns");
    all.settled = row.truth("settled");
  });
  return all;
}

std::vector<rules::VacancyId> resting_and_owed(Database& database) { return all(database, sql::rest_owed, vacancy_in); }

rules::OffersMade::Counts resting_slots(Database& database) {
  return all_as<rules::OffersMade::Counts>(database, sql::rest_slots, [](const Statement& row) {
    return std::pair(
        rules::AuthorityCode{row.text("authority")},
        rules::StandingAccepted{static_cast<int>(row.integer("accepted")), static_cast<int>(row.integer("in_area"))});
  });
}

std::vector<rules::Offer> resting_turns(Database& database) {
  auto turns = all(database, sql::rest_turns, only_its_turn);
  std::ranges::sort(turns, {}, &rules::Offer::id);
  return turns;
}

std::vector<RestingAcceptance> resting_acceptances(Database& database, const rules::AuthorityCode& authority,
                                                   rules::Instant since) {
  const auto read = [&](const Statement& row) { return acceptance_in(row, authority); };
  return all(database, sql::rest_acceptances, read, {{":authority", authority}, {":since", since}});
}

void put_to_rest(Database& database, rules::VacancyId vacancy, std::span<const rules::Offer> offers, int owed) {
  const auto awake = [](const Statement& row) { return row.truth("awake"); };
  if (!only(database, sql::rest_is_awake, awake, {{":vacancy_id", vacancy}})) return;
  run(database, sql::rest_put, {{":vacancy_id", vacancy}});
  for (const auto& offer : offers) {
    add_turn(database, offer);
    add_acceptance(database, offer);
  }
  const auto until = unanswered_until(offers);
  if (owed > 0 || until) run(database, sql::rest_add_owed, {{":owed", owed}, {":until", until}});
  if (owed > 0) run(database, sql::rest_insert_case, {{":vacancy_id", vacancy}, {":owed", owed}});
}

void wake_told_of_contacts(Database& database, const std::string& party) {
  run(database, sql::rest_wake_told_of_contacts, {{":party", party}});
}

void wake_with_framework(Database& database) { run(database, sql::rest_wake_with_framework, {}); }

void wake_told_of_quiet(Database& database) { run(database, sql::rest_wake_told_of_quiet, {}); }

void set_settled(Database& database) { run(database, sql::rest_set_settled, {}); }

std::map<rules::FactId, std::string> children_not_compared(Database& database) {
  return all_as<std::map<rules::FactId, std::string>>(database, sql::referral_uncompared, [](const Statement& row) {
    return std::pair(rules::FactId{row.integer("fact_id")}, row.text("child"));
  });
}

void compare_children(Database& database) {
  for (const auto& [fact, child] : children_not_compared(database)) {
    run(database, sql::referral_compare, {{":fact_id", fact}, {":compared", text::letters_of(child)}});
  }
}

std::vector<rules::VacancyId> vacancies_with_child(Database& database, const std::string& reference) {
  return all(database, sql::referral_with_child, vacancy_in, {{":compared", text::letters_of(reference)}});
}

std::vector<rules::VacancyId> vacancies_with_children_of(Database& database, rules::VacancyId vacancy) {
  return all(database, sql::referral_with_children_of, vacancy_in, {{":vacancy_id", vacancy}});
}

}  // namespace ifapilot::store
