#include "app/record/find.hpp"

#include "app/case/correct.hpp"
#include "app/case/steps.hpp"
#include "app/ledger.hpp"
#include "app/offer/respond.hpp"
#include "app/party/authority.hpp"
#include "app/party/survey.hpp"
#include "app/record/note.hpp"
#include "app/record/void.hpp"
#include "app/setup/calendar.hpp"
#include "app/setup/policy.hpp"
#include "store/entity/facts.hpp"
#include "support/catch.hpp"

// A-CHILD, A-APPEND: what a search finds, and what it does not.
namespace ifapilot::app {
namespace {

std::vector<std::string> kinds(World& world, const std::string& text) {
  std::vector<std::string> all;
  for (const auto& found : find(world.session, text)) all.push_back(found.kind + " " + found.id);
  return all;
}

using Kinds = std::vector<std::string>;

TEST_CASE("A-CHILD: a child is found by its whole reference, not by a part of it", "[app][find]") {
  World world;
  const auto vacancy = accepts_one(world, "derby");
  (void)match_own(world.session, vacancy, {{"HO-4711", 14}});
  CHECK(kinds(world, "ho-4711") == Kinds{"child V1"});
  CHECK(find(world.session, "ho-4711").at(0).text == "HO-4711");
  CHECK(kinds(world, "HO-471").empty());
}

TEST_CASE("find: notes, terms, forms and the survey, until they are voided", "[app][find]") {
  World world;
  const auto vacancy = accepts_one(world, "derby");
  (void)agree_terms(world.session, vacancy, {rules::Contract::spot, "Blue-1"}, std::nullopt);
  (void)give_feedback(world.session, {1}, {.reasons = {"other"}, .note = "a blue door"});
  (void)take_note(world.session, {vacancy, "Blue curtains"});
  (void)take_note(world.session, {NamedParty{"oak"}, "blue form", "Jo"});
  (void)record_survey(world.session, {"rutland"}, {.score = 4, .note = "out of the blue"});
  CHECK(kinds(world, "BLUE") == Kinds{"terms V1", "form O1", "note F8", "note F9", "survey rutland"});
  for (std::int64_t fact = 10; fact >= 6; --fact) (void)void_fact(world.session, rules::FactId{fact}, "a slip");
  CHECK(kinds(world, "blue").empty());
  CHECK(list_survey(world.session).size() == 10);
}

TEST_CASE("find: every text that somebody typed, with where it stands", "[app][find]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  (void)make_offer(world.session, vacancy, Override{{"rutland"}, "a zebra lives there"});
  (void)respond(world.session, {.offer = {1}, .kind = rules::AnswerKind::refuse, .by = "Zara Zebra"});
  (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "zebra crossing");
  (void)withdraw_authority(world.session, {"derby"}, "zebras");
  (void)set_policy(world.session, "decision_hours", "12", "a zebra's patience");
  (void)close_day(world.session, day("2026-03-20"), "zebra day");
  CHECK(kinds(world, "ZEBRA") == Kinds{"override V1", "answered by V1", "reason V1", "reason derby",
                                       "reason decision_hours", "reason 2026-03-20"});
  CHECK(find(world.session, "crossing").at(0).text == "vacancy close: zebra crossing");
  CHECK(find(world.session, "zebras").at(0).where ==
        rules::Action{rules::Deed::show_authority, rules::AuthorityCode{"derby"}});
  CHECK(find(world.session, "patience").at(0).where == rules::Action{rules::Deed::show_policy});
}

TEST_CASE("A-CHILD: a note is not found by a part of a child's reference that stands in it", "[app][find]") {
  World world;
  const auto vacancy = accepts_one(world, "derby");
  (void)match_own(world.session, vacancy, {{"HO-4711", 14}});
  (void)take_note(world.session, {vacancy, "asked about HO-4711 by telephone"});
  CHECK(kinds(world, "4711").empty());
  CHECK(kinds(world, "o-47").empty());
  CHECK(kinds(world, "telephone").size() == 1);
  CHECK(kinds(world, "about ho-4711").empty());
  CHECK(kinds(world, "HO-4711").size() == 2);
}

TEST_CASE("A-CHILD: nor by a part of a reference that was corrected or voided since", "[app][find]") {
  World world;
  const auto vacancy = accepts_one(world, "derby");
  (void)match_own(world.session, vacancy, {{"HO-4711", 14}});
  (void)take_note(world.session, {vacancy, "ho-4711 likes dogs"});
  (void)correct_child(world.session, vacancy, {.reference = "HO-9", .reason = "a slip"});
  CHECK(kinds(world, "4711").empty());
  CHECK(kinds(world, "dogs").size() == 1);
}

TEST_CASE("A-FIND: accents, dashes and blanks do not matter, and of a number only the digits", "[app][find]") {
  World world;
  (void)update_provider(world.session, {"oak"},
                        {.name = "Zoë’s Fostering", .lead = {"José Place", std::nullopt, "(0115) 496-0100"}});
  for (const auto* const text :
       {"zoe's", "ZOË’S FOSTERING", "jose place", "0115 496 0100", "4960100", "zoe'sfostering"}) {
    INFO(text);
    CHECK(kinds(world, text) == Kinds{"provider oak"});
  }
  CHECK(kinds(world, "0115 496 0101").empty());
  CHECK(kinds(world, "\u200b").empty());
}

TEST_CASE("note: one fact of the vacancy's story, also when it is over, and an unknown subject leaves nothing",
          "[app][note]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "the carer is ill");
  CHECK(writes_once(world, [&] { (void)take_note(world.session, {vacancy, "better again"}); }));
  CHECK(require_case(world.database, load_cases(world.database), vacancy).facts.size() == 3);
  CHECK(writes_nothing_when_dry(world, [&] { (void)take_note(world.session, {vacancy, "x"}); }));
  CHECK(refused_by(world, [&] { (void)take_note(world.session, {NamedParty{"nobody"}, "x"}); }) == "not found");
  (void)add_provider(world.session, {.id = 0, .code = {"derby"}, .name = "Any", .sector = {}, .urn = {}, .lead = {}});
  CHECK(refused_by(world, [&] { (void)take_note(world.session, {NamedParty{"derby"}, "x"}); }) == "usage");
  const auto taken = take_note(world.session, {NamedParty{"derby", NamedParty::Kind::provider}, "x"});
  CHECK(std::holds_alternative<rules::ProviderCode>(taken.note.about));
  const auto undone = void_fact(world.session, *taken.fact, "a slip");
  CHECK(undone.follows == std::vector<std::string>{"Nothing else follows from it"});
}

TEST_CASE("P-SURVEY: one that answers again counts with its latest answer", "[app][survey]") {
  World world;
  (void)record_survey(world.session, {"derby"}, {.score = 2, .note = "slow"});
  CHECK(writes_once(world, [&] { (void)record_survey(world.session, {"derby"}, {.score = 4}); }));
  CHECK(list_survey(world.session).at(0).answer->words.score == 4);
  (void)void_fact(world.session, store::last_fact(world.database), "a slip");
  CHECK(list_survey(world.session).at(0).answer->words.score == 2);
  CHECK(refused_by(world, [&] { (void)record_survey(world.session, {"kent"}, {.score = 2}); }) == "not found");
}

}  // namespace
}  // namespace ifapilot::app
