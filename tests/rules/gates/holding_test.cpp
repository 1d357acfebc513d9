#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/holding.hpp>

#include <optional>
#include <string>
#include <vector>

// M-DATE, M-EXTEND, M-QUIET, and the overrun of a hold. How long a hold runs: hold_test.cpp.
namespace ifapilot::rules {
namespace {

TEST_CASE("M-DATE: the date may be confirmed again, but not made vague again (O7)", "[holding]") {
  const DateTold vague{on("2026-03-20"), false, at("2026-03-25T17:00")};
  const DateTold confirmed{on("2026-03-20"), true, at("2026-03-25T17:00")};
  const auto when = typed_at("2026-03-11T10:00");
  CHECK(may_tell_date(ToldCase().now(), vague, when).empty());
  CHECK(may_tell_date(ToldCase().now(), confirmed, when).empty());
  CHECK(may_tell_date(ToldCase().agreed().now(), confirmed, when).empty());
  CHECK(rules_of(may_tell_date(ToldCase().agreed().now(), vague, when)) == "M-DATE");
  CHECK(rules_of(may_tell_date(ToldCase().now(), confirmed, typed_at("2026-03-02T08:59"))) == "A-FUTURE");
  CHECK(rules_of(may_update(ToldCase().close(ClosedAs::withdrawn).now(), typed_at("2026-03-19T08:59"))) == "M-STATES");
}

TEST_CASE("M-DATE: confirming recomputes the hold, and the later of hold and extension counts (O7, O8)", "[holding]") {
  ToldCase told;
  told.agreed();
  CHECK(held_until(told.now().vacancy) == at("2026-03-19T17:00"));
  told.then("2026-03-12T10:00", Extended{at("2026-03-24T17:00")});
  CHECK(held_until(told.now().vacancy) == at("2026-03-24T17:00"));
  told.then("2026-03-13T10:00", ready("2026-03-18", true, "2026-03-23T17:00"));
  CHECK(held_until(told.now().vacancy) == at("2026-03-24T17:00"));
  told.then("2026-03-13T11:00", ready("2026-03-23", true, "2026-03-26T17:00"));
  CHECK(held_until(told.now().vacancy) == at("2026-03-26T17:00"));
}

struct ExtendRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string until;
  std::string rules;
};

TEST_CASE("M-EXTEND: an accepted offer, a known date, no earlier end (E5, O8)", "[holding]") {
  const auto unknown = [](ToldCase& c) {
    c.facts.clear();
    c.then("2026-03-02T09:00", Notified{}).accepted();
  };
  const auto row = GENERATE_COPY(values<ExtendRow>({
      {"longer", [](ToldCase& c) { c.agreed(); }, "2026-03-20T17:00", ""},
      {"the same end", [](ToldCase& c) { c.agreed(); }, "2026-03-19T17:00", ""},
      {"shorter", [](ToldCase& c) { c.agreed(); }, "2026-03-18T17:00", "M-EXTEND"},
      {"again", [](ToldCase& c) { c.agreed().then("2026-03-12T10:00", Extended{at("2026-03-24T17:00")}); },
       "2026-03-25T17:00", ""},
      {"again, shorter", [](ToldCase& c) { c.agreed().then("2026-03-12T10:00", Extended{at("2026-03-24T17:00")}); },
       "2026-03-23T17:00", "M-EXTEND"},
      {"the date not confirmed", [](ToldCase& c) { c.accepted(); }, "2026-03-20T17:00", ""},
      {"the date not known", unknown, "2026-03-20T17:00", "M-EXTEND"},
      {"nobody accepted", [](ToldCase&) {}, "2026-03-20T17:00", "M-STATES"},
      {"nobody accepted, and shorter", [](ToldCase&) {}, "2026-03-18T17:00", "M-STATES M-EXTEND"},
      {"placed", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, "2026-03-20T17:00", "M-STATES"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_extend(told.now(), {at(row.until)}, typed_at("2026-03-19T10:00"))) == row.rules);
}

TEST_CASE("M-EXTEND, M-QUIET: while the hold is unknown it may be extended, not before the extension (E5, O9)",
          "[holding]") {
  const auto may = [](const ToldCase& told, const char* until) {
    return rules_of(may_extend(told.now(), {at(until)}, typed_at("2026-03-19T10:00")));
  };
  const auto suspended = ToldCase().agreed().then("2026-03-16T09:00", DateTold{on("2026-03-16"), true, std::nullopt});
  CHECK(may(suspended, "2026-03-20T17:00").empty());
  const auto extended = ToldCase(suspended).then("2026-03-17T09:00", Extended{at("2026-03-24T17:00")});
  CHECK(may(extended, "2026-03-24T17:00").empty());
  CHECK(may(extended, "2026-03-23T17:00") == "M-EXTEND");
}

struct OverrunRow {
  std::string held;
  std::string arrived;
  int days;
};

TEST_CASE("M-HOLD: an overrun is counted in calendar days after the day of the hold's end (O8)", "[holding]") {
  const auto row = GENERATE(values<OverrunRow>({
      {"2026-03-19T17:00", "2026-03-18", 0},
      {"2026-03-19T17:00", "2026-03-19", 0},
      {"2026-03-19T17:00", "2026-03-20", 1},
      {"2026-03-19T17:00", "2026-03-23", 4},
      {"2026-03-27T17:00", "2026-03-30", 3},  // over a change of the clocks
      {"2026-07-02T00:30", "2026-07-02", 0},  // still the first in UTC
      {"", "2026-03-20", 0},
  }));
  const auto held = row.held.empty() ? std::nullopt : std::optional(at(row.held));
  CHECK(overrun_days(on(row.arrived), held) == row.days);
}

TEST_CASE("M-QUIET: both days belong to a quiet period, and periods do not overlap (O9)", "[holding]") {
  const std::vector<QuietPeriod> past{{on("2026-03-02"), on("2026-03-06")}};
  const std::vector<QuietPeriod> running{{on("2026-03-02"), std::nullopt}};
  CHECK_FALSE(is_quiet(past, on("2026-03-01")));
  CHECK(is_quiet(past, on("2026-03-02")));
  CHECK(is_quiet(past, on("2026-03-06")));
  CHECK_FALSE(is_quiet(past, on("2026-03-07")));
  CHECK(is_quiet(running, on("2027-03-07")));
  CHECK_FALSE(is_quiet({}, on("2026-03-02")));

  CHECK(may_start_quiet({}, on("2026-03-02")).empty());
  CHECK(may_start_quiet(past, on("2026-03-07")).empty());
  CHECK(rules_of(may_start_quiet(past, on("2026-03-06"))) == "M-QUIET");
  CHECK(rules_of(may_start_quiet(past, on("2026-03-01"))) == "M-QUIET");
  CHECK(rules_of(may_start_quiet(running, on("2026-04-01"))) == "M-QUIET");
  CHECK(some_hint_has(may_start_quiet(running, on("2026-04-01")), Action{Deed::end_quiet}));

  CHECK(may_end_quiet(running, on("2026-03-02")).empty());
  CHECK(rules_of(may_end_quiet(running, on("2026-03-01"))) == "M-QUIET");
  CHECK(rules_of(may_end_quiet(past, on("2026-03-06"))) == "M-QUIET");
}

}  // namespace
}  // namespace ifapilot::rules
