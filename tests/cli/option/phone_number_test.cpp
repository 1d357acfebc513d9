#include "cli/option/phone_number.hpp"

#include "support/catch.hpp"

#include <string_view>

using namespace ifapilot::cli;

TEST_CASE("A-TEXT: a telephone number is digits, blanks, + ( ) - and an extension", "[cli][phone]") {
  for (const std::string_view number :
       {"0116 496 0005", "+44 (0)116 496-0005", "999", "0116 496 0005 ext 1234", "0116 496 0005 x1234",
        "0116 496 0005x12", "0116 496 0005 Ext. 1", "0116 496 0005 extn 12", "0116 496 0005 extension 12345678"}) {
    INFO(number);
    CHECK(is_phone_number(number));
  }
  for (const std::string_view number :
       {"", " ", "+", "ext 12", "0116 496 0005 ext", "0116 496 0005 x 12 34", "0116 496 0005 ext 123456789",
        "0116 / 0117", "0116.496", "1.16E+09", "four", "0116 ext 1 x 2", "TBC"}) {
    INFO(number);
    CHECK_FALSE(is_phone_number(number));
  }
}

TEST_CASE("A-TEXT: nine or ten digits without their 0 are known", "[cli][phone]") {
  for (const std::string_view number : {"1164960005", "116 496 0005", "116496000", "(116) 496-0005 ext 12"}) {
    INFO(number);
    CHECK(has_lost_its_zero(number));
  }
  for (const std::string_view number :
       {"0116 496 0005", "011649600", "+44 116 496 000", "12345678", "11649600051", "101"}) {
    INFO(number);
    CHECK_FALSE(has_lost_its_zero(number));
  }
}
