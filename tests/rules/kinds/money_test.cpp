#include "support/catch.hpp"

#include <ifapilot/rules/money.hpp>

#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <variant>

// M-TERMS (E2): the agreed weekly cost, in pounds on the way in, whole pence inside.
namespace ifapilot::rules {
namespace {

struct GoodRow {
  std::string typed;
  std::int64_t pence;
  std::string shown;
};

TEST_CASE("money: pounds, or pounds and two digits of pence", "[money]") {
  const auto row = GENERATE(values<GoodRow>({
      {"924", 92400, "924.00"},
      {"924.00", 92400, "924.00"},
      {"924.05", 92405, "924.05"},
      {"924.09", 92409, "924.09"},
      {"924.10", 92410, "924.10"},
      {"924.50", 92450, "924.50"},
      {"0", 0, "0.00"},
      {"0.01", 1, "0.01"},
      {"007.00", 700, "7.00"},
      {"99999.99", 9999999, "99999.99"},
  }));
  INFO(row.typed);
  const auto amount = parse_pounds(row.typed);
  REQUIRE(std::holds_alternative<Pence>(amount));
  CHECK(std::get<Pence>(amount).value == row.pence);
  CHECK(pounds(std::get<Pence>(amount)) == row.shown);
}

struct BadRow {
  std::string typed;
  std::string message;
};

TEST_CASE("money: what is refused, and why", "[money]") {
  const std::string plain = "an amount is pounds in plain digits, such as 924 or 924.00";
  const std::string pence = "after the point come two digits of pence, such as 924.50";
  const std::string most = "an amount is at most 99999.99";
  const auto row = GENERATE_COPY(values<BadRow>({
      {"", plain},
      {".", plain},
      {".50", plain},
      {"-1", plain},
      {"+1", plain},
      {" 924", plain},
      {"924 ", plain},
      {"1,200.00", plain},
      {"\xc2\xa3"
       "924",
       plain},
      {"924p", plain},
      {"1e3", plain},
      {"924,00", plain},
      {"924.", pence},
      {"924.5", pence},
      {"924.500", pence},
      {"924.5x", pence},
      {"924.-1", pence},
      {"9.2.4", pence},
      {"100000", most},
      {"99999999999999999999999999999999.00", most},
  }));
  INFO(row.typed);
  const auto amount = parse_pounds(row.typed);
  REQUIRE(std::holds_alternative<std::string>(amount));
  CHECK(std::get<std::string>(amount) == row.message);
}

TEST_CASE("money: a difference may be shown with its sign", "[money]") {
  CHECK(pounds(Pence{-1}) == "-0.01");
  CHECK(pounds(Pence{-5}) == "-0.05");
  CHECK(pounds(Pence{-92405}) == "-924.05");
}

TEST_CASE("money: read as written", "[money][property]") {
  REQUIRE(rc::check("every amount", [] {
    const Pence amount{*rc::gen::inRange<std::int64_t>(0, greatest_amount.value + 1)};
    return std::get<Pence>(parse_pounds(pounds(amount))) == amount;
  }));
}

TEST_CASE("money: no amount is nothing", "[money]") { CHECK(pounds(Pence{}) == "0.00"); }

TEST_CASE("M-TERMS (E2): how a place is paid for", "[money]") {
  CHECK(word(Contract::framework) == "framework");
  CHECK(word(Contract::spot) == "spot");
}

}  // namespace
}  // namespace ifapilot::rules
