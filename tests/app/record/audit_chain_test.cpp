#include "app/ledger.hpp"
#include "app/offer/rota.hpp"
#include "app/setup/policy.hpp"
#include "app/world.hpp"
#include "app/write.hpp"
#include "store/entity/audit.hpp"
#include "store/sql/error.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

// A-APPEND, A-AUDIT: one fact and one event a write, a chain that shows what was tampered with, projections that agree.
namespace ifapilot::app {
namespace {

store::ChainVerdict verdict(World& world) { return store::verify_chain(world.database); }

/// Some days of a pilot: an offer accepted late, a refusal, a rescission, a closing, a withdrawal, a rejected vacancy.
void live_a_little(World& world) {
  const auto first = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(first);
  refuse(world, offer.id);
  (void)rescind_offer(world.session, world.offer(first).id, "wrong address");
  const auto late = offer_to(world, first, "leicester");
  world.now("2026-03-03T12:00");
  (void)respond(world.session, {.offer = late.id,
                                .kind = rules::AnswerKind::accept,
                                .late = true,
                                .feedback = {.reasons = {"location"}},
                                .reason = "ill"});
  (void)refusal_of([&] { (void)world.vacancy("kent", "2026-03-23"); });
  const auto second = world.vacancy("derby", "2026-03-05", true);
  (void)world.offer(second);
  (void)withdraw_authority(world.session, {"derby"}, "no capacity");
  (void)close_vacancy(world.session, second, rules::ClosedAs::withdrawn, "the carer moved");
  (void)set_policy(world.session, "cap_per_authority", "3", "agreed");
}

TEST_CASE("A-AUDIT: every write leaves one event of one fact, and the chain verifies", "[app][audit]") {
  World world;
  live_a_little(world);
  const auto events = audit_events(world.database);
  CHECK(verdict(world).ok);
  CHECK(verdict(world).rows == static_cast<std::int64_t>(events.size()));
  CHECK(count(world, "audit_event WHERE fact_id IS NOT NULL") == count(world, "audit_event"));
  CHECK(count(world, "audit_body") == count(world, "audit_event"));
  CHECK(count(world,
              "fact f JOIN audit_event e USING (fact_id) WHERE e.command = f.command AND e.happened_at = f.happened_at"
              " AND e.recorded_at = f.recorded_at") == count(world, "fact"));
  CHECK(projections_agree(world));
}

TEST_CASE("A-AUDIT: an export leaves an event without a fact", "[app][audit]") {
  World world;
  const auto facts = count(world, "fact");
  record_export(world.session, {"report offers", "offers", 2, store::sha256("id,vacancy\r\n")});
  CHECK(count(world, "fact") == facts);
  CHECK_FALSE(audit_events(world.database).back().fact);
  CHECK(verdict(world).ok);
}

TEST_CASE("A-AUDIT: a clock that was set by hand shows", "[app][audit]") {
  World world;
  world.session.clock = {instant("2026-03-02T12:00"), instant("2026-03-09T12:00"), true};
  (void)world.vacancy("rutland", "2026-03-23");
  const auto event = audit_events(world.database).back();
  CHECK(event.clock_overridden);
  CHECK(event.recorded_at == instant("2026-03-02T12:00"));
  CHECK(event.real_at == instant("2026-03-09T12:00"));
}

struct TamperRow {
  std::string name;
  std::string sql;
  std::int64_t first_bad;
};

/// As somebody would who has the file: without the guards.
void tamper(World& world, const std::string& sql) {
  world.database.execute("PRAGMA foreign_keys=OFF");
  for (const auto* trigger :
       {"audit_event_append", "audit_event_fixed", "audit_event_kept", "audit_body_append", "audit_body_fixed"}) {
    world.database.execute("DROP TRIGGER " + std::string(trigger));
  }
  world.database.execute(sql);
}

TEST_CASE("A-AUDIT: the chain names the first event that was tampered with", "[app][audit]") {
  const auto row = GENERATE(values<TamperRow>({
      {"another actor", "UPDATE audit_event SET actor = 'nobody' WHERE seq = 5", 5},
      {"another command", "UPDATE audit_event SET command = 'note' WHERE seq = 5", 5},
      {"another record", "UPDATE audit_event SET record = 'O9' WHERE seq = 5", 5},
      {"other rules", "UPDATE audit_event SET rules = '' WHERE seq = 5", 5},
      {"another time", "UPDATE audit_event SET happened_at = '2026-03-01T10:00:00Z' WHERE seq = 5", 5},
      {"another time of recording", "UPDATE audit_event SET recorded_at = '2026-03-01T10:00:00Z' WHERE seq = 5", 5},
      {"another machine's clock", "UPDATE audit_event SET real_at = '2026-03-01T10:00:00Z' WHERE seq = 5", 5},
      {"a clock that was not overridden", "UPDATE audit_event SET clock_overridden = 1 WHERE seq = 5", 5},
      {"another fact", "UPDATE audit_event SET fact_id = NULL WHERE seq = 5", 5},
      {"another body", "UPDATE audit_body SET body = '{\"x\":1}' WHERE seq = 5", 5},
      {"another salt", "UPDATE audit_body SET salt = randomblob(32) WHERE seq = 5", 5},
      {"another commitment", "UPDATE audit_event SET commitment = randomblob(32) WHERE seq = 5", 5},
      {"another hash", "UPDATE audit_event SET hash = randomblob(32) WHERE seq = 5", 5},
      {"another link", "UPDATE audit_event SET previous_hash = randomblob(32) WHERE seq = 5", 5},
      {"one taken out", "DELETE FROM audit_event WHERE seq = 5", 6},
      {"the first taken out", "DELETE FROM audit_event WHERE seq = 1", 2},
      {"a letter moved from one field to the next",
       "UPDATE audit_event SET actor = 'teste', command = 'r' || command WHERE seq = 5", 5},
      {"two exchanged",
       "UPDATE audit_event SET seq = CASE seq WHEN 5 THEN -6 ELSE -5 END WHERE seq IN (5, 6);"
       "UPDATE audit_event SET seq = -seq WHERE seq < 0",
       5},
  }));
  INFO(row.name);
  World world;
  live_a_little(world);
  REQUIRE(verdict(world).ok);
  tamper(world, row.sql);
  CHECK_FALSE(verdict(world).ok);
  CHECK(verdict(world).first_bad == row.first_bad);
}

TEST_CASE("A-AUDIT: a body may be erased, and the chain still verifies", "[app][audit]") {
  World world;
  live_a_little(world);
  const auto head = verdict(world).head;
  world.database.execute("DELETE FROM audit_body WHERE seq = 5");  // no guard stands in the way of this one
  CHECK(verdict(world).ok);
  CHECK(verdict(world).head.hash == head.hash);
  CHECK(count(world, "audit_body") == count(world, "audit_event") - 1);
}

TEST_CASE("A-AUDIT: events cut off the end show by the head alone", "[app][audit]") {
  World world;
  live_a_little(world);
  const auto head = verdict(world).head;
  tamper(world, "DELETE FROM audit_event WHERE seq = (SELECT max(seq) FROM audit_event)");
  CHECK(verdict(world).ok);
  CHECK(verdict(world).head.seq == head.seq - 1);
  CHECK_FALSE(store::audit_has(world.database, head));
}

TEST_CASE("A-AUDIT: what is hashed stays what it was, or no old chain would verify", "[app][audit]") {
  auto database = store::Database::in_memory();
  const store::AuditEvent event{.fact = std::nullopt,
                                .happened_at = instant("2026-02-28T23:59:59"),
                                .recorded_at = instant("2026-03-02T10:00"),
                                .real_at = instant("2026-03-02T10:00"),
                                .clock_overridden = false,
                                .actor = "tester",
                                .command = "report offers",
                                .record = "offers",
                                .rules = "A-AUDIT",
                                .body = R"({"rows":2})"};
  const auto head = store::append_audit(database, event, Salt{});
  // By Python's hashlib: each field behind its length in eight bytes, the lowest first.
  CHECK(store::hex(head.hash) == "23a6eebc967b579336872c6fea1fa1907efa7aa859d52227b19c2e16d3c78f2c");
  CHECK(store::verify_chain(database).ok);
}

TEST_CASE("A-AUDIT: an event of which no time can be read is told, not passed over", "[app][audit]") {
  World world;
  live_a_little(world);
  tamper(world, "UPDATE audit_event SET happened_at = '2026-03-01 10:00' WHERE seq = 5");
  CHECK_THROWS_AS(verdict(world), store::Error);
}

TEST_CASE("A-AUDIT: an empty chain is sound", "[app][audit]") {
  auto database = store::Database::in_memory();
  const auto none = store::verify_chain(database);
  CHECK(none.ok);
  CHECK(none.rows == 0);
  CHECK(none.head.hash == store::Hash{});
}

/// A pilot run by somebody who tries everything: any command, any record, any time.
class Monkey {
 public:
  explicit Monkey(unsigned seed) : random_(seed) {}

  /// Tries one command; whatever is refused leaves nothing (P-REGION's record aside).
  void act() {
    step_clock();
    const auto facts = count(world, "fact");
    const auto events = count(world, "audit_event");
    const auto refused = refusal_of([&] { anything(); });
    const bool wrote = !refused || refused->record.has_value();
    CHECK(count(world, "fact") == facts + (wrote ? 1 : 0));
    CHECK(count(world, "audit_event") == events + (wrote ? 1 : 0));
    world.session.at.reset();
  }

  World world;

 private:
  int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }
  /// Mostly one that is there; the latest more often than not.
  std::int64_t any_of(const std::string& table) {
    const auto there = static_cast<int>(count(world, table));
    return below(2) == 0 ? std::max(there, 1) : below(there + 1) + 1;
  }
  rules::VacancyId any_vacancy() { return {any_of("vacancy")}; }
  rules::OfferId any_offer() { return {any_of("offer")}; }
  std::string any_area() {
    static const std::vector<std::string> areas{"derby", "leicester", "rutland", "rutland", "rutland", "kent"};
    return areas[static_cast<std::size_t>(below(6))];
  }

  void step_clock() {
    world.session.clock.now += std::chrono::minutes{below(120)};
    world.session.clock.real_now = world.session.clock.now;
    if (below(6) == 0) world.session.at = world.session.clock.now - std::chrono::minutes{below(600)};
  }

  void anything() {
    auto& session = world.session;
    switch (below(12)) {
      case 0:
      case 1: (void)world.vacancy(any_area(), below(2) == 0 ? "2026-03-05" : "2026-04-23", below(2) == 0); return;
      case 2:
      case 3:
      case 4: (void)make_offer(session, any_vacancy(), std::nullopt); return;
      case 5: (void)offer_to(world, any_vacancy(), any_area() == "kent" ? "derby" : "rutland"); return;
      case 6:
        (void)respond(session,
                      {.offer = any_offer(), .kind = rules::AnswerKind::accept, .late = below(2) == 0, .reason = "r"});
        return;
      case 7:
        (void)respond(session,
                      {.offer = any_offer(), .kind = rules::AnswerKind::refuse, .feedback = {.reasons = {"cost"}}});
        return;
      case 8: (void)rescind_offer(session, any_offer(), "r"); return;
      case 9:
        (void)close_vacancy(session, any_vacancy(),
                            below(2) == 0 ? rules::ClosedAs::withdrawn : rules::ClosedAs::refused, "r");
        return;
      case 10: (void)confirm_vacancy(session, any_vacancy(), day("2026-04-02")); return;
      default:
        if (below(3) != 0)
          (void)withdraw_authority(session, {any_area()}, {});
        else
          (void)rejoin_authority(session, {any_area()}, {});
    }
  }

  std::mt19937 random_;
};

TEST_CASE("whatever is tried: a write is one fact and one event, a refusal nothing, and all agrees", "[app][audit]") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    Monkey monkey(seed);
    for (int i = 0; i < 100; ++i) monkey.act();
    CHECK(count(monkey.world, "offer") > 3);  // it gets somewhere
    CHECK(count(monkey.world, "answer") > 0);
    CHECK(verdict(monkey.world).ok);
    CHECK(projections_agree(monkey.world));
    for (const auto& row : count_caps(monkey.world.session)) CHECK(row.accepted_by_authority <= row.cap);
  }
}

}  // namespace
}  // namespace ifapilot::app
