#include "app/vacancy/correct.hpp"

#include "app/cases.hpp"
#include "app/offer/rota.hpp"
#include "app/party/framework.hpp"
#include "app/record/check.hpp"
#include "app/record/find.hpp"
#include "app/record/show.hpp"
#include "app/record/void.hpp"
#include "app/report/case_rows.hpp"
#include "app/sent.hpp"
#include "app/setup/policy.hpp"
#include "app/shown.hpp"
#include "support/catch.hpp"

// A-APPEND: `vacancy correct`, and what follows from it.
namespace ifapilot::app {
namespace {

VacancyCorrection to_area(const std::string& area) { return {.area = area, .reason = "a slip"}; }
VacancyCorrection to_carer(const std::string& carer) { return {.carer = rules::CarerCode{carer}, .reason = "a slip"}; }
VacancyCorrection to_provider(const std::string& provider) {
  return {.provider = rules::ProviderCode{provider}, .reason = "a slip"};
}

CorrectedVacancy correct(World& world, rules::VacancyId id, const VacancyCorrection& correction) {
  return correct_vacancy(world.session, id, correction);
}

std::string refused_so(World& world, rules::VacancyId id, const VacancyCorrection& correction) {
  return refused_by(world, [&] { (void)correct(world, id, correction); });
}

void with_elm_too(World& world) {
  (void)add_provider(world.session,
                     {.id = 0, .code = {"elm"}, .name = "Elm Fostering", .sector = {}, .urn = {}, .lead = {}});
}

TEST_CASE("A-APPEND: a correction is one fact beside the old one, and is shown as it is read", "[app][correct]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-23");
  std::optional<CorrectedVacancy> done;
  CHECK(writes_once(world, [&] { done = correct(world, id, to_area("leicester")); }));
  check_shown(world, done->written);
  CHECK(done->was == rules::Home{{"rutland"}, {"oak"}, {"oak-17"}});
  CHECK(done->is == rules::Home{{"leicester"}, {"oak"}, {"oak-17"}});
  CHECK(done->written.view.record.facts.area.text == "leicester");
  CHECK(store::vacancy_as_notified(world.database, id)->facts.area.text == "rutland");
  CHECK(writes_nothing_when_dry(world, [&] { CHECK_FALSE(correct(world, id, to_carer("oak-18")).written.fact); }));
}

TEST_CASE("A-APPEND: what was corrected stands in lists, is found, and is told in the story", "[app][correct]") {
  World world;
  with_elm_too(world);
  const auto id = world.vacancy("rutland", "2026-03-23");
  (void)correct(world, id,
                {.area = "leicester",
                 .provider = rules::ProviderCode{"elm"},
                 .carer = rules::CarerCode{"elm-4"},
                 .reason = "the wrong line"});
  const auto listed = list_vacancies(world.session).front();
  CHECK(listed.record.provider.text == "elm");
  CHECK(listed.record.carer.text == "elm-4");
  CHECK(find(world.session, "elm-4").size() == 1);
  CHECK(find(world.session, "oak-17").empty());
  const auto story = show_case(world.session, id).timeline;
  CHECK(story.front().words == "notified by oak, carer oak-17 in rutland, available about Mon 23 Mar 2026");
  CHECK(story.back().words == "corrected: carer elm-4, not oak-17; area leicester, not rutland; provider elm, not oak");
  CHECK(story.back().said == "\"the wrong line\"");
  world.database.execute(store::views_for_a_shell());
  auto view = world.database.prepare("SELECT provider, carer, area FROM vacancy_current");
  view.step();
  CHECK(view.text("provider") + view.text("carer") + view.text("area") == "elmelm-4leicester");
}

TEST_CASE("A-APPEND, C-OUTSIDE: the rota goes by the corrected area, and an offer stays as it was sent",
          "[app][correct]") {
  World world;
  (void)set_policy(world.session, "cap_per_authority", "1", "a small world");
  (void)accepts_one(world, "derby");
  const auto id = world.vacancy("rutland", "2026-03-23");
  const auto first = world.offer(id);
  CHECK_FALSE(first.outside_pilot);
  refuse(world, first.id);
  (void)correct(world, id, to_area("derby"));
  CHECK_FALSE(show_offer(world.session, first.id).offer.outside_pilot);
  CHECK(show_offer(world.session, first.id).offer.area.text == "derby");
  CHECK(show_vacancy(world.session, id).record.facts.area.text == "derby");
  for (const auto& sent : all_sent(world.database)) {  // how the rota stood then is not rewritten
    if (sent.offer.id == first.id) CHECK(sent.then.authority == first.authority);
  }
}

TEST_CASE("A-APPEND, P-REGION: the area is corrected to one of the region's alone", "[app][correct]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-23");
  CHECK(refused_so(world, id, to_area("leicster")) == "not found");
  CHECK(refused_so(world, id, to_area("kent")) == "P-REGION");
  CHECK(refused_so(world, id, to_area("rutland")) == "A-APPEND");
  CHECK(refused_so(world, id, to_provider("elm")) == "not found");
  CHECK(refused_so(world, rules::VacancyId{9}, to_carer("oak-18")) == "not found");
  (void)refusal_of([&] { (void)world.vacancy("kent", "2026-03-23"); });
  CHECK(refused_so(world, rules::VacancyId{2}, to_area("derby")) == "A-APPEND");
}

TEST_CASE("A-APPEND: the area is not corrected, or taken back, while an offer waits for its answer", "[app][correct]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-23");
  (void)correct(world, id, to_area("leicester"));
  const auto corrected = store::last_fact(world.database);
  const auto offer = world.offer(id);
  CHECK(refused_so(world, id, to_area("derby")) == "A-APPEND");
  CHECK(refused_so(world, id, to_carer("oak-18")).empty());
  CHECK(refused_by(world, [&] { (void)void_fact(world.session, corrected, "right after all"); }) == "A-APPEND");
  refuse(world, offer.id);
  CHECK(refused_by(world, [&] { (void)void_fact(world.session, corrected, "right after all"); }).empty());
  CHECK(show_vacancy(world.session, id).record.facts.area.text == "rutland");
}

TEST_CASE("A-APPEND, C-BASIS: the area is not corrected to where a cap would break", "[app][correct]") {
  World world;
  (void)set_policy(world.session, "cap_per_authority", "1", "a small world");
  (void)accepts_one(world, "derby");
  const auto id = accepts_one(world, "leicester");
  SECTION("by the authority alone nothing breaks") { CHECK(refused_so(world, id, to_area("derby")).empty()); }
  SECTION("by the area") {
    (void)set_policy(world.session, "cap_basis", "both", "the partnership agreed");
    CHECK(refused_so(world, id, to_area("derby")) == "C-CAP");
    CHECK(refused_so(world, id, to_area("rutland")).empty());
  }
}

TEST_CASE("A-APPEND: the void of a correction brings back what was before, and not over a cap", "[app][correct]") {
  World world;
  (void)set_policy(world.session, "cap_per_authority", "1", "a small world");
  (void)set_policy(world.session, "cap_basis", "area", "the partnership agreed");
  const auto id = accepts_one(world, "derby");
  const auto before = every_case(world);
  (void)correct(world, id, to_area("leicester"));
  const auto corrected = store::last_fact(world.database);
  SECTION("nothing rests on it") {
    (void)void_fact(world.session, corrected, "right after all");
    CHECK(every_case(world) == before);
    CHECK(std::ranges::all_of(check(world.session), &Finding::ok));
  }
  SECTION("another carer of the area was accepted since") {
    (void)accepts_one(world, "derby");
    CHECK(refused_by(world, [&] { (void)void_fact(world.session, corrected, "no"); }) == "C-CAP");
  }
}

TEST_CASE("M-TERMS: terms that were agreed for the right provider stand in the way of taking that back",
          "[app][correct]") {
  World world;
  with_elm_too(world);
  const auto id = accepted_case(world, "2026-03-23");
  (void)correct(world, id, to_provider("elm"));
  const auto corrected = store::last_fact(world.database);
  const auto framework = rules::Framework{day("2026-03-01")};
  (void)add_framework(world.session, {.authority = {"derby"}, .provider = {"elm"}, .facts = framework});
  (void)agree_terms(world.session, id, {rules::Contract::framework, std::nullopt, std::nullopt, true}, std::nullopt);
  CHECK(refused_by(world, [&] { (void)void_fact(world.session, corrected, "no"); }) == "A-APPEND");
  const auto done = void_fact(world.session, corrected, "no", true);
  REQUIRE(done.later.size() == 1);
  CHECK(done.later.front().kind == rules::FactKind::match_terms);
}

TEST_CASE("M-TERMS: a corrected provider is warned of where terms stand", "[app][correct]") {
  World world;
  with_elm_too(world);
  const auto id = accepted_case(world, "2026-03-23");
  CHECK_FALSE(mentions(correct(world, id, to_carer("oak-18")).written.warnings, "agree them anew"));
  agree(world, id);
  CHECK(mentions(correct(world, id, to_provider("elm")).written.warnings, "agree them anew"));
}

TEST_CASE("A-APPEND: a carer who has a vacancy already is warned of", "[app][correct]") {
  World world;
  (void)world.vacancy("rutland", "2026-03-23");
  const auto other = world.vacancy("rutland", "2026-03-23");
  CHECK(correct(world, other, to_carer("oak-18")).written.warnings.empty());
  CHECK(mentions(correct(world, other, to_carer("oak-17")).written.warnings, "has another vacancy, V1"));
}

}  // namespace
}  // namespace ifapilot::app
