#pragma once

#include <ifapilot/rules/calendar.hpp>

#include <string>
#include <string_view>

namespace ifapilot::app {

/// Reads what GOV.UK publishes as `bank-holidays.json` (T-HOLIDAY): of its divisions only `england-and-wales`, of the
/// events their title, which passes A-TEXT's door, and date. `name` is what the file is called in messages. UTF-8 with
/// a byte order mark or without. Anything that is not as it should be refuses the file whole (exit 2), with what and
/// where.
[[nodiscard]] rules::HolidayFile read_holiday_file(const std::string& name, std::string_view content);

}  // namespace ifapilot::app
