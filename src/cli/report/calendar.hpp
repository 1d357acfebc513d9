#pragma once

#include "cli/report/report.hpp"

#include <string>

namespace ifapilot::cli {

/// Every deadline that runs or is overdue, and the pilot's last day, as a calendar to subscribe to; no child.
[[nodiscard]] std::string deadlines_calendar(const Request& request, const ReportFilter& filter);

}  // namespace ifapilot::cli
