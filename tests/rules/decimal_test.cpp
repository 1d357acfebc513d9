#include "support/catch.hpp"

#include <ifapilot/rules/decimal.hpp>

#include <string>
#include <vector>

using namespace ifapilot::rules;

TEST_CASE("P-AIMS: a figure is divided to the nearest ten-thousandth, halves away from zero", "[decimal]") {
  struct Row {
    std::int64_t numerator, denominator;
    std::string text;
  };
  const std::vector<Row> rows{{2, 3, "0.6667"},  {1, 3, "0.3333"},    {1, 8, "0.125"},    {25, 2, "12.5"},
                              {0, 5, "0"},       {7, 7, "1"},         {-1, 3, "-0.3333"}, {-2, 3, "-0.6667"},
                              {1, 20000, "0.0001"}, {-1, 20000, "-0.0001"}, {1, 20001, "0"}, {100, 1, "100"}};
  for (const auto& row : rows) {
    INFO(row.numerator << " / " << row.denominator);
    CHECK(text_of(divided(decimal(row.numerator), row.denominator)) == row.text);
  }
}

TEST_CASE("a decimal has no more digits than it takes", "[decimal]") {
  CHECK(text_of({10'000}) == "1");
  CHECK(text_of({1}) == "0.0001");
  CHECK(text_of({10'100}) == "1.01");
  CHECK(text_of({-10'500}) == "-1.05");
  CHECK(text_of({100'000}) == "10");
}
