#include <ifapilot/rules/calendar.hpp>

#include <date/date.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

// T-HOLIDAY, asked of one day at a time: a working-day count asks thousands of times, a list once.
namespace ifapilot::rules {
namespace {

/// A day on which one year departed from the laws: a name for a day added, none for one taken away.
struct OneOff {
  Day on;
  std::string_view name;
};

constexpr Day on(int year, unsigned month, unsigned day) {
  return date::year{year} / date::month{month} / date::day{day};
}

constexpr std::array one_offs{
    OneOff{on(1995, 5, 1), ""},
    OneOff{on(1995, 5, 8), "Early May bank holiday (VE day)"},
    OneOff{on(1999, 12, 31), "Millennium bank holiday"},
    OneOff{on(2002, 5, 27), ""},
    OneOff{on(2002, 6, 3), "Queen's Golden Jubilee"},
    OneOff{on(2002, 6, 4), "Spring bank holiday"},
    OneOff{on(2011, 4, 29), "Royal wedding bank holiday"},
    OneOff{on(2012, 5, 28), ""},
    OneOff{on(2012, 6, 4), "Spring bank holiday"},
    OneOff{on(2012, 6, 5), "Queen's Diamond Jubilee"},
    OneOff{on(2020, 5, 4), ""},
    OneOff{on(2020, 5, 8), "Early May bank holiday (VE day)"},
    OneOff{on(2022, 5, 30), ""},
    OneOff{on(2022, 6, 2), "Spring bank holiday"},
    OneOff{on(2022, 6, 3), "Platinum Jubilee bank holiday"},
    OneOff{on(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"},
    OneOff{on(2023, 5, 8), "Bank holiday for the coronation of King Charles III"},
};

/// Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8; his letters).
Day easter_sunday(int year) {
  // NOLINTBEGIN(readability-isolate-declaration): a line of the book each
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  // NOLINTEND(readability-isolate-declaration)
  return on(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

std::string_view january_law(unsigned day, date::weekday weekday) {
  const bool moved = weekday == date::Monday && day <= 3;
  return day == 1 || moved ? "New Year's Day" : "";
}

std::string_view easter_law(Day day, date::year year, date::weekday weekday) {
  if (weekday != date::Friday && weekday != date::Monday) return "";
  const Day easter = easter_sunday(static_cast<int>(year));
  if (day == easter - date::days{2}) return "Good Friday";
  return day == easter + date::days{1} ? "Easter Monday" : "";
}

std::string_view may_law(unsigned day, date::weekday weekday) {
  if (weekday != date::Monday) return "";
  if (day <= 7) return "Early May bank holiday";
  return day >= 25 ? "Spring bank holiday" : "";
}

std::string_view august_law(unsigned day, date::weekday weekday) {
  return weekday == date::Monday && day >= 25 ? "Summer bank holiday" : "";
}

/// The 25th on a weekend moves to the 27th, the 26th on a weekend to the 28th: on a Monday or a Tuesday either way.
std::string_view december_law(unsigned day, date::weekday weekday) {
  const bool moved = weekday == date::Monday || weekday == date::Tuesday;
  if (day == 25 || (day == 27 && moved)) return "Christmas Day";
  return day == 26 || (day == 28 && moved) ? "Boxing Day" : "";
}

/// The name that the laws give a day that is no Saturday or Sunday; empty if none.
std::string_view name_by_law(Day day, date::weekday weekday) {
  const date::year_month_day ymd{day};
  const auto day_of_month = static_cast<unsigned>(ymd.day());
  switch (static_cast<unsigned>(ymd.month())) {
    case 1: return january_law(day_of_month, weekday);
    case 3:
    case 4: return easter_law(day, ymd.year(), weekday);
    case 5: return may_law(day_of_month, weekday);
    case 8: return august_law(day_of_month, weekday);
    case 12: return december_law(day_of_month, weekday);
    default: return "";
  }
}

}  // namespace

std::string_view bank_holiday_name(Day day) {
  const date::weekday weekday{day};
  if (weekday == date::Saturday || weekday == date::Sunday) return "";
  const auto* one_off = std::ranges::find(one_offs, day, &OneOff::on);
  return one_off == one_offs.end() ? name_by_law(day, weekday) : one_off->name;
}

std::vector<BankHoliday> bank_holidays(int year) {
  std::vector<BankHoliday> holidays;
  for (Day day = on(year, 1, 1); day < on(year + 1, 1, 1); day += date::days{1}) {
    if (const auto name = bank_holiday_name(day); !name.empty()) holidays.push_back({day, std::string(name)});
  }
  return holidays;
}

}  // namespace ifapilot::rules
