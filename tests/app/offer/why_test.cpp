#include "app/offer/why.hpp"

#include "app/ledger.hpp"
#include "app/offer/meant.hpp"
#include "app/record/void.hpp"
#include "app/vacancy/correct.hpp"

// Why an offer went where it went, by what was known then, and what a void or a late entry has changed of that since
// (R-EXPLAIN, R-OVERRIDE, C-OUTSIDE). That `then` is what the rota said at that moment: past_rota_test.cpp.
namespace ifapilot::app {
namespace {

std::string next_then(const WhyOffer& why) {
  return why.then.decision.authority.value_or(rules::AuthorityCode{"-"}).text;
}
std::string next_now(const WhyOffer& why) { return why.now.authority.value_or(rules::AuthorityCode{"-"}).text; }

/// `respond O1, voided offer O1`
std::string changes(const WhyOffer& why) {
  std::string all;
  for (const auto& [fact, voided_at] : why.changes) {
    all += (all.empty() ? "" : ", ") + std::string(voided_at ? "voided " : "") + std::string(rules::word(fact.kind)) +
           " " + fact.record;
  }
  return all;
}

const rules::Standing& standing(const WhyOffer& why, const std::string& code) {
  return *std::ranges::find(
      why.then.decision.standings, code, [](const auto& any) -> const auto& { return any.authority.text; });
}

TEST_CASE("why: an offer by the rota, by what was recorded before it alone", "[app][why]") {
  World world;
  only(world, {"derby", "leicester"});
  const auto first = world.offer(world.vacancy("rutland", "2026-03-23"));
  world.now("2026-03-02T11:00");
  const auto second = world.offer(world.vacancy("rutland", "2026-03-23"));
  REQUIRE(second.authority.text == "leicester");
  world.now("2026-03-02T12:00");
  refuse(world, first.id);
  refuse(world, second.id);
  const auto why = why_offer(world.session, second.id);
  CHECK(next_then(why) == "leicester");
  CHECK(standing(why, "derby").rule == "D-BUSY");
  CHECK(standing(why, "leicester").eligible);  // its own offer is not counted
  CHECK(why.then.vacancy->carer.text == "oak-17");
  CHECK(why.due.stands == second.due_at);
  CHECK(why.changes.empty());  // both answers came after it
  CHECK_FALSE(why.imported);
}

TEST_CASE("why: a void has changed the picture since", "[app][why]") {
  World world;
  only(world, {"derby", "leicester"});
  const auto first = world.offer(world.vacancy("rutland", "2026-03-23"));
  world.now("2026-03-04T10:00");  // it lapsed
  const auto second = world.offer(world.vacancy("rutland", "2026-03-23"));
  world.now("2026-03-04T11:00");
  (void)void_fact(world.session, first.id, "sent by mistake");
  const auto why = why_offer(world.session, second.id);
  CHECK(next_then(why) == "leicester");
  CHECK(standing(why, "derby").last_turn == first.id);  // as it was known
  CHECK(next_now(why) == "derby");
  CHECK(changes(why) == "voided offer O1");
  CHECK(why.changes.front().voided_at == instant("2026-03-04T11:00"));
  CHECK(why.changes.front().fact.void_reason == "sent by mistake");
  CHECK_FALSE(same_of({"derby"}, why.then.decision, why.now));
  CHECK(same_of({"leicester"}, why.then.decision, why.now));
}

TEST_CASE("why: what was entered late has changed the picture since", "[app][why]") {
  World world;
  only(world, {"derby", "leicester"});
  const auto first = world.offer(world.vacancy("rutland", "2026-03-09"));  // accelerated: uses no turn yet
  world.now("2026-03-02T10:30");
  const auto second = world.offer(world.vacancy("rutland", "2026-03-23"));
  REQUIRE(second.authority.text == "leicester");
  world.now("2026-03-02T11:00");
  SECTION("an answer that had come by then") {
    (void)respond(world.session,
                  {.offer = first.id, .kind = rules::AnswerKind::refuse, .received_at = instant("2026-03-02T10:10")});
    const auto why = why_offer(world.session, second.id);
    CHECK(standing(why, "derby").rule == "D-BUSY");
    CHECK(next_now(why) == "derby");
    CHECK(changes(why) == "respond O1");
    CHECK_FALSE(why.changes.front().voided_at);
  }
  SECTION("one that came at that very second came after it: it was recorded after it") {
    (void)respond(world.session,
                  {.offer = first.id, .kind = rules::AnswerKind::refuse, .received_at = instant("2026-03-02T10:30")});
    CHECK(why_offer(world.session, second.id).changes.empty());
  }
}

TEST_CASE("why: an answer in time that was typed once the next offer was taken back", "[app][why]") {
  World world;
  only(world, {"derby", "derbyshire", "leicester"});
  const auto one = world.vacancy("rutland", "2026-03-09");
  const auto other = world.vacancy("rutland", "2026-03-09");
  const auto lapsed = world.offer(one);
  world.now("2026-03-02T12:30");
  const auto next = world.offer(one);
  const auto of_other = world.offer(other);
  REQUIRE(of_other.authority.text == "derby");  // silence on an accelerated offer has used no turn
  world.now("2026-03-02T13:00");
  (void)rescind_offer(world.session, next.id, "derby had said yes");
  (void)respond(world.session,
                {.offer = lapsed.id, .kind = rules::AnswerKind::accept, .received_at = instant("2026-03-02T10:30")});
  SECTION("another vacancy's offer then met a turn that is used, and an authority still asked") {
    const auto why = why_offer(world.session, of_other.id, rules::AuthorityCode{"derby"});
    CHECK(next_now(why) == "leicester");
    CHECK(changes(why) == "respond O1");
    CHECK_FALSE(why.taken);
    CHECK_FALSE(same_of({"derby"}, why.then.decision, why.now));
  }
  SECTION("the vacancy itself was not to be offered") {
    const auto why = why_offer(world.session, next.id);
    REQUIRE(why.taken);
    CHECK(why.taken->id == lapsed.id);
    CHECK(changes(why) == "respond O1");
  }
}

TEST_CASE("why: what was taken back in the same second before it is taken back", "[app][why]") {
  World world;
  only(world, {"derby", "leicester"});
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto slip = world.offer(vacancy);
  (void)rescind_offer(world.session, slip.id, "a slip");
  const auto why = why_offer(world.session, world.offer(vacancy).id);
  CHECK_FALSE(why.taken);
  CHECK(next_now(why) == "derby");
}

TEST_CASE("why: what a close took back in the same second before it is taken back", "[app][why]") {
  World world;
  only(world, {"derby", "leicester"});
  const auto closed = world.vacancy("rutland", "2026-03-23");
  (void)world.offer(closed);
  (void)close_vacancy(world.session, closed, rules::ClosedAs::withdrawn, "r");
  const auto why = why_offer(world.session, world.offer(world.vacancy("rutland", "2026-03-23")).id);
  CHECK(next_then(why) == "derby");
  CHECK(next_now(why) == "derby");
  CHECK(why.changes.empty());
}

TEST_CASE("why: the vacancy, the policy and who took part are those of then", "[app][why]") {
  World world;
  only(world, {"derby", "leicester", "rutland"});
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  refuse(world, offer.id);
  world.now("2026-03-03T10:00");
  (void)correct_vacancy(world.session, vacancy, {.area = "lincolnshire", .provider = {}, .carer = {}, .reason = "r"});
  (void)update_vacancy(world.session, vacancy, {.available_on = std::optional(day("2026-04-01"))});
  (void)withdraw_authority(world.session, {"leicester"}, std::nullopt);
  const auto why = why_offer(world.session, offer.id);
  CHECK(why.then.vacancy->facts.area.text == "rutland");
  CHECK(why.then.vacancy->facts.available_on == day("2026-03-23"));
  CHECK(standing(why, "leicester").eligible);
  CHECK(why.changes.empty());  // the other area says the same of all
}

TEST_CASE("why: out of turn, it says whom the rota would have named", "[app][why]") {
  World world;
  only(world, {"derby", "leicester"});
  const auto offer = offer_to(world, world.vacancy("rutland", "2026-03-23"), "leicester");
  const auto why = why_offer(world.session, offer.id);
  CHECK(next_then(why) == "derby");
  CHECK(why.then.sent->authority.text == "leicester");
  CHECK(why.then.sent->override_reason == "the coordinator's reason");
}

TEST_CASE("why: outside the pilot it is its area's alone", "[app][why]") {
  World world;
  (void)accepts_one(world, "rutland");
  (void)accepts_one(world, "rutland");
  world.now("2026-03-02T11:00");
  const auto offer = world.offer(world.vacancy("rutland", "2026-03-23"));
  REQUIRE(offer.outside_pilot);
  const auto why = why_offer(world.session, offer.id);
  CHECK(why.then.decision.outside_pilot);
  CHECK(next_then(why) == "rutland");
  CHECK(standing(why, "derby").rule == "C-OUTSIDE");
}

TEST_CASE("why: what is refused, and who was not on record then", "[app][why]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  auto& session = world.session;
  CHECK(refused_by(world, [&] { (void)why_offer(session, {7}); }) == "not found");
  const auto unknown =
      refused_without_trace(world, [&] { (void)why_offer(session, offer.id, rules::AuthorityCode{"derbyshir"}); });
  REQUIRE(unknown);
  CHECK(unknown->kind == RefusalKind::not_found);
  CHECK(mentions({unknown->summary.hint}, "did you mean derbyshire?"));
  (void)add_authority(session, {.code = {"south-yorkshire"}, .name = "South Yorkshire"});
  const auto later = why_offer(session, offer.id, rules::AuthorityCode{"south-yorkshire"});
  CHECK(later.then.decision.standings.size() == 10);
  CHECK(live_offer_of(session, vacancy) == offer.id);
  refuse(world, offer.id);
  CHECK(refused_by(world, [&] { (void)live_offer_of(session, vacancy); }) == "D-ONE");
  (void)void_fact(session, rules::FactId{count(world, "fact")}, "a slip");
  (void)void_fact(session, offer.id, "a slip");
  CHECK(refused_by(world, [&] { (void)why_offer(session, offer.id); }) == "A-APPEND");
}

}  // namespace
}  // namespace ifapilot::app
