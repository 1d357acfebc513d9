#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/framework.hpp>

#include <rapidcheck.h>

#include <optional>
#include <string>
#include <vector>

// M-TERMS (E2): at most one agreement of an authority with a provider is in force on a day.
namespace ifapilot::rules {
namespace {

const FrameworkPair& pair() {
  static const FrameworkPair derby_and_oak{{"derby"}, {"oak"}};
  return derby_and_oak;
}

/// `2026-04-01..2026-06-30`, or `2026-04-01..` without an end.
Framework days(const std::string& text) {
  const auto until = text.substr(12);
  return {on(text.substr(0, 10)), until.empty() ? std::nullopt : std::optional(on(until))};
}

struct OverlapRow {
  std::string added;
  std::string other;
  bool overlaps;
};

TEST_CASE("M-TERMS: agreements of one pair share no day", "[framework]") {
  const auto row = GENERATE(values<OverlapRow>({
      {"2026-04-01..2026-06-30", "2026-07-01..2026-09-30", false},  // the day after
      {"2026-04-01..2026-06-30", "2026-06-30..2026-09-30", true},   // both days belong to it
      {"2026-04-01..2026-06-30", "2026-05-01..2026-05-01", true},   // within
      {"2026-04-01..2026-06-30", "2026-04-01..2026-06-30", true},
      {"2026-04-01..", "2026-01-01..2026-03-31", false},
      {"2026-04-01..", "2026-01-01..2026-04-01", true},
      {"2026-04-01..", "2030-01-01..", true},
      {"2026-04-01..2026-06-30", "2026-07-01..", false},
      {"2026-04-01..2026-04-01", "2026-04-02..", false},  // one day long
  }));
  INFO(row.added << " and " << row.other);
  CHECK(overlap(days(row.added), days(row.other)) == row.overlaps);
  CHECK(overlap(days(row.other), days(row.added)) == row.overlaps);
  const std::vector<Framework> others{days(row.other)};
  CHECK(may_add_framework(pair(), days(row.added), others).empty() == !row.overlaps);
}

TEST_CASE("M-TERMS: each agreement in the way is named, with how to make room", "[framework]") {
  const std::vector<Framework> others{days("2026-01-01..2026-04-30"), days("2026-06-01.."),
                                      days("2025-01-01..2025-12-31")};
  const auto refused = may_add_framework(pair(), days("2026-04-01.."), others);
  REQUIRE(refused.size() == 2);
  CHECK(refused[0].rule == "M-TERMS");
  CHECK(refused[0].paragraphs == std::vector<std::string>{"E2"});
  CHECK(refused[0].message == "derby and oak have an agreement already, from Thu 1 Jan 2026 to Thu 30 Apr 2026");
  CHECK(refused[0].hint ==
        "end that one first: " + Action{Deed::end_framework, pair(), {{Field::on, on("2026-03-31")}}});
  CHECK(refused[1].message == "derby and oak have an agreement already, from Mon 1 Jun 2026 on, without an end");
  CHECK(refused[1].hint == "let this one end before that begins: " + Told{Field::until, on("2026-05-31")});
}

struct FormRow {
  std::string days;
  bool well_formed;
};

TEST_CASE("M-TERMS: an agreement ends on its first day or later", "[framework]") {
  const auto row = GENERATE(values<FormRow>({
      {"2026-04-01..", true},
      {"2026-04-01..2026-04-01", true},
      {"2026-04-01..2026-03-31", false},
  }));
  CHECK(is_well_formed(days(row.days)) == row.well_formed);
}

struct AgreementEndRow {
  std::string what;
  std::vector<std::string> agreements;
  std::string on;
  std::string message;  ///< Empty: it may be ended.
};

TEST_CASE("M-TERMS: an agreement is ended on one of its own days", "[framework]") {
  const auto row = GENERATE(values<AgreementEndRow>({
      {"within", {"2026-04-01..2026-06-30"}, "2026-05-15", ""},
      {"on its first day", {"2026-04-01..2026-06-30"}, "2026-04-01", ""},
      {"on the last it has", {"2026-04-01..2026-06-30"}, "2026-06-30", ""},
      {"without an end, far ahead", {"2026-04-01.."}, "2030-01-01", ""},
      {"the later of two", {"2026-01-01..2026-03-31", "2026-04-01.."}, "2026-05-15", ""},
      {"the earlier of two", {"2026-04-01..", "2026-01-01..2026-03-31"}, "2026-02-15", ""},
      {"later than its end",
       {"2026-04-01..2026-06-30"},
       "2026-07-01",
       "the agreement of derby and oak ends before Wed 1 Jul 2026: it runs from Wed 1 Apr 2026 to Tue 30 Jun 2026"},
      {"before it begins",
       {"2026-04-01..", "2026-01-01..2026-01-31"},
       "2025-12-31",
       "the agreement of derby and oak has not begun by Wed 31 Dec 2025: it runs from Thu 1 Jan 2026 to Sat 31 Jan "
       "2026"},
      {"between two",
       {"2026-04-01..", "2026-01-01..2026-01-31"},
       "2026-02-15",
       "the agreement of derby and oak ends before Sun 15 Feb 2026: it runs from Thu 1 Jan 2026 to Sat 31 Jan 2026"},
      {"none", {}, "2026-05-15", "derby and oak have no framework agreement"},
  }));
  INFO(row.what);
  std::vector<Framework> agreements;
  for (const auto& text : row.agreements) agreements.push_back(days(text));
  const auto refused = may_end_framework(pair(), agreements, on(row.on));
  CHECK((refused.empty() ? std::string() : refused[0].message) == row.message);
  if (!refused.empty()) CHECK(refused[0].rule == "M-TERMS");
}

TEST_CASE("M-TERMS: after an agreement's end another begins the next day", "[framework]") {
  const std::vector<Framework> ended{days("2026-04-01..2026-06-30")};
  const auto refused = may_end_framework(pair(), ended, on("2026-07-15"));
  REQUIRE(refused.size() == 1);
  CHECK(refused[0].hint ==
        "for a longer time record another: " + Action{Deed::add_framework, pair(), {{Field::from, on("2026-07-01")}}});
}

TEST_CASE("M-TERMS: whatever agreements were let in", "[framework][property]") {
  REQUIRE(rc::check("at most one is in force on a day", [] {
    std::vector<Framework> agreements;
    const auto count = *rc::gen::inRange(1, 12);
    for (int i = 0; i < count; ++i) {
      const Day from = nth_day(*rc::gen::inRange(0, 60));
      const Framework added{from, *rc::gen::arbitrary<bool>()
                                      ? std::nullopt
                                      : std::optional(from + date::days{*rc::gen::inRange(0, 20)})};
      if (may_add_framework(pair(), added, agreements).empty()) agreements.push_back(added);
    }
    const Day asked = nth_day(*rc::gen::inRange(0, 90));
    int in_force_then = 0;
    for (const auto& agreement : agreements) in_force_then += in_force(agreement, asked) ? 1 : 0;
    RC_ASSERT(in_force_then <= 1);
    RC_ASSERT(may_end_framework(pair(), agreements, asked).empty() == (in_force_then == 1));
  }));
}

}  // namespace
}  // namespace ifapilot::rules
