#include "app/import/records.hpp"

#include "app/ledger.hpp"
#include "app/party/authority.hpp"
#include "app/record/check.hpp"
#include "app/record/void.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

// A-APPEND, A-AUDIT: many rows at once are as many facts as typed one by one; all of them, or none.
namespace ifapilot::app {
namespace {

VacancyNotification vacancy(const std::string& carer, const std::string& area) {
  return {.provider = {"oak"},
          .carer = {carer},
          .area = area,
          .available_on = day("2026-03-30"),
          .confirmed = false,
          .detail = {}};
}

ImportRow row(std::size_t line, const VacancyNotification& notified) {
  return {.line = line,
          .arguments = R"({"carer":")" + notified.carer.text + R"(","line":")" + std::to_string(line) + R"("})",
          .at = instant("2026-03-02T09:00"),
          .write = [notified](Session& session) { return import_vacancy(session, notified); }};
}

ImportDone imported(World& world, const std::vector<VacancyNotification>& vacancies, bool keep = true) {
  std::vector<ImportRow> rows;
  for (const auto& one : vacancies) rows.push_back(row(rows.size() + 2, one));
  return import_rows(world.session, "import vacancies", rows, keep);
}

bool all_is_well(World& world) {
  return std::ranges::all_of(check(world.session), [](const Finding& found) { return found.ok; });
}

TEST_CASE("A-AUDIT: each row is a fact with an event that says what was typed, and where it stood", "[app][import]") {
  World world;
  const auto before = audit_events(world.database).size();
  const auto done = imported(world, {vacancy("oak-1", "derby"), vacancy("oak-2", "kent")});
  REQUIRE(done.refused.empty());
  CHECK(done.rows[1].record == "V2");
  CHECK(mentions({done.rows[1].what}, "rejected [P-REGION"));
  CHECK(done.rows[1].fact);  // the refusal of P-REGION left it
  const auto events = audit_events(world.database);
  REQUIRE(events.size() == before + 2);
  CHECK(events.back().command == "import vacancies");
  CHECK(count(world, R"(audit_body WHERE body = '{"carer":"oak-2","line":"3"}')") == 1);
  CHECK(events.back().happened_at == instant("2026-03-02T09:00"));
  CHECK(all_is_well(world));
}

TEST_CASE("all rows or none, also not a rejected vacancy", "[app][import]") {
  World world;
  const auto before = rows(world);
  const auto done = imported(world, {vacancy("oak-1", "kent"), vacancy("oak-2", "derbyy"), vacancy("oak-3", "derby"),
                                     vacancy("oak-3", "derby")});
  REQUIRE(done.refused.size() == 2);
  CHECK(done.refused[0].row == 1);
  CHECK(done.refused[0].why.kind == RefusalKind::not_found);  // P-REGION: a slip
  CHECK(done.refused[1].row == 3);
  CHECK(done.refused[1].why.summary.rule == "A-APPEND");  // twice in one file
  CHECK(rows(world) == before);
  CHECK(imported(world, {vacancy("oak-1", "derby")}, false).refused.empty());  // another row is malformed
  CHECK(rows(world) == before);
  world.session.dry_run = true;
  const auto shown = imported(world, {vacancy("oak-1", "derby")});
  CHECK(shown.rows.front().record == "V1");
  CHECK_FALSE(shown.rows.front().fact);
  CHECK(rows(world) == before);
}

TEST_CASE("the same rows again leave nothing, not even an event", "[app][import]") {
  World world;
  const std::vector<VacancyNotification> file{vacancy("oak-1", "derby"), vacancy("oak-2", "kent")};
  (void)imported(world, file);
  const auto before = rows(world);
  const auto again = imported(world, file);
  CHECK(again.rows[0].action == ImportAction::skip);
  CHECK(again.rows[1].action == ImportAction::skip);
  CHECK(rows(world) == before);
}

TEST_CASE("a vacancy that was voided comes back by a mended row, under its reference, and not by the same",
          "[app][import]") {
  World world;
  auto named = vacancy("oak-1", "derby");
  named.reference = "2026/1";
  CHECK(imported(world, {named}).rows.front().record == "V1");
  (void)void_fact(world.session, rules::VacancyId{1}, "a slip");
  CHECK(store::vacancy_references(world.database).empty());
  const auto again = imported(world, {named});
  CHECK(again.rows.front().action == ImportAction::skip);
  CHECK(again.rows.front().record == "V1");
  named.carer = {"oak-2"};
  CHECK(imported(world, {named}).rows.front().record == "V2");
  CHECK(all_is_well(world));
}

TEST_CASE("a party is changed where its row says otherwise, and where it says nothing it stays", "[app][import]") {
  World world;
  store::ProviderRecord oak{.id = 0, .code = {"oak"}, .name = "Oak", .sector = {}, .urn = {}, .lead = {}};
  oak.lead.phone = "0115 496 0100";
  const auto changed = import_provider(world.session, oak);
  CHECK(changed.action == ImportAction::change);
  CHECK(changed.what == "name: Oak (was: Oak Fostering); phone: 0115 496 0100 (was empty)");
  oak.lead.phone.reset();
  CHECK(import_provider(world.session, oak).action == ImportAction::skip);
  CHECK(show_provider(world.session, {"oak"}).record.lead.phone == "0115 496 0100");
}

TEST_CASE("P-VOLUNTARY: an authority that has left is not brought back", "[app][import]") {
  World world;
  CHECK(rule_of([&] { (void)import_authority(world.session, {.code = {"newtown"}, .name = "Newtown"}, true); }) ==
        "P-VOLUNTARY");
  const NewAuthority derby{.code = {"derby"}, .name = "Derby City Council"};
  CHECK(rule_of([&] { (void)import_authority(world.session, derby, true); }) == "P-VOLUNTARY");
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  CHECK(import_authority(world.session, derby, true).action == ImportAction::skip);
  CHECK(import_authority(world.session, {.code = {"newtown"}, .name = "Newtown"}, false).action == ImportAction::add);
}

TEST_CASE("M-TERMS: an agreement is ended by an earlier last day, and never changed otherwise", "[app][import]") {
  World world;
  store::FrameworkRecord terms{.id = 0,
                               .authority = {"derby"},
                               .provider = {"oak"},
                               .facts = {day("2026-03-01"), std::nullopt},
                               .weekly_rate = rules::Pence{90000}};
  CHECK(import_framework(world.session, terms).action == ImportAction::add);
  CHECK(import_framework(world.session, terms).action == ImportAction::skip);
  terms.facts.until = day("2026-12-31");
  CHECK(import_framework(world.session, terms).what == "until: 2026-12-31 (was empty)");
  terms.facts.until = day("2027-12-31");
  CHECK(rule_of([&] { (void)import_framework(world.session, terms); }) == "M-TERMS");
  terms.facts.until.reset();
  CHECK(import_framework(world.session, terms).action == ImportAction::skip);
  terms.weekly_rate = rules::Pence{95000};
  CHECK(rule_of([&] { (void)import_framework(world.session, terms); }) == "A-APPEND");
}

}  // namespace
}  // namespace ifapilot::app
