#include "support/catch.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// P-REGION: an area within two edits of a region code, also in its letter case, is a slip.
namespace ifapilot::rules {
namespace {

struct EditRow {
  std::string a;
  std::string b;
  std::size_t edits;
};

TEST_CASE("edits between two words", "[nearness]") {
  const auto row = GENERATE(values<EditRow>({
      {"", "", 0},
      {"derby", "derby", 0},
      {"DERBY", "derby", 0},
      {"A", "a", 0},
      {"Z", "z", 0},
      {"", "derby", 5},
      {"derbyshir", "derbyshire", 1},
      {"dreby", "derby", 2},
      {"kitten", "sitting", 3},
      {"leicester", "leicestershire", 5},
      {"[", "{", 1},  // 0x20 apart, but no letters
      {"@", "`", 1},
  }));
  CHECK(edits_between(row.a, row.b) == row.edits);
  CHECK(edits_between(row.b, row.a) == row.edits);
}

TEST_CASE("P-REGION: the nearest known word within reach, the first of equals", "[nearness]") {
  const std::vector<std::string> known{"derby", "derbyshire", "rutland", "rutlund"};
  CHECK(nearest("derbyshir", known) == "derbyshire");
  CHECK(nearest("Dreby", known) == "derby");
  CHECK(nearest("rutl-nd", known) == "rutland");
  CHECK(nearest("rutlund", known) == "rutlund");
  CHECK(nearest("xxrby", known) == "derby");       // two edits
  CHECK(nearest("xxxby", known) == std::nullopt);  // three
  CHECK(nearest("kent", known) == std::nullopt);
  CHECK(nearest("xxrby", known, 1) == std::nullopt);
  CHECK(nearest("derby", known, 0) == "derby");
  CHECK(nearest("derby", {}) == std::nullopt);
}

TEST_CASE("edits are a distance", "[nearness][property]") {
  const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abAB-")));
  REQUIRE(rc::check("symmetric, bounded by the longer word and below by the difference in length", [&word] {
    const std::string a = *word, b = *word;
    const auto edits = edits_between(a, b);
    const auto longer = std::max(a.size(), b.size());
    return edits == edits_between(b, a) && edits <= longer && edits >= longer - std::min(a.size(), b.size());
  }));
  REQUIRE(rc::check("triangle", [&word] {
    const std::string a = *word, b = *word, c = *word;
    return edits_between(a, c) <= edits_between(a, b) + edits_between(b, c);
  }));
}

}  // namespace
}  // namespace ifapilot::rules
