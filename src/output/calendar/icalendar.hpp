#pragma once

#include <ifapilot/rules/time.hpp>

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <variant>

/// Calendars that other programs open or subscribe to: iCalendar (RFC 5545), with the name and the pace of RFC 7986.
namespace ifapilot::output {

/// One entry of a calendar. It takes up nobody's time: whoever has it in a calendar is still shown as free.
struct CalendarEntry {
  std::string uid;                                ///< The same for as long as the entry lives, and no other's.
  int sequence = 0;                               ///< How often it moved, from 0 up.
  rules::Instant stamp;                           ///< When the last fact that moved it was recorded.
  std::variant<rules::Instant, rules::Day> when;  ///< An instant, which takes no time, or the whole of a day.
  std::string summary;                            ///< UTF-8, one line.
  std::string description = {};                   ///< UTF-8, lines ended by LF; may be empty.
  /// How long before `when` a reader is reminded; none: not at all. Of a whole day that is before its midnight, in the
  /// zone that the reader's program is set to (RFC 5545 3.8.6.3). Below 0: after it, as -9 h is nine in the morning of
  /// that day.
  std::optional<std::chrono::minutes> alarm_before = {};
};

/// A whole calendar, entries in the order given, lines ended by CRLF. The same bytes for the same entries: nothing in
/// it says when it was written. Text is taken as it is but for what cannot stand in a calendar: a control character
/// (those that turn the order of reading among them) becomes a blank, a byte that is not UTF-8 becomes U+FFFD. Without
/// entries it has none, which readers take for what it is (why: icalendar.cpp).
[[nodiscard]] std::string icalendar(const std::string& name, std::span<const CalendarEntry> entries);

}  // namespace ifapilot::output
