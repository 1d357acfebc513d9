#pragma once

#include "app/session.hpp"
#include "app/setup/would_have_moved.hpp"

#include <optional>
#include <string>
#include <vector>

/// The working calendar as the coordinator sees and changes it (T-WORK, T-HOLIDAY).
namespace ifapilot::app {

/// The days of `year` that are not worked beside weekends, by date. Years 1996 to 2199.
[[nodiscard]] std::vector<rules::DayOff> list_days_off(Session& session, int year);

struct DayWritten {
  rules::Day on;
  bool closed = false;
  std::string reason;
  std::optional<std::string> was;  ///< Of a day that was opened: why it was not worked.
  std::vector<Moved> would_have_moved;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

/// A day on which the partnership does not work. Refused (T-HOLIDAY) if it is not worked as it is.
[[nodiscard]] DayWritten close_day(Session& session, rules::Day day, const std::string& reason);

/// A closed day or a bank holiday that is worked after all. Refused if it is worked as it is, or at a weekend.
[[nodiscard]] DayWritten open_day(Session& session, rules::Day day, const std::string& reason);

struct HolidaysImported {
  rules::HolidayFile file;
  std::vector<rules::DayOff> added;    ///< Days within its span that were worked before and are not any more.
  std::vector<rules::DayOff> removed;  ///< The other way round.
  /// By date: where it and a file on record differ, whichever counts; without the days opened or closed by hand.
  std::vector<rules::FilesDiffer> differs;
  std::vector<rules::DayOff> opened;  ///< Its days that are worked all the same, as they were opened by hand.
  std::vector<Moved> would_have_moved;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

/// Lays the file over the rules and over files that end no later, within its span (T-HOLIDAY). Refused if it was
/// imported before, and nothing that ends on the same day since.
[[nodiscard]] HolidaysImported import_holidays(Session& session, const rules::HolidayFile& file);

}  // namespace ifapilot::app
