// quantlib ROUNDS MIN_RATIO
// Our working calendar beside QuantLib's UnitedKingdom: first whether they mean the same days, then how long each takes
// for the same million operations. Exits with 1 if a difference is not one of the official one-offs, if an answer
// differs for another reason than those days, or if an operation is less than MIN_RATIO times as fast as QuantLib's.

#include <ifapilot/rules/calendar.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <ql/time/calendars/unitedkingdom.hpp>
#include <ql/version.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using ifapilot::rules::Day;
using ifapilot::rules::WorkingCalendar;
using Other = QuantLib::UnitedKingdom;

constexpr Day on(int year, unsigned month, unsigned day) {
  return date::year{year} / date::month{month} / date::day{day};
}

constexpr Day first_day = on(1990, 1, 1);
constexpr Day last_day = on(2100, 12, 31);
constexpr int operations = 1'000'000;

constexpr Day before_all = on(1899, 12, 30);  // from which QuantLib counts days

QuantLib::Date theirs(Day day) {
  return QuantLib::Date(static_cast<QuantLib::Date::serial_type>((day - before_all).count()));
}

/// A day on which the bank holidays of England and Wales departed from the yearly laws, by the proclamations and
/// GOV.UK's list (docs/rules.md T-HOLIDAY): typed in again here, to judge both.
struct OneOff {
  Day day;
  bool worked;
};

constexpr std::array official{
    OneOff{on(1995, 5, 1), true},   OneOff{on(1995, 5, 8), false}, OneOff{on(1999, 12, 31), false},
    OneOff{on(2002, 5, 27), true},  OneOff{on(2002, 6, 3), false}, OneOff{on(2002, 6, 4), false},
    OneOff{on(2011, 4, 29), false}, OneOff{on(2012, 5, 28), true}, OneOff{on(2012, 6, 4), false},
    OneOff{on(2012, 6, 5), false},  OneOff{on(2020, 5, 4), true},  OneOff{on(2020, 5, 8), false},
    OneOff{on(2022, 5, 30), true},  OneOff{on(2022, 6, 2), false}, OneOff{on(2022, 6, 3), false},
    OneOff{on(2022, 9, 19), false}, OneOff{on(2023, 5, 8), false},
};

std::string verdict(Day day, bool we_work) {
  const auto* row = std::ranges::find(official, day, &OneOff::day);
  if (row == official.end()) return "NOT IN THE OFFICIAL LIST";
  return row->worked == we_work ? "ours is right by the official list" : "QUANTLIB IS RIGHT by the official list";
}

/// Prints each day of which the two calendars disagree, with who is right. Whether it is always us.
bool explained_differences(const WorkingCalendar& ours, const Other& other) {
  int count = 0;
  bool explained = true;
  for (Day day = first_day; day <= last_day; day += date::days{1}) {
    const bool we_work = ours.is_working(day);
    if (we_work == other.isBusinessDay(theirs(day))) continue;
    const auto who = verdict(day, we_work);
    std::printf("  %s  %s here, %s in QuantLib: %s\n", ifapilot::rules::iso(day).c_str(),
                we_work ? "worked" : "a holiday", we_work ? "a holiday" : "worked", who.c_str());
    explained = explained && who.starts_with("ours");
    ++count;
  }
  std::printf("  %d days differ\n", count);
  return explained;
}

/// One operation's arguments: a day, how many working days on, and another day up to a month later.
struct Task {
  Day day;
  int count;
  Day later;
};

std::vector<Task> tasks() {
  std::mt19937 random(2026);
  const auto draw = [&](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
  std::vector<Task> list(operations);
  for (auto& task : list) {
    task.day = first_day + date::days{draw(0, static_cast<int>((last_day - first_day).count()) - 400)};
    task.count = draw(1, 10);  // a hold is three
    task.later = task.day + date::days{draw(0, 31)};
  }
  return list;
}

/// The same tasks in each calendar's own dates, so that no conversion is timed.
struct TheirTask {
  QuantLib::Date day;
  int count;
  QuantLib::Date later;
};

std::vector<TheirTask> converted(const std::vector<Task>& list) {
  std::vector<TheirTask> others;
  others.reserve(list.size());
  for (const auto& task : list) others.push_back({theirs(task.day), task.count, theirs(task.later)});
  return others;
}

using Answers = std::vector<int>;

/// Processor time, so that other programs' turns do not count, that `operation` takes for all of `list`; its answers go
/// to `answers`, so that nothing is left out.
template <class List, class Operation>
double time_of(const List& list, Answers& answers, Operation operation) {
  const std::clock_t began = std::clock();
  for (std::size_t i = 0; i < list.size(); ++i) answers[i] = operation(list[i]);
  return static_cast<double>(std::clock() - began);
}

double median(std::vector<double> times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

/// The three operations, of ours and of QuantLib's calendar, with answers that can be compared.
struct Ours {
  const WorkingCalendar& calendar;

  [[nodiscard]] int is_worked(const Task& task) const { return calendar.is_working(task.day) ? 1 : 0; }
  [[nodiscard]] int advanced(const Task& task) const {
    return static_cast<int>((calendar.advance(task.day, task.count) - before_all).count());
  }
  [[nodiscard]] int between(const Task& task) const { return calendar.business_days_between(task.day, task.later); }
};

struct Theirs {
  const Other& calendar;

  [[nodiscard]] int is_worked(const TheirTask& task) const { return calendar.isBusinessDay(task.day) ? 1 : 0; }
  [[nodiscard]] int advanced(const TheirTask& task) const {
    return static_cast<int>(calendar.advance(task.day, task.count, QuantLib::Days).serialNumber());
  }
  [[nodiscard]] int between(const TheirTask& task) const {
    return static_cast<int>(calendar.businessDaysBetween(task.day, task.later));
  }
};

class Bench {
 public:
  Bench(int rounds, double least) : rounds_(rounds), least_(least) {}

  /// Times all three operations and prints a line each.
  void compare(const Ours& ours, const Theirs& theirs) {
    each(ours, theirs, [this](const char* name, auto our, auto their) { compare_one(name, our, their); });
  }

  /// How many of the three million answers differ.
  [[nodiscard]] int disagreements(const Ours& ours, const Theirs& theirs) const {
    int count = 0;
    each(ours, theirs, [&](const char*, auto our, auto their) {
      for (std::size_t i = 0; i < list_.size(); ++i) count += our(list_[i]) == their(others_[i]) ? 0 : 1;
    });
    return count;
  }

  void fail() { passed_ = false; }
  [[nodiscard]] bool passed() const { return passed_; }

 private:
  template <class Action>
  static void each(const Ours& ours, const Theirs& theirs, Action action) {
    action(
        "is it worked", [&](const Task& t) { return ours.is_worked(t); },
        [&](const TheirTask& t) { return theirs.is_worked(t); });
    action(
        "1 to 10 working days on", [&](const Task& t) { return ours.advanced(t); },
        [&](const TheirTask& t) { return theirs.advanced(t); });
    action(
        "working days between", [&](const Task& t) { return ours.between(t); },
        [&](const TheirTask& t) { return theirs.between(t); });
  }

  /// Times both in turn, so that a busy machine is busy for both, and prints the ratio of the medians.
  template <class Our, class Their>
  void compare_one(const char* name, Our our, Their their) {
    std::vector<double> our_times;
    std::vector<double> their_times;
    Answers answers(list_.size());
    for (int round = 0; round < rounds_; ++round) {
      our_times.push_back(time_of(list_, answers, our));
      their_times.push_back(time_of(others_, answers, their));
    }
    const double ratio = median(their_times) / median(our_times);
    const bool slow = ratio < least_;
    std::printf("  %-24s %6.1f times as fast%s\n", name, ratio, slow ? "   LESS THAN ASKED" : "");
    passed_ = passed_ && !slow;
  }

  int rounds_;
  double least_;
  std::vector<Task> list_ = tasks();
  std::vector<TheirTask> others_ = converted(list_);
  bool passed_ = true;
};

/// As the program asks it: with an import of GOV.UK's file and an office that closes between the years.
WorkingCalendar in_use() {
  ifapilot::rules::HolidayFile file{on(2019, 1, 1), on(2027, 12, 28), {}};
  std::map<Day, ifapilot::rules::CalendarChange> closures;
  for (int year = 2019; year <= 2027; ++year) {
    for (const auto& holiday : ifapilot::rules::bank_holidays(year)) file.holidays[holiday.on] = holiday.name;
    for (unsigned day = 29; day <= 31; ++day) closures[on(year, 12, day)] = {true, "Office closed"};
  }
  return {{file}, closures};
}

/// Makes QuantLib's calendar mean what ours means, by its own additions.
void put_right(Other& other, const WorkingCalendar& ours) {
  for (Day day = first_day; day <= last_day; day += date::days{1}) {
    const bool we_work = ours.is_working(day);
    if (we_work == other.isBusinessDay(theirs(day))) continue;
    if (we_work) {
      other.removeHoliday(theirs(day));
    } else {
      other.addHoliday(theirs(day));
    }
  }
}

void check_answers(Bench& bench, const WorkingCalendar& ours, const Other& other) {
  const int wrong = bench.disagreements({ours}, {other});
  std::printf("  Days that differ put right in QuantLib, %d answers differ\n", wrong);
  if (wrong != 0) bench.fail();
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  Bench bench(std::atoi(words[1]), std::atof(words[2]));
  const WorkingCalendar laws;
  Other other;

  std::printf("QuantLib %s, United Kingdom (settlement), beside ours on every day of 1990 to 2100\n", QL_VERSION);
  if (!explained_differences(laws, other)) bench.fail();

  std::printf("A million operations each, ratio of the medians: by the laws alone\n");
  bench.compare({laws}, {other});
  put_right(other, laws);  // only now: with a day added, QuantLib has one more thing to look at
  check_answers(bench, laws, other);

  std::printf("The same with an imported file and 27 closures\n");
  const auto used = in_use();
  put_right(other, used);
  bench.compare({used}, {other});
  check_answers(bench, used, other);
  return bench.passed() ? 0 : 1;
}
