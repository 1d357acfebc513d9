#pragma once

#include "app/day/outstanding.hpp"
#include "app/report/case_rows.hpp"
#include "output/document.hpp"

#include <span>

/// The rows of the reports on cases.
namespace ifapilot::cli {

[[nodiscard]] output::Table table_of(std::span<const app::Outstanding> rows);
[[nodiscard]] output::Table table_of(std::span<const app::PlacementRow> rows);

/// `identifiable`: with the child's reference and age, which no list has else (A-CHILD).
[[nodiscard]] output::Table table_of(std::span<const app::ReferralRow> rows, bool identifiable);

}  // namespace ifapilot::cli
