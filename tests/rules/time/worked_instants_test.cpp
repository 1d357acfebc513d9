#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/hold.hpp>

#include <string>

// The worked instants of the guidance's rules, row by row.
namespace ifapilot::rules {
namespace {

struct WorkedOfferRow {
  std::string name;
  std::string sent;
  std::string available;
  Track track;
  std::string due;
};

TEST_CASE("section 8: answers to offers, D-STANDARD, D-ACCELERATED (O2, E1, R1)", "[deadlines]") {
  const auto row = GENERATE(values<WorkedOfferRow>({
      {"standard", "2026-03-02T10:00", "2026-03-16", Track::standard, "2026-03-03T10:00"},
      {"accelerated by a day", "2026-03-02T10:00", "2026-03-15", Track::accelerated, "2026-03-02T12:00"},
      {"end of day sooner", "2026-03-02T16:30", "2026-03-09", Track::accelerated, "2026-03-02T17:00"},
      {"at closing", "2026-03-02T17:00", "2026-03-09", Track::accelerated, "2026-03-03T11:00"},
      {"before opening", "2026-03-02T08:00", "2026-03-09", Track::accelerated, "2026-03-02T11:00"},
      {"Saturday before a bank holiday", "2025-08-23T12:00", "2025-09-01", Track::accelerated, "2025-08-26T11:00"},
      {"Christmas Eve, evening", "2026-12-24T18:00", "2027-01-02", Track::accelerated, "2026-12-29T11:00"},
      {"standard over a weekend", "2025-09-05T16:00", "2025-09-30", Track::standard, "2025-09-06T16:00"},
      {"clocks go forward", "2026-03-28T16:00+00:00", "2026-04-30", Track::standard, "2026-03-29T17:00+01:00"},
      {"clocks go forward, in UTC", "2026-03-28T16:00Z", "2026-04-30", Track::standard, "2026-03-29T16:00Z"},
      {"clocks go back", "2026-10-24T16:00+01:00", "2026-11-30", Track::standard, "2026-10-25T15:00+00:00"},
      {"clocks go back, in UTC", "2026-10-24T15:00Z", "2026-11-30", Track::standard, "2026-10-25T15:00Z"},
  }));
  INFO(row.name);
  const auto deadline = response_deadline(at(row.sent), on(row.available), Policy{}, WorkingCalendar{});
  CHECK(deadline.track == row.track);
  CHECK(iso(deadline.due_at) == iso(at(row.due)));
}

struct WorkedHoldRow {
  std::string name;
  std::string ready;
  std::string until;
};

TEST_CASE("section 8: holds, M-HOLD (O8)", "[hold]") {
  const auto row = GENERATE(values<WorkedHoldRow>({
      {"hold", "2026-03-02", "2026-03-05T17:00"},
      {"hold from a Saturday", "2026-03-07", "2026-03-11T17:00"},
      {"hold over Easter", "2026-04-02", "2026-04-09T17:00"},
      {"hold over Christmas", "2026-12-23", "2026-12-30T17:00"},
  }));
  INFO(row.name);
  CHECK(iso(hold_until(on(row.ready), Policy{}, WorkingCalendar{})) == iso(at(row.until)));
}

}  // namespace
}  // namespace ifapilot::rules
