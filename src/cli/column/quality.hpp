#pragma once

#include "app/report/quality.hpp"
#include "output/document.hpp"
#include "output/screen.hpp"

#include <span>
#include <string>

/// What is missing from the record, as a table and for the screen (`report quality`).
namespace ifapilot::cli {

[[nodiscard]] output::Table table_of(std::span<const app::Lacking> rows);

/// Record by record, what it lacks and the commands that record it; how many are missing stands last.
[[nodiscard]] std::string quality_screen(std::span<const app::Lacking> rows, const output::Style& style);

}  // namespace ifapilot::cli
