#include "app/report/costs.hpp"

namespace ifapilot::app {

namespace {

/// By which a weekly cost is annualised, as the commissioning review does.
constexpr int weeks_of_year = 52;

/// A group's place among those of its way, and what it is called.
struct Group {
  int order = 0;
  std::string word;
  auto operator<=>(const Group&) const = default;
};

using Groups = std::map<Group, Cost>;

Group method(const PlacementRow& row) {
  if (!row.terms) return {2, std::string(not_recorded)};
  return row.terms->contract == rules::Contract::framework ? Group{0, "framework"} : Group{1, "spot"};
}

Group provider(const PlacementRow& row) { return {0, row.provider.text}; }
Group authority(const PlacementRow& row) { return {0, row.authority.text}; }

/// By age, so that the bands stand in their order.
Group band(const PlacementRow& row) {
  const auto& child = row.arrival.child;
  if (!child) return {100, std::string(not_recorded)};
  const std::string word(age_band(child->age));
  int youngest = child->age;
  while (youngest > 0 && age_band(youngest - 1) == word) --youngest;
  return {youngest, word};
}

struct Grouping {
  std::string_view name;
  Group (*group)(const PlacementRow& row);
};

constexpr std::array ways{Grouping{"method", method}, Grouping{"provider", provider}, Grouping{"authority", authority},
                          Grouping{"age-band", band}};

/// Of the means as they are printed, so that who takes one from the other gets the same.
std::optional<CostRow> premium(const Groups& methods) {
  const auto mean_of = [&](const Group& group) {
    const auto found = methods.find(group);
    return found == methods.end() ? std::nullopt : found->second.weekly.mean();
  };
  const auto framework = mean_of({0, "framework"});
  const auto spot = mean_of({1, "spot"});
  if (!framework || !spot) return std::nullopt;
  return CostRow{"premium", std::nullopt, std::nullopt, rules::Pence{spot->value - framework->value}};
}

}  // namespace

void Cost::add(const PlacementRow& row) {
  ++placements;
  if (row.terms && row.terms->weekly_cost) weekly.add(*row.terms->weekly_cost);
}

std::optional<rules::Pence> Cost::weekly_cost() const {
  return weekly.count > 0 ? std::optional(weekly.sum) : std::nullopt;
}

std::optional<rules::Pence> Cost::annual_cost() const {
  return weekly.count > 0 ? std::optional(rules::Pence{weekly.sum.value * weeks_of_year}) : std::nullopt;
}

std::vector<CostRow> costs(std::span<const PlacementRow> placements) {
  Cost total;
  std::array<Groups, ways.size()> grouped;
  for (const auto& row : placements) {
    if (row.outside_pilot || row.arrival.arrived.elsewhere) continue;
    total.add(row);
    for (std::size_t i = 0; i < ways.size(); ++i) grouped[i][ways[i].group(row)].add(row);
  }
  if (total.placements == 0) return {};
  std::vector<CostRow> rows{{"total", std::nullopt, total}};
  for (std::size_t i = 0; i < ways.size(); ++i) {
    for (const auto& [group, cost] : grouped[i]) rows.push_back({ways[i].name, group.word, cost});
  }
  if (const auto last = premium(grouped[0])) rows.push_back(*last);
  return rows;
}

}  // namespace ifapilot::app
