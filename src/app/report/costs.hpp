#pragma once

#include "app/report/case_rows.hpp"
#include "app/report/figure.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What placements cost (P-AIMS, M-TERMS): a pure function of the rows of `report placements`.
namespace ifapilot::app {

/// Some placements, and what those of them cost whose weekly cost is agreed.
struct Cost {
  int placements = 0;
  Amounts weekly = {};

  void add(const PlacementRow& row);

  [[nodiscard]] std::optional<rules::Pence> weekly_cost() const;  ///< All of them together; none: nothing agreed.
  [[nodiscard]] std::optional<rules::Pence> annual_cost() const;  ///< The same for 52 weeks.
};

/// What stands for a method or an age that was not recorded.
inline constexpr std::string_view not_recorded = "not-recorded";

/// A row of `report costs`.
struct CostRow {
  std::string_view by;                       ///< `total`, `method`, `provider`, `authority`, `age-band`, `premium`
  std::optional<std::string> group;          ///< `spot`, a code, a band; none of the total and the premium.
  std::optional<Cost> cost;                  ///< None of the premium.
  std::optional<rules::Pence> premium = {};  ///< Mean of spot less mean of framework; none of all else.
};

/// Those of `placements` that count, here and inside the pilot (C-OUTSIDE): all together, then by each way of grouping
/// them, then the premium if both methods have a cost. The groups of one way make up the total. No rows if none counts.
[[nodiscard]] std::vector<CostRow> costs(std::span<const PlacementRow> placements);

}  // namespace ifapilot::app
