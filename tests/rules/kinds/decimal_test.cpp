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
  const std::vector<Row> rows{{2, 3, "0.6667"},       {1, 3, "0.3333"},   {1, 8, "0.125"},
                              {25, 2, "12.5"},        {0, 5, "0"},        {7, 7, "1"},
                              {-1, 3, "-0.3333"},     {-2, 3, "-0.6667"}, {1, 20000, "0.0001"},
                              {-1, 20000, "-0.0001"}, {1, 20001, "0"},    {100, 1, "100"}};
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
  CHECK(text_of({123'456'789'0001}) == "123456789.0001");
}

TEST_CASE("the nearest whole number, halves away from zero", "[decimal]") {
  CHECK(nearest_quotient(7, 2) == 4);
  CHECK(nearest_quotient(-7, 2) == -4);
  CHECK(nearest_quotient(10, 3) == 3);
  CHECK(nearest_quotient(11, 3) == 4);
  CHECK(nearest_quotient(-10, 3) == -3);
  CHECK(nearest_quotient(0, 9) == 0);
  CHECK(nearest_quotient(1, 1) == 1);
  CHECK(nearest_quotient(-1, 1) == -1);
  CHECK(nearest_quotient(1, 2) == 1);
  CHECK(nearest_quotient(-1, 2) == -1);
}

TEST_CASE("a decimal to its nearest tenth", "[decimal]") {
  CHECK(text_of(to_tenths({123'500})) == "12.4");
  CHECK(text_of(to_tenths({123'499})) == "12.3");
  CHECK(text_of(to_tenths({-500})) == "-0.1");
  CHECK(text_of(to_tenths({120'000})) == "12");
}
