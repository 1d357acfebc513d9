#pragma once

#include "rules/when.hpp"

#include <ifapilot/rules/calendar.hpp>

#include <array>
#include <map>
#include <string>
#include <string_view>

/// `bank-holidays.json` as GOV.UK had it in different years: a rolling window, which knows the one-off changes that
/// were announced by then and no other.
namespace ifapilot::rules {

/// The days off of `first` to `last`, both years included, as they were known on `published`.
inline HolidayFile gov_uk_file(int first, int last, std::string_view published) {
  struct Announced {
    std::string_view announced;
    std::string_view day;
    std::string_view instead_of;  ///< What the laws would have, and the older files do; empty: one day more.
    std::string_view name;        ///< Of that other day.
  };
  static constexpr std::array announcements{
      Announced{"2019-06-07", "2020-05-08", "2020-05-04", "Early May bank holiday"},
      Announced{"2020-11-12", "2022-06-02", "2022-05-30", "Spring bank holiday"},
      Announced{"2020-11-12", "2022-06-03", "", ""},
      Announced{"2022-09-10", "2022-09-19", "", ""},
      Announced{"2022-11-06", "2023-05-08", "", ""},
  };
  std::map<Day, std::string> days;
  for (int year = first; year <= last; ++year) {
    for (const auto& holiday : bank_holidays(year)) days[holiday.on] = holiday.name;
  }
  for (const auto& one : announcements) {
    if (one.announced <= published || !days.erase(on(one.day)) || one.instead_of.empty()) continue;
    days[on(one.instead_of)] = one.name;
  }
  return {days.begin()->first, days.rbegin()->first, days};
}

}  // namespace ifapilot::rules
