#include "app/report/case_rows.hpp"
#include "support/catch.hpp"

// The words of others: the review's age bands, the national return's codes.
namespace ifapilot::app {

TEST_CASE("H-share: the age bands, at both sides of every edge", "[app][reports]") {
  CHECK(age_band(0) == "under 5");
  CHECK(age_band(4) == "under 5");
  CHECK(age_band(5) == "5 to 9");
  CHECK(age_band(9) == "5 to 9");
  CHECK(age_band(10) == "10 to 15");
  CHECK(age_band(15) == "10 to 15");
  CHECK(age_band(16) == "16 and over");
  CHECK(age_band(25) == "16 and over");
}

TEST_CASE("the codes of the national return", "[app][reports]") {
  CHECK(placement_code() == "U6");
  CHECK(provider_code("private") == "PR4");
  CHECK(provider_code("voluntary") == "PR5");
  CHECK_FALSE(provider_code(std::nullopt));
}

}  // namespace ifapilot::app
