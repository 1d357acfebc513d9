#include "rules/rota/pilot_builder.hpp"
#include "rules/rota/played_moves.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/fairness.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <string>

// R-ORDER, R-EXPLAIN, R-OVERRIDE: whom an offer passed over and why. R-TURN, P-VOLUNTARY, P-TERM: how long each waited.
namespace ifapilot::rules {
namespace {

/// `derby D-BUSY, leicester C-CAP`, if an offer of the vacancy were sent then to that authority.
std::string passes(const ToldPilot& pilot, std::string_view vacancy, std::string_view when, std::string_view to,
                   bool by_override = false) {
  SentOffer sent{{.id = {}, .vacancy = vacancy_id(vacancy), .authority = code(to), .area = {}},
                 pilot.decision(vacancy, when)};
  if (by_override) sent.offer.override_reason = "a sibling is there";
  std::string text;
  for (const auto& pass : passed_over(sent)) {
    text += (text.empty() ? "" : ", ") + pass.authority.text + " " + pass.rule;
  }
  return text;
}

struct PassRow {
  std::string name;
  void (*tell)(ToldPilot&);
  std::string to;
  bool by_override;
  std::string passes;
};

TEST_CASE("whom an offer of V9, sent on 9 March, passes over", "[rota][fairness]") {
  const auto row = GENERATE(values<PassRow>({
      {"nobody: the first in order", [](ToldPilot&) {}, "derby", false, ""},
      {"not who stands behind", [](ToldPilot& p) { p.offer("V1").to("derby").sent("2026-03-02T10:00").refused(); },
       "leicester", false, ""},
      {"P-VOLUNTARY: who has withdrawn", [](ToldPilot& p) { p.withdraws("derby", "2026-03-03T10:00"); }, "leicester",
       false, "derby P-VOLUNTARY"},
      {"D-BUSY: who answers, an accelerated offer having used no turn",
       [](ToldPilot& p) { p.offer("V1").to("derby").accelerated().sent("2026-03-09T09:00").open(); }, "leicester",
       false, "derby D-BUSY"},
      {"D-ONE: who has had the vacancy",
       [](ToldPilot& p) { p.offer("V9").to("derby").accelerated().sent("2026-03-02T10:00").refused(); }, "leicester",
       false, "derby D-ONE"},
      {"C-CAP: who has two, and its turn again",
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00").accepted();
         p.offer("V2").to("derby").by_override().sent("2026-03-02T12:00").accepted();
         p.offer("V3").to("leicester").sent("2026-03-03T10:00").refused();
         p.offer("V4").to("nottingham").sent("2026-03-04T10:00").refused();
         p.offer("V5").to("rutland").sent("2026-03-05T10:00").refused();
       },
       "leicester", false, "derby C-CAP"},
      {"C-OUTSIDE: everyone before the authority whose area is full",
       [](ToldPilot& p) {
         p.offer("V1").to("rutland").by_override().sent("2026-03-02T10:00").accepted();
         p.offer("V2").to("rutland").by_override().sent("2026-03-02T12:00").accepted();
       },
       "rutland", false, "derby C-OUTSIDE, leicester C-OUTSIDE, nottingham C-OUTSIDE"},
      {"R-OVERRIDE: only whom the rota would have chosen",
       [](ToldPilot& p) { p.withdraws("derby", "2026-03-03T10:00"); }, "rutland", true, "leicester R-OVERRIDE"},
      {"an override for whom the rota would have chosen passes nobody over", [](ToldPilot&) {}, "derby", true, ""},
  }));
  INFO(row.name);
  ToldPilot pilot;
  row.tell(pilot);
  CHECK(passes(pilot, "V9", "2026-03-09T10:00", row.to, row.by_override) == row.passes);
}

struct WaitRow {
  std::string name;
  void (*tell)(ToldPilot&);
  std::string now;
  std::optional<int> days;
};

TEST_CASE("how long Derby waited for a turn", "[rota][fairness]") {
  const auto row = GENERATE(values<WaitRow>({
      {"from joining until now", [](ToldPilot&) {}, "2026-01-15T08:59", 9},
      {"whole days only", [](ToldPilot&) {}, "2026-01-15T09:00", 10},
      {"from joining to its first turn", [](ToldPilot& p) { p.offer("V1").to("derby").sent("2026-01-25T09:00"); },
       "2026-01-30T09:00", 20},
      {"from its last turn until now", [](ToldPilot& p) { p.offer("V1").to("derby").sent("2026-01-07T09:00"); },
       "2026-01-30T09:00", 23},
      {"between two turns",
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-01-06T09:00");
         p.offer("V2").to("derby").sent("2026-01-26T09:00");
       },
       "2026-01-30T09:00", 20},
      {"R-TURN: what uses no turn ends no wait",
       [](ToldPilot& p) {
         p.offer("V1").to("derby").accelerated().sent("2026-01-15T09:00").refused();
         p.offer("V2").to("derby").sent("2026-01-16T09:00").rescinded();
         p.offer("V3").to("derby").outside_the_pilot().sent("2026-01-17T09:00").accepted();
         p.offer("V4").to("leicester").sent("2026-01-18T09:00").accepted();
       },
       "2026-01-25T09:00", 20},
      {"P-VOLUNTARY: nobody waits who does not take part",
       [](ToldPilot& p) {
         p.withdraws("derby", "2026-01-08T09:00");
         p.rejoins("derby", "2026-03-05T09:00");
       },
       "2026-03-10T09:00", 5},
      {"it has only just joined", [](ToldPilot&) {}, "2026-01-05T09:00", 0},
      {"it has not joined yet", [](ToldPilot&) {}, "2026-01-05T08:59", std::nullopt},
      {"P-VOLUNTARY: a turn of one period shortens no wait of another",
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-01-07T09:00");
         p.withdraws("derby", "2026-01-10T09:00");
         p.rejoins("derby", "2026-03-01T09:00");
         p.offer("V2").to("derby").sent("2026-03-06T09:00");
       },
       "2026-03-08T09:00", 5},
      {"P-TERM: the pilot has not begun",
       [](ToldPilot& p) { p.policy.pilot_start = local_day(at("2026-02-01T00:00")); }, "2026-01-20T09:00",
       std::nullopt},
      {"P-TERM: from its first midnight",
       [](ToldPilot& p) { p.policy.pilot_start = local_day(at("2026-02-01T00:00")); }, "2026-02-04T00:00", 3},
      {"P-TERM: until it is over", [](ToldPilot& p) { p.policy.pilot_months = 1; }, "2027-01-01T09:00", 26},
  }));
  INFO(row.name);
  ToldPilot pilot;
  pilot.policy.pilot_start = local_day(at("2026-01-01T00:00"));
  row.tell(pilot);
  CHECK(longest_wait_days(pilot.authority("derby"), pilot.offers, pilot.policy, at(row.now)) == row.days);
}

TEST_CASE("R-EXPLAIN: an offer by the rota passes nobody over without a rule", "[rota][fairness][property]") {
  REQUIRE(rc::check("and each that it passes over was kept out by one", [] {
    for (const auto& made : played(60).decided) {
      const auto passes =
          passed_over({{.id = {}, .vacancy = *made.question.vacancy, .authority = *made.decision.authority, .area = {}},
                       made.decision});
      RC_ASSERT(std::ranges::none_of(passes, [](const Pass& pass) { return pass.rule.empty(); }));
      RC_ASSERT(
          std::ranges::none_of(passes, [&](const auto& pass) { return pass.authority == *made.decision.authority; }));
      RC_ASSERT(passes.size() < made.authorities.size());
    }
  }));
}

}  // namespace
}  // namespace ifapilot::rules
