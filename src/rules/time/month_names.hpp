#pragma once

#include <date/date.h>

#include <array>
#include <string_view>

namespace ifapilot::rules {

/// `February`. Its first three letters are the short form.
constexpr std::string_view month_name(date::month month) {
  constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  return names[static_cast<unsigned>(month) - 1];
}

}  // namespace ifapilot::rules
