#include "app/offer/respond.hpp"

#include "app/ledger.hpp"
#include "app/party/contact.hpp"
#include "app/party/framework.hpp"
#include "app/setup/policy.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// Answers and forms as whole writes (O2-O6, O16; D-LATE, D-FORM, C-CAP, C-OUTSIDE). V1 of Rutland was offered to derby
// as O1 on Monday 2 March 2026 at 10:00, due on Tuesday at 10:00.
namespace ifapilot::app {
namespace {

constexpr auto accepting = rules::AnswerKind::accept;
constexpr auto refusing = rules::AnswerKind::refuse;

struct Offered {
  World world;
  rules::VacancyId vacancy = world.vacancy("rutland", "2026-03-23");
  rules::OfferId offer = world.offer(vacancy).id;

  Responded answer(Response response) {
    response.offer = offer;
    return respond(world.session, response);
  }
  std::string refused(const Response& response) {
    return refused_by(world, [&] { (void)answer(response); });
  }
  Responded form(const store::Feedback& feedback) { return give_feedback(world.session, offer, feedback); }
  std::string form_refused(const store::Feedback& feedback) {
    return refused_by(world, [&] { (void)form(feedback); });
  }
};

Response accept_at(std::string_view received) {
  return {.offer = {}, .kind = accepting, .received_at = instant(received)};
}
Response refuse_at(std::string_view received) {
  return {.offer = {}, .kind = refusing, .received_at = instant(received)};
}

Response late(Response response) {
  response.late = true;
  response.reason = "their system was down";
  return response;
}

TEST_CASE("O4: an acceptance is one fact and one event, and settles the offer", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-02T11:00");
  Responded done{};
  CHECK(writes_once(of.world, [&] { done = of.answer({.offer = {}, .kind = accepting, .via = "phone"}); }));
  CHECK(done.offer.view.offer.answer->answered_at == instant("2026-03-02T11:00"));
  CHECK_FALSE(done.offer.view.offer.answer->late);
  CHECK(done.form_owed);
  CHECK_FALSE(done.closed_vacancy);
  CHECK(status(of.world, of.vacancy) == "accepted");
  CHECK(projections_agree(of.world));
  CHECK(audit_events(of.world.database).back().record == "O1");
}

TEST_CASE("O3: a refusal frees the vacancy for the next authority", "[app][respond]") {
  Offered of;
  CHECK(writes_once(of.world, [&] { CHECK(of.answer({.offer = {}, .kind = refusing}).form_owed); }));
  CHECK(status(of.world, of.offer) == "refused");
  CHECK(status(of.world, of.vacancy) == "notified");
  CHECK(of.world.offer(of.vacancy).authority.text == "derbyshire");
}

TEST_CASE("T-DUE: an answer at the due instant is in time", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T10:00");
  CHECK_FALSE(of.answer({.offer = {}, .kind = accepting}).offer.view.offer.answer->late);
  CHECK(status(of.world, of.offer) == "accepted");
}

TEST_CASE("D-LATE: an acceptance a second after is refused, and taken with --late", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T10:00:01");
  CHECK(of.refused({.offer = {}, .kind = accepting}) == "D-LATE");
  const auto done = of.answer(late({.offer = {}, .kind = accepting}));
  CHECK(done.offer.view.offer.answer->late);
  CHECK(status(of.world, of.offer) == "accepted");
  CHECK(projections_agree(of.world));
  auto row = of.world.database.prepare("SELECT late_reason FROM answer");
  row.step();
  CHECK(row.text("late_reason") == "their system was down");
}

TEST_CASE("D-LATE: what was received in time is in time, whenever it is typed", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-05T10:00");
  CHECK(of.answer(accept_at("2026-03-03T10:00")).offer.view.offer.answer->late == false);
  CHECK(status(of.world, of.offer) == "accepted");
  auto row = of.world.database.prepare("SELECT happened_at, recorded_at FROM fact ORDER BY fact_id DESC LIMIT 1");
  row.step();
  CHECK(row.text("happened_at") == "2026-03-03T10:00:00Z");
  CHECK(row.text("recorded_at") == "2026-03-05T10:00:00Z");
}

TEST_CASE("D-LATE: if it was offered on meanwhile, that offer is rescinded first", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T12:00");
  const auto second = of.world.offer(of.vacancy);
  CHECK(of.refused(accept_at("2026-03-03T09:00")) == "D-LATE");
  CHECK(of.refused(late({.offer = {}, .kind = accepting})) == "D-LATE");
  (void)rescind_offer(of.world.session, second.id, "derby had answered in time");
  (void)of.answer(accept_at("2026-03-03T09:00"));
  CHECK(status(of.world, of.offer) == "accepted");
}

TEST_CASE("D-LATE: an acceptance of what another has accepted, or what is closed", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T12:00");
  SECTION("accepted by another") {
    accept(of.world, of.world.offer(of.vacancy).id);
    CHECK(of.refused(accept_at("2026-03-03T09:00")) == "D-LATE");
    CHECK(of.refused(late({.offer = {}, .kind = accepting})) == "D-LATE");
  }
  SECTION("refused by another: free") {
    refuse(of.world, of.world.offer(of.vacancy).id);
    (void)of.answer(accept_at("2026-03-03T09:00"));
    CHECK(status(of.world, of.vacancy) == "accepted");
  }
  SECTION("closed") {
    (void)close_vacancy(of.world.session, of.vacancy, rules::ClosedAs::filled_elsewhere, "r");
    CHECK(of.refused(accept_at("2026-03-03T09:00")) == "D-LATE");
    CHECK(of.refused(late({.offer = {}, .kind = accepting})) == "D-LATE");
  }
}

TEST_CASE("D-LATE: a late refusal is kept, changes no status and closes nothing", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T12:00");
  const auto done = of.answer({.offer = {}, .kind = refusing, .feedback = {.reasons = {"no-capacity"}}});
  CHECK(done.offer.view.offer.answer->late);
  CHECK(done.offer.view.feedback.reasons == std::vector<std::string>{"no-capacity"});
  CHECK_FALSE(done.form_owed);
  CHECK(status(of.world, of.offer) == "lapsed");
  CHECK(status(of.world, of.vacancy) == "notified");
  CHECK(projections_agree(of.world));
  CHECK(of.refused(late({.offer = {}, .kind = accepting})) == "D-LATE");  // void it first
  CHECK(of.world.offer(of.vacancy).authority.text == "derbyshire");
}

TEST_CASE("D-LATE: a late refusal is taken also when the vacancy has gone on", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T12:00");
  const auto second = of.world.offer(of.vacancy);
  (void)of.answer({.offer = {}, .kind = refusing});
  CHECK(status(of.world, second.id) == "open");
  CHECK(status(of.world, of.vacancy) == "offered");
}

TEST_CASE("D-LATE: a refusal received in time and typed later is a spoken refusal", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T12:00");
  const auto second = of.world.offer(of.vacancy);
  (void)of.answer(refuse_at("2026-03-03T09:00"));
  CHECK(status(of.world, of.offer) == "refused");
  CHECK(status(of.world, second.id) == "open");
  CHECK(projections_agree(of.world));
}

TEST_CASE("P-VOLUNTARY: who has withdrawn since cannot accept what lapsed", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T12:00");
  (void)withdraw_authority(of.world.session, {"derby"}, {});
  CHECK(of.refused(accept_at("2026-03-03T09:00")) == "P-VOLUNTARY");
  CHECK(of.refused(late({.offer = {}, .kind = accepting})) == "P-VOLUNTARY");
  (void)rejoin_authority(of.world.session, {"derby"}, {});
  (void)of.answer(accept_at("2026-03-03T09:00"));
  CHECK(status(of.world, of.offer) == "accepted");
}

TEST_CASE("A-FUTURE, A-APPEND: answers before the offer, in the future, twice, or to what was rescinded",
          "[app][respond]") {
  Offered of;
  CHECK(of.refused(accept_at("2026-03-02T09:59:59")) == "A-FUTURE");
  CHECK(of.refused(refuse_at("2026-03-02T10:00:01")) == "A-FUTURE");
  SECTION("twice") {
    accept(of.world, of.offer);
    CHECK(of.refused({.offer = {}, .kind = accepting}) == "A-APPEND");
    CHECK(of.refused({.offer = {}, .kind = refusing}) == "A-APPEND");
  }
  SECTION("rescinded") {
    (void)rescind_offer(of.world.session, of.offer, "r");
    CHECK(of.refused({.offer = {}, .kind = refusing}) == "A-APPEND");
  }
}

TEST_CASE("C-CAP: checked again when an offer is accepted (O16)", "[app][respond]") {
  Offered of;
  const auto other = offer_to(of.world, of.world.vacancy("derby", "2026-03-23"), "derby");  // D-BUSY overridden
  (void)set_policy(of.world.session, "cap_per_authority", "1", "r");
  accept(of.world, other.id);
  CHECK(of.refused({.offer = {}, .kind = accepting}) == "C-CAP");
  (void)close_vacancy(of.world.session, other.vacancy, rules::ClosedAs::withdrawn, "r");  // M-FALLS: frees the slot
  accept(of.world, of.offer);
  CHECK(status(of.world, of.offer) == "accepted");
}

TEST_CASE("C-CAP: a late acceptance is held to the cap as well", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-03T12:00");
  accepts_one(of.world, "derby"), accepts_one(of.world, "derby");
  CHECK(of.refused(late({.offer = {}, .kind = accepting})) == "C-CAP");
  CHECK(of.refused(accept_at("2026-03-03T09:00")) == "C-CAP");
}

TEST_CASE("D-LATE, C-CAP: all that is wrong is named at once", "[app][respond]") {
  Offered of;
  (void)set_policy(of.world.session, "cap_per_authority", "0", "r");
  of.world.now("2026-03-03T12:00");
  CHECK(of.refused({.offer = {}, .kind = accepting, .feedback = {.reasons = {"other"}}}) == "D-LATE C-CAP D-FORM");
}

/// V3 of Rutland, which has accepted two, offered to rutland outside the pilot as O4.
struct OfferedOutside {
  World world;
  rules::OfferId offer{};
  rules::VacancyId vacancy{};
  OfferedOutside() {
    accepts_one(world, "rutland"), accepts_one(world, "rutland");
    vacancy = world.vacancy("rutland", "2026-03-23");
    offer = world.offer(vacancy).id;
  }
};

TEST_CASE("C-OUTSIDE: a spoken refusal closes the vacancy as refused in the same step (O16)", "[app][respond]") {
  OfferedOutside of;
  of.world.now("2026-03-02T12:00");
  Responded done{};
  CHECK(writes_once(of.world, [&] { done = respond(of.world.session, {.offer = of.offer, .kind = refusing}); }));
  CHECK(done.closed_vacancy);
  CHECK(status(of.world, of.vacancy) == "refused");
  CHECK(show_vacancy(of.world.session, of.vacancy).record.facts.closed_at == instant("2026-03-02T12:00"));
  CHECK(projections_agree(of.world));
  CHECK(refused_by(of.world, [&] { (void)of.world.offer(of.vacancy); }) == "M-STATES");
}

TEST_CASE("C-OUTSIDE: a refusal received in time closes it also when typed later", "[app][respond]") {
  OfferedOutside of;
  of.world.now("2026-03-05T12:00");
  CHECK(respond(of.world.session, {.offer = of.offer, .kind = refusing, .received_at = instant("2026-03-03T10:00")})
            .closed_vacancy);
  CHECK(status(of.world, of.vacancy) == "refused");
}

TEST_CASE("C-OUTSIDE: after a lapse a person closes it, a late refusal does not", "[app][respond]") {
  OfferedOutside of;
  of.world.now("2026-03-03T12:00");
  CHECK_FALSE(respond(of.world.session, {.offer = of.offer, .kind = refusing}).closed_vacancy);
  CHECK(status(of.world, of.vacancy) == "notified");
  const auto exhausted = refused_without_trace(of.world, [&] { (void)of.world.offer(of.vacancy); });
  REQUIRE(exhausted);
  CHECK(exhausted->summary.hint == "close it: " + close_as(rules::ClosedAs::refused, rules::VacancyId{3}));
  (void)close_vacancy(of.world.session, of.vacancy, rules::ClosedAs::refused, "no answer");
  CHECK(status(of.world, of.vacancy) == "refused");
}

TEST_CASE("C-OUTSIDE: a refusal does not close what has been offered on inside the pilot since", "[app][respond]") {
  OfferedOutside of;
  of.world.now("2026-03-03T12:00");
  (void)close_vacancy(of.world.session, {1}, rules::ClosedAs::withdrawn, "r");  // Rutland has a slot again
  const auto inside = of.world.offer(of.vacancy);
  CHECK_FALSE(inside.outside_pilot);
  CHECK_FALSE(
      respond(of.world.session, {.offer = of.offer, .kind = refusing, .received_at = instant("2026-03-03T09:00")})
          .closed_vacancy);
  CHECK(status(of.world, of.vacancy) == "offered");
}

TEST_CASE("a dry run of an answer writes nothing, not even a closing", "[app][respond]") {
  OfferedOutside of;
  CHECK(writes_nothing_when_dry(of.world, [&] {
    const auto done =
        respond(of.world.session, {.offer = of.offer, .kind = refusing, .feedback = {.reasons = {"cost"}}});
    CHECK(done.closed_vacancy);
    CHECK_FALSE(done.offer.fact);
  }));
  CHECK(status(of.world, of.vacancy) == "offered");
  accept(of.world, of.offer);
  CHECK(writes_nothing_when_dry(of.world,
                                [&] { (void)give_feedback(of.world.session, of.offer, {.reasons = {"good-match"}}); }));
}

TEST_CASE("D-FORM: with the answer or after it, in one part or in two (O4)", "[app][respond]") {
  Offered of;
  const store::Feedback reasons{.reasons = {"good-match", "location"}};
  const store::Feedback contract{.reasons = {}, .note = {}, .contract = rules::Contract::spot, .terms_ref = "T-7"};
  SECTION("all with the answer") {
    store::Feedback whole = contract;
    whole.reasons = reasons.reasons;
    CHECK_FALSE(of.answer({.offer = {}, .kind = accepting, .feedback = whole}).form_owed);
    CHECK(of.form_refused(reasons) == "A-APPEND");
  }
  SECTION("in two parts after it") {
    accept(of.world, of.offer);
    CHECK(writes_once(of.world, [&] { CHECK(of.form(reasons).form_owed); }));  // the contracting method is still owed
    const auto whole = of.form(contract);
    CHECK_FALSE(whole.form_owed);
    CHECK(whole.offer.view.feedback.reasons == reasons.reasons);
    CHECK(whole.offer.view.feedback.terms_ref == "T-7");
    CHECK(of.form_refused(contract) == "A-APPEND");
  }
  SECTION("of a refusal the reasons are all") {
    refuse(of.world, of.offer);
    CHECK_FALSE(of.form({.reasons = {"cost"}}).form_owed);
    CHECK(of.form_refused({.reasons = {"timing"}}) == "A-APPEND");
  }
}

TEST_CASE("D-FORM: none is owed for silence, and none is taken (O3)", "[app][respond]") {
  Offered of;
  CHECK(of.form_refused({.reasons = {"cost"}}) == "D-FORM");  // open
  of.world.now("2026-03-03T12:00");
  CHECK(of.form_refused({.reasons = {"cost"}}) == "D-FORM");  // lapsed
  refuse(of.world, of.offer);
  CHECK_FALSE(of.form({.reasons = {"cost"}}).form_owed);  // a late refusal may say why
}

TEST_CASE("D-FORM, A-FUTURE: what a form must not be", "[app][respond]") {
  Offered of;
  of.world.now("2026-03-02T12:00");
  CHECK(of.refused({.offer = {}, .kind = refusing, .feedback = {.reasons = {"other"}}}) == "D-FORM");
  refuse(of.world, of.offer);
  CHECK(of.form_refused({.reasons = {"other"}}) == "D-FORM");
  CHECK(refused_by(of.world, [&] {
          dated(of.world, "2026-03-02T11:59", [&] { (void)of.form({.reasons = {"cost"}}); });
        }) == "A-FUTURE");
  CHECK(refused_by(of.world, [&] {
          dated(of.world, "2026-03-02T12:01", [&] { (void)of.form({.reasons = {"cost"}}); });
        }) == "A-FUTURE");
  CHECK_FALSE(of.form({.reasons = {"other"}, .note = "the carer's dog"}).form_owed);
}

struct TermsRow {
  rules::Contract contract;
  bool agreed;
  std::optional<std::string> terms_ref;
  std::optional<std::string> reason;
  std::size_t warnings;
};

TEST_CASE("M-TERMS: the contracting method of a form is the authority's word, taken with a warning (E2, O4)",
          "[app][respond]") {
  using enum rules::Contract;
  const auto row = GENERATE(values<TermsRow>({
      {framework, false, {}, {}, 1},
      {framework, true, {}, {}, 0},
      {spot, false, {}, {}, 1},
      {spot, false, "T-7", {}, 0},
      {spot, true, {}, {}, 2},
      {spot, true, "T-7", {}, 1},
      {spot, true, "T-7", "the framework has no such carers", 0},
  }));
  Offered of;
  if (row.agreed) {
    (void)add_framework(of.world.session,
                        {.id = 0, .authority = {"derby"}, .provider = {"oak"}, .facts = {day("2026-03-02")}});
  } else {  // over, and another authority's
    (void)add_framework(
        of.world.session,
        {.id = 0, .authority = {"derby"}, .provider = {"oak"}, .facts = {day("2025-01-01"), day("2026-03-01")}});
    (void)add_framework(of.world.session,
                        {.id = 0, .authority = {"rutland"}, .provider = {"oak"}, .facts = {day("2025-01-01")}});
  }
  const store::Feedback form{.reasons = {"good-match"},
                             .note = {},
                             .contract = row.contract,
                             .terms_ref = row.terms_ref,
                             .contract_reason = row.reason};
  SECTION("with the answer") {
    CHECK(of.answer({.offer = {}, .kind = accepting, .feedback = form}).warnings.size() == row.warnings);
  }
  SECTION("after it") {
    accept(of.world, of.offer);
    const auto done = of.form(form);
    CHECK(done.warnings.size() == row.warnings);
    CHECK(done.offer.view.feedback.contract == row.contract);
  }
}

TEST_CASE("M-CONTACT: an acceptance brings both sides' further contacts (O5)", "[app][respond]") {
  Offered of;
  (void)add_contact(of.world.session, rules::AuthorityCode{"derby"}, {.name = "A. Duty"});
  (void)add_contact(of.world.session, rules::AuthorityCode{"rutland"}, {.name = "Not theirs"});
  (void)add_contact(of.world.session, rules::ProviderCode{"oak"}, {.name = "P. Placing"});
  const auto reach = of.answer({.offer = {}, .kind = accepting}).offer.view.reach;
  CHECK(reach.authority.people.back().contact.name == "A. Duty");
  CHECK(reach.provider.people.back().contact.name == "P. Placing");
  CHECK(reach.authority.people.size() == 1);  // the lead of derby is not on record
}

}  // namespace
}  // namespace ifapilot::app
