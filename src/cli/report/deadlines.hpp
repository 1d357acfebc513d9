#pragma once

#include "app/day/explain.hpp"
#include "cli/report/report.hpp"

#include <optional>
#include <string>
#include <vector>

/// What `report overdue` and `report due` have in common.
namespace ifapilot::cli {

/// The rows, and if it is asked for how each came about: as many, or none at all.
struct DeadlineRows {
  std::vector<app::Deadline> deadlines;
  std::vector<std::optional<app::Explained>> why = {};

  DeadlineRows(std::vector<app::Deadline> all, const Request& request);
};

[[nodiscard]] std::vector<app::Deadline> filtered(std::vector<app::Deadline> all, const ReportFilter& filter);

[[nodiscard]] output::Table table_of(const DeadlineRows& rows, const Request& request);

/// `headline` with the time, and a paragraph for each.
[[nodiscard]] std::string screen_of(const DeadlineRows& rows, const std::string& headline, const Request& request);

}  // namespace ifapilot::cli
