#include "support/catch.hpp"

#include <ifapilot/rules/ids.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How numbers and codes are typed (A-APPEND: a number is never reused, a code never changed).
namespace ifapilot::rules {
namespace {

std::optional<std::int64_t> number(std::string_view text) {
  const auto id = VacancyId::parse(text);
  return id ? std::optional(id->value) : std::nullopt;
}

TEST_CASE("A-APPEND: a record's number, with its letter or without", "[ids]") {
  CHECK(VacancyId{}.value == 0);  // no record's
  CHECK(number("V1") == 1);
  CHECK(number("v12") == 12);
  CHECK(number("7") == 7);
  CHECK(VacancyId{31}.text() == "V31");
  CHECK(OfferId{2}.text() == "O2");
  CHECK(OfferId::parse("o2") == OfferId{2});
  CHECK(number("9223372036854775807") == 9223372036854775807);
  for (const std::string bad : {"", "V", "O1", "V0", "0", "V01", "01", "V-1", "-1", "V1 ", " V1", "V1x", "VV1", "1V",
                                "V1.5", "9223372036854775808", "V9223372036854775808", "W1"}) {
    INFO(bad);
    CHECK_FALSE(number(bad));
  }
}

TEST_CASE("A-APPEND: a code is 1 to 40 lower case letters, digits and hyphens, none at an end", "[ids]") {
  const std::string forty(40, 'a');
  for (const auto& good : std::vector<std::string>{"a", "z", "0", "9", "derby-city", "a-1", "az09", forty}) {
    INFO(good);
    CHECK(AuthorityCode::parse(good) == AuthorityCode{good});
  }
  for (const auto& bad : std::vector<std::string>{"", "-", "-a", "a-", "A", "aZ", "a b", "a/b", "a:b", "a`b", "a{b",
                                                  "a.b", "d\xc3\xa9", forty + "a"}) {
    INFO(bad);
    CHECK_FALSE(AuthorityCode::parse(bad));
  }
}

TEST_CASE("A-APPEND: the one with a number is found among all, wherever it stands", "[ids]") {
  struct Numbered {
    VacancyId id;
  };
  std::vector<Numbered> all{{{3}}, {{1}}, {{7}}};
  for (std::size_t place = 0; place < all.size(); ++place) CHECK(find(all, all[place].id) == &all[place]);
  CHECK(find(all, VacancyId{2}) == nullptr);
  all.clear();
  CHECK(find(all, VacancyId{1}) == nullptr);
}

}  // namespace
}  // namespace ifapilot::rules
