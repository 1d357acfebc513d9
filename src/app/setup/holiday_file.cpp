#include "app/setup/holiday_file.hpp"

#include "app/refused.hpp"
#include "app/setup/other_file.hpp"
#include "text/door.hpp"
#include "text/scalar.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

using Json = nlohmann::json;

constexpr const char* division = "england-and-wales";
constexpr std::size_t longest_title = 200;
constexpr int deepest = 8;  // the real one goes half as deep; a file made to exhaust the memory goes on and on

/// How many bytes of `content` are UTF-8 before the first that is not.
std::size_t length_in_utf8(std::string_view content) {
  auto left = content;
  while (!left.empty()) {
    const auto scalar = text::first_scalar(left);
    if (!scalar.valid) break;
    left.remove_prefix(scalar.length);
  }
  return content.size() - left.size();
}

/// `from line 3 on`, for what is wrong behind `good`.
std::string from_line_after(std::string_view good) {
  return "from line " + std::to_string(1 + std::ranges::count(good, '\n')) + " on";
}

/// Refuses the file. What stands in it is never repeated, only where: it may be anything.
class Reader {
 public:
  explicit Reader(const std::string& name) : name_(name) {}

  [[noreturn]] void fail(const std::string& what,
                         std::string_view remedy = "get the file from https://www.gov.uk/bank-holidays.json") const {
    bad_value(name_ + ": " + what, std::string(remedy) + "; nothing was imported");
  }

  [[nodiscard]] Json parse(std::string_view content) const {
    if (const auto other = other_file(content)) fail(std::string(other->what), other->remedy);
    if (const auto good = length_in_utf8(content); good < content.size()) {
      fail("it is not in UTF-8, " + from_line_after(content.substr(0, good)), "save it as UTF-8, or download it anew");
    }
    const auto not_too_deep = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest; };
    try {
      return Json::parse(content, not_too_deep);
    } catch (const Json::parse_error& error) {
      const auto read = content.substr(0, error.byte > 0 ? error.byte - 1 : 0);
      fail("it is not JSON, " + from_line_after(read));
    } catch (const Json::exception&) {
      fail("it is not JSON: a number in it is too large");
    }
  }

  [[nodiscard]] const Json& events(const Json& file) const {
    if (!file.is_object() || !file.contains(division)) fail(std::string("there is no ") + division + " in it");
    const auto& part = file.at(division);
    if (!part.is_object() || !part.contains("events") || !part.at("events").is_array()) {
      fail(std::string(division) + " has no list of events");
    }
    if (part.at("events").empty()) fail(std::string(division) + " has no events at all");
    return part.at("events");
  }

  [[nodiscard]] rules::Day day(const Json& event, const std::string& where) const {
    const auto read = rules::parse_day(text(event, "date", where));
    if (const auto* bad = std::get_if<rules::BadTime>(&read))
      fail("the date of " + where + " is no date: " + bad->message);
    return std::get<rules::Day>(read);
  }

  [[nodiscard]] std::string title(const Json& event, const std::string& where) const {
    const auto kept = text::let_in(text(event, "title", where), text::Lines::one);
    if (const auto* const unfit = std::get_if<text::Unfit>(&kept)) fail("the title of " + where + " " + unfit->why);
    auto words = std::get<std::string>(kept);
    if (words.size() > longest_title) fail("the title of " + where + " is longer than 200 bytes");
    return words;
  }

 private:
  [[nodiscard]] std::string text(const Json& event, const char* key, const std::string& where) const {
    const bool there = event.is_object() && event.contains(key) && event.at(key).is_string();
    if (!there) fail(where + " has no " + key);
    return event.at(key).get<std::string>();
  }

  const std::string& name_;
};

}  // namespace

rules::HolidayFile read_holiday_file(const std::string& name, std::string_view content) {
  const Reader reader(name);
  const auto file = reader.parse(content);
  const auto& events = reader.events(file);
  std::map<rules::Day, std::string> holidays;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto where = "event " + std::to_string(i + 1) + " of " + division;
    const auto day = reader.day(events[i], where);
    const auto dated = where + " (" + rules::iso(day) + ")";
    const bool first = holidays.emplace(day, reader.title(events[i], dated)).second;
    if (!first) reader.fail(dated + " has the date of an earlier event");
  }
  const auto first = holidays.begin()->first;
  const auto last = holidays.rbegin()->first;
  return {first, last, std::move(holidays)};
}

}  // namespace ifapilot::app
