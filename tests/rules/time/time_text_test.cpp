#include "rules/when.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <string>

// how text, JSON and CSV show times.
namespace ifapilot::rules {
namespace {

TEST_CASE("machines read UTC", "[time]") {
  CHECK(iso(on("2026-03-02")) == "2026-03-02");
  CHECK(iso(at("2026-07-02T16:30:05")) == "2026-07-02T15:30:05Z");
  CHECK(iso(Instant{std::chrono::seconds{0}}) == "1970-01-01T00:00:00Z");
  CHECK(iso(TimeOfDay{545}) == "09:05");
}

TEST_CASE("people read London wall time with the weekday", "[time]") {
  CHECK(in_words(on("2026-03-02")) == "Mon 2 Mar 2026");
  CHECK(in_words(on("2026-12-27")) == "Sun 27 Dec 2026");
  CHECK(in_words(at("2026-03-02T16:30Z")) == "Mon 2 Mar 2026 16:30");
  CHECK(in_words(at("2026-07-01T23:05:07Z")) == "Thu 2 Jul 2026 00:05:07");
}

TEST_CASE("only the hour that happens twice names its offset", "[time]") {
  CHECK(in_words(at("2026-10-25T00:59:59")) == "Sun 25 Oct 2026 00:59:59");
  CHECK(in_words(at("2026-10-25T01:00+01:00")) == "Sun 25 Oct 2026 01:00 BST");
  CHECK(in_words(at("2026-10-25T01:59:59+01:00")) == "Sun 25 Oct 2026 01:59:59 BST");
  CHECK(in_words(at("2026-10-25T01:00+00:00")) == "Sun 25 Oct 2026 01:00 GMT");
  CHECK(in_words(at("2026-10-25T02:00")) == "Sun 25 Oct 2026 02:00");
  CHECK(in_words(at("2026-03-29T02:00")) == "Sun 29 Mar 2026 02:00");
}

struct SpanRow {
  std::chrono::seconds elapsed;
  std::string words;
};

TEST_CASE("spans are rounded down, and lose their sign", "[time]") {
  using namespace std::chrono_literals;
  const auto row = GENERATE(values<SpanRow>({
      {0s, "less than a minute"},
      {59s, "less than a minute"},
      {-59s, "less than a minute"},
      {60s, "1 min"},
      {35min + 59s, "35 min"},
      {59min + 59s, "59 min"},
      {1h, "1 h"},
      {1h + 20min, "1 h 20 min"},
      {4h + 5min, "4 h 05 min"},
      {-(4h + 5min + 59s), "4 h 05 min"},
      {4h + 9min, "4 h 09 min"},
      {4h + 10min, "4 h 10 min"},
      {20h, "20 h"},
      {24h, "24 h"},
      {47h + 59min + 59s, "47 h 59 min"},
      {48h, "2 days"},
      {71h + 59min, "2 days"},
      {74h + 55min, "3 days"},
      {-(24h * 400), "400 days"},
  }));
  CHECK(span_in_words(row.elapsed) == row.words);
}

}  // namespace
}  // namespace ifapilot::rules
