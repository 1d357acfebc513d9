#pragma once

#include <date/date.h>

namespace ifapilot::rules {

constexpr date::year first_year{1996};
constexpr date::year last_year{2199};

/// Whether dates of that year are taken: the bank holidays of others are not known (T-HOLIDAY).
constexpr bool is_taken(date::year year) { return first_year <= year && year <= last_year; }

}  // namespace ifapilot::rules
