#pragma once

#include <ifapilot/rules/calendar.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace ifapilot::app {

/// Reads what GOV.UK publishes as `bank-holidays.json` (T-HOLIDAY): of its divisions only `england-and-wales`, of the
/// events their title and date. `name` is what the file is called in messages; `is_harmless` says whether a title may
/// be stored and printed. UTF-8 with a byte order mark or without. Anything that is not as it should be refuses the
/// file whole (exit 2), with what and where.
[[nodiscard]] rules::HolidayFile read_holiday_file(const std::string& name, std::string_view content,
                                                   const std::function<bool(std::string_view)>& is_harmless);

}  // namespace ifapilot::app
