#pragma once

#include "app/report/fairness.hpp"
#include "output/document.hpp"

#include <span>

namespace ifapilot::cli {

/// The columns of `report rota` that say how the rota has treated each authority; they stand beside those of the tally.
[[nodiscard]] output::Table table_of(std::span<const app::RotaFairness> rows);

/// Of the whole report, as it may leave, the authorities and those columns: a second table for the screen.
[[nodiscard]] output::Table passes_of(const output::Table& report);

}  // namespace ifapilot::cli
