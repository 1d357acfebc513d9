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
  CHECK_FALSE(is_same_child(the_child, {.reference = "nts-2026-01234", .age = 14}));
  CHECK_FALSE(is_same_child(the_child, {.reference = "nts-2026-012", .age = 14}));
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

TEST_CASE("M-DECIDE: the duties that a child's arrival ends (R2)", "[same_child]") {
  CHECK(duties_for(ToldCase().failed().now(), the_child) == std::vector{ReferralId{1}});
  CHECK(duties_for(ToldCase().second_child().now(), the_child) == std::vector{ReferralId{1}});
  CHECK(duties_for(ToldCase().profiled().now(), the_child).empty());
  CHECK(duties_for(ToldCase().failed().now(), {.reference = "nts-2026-0456", .age = 12}).empty());
}

}  // namespace
}  // namespace ifapilot::rules
