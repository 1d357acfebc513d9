#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/away.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

// P-AWAY (O1): the days on which a lead is away, both included, and the day of coming back.
namespace ifapilot::rules {
namespace {

const AuthorityCode the_authority{"derby"};

/// `04-06..04-17`, of 2026.
Away away_days(const std::string& text) { return {on("2026-" + text.substr(0, 5)), on("2026-" + text.substr(7))}; }

std::string text_of_away(const std::optional<Away>& period) {
  return period ? iso(period->from).substr(5) + ".." + iso(period->until).substr(5) : "cancelled";
}

struct AwayRow {
  std::string added;
  std::string other;
  bool refused;
};

TEST_CASE("P-AWAY: periods of one authority share no day, and both days belong to them", "[away]") {
  const auto row = GENERATE(values<AwayRow>({
      {"04-06..04-17", "04-18..04-20", false},  // the day after
      {"04-06..04-17", "04-01..04-05", false},  // the day before
      {"04-06..04-17", "04-17..04-20", true},   // its last day
      {"04-06..04-17", "04-01..04-06", true},   // its first
      {"04-06..04-17", "04-08..04-08", true},   // within
      {"04-08..04-08", "04-06..04-17", true},   // around
      {"04-06..04-17", "04-06..04-17", true},
  }));
  INFO(row.added << " beside " << row.other);
  const auto refusals = may_be_away(the_authority, away_days(row.added), std::vector{away_days(row.other)});
  CHECK(refusals.empty() != row.refused);
  if (!row.refused) return;
  CHECK(refusals.front().rule == "P-AWAY");
  CHECK(refusals.front().message.find(in_words(away_days(row.other).from)) != std::string::npos);  // names the one
}

TEST_CASE("P-AWAY: one day is a period, none is not", "[away]") {
  CHECK(may_be_away(the_authority, away_days("04-06..04-06"), {}).empty());
  REQUIRE(may_be_away(the_authority, away_days("04-06..04-05"), {}).size() == 1);
  CHECK(may_be_away(the_authority, away_days("04-06..04-05"), {}).front().rule == "P-AWAY");
}

TEST_CASE("P-AWAY: each period that would share a day is named", "[away]") {
  const std::vector others{away_days("04-01..04-06"), away_days("04-10..04-12"), away_days("04-20..04-22")};
  CHECK(may_be_away(the_authority, away_days("04-06..04-17"), others).size() == 2);
}

struct ReturnRow {
  std::string back;
  std::string from;  ///< Which period it is from; empty: none.
  std::string left;
};

TEST_CASE("P-AWAY: the first day back, from the period that holds it, else from the next one", "[away]") {
  const std::vector periods{away_days("04-06..04-10"), away_days("04-20..04-24")};
  const auto row = GENERATE(values<ReturnRow>({
      {"04-01", "04-06..04-10", "cancelled"},  // before its first day
      {"04-06", "04-06..04-10", "cancelled"},  // on it
      {"04-07", "04-06..04-10", "04-06..04-06"},
      {"04-10", "04-06..04-10", "04-06..04-09"},  // its last day
      {"04-11", "04-20..04-24", "cancelled"},     // the next one alone
      {"04-22", "04-20..04-24", "04-20..04-21"},
      {"04-25", "", ""},  // nothing to come back from
  }));
  INFO(row.back);
  const auto day = on("2026-" + row.back);
  const auto* const from = ended_by_return(periods, day);
  CHECK(may_come_back(the_authority, periods, day).empty() == (from != nullptr));
  CHECK((from == nullptr ? "" : text_of_away(*from)) == row.from);
  if (from != nullptr) CHECK(text_of_away(cut_short(*from, day)) == row.left);
}

TEST_CASE("P-AWAY: a return that ends nothing is refused, naming the last period", "[away]") {
  const std::vector periods{away_days("04-06..04-10")};
  const auto refusals = may_come_back(the_authority, periods, on("2026-04-11"));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals.front().rule == "P-AWAY");
  CHECK(refusals.front().message.find("Fri 10 Apr 2026") != std::string::npos);
  CHECK(may_come_back(the_authority, {}, on("2026-04-11")).front().message.find("the last was") == std::string::npos);
}

TEST_CASE("P-AWAY: what is left never holds the first day back, and never grows", "[away]") {
  CHECK(rc::check([] {
    const auto from = nth_day(*rc::gen::inRange(0, 1000));
    const Away period{from, from + date::days{*rc::gen::inRange(0, 30)}};
    const auto back = from + date::days{*rc::gen::inRange(-5, 40)};
    const auto left = cut_short(period, back);
    RC_ASSERT(left.has_value() == (back > period.from));
    if (!left) return;
    RC_ASSERT(left->from == period.from);
    RC_ASSERT(left->until == std::min(period.until, back - date::days{1}));
    RC_ASSERT(!holds(*left, back));
    RC_ASSERT(holds(*left, period.from));
  }));
}

TEST_CASE("P-AWAY: both days belong to a period", "[away]") {
  const auto period = away_days("04-06..04-10");
  CHECK_FALSE(holds(period, on("2026-04-05")));
  CHECK(holds(period, on("2026-04-06")));
  CHECK(holds(period, on("2026-04-10")));
  CHECK_FALSE(holds(period, on("2026-04-11")));
}

}  // namespace
}  // namespace ifapilot::rules
