#include "app/record/void.hpp"

#include "app/cases.hpp"
#include "app/day/quiet.hpp"
#include "app/ledger.hpp"
#include "app/party/contact.hpp"
#include "app/party/framework.hpp"
#include "app/record/check.hpp"
#include "app/record/note.hpp"
#include "app/setup/calendar.hpp"
#include "app/setup/policy.hpp"
#include "store/entity/facts.hpp"
#include "support/catch.hpp"

// A-APPEND: undoing a slip, for every kind of fact: what follows from it, and what stands in its way.
namespace ifapilot::app {
namespace {

rules::FactId last(World& world) { return store::last_fact(world.database); }

Voided undo(World& world, const VoidTarget& target) { return void_fact(world.session, target, "a slip"); }

/// What refuses the void of `target`, which must leave nothing: the message, or nothing if it was not refused.
std::string blocked(World& world, const VoidTarget& target) {
  const auto refused = refused_without_trace(world, [&] { (void)undo(world, target); });
  if (!refused) return "";
  if (refused->kind == RefusalKind::not_found) return "not found: " + refused->summary.message;
  CHECK(refused->summary.rule == "A-APPEND");
  return refused->summary.message;
}

bool names(const std::string& message, rules::FactId fact) {
  return message.find(fact.text() + " (") != std::string::npos;
}

/// Everything that is wrong with the file, joined; empty: nothing.
std::string wrong(World& world) {
  std::string all;
  for (const auto& finding : check(world.session)) {
    if (!finding.ok) all += finding.check + ": " + finding.detail + "\n";
  }
  return all + (projections_agree(world) ? "" : "projections\n");
}

std::string settled_at(World& world, rules::OfferId offer) {
  auto row = world.database.prepare("SELECT settled_at FROM offer WHERE offer_id = :id");
  row.bind(":id", offer).step();
  return row.maybe_text("settled_at").value_or("");
}

void add_framework(World& world, std::string_view from, std::optional<rules::Day> until = std::nullopt) {
  (void)add_framework(world.session, {.authority = {"derby"}, .provider = {"oak"}, .facts = {day(from), until}});
}

TEST_CASE("A-APPEND: a void is one fact, one event, and prints what it undid", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  const auto made = last(world);
  std::optional<Voided> done;
  CHECK(writes_once(world, [&] { done = undo(world, offer.id); }));
  CHECK(done->voided == made);
  CHECK(done->kind == rules::FactKind::offer);
  CHECK(done->record == "O1");
  CHECK(done->reason == "a slip");
  CHECK(done->fact == last(world));
  CHECK(done->follows ==
        std::vector<std::string>{"O1 counts as not made; its number stays used", "V1 stands at notified again"});
  CHECK(done->next == std::vector{rules::Action{rules::Deed::make_offer, rules::VacancyId{1}}});
  CHECK(world.offer(vacancy).id == rules::OfferId{2});
  CHECK(wrong(world).empty());
}

TEST_CASE("A-APPEND: a dry run of a void shows what would follow and writes nothing", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  CHECK(writes_nothing_when_dry(world, [&] {
    const auto done = undo(world, vacancy);
    CHECK_FALSE(done.fact);
    CHECK(done.follows.size() == 1);
  }));
  CHECK(status(world, vacancy) == "notified");
}

TEST_CASE("A-APPEND: what is answered by recording the opposite is not voided", "[app][void]") {
  World world;
  CHECK_FALSE(blocked(world, rules::FactId{1}).empty());  // init
  (void)set_policy(world.session, "hold_working_days", "4", "agreed");
  CHECK_FALSE(blocked(world, last(world)).empty());
  (void)close_day(world.session, day("2026-03-04"), "training");
  CHECK_FALSE(blocked(world, last(world)).empty());
  (void)open_day(world.session, day("2026-03-04"), "no training");
  CHECK_FALSE(blocked(world, last(world)).empty());
  (void)undo(world, world.vacancy("rutland", "2026-03-23"));
  CHECK_FALSE(blocked(world, last(world)).empty());  // the void itself
}

TEST_CASE("A-APPEND: what was voided is not voided again, and what was never there is not found", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto fact = last(world);
  (void)undo(world, vacancy);
  CHECK(blocked(world, vacancy).find("voided already") != std::string::npos);
  CHECK(blocked(world, fact).find("voided already") != std::string::npos);
  CHECK(blocked(world, rules::FactId{99}) == "not found: no fact F99");
  CHECK(blocked(world, rules::OfferId{9}) == "not found: no offer O9");
  CHECK(blocked(world, rules::VacancyId{9}) == "not found: no vacancy V9");
}

TEST_CASE("A-FUTURE: a void is not before what it undoes was recorded, nor in the future", "[app][void]") {
  World world;
  world.now("2026-03-02T15:00");
  dated(world, "2026-03-02T11:00", [&] { (void)world.vacancy("rutland", "2026-03-23"); });
  const auto at = [&](std::string_view when) {
    return rule_of([&] { dated(world, when, [&] { (void)undo(world, rules::VacancyId{1}); }); });
  };
  CHECK(at("2026-03-02T14:00") == "A-FUTURE");
  CHECK(at("2026-03-02T16:00") == "A-FUTURE");
  CHECK(at("2026-03-02T15:00").empty());
}

TEST_CASE("A-APPEND: on a voided vacancy and offer everything else is refused", "[app][void]") {
  World world;
  const auto kept = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(kept).id;
  (void)undo(world, offer);
  const auto gone = world.vacancy("rutland", "2026-03-23");
  (void)undo(world, gone);
  auto& session = world.session;
  const std::vector<std::function<void()>> all{
      [&] { accept(world, offer); },
      [&] { (void)rescind_offer(session, offer, "any"); },
      [&] { (void)give_feedback(session, offer, {.reasons = {"cost"}}); },
      [&] { (void)show_offer(session, offer); },
      [&] { (void)show_vacancy(session, gone); },
      [&] { (void)update_vacancy(session, gone, {.notes = "any"}); },
      [&] { (void)confirm_vacancy(session, gone, day("2026-03-23")); },
      [&] { (void)close_vacancy(session, gone, rules::ClosedAs::withdrawn, "any"); },
      [&] { (void)make_offer(session, gone, std::nullopt); },
      [&] { (void)record(session, gone, rules::Contacted{false}); },
      [&] { (void)request_referral(session, gone); },
      [&] { (void)record(session, gone, rules::TransportArranged{day("2026-03-24")}); }};
  for (const auto& act : all) CHECK(refused_by(world, act) == "A-APPEND");
  CHECK(list_vacancies(session).size() == 1);
  CHECK(list_offers(session).empty());
}

TEST_CASE("D-SILENCE: an answer that is voided leaves its offer open, or lapsed by its due time", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy).id;
  refuse(world, offer);
  CHECK(undo(world, last(world)).follows.front() == "O1 is open again until Tue 3 Mar 2026 10:00");
  CHECK(settled_at(world, offer).empty());
  accept(world, offer);
  world.now("2026-03-04T10:00");
  CHECK(undo(world, last(world)).follows.front() == "O1 is lapsed again: the answer was due Tue 3 Mar 2026 10:00");
  CHECK(status(world, vacancy) == "notified");
  CHECK(wrong(world).empty());
}

TEST_CASE("D-LATE: a late refusal that is voided lets a late acceptance be taken", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy).id;
  world.now("2026-03-04T10:00");
  refuse(world, offer);
  const Response late{.offer = offer, .kind = rules::AnswerKind::accept, .late = true, .reason = "heard too late"};
  CHECK(refused_by(world, [&] { (void)respond(world.session, late); }) == "D-LATE");
  (void)undo(world, last(world));
  (void)respond(world.session, late);
  CHECK(status(world, vacancy) == "accepted");
  CHECK(wrong(world).empty());
}

TEST_CASE("A-APPEND: an answer and a rescission never stand together, so voiding one leaves nothing of the other",
          "[app][void]") {
  World world;
  const auto offer = world.offer(world.vacancy("rutland", "2026-03-23")).id;
  world.now("2026-03-04T10:00");
  refuse(world, offer);
  const auto back = [&](const std::function<void()>& act) {
    return refused_by(world, [&] { dated(world, "2026-03-02T11:00", act); });
  };
  CHECK(back([&] { (void)withdraw_authority(world.session, {"derby"}, std::nullopt); }) == "A-FUTURE");
  CHECK(back([&] { (void)rescind_offer(world.session, offer, "too late"); }) == "A-APPEND");
  (void)undo(world, last(world));
  dated(world, "2026-03-02T11:00", [&] { (void)rescind_offer(world.session, offer, "told by telephone"); });
  CHECK(refused_by(world, [&] { refuse(world, offer); }) == "A-APPEND");
  CHECK(settled_at(world, offer) == "2026-03-02T11:00:00Z");
  (void)undo(world, last(world));
  CHECK(status(world, offer) == "lapsed");
  CHECK(settled_at(world, offer).empty());
  CHECK(wrong(world).empty());
}

TEST_CASE("A-APPEND: a closing that is voided brings its vacancy and its open offer back", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy).id;
  (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "the carer is ill");
  REQUIRE(status(world, offer) == "rescinded");
  const auto done = undo(world, last(world));
  CHECK(done.follows.back() == "V1 stands at offered again");
  CHECK(status(world, offer) == "open");
  CHECK(settled_at(world, offer).empty());
  CHECK(wrong(world).empty());
}

TEST_CASE("M-STATES: an answer that is voided after the closing leaves an offer that the closing takes back",
          "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy).id;
  (void)respond(world.session, {.offer = offer, .kind = rules::AnswerKind::accept});
  const auto answer = last(world);
  (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "the carer is ill");
  (void)undo(world, answer);
  CHECK(status(world, offer) == "rescinded");
  CHECK(world.offer(world.vacancy("rutland", "2026-03-23")).authority.text == "derby");  // it is not busy
  CHECK(wrong(world).empty());
}

TEST_CASE("A-APPEND: a note on an offer keeps the offer from being voided", "[app][void]") {
  World world;
  const auto offer = world.offer(world.vacancy("rutland", "2026-03-23")).id;
  (void)take_note(world.session, {.about = offer, .text = "rang, nobody there"});
  const auto note = last(world);
  CHECK(names(blocked(world, offer), note));
  (void)undo(world, note);
  CHECK(blocked(world, offer).empty());
}

TEST_CASE("C-OUTSIDE: a refusal outside the pilot that is voided opens the vacancy that it closed", "[app][void]") {
  World world;
  (void)accepts_one(world, "rutland");
  (void)accepts_one(world, "rutland");
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  REQUIRE(offer.outside_pilot);
  refuse(world, offer.id);
  REQUIRE(status(world, vacancy) == "refused");
  (void)undo(world, last(world));
  CHECK(status(world, vacancy) == "offered");
  CHECK(status(world, offer.id) == "open");
  CHECK(wrong(world).empty());
}

TEST_CASE("A-APPEND: an offer, an answer and a vacancy on which others stand are not voided", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy).id;
  CHECK(names(blocked(world, vacancy), last(world)));
  refuse(world, offer);
  const auto refusal = last(world);
  CHECK(names(blocked(world, offer), refusal));
  (void)world.offer(vacancy);
  CHECK(names(blocked(world, refusal), last(world)));
}

TEST_CASE("D-ONE: a rescission is not voided once the vacancy went to the same authority again", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy).id;
  (void)rescind_offer(world.session, offer, "sent by mistake");
  const auto rescission = last(world);
  world.now("2026-03-04T10:00");
  REQUIRE(world.offer(vacancy).authority.text == "derby");
  const auto refused = refused_without_trace(world, [&] { (void)undo(world, rescission); });
  REQUIRE(refused);
  CHECK(refused->summary.rule == "A-APPEND");
  CHECK(refused->reasons.front().rule == "D-ONE");
}

TEST_CASE("M-QUIET: a quiet period is not voided while a request rests on it (A-APPEND, O9, O11)", "[app][void]") {
  World world;
  const auto vacancy = accepted_case(world, "2026-03-02");
  agree(world, vacancy);
  const auto start = *start_quiet(world.session, day("2026-03-03")).fact;
  world.now("2026-03-16T10:00");  // the hold would have ended on Thursday 5 March
  const auto end = *end_quiet(world.session, day("2026-03-13")).fact;
  CHECK(load_case(world.database, vacancy)->state.vacancy.hold_until == instant("2026-03-18T17:00"));
  SECTION("nothing rests on it") {
    (void)undo(world, end);
    CHECK_FALSE(load_case(world.database, vacancy)->state.vacancy.hold_until);
    (void)undo(world, start);
    CHECK(load_case(world.database, vacancy)->state.vacancy.hold_until == instant("2026-03-05T17:00"));
  }
  SECTION("a request does") {
    (void)request_referral(world.session, vacancy);
    const auto request = last(world);
    (void)undo(world, end);  // an open period keeps the hold from ending all the more
    CHECK(names(blocked(world, start), request));
  }
}

TEST_CASE("M-DECIDE: with the arrival that ended it a duty of another case comes back (R2)", "[app][void]") {
  World world;
  const auto bound = profiled_case(world, "2026-03-02");
  (void)decide(world.session, bound, {rules::Decision::proceed, true});
  (void)fail_match(world.session, bound, {"needs"}, std::nullopt);
  const auto other = world.vacancy("leicester", "2026-03-02", true);
  accept(world, world.offer(other).id);
  const auto warned = match_own(world.session, other, {.child = {"NTS-2026-0123", 15}});
  REQUIRE(warned.warnings.size() == 1);
  (void)decide(world.session, other, {rules::Decision::accept});
  (void)record(world.session, other, rules::TransportArranged{day("2026-03-02")});
  const auto arrived = confirm_arrival(world.session, other, {day("2026-03-02")});
  CHECK(load_case(world.database, bound)->state.duties.empty());
  CHECK(load_case(world.database, bound)->state.arrivals.empty());  // it counts once
  CHECK(load_case(world.database, bound)->state.referrals.front().status == rules::ReferralStatus::accepted);
  (void)undo(world, *arrived.fact);
  CHECK(load_case(world.database, bound)->state.duties.size() == 1);
  CHECK(load_case(world.database, bound)->state.referrals.front().status == rules::ReferralStatus::failed);
}

TEST_CASE("C-CAP: a void that would take an authority over its cap is refused", "[app][void]") {
  World world;
  const auto first = accepts_one(world, "derby");
  (void)close_vacancy(world.session, first, rules::ClosedAs::filled_elsewhere, "quiet");
  const auto closing = last(world);
  (void)accepts_one(world, "derby");
  (void)accepts_one(world, "derby");
  const auto refused = refused_without_trace(world, [&] { (void)undo(world, closing); });
  REQUIRE(refused);
  CHECK(refused->summary.rule == "A-APPEND");
  CHECK(refused->reasons.front().rule == "C-CAP");
}

TEST_CASE("A-APPEND: an authority that was added by mistake goes, unless something was recorded for it",
          "[app][void]") {
  World world;
  const NewAuthority kent{.code = {"kent"}, .name = "Kent"};
  const auto fact = *add_authority(world.session, kent).fact;
  const auto blocks = [&](const std::function<void()>& act) {
    act();
    const auto later = last(world);
    CHECK(names(blocked(world, fact), later));
    (void)undo(world, later);
  };
  auto& session = world.session;
  blocks([&] { (void)update_authority(session, {"kent"}, {.name = "Kent County Council"}); });
  blocks([&] { (void)add_contact(session, rules::AuthorityCode{"kent"}, {.name = "Pat"}); });
  blocks([&] { (void)withdraw_authority(session, {"kent"}, std::nullopt); });
  blocks([&] {
    (void)add_framework(session, {.authority = {"kent"}, .provider = {"oak"}, .facts = {day("2026-03-01")}});
  });
  blocks([&] { (void)world.vacancy("kent", "2026-03-23"); });
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  blocks([&] { (void)offer_to(world, vacancy, "kent"); });
  CHECK(undo(world, fact).follows.front() == "kent does not take part; its code stays used");
  CHECK(list_authorities(session).size() == 10);
  CHECK(rule_of([&] { (void)add_authority(session, kent); }) == "A-APPEND");
  CHECK(wrong(world).empty());
}

TEST_CASE("A-APPEND: a provider that was added by mistake goes, unless something was recorded for it", "[app][void]") {
  World world;
  const rules::FactId oak{2};
  auto& session = world.session;
  const auto blocks = [&](const std::function<void()>& act) {
    act();
    const auto later = last(world);
    CHECK(names(blocked(world, oak), later));
    (void)undo(world, later);
  };
  blocks([&] { (void)update_provider(session, {"oak"}, {.sector = "private"}); });
  blocks([&] { (void)add_contact(session, rules::ProviderCode{"oak"}, {.name = "Pat"}); });
  blocks([&] { add_framework(world, "2026-03-01"); });
  blocks([&] { (void)world.vacancy("rutland", "2026-03-23"); });
  (void)undo(world, oak);
  CHECK(list_providers(session).empty());
}

TEST_CASE("A-APPEND: after a voided update the earlier description counts again", "[app][void]") {
  World world;
  auto& session = world.session;
  (void)update_authority(session, {"derby"}, {.name = "Darby"});
  (void)undo(world, last(world));
  CHECK(show_authority(session, {"derby"}).record.facts.name == "Derby City Council");
  (void)update_provider(session, {"oak"}, {.name = "Ook"});
  const auto slip = last(world);
  (void)update_provider(session, {"oak"}, {.sector = "private"});
  CHECK(undo(world, slip).warnings.size() == 1);  // the later row says the name again
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  (void)update_vacancy(session, vacancy, {.available_on = day("2026-04-23"), .notes = "a cat"});
  (void)undo(world, last(world));
  CHECK_FALSE(show_vacancy(session, vacancy).record.detail.notes);
  CHECK(show_vacancy(session, vacancy).record.facts.available_on == day("2026-03-23"));
}

TEST_CASE("R-ORDER: a position that another has taken since is not given back", "[app][void]") {
  World world;
  (void)update_authority(world.session, {"derby"}, {.position = 20});
  const auto moved = last(world);
  CHECK(blocked(world, rules::FactId{99}).starts_with("not found"));
  (void)update_authority(world.session, {"rutland"}, {.position = 1});
  const auto taken = last(world);
  CHECK(names(blocked(world, moved), taken));
  (void)undo(world, taken);
  (void)undo(world, moved);
  CHECK(show_authority(world.session, {"derby"}).record.facts.position == 1);
}

TEST_CASE("A-APPEND: contacts: an adding whose removal stands, a removal after which the name was added again",
          "[app][void]") {
  World world;
  const rules::AuthorityCode derby{"derby"};
  (void)add_contact(world.session, derby, {.name = "Pat"});
  const auto added = last(world);
  (void)remove_contact(world.session, derby, "Pat");
  const auto removed = last(world);
  CHECK(names(blocked(world, added), removed));
  (void)add_contact(world.session, derby, {.name = "Pat"});
  const auto again = last(world);
  CHECK(names(blocked(world, removed), again));
  for (const auto fact : {again, removed, added}) (void)undo(world, fact);
  CHECK(show_authority(world.session, derby).contacts.empty());
}

TEST_CASE("M-TERMS: an agreement and its end are not voided under what was contracted by them", "[app][void]") {
  World world;
  add_framework(world, "2026-03-01");
  const auto agreement = last(world);
  const auto vacancy = accepts_one(world, "derby");
  const auto method = [&](rules::Contract contract, const std::optional<std::string>& reason) {
    (void)agree_terms(world.session, vacancy, {contract, "SP-1"}, reason);
    return last(world);
  };
  auto terms = method(rules::Contract::framework, std::nullopt);
  CHECK(names(blocked(world, agreement), terms));
  (void)undo(world, terms);
  (void)end_framework(world.session, {"derby"}, {"oak"}, day("2026-03-01"));
  const auto end = last(world);
  CHECK(names(blocked(world, agreement), end));
  terms = method(rules::Contract::spot, std::nullopt);
  CHECK(names(blocked(world, end), terms));
  (void)undo(world, terms);
  terms = method(rules::Contract::spot, "the agreement has no place for sisters");
  add_framework(world, "2026-03-02");
  CHECK(names(blocked(world, end), last(world)));
  (void)undo(world, last(world));
  (void)undo(world, end);
  (void)undo(world, agreement);
  CHECK(list_frameworks(world.session).empty());
  CHECK(wrong(world).empty());
}

TEST_CASE("M-TERMS: a form that names the framework is the authority's word, and rests on no agreement",
          "[app][void]") {
  World world;
  add_framework(world, "2026-03-01");
  const auto agreement = last(world);
  const auto offer = offer_to(world, world.vacancy("derby", "2026-03-23"), "derby").id;
  (void)respond(world.session, {.offer = offer,
                                .kind = rules::AnswerKind::accept,
                                .feedback = {.reasons = {"framework"}, .contract = rules::Contract::framework}});
  (void)undo(world, agreement);
  CHECK(list_frameworks(world.session).empty());
  CHECK(wrong(world).empty());
}

TEST_CASE("P-VOLUNTARY: a voided withdrawal brings its offers back, and one with a later return is kept",
          "[app][void]") {
  World world;
  const auto first = world.vacancy("rutland", "2026-03-23");
  const auto second = world.vacancy("rutland", "2026-03-23");
  const auto one = offer_to(world, first, "derby").id;
  const auto other = offer_to(world, second, "derby").id;
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  const auto withdrawal = last(world);
  (void)rejoin_authority(world.session, {"derby"}, std::nullopt);
  const auto returned = last(world);
  CHECK(names(blocked(world, withdrawal), returned));
  (void)undo(world, returned);
  CHECK_FALSE(show_authority(world.session, {"derby"}).since);
  const auto done = undo(world, withdrawal);
  CHECK(done.follows.size() == 5);
  CHECK(status(world, one) == "open");
  CHECK(status(world, other) == "open");
  CHECK(settled_at(world, one).empty());
  CHECK(settled_at(world, other).empty());
  CHECK(show_authority(world.session, {"derby"}).since == instant("2026-03-01T09:00"));
  CHECK(wrong(world).empty());
}

TEST_CASE("P-VOLUNTARY: a withdrawal is kept when the vacancy was offered on, or the cap would break", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  REQUIRE(world.offer(vacancy).authority.text == "derby");
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  const auto withdrawal = last(world);
  (void)world.offer(vacancy);
  CHECK(names(blocked(world, withdrawal), last(world)));
}

TEST_CASE("P-VOLUNTARY: a return is kept once an offer or a withdrawal followed", "[app][void]") {
  World world;
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  (void)rejoin_authority(world.session, {"derby"}, std::nullopt);
  const auto returned = last(world);
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = offer_to(world, vacancy, "derby").id;
  CHECK(names(blocked(world, returned), last(world)));
  (void)undo(world, offer);
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  CHECK(names(blocked(world, returned), last(world)));
}

TEST_CASE("P-VOLUNTARY: an offer that its authority's withdrawal took back may still be voided", "[app][void]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy).id;
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  (void)undo(world, offer);
  CHECK(wrong(world).empty());
  CHECK_FALSE(show_authority(world.session, {"derby"}).since);
  CHECK(status(world, vacancy) == "notified");
}

TEST_CASE("P-VOLUNTARY: an acceptance that is voided after its authority withdrew leaves an offer to take back",
          "[app][void]") {
  World world;
  const auto offer = world.offer(world.vacancy("rutland", "2026-03-23")).id;
  accept(world, offer);
  const auto acceptance = last(world);
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  const auto done = undo(world, acceptance);
  CHECK(done.next == std::vector{rules::Action{rules::Deed::rescind_offer, offer}});
  CHECK(done.warnings.size() == 1);
}

/// A case from its notification to an arrival, a step at a time.
struct Told {
  World& world;
  rules::VacancyId vacancy{};
  std::vector<rules::FactId> facts = {};
  std::vector<std::string> stood = {};  ///< Where it stood before each of them.
  std::vector<std::string> times = {};

  void step(std::string_view at, const std::function<void()>& act) {
    world.now(at);
    times.emplace_back(at);
    stood.push_back(vacancy.value == 0 ? "" : status(world, vacancy));
    act();
    facts.push_back(last(world));
  }

  /// From the last step to the first, each at its own time, each time looking the whole file over.
  void undo_all() {
    for (std::size_t i = facts.size(); i-- > 0;) {
      world.now(times[i]);
      CAPTURE(i, stood[i]);
      const auto done = undo(world, facts[i]);
      CAPTURE(word(done.kind));
      CHECK(wrong(world) == "");
      if (i > 0) CHECK(status(world, vacancy) == stood[i]);
    }
    CHECK(list_vacancies(world.session).empty());
  }
};

const rules::Child child{"HO-4711", 14, "female", "Tigrinya"};

void accepted(Told& told) {
  auto& session = told.world.session;
  told.step("2026-03-02T10:00", [&] { told.vacancy = told.world.vacancy("rutland", "2026-03-16"); });
  told.step("2026-03-02T10:30", [&] { (void)update_vacancy(session, told.vacancy, {.notes = "a dog"}); });
  told.step("2026-03-02T11:00", [&] { (void)told.world.offer(told.vacancy); });
  told.step("2026-03-02T12:00", [&] { refuse(told.world, {1}); });
  told.step("2026-03-02T13:00", [&] { (void)give_feedback(session, {1}, {.reasons = {"cost"}}); });
  told.step("2026-03-02T14:00", [&] { (void)told.world.offer(told.vacancy); });
  told.step("2026-03-02T15:00", [&] { accept(told.world, {2}); });
  told.step("2026-03-03T10:00", [&] { (void)record(session, told.vacancy, rules::Contacted{true}); });
  told.step("2026-03-03T11:00", [&] {
    (void)agree_terms(session, told.vacancy, {rules::Contract::spot, "SP-1", rules::Pence{92400}, true}, std::nullopt);
  });
  told.step("2026-03-04T10:00", [&] { (void)confirm_vacancy(session, told.vacancy, day("2026-03-16")); });
  told.step("2026-03-04T11:00",
            [&] { (void)extend_hold(session, told.vacancy, day("2026-03-25"), std::nullopt, std::nullopt); });
}

TEST_CASE("A-APPEND: a case by referral, voided from its end, stands each time where it stood", "[app][void]") {
  World world;
  auto& session = world.session;
  Told told{world};
  accepted(told);
  const auto profile = [&] { (void)receive_profile(session, told.vacancy, {child}); };
  told.step("2026-03-05T10:00", [&] { (void)request_referral(session, told.vacancy); });
  told.step("2026-03-06T10:00", profile);
  told.step("2026-03-06T15:00",
            [&] { (void)decide(session, told.vacancy, {.decision = rules::Decision::refuse, .codes = {"needs"}}); });
  told.step("2026-03-09T10:00", [&] { (void)request_referral(session, told.vacancy); });
  told.step("2026-03-10T10:00", profile);
  told.step("2026-03-11T11:00",
            [&] { (void)record(session, told.vacancy, rules::Chased{instant("2026-03-11T15:00")}); });
  told.step("2026-03-11T16:00",
            [&] { (void)end_referral(session, told.vacancy, rules::ReferralEnd::refused, std::nullopt); });
  told.step("2026-03-12T10:00", [&] { (void)request_referral(session, told.vacancy); });
  told.step("2026-03-12T12:00",
            [&] { (void)end_referral(session, told.vacancy, rules::ReferralEnd::none, std::nullopt); });
  told.step("2026-03-13T10:00", [&] { (void)request_referral(session, told.vacancy); });
  told.step("2026-03-13T12:00", profile);
  told.step("2026-03-13T13:00",
            [&] { (void)decide(session, told.vacancy, {.decision = rules::Decision::proceed, .accepts_duty = true}); });
  told.step("2026-03-16T10:00", [&] { (void)decide(session, told.vacancy, {}); });
  told.step("2026-03-16T11:00",
            [&] { (void)record(session, told.vacancy, rules::TransportArranged{day("2026-03-18")}); });
  told.step("2026-03-16T12:00", [&] { (void)cancel_transport(session, told.vacancy, "no driver"); });
  told.step("2026-03-16T13:00",
            [&] { (void)record(session, told.vacancy, rules::TransportArranged{day("2026-03-17")}); });
  told.step("2026-03-17T16:00", [&] { (void)confirm_arrival(session, told.vacancy, {day("2026-03-17")}); });
  REQUIRE(status(world, told.vacancy) == "placed");
  told.undo_all();
}

TEST_CASE("A-APPEND: a case by an own child, one that falls through, and a closing, voided from their ends",
          "[app][void]") {
  World world;
  auto& session = world.session;
  Told told{world};
  accepted(told);
  const auto own = [&] { (void)match_own(session, told.vacancy, {child}); };
  told.step("2026-03-05T10:00", own);
  SECTION("placed") {
    told.step("2026-03-05T11:00", [&] { (void)decide(session, told.vacancy, {}); });
    told.step("2026-03-05T12:00",
              [&] { (void)record(session, told.vacancy, rules::TransportArranged{day("2026-03-16")}); });
    told.step("2026-03-16T16:00", [&] { (void)confirm_arrival(session, told.vacancy, {day("2026-03-16")}); });
    REQUIRE(status(world, told.vacancy) == "placed");
  }
  SECTION("stepped back from, offered on, closed") {
    told.step("2026-03-05T11:00", [&] { (void)step_back(session, told.vacancy, {"capacity"}, std::nullopt); });
    told.step("2026-03-05T12:00", [&] { (void)world.offer(told.vacancy); });
    told.step("2026-03-05T13:00",
              [&] { (void)close_vacancy(session, told.vacancy, rules::ClosedAs::withdrawn, "the carer is ill"); });
    REQUIRE(status(world, told.vacancy) == "withdrawn");
  }
  SECTION("closed with an acceptance") {
    told.step("2026-03-05T13:00",
              [&] { (void)close_vacancy(session, told.vacancy, rules::ClosedAs::filled_elsewhere, "quiet period"); });
    REQUIRE(status(world, told.vacancy) == "filled-elsewhere");
  }
  told.undo_all();
}

TEST_CASE("R2: an arrival elsewhere after a close, voided, brings the duty back", "[app][void]") {
  World world;
  auto& session = world.session;
  Told told{world};
  accepted(told);
  told.step("2026-03-05T10:00", [&] { (void)request_referral(session, told.vacancy); });
  told.step("2026-03-06T10:00", [&] { (void)receive_profile(session, told.vacancy, {child}); });
  told.step("2026-03-06T11:00",
            [&] { (void)decide(session, told.vacancy, {.decision = rules::Decision::proceed, .accepts_duty = true}); });
  told.step("2026-03-06T12:00",
            [&] { (void)close_vacancy(session, told.vacancy, rules::ClosedAs::withdrawn, "the carer is ill"); });
  told.step("2026-03-09T12:00", [&] { (void)confirm_arrival(session, told.vacancy, {day("2026-03-09"), true, true}); });
  told.undo_all();
}

}  // namespace
}  // namespace ifapilot::app
