#include "cli/report/region_names.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

// What a file is called in a report of several regions: by its region, and where that does not tell it, by itself.
namespace ifapilot::cli {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("a region is called as its file has it, and on a page by its full name", "[regions]") {
  const std::vector<NamedFile> files{{"em", "a.db"}, {"ne", "b.db"}, {"marches", "c.db"}};
  CHECK(region_names(files) == Names{"em", "ne", "marches"});
  CHECK(region_titles(files) == Names{"East Midlands", "North East", "marches"});
}

TEST_CASE("a file that names no region is called by its name", "[regions]") {
  CHECK(region_names({{std::nullopt, "/home/sam/trial.db"}, {"ne", "b.db"}}) == Names{"trial.db", "ne"});
}

TEST_CASE("two files of one region are told apart by their names", "[regions]") {
  const std::vector<NamedFile> files{{"em", "/srv/2026.db"}, {"em", "/srv/2027.db"}, {"ne", "b.db"}};
  CHECK(region_names(files) == Names{"em (2026.db)", "em (2027.db)", "ne"});
  CHECK(region_titles(files).front() == "East Midlands (2026.db)");
}

TEST_CASE("no more of a path is told than tells it from the others", "[regions]") {
  CHECK(region_names({{"em", "/srv/a/pilot.db"}, {"em", "/srv/b/pilot.db"}}) ==
        Names{"em (a/pilot.db)", "em (b/pilot.db)"});
  CHECK(region_names({{"em", "a/x/pilot.db"}, {"em", "b/x/pilot.db"}, {"em", "other.db"}}) ==
        Names{"em (a/x/pilot.db)", "em (b/x/pilot.db)", "em (other.db)"});
  CHECK(region_names({{std::nullopt, "pilot.db"}, {std::nullopt, "/srv/pilot.db"}}) ==
        Names{"pilot.db", "srv/pilot.db"});
}

// Whatever a region calls itself, no two rows of different files bear one name.
TEST_CASE("a region that is called like another's file is told from it", "[regions]") {
  const auto names = region_names({{"pilot.db", "em.db"}, {std::nullopt, "pilot.db"}});
  CHECK(names[0] != names[1]);
  const auto titles = region_titles({{"em", "a.db"}, {"East Midlands", "b.db"}});
  CHECK(titles[0] != titles[1]);
}

}  // namespace
}  // namespace ifapilot::cli
