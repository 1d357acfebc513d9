#include "output/calendar/icalendar.hpp"

#include "output/utf8.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

using namespace ifapilot::output;
using ifapilot::rules::Day;
using ifapilot::rules::Instant;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Day monday_of_entry{date::year{2026} / 3 / 2};
const Instant half_past_four{monday_of_entry + hours{16} + minutes{30}};

CalendarEntry offer_due() {
  return {.uid = "offer-7-due@pilot",
          .sequence = 2,
          .stamp = monday_of_entry + hours{9},
          .when = half_past_four,
          .summary = "Answer to offer O7"};
}

std::string calendar_of(const CalendarEntry& entry) { return icalendar("Pilot", std::vector{entry}); }

std::string calendar_saying(const std::string& summary, const std::string& description = {}) {
  auto entry = offer_due();
  entry.summary = summary;
  entry.description = description;
  return calendar_of(entry);
}

/// The lines as they stand in the file, without their CRLF.
std::vector<std::string> lines_in_file(std::string_view calendar) {
  std::vector<std::string> lines;
  for (auto end = calendar.find("\r\n"); end != std::string_view::npos; end = calendar.find("\r\n")) {
    lines.emplace_back(calendar.substr(0, end));
    calendar.remove_prefix(end + 2);
  }
  lines.emplace_back(calendar);  // what no CRLF ends: nothing, in a file that is whole
  return lines;
}

/// The lines as a reader puts them together again.
std::vector<std::string> unfolded_lines(std::string calendar) {
  for (auto at = calendar.find("\r\n "); at != std::string::npos; at = calendar.find("\r\n ", at))
    calendar.erase(at, 3);
  return lines_in_file(calendar);
}

/// What stands after `property` in the first line that begins so.
std::string value_in(const std::string& calendar, const std::string& property) {
  for (const auto& line : unfolded_lines(calendar)) {
    if (line.rfind(property + ":", 0) == 0) return line.substr(property.size() + 1);
  }
  return "no " + property;
}

std::size_t lines_that_are(const std::string& calendar, const std::string& wanted) {
  std::size_t count = 0;
  for (const auto& line : unfolded_lines(calendar)) count += line == wanted ? 1 : 0;
  return count;
}

/// Every line ends in CRLF, none is longer than 75 octets, and each is whole UTF-8 without a control character.
bool is_well_formed(const std::string& calendar) {
  auto lines = lines_in_file(calendar);
  if (!lines.back().empty()) return false;
  for (const auto& line : lines) {
    if (line.size() > 75 || !is_harmless(line)) return false;
  }
  return true;
}

/// `character` so often that it takes at least `octets`.
std::string repeated_to(std::size_t octets, const std::string& character) {
  std::string text;
  while (text.size() < octets) text += character;
  return text;
}

}  // namespace

TEST_CASE("a calendar with one deadline, to the byte", "[icalendar]") {
  auto entry = offer_due();
  entry.description = "Vacancy V3\nTrack: standard";
  entry.alarm_before = minutes{30};
  CHECK(calendar_of(entry) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ifapilot//ifapilot//EN\r\nCALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\nX-WR-CALNAME:Pilot\r\nNAME:Pilot\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n"
        "X-PUBLISHED-TTL:PT15M\r\n"
        "BEGIN:VEVENT\r\nUID:offer-7-due@pilot\r\nDTSTAMP:20260302T090000Z\r\nLAST-MODIFIED:20260302T090000Z\r\n"
        "SEQUENCE:2\r\nDTSTART:20260302T163000Z\r\nSUMMARY:Answer to offer O7\r\n"
        "DESCRIPTION:Vacancy V3\\nTrack: standard\r\nTRANSP:TRANSPARENT\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT30M\r\nDESCRIPTION:Answer to offer O7\r\nEND:VALARM\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a calendar without entries is one all the same", "[icalendar]") {
  CHECK(icalendar("Pilot", {}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ifapilot//ifapilot//EN\r\nCALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\nX-WR-CALNAME:Pilot\r\nNAME:Pilot\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n"
        "X-PUBLISHED-TTL:PT15M\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("entries stand in the order given, and the same ones are the same bytes", "[icalendar]") {
  auto earlier = offer_due();
  earlier.uid = "z";
  earlier.when = monday_of_entry;
  const std::vector entries{offer_due(), earlier};
  const auto calendar = icalendar("Pilot", entries);
  CHECK(calendar.find("UID:offer-7-due@pilot") < calendar.find("UID:z"));
  CHECK(calendar == icalendar("Pilot", entries));
}

TEST_CASE("an instant is in UTC and has no end", "[icalendar]") {
  auto entry = offer_due();
  for (const auto& [when, written] : std::vector<std::pair<Instant, std::string>>{
           {half_past_four, "20260302T163000Z"},
           {Instant{Day{date::year{2026} / 7 / 1} + hours{23} + std::chrono::seconds{59}}, "20260701T230059Z"},
           {Instant{Day{date::year{1996} / 1 / 1}}, "19960101T000000Z"}}) {
    entry.when = when;
    const auto calendar = calendar_of(entry);
    CHECK(value_in(calendar, "DTSTART") == written);
    CHECK(calendar.find("DTEND") == std::string::npos);
    CHECK(calendar.find("DESCRIPTION") == std::string::npos);              // there is none
    CHECK(calendar.find("DURATION:PT15M") == calendar.rfind("DURATION"));  // the calendar's own, in its head
  }
}

TEST_CASE("a whole day ends on the next, over the end of a month and of a year", "[icalendar]") {
  auto entry = offer_due();
  for (const auto& [day, first, next] : std::vector<std::tuple<Day, std::string, std::string>>{
           {monday_of_entry, "20260302", "20260303"},
           {Day{date::year{2026} / 2 / 28}, "20260228", "20260301"},
           {Day{date::year{2028} / 2 / 28}, "20280228", "20280229"},
           {Day{date::year{2026} / 12 / 31}, "20261231", "20270101"}}) {
    entry.when = day;
    const auto calendar = calendar_of(entry);
    CHECK(value_in(calendar, "DTSTART;VALUE=DATE") == first);
    CHECK(value_in(calendar, "DTEND;VALUE=DATE") == next);
  }
}

TEST_CASE("an alarm goes off so long before, and after where that is below 0", "[icalendar]") {
  auto entry = offer_due();
  CHECK(calendar_of(entry).find("VALARM") == std::string::npos);
  for (const auto& [before, trigger] : std::vector<std::pair<minutes, std::string>>{{minutes{30}, "-PT30M"},
                                                                                    {minutes{90}, "-PT90M"},
                                                                                    {hours{2}, "-PT2H"},
                                                                                    {hours{24}, "-P1D"},
                                                                                    {hours{36}, "-PT36H"},
                                                                                    {hours{7 * 24}, "-P7D"},
                                                                                    {minutes{1}, "-PT1M"},
                                                                                    {minutes{0}, "-PT0M"},
                                                                                    {-hours{9}, "PT9H"}}) {
    entry.alarm_before = before;
    CHECK(value_in(calendar_of(entry), "TRIGGER") == trigger);
    entry.when = monday_of_entry;
    CHECK(value_in(calendar_of(entry), "TRIGGER") == trigger);
  }
}

TEST_CASE("text is escaped as a calendar wants it", "[icalendar]") {
  for (const auto& [text, written] : std::vector<std::pair<std::string, std::string>>{
           {"", ""},
           {"plain: \"quoted\" =1+1", "plain: \"quoted\" =1+1"},
           {"a;b,c\\d", "a\\;b\\,c\\\\d"},
           {"\\n", "\\\\n"},
           {"one\ntwo\rthree\r\nfour\n\rfive\n", "one\\ntwo\\nthree\\nfour\\n\\nfive\\n"},
           {"\r\n", "\\n"},
           {std::string{"a\0b\tc\x1b[31md\x7f", 12}, "a b c [31md "},
           {"a\u0085b\u2028c\u2029d", "a b c d"},  // what some readers break lines at
           {"\u202Eright to left", " right to left"},
           {"\u200F\u0645\u0631\u062D\u0628\u0627", "\u200F\u0645\u0631\u062D\u0628\u0627"},
           {"caf\xE9", "caf\uFFFD"},
           {"\xF0\x9F\x98", "\uFFFD\uFFFD\uFFFD"}}) {
    CAPTURE(text);
    const auto calendar = calendar_saying(text, "x" + text);
    CHECK(value_in(calendar, "SUMMARY") == written);
    CHECK(value_in(calendar, "DESCRIPTION") == "x" + written);
    CHECK(is_well_formed(calendar));
  }
}

TEST_CASE("the name and the mark of an entry are text too", "[icalendar]") {
  auto entry = offer_due();
  entry.uid = "a,b\r\nEND:VEVENT";
  const auto calendar = icalendar("East; Midlands\nBEGIN:VEVENT", std::vector{entry});
  CHECK(value_in(calendar, "X-WR-CALNAME") == "East\\; Midlands\\nBEGIN:VEVENT");
  CHECK(value_in(calendar, "NAME") == "East\\; Midlands\\nBEGIN:VEVENT");
  CHECK(value_in(calendar, "UID") == "a\\,b\\nEND:VEVENT");
  CHECK(lines_that_are(calendar, "BEGIN:VEVENT") == 1);
  CHECK(lines_that_are(calendar, "END:VEVENT") == 1);
}

TEST_CASE("no text begins an entry, an alarm or a property of its own", "[icalendar]") {
  for (const std::string ended : {"\n", "\r", "\r\n", "\n ", "\u0085", "\u2028", "\v", "\f", "\\n"}) {
    const auto hostile = "x" + ended + "END:VEVENT" + ended + "BEGIN:VEVENT" + ended + "UID:stolen" + ended;
    auto entry = offer_due();
    entry.summary = hostile;
    entry.description = hostile + repeated_to(60, " ") + hostile;
    entry.alarm_before = minutes{30};
    const auto calendar = calendar_of(entry);
    CAPTURE(calendar);
    CHECK(lines_that_are(calendar, "BEGIN:VEVENT") == 1);
    CHECK(lines_that_are(calendar, "END:VEVENT") == 1);
    CHECK(lines_that_are(calendar, "UID:stolen") == 0);
    CHECK(lines_that_are(calendar, "DESCRIPTION:" + value_in(calendar, "SUMMARY")) == 1);  // the alarm's
    CHECK(is_well_formed(calendar));
  }
}

TEST_CASE("a line of 75 octets is left whole, a longer one is folded", "[icalendar]") {
  const std::string head = "SUMMARY:";
  const auto exactly = repeated_to(75 - head.size(), "x");
  CHECK(calendar_saying(exactly).find("\r\n ") == std::string::npos);
  CHECK(calendar_saying(exactly + "y").find("\r\n" + head + exactly + "\r\n y\r\n") != std::string::npos);
  const auto third = repeated_to(74, "y");
  CHECK(calendar_saying(exactly + third + "z").find(exactly + "\r\n " + third + "\r\n z\r\n") != std::string::npos);
}

TEST_CASE("a fold never falls within a character, wherever that stands", "[icalendar]") {
  const std::vector<std::string> characters{"\u00E9", "\u0645", "\u20AC", "\U0001F469\u200D\U0001F467", "\\;,\n"};
  for (const auto& character : characters) {
    for (std::size_t before = 50; before < 80; ++before) {
      const auto text = repeated_to(before, "a") + repeated_to(400, character);
      const auto calendar = calendar_saying(text, text);
      CAPTURE(character, before);
      CHECK(is_well_formed(calendar));
      CHECK(value_in(calendar, "SUMMARY") == value_in(calendar, "DESCRIPTION"));
      if (character.front() != '\\') CHECK(value_in(calendar, "SUMMARY") == text);
    }
  }
}

TEST_CASE("a long text in Arabic comes back as it was", "[icalendar]") {
  const auto text = repeated_to(3000, "\u0645\u0631\u062D\u0628\u0627 \u0628\u0643\u0645\u060C ");
  const auto calendar = calendar_saying("x", text);
  CHECK(is_well_formed(calendar));
  CHECK(value_in(calendar, "DESCRIPTION") == text);  // its comma is no comma of the calendar's
  CHECK(lines_in_file(calendar).size() > text.size() / 75);
}
