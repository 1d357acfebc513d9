#include "app/record/journal.hpp"

#include "app/case/correct.hpp"
#include "app/cases.hpp"
#include "app/party/framework.hpp"
#include "app/record/note.hpp"
#include "app/record/void.hpp"
#include "store/entity/facts.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>

#include <algorithm>

// What was recorded, in words (A-CHILD, A-APPEND).
namespace ifapilot::app {
namespace {

std::vector<JournalRow> all(World& world, const JournalFilter& filter = {}) { return journal(world.session, filter); }

/// A note with every child of the pilot in it, as a person would type it.
void note_children(World& world, rules::VacancyId id) {
  (void)take_note(world.session, {.about = id, .text = "NTS-2026-0123 (nts-2026-0123) is 15, nts-2026-01234 is not"});
}

TEST_CASE("A-CHILD: the journal has no child's reference, whatever was typed", "[app][journal]") {
  World world;
  const auto id = profiled_case(world, "2026-03-02");
  note_children(world, id);
  (void)correct_child(world.session, rules::ReferralId{1},
                      {.reference = "c/12", .reason = "not nts-2026-0123 but C/12"});
  (void)void_fact(world.session, store::last_fact(world.database), "c/12 was wrong");
  for (const auto& row : all(world)) {
    INFO(row.what);
    auto what = row.what;
    std::ranges::transform(what, what.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    CHECK(what.find("c/12") == std::string::npos);
    for (auto at = what.find("nts-2026-0123"); at != std::string::npos; at = what.find("nts-2026-0123", at + 1)) {
      CHECK(what.substr(at, 14) == "nts-2026-01234");  // the reference of nobody
    }
  }
}

TEST_CASE("journal: every fact once, in order of record", "[app][journal]") {
  World world;
  const auto id = profiled_case(world, "2026-03-02");
  (void)void_fact(
      world.session,
      [&] {
        note_children(world, id);
        return store::last_fact(world.database);
      }(),
      "a slip");
  const auto rows = all(world);
  REQUIRE(rows.size() == static_cast<std::size_t>(store::last_fact(world.database).value));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(rows[i].fact.fact.value == static_cast<std::int64_t>(i + 1));
    CHECK_FALSE(rows[i].what.empty());
  }
  CHECK(rows.back().what.starts_with("F" + std::to_string(rows.size() - 1) + " (note) voided"));
  CHECK(rows.back().vacancy == id);  // a void is told with what it undid
  CHECK(rows[rows.size() - 2].fact.voided_by == rows.back().fact.fact);
}

TEST_CASE("journal: both ends of the time belong to it, which is that of recording", "[app][journal]") {
  World world;
  (void)world.vacancy("rutland", "2026-03-23");
  const auto first = all(world).size();
  const auto then = world.session.clock.now;
  world.now("2026-03-05T10:00");
  (void)world.vacancy("rutland", "2026-03-23");
  const auto now = world.session.clock.now;
  CHECK(all(world, {.since = now}).size() == 1);
  CHECK(all(world, {.since = now + std::chrono::seconds{1}}).empty());
  CHECK(all(world, {.until = then}).size() == first);
  CHECK(all(world, {.since = then, .until = now - std::chrono::seconds{1}}).size() == 1);
}

TEST_CASE("journal: one record alone, and who recorded it", "[app][journal]") {
  World world;
  const auto one = accepted_case(world, "2026-03-09");
  const auto other = world.vacancy("leicester", "2026-03-23");
  const auto offer = world.offer(other);
  const auto count = [&](const JournalSubject& about) { return all(world, {.about = about}).size(); };
  for (const auto& row : all(world, {.about = one})) CHECK(row.vacancy == one);
  CHECK(count(other) == 2);
  CHECK(count(offer.id) == 1);
  CHECK(count(offer.authority.text) >= 1);
  CHECK(all(world, {.by = world.session.actor}).size() == all(world).size());
  CHECK(refusal_of([&] { (void)all(world, {.by = "somebody"}); })->kind == RefusalKind::not_found);
  CHECK(refusal_of([&] { (void)count(rules::VacancyId{99}); })->kind == RefusalKind::not_found);
  CHECK(refusal_of([&] { (void)count(std::string("drby")); })->kind == RefusalKind::not_found);
}

TEST_CASE("journal: each kind of no case has words of its own", "[app][journal]") {
  store::JournalFact fact{};
  fact.voids = rules::FactId{1};
  fact.texts = {{"day", "2026-03-02"}, {"day", "2026-03-03"}, {"policy", "cap_per_authority set to 3"}};
  for (const auto kind : rules::every<rules::FactKind>) {
    if (rules::is_of_case(kind)) continue;
    fact.kind = kind;
    INFO(rules::word(kind));
    CHECK(in_words(fact) != rules::word(kind));
  }
}

}  // namespace
}  // namespace ifapilot::app
