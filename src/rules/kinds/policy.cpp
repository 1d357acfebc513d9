#include <ifapilot/rules/policy.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <system_error>
#include <type_traits>

// One row a key: how it is shown and read stands beside what it is called, so that a new key is one more row.
namespace ifapilot::rules {
namespace {

/// Nothing, or what a value must be, for after "KEY must be ".
using Fault = std::optional<std::string>;

/// Reads digits without a sign, blank or leading zero.
std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || text.front() == '-') return std::nullopt;
  if (text.size() > 1 && text.front() == '0') return std::nullopt;
  return value;
}

/// A whole number, of hours or of anything else, from `least` to `most`.
template <class Value>
struct WholeNumber {
  Value Policy::*field;
  int least;
  int most;

  [[nodiscard]] std::string show(const Policy& policy) const {
    if constexpr (std::is_same_v<Value, int>)
      return std::to_string(policy.*field);
    else
      return std::to_string((policy.*field).count());
  }

  [[nodiscard]] Fault read(Policy& policy, std::string_view text) const {
    const auto value = whole_number(text);
    if (!value || *value < least || *value > most) {
      return "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    }
    policy.*field = Value{*value};
    return std::nullopt;
  }
};

/// One of a few words, which stand in the order of the values that they name.
template <class Value>
struct OneOf {
  Value Policy::*field;
  std::span<const std::string_view> words;

  [[nodiscard]] std::string show(const Policy& policy) const {
    return std::string(words[static_cast<std::size_t>(policy.*field)]);
  }

  [[nodiscard]] Fault read(Policy& policy, std::string_view text) const {
    const auto word = std::ranges::find(words, text);
    if (word == words.end()) return choices();
    policy.*field = static_cast<Value>(word - words.begin());
    return std::nullopt;
  }

  /// `authority, area or both`
  [[nodiscard]] std::string choices() const {
    std::string text{words.front()};
    for (const auto word : words.subspan(1)) text.append(word == words.back() ? " or " : ", ").append(word);
    return text;
  }
};

struct ClockTime {
  TimeOfDay Policy::*field;

  [[nodiscard]] std::string show(const Policy& policy) const { return iso(policy.*field); }

  [[nodiscard]] Fault read(Policy& policy, std::string_view text) const {
    const auto time = parse_time_of_day(text);
    if (!time) return "a time of day from 00:00 to 23:59";
    policy.*field = *time;
    if (policy.working_day_opens < policy.working_day_closes) return std::nullopt;
    if (field == &Policy::working_day_opens) return "before working_day_closes, " + iso(policy.working_day_closes);
    return "after working_day_opens, " + iso(policy.working_day_opens);
  }
};

struct CalendarDate {
  Day Policy::*field;

  [[nodiscard]] std::string show(const Policy& policy) const { return iso(policy.*field); }

  [[nodiscard]] Fault read(Policy& policy, std::string_view text) const {
    const auto day = parse_day(text);
    if (const auto* bad = std::get_if<BadTime>(&day)) return "a date as 2026-03-02: " + bad->message;
    policy.*field = std::get<Day>(day);
    return std::nullopt;
  }
};

/// A whole number from `least` to `most`, or `none`.
struct NumberOrNone {
  std::optional<int> Policy::*field;
  int least;
  int most;

  [[nodiscard]] std::string show(const Policy& policy) const {
    return policy.*field ? std::to_string(*(policy.*field)) : "none";
  }

  [[nodiscard]] Fault read(Policy& policy, std::string_view text) const {
    const auto value = whole_number(text);
    if (text != "none" && (!value || *value < least || *value > most)) {
      return "a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ", or none";
    }
    policy.*field = value;
    return std::nullopt;
  }
};

using SettingKind =
    std::variant<WholeNumber<int>, WholeNumber<std::chrono::hours>, OneOf<StandardClock>, OneOf<CapBasis>, OneOf<bool>,
                 OneOf<AcceleratedOrder>, ClockTime, CalendarDate, NumberOrNone>;

struct KeyRow {
  PolicyKey key;
  SettingKind setting;
};

using Count = WholeNumber<int>;
using Hours = WholeNumber<std::chrono::hours>;

constexpr std::array<std::string_view, 2> clock_words{"elapsed", "working"};
constexpr std::array<std::string_view, 3> basis_words{"authority", "area", "both"};
constexpr std::array<std::string_view, 2> yes_words{"no", "yes"};
constexpr std::array<std::string_view, 2> order_words{"turn", "asked"};

constexpr std::array rows{
    KeyRow{{"pilot_start", "", "P-TERM", "date"}, CalendarDate{&Policy::pilot_start}},
    KeyRow{{"pilot_months", "9", "P-TERM", "1-120"}, Count{&Policy::pilot_months, 1, 120}},
    KeyRow{{"working_day_opens", "09:00", "T-WORK", "HH:MM, opens before closes"},
           ClockTime{&Policy::working_day_opens}},
    KeyRow{{"working_day_closes", "17:00", "T-WORK", "HH:MM, opens before closes"},
           ClockTime{&Policy::working_day_closes}},
    KeyRow{{"accelerated_below_days", "14", "D-TRACK", "0-365"}, Count{&Policy::accelerated_below_days, 0, 365}},
    KeyRow{{"standard_response_hours", "24", "D-STANDARD", "1-336"}, Hours{&Policy::standard_response, 1, 336}},
    KeyRow{{"standard_clock", "elapsed", "D-STANDARD", "elapsed, working"},
           OneOf<StandardClock>{&Policy::standard_clock, clock_words}},
    KeyRow{{"accelerated_response_hours", "2", "D-ACCELERATED", "1-24"}, Hours{&Policy::accelerated_response, 1, 24}},
    KeyRow{{"cap_per_authority", "2", "C-CAP", "0-1000"}, Count{&Policy::cap_per_authority, 0, 1000}},
    KeyRow{{"cap_basis", "authority", "C-BASIS", "authority, area, both"},
           OneOf<CapBasis>{&Policy::cap_basis, basis_words}},
    KeyRow{{"decision_hours", "24", "M-PROFILE", "1-336"}, Hours{&Policy::decision, 1, 336}},
    KeyRow{{"hold_working_days", "3", "M-HOLD", "1-60"}, Count{&Policy::hold_working_days, 1, 60}},
    KeyRow{{"hold_counts_ready_day", "no", "M-HOLD", "no, yes"},
           OneOf<bool>{&Policy::hold_counts_ready_day, yes_words}},
    KeyRow{{"accelerated_order", "turn", "R-ACCELERATED", "turn, asked"},
           OneOf<AcceleratedOrder>{&Policy::accelerated_order, order_words}},
    KeyRow{{"baseline_transfer_days", "none", "P-AIMS", "1-3650, none"},
           NumberOrNone{&Policy::baseline_transfer_days, 1, 3650}},
};

constexpr auto keys = [] {
  std::array<PolicyKey, rows.size()> names{};
  std::ranges::transform(rows, names.begin(), &KeyRow::key);
  return names;
}();

/// The row of a key that exists: the caller has looked among `policy_keys()`.
const SettingKind& setting(std::string_view key) {
  return std::ranges::find(rows, key, [](const KeyRow& row) { return row.key.key; })->setting;
}

}  // namespace

std::span<const PolicyKey> policy_keys() { return keys; }

std::string policy_value(const Policy& policy, std::string_view key) {
  return std::visit([&policy](const auto& kind) { return kind.show(policy); }, setting(key));
}

std::variant<Policy, std::string> with_policy_value(Policy policy, std::string_view key, std::string_view value) {
  const auto read = [&policy, value](const auto& kind) { return kind.read(policy, value); };
  if (const Fault fault = std::visit(read, setting(key))) return std::string(key) + " must be " + *fault;
  return policy;
}

int standard_working_days(const Policy& policy) {
  return std::max(1, static_cast<int>(policy.standard_response / std::chrono::hours{24}));
}

Day pilot_end(const Policy& policy) {
  const auto end = date::year_month_day{policy.pilot_start} + date::months{policy.pilot_months};
  return end.ok() ? Day{end} : Day{end.year() / end.month() / date::last};
}

}  // namespace ifapilot::rules
