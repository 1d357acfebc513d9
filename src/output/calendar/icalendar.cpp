#include "output/calendar/icalendar.hpp"

#include "output/utf8.hpp"

#include <ifapilot/rules/time.hpp>

#include <date/date.h>

#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace ifapilot::output {
namespace {

constexpr std::size_t longest_content_line = 75;  ///< Octets, without its line break (RFC 5545 3.1).

/// Adds a content line, folded between characters. A reader takes CRLF and the blank after it away again.
void add_content_line(std::string& calendar, std::string_view line) {
  std::size_t room = longest_content_line;
  while (!line.empty()) {
    const std::size_t length = first_scalar(line).length;
    if (length > room) {
      calendar += "\r\n ";
      room = longest_content_line - 1;
    }
    calendar.append(line.substr(0, length));
    line.remove_prefix(length);
    room -= length;
  }
  calendar += "\r\n";
}

void add_content_lines(std::string& calendar, std::initializer_list<std::string> lines) {
  for (const auto& line : lines) add_content_line(calendar, line);
}

/// The first character of a text that is not empty; CRLF is one.
std::string_view first_to_escape(std::string_view text) {
  return text.substr(0, text.starts_with("\r\n") ? 2 : first_scalar(text).length);
}

/// How a character stands in a text (RFC 5545 3.3.11). No line break of any kind is left, so that a text cannot end its
/// line and begin a property or an entry of its own.
std::string escaped_for_calendar(std::string_view character) {
  if (character == "\r\n" || character == "\n" || character == "\r") return "\\n";
  if (character == "\\" || character == ";" || character == ",") return "\\" + std::string(character);
  if (is_harmless(character)) return std::string(character);
  return first_scalar(character).valid ? " " : "\uFFFD";
}

std::string calendar_text(std::string_view text) {
  std::string escaped_text;
  while (!text.empty()) {
    const auto character = first_to_escape(text);
    escaped_text += escaped_for_calendar(character);
    text.remove_prefix(character.size());
  }
  return escaped_text;
}

/// The basic form of ISO 8601: the extended one without its marks.
template <class DayOrInstant>
std::string basic_iso(DayOrInstant time) {
  std::string text = rules::iso(time);
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text;
}

/// Where an entry stands. An instant has no end and no length, and so takes no time (RFC 5545 3.6.1). A day's end is
/// exclusive; it may be left out, but then some readers show none of it.
struct AddTimes {
  std::string& calendar;

  void operator()(rules::Instant at) const { add_content_line(calendar, "DTSTART:" + basic_iso(at)); }
  void operator()(rules::Day day) const {
    add_content_lines(calendar, {"DTSTART;VALUE=DATE:" + basic_iso(day),
                                 "DTEND;VALUE=DATE:" + basic_iso(rules::Day{day + date::days{1}})});
  }
};

/// `P1D`, `PT2H` or `PT30M`: in the largest unit of which it is a whole number. From 0 up.
std::string calendar_duration(std::chrono::minutes length) {
  const auto minutes = length.count();
  if (minutes != 0 && minutes % 1440 == 0) return "P" + std::to_string(minutes / 1440) + "D";
  if (minutes != 0 && minutes % 60 == 0) return "PT" + std::to_string(minutes / 60) + "H";
  return "PT" + std::to_string(minutes) + "M";
}

/// Before the start, unless it is below 0.
std::string alarm_trigger(std::chrono::minutes before) {
  return (before < std::chrono::minutes{0} ? "" : "-") + calendar_duration(std::chrono::abs(before));
}

void add_alarm(std::string& calendar, const CalendarEntry& entry, std::chrono::minutes before) {
  add_content_lines(calendar, {"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:" + alarm_trigger(before),
                               "DESCRIPTION:" + calendar_text(entry.summary), "END:VALARM"});
}

/// Without STATUS: nothing here is tentative, and what is cancelled is no longer in the calendar. Without ORGANIZER,
/// which RFC 5546 asks for with PUBLISH: it would have to be somebody's mail address, and readers do without.
void add_entry(std::string& calendar, const CalendarEntry& entry) {
  const auto stamp = basic_iso(entry.stamp);
  add_content_lines(calendar, {"BEGIN:VEVENT", "UID:" + calendar_text(entry.uid), "DTSTAMP:" + stamp,
                               "LAST-MODIFIED:" + stamp, "SEQUENCE:" + std::to_string(entry.sequence)});
  std::visit(AddTimes{calendar}, entry.when);
  add_content_line(calendar, "SUMMARY:" + calendar_text(entry.summary));
  if (!entry.description.empty()) add_content_line(calendar, "DESCRIPTION:" + calendar_text(entry.description));
  add_content_line(calendar, "TRANSP:TRANSPARENT");
  if (entry.alarm_before) add_alarm(calendar, entry, *entry.alarm_before);
  add_content_line(calendar, "END:VEVENT");
}

}  // namespace

// RFC 5545 3.6 wants at least one component in a calendar, and some validators insist. Where there is nothing to enter
// one without any is written all the same: an empty file is no calendar, to which nobody can subscribe, and an entry
// that says "nothing" would be taken for one. libical, ical.js (Thunderbird's), python3-icalendar and python3-vobject
// read it.
std::string icalendar(const std::string& name, std::span<const CalendarEntry> entries) {
  std::string calendar;
  const auto title = calendar_text(name);
  add_content_lines(calendar, {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ifapilot//ifapilot//EN",
                               "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + title, "NAME:" + title,
                               "REFRESH-INTERVAL;VALUE=DURATION:PT15M", "X-PUBLISHED-TTL:PT15M"});
  for (const auto& entry : entries) add_entry(calendar, entry);
  add_content_line(calendar, "END:VCALENDAR");
  return calendar;
}

}  // namespace ifapilot::output
