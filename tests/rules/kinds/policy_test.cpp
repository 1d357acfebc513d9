#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/policy.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// docs/rules.md, Policy values.
namespace ifapilot::rules {
namespace {

struct KeyRow {
  std::string key;
  std::string default_value;
  std::string rule;
  std::string range;
};

const std::vector<KeyRow> section_9{
    {"pilot_start", "", "P-TERM", "date"},
    {"pilot_months", "9", "P-TERM", "1-120"},
    {"working_day_opens", "09:00", "T-WORK", "HH:MM, opens before closes"},
    {"working_day_closes", "17:00", "T-WORK", "HH:MM, opens before closes"},
    {"accelerated_below_days", "14", "D-TRACK", "0-365"},
    {"standard_response_hours", "24", "D-STANDARD", "1-336"},
    {"standard_clock", "elapsed", "D-STANDARD", "elapsed, working"},
    {"accelerated_response_hours", "2", "D-ACCELERATED", "1-24"},
    {"cap_per_authority", "2", "C-CAP", "0-1000"},
    {"cap_basis", "authority", "C-BASIS", "authority, area, both"},
    {"decision_hours", "24", "M-PROFILE", "1-336"},
    {"hold_working_days", "3", "M-HOLD", "1-60"},
    {"hold_counts_ready_day", "no", "M-HOLD", "no, yes"},
    {"accelerated_order", "turn", "R-ACCELERATED", "turn, asked"},
    {"baseline_transfer_days", "none", "P-AIMS", "1-3650, none"},  // ours: issue 5 compares with it
};

TEST_CASE("section 9: keys, defaults, rules and ranges", "[policy]") {
  const auto keys = policy_keys();
  REQUIRE(keys.size() == section_9.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    INFO(section_9[i].key);
    CHECK(keys[i].key == section_9[i].key);
    CHECK(keys[i].default_value == section_9[i].default_value);
    CHECK(keys[i].rule == section_9[i].rule);
    CHECK(keys[i].range == section_9[i].range);
    if (keys[i].key != "pilot_start") CHECK(policy_value(Policy{}, keys[i].key) == section_9[i].default_value);
  }
}

struct PolicyGoodRow {
  std::string key;
  std::vector<std::string> values;
};

TEST_CASE("section 9: both ends of every range are taken, and shown as typed", "[policy]") {
  const auto row = GENERATE(values<PolicyGoodRow>({
      {"pilot_start", {"2026-03-02", "1996-01-01", "2199-12-31"}},
      {"pilot_months", {"1", "120"}},
      {"working_day_opens", {"00:00", "16:59"}},
      {"working_day_closes", {"09:01", "23:59"}},
      {"accelerated_below_days", {"0", "365"}},
      {"standard_response_hours", {"1", "336"}},
      {"standard_clock", {"elapsed", "working"}},
      {"accelerated_response_hours", {"1", "24"}},
      {"cap_per_authority", {"0", "1000"}},
      {"cap_basis", {"authority", "area", "both"}},
      {"decision_hours", {"1", "336"}},
      {"hold_working_days", {"1", "60"}},
      {"hold_counts_ready_day", {"no", "yes"}},
      {"accelerated_order", {"turn", "asked"}},
      {"baseline_transfer_days", {"none", "1", "3650"}},
  }));
  for (const auto& value : row.values) {
    INFO(row.key << " " << value);
    const auto changed = with_policy_value(Policy{}, row.key, value);
    REQUIRE(std::holds_alternative<Policy>(changed));
    CHECK(policy_value(std::get<Policy>(changed), row.key) == value);
    for (const auto& other : policy_keys()) {
      if (other.key != row.key) {
        CHECK(policy_value(std::get<Policy>(changed), other.key) == policy_value(Policy{}, other.key));
      }
    }
  }
}

struct PolicyBadRow {
  std::string key;
  std::vector<std::string> values;
  std::string message;
};

TEST_CASE("section 9: what is refused, with the range", "[policy]") {
  const auto row = GENERATE(values<PolicyBadRow>({
      {"pilot_start", {"2026-02-30"}, "pilot_start must be a date as 2026-03-02: February 2026 has 28 days"},
      {"pilot_months",
       {"0", "121", "-1", "+9", "09", "9 ", " 9", "", "9.0", "nine", "0x9", "99999999999999999999"},
       "pilot_months must be a whole number from 1 to 120"},
      {"accelerated_below_days",
       {"-1", "-0", "00", "366"},
       "accelerated_below_days must be a whole number from 0 to 365"},
      {"standard_response_hours", {"0", "337"}, "standard_response_hours must be a whole number from 1 to 336"},
      {"accelerated_response_hours", {"0", "25"}, "accelerated_response_hours must be a whole number from 1 to 24"},
      {"cap_per_authority", {"-1", "1001"}, "cap_per_authority must be a whole number from 0 to 1000"},
      {"decision_hours", {"0", "337"}, "decision_hours must be a whole number from 1 to 336"},
      {"hold_working_days", {"0", "61"}, "hold_working_days must be a whole number from 1 to 60"},
      {"standard_clock", {"", "Working", "work"}, "standard_clock must be elapsed or working"},
      {"cap_basis", {"", "Both", "none"}, "cap_basis must be authority, area or both"},
      {"hold_counts_ready_day", {"", "true", "1", "YES"}, "hold_counts_ready_day must be no or yes"},
      {"accelerated_order", {"", "Asked", "cycle"}, "accelerated_order must be turn or asked"},
      {"baseline_transfer_days",
       {"", "0", "3651", "-1", "12.5", "None", "042"},
       "baseline_transfer_days must be a whole number from 1 to 3650, or none"},
      {"working_day_opens",
       {"9:00", "24:00", "0900", ""},
       "working_day_opens must be a time of day from 00:00 to 23:59"},
      {"working_day_closes", {"5pm", "24:00"}, "working_day_closes must be a time of day from 00:00 to 23:59"},
      {"working_day_opens", {"17:00", "17:01"}, "working_day_opens must be before working_day_closes, 17:00"},
      {"working_day_closes", {"09:00", "08:59"}, "working_day_closes must be after working_day_opens, 09:00"},
  }));
  for (const auto& value : row.values) {
    INFO(row.key << " '" << value << "'");
    const auto changed = with_policy_value(Policy{}, row.key, value);
    REQUIRE(std::holds_alternative<std::string>(changed));
    CHECK(std::get<std::string>(changed) == row.message);
  }
}

TEST_CASE("the enumerations and yes stand for what they say", "[policy]") {
  const auto with = [](std::string_view key, std::string_view value) {
    return std::get<Policy>(with_policy_value(Policy{}, key, value));
  };
  CHECK(with("standard_clock", "working").standard_clock == StandardClock::working);
  CHECK(with("cap_basis", "area").cap_basis == CapBasis::area);
  CHECK(with("cap_basis", "both").cap_basis == CapBasis::both);
  CHECK(with("hold_counts_ready_day", "yes").hold_counts_ready_day);
  CHECK(with("accelerated_order", "asked").accelerated_order == AcceleratedOrder::asked);
  CHECK(with("baseline_transfer_days", "42").baseline_transfer_days == 42);
  CHECK_FALSE(with("baseline_transfer_days", "none").baseline_transfer_days);
  CHECK(with("standard_response_hours", "36").standard_response == std::chrono::hours{36});
}

struct PolicyTermRow {
  std::string start;
  int months;
  std::string end;
};

TEST_CASE("P-TERM: the first day outside the pilot", "[policy]") {
  const auto row = GENERATE(values<PolicyTermRow>({
      {"2026-03-02", 9, "2026-12-02"},
      {"2026-06-01", 9, "2027-03-01"},
      {"2026-05-31", 9, "2027-02-28"},  // no 31 February
      {"2027-05-31", 9, "2028-02-29"},  // a leap year
      {"2026-01-31", 1, "2026-02-28"},
      {"2028-01-30", 1, "2028-02-29"},
      {"2026-08-31", 1, "2026-09-30"},
      {"2028-02-29", 12, "2029-02-28"},
      {"2026-12-15", 1, "2027-01-15"},
      {"2026-03-02", 120, "2036-03-02"},
  }));
  Policy policy;
  policy.pilot_start = on(row.start);
  policy.pilot_months = row.months;
  CHECK(iso(pilot_end(policy)) == row.end);
}

}  // namespace
}  // namespace ifapilot::rules
