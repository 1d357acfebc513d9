#pragma once

#include "app/offer/respond.hpp"
#include "app/party/authority.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of single use cases share: whether something was written, and stories told in one line each.
namespace ifapilot::app {

inline std::int64_t count(World& world, const std::string& from) {
  auto row = world.database.prepare("SELECT count(*) AS n FROM " + from);
  row.step();
  return row.integer("n");
}

/// How many rows each table has: what a refusal and a dry run must leave as it is.
inline std::map<std::string, std::int64_t> rows(World& world) {
  std::vector<std::string> tables;
  {
    auto table = world.database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (table.step()) tables.push_back(table.text("name"));
  }
  std::map<std::string, std::int64_t> all;
  for (const auto& table : tables) all[table] = count(world, table);
  return all;
}

/// The refusal that `act` ends in, which must have left nothing in the database.
inline std::optional<Refused> refused_without_trace(World& world, const std::function<void()>& act) {
  const auto before = rows(world);
  auto refused = refusal_of(act);
  if (refused) CHECK(rows(world) == before);
  return refused;
}

/// The ids of the rules that `act` is refused by, joined by blanks, with nothing left behind; empty if it was not
/// refused; `not found` and `usage` for what is no rule's doing.
inline std::string refused_by(World& world, const std::function<void()>& act) {
  const auto refused = refused_without_trace(world, act);
  if (!refused) return "";
  if (refused->kind == RefusalKind::not_found) return "not found";
  if (refused->kind == RefusalKind::usage) return "usage";
  std::string ids;
  for (const auto& reason : refused->reasons) ids += (ids.empty() ? "" : " ") + reason.rule;
  return ids;
}

/// Whether `act` added exactly one fact and one audit event that belongs to it (A-APPEND, A-AUDIT).
inline bool writes_once(World& world, const std::function<void()>& act) {
  const auto facts = count(world, "fact");
  const auto events = count(world, "audit_event");
  act();
  const auto last = audit_events(world.database).back();
  return count(world, "fact") == facts + 1 && count(world, "audit_event") == events + 1 &&
         last.fact == rules::FactId{facts + 1};
}

/// Whether `act`, done dry, leaves everything as it is.
inline bool writes_nothing_when_dry(World& world, const std::function<void()>& act) {
  const auto before = rows(world);
  world.session.dry_run = true;
  act();
  world.session.dry_run = false;
  return rows(world) == before;
}

/// Does `act` as if `--at` had been given.
inline void dated(World& world, std::string_view when, const std::function<void()>& act) {
  world.session.at = instant(when);
  try {
    act();
  } catch (...) {
    world.session.at.reset();
    throw;
  }
  world.session.at.reset();
}

/// All but these withdraw, so that a story stays short.
inline void only(World& world, const std::vector<std::string>& staying) {
  for (const auto& authority : store::authorities(world.database)) {
    const auto& code = authority.facts.code;
    if (std::find(staying.begin(), staying.end(), code.text) == staying.end()) {
      (void)withdraw_authority(world.session, code, std::nullopt);
    }
  }
}

/// Whether one of the lines has `what` in it.
inline bool mentions(const std::vector<std::string>& lines, const std::string& what) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const auto& line) { return line.find(what) != std::string::npos; });
}
inline bool mentions(const std::vector<rules::Sentence>& sentences, const std::string& what) {
  return std::ranges::any_of(sentences, [&](const rules::Sentence& sentence) {
    return std::ranges::any_of(sentence.parts(), [&](const auto& part) {
      const auto* const text = std::get_if<std::string>(&part);
      return text != nullptr && text->find(what) != std::string::npos;
    });
  });
}

inline void accept(World& world, rules::OfferId offer) {
  (void)respond(world.session, {.offer = offer, .kind = rules::AnswerKind::accept});
}
inline void refuse(World& world, rules::OfferId offer) {
  (void)respond(world.session, {.offer = offer, .kind = rules::AnswerKind::refuse});
}

inline rules::Offer offer_to(World& world, rules::VacancyId vacancy, const std::string& authority) {
  return make_offer(world.session, vacancy, Override{{authority}, "the coordinator's reason"}).view.offer;
}

/// `authority` accepts a new vacancy of its own area.
inline rules::VacancyId accepts_one(World& world, const std::string& authority) {
  const auto vacancy = world.vacancy(authority, "2026-03-23");
  accept(world, offer_to(world, vacancy, authority).id);
  return vacancy;
}

inline std::string status(World& world, rules::OfferId offer) {
  return std::string(rules::word(rules::status_of(show_offer(world.session, offer).offer, world.session.clock.now)));
}
inline std::string status(World& world, rules::VacancyId vacancy) {
  return std::string(rules::word(show_vacancy(world.session, vacancy).status));
}

/// Whether offer.settled_at and vacancy.closed_at say what the facts say (schema: the two projections).
inline bool projections_agree(World& world) {
  auto settled = world.database.prepare(
      "SELECT count(*) AS wrong FROM offer o WHERE o.settled_at IS NOT coalesce("
      "(SELECT r.rescinded_at FROM rescission r JOIN fact f USING (fact_id) WHERE r.offer_id = o.offer_id AND "
      "f.voided_by IS NULL),"
      "(SELECT a.answered_at FROM answer a JOIN fact f USING (fact_id)"
      " WHERE a.offer_id = o.offer_id AND f.voided_by IS NULL AND (a.kind = 'accept' OR a.late = 0)))");
  settled.step();
  auto closed = world.database.prepare(
      "SELECT count(*) AS wrong FROM vacancy v WHERE v.closed_at IS NOT"
      "(SELECT c.closed_at FROM closing c JOIN fact f USING (fact_id) WHERE c.vacancy_id = v.vacancy_id AND "
      "f.voided_by IS NULL)");
  closed.step();
  return settled.integer("wrong") == 0 && closed.integer("wrong") == 0;
}

}  // namespace ifapilot::app
