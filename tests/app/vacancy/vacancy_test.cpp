#include "app/vacancy/vacancy.hpp"

#include "app/ledger.hpp"
#include "app/setup/calendar.hpp"
#include "app/setup/policy.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

// Vacancies as whole writes (P-REGION, P-TERM, M-DATE, M-HOLD, M-STATES, M-FALLS). The pilot runs from 1 March to 30
// November 2026; the world begins on Monday 2 March 2026, 10:00.
namespace ifapilot::app {
namespace {

VacancyNotification notification(const std::string& area) {
  return {.provider = {"oak"},
          .carer = {"oak-17"},
          .area = area,
          .available_on = day("2026-03-23"),
          .confirmed = false,
          .detail = {}};
}

VacancyWritten notify(World& world, const std::string& area, std::optional<std::string> override_reason = {}) {
  auto vacancy = notification(area);
  vacancy.override_reason = std::move(override_reason);
  return notify_vacancy(world.session, vacancy);
}

const rules::Vacancy& facts(const VacancyWritten& written) { return written.view.record.facts; }

TEST_CASE("a notified vacancy is one fact and one event, with its provisional hold (M-HOLD, O7)", "[app][vacancy]") {
  World world;
  std::optional<VacancyWritten> done;
  CHECK(writes_once(world, [&] { done = notify(world, "rutland"); }));
  CHECK(facts(*done).id == rules::VacancyId{1});
  CHECK(done->view.status == rules::VacancyStatus::notified);
  CHECK(facts(*done).hold_until == instant("2026-03-26T17:00"));
  CHECK_FALSE(facts(*done).available_confirmed);
  CHECK(audit_events(world.database).back().record == "V1");
  CHECK(done->warnings.empty());
}

struct HoldRow {
  std::string available;
  std::string until;
};

TEST_CASE("M-HOLD: over weekends, bank holidays and clock changes (O8)", "[app][vacancy]") {
  const auto row = GENERATE(values<HoldRow>({
      {"2026-04-02", "2026-04-09T17:00"},        // over Easter
      {"2026-03-27", "2026-04-01T17:00+01:00"},  // the clocks go forward on the 29th
      {"2026-10-23", "2026-10-28T17:00+00:00"},  // and back on the 25th of October
      {"2026-12-23", "2026-12-30T17:00"},
  }));
  World world;
  CHECK(show_vacancy(world.session, world.vacancy("rutland", row.available)).record.facts.hold_until ==
        instant(row.until));
  CHECK_FALSE(show_vacancy(world.session, world.vacancy("rutland", "unknown")).record.facts.hold_until);
}

TEST_CASE("P-REGION: a carer outside the region is refused, and recorded as rejected (P)", "[app][vacancy]") {
  World world;
  std::optional<Refused> refused;
  CHECK(writes_once(world, [&] { refused = refusal_of([&] { (void)notify(world, "kent"); }); }));
  REQUIRE(refused);
  CHECK(refused->kind == RefusalKind::rule);
  CHECK(refused->summary.rule == "P-REGION");
  CHECK(refused->record == "V1");
  CHECK(status(world, rules::VacancyId{1}) == "rejected");
  CHECK(audit_events(world.database).back().rules == "P-REGION");
  CHECK(world.vacancy("rutland", "2026-03-23") == rules::VacancyId{2});  // the number stays used
}

TEST_CASE("P-REGION: there is no override, in or out of the pilot's term", "[app][vacancy]") {
  World world;
  CHECK(rule_of([&] { (void)notify(world, "kent", "a very good carer"); }) == "P-REGION");
  world.now("2027-06-01T10:00");
  CHECK(rule_of([&] { (void)notify(world, "kent", "a very good carer"); }) == "P-REGION");
}

TEST_CASE("P-REGION: a dry run of a refusal records nothing", "[app][vacancy]") {
  World world;
  std::optional<Refused> refused;
  CHECK(writes_nothing_when_dry(world, [&] { refused = refusal_of([&] { (void)notify(world, "kent"); }); }));
  REQUIRE(refused);
  CHECK(refused->has_record);
  CHECK_FALSE(refused->record);
}

struct SlipRow {
  std::string area;
  std::string meant;  // empty: no slip, but outside the region
};

TEST_CASE("P-REGION: within two edits of a code of the region it is a slip, and nothing is written", "[app][vacancy]") {
  const auto row = GENERATE(values<SlipRow>({
      {"derbyshir", "derbyshire"},
      {"Rutland", "rutland"},
      {"RUTLAND", "rutland"},
      {"rutlnd", "rutland"},
      {"ruttlandd", "rutland"},
      {"leicestre", "leicester"},
      {"kent", ""},
      {"rutlandshire", ""},
  }));
  INFO(row.area);
  World world;
  world.now(GENERATE("2026-03-02T10:00", "2027-06-01T10:00"));  // judged before the pilot's term
  if (row.meant.empty()) {
    CHECK(rule_of([&] { (void)notify(world, row.area); }) == "P-REGION");
    return;
  }
  const auto refused = refused_without_trace(world, [&] { (void)notify(world, row.area); });
  REQUIRE(refused);
  CHECK(refused->kind == RefusalKind::not_found);
  CHECK(refused->summary.hint ==
        "did you mean " + row.meant + "? (" + rules::Action{rules::Deed::list_authorities} + ")");
}

TEST_CASE("an unknown provider is not found, and nothing is written", "[app][vacancy]") {
  World world;
  auto vacancy = notification("rutland");
  vacancy.provider = {"oka"};
  CHECK(refused_by(world, [&] { (void)notify_vacancy(world.session, vacancy); }) == "not found");
}

struct TermRow {
  std::string when;
  bool inside;
};

TEST_CASE("P-TERM: judged by the London date of the notification (P)", "[app][vacancy]") {
  const auto row = GENERATE(values<TermRow>({
      {"2026-11-30T23:59:59", true},
      {"2026-12-01T00:00", false},
      {"2027-03-01T10:00", false},
  }));
  INFO(row.when);
  World world;
  world.now(row.when);
  CHECK(refused_by(world, [&] { (void)notify(world, "rutland"); }) == (row.inside ? "" : "P-TERM"));
  const auto taken = notify(world, "rutland", "agreed with the provider");
  CHECK(taken.view.record.override_reason ==
        (row.inside ? std::nullopt : std::optional<std::string>("agreed with the provider")));
}

TEST_CASE("P-TERM: in summer the date is London's, not that of UTC", "[app][vacancy]") {
  World world;
  (void)set_policy(world.session, "pilot_months", "4", "a short pilot");  // until 30 June
  world.now("2026-06-30T22:59:59Z");
  CHECK(refused_by(world, [&] { (void)notify(world, "rutland"); }) == "");
  world.now("2026-06-30T23:00:00Z");
  CHECK(refused_by(world, [&] { (void)notify(world, "rutland"); }) == "P-TERM");
}

TEST_CASE("A-FUTURE: a vacancy is not notified in the future", "[app][vacancy]") {
  World world;
  CHECK(refused_by(world, [&] { dated(world, "2026-03-02T10:00:01", [&] { (void)notify(world, "rutland"); }); }) ==
        "A-FUTURE");
}

TEST_CASE("what the coordinator is warned of: the same carer, a date that has passed", "[app][vacancy]") {
  World world;
  (void)notify(world, "rutland");
  CHECK(mentions(notify(world, "rutland").warnings, "carer oak-17 has another vacancy, V1, not with anybody now"));
  (void)close_vacancy(world.session, {1}, rules::ClosedAs::withdrawn, "r");
  auto vacancy = notification("rutland");
  vacancy.available_on = day("2026-03-01");
  const auto warnings = notify_vacancy(world.session, vacancy).warnings;
  CHECK(mentions(warnings, "the date Sun 1 Mar 2026 has passed"));
  CHECK_FALSE(mentions(warnings, "V1"));
  CHECK(mentions(warnings, "V2"));
}

TEST_CASE("dry runs about a vacancy write nothing", "[app][vacancy]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  CHECK(writes_nothing_when_dry(world, [&] { CHECK_FALSE(notify(world, "rutland").fact); }));
  CHECK(writes_nothing_when_dry(world, [&] { (void)update_vacancy(world.session, vacancy, {.sex = "any"}); }));
  CHECK(writes_nothing_when_dry(world, [&] { (void)confirm_vacancy(world.session, vacancy, day("2026-03-24")); }));
  CHECK(writes_nothing_when_dry(world,
                                [&] { (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "r"); }));
  CHECK(status(world, vacancy) == "notified");
}

TEST_CASE("M-DATE: what is known better later, and what stays as it was (O7)", "[app][vacancy]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "unknown");
  CHECK(writes_once(world, [&] {
    (void)update_vacancy(world.session, vacancy, {.ages = std::pair(8, 12), .languages = "Tigrinya"});
  }));
  const auto dated_now = update_vacancy(world.session, vacancy, {.available_on = std::optional(day("2026-03-30"))});
  CHECK(facts(dated_now).hold_until == instant("2026-04-02T17:00"));
  CHECK(dated_now.view.record.detail.youngest == 8);
  CHECK(dated_now.view.record.detail.languages == "Tigrinya");
  const auto unknown = update_vacancy(world.session, vacancy, {.available_on = std::optional<rules::Day>()});
  CHECK_FALSE(facts(unknown).available_on);
  CHECK_FALSE(facts(unknown).hold_until);
}

TEST_CASE("M-DATE: confirming works the hold out anew, and earlier dates are kept (O7, O8)", "[app][vacancy]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  CHECK(writes_once(world, [&] { (void)confirm_vacancy(world.session, vacancy, day("2026-03-25")); }));
  world.now("2026-03-03T10:00");
  const auto again = confirm_vacancy(world.session, vacancy, day("2026-03-31"));
  CHECK(facts(again).available_confirmed);
  CHECK(facts(again).hold_until == instant("2026-04-07T17:00"));  // Good Friday and Easter Monday between
  const auto told = store::case_facts(world.database)[vacancy];
  REQUIRE(told.size() == 3);
  CHECK(std::get<rules::Notified>(told[0].what).date.available_on == day("2026-03-23"));
  CHECK(std::get<rules::DateTold>(told[1].what).available_on == day("2026-03-25"));
  CHECK(told[2].at == instant("2026-03-03T10:00"));
  CHECK(refused_by(world, [&] {
          (void)update_vacancy(world.session, vacancy, {.available_on = std::optional(day("2026-04-01"))});
        }) == "M-DATE");
  (void)update_vacancy(world.session, vacancy, {.sex = "female"});  // the rest may still be told
}

TEST_CASE("a changed policy or calendar moves no hold that was worked out", "[app][vacancy]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  (void)set_policy(world.session, "hold_working_days", "5", "r");
  (void)close_day(world.session, day("2026-03-24"), "Audit day");
  CHECK(show_vacancy(world.session, vacancy).record.facts.hold_until == instant("2026-03-26T17:00"));
  CHECK(facts(confirm_vacancy(world.session, vacancy, day("2026-03-23"))).hold_until == instant("2026-03-31T17:00"));
}

TEST_CASE("A-FUTURE: nothing about a vacancy before it was notified, nor in the future", "[app][vacancy]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto when = GENERATE("2026-03-02T09:59:59", "2026-03-02T10:00:01");
  const auto refused = [&](const std::function<void()>& act) {
    return refused_by(world, [&] { dated(world, when, act); });
  };
  CHECK(refused([&] { (void)update_vacancy(world.session, vacancy, {.sex = "any"}); }) == "A-FUTURE");
  CHECK(refused([&] { (void)confirm_vacancy(world.session, vacancy, day("2026-03-24")); }) == "A-FUTURE");
  CHECK(refused([&] { (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "r"); }) == "A-FUTURE");
}

TEST_CASE("M-STATES, P-REGION: what is over takes nothing more", "[app][vacancy]") {
  World world;
  (void)refusal_of([&] { (void)notify(world, "kent"); });      // V1 rejected
  const auto closed = world.vacancy("rutland", "2026-03-23");  // V2
  (void)close_vacancy(world.session, closed, rules::ClosedAs::turned_down, "r");
  for (const auto& [id, rule] :
       {std::pair(rules::VacancyId{1}, std::string("P-REGION")), std::pair(closed, std::string("M-STATES"))}) {
    CHECK(refused_by(world, [&, v = id] { (void)update_vacancy(world.session, v, {.sex = "any"}); }) == rule);
    CHECK(refused_by(world, [&, v = id] { (void)confirm_vacancy(world.session, v, day("2026-03-24")); }) == rule);
    CHECK(refused_by(world, [&, v = id] { (void)close_vacancy(world.session, v, rules::ClosedAs::withdrawn, "r"); }) ==
          rule);
  }
  CHECK(refused_by(world, [&] { (void)show_vacancy(world.session, {3}); }) == "not found");
}

TEST_CASE("M-STATES: a close rescinds the open offer in the same fact", "[app][vacancy]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  world.now("2026-03-02T11:00");
  std::optional<VacancyWritten> done;
  CHECK(writes_once(world, [&] {
    done = close_vacancy(world.session, vacancy, rules::ClosedAs::filled_elsewhere, "a local child");
  }));
  CHECK(done->view.status == rules::VacancyStatus::filled_elsewhere);
  CHECK(done->view.record.closing_reason == "a local child");
  CHECK(status(world, offer.id) == "rescinded");
  CHECK(projections_agree(world));
  CHECK(world.offer(world.vacancy("rutland", "2026-03-23")).authority.text == "derby");  // R-TURN: no turn used
}

TEST_CASE("M-FALLS: a close lets the acceptance fall through: the slot is free, the turn used", "[app][vacancy]") {
  World world;
  const auto first = accepts_one(world, "derby");
  accepts_one(world, "derby");
  const auto next = world.vacancy("rutland", "2026-03-23");
  CHECK(refused_by(world, [&] { (void)offer_to(world, next, "derby"); }) == "C-CAP");
  (void)close_vacancy(world.session, first, rules::ClosedAs::turned_down, "the hold ran out");
  CHECK(status(world, rules::OfferId{1}) == "fell-through");
  CHECK(projections_agree(world));
  CHECK(world.offer(next).authority.text == "derbyshire");  // derby had its turn
  CHECK(refused_by(world, [&] { (void)offer_to(world, world.vacancy("rutland", "2026-03-23"), "derby"); }) == "");
}

TEST_CASE("M-STATES: exhausted only when nobody is eligible and nobody is waited for", "[app][vacancy]") {
  World world;
  const auto vacancy = world.vacancy("lincolnshire", "2026-03-23");
  only(world, {"derby", "rutland"});
  const auto close = [&] { (void)close_vacancy(world.session, vacancy, rules::ClosedAs::exhausted, "nobody left"); };
  CHECK(refused_by(world, close) == "R-EXPLAIN");
  const auto offer = world.offer(vacancy);
  CHECK(refused_by(world, close) == "D-ONE");
  refuse(world, offer.id);
  (void)offer_to(world, world.vacancy("lincolnshire", "2026-03-23"), "rutland");
  CHECK(refused_by(world, close) == "D-BUSY");
  (void)withdraw_authority(world.session, {"rutland"}, {});
  CHECK(refused_by(world, close) == "");
  CHECK(status(world, vacancy) == "exhausted");
  CHECK(projections_agree(world));
}

TEST_CASE("C-OUTSIDE: as refused only after an offer outside the pilot (O16)", "[app][vacancy]") {
  World world;
  const auto given_back = accepts_one(world, "rutland");
  accepts_one(world, "rutland");
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto close = [&] { (void)close_vacancy(world.session, vacancy, rules::ClosedAs::refused, "no answer"); };
  (void)close_vacancy(world.session, given_back, rules::ClosedAs::withdrawn, "r");
  refuse(world, world.offer(vacancy).id);  // a slot is free: in the pilot
  CHECK(refused_by(world, close) == "C-OUTSIDE");
  accepts_one(world, "rutland");
  const auto outside = world.offer(vacancy);
  CHECK(outside.outside_pilot);
  CHECK(refused_by(world, close) == "C-OUTSIDE");
  world.now("2026-03-03T10:00:01");
  CHECK(refused_by(world, close) == "");
  CHECK(status(world, vacancy) == "refused");
}

TEST_CASE("A-FUTURE: a close is not dated before the latest that happened with the vacancy", "[app][vacancy]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  const auto close = [&] { (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "r"); };
  world.now("2026-03-02T12:00");
  refuse(world, offer.id);
  (void)world.offer(world.vacancy("derby", "2026-03-23"));  // another's offer is none of its business
  world.now("2026-03-02T13:00");
  CHECK(refused_by(world, [&] { dated(world, "2026-03-02T11:59:59", close); }) == "A-FUTURE");
  CHECK(refused_by(world, [&] { dated(world, "2026-03-02T12:00", close); }) == "");
  CHECK(show_vacancy(world.session, vacancy).record.facts.closed_at == instant("2026-03-02T12:00"));
}

TEST_CASE("C-OUTSIDE: whether a vacancy is outside the pilot is shown, free or offered", "[app][vacancy]") {
  World world;
  const auto inside = world.vacancy("rutland", "2026-03-23");
  (void)world.offer(inside);
  accepts_one(world, "rutland"), accepts_one(world, "rutland");
  const auto outside = world.vacancy("rutland", "2026-03-23");
  CHECK_FALSE(show_vacancy(world.session, inside).outside_for);  // it was offered before Rutland was full
  CHECK(show_vacancy(world.session, outside).outside_for);
  const auto all = list_vacancies(world.session);
  REQUIRE(all.size() == 4);
  CHECK(all[0].live_offer == rules::OfferId{1});
  CHECK_FALSE(all[3].live_offer);
}

}  // namespace
}  // namespace ifapilot::app
