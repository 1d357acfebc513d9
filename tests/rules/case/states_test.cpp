#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/states.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

// M-STATES: every edge walked and every other pair tried, against a list of its own; and the diagram.
namespace ifapilot::rules {
namespace {

/// Everything that can be asked of a case, at noon or so of Wednesday 18 March, in a form that only the state can
/// forbid: the decision is overdue, the hold runs, reasons and overrides are given.
std::vector<std::pair<std::string, Happening>> samples() {
  return {
      {"offer", Offered{offer_of_v1(9, "derby", "2026-03-18T13:00")}},
      {"accept", Answered{{1}, AnswerKind::accept}},
      {"refuse", Answered{{1}, AnswerKind::refuse}},
      {"rescind", Rescinded{{1}}},
      {"update", Updated{}},
      {"date", ready("2026-03-16", true, "2026-03-19T17:00")},
      {"extend", Extended{at("2026-03-20T17:00")}},
      {"terms", TermsAgreed{.confirmed = true}},
      {"contact", Contacted{}},
      {"own", OwnChildChosen{child_aged(15)}},
      {"request", ReferralRequested{{9}}},
      {"profile", profile_of(15, "2026-03-18T13:00")},
      {"none", ReferralEnded{ReferralEnd::none}},
      {"withdrawn", ReferralEnded{ReferralEnd::withdrawn, true}},
      {"refer-refuse", ReferralEnded{ReferralEnd::refused, true}},
      {"match-accept", MatchDecided{Decision::accept}},
      {"match-refuse", MatchDecided{Decision::refuse}},
      {"proceed", MatchDecided{Decision::proceed, true}},
      {"failed", MatchFailed{{1}}},
      {"chase", Chased{at("2026-03-18T16:00")}},
      {"arrange", TransportArranged{on("2026-03-19")}},
      {"cancel", TransportCancelled{}},
      {"complete", Arrived{on("2026-03-18")}},
      {"elsewhere", Arrived{on("2026-03-18"), true}},
      {"met", DutyEnded{{1}}},
      {"step-back", SteppedBack{}},
      {"close-filled-elsewhere", Closed{ClosedAs::filled_elsewhere}},
      {"close-withdrawn", Closed{ClosedAs::withdrawn}},
      {"close-turned-down", Closed{ClosedAs::turned_down}},
      {"close-refused", Closed{ClosedAs::refused}},
      {"close-exhausted", Closed{ClosedAs::exhausted}},
      {"note", Noted{}},
  };
}

const std::string closes =
    "close-filled-elsewhere>filled-elsewhere close-withdrawn>withdrawn close-turned-down>turned-down ";
const std::string always = "update date note ";
const std::string live = closes + always + "step-back>notified extend terms contact ";

struct StateRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string status;
  std::string may;  // what may be recorded, with the status that it leads to if another; `refuse` of a lapsed offer is
                    // kept and moves nothing
};

std::vector<StateRow> states() {
  return {
      {"notified", [](ToldCase&) {}, "notified", closes + always + "offer>offered close-exhausted>exhausted"},
      {"lapsed", [](ToldCase& c) { c.offered(); }, "notified",
       closes + always + "offer>offered accept>accepted refuse close-exhausted>exhausted"},
      {"lapsed outside the pilot",
       [](ToldCase& c) {
         auto offer = offer_of_v1(1, "rutland", "2026-03-02T10:00");
         offer.outside_pilot = true;
         c.then("2026-03-02T10:00", Offered{offer});
       },
       "notified",
       closes + always + "offer>offered accept>accepted refuse close-exhausted>exhausted close-refused>refused"},
      {"offered", [](ToldCase& c) { c.offered("2026-03-18T12:00"); }, "offered",
       closes + always + "accept>accepted refuse>notified rescind>notified"},
      {"offered outside the pilot",
       [](ToldCase& c) {
         auto offer = offer_of_v1(1, "rutland", "2026-03-18T12:00");
         offer.outside_pilot = true;
         c.then("2026-03-18T12:00", Offered{offer});
       },
       "offered", closes + always + "accept>accepted refuse>refused rescind>notified"},
      {"accepted", [](ToldCase& c) { c.agreed(); }, "accepted", live + "own>profiled request>referred"},
      {"referred", [](ToldCase& c) { c.requested(); }, "referred",
       live + "profile>profiled none>accepted withdrawn>accepted"},
      {"profiled", [](ToldCase& c) { c.profiled(); }, "profiled",
       live + "withdrawn>accepted refer-refuse>accepted match-accept>matched match-refuse>accepted proceed chase"},
      {"own child profiled", [](ToldCase& c) { c.own(); }, "profiled",
       live + "match-accept>matched match-refuse>accepted"},
      {"matched", [](ToldCase& c) { c.profiled().match(); }, "matched",
       live + "match-refuse>accepted withdrawn>accepted arrange>moving"},
      {"own child matched", [](ToldCase& c) { c.own().match(); }, "matched",
       live + "match-refuse>accepted arrange>moving"},
      {"moving", [](ToldCase& c) { c.profiled().match().arrange(); }, "moving",
       live + "complete>placed cancel>matched"},
      {"own child moving", [](ToldCase& c) { c.own().match().arrange(); }, "moving",
       live + "complete>placed cancel>matched"},
      {"placed", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, "placed", "terms note"},
      {"refused profile", [](ToldCase& c) { c.profiled().then("2026-03-17T10:00", MatchDecided{Decision::refuse}); },
       "accepted", live + "own>profiled request>referred"},
      {"stepped back", [](ToldCase& c) { c.profiled().match().then("2026-03-17T12:00", SteppedBack{}); }, "notified",
       closes + always + "offer>offered close-exhausted>exhausted"},
      {"closed", [](ToldCase& c) { c.profiled().close(ClosedAs::turned_down); }, "turned-down", "note"},
      {"closed before an offer", [](ToldCase& c) { c.close(ClosedAs::exhausted); }, "exhausted", "note"},
      {"refused outside the pilot",
       [](ToldCase& c) {
         auto offer = offer_of_v1(2, "rutland", "2026-03-02T10:00");
         offer.outside_pilot = true;
         c.then("2026-03-02T10:00", Offered{offer}).then("2026-03-02T11:00", Answered{{2}, AnswerKind::refuse});
       },
       "refused", "note"},
  };
}

/// Under a duty of R2: no refusal and no step back, but an arrival elsewhere, and that beyond a close.
std::vector<StateRow> states_with_a_duty() {
  const std::string bound = closes + always + "extend terms contact elsewhere>accepted met>accepted ";
  const std::string besides = "elsewhere withdrawn met ";
  return {
      {"proceeded", [](ToldCase& c) { c.proceeded(); }, "profiled",
       bound + "withdrawn>accepted match-accept>matched failed>accepted"},
      {"proceeded, matched", [](ToldCase& c) { c.proceeded().match(); }, "matched",
       bound + "withdrawn>accepted arrange>moving failed>accepted"},
      {"proceeded, moving", [](ToldCase& c) { c.proceeded().match().arrange(); }, "moving",
       bound + "withdrawn>accepted complete>placed cancel>matched"},
      {"proceeded, filled elsewhere", [](ToldCase& c) { c.proceeded().close(ClosedAs::filled_elsewhere); },
       "filled-elsewhere", "note " + besides},
      {"proceeded, withdrawn", [](ToldCase& c) { c.proceeded().match().close(ClosedAs::withdrawn); }, "withdrawn",
       "note " + besides},
      {"proceeded, turned down", [](ToldCase& c) { c.proceeded().match().arrange().close(ClosedAs::turned_down); },
       "turned-down", "note " + besides},
      // the matching has failed: whatever becomes of the vacancy, the child is owed a place
      {"failed", [](ToldCase& c) { c.failed(); }, "accepted", live + besides + "own>profiled request>referred"},
      {"failed, stepped back", [](ToldCase& c) { c.failed().then("2026-03-17T12:00", SteppedBack{}); }, "notified",
       closes + always + besides + "offer>offered close-exhausted>exhausted"},
      {"failed, offered on",
       [](ToldCase& c) {
         c.failed()
             .then("2026-03-17T12:00", SteppedBack{})
             .then("2026-03-18T12:00", Offered{offer_of_v1(2, "derby", "2026-03-18T12:00")});
       },
       "offered", closes + always + besides},
      {"failed, requested again", [](ToldCase& c) { c.failed().then("2026-03-17T12:00", ReferralRequested{{2}}); },
       "referred", live + "elsewhere met profile>profiled none>accepted withdrawn>accepted"},
      {"failed, a second child", [](ToldCase& c) { c.second_child(); }, "profiled",
       live + "elsewhere met withdrawn>accepted refer-refuse>accepted match-accept>matched match-refuse>accepted "
              "proceed chase"},
      {"failed, a second child matched", [](ToldCase& c) { c.second_child().match(); }, "matched",
       live + "elsewhere met withdrawn>accepted match-refuse>accepted arrange>moving"},
      {"failed, a second child on the way", [](ToldCase& c) { c.second_child().match().arrange(); }, "moving",
       live + "elsewhere met complete>placed cancel>matched"},
      {"failed, an own child on the way",
       [](ToldCase& c) { c.failed().then("2026-03-17T09:40", OwnChildChosen{child_aged(15)}).match().arrange(); },
       "moving", live + besides + "complete>placed cancel>matched"},
      {"failed, an own child matched",
       [](ToldCase& c) { c.failed().then("2026-03-17T09:40", OwnChildChosen{child_aged(15)}).match(); }, "matched",
       live + besides + "match-refuse>accepted arrange>moving"},
      {"failed, an own child", [](ToldCase& c) { c.failed().then("2026-03-17T09:40", OwnChildChosen{child_aged(15)}); },
       "profiled", live + besides + "match-accept>matched match-refuse>accepted"},
      {"failed, a second child placed", [](ToldCase& c) { c.second_child().match().arrange().arrive(); }, "placed",
       "terms note " + besides},
      {"failed, refused outside the pilot",
       [](ToldCase& c) {
         auto offer = offer_of_v1(2, "rutland", "2026-03-18T12:00");
         offer.outside_pilot = true;
         c.failed()
             .then("2026-03-17T12:00", SteppedBack{})
             .then("2026-03-18T12:00", Offered{offer})
             .then("2026-03-18T12:30", Answered{{2}, AnswerKind::refuse});
       },
       "refused", "note " + besides},
      {"failed, exhausted",
       [](ToldCase& c) { c.failed().then("2026-03-17T12:00", SteppedBack{}).close(ClosedAs::exhausted); }, "exhausted",
       "note " + besides},
  };
}

std::map<std::string, std::string> parsed(const std::string& may) {
  std::map<std::string, std::string> all;
  std::istringstream words(may);
  for (std::string each; words >> each;) {
    const auto arrow = each.find('>');
    all[each.substr(0, arrow)] = arrow == std::string::npos ? "" : each.substr(arrow + 1);
  }
  return all;
}

std::vector<StateRow> all_states() {
  auto all = states();
  for (auto& row : states_with_a_duty()) all.push_back(row);
  return all;
}

TEST_CASE("M-STATES: every edge leads where it says, every other step is refused (E2-E5, O5-O15, R2)", "[states]") {
  for (const auto& row : all_states()) {
    ToldCase told;
    row.tell(told);
    const auto before = told.now();
    REQUIRE(told.status() == row.status);
    const auto may = parsed(row.may);
    for (const auto& [name, what] : samples()) {
      INFO(row.name << ": " << name);
      const CaseFact fact{{99}, at("2026-03-18T13:00"), at("2026-03-18T13:00"), what};
      const auto refusals = may_happen(before, fact);
      const auto expected = may.find(name);
      INFO((refusals.empty() ? "" : refusals.front().message));
      CHECK(refusals.empty() == (expected != may.end()));
      if (expected == may.end()) continue;
      const auto to = expected->second.empty() ? row.status : expected->second;
      CHECK(std::string(word(status_of(with(before, fact), at("2026-03-18T13:00")))) == to);
    }
  }
}

TEST_CASE("M-STATES: a gate that is open has its edge in the table, and the walks cover the table", "[states]") {
  std::set<std::pair<VacancyStatus, Step>> walked;
  for (const auto& row : all_states()) {
    ToldCase told;
    row.tell(told);
    const auto before = told.now();
    for (const auto& [name, what] : samples()) {
      const CaseFact fact{{99}, at("2026-03-18T13:00"), at("2026-03-18T13:00"), what};
      const auto step = step_of(before, fact);
      if (!step || !may_happen(before, fact).empty()) continue;
      const auto from = status_of(before, fact.at);
      INFO(row.name << ": " << name);
      const auto to = after(from, *step);
      REQUIRE(to.has_value());
      CHECK(status_of(with(before, fact), fact.at) == *to);
      walked.insert({from, *step});
    }
  }
  for (const auto& edge : edges()) {
    INFO(word(edge.from) << " " << word(edge.step));
    // a lapse is nobody's fact; a refusal in time typed after an offer on was rescinded is told in case_test
    const bool elsewhere =
        edge.step == Step::lapse || (edge.from == VacancyStatus::notified && edge.step == Step::outside_refusal) ||
        (edge.from == VacancyStatus::referred && edge.step == Step::duty_released);  // two duties: case_test
    CHECK((elsewhere || walked.count({edge.from, edge.step}) == 1));
  }
}

TEST_CASE("M-STATES: on what is rejected nothing may be recorded but a note (P)", "[states]") {
  auto vacancy = v1();
  vacancy.rejected = true;
  const auto rejected = notified(vacancy);
  for (const auto& [name, what] : samples()) {
    INFO(name);
    const auto refusals = may_happen(rejected, {{99}, at("2026-03-18T13:00"), at("2026-03-18T13:00"), what});
    const bool on_an_offer = name == "accept" || name == "refuse" || name == "rescind";  // which there is none of
    if (name == "met") continue;                                                         // nor is a duty
    if (name == "note") CHECK(refusals.empty());
    if (name != "note" && !on_an_offer) CHECK(rules_of(refusals) == "P-REGION");
  }
}

TEST_CASE("M-STATES: on a closed or placed vacancy everything else is refused in the same words", "[states]") {
  ToldCase closed;
  closed.profiled().close(ClosedAs::turned_down);
  ToldCase placed;
  placed.profiled().match().arrange().arrive();
  for (const auto& [name, what] : samples()) {
    if (name == "note" || name == "accept" || name == "refuse" || name == "rescind" || name == "met") continue;
    INFO(name);
    const CaseFact fact{{99}, at("2026-03-18T13:00"), at("2026-03-18T13:00"), what};
    const auto refusals = may_happen(closed.now(), fact);
    REQUIRE(rules_of(refusals) == "M-STATES");
    CHECK(refusals[0].message == "V1 is closed: turned-down");
    if (name == "terms") continue;
    REQUIRE(rules_of(may_happen(placed.now(), fact)) == "M-STATES");
    CHECK(may_happen(placed.now(), fact)[0].message == "V1 is placed: the child has arrived");
  }
}

TEST_CASE("M-STATES: what the prose names, read from the table alone", "[states]") {
  using S = VacancyStatus;
  CHECK(after(S::notified, Step::offer) == S::offered);
  CHECK(after(S::offered, Step::lapse) == S::notified);
  CHECK(after(S::offered, Step::rescission) == S::notified);
  CHECK(after(S::profiled, Step::match_proceed) == S::profiled);
  CHECK(after(S::moving, Step::cancel) == S::matched);
  CHECK(after(S::moving, Step::complete) == S::placed);
  CHECK(after(S::withdrawn, Step::duty_met) == S::withdrawn);
  CHECK(after(S::moving, Step::step_back) == S::notified);
  CHECK_FALSE(after(S::matched, Step::refer_refuse));
  CHECK(after(S::moving, Step::refer_withdrawn) == S::accepted);  // under a duty of R2 alone: M-DECIDE
  CHECK_FALSE(after(S::placed, Step::step_back));
  for (const auto status : every<VacancyStatus>) {
    CHECK(after(status, closing(ClosedAs::withdrawn)).has_value() == !is_over(status));
    for (const auto step : every<Step>) {
      const bool of_a_duty = step == Step::duty_met || step == Step::duty_released;
      if (status > VacancyStatus::turned_down && !of_a_duty) CHECK_FALSE(after(status, step));
      if (status == VacancyStatus::rejected) CHECK_FALSE(after(status, step));
    }
  }
}

TEST_CASE("M-STATES: the table as a diagram", "[states]") {
  const auto diagram = states_diagram();
  const auto has = [&](const std::string& line) { return diagram.find("    " + line + "\n") != std::string::npos; };
  CHECK(diagram.rfind("stateDiagram-v2\n", 0) == 0);
  CHECK(diagram.back() == '\n');
  CHECK(has("notified --> offered : offer"));
  CHECK(has("offered --> notified : refusal, lapse, offer rescind"));
  CHECK(has("profiled --> profiled : match proceed, match chase"));
  CHECK(has("state \"filled-elsewhere\" as filled_elsewhere"));
  CHECK(has("state \"from notified to moving\" as notified_to_moving"));
  CHECK(has("notified_to_moving --> turned_down : vacancy close --as turned-down"));
  CHECK(has("accepted_to_moving --> notified : withdraw"));
  CHECK(has("placed --> [*]"));
  CHECK(has("referred_to_moving --> accepted : refer withdrawn"));  // a box from four statuses on
  CHECK(has("moving --> accepted : transfer complete --elsewhere"));
  std::istringstream lines(diagram);
  std::string boxes;
  for (std::string line; std::getline(lines, line);) boxes += line.find(" as ") == std::string::npos ? "" : line + "\n";
  CHECK(boxes == R"(    state "filled-elsewhere" as filled_elsewhere
    state "turned-down" as turned_down
    state "from referred to moving" as referred_to_moving
    state "from accepted to moving" as accepted_to_moving
    state "from notified to moving" as notified_to_moving
)");
  for (const auto status : every<VacancyStatus>) {
    auto name = std::string(word(status));
    std::replace(name.begin(), name.end(), '-', '_');
    CHECK(diagram.find(name + " ") != std::string::npos);
  }
}

TEST_CASE("M-STATES: every step has its words", "[states]") {
  std::set<std::string> seen;
  for (const auto step : every<Step>) {
    CHECK_FALSE(happened(step).empty());
    CHECK(seen.insert(std::string(word(step))).second);
  }
  CHECK(seen.size() == 35);
}

}  // namespace
}  // namespace ifapilot::rules
