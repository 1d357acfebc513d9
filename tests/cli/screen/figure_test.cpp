#include "cli/screen/figure.hpp"

#include "cli/page/figures.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <string>

// What a person reads of a figure is rounded once, from the fraction: worked out here with whole numbers alone.
namespace ifapilot::cli {
namespace {

constexpr std::int64_t greatest_whole = 250;

/// `number` tenths: `29.5`, `30`.
std::string in_tenths(std::int64_t number) {
  const auto rest = number % 10;
  return std::to_string(number / 10) + (rest == 0 ? "" : "." + std::to_string(rest));
}

/// `numerator` over `denominator` to the nearest whole number, halves up; neither is negative.
std::int64_t nearest(std::int64_t numerator, std::int64_t denominator) {
  return (2 * numerator + denominator) / (2 * denominator);
}

}  // namespace

TEST_CASE("P-AIMS: 13 of 44 are 29.5 %, and not what 0.2955 would make of it", "[figures]") {
  CHECK(figure_in_words(app::share_of({}, 13, 44)) == "29.5 %");
  CHECK(figure_shown({{app::share_of({"f", "", ""}, 13, 44)}}, "f") == "29.5 % (13 of 44)");
  CHECK(figure_in_words(app::ratio_of({}, "seconds", 59'999'999, 2'000'000)) == "0 h 0 min");
}

TEST_CASE("P-AIMS: every share, mean and time is shown as its fraction is, rounded once", "[figures]") {
  for (std::int64_t whole = 1; whole <= greatest_whole; ++whole) {
    for (std::int64_t part = 0; part <= 2 * whole; ++part) {
      const auto share = figure_in_words(app::share_of({}, part, whole));
      const auto mean = figure_in_words(app::ratio_of({}, "days", part, whole));
      const auto time = figure_in_words(app::ratio_of({}, "seconds", part * 61, whole));
      const auto minutes = nearest(part * 61, whole * 60);
      if (share == in_tenths(nearest(part * 1'000, whole)) + " %" &&
          mean == in_tenths(nearest(part * 10, whole)) + " days" &&
          time == std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min") {
        continue;
      }
      FAIL(part << " of " << whole << " is shown as " << share << ", " << mean << ", " << time);
    }
  }
}

TEST_CASE("P-AIMS: a fraction in a table of the page is rounded once too, and whole beside it", "[figures][page]") {
  const output::Table table{
      {{.name = "hours", .type = output::ColumnType::decimal}},
      {{rules::Quotient{rules::decimal(59'999), 20'000}}, {rules::Quotient{rules::decimal(9'499'999), 10'000'000}}}};
  const auto page = output::page_table("t", "", {table});
  CHECK(page.rows[0][0].words == "3");
  CHECK(page.rows[1][0].words == "0.9");
  CHECK(page.rows[1][0].value == "0.95");
}

}  // namespace ifapilot::cli
