#include "app/setup/calendar.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"
#include "store/entity/policies.hpp"

#include <ifapilot/rules/gates.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

/// A change of the calendar under way: what held before it, and the write that makes it.
struct Change {
  Change(Session& of, rules::FactKind kind) : session(of), write(of, kind), before(store::calendar(of.database)) {
    const auto latest = store::latest_calendar_instant(session.database).value_or(write.happened_at());
    refuse_if(rules::not_before(write.happened_at(), latest, "the latest change of the calendar"), "");
  }

  [[nodiscard]] rules::WorkingCalendar after() const { return store::calendar(session.database); }
  std::optional<rules::FactId> finish(const std::string& record) { return write.finish(record, "T-HOLIDAY"); }

  /// Asked once the change stands in the database, and before it is finished.
  [[nodiscard]] std::vector<Moved> moved() const {
    const auto policy = store::policy(session.database).policy;
    return would_have_moved(load_decided(session.database, session.clock.now), {policy, before}, {policy, after()});
  }

  Session& session;
  Write write;
  const rules::WorkingCalendar before;
};

DayWritten change_day(Change& change, DayWritten day) {
  store::add_calendar_change(change.session.database, change.write.fact(), day.on, {day.closed, day.reason});
  day.would_have_moved = change.moved();
  day.fact = change.finish(rules::iso(day.on));
  return day;
}

/// The days of `file`'s span that `one` does not work and `other` does.
std::vector<rules::DayOff> only_off_in(const rules::WorkingCalendar& one, const rules::WorkingCalendar& other,
                                       const rules::HolidayFile& file) {
  std::vector<rules::DayOff> days;
  const auto last_year = date::year_month_day{file.last}.year();
  for (auto year = date::year_month_day{file.first}.year(); year <= last_year; ++year) {
    for (const auto& day : one.days_off(static_cast<int>(year))) {
      if (other.is_working(day.on)) days.push_back(day);
    }
  }
  return days;
}

/// Whether the file was imported before and counts wherever it would count now: nothing that ends on the same day came
/// after it, and what ends on another counts as it did, whatever the order (T-HOLIDAY).
bool says_nothing_new(const rules::HolidayFile& file, const std::vector<rules::HolidayFile>& on_record) {
  const auto latest = std::find_if(on_record.rbegin(), on_record.rend(),
                                   [&](const rules::HolidayFile& any) { return any.last == file.last; });
  return latest != on_record.rend() && *latest == file;
}

/// The days on which the file and those on record differ, and on which a file counts at all.
std::vector<rules::FilesDiffer> differing(const rules::HolidayFile& file,
                                          const std::vector<rules::HolidayFile>& on_record,
                                          const rules::WorkingCalendar& calendar) {
  auto days = rules::where_files_differ(file, on_record);
  std::erase_if(days, [&](const rules::FilesDiffer& day) { return calendar.is_changed_by_hand(day.on); });
  return days;
}

/// The days of the file that `calendar` works, by no other file.
std::vector<rules::DayOff> opened_in(const rules::WorkingCalendar& calendar, const HolidaysImported& imported) {
  std::vector<rules::DayOff> days;
  for (const auto& [day, name] : imported.file.holidays) {
    const auto by_file = std::ranges::find(imported.differs, day, &rules::FilesDiffer::on);
    if (!calendar.is_working(day) || by_file != imported.differs.end()) continue;
    days.push_back({day, name, rules::HolidaySource::imported});
  }
  return days;
}

}  // namespace

std::vector<rules::DayOff> list_days_off(Session& session, int year) {
  return store::calendar(session.database).days_off(year);
}

DayWritten close_day(Session& session, rules::Day day, const std::string& reason) {
  Change change(session, rules::FactKind::calendar_close);
  refuse_if(rules::may_close_day(day, change.before), "");
  return change_day(change, {day, true, reason, std::nullopt, {}, std::nullopt});
}

DayWritten open_day(Session& session, rules::Day day, const std::string& reason) {
  Change change(session, rules::FactKind::calendar_open);
  refuse_if(rules::may_open_day(day, change.before), "");
  return change_day(change, {day, false, reason, change.before.why_not_working(day), {}, std::nullopt});
}

HolidaysImported import_holidays(Session& session, const rules::HolidayFile& file) {
  Change change(session, rules::FactKind::calendar_import);
  const auto files = store::holiday_files(session.database);
  if (says_nothing_new(file, files)) {
    refuse({"T-HOLIDAY",
            {},
            "the file says what an earlier import said: there is nothing new in it",
            "nothing needs to be done; see: " + rules::Action{rules::Deed::list_days_off}});
  }
  store::add_calendar_file(session.database, change.write.fact(), file);
  HolidaysImported imported{file, {}, {}, differing(file, files, change.before), {}, change.moved(), std::nullopt};
  imported.added = only_off_in(change.after(), change.before, file);
  imported.removed = only_off_in(change.before, change.after(), file);
  imported.opened = opened_in(change.after(), imported);
  imported.fact = change.finish("calendar");
  return imported;
}

}  // namespace ifapilot::app
