#pragma once

#include <ifapilot/rules/time.hpp>

#include <date/date.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

/// Days and instants in the tests' tables, spelled as they are in docs/rules.md. A slip in a table throws.
namespace ifapilot::rules {

inline Day on(std::string_view text) {
  const auto day = parse_day(text);
  if (const auto* bad = std::get_if<BadTime>(&day))
    throw std::invalid_argument(std::string(text) + ": " + bad->message);
  return std::get<Day>(day);
}

/// London wall time without a Z or an offset.
inline Instant at(std::string_view text) {
  const auto instant = parse_instant(text);
  if (const auto* bad = std::get_if<BadTime>(&instant))
    throw std::invalid_argument(std::string(text) + ": " + bad->message);
  return std::get<Instant>(instant);
}

/// The day that lies `days` after 1 January 1996: a handle for properties. Up to 74,000 stays before 2199.
inline Day nth_day(int days) { return Day{date::year{1996} / date::January / 1} + date::days{days}; }

}  // namespace ifapilot::rules
