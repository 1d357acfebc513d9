#include "app/report/kpi_parts.hpp"

#include <ifapilot/rules/referring.hpp>

#include <array>
#include <string>
#include <string_view>

namespace ifapilot::app {

namespace {

struct Route {
  std::string_view word;
  std::string_view words;
};

constexpr std::array<Route, 2> routes{{{"own", "the authorities' own children (O10)"},
                                       {"referral", "children referred by the Home Office on request (O11)"}}};

using Rows = std::vector<PlacementRow>;

/// What `make` gives of `rows`, and then of those that came by each route (P-AIMS).
template <class Make>
Figures by_route(const Rows& rows, const FigureName& named, Make make) {
  Figures all{make(named, rows)};
  for (const auto& [word, words] : routes) {
    FigureName name = named;
    name.name += "_" + std::string(word);
    name.meaning += ": " + std::string(words);
    const bool referred = word == "referral";
    all.push_back(make(name, those(rows, [&](const auto& row) { return row.referral.has_value() == referred; })));
    all.back().route = word;
  }
  return all;
}

/// How many there are of those of `rows` that `counts`.
template <class Counts>
auto children(Counts counts) {
  return [counts](const FigureName& named, const Rows& rows) {
    return count_of(named, "children", std::ranges::count_if(rows, counts));
  };
}

bool is_elsewhere(const PlacementRow& row) { return row.arrival.arrived.elsewhere; }

// --- Shorter transfers ---------------------------------------------------------------------------------------------

struct Wait {
  std::string_view name;
  std::string_view words;
  std::optional<int> TransferTime::*how;
};

/// The Home Office is asked on one route alone, so the times from our request are by that route as they stand.
constexpr std::array<Wait, 4> all_waits{{
    {"working_days_from_referral", "working days from the national referral", &TransferTime::working_from_referral},
    {"calendar_days_from_referral", "calendar days from the national referral", &TransferTime::calendar_from_referral},
    {"working_days_from_request", "working days from our referral request", &TransferTime::working_from_request},
    {"calendar_days_from_request", "calendar days from our referral request", &TransferTime::calendar_from_request},
}};

Figures waited(const Rows& under_16, const Wait& wait) {
  const auto named = [&](const std::string& which) {
    return FigureName{"transfer_" + std::string(wait.name) + "_" + which, "time",
                      which + " " + std::string(wait.words) + " to arrival, under-16s"};
  };
  const auto days = [how = wait.how](const Rows& rows) {
    return known(rows, [how](const auto& row) { return row.transfer.*how; });
  };
  const auto mean = [&](const FigureName& name, const Rows& rows) { return mean_of(name, "days", days(rows)); };
  const auto median = [&](const FigureName& name, const Rows& rows) { return median_of(name, "days", days(rows)); };
  if (wait.name.ends_with("_request")) return {mean(named("mean"), under_16), median(named("median"), under_16)};
  auto all = by_route(under_16, named("mean"), mean);
  append(all, by_route(under_16, named("median"), median));
  return all;
}

Figures against_baseline(const Rows& under_16, int baseline) {
  const auto difference = [&](const FigureName& named, const Rows& rows) {
    auto days = known(rows, [](const auto& row) { return row.transfer.calendar_from_referral; });
    for (auto& number : days) number -= baseline;
    return mean_of(named, "days", days);
  };
  return by_route(under_16,
                  {"transfer_days_against_baseline", "time",
                   "the same mean less the baseline of " + std::to_string(baseline) +
                       " calendar days from the national referral (policy baseline_transfer_days): below 0 is shorter"},
                  difference);
}

/// Days of those that overran.
Numbers days_over(const Rows& placed) {
  auto days = known(placed, [](const auto& row) { return row.arrival.overrun_days; });
  std::erase_if(days, [](auto number) { return number <= 0; });
  return days;
}

}  // namespace

Figures transfer_times(const Rows& accommodated, const rules::Policy& policy) {
  const auto under_16 = those(
      accommodated, [](const auto& row) { return row.arrival.child && row.arrival.child->age <= rules::oldest_age; });
  Figures all;
  for (const auto& wait : all_waits) append(all, waited(under_16, wait));
  if (policy.baseline_transfer_days) append(all, against_baseline(under_16, *policy.baseline_transfer_days));
  return all;
}

Figures children_placed(const Rows& accommodated) {
  const auto in_region = [](const FigureName& named, const Rows& rows) {
    const auto counts = [](const auto& row) {
      return !is_elsewhere(row) || row.arrival.arrived.in_region.value_or(false);
    };
    return share_of(named, std::ranges::count_if(rows, counts), std::ssize(rows));
  };
  Figures all;
  append(all, by_route(accommodated, {"placements", "region", "children placed in the pilot's vacancies"},
                       children(std::not_fn(is_elsewhere))));
  append(all,
         by_route(accommodated, {"children_accommodated", "region", "children accommodated, there or elsewhere (R2)"},
                  children([](const auto&) { return true; })));
  append(all, by_route(accommodated,
                       {"accommodated_elsewhere", "region", "of these elsewhere than in a vacancy of the pilot (R2)"},
                       children(is_elsewhere)));
  append(all, by_route(accommodated,
                       {"accommodated_in_region", "region",
                        "children accommodated in the region, of all accommodated; where it is not told, it is not "
                        "counted as in the region"},
                       in_region));
  return all;
}

Figures overruns(const Rows& placed) {
  auto all = by_route(placed, {"overruns", "hold", "children who arrived after the hold's end, of those placed"},
                      [](const FigureName& named, const Rows& rows) {
                        return share_of(named, std::ssize(days_over(rows)), std::ssize(rows));
                      });
  append(
      all,
      by_route(placed, {"overrun_days_mean", "hold", "mean calendar days after the hold's end, of those that overran"},
               [](const FigureName& named, const Rows& rows) { return mean_of(named, "days", days_over(rows)); }));
  return all;
}

}  // namespace ifapilot::app
