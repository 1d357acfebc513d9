#include "cli/import/region.hpp"

#include "cli/line/usage_error.hpp"
#include "support/catch.hpp"
#include "text/folded.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace ifapilot;
using namespace ifapilot::cli;

namespace {

std::vector<app::RegionAuthority> authorities_of(const KnownRegion& region) {
  return read_region(region.file, std::string(region.name)).authorities;
}

/// `column reason` of everything that is wrong with the file.
std::vector<std::string> wrong_in(const std::string& text) {
  try {
    (void)read_region(text, "own.csv");
  } catch (const BadRows& bad) {
    std::vector<std::string> all;
    for (const auto& row : bad.rows) all.push_back(std::to_string(row.line) + " " + row.column + ": " + row.reason);
    return all;
  }
  return {};
}

std::string hint_of(const std::string& typed) {
  try {
    (void)region_from(typed);
  } catch (const UsageError& error) {
    return error.hint;
  }
  return "";
}

}  // namespace

TEST_CASE("the nine regions have the 153 authorities that look after children in England", "[region]") {
  const std::map<std::string_view, std::size_t> wanted{{"ne", 12}, {"nw", 24},     {"yh", 15}, {"em", 10}, {"wm", 14},
                                                       {"ee", 11}, {"london", 33}, {"se", 19}, {"sw", 15}};
  std::size_t all = 0;
  REQUIRE(known_regions().size() == wanted.size());
  for (const auto& region : known_regions()) {
    INFO(region.name);
    CHECK(authorities_of(region).size() == wanted.at(region.name));
    all += authorities_of(region).size();
  }
  CHECK(all == 153);
}

TEST_CASE("every code of the regions has its form, and belongs to one body", "[region]") {
  const std::regex gss_form("E(06|08|09|10)0000[0-9]{2}");  // unitary, metropolitan, London, county
  std::set<std::string> codes;
  std::set<std::string> names;
  std::set<std::string> gss;
  std::set<std::string_view> regions;
  for (const auto& region : known_regions()) {
    CHECK(std::regex_match(std::string(region.gss), std::regex("E1200000[1-9]")));
    CHECK(regions.insert(region.gss).second);
    for (const auto& one : authorities_of(region)) {
      INFO(one.name);
      CHECK(rules::AuthorityCode::parse(one.code.text));
      REQUIRE(one.gss.has_value());
      CHECK(std::regex_match(*one.gss, gss_form));
      CHECK(codes.insert(one.code.text).second);
      CHECK(names.insert(text::letters_of(one.name)).second);
      CHECK(gss.insert(*one.gss).second);
    }
  }
}

TEST_CASE("authorities stand in the order of their names, those of the East Midlands as published", "[region]") {
  for (const auto& region : known_regions()) {
    INFO(region.name);
    const auto all = authorities_of(region);
    CHECK(std::ranges::is_sorted(all, {}, &app::RegionAuthority::name));
    if (region.name == "em") CHECK(all.front().code.text == "derby");
    if (region.name == "em") CHECK(all.back().code.text == "west-northamptonshire");
  }
}

TEST_CASE("a region's own file tells all that is wrong with it at once", "[region]") {
  CHECK(wrong_in("code,name\na,Anton\nb,Berta\n").empty());
  CHECK(wrong_in("code,name,gss\na,Anton,E06000001\na,Berta,e1\nb,ANTON ,E06000001\n") ==
        std::vector<std::string>{"3 gss: gss 'e1' is not a GSS code", "3 code: code stands on line 2 already",
                                 "4 name: name stands on line 2 already", "4 gss: gss stands on line 2 already"});
  CHECK(wrong_in("code,name\na-b,Anton\nab,Berta\n").empty());  // codes are ours: these are two
  CHECK(wrong_in("code,name\n").size() == 1);
  CHECK(wrong_in("code,name,colour\na,Anton,red\n").empty());
  CHECK(read_region("code,name,colour\na,Anton,red\n", "own.csv").remarks.size() == 1);
  CHECK(wrong_in("name\nAnton\n").size() == 1);
}

TEST_CASE("a region that is typed otherwise is told its name", "[region]") {
  CHECK(hint_of("East Midlands").starts_with("did you mean em? "));
  CHECK(hint_of("the north west").starts_with("did you mean nw? "));
  CHECK(hint_of("Yorkshire").starts_with("did you mean yh? "));
  CHECK(hint_of("E12000007").starts_with("did you mean london? "));
  CHECK(hint_of("east").starts_with("type ne, nw, "));
  CHECK(region_from("em").region.authorities.size() == 10);
}
