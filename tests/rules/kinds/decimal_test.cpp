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
  CHECK(text_of(divided_to_tenths({123'500}, 1)) == "12.4");
  CHECK(text_of(divided_to_tenths({123'499}, 1)) == "12.3");
  CHECK(text_of(divided_to_tenths({-500}, 1)) == "-0.1");
  CHECK(text_of(divided_to_tenths({120'000}, 1)) == "12");
}

TEST_CASE("P-AIMS: a fraction is rounded once, from itself", "[decimal]") {
  CHECK(text_of(divided_to_tenths(decimal(13 * 100), 44)) == "29.5");
  const Quotient hours{decimal(13), 44};
  CHECK(text_of(hours.value()) == "0.2955");
  CHECK(text_of(hours.tenths()) == "0.3");
  CHECK(text_of(Quotient{decimal(13)}.value()) == "13");  // a whole number is one of itself
  // The tenth next to each fraction: ten times the fraction lies no further from it than a half.
  for (std::int64_t whole = 1; whole <= 300; ++whole) {
    for (std::int64_t part = -whole; part <= 3 * whole; ++part) {
      const auto tenths = divided_to_tenths(decimal(part), whole).ten_thousandths / 1'000;
      const auto twice_off = 2 * (10 * part - tenths * whole);
      if (twice_off > whole || twice_off < -whole) FAIL(part << " of " << whole << " is not " << tenths << " tenths");
    }
  }
}
