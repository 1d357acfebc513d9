#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/same_child.hpp>

#include <string>

// M-SAME-CHILD. The usual course is in case_builder.hpp.
namespace ifapilot::rules {
namespace {

const Child the_child{.reference = "NTS-2026-0123", .age = 14};

TEST_CASE("A-FIND: a child's reference is compared without letter case", "[same_child]") {
  CHECK(is_same_child(the_child, child_aged(9)));  // nts-2026-0123
  CHECK(is_same_child({.reference = "AZ-09", .age = 14}, {.reference = "az-09", .age = 14}));
  CHECK_FALSE(is_same_child(the_child, {.reference = "nts-2026-01234", .age = 14}));
  CHECK_FALSE(is_same_child(the_child, {.reference = "nts-2026-012", .age = 14}));
}

TEST_CASE("A-FIND: where more than letter case is compared, that counts", "[same_child]") {
  const Child one{.reference = "AZ – 09", .age = 14, .compared = "az-09"};
  CHECK(is_same_child(one, {.reference = "az-09", .age = 9, .compared = "az-09"}));
  CHECK_FALSE(is_same_child(one, {.reference = "AZ – 09", .age = 14, .compared = "az-9"}));
  CHECK(one == Child{.reference = "AZ – 09", .age = 14});  // it follows from the reference
}

struct StandsRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string where;  // "live", the day of the arrival, or nothing
};

TEST_CASE("M-SAME-CHILD: a live case has its child, a duty too, and a placement for good (O10, O12, R2)",
          "[same_child]") {
  const auto row = GENERATE(values<StandsRow>({
      {"requested", [](ToldCase& c) { c.requested(); }, ""},
      {"profiled", [](ToldCase& c) { c.profiled(); }, "live"},
      {"its own child", [](ToldCase& c) { c.own(); }, "live"},
      {"matched", [](ToldCase& c) { c.profiled().match(); }, "live"},
      {"refused: no second case",
       [](ToldCase& c) { c.profiled().then("2026-03-17T10:00", MatchDecided{Decision::refuse}); }, ""},
      {"failed, and owed a place", [](ToldCase& c) { c.failed(); }, "live"},
      {"closed", [](ToldCase& c) { c.profiled().close(ClosedAs::turned_down); }, ""},
      {"closed under a duty", [](ToldCase& c) { c.proceeded().close(ClosedAs::turned_down); }, "live"},
      {"placed", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, "2026-03-18"},
      {"accommodated elsewhere",
       [](ToldCase& c) {
         c.proceeded().then("2026-03-18T12:00", Arrived{on("2026-03-17"), true, std::nullopt, std::nullopt});
       },
       "2026-03-17"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const auto there = child_in(told.now(), the_child);
  const auto where = !there ? std::string() : there->arrived_on ? iso(*there->arrived_on) : "live";
  CHECK(where == row.where);
  if (there) CHECK(there->child.reference == "nts-2026-0123");
  CHECK_FALSE(child_in(told.now(), {.reference = "other", .age = 14}));
}

TEST_CASE("M-SAME-CHILD: a second arrival is refused without a reason (O15)", "[same_child]") {
  const auto placed = ToldCase().profiled().match().arrange().arrive().now();
  CHECK(rules_of(has_not_arrived(placed, the_child, false)) == "M-SAME-CHILD");
  CHECK(has_not_arrived(placed, the_child, true).empty());
  CHECK(has_not_arrived(placed, {.reference = "other", .age = 14}, false).empty());
  CHECK(has_not_arrived(ToldCase().profiled().match().now(), the_child, false).empty());
}

ArrivedChild arrival(int fact, const std::string& reference, int vacancy, bool overridden = false) {
  return {{fact},    at("2026-03-20T12:00"), at("2026-03-20T13:00"), {.reference = reference, .age = 14}, {vacancy},
          overridden};
}

TEST_CASE("M-SAME-CHILD: of several arrivals of a child each later one without a reason is found (O15)",
          "[same_child]") {
  const auto pairs = [](const std::vector<ArrivedChild>& all) {
    std::string text;
    for (const auto& [first, again] : arrived_twice(all)) {
      text += first.vacancy.text() + " " + again.vacancy.text() + ", ";
    }
    return text;
  };
  CHECK(pairs({arrival(1, "a", 1), arrival(2, "b", 2)}).empty());
  CHECK(pairs({arrival(1, "a", 1), arrival(2, "A", 2)}) == "V1 V2, ");
  CHECK(pairs({arrival(2, "a", 1), arrival(1, "a", 2)}) == "V2 V1, ");  // in order of record
  CHECK(pairs({arrival(1, "a", 1), arrival(2, "a", 2, true)}).empty());
  CHECK(pairs({arrival(1, "a", 1, true), arrival(2, "a", 2)}) == "V1 V2, ");
  CHECK(pairs({arrival(1, "a", 1), arrival(2, "a", 2, true), arrival(3, "a", 3)}) == "V1 V3, ");
}

TEST_CASE("M-SAME-CHILD: an arrival, or the correction that made it this child's, may have a reason", "[same_child]") {
  const auto overridden = [](const ToldCase& told) {
    return arrived_children(told.now(), told.facts).at(0).overridden;
  };
  auto placed = ToldCase().profiled().match().arrange();
  CHECK_FALSE(overridden(ToldCase(placed).arrive()));
  auto arrived = Arrived{on("2026-03-18")};
  arrived.overridden = true;
  CHECK(overridden(ToldCase(placed).then("2026-03-18T12:00", arrived)));
  ChildCorrected corrected{ReferralId{1}, "other"};
  CHECK_FALSE(overridden(ToldCase(placed).then("2026-03-18T12:00", arrived).then("2026-03-19T12:00", corrected)));
  corrected.overridden = true;
  CHECK(overridden(ToldCase(placed).arrive().then("2026-03-19T12:00", corrected)));
}

ChildPlace place(int vacancy, const std::string& reference, std::string_view told, bool has_arrived = false) {
  return {{vacancy}, {.reference = reference, .age = 14}, FactId{vacancy}, at(told), has_arrived};
}

TEST_CASE("M-SAME-CHILD: where a child is being matched that has another place", "[same_child]") {
  const auto pairs = [](const std::vector<ChildPlace>& all) {
    std::string text;
    for (const auto& [first, other] : standing_twice(all)) text += first.text() + " " + other.vacancy.text() + ", ";
    return text;
  };
  const auto *const monday = "2026-03-16T10:00", *const tuesday = "2026-03-17T10:00";
  CHECK(pairs({place(1, "a", monday), place(2, "b", monday)}).empty());
  CHECK(pairs({place(1, "a", monday), place(2, "A", tuesday)}) == "V1 V2, ");
  CHECK(pairs({place(1, "a", tuesday), place(2, "a", monday)}) == "V2 V1, ");        // by when it was told
  CHECK(pairs({place(1, "a", monday), place(2, "a", tuesday, true)}) == "V2 V1, ");  // an arrival comes first
  CHECK(pairs({place(1, "a", monday, true), place(2, "a", tuesday, true)}).empty());
  CHECK(pairs({place(1, "a", monday, true), place(1, "a", tuesday)}).empty());  // in one case
  CHECK(pairs({place(1, "a", monday), place(2, "a", monday), place(3, "a", monday)}) == "V1 V2, V1 V3, ");
}

TEST_CASE("M-SAME-CHILD: a case has the child that is matched in it, and those who arrived", "[same_child]") {
  const auto places = [](const ToldCase& told) {
    std::string text;
    for (const auto& one : places_of_children(told.now())) {
      text +=
          std::string(std::holds_alternative<ReferralId>(one.of) ? "R" : "own") + (one.has_arrived ? " there, " : ", ");
    }
    return text;
  };
  CHECK(places(ToldCase().requested()).empty());
  CHECK(places(ToldCase().profiled()) == "R, ");
  CHECK(places(ToldCase().own()) == "own, ");
  CHECK(places(ToldCase().failed()).empty());  // a duty alone
  CHECK(places(ToldCase().profiled().close(ClosedAs::turned_down)).empty());
  CHECK(places(ToldCase().profiled().match().arrange().arrive()) == "R there, ");
}

std::vector<ArrivedChild> arrived(const ToldCase& told) { return arrived_children(told.now(), told.facts); }

/// By which fact each duty of the case has ended, where these children arrived: `R1 by F12`.
std::string ends(const ToldCase& told, const std::vector<ArrivedChild>& arrived) {
  std::string text;
  for (const auto& fact : with_duties_ended(v1(), told.facts, arrived)) {
    const auto* const ended = std::get_if<DutyEnded>(&fact.what);
    if (ended != nullptr) text += ended->referral.text() + " by " + fact.fact.text() + " at " + iso(fact.at) + " ";
  }
  return text;
}

std::vector<ArrivedChild> arrives(const Child& child, int fact) {
  return {{{fact}, at("2026-03-20T12:00"), at("2026-03-20T13:00"), child}};
}

ChildCorrected renamed(std::variant<ReferralId, FactId> of, const std::string& reference) {
  ChildCorrected corrected{of};
  corrected.reference = reference;
  return corrected;
}

TEST_CASE("M-DECIDE: a duty ends by the arrival of its child through another vacancy (R2)", "[same_child]") {
  const auto twelve = arrives(the_child, 12);
  CHECK(ends(ToldCase().proceeded(), twelve) == "R1 by F12 at 2026-03-20T12:00:00Z ");
  CHECK(ends(ToldCase().failed(), twelve) == "R1 by F12 at 2026-03-20T12:00:00Z ");
  CHECK(ends(ToldCase().second_child(), arrives(the_child, 11)) == "R1 by F11 at 2026-03-20T12:00:00Z ");
  CHECK(ends(ToldCase().profiled(), twelve).empty());
  CHECK(ends(ToldCase().proceeded(), arrives({.reference = "nts-2026-0456", .age = 14}, 12)).empty());
  CHECK(ends(ToldCase().proceeded(), arrives(the_child, 7)).empty());  // it had arrived before the authority went on
  CHECK(ends(ToldCase().proceeded(), {}).empty());
  auto twice = arrives(the_child, 12);
  twice.push_back(twice.front());
  twice.back().fact = {11};
  CHECK(ends(ToldCase().proceeded(), twice) == "R1 by F11 at 2026-03-20T12:00:00Z ");  // it ends once
}

TEST_CASE("M-DECIDE: with its end the duty stands no longer, and the case goes on (R2)", "[same_child]") {
  auto told = ToldCase().failed();
  const auto facts = with_duties_ended(v1(), told.facts, arrives(the_child, 12));
  CHECK(replay(v1(), facts).duties.empty());
  CHECK(replay(v1(), facts).referrals.front().status == ReferralStatus::accepted);
  auto in_between = ToldCase().failed();
  in_between.facts.push_back({{20}, at("2026-03-21T10:00"), at("2026-03-21T10:00"), Noted{}});
  const auto merged = with_duties_ended(v1(), in_between.facts, arrives(the_child, 12));
  REQUIRE(merged.size() == in_between.facts.size() + 1);
  CHECK(std::ranges::is_sorted(merged, {}, &CaseFact::fact));  // in order of record
  CHECK(merged[merged.size() - 2].recorded_at == at("2026-03-20T13:00"));
}

TEST_CASE("A-APPEND, M-DECIDE: a corrected reference ends a duty, or brings it back (R2)", "[same_child]") {
  auto told = ToldCase().proceeded().then("2026-03-19T10:00", Noted{});  // to F9
  told.then("2026-03-21T10:00", renamed(ReferralId{1}, "c-12"));
  CHECK(ends(told, arrives(the_child, 9)).empty());
  CHECK(ends(told, arrives({.reference = "C-12", .age = 14}, 9)) == "R1 by F10 at 2026-03-21T10:00:00Z ");
  CHECK(ends(told, arrives({.reference = "C-12", .age = 14}, 11)) == "R1 by F11 at 2026-03-20T12:00:00Z ");
  told.then("2026-03-21T11:00", renamed(ReferralId{1}, "C-12"));  // the same child: that is no news of it
  CHECK(ends(told, arrives({.reference = "C-12", .age = 14}, 9)) == "R1 by F10 at 2026-03-21T10:00:00Z ");
}

TEST_CASE("M-DECIDE: a child has arrived by the fact after which it is that child (O15)", "[same_child]") {
  CHECK(arrived(ToldCase().profiled().match().arrange()).empty());
  auto told = ToldCase().profiled().match().arrange().arrive();
  const auto arrival = told.facts.back().fact;
  REQUIRE(arrived(told).size() == 1);
  CHECK(arrived(told).front().fact == arrival);
  CHECK(arrived(told).front().at == at("2026-03-18T12:00"));
  CHECK(arrived(told).front().child.reference == "nts-2026-0123");
  told.then("2026-03-19T12:00", renamed(ReferralId{1}, "c-12"), "2026-03-19T13:00");
  CHECK(arrived(told).front().fact == told.facts.back().fact);
  CHECK(arrived(told).front().recorded_at == at("2026-03-19T13:00"));
  CHECK(arrived(told).front().child.reference == "c-12");
  auto own = ToldCase().own();
  const auto chosen = own.facts.back().fact;
  own.match().arrange().arrive();
  REQUIRE(arrived(own).size() == 1);
  CHECK(arrived(own).front().fact == own.facts.back().fact);
  own.then("2026-03-19T12:00", renamed(chosen, "c-12"));
  CHECK(arrived(own).front().fact == own.facts.back().fact);
}

}  // namespace
}  // namespace ifapilot::rules
