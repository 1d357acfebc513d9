#pragma once

#include "app/report/case_rows.hpp"
#include "app/report/figure.hpp"

#include <ifapilot/rules/policy.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

/// What kpi.cpp and kpi_children.cpp share of `kpi`.
namespace ifapilot::app {

using Figures = std::vector<Figure>;
using Numbers = std::vector<std::int64_t>;

inline void append(Figures& to, Figures more) { std::ranges::move(more, std::back_inserter(to)); }

/// Those of `rows` that count.
template <class Row, class Counts>
std::vector<Row> those(std::vector<Row> rows, Counts counts) {
  std::erase_if(rows, std::not_fn(counts));
  return rows;
}

/// What `of` gives of each row that has it.
template <class Row, class Of>
Numbers known(const std::vector<Row>& rows, Of of) {
  Numbers all;
  for (const auto& row : rows) {
    if (const std::optional<int> number = of(row)) all.push_back(*number);
  }
  return all;
}

// The figures of children who came, of all and then of each route (M-OWN, M-REFER), from the arrivals that stand inside
// the pilot.

/// How long those under 16 waited.
[[nodiscard]] Figures transfer_times(const std::vector<PlacementRow>& accommodated, const rules::Policy& policy);

/// How many came, and where to.
[[nodiscard]] Figures children_placed(const std::vector<PlacementRow>& accommodated);

/// How many of `placed`, who came to the vacancy itself, came after the hold's end, and how long after.
[[nodiscard]] Figures overruns(const std::vector<PlacementRow>& placed);

}  // namespace ifapilot::app
