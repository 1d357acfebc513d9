#include <ifapilot/rules/calendar.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace ifapilot::rules {
namespace {

using Files = std::vector<HolidayFile>;
using Changes = std::map<Day, CalendarChange>;

/// Why a Monday to Friday is not worked. A view, because most days are only counted, never named.
struct Cause {
  std::string_view name;
  HolidaySource source;
};

/// GOV.UK's file is a rolling window: of two, the one that ends later was published later, whichever was imported
/// first.
Files by_last_day(Files files) {
  std::ranges::stable_sort(files, {}, &HolidayFile::last);
  return files;
}

/// Of the files by their last day the one that alone decides about `day` (T-HOLIDAY); null if no span covers it.
const HolidayFile* file_for(Day day, const Files& files) {
  const auto covers = [day](const HolidayFile& file) { return file.first <= day && day <= file.last; };
  const auto file = std::find_if(files.rbegin(), files.rend(), covers);
  return file == files.rend() ? nullptr : &*file;
}

/// What makes the weekday `day` a bank holiday: an imported file within its span, the laws elsewhere.
std::optional<Cause> bank_holiday(Day day, const Files& files) {
  if (const auto* file = file_for(day, files)) {
    const auto holiday = file->holidays.find(day);
    if (holiday == file->holidays.end()) return std::nullopt;
    return Cause{holiday->second, HolidaySource::imported};
  }
  const auto name = bank_holiday_name(day);
  if (name.empty()) return std::nullopt;
  return Cause{name, HolidaySource::rule};
}

/// Why the weekday `day` is not worked: the coordinator's own changes come before any bank holiday.
std::optional<Cause> cause_off(Day day, const Files& files, const Changes& changes) {
  const auto change = changes.find(day);
  if (change == changes.end()) return bank_holiday(day, files);
  if (!change->second.closed) return std::nullopt;
  return Cause{change->second.reason, HolidaySource::added};
}

/// Whether a holiday has the name of another date: Boxing Day on the 28th is its substitute day (T-HOLIDAY).
bool stands_in(Day day, std::string_view name) {
  const date::year_month_day ymd{day};
  const auto falls_on = [&](date::month_day its_own) { return ymd.month() / ymd.day() == its_own; };
  return (name == "New Year's Day" && !falls_on(date::January / 1)) ||
         (name == "Christmas Day" && !falls_on(date::December / 25)) ||
         (name == "Boxing Day" && !falls_on(date::December / 26));
}

}  // namespace

bool is_weekend(Day day) {
  const date::weekday weekday{day};
  return weekday == date::Saturday || weekday == date::Sunday;
}

std::vector<FilesDiffer> where_files_differ(const HolidayFile& file, const Files& on_record) {
  const auto files = by_last_day(on_record);
  std::set<Day> listed;
  const auto take = [&listed](const HolidayFile& any) {
    for (const auto& [day, name] : any.holidays) listed.insert(day);
  };
  std::ranges::for_each(files, take);
  take(file);
  std::vector<FilesDiffer> days;
  for (const auto day : listed) {
    if (is_weekend(day) || day < file.first || file.last < day) continue;
    const auto* const other = file_for(day, files);
    const bool listed_here = file.holidays.contains(day);
    if (other == nullptr || other->holidays.contains(day) == listed_here) continue;
    const bool wins = other->last <= file.last;
    const auto& lister = listed_here ? file : *other;
    days.push_back({day, lister.holidays.at(day), wins == listed_here, wins, other->last});
  }
  return days;
}

WorkingCalendar::WorkingCalendar(Files files, Changes changes)
    : files_(by_last_day(std::move(files))), changes_(std::move(changes)) {}

bool WorkingCalendar::is_working(Day day) const { return !is_weekend(day) && !cause_off(day, files_, changes_); }

std::optional<std::string> WorkingCalendar::why_not_working(Day day) const {
  if (is_weekend(day)) return date::weekday{day} == date::Saturday ? "Saturday" : "Sunday";
  const auto off = day_off(day);
  if (!off) return std::nullopt;
  const bool is_holiday = off->source != HolidaySource::added;  // a closure is named by the coordinator
  return is_holiday && stands_in(day, off->name) ? off->name + ", substitute day" : off->name;
}

bool WorkingCalendar::is_closed(Day day) const {
  const auto change = changes_.find(day);
  return change != changes_.end() && change->second.closed;
}

Day WorkingCalendar::adjust(Day day) const {
  while (!is_working(day)) day += date::days{1};
  return day;
}

Day WorkingCalendar::advance(Day day, int count) const {
  if (count == 0) return adjust(day);
  for (; count > 0; --count) day = adjust(day + date::days{1});
  return day;
}

int WorkingCalendar::business_days_between(Day from, Day to) const {
  if (to < from) return -business_days_between(to, from);
  int count = 0;
  for (Day day = from; day < to; day += date::days{1}) count += is_working(day) ? 1 : 0;
  return count;
}

std::vector<DayOff> WorkingCalendar::days_off(int year) const {
  const Day first = date::year{year} / date::January / 1;
  const Day last = date::year{year} / date::December / 31;
  std::vector<DayOff> days;
  for (Day day = first; day <= last; day += date::days{1}) {
    if (auto off = day_off(day)) days.push_back(std::move(*off));
  }
  return days;
}

std::optional<DayOff> WorkingCalendar::day_off(Day day) const {
  if (is_weekend(day)) return std::nullopt;
  const auto cause = cause_off(day, files_, changes_);
  if (!cause) return std::nullopt;
  return DayOff{day, std::string(cause->name), cause->source};
}

}  // namespace ifapilot::rules
