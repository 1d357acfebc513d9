#pragma once

#include <date/date.h>

#include <string_view>
#include <vector>

namespace ifapilot::rules {

/// The days that a date which is not typed as year-month-day could mean, likeliest first: two for `2/3/2026`. It may be
/// in another order, in two digits of a year, in names, in one row of digits, or the number that Excel keeps a date as;
/// a weekday before it and a time of day after it are passed over. Empty if it reads as no date.
[[nodiscard]] std::vector<date::year_month_day> date_readings(std::string_view text);

}  // namespace ifapilot::rules
