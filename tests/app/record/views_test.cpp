#include "app/ledger.hpp"
#include "app/offer/rota.hpp"

#include <string>

// The views of schema/views.sql are read by people with a sqlite3 shell, the tables by the program: both must say the
// same, also of what was voided.
namespace ifapilot::app {
namespace {

std::string view(World& world, const std::string& columns, const std::string& from) {
  std::string all;
  auto row = world.database.prepare("SELECT " + columns + " AS line FROM " + from);
  while (row.step()) all += row.text("line") + "\n";
  return all;
}

std::string word(const std::optional<rules::Instant>& at) { return at ? rules::iso(*at) : "-"; }

std::string authorities_read(World& world) {
  std::string all;
  for (const auto& one : store::authorities(world.database)) {
    all += one.facts.code.text + " " + one.facts.name + " " + std::to_string(one.facts.position) + "\n";
  }
  return all;
}

std::string offers_read(World& world) {
  std::string all;
  for (const auto& one : offers_in(load_cases(world.database))) {
    all += one.id.text() + " " + one.vacancy.text() + " " + one.authority.text + " " + word(one.due_at) + " " +
           word(one.answer ? std::optional(one.answer->answered_at) : std::nullopt) + "\n";
  }
  return all;
}

std::string vacancies_read(World& world) {
  std::string all;
  for (const auto& of : load_cases(world.database)) {
    const auto& one = of.record;
    all += one.facts.id.text() + " " + one.carer.text + " " +
           (one.facts.available_on ? rules::iso(*one.facts.available_on) : "-") + " " + word(one.facts.hold_until) +
           " " + word(one.facts.closed_at) + "\n";
  }
  return all;
}

void views_and_program_agree(World& world) {
  CHECK(view(world, "code || ' ' || name || ' ' || position", "authority_current ORDER BY position, code") ==
        authorities_read(world));
  CHECK(view(world,
             "'O' || offer_id || ' V' || vacancy_id || ' ' || authority || ' ' || due_at || ' ' || "
             "coalesce(answered_at, '-')",
             "offer_current ORDER BY offer_id") == offers_read(world));
  CHECK(view(world,
             "'V' || vacancy_id || ' ' || carer || ' ' || coalesce(available_on, '-') || ' ' || "
             "coalesce(hold_until, '-') || ' ' || coalesce(closed_at, '-')",
             "vacancy_current ORDER BY vacancy_id") == vacancies_read(world));
}

/// As `void` leaves it, of any fact.
void mark_voided(World& world, const std::string& fact) {
  world.database.execute(
      "INSERT INTO fact SELECT max(fact_id) + 1, 'void', max(recorded_at), max(recorded_at), NULL, NULL "
      "FROM fact");
  world.database.execute("INSERT INTO void SELECT max(fact_id), (" + fact + "), 'a slip' FROM fact");
  world.database.execute("UPDATE fact SET voided_by = (SELECT max(fact_id) FROM fact) WHERE fact_id = (" + fact + ")");
}

TEST_CASE("the views and the program read the same pilot, before and after a void") {
  World world;
  world.database.execute(store::views_for_a_shell());
  const auto first = world.vacancy("rutland", "2026-03-30");
  const auto second = world.vacancy("derby", "unknown");
  const auto offer = world.offer(first);
  (void)world.offer(second);
  world.now("2026-03-02T11:00");
  (void)respond(world.session, {.offer = offer.id, .kind = rules::AnswerKind::refuse});
  world.now("2026-03-02T12:00");
  (void)confirm_vacancy(world.session, second, day("2026-04-13"));
  views_and_program_agree(world);

  for (const auto* fact :
       {"SELECT fact_id FROM answer", "SELECT max(fact_id) FROM vacancy_date", "SELECT max(fact_id) FROM offer"}) {
    CAPTURE(fact);
    mark_voided(world, fact);
    views_and_program_agree(world);
  }
}

}  // namespace
}  // namespace ifapilot::app
