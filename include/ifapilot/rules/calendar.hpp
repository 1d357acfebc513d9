#pragma once

#include <ifapilot/rules/time.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Which days are worked (T-WORK, T-HOLIDAY).
namespace ifapilot::rules {

/// A day that GOV.UK lists as a bank holiday of England and Wales: the substitute day, not the Saturday or Sunday it
/// stands for.
struct BankHoliday {
  Day on;            ///< Monday to Friday.
  std::string name;  ///< As GOV.UK writes it.

  bool operator==(const BankHoliday&) const = default;
};

/// What GOV.UK calls the bank holiday on `day` by T-HOLIDAY's laws and one-off table; empty if there is none, which
/// holds for every Saturday and Sunday. The text lives as long as the program. Right from 1995 on.
[[nodiscard]] std::string_view bank_holiday_name(Day day);

/// The bank holidays of England and Wales in `year` by T-HOLIDAY's laws and one-off table, by date. Right from 1995 on.
[[nodiscard]] std::vector<BankHoliday> bank_holidays(int year);

/// One imported `bank-holidays.json`: authoritative from `first` to `last`, both inclusive, silent outside.
struct HolidayFile {
  Day first;                            ///< Inclusive.
  Day last;                             ///< Inclusive.
  std::map<Day, std::string> holidays;  ///< Days off within the span, with their names.

  bool operator==(const HolidayFile&) const = default;
};

/// A weekday within the spans of two imported files that only one of them has as a bank holiday (T-HOLIDAY).
struct FilesDiffer {
  Day on;                    ///< Monday to Friday.
  std::string name;          ///< Of the holiday, as the file has it that lists it.
  bool is_holiday = false;   ///< By the file that wins.
  bool later_import = true;  ///< The file imported last wins: it ends no earlier than the other.
  Day other_last;            ///< The last day of the file on record.

  bool operator==(const FilesDiffer&) const = default;
};

/// On which days `file`, about to be imported, says otherwise than whichever of `on_record` counts there without it, by
/// date. `on_record` is in the order of import.
[[nodiscard]] std::vector<FilesDiffer> where_files_differ(const HolidayFile& file,
                                                          const std::vector<HolidayFile>& on_record);

/// A day that the coordinator closed, or opened although it is a bank holiday.
struct CalendarChange {
  bool closed = false;  ///< Closed, or else opened.
  std::string reason;   ///< In the coordinator's words.
};

/// What makes a weekday no working day: the laws, the coordinator's own closure, or an imported file.
enum class HolidaySource { rule, added, imported };

/// A row of `calendar list`.
struct DayOff {
  Day on;                ///< Monday to Friday.
  std::string name;      ///< Of the holiday, or the reason of the closure.
  HolidaySource source;  ///< What makes it one.
};

/// Whether `day` is a Saturday or a Sunday, which are never worked (T-WORK).
[[nodiscard]] bool is_weekend(Day day);

/// The working calendar: the laws, under the imported files (where spans overlap the file that ends later wins), under
/// the coordinator's own changes. Saturdays and Sundays are never worked.
class WorkingCalendar {
 public:
  /// The laws alone.
  WorkingCalendar() = default;

  /// `files` in the order of import, which matters among those alone that end on the same day: the later wins.
  WorkingCalendar(std::vector<HolidayFile> files, std::map<Day, CalendarChange> changes);

  /// Monday to Friday, no bank holiday, not closed.
  [[nodiscard]] bool is_working(Day day) const;

  /// Why `day` is not worked: `Saturday`, `Good Friday`, a closure's reason; nothing if it is worked.
  [[nodiscard]] std::optional<std::string> why_not_working(Day day) const;

  /// Whether the coordinator closed `day`, whatever it would be otherwise. The latest change of a day counts.
  [[nodiscard]] bool is_closed(Day day) const;

  /// Whether the coordinator closed or opened `day`: then no file counts there (T-HOLIDAY).
  [[nodiscard]] bool is_changed_by_hand(Day day) const { return changes_.contains(day); }

  /// `day` itself if it is worked, else the next that is.
  [[nodiscard]] Day adjust(Day day) const;

  /// The `count`th working day after `day` (`day` itself never counts); `count` 0 is `day` adjusted. Not negative.
  [[nodiscard]] Day advance(Day day, int count) const;

  /// Working days in `[from, to)`; negative when `to` is before `from`.
  [[nodiscard]] int business_days_between(Day from, Day to) const;

  /// The days of `year` that are not worked beside weekends, by date (`calendar list`).
  [[nodiscard]] std::vector<DayOff> days_off(int year) const;

 private:
  [[nodiscard]] std::optional<DayOff> day_off(Day day) const;

  std::vector<HolidayFile> files_;  ///< By their last day, those that end together in the order of import.
  std::map<Day, CalendarChange> changes_;
};

}  // namespace ifapilot::rules
