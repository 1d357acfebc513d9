#pragma once

#include "cli/report/report.hpp"

#include <vector>

namespace ifapilot::cli {

inline constexpr const char* calendar_name = "IFA pilot: deadlines";

/// Every deadline that runs or is overdue, and the pilot's last day, as entries of a calendar to subscribe to; no
/// child.
[[nodiscard]] std::vector<output::CalendarEntry> deadlines_calendar(const Request& request, const ReportFilter& filter);

}  // namespace ifapilot::cli
