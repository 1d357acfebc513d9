#include "app/setup/holiday_file.hpp"

#include "app/world.hpp"
#include "support/catch.hpp"

using namespace ifapilot;
using namespace ifapilot::app;

namespace {

rules::HolidayFile read(const std::string& content) { return read_holiday_file("days.json", content); }

/// A file whose England and Wales has these events.
std::string with_events(const std::string& events) { return R"({"england-and-wales":{"events":[)" + events + "]}}"; }

std::string fault_in(const std::string& content) {
  const auto refused = refusal_of([&] { (void)read(content); });
  if (!refused || refused->kind != RefusalKind::usage) return "";
  return refused->summary.message;
}

}  // namespace

TEST_CASE("of GOV.UK's file only England and Wales is read, its span from the first to the last day") {
  const auto file = read(R"({"england-and-wales":{"division":"england-and-wales","events":[
      {"title":"Boxing Day","date":"2026-12-28","notes":"Substitute day","bunting":true},
      {"title":"Good Friday","date":"2026-04-03","notes":"","bunting":false}]},
    "scotland":{"division":"scotland","events":[{"title":"2nd January","date":"2026-01-02"}]}})");
  CHECK(file.first == day("2026-04-03"));
  CHECK(file.last == day("2026-12-28"));
  CHECK(file.holidays ==
        std::map<rules::Day, std::string>{{day("2026-04-03"), "Good Friday"}, {day("2026-12-28"), "Boxing Day"}});
}

TEST_CASE("a file that is not what GOV.UK publishes is refused, with what and where") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "days.json: the file is empty"},
      {"{\n\"england-and-wales\":\n[,]}", "days.json: it is not JSON, from line 3 on"},
      {R"({"england-and-wales":1e999})", "days.json: it is not JSON: a number in it is too large"},
      {"{\"england-and-wales\":\"\xff\"}", "days.json: it is not in UTF-8, from line 1 on"},
      {"{\n\n \"Noël\": \"\xeb\"}", "days.json: it is not in UTF-8, from line 3 on"},
      {"[]", "days.json: there is no england-and-wales in it"},
      {R"({"scotland":{"events":[]}})", "days.json: there is no england-and-wales in it"},
      {R"({"england-and-wales":[]})", "days.json: england-and-wales has no list of events"},
      {R"({"england-and-wales":{"events":{}}})", "days.json: england-and-wales has no list of events"},
      {with_events(""), "days.json: england-and-wales has no events at all"},
      {with_events("7"), "days.json: event 1 of england-and-wales has no date"},
      {with_events(R"({"title":"A"})"), "days.json: event 1 of england-and-wales has no date"},
      {with_events(R"({"date":20260101,"title":"A"})"), "days.json: event 1 of england-and-wales has no date"},
      {with_events(R"({"date":"2026-01-01"})"), "days.json: event 1 of england-and-wales (2026-01-01) has no title"},
  };
  for (const auto& [content, message] : cases) {
    CAPTURE(content);
    CHECK(fault_in(content) == message);
  }
}

TEST_CASE("dates are strict, titles are text, and no day stands twice") {
  const std::string good = R"({"title":"A","date":"2026-01-01"},)";
  const std::string where = "days.json: the date of event 2 of england-and-wales is no date: ";
  CHECK(fault_in(with_events(good + R"({"title":"B","date":"2026-02-30"})")).starts_with(where));
  CHECK(fault_in(with_events(good + R"({"title":"B","date":"2026-2-3"})")).starts_with(where));
  CHECK(fault_in(with_events(good + R"({"title":"B","date":"2026-02-03T00:00"})")).starts_with(where));
  const std::string title = "days.json: the title of event 2 of england-and-wales (2026-02-03) ";
  CHECK(fault_in(with_events(good + R"({"title":"","date":"2026-02-03"})")) == title + "is blank");
  CHECK(fault_in(with_events(good + R"({"title":"  ","date":"2026-02-03"})")) == title + "is blank");
  CHECK(fault_in(with_events(good + R"({"title":"B\u0007","date":"2026-02-03"})")) ==
        title + "holds U+0007 bell, a control character");
  CHECK(fault_in(with_events(good + R"({"title":")" + std::string(201, 'x') + R"(","date":"2026-02-03"})")) ==
        title + "is longer than 200 bytes");
  CHECK(fault_in(with_events(good + R"({"title":"B","date":"2026-01-01"})")) ==
        "days.json: event 2 of england-and-wales (2026-01-01) has the date of an earlier event");
}

TEST_CASE("a file that nests without end is refused, and does not exhaust the memory") {
  CHECK(fault_in(std::string(2'000'000, '[')).starts_with("days.json: it is not JSON"));
  const auto deep = std::string(100'000, '[') + std::string(100'000, ']');
  CHECK(fault_in(deep) == "days.json: there is no england-and-wales in it");
}
