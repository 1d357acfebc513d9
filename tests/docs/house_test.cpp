#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// docs/contributing.md says what is in each room, and what is said of the sources holds for all of them.

namespace ifapilot {
namespace {

namespace fs = std::filesystem;

const fs::path house = IFAPILOT_SOURCE_DIR;

std::string contents(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

std::set<std::string> all_in(const std::string& text, const std::regex& pattern) {
  std::set<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    found.insert((*match)[1]);
  }
  return found;
}

/// Every folder below `src`, as the page writes it; the commands' nouns, which are the command line's own, as one.
std::set<std::string> rooms() {
  std::set<std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(house / "src")) {
    if (!entry.is_directory()) continue;
    const auto path = entry.path().lexically_relative(house).generic_string();
    all.insert(path.starts_with("src/cli/commands/") ? "src/cli/commands/NOUN/" : path + "/");
  }
  return all;
}

std::vector<fs::path> sources_below(std::initializer_list<const char*> folders) {
  std::vector<fs::path> files;
  for (const auto* const folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(house / folder)) {
      const auto ending = entry.path().extension();
      if (ending == ".cpp" || ending == ".hpp" || ending == ".sql") files.push_back(entry.path());
    }
  }
  return files;
}

TEST_CASE("docs/contributing.md says of every room what is in it, and names no other") {
  const auto page = contents(house / "docs/contributing.md");
  CHECK(all_in(page, std::regex("\n(src/[A-Za-z/_]+/) +[^ \n]")) == rooms());
}

TEST_CASE("a room holds some twenty things, and no file grows beyond three hundred lines") {
  std::map<fs::path, std::set<std::string>> held;
  for (const auto& file : sources_below({"src"})) {
    const auto text = contents(file);
    INFO(file);
    CHECK(std::ranges::count(text, '\n') <= 300);
    held[file.parent_path()].insert(file.stem().string());
  }
  for (const auto& [room, names] : held) {
    INFO(room);
    CHECK(names.size() <= 25);
  }
}

TEST_CASE("a comment cites no page that the repository does not have") {
  const std::regex page("([A-Za-z0-9_/-]+\\.md)\\b");
  for (const auto& file : sources_below({"src", "include", "schema", "tests", "bench"})) {
    for (const auto& cited : all_in(contents(file), page)) {
      INFO(file << " cites " << cited);
      CHECK((fs::exists(house / cited) || fs::exists(house / "docs" / cited)));
    }
  }
}

// Catch2 2 hands its tests to CMake as a list, whose separator it is: the half names are then looked for in vain. With
// a tilde before its name a test is left out, and all others are run in its place.
TEST_CASE("no test has a semicolon in its name, or a tilde before it") {
  const std::regex parted("TEST_CASE\\(\\s*\"(~[^\"]*|[^\"]*;[^\"]*)\"");
  for (const auto& file : sources_below({"tests"})) {
    INFO(file);
    CHECK(all_in(contents(file), parted).empty());
  }
}

}  // namespace
}  // namespace ifapilot
