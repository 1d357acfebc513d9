#include "cli/command/registry.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

// A command stands in the file of its name: below src/cli/commands there is nothing else.

using namespace ifapilot::cli;

namespace {

/// The paths of the commands that a file defines: `vacancy add` of `commands::vacancy_add`.
std::set<std::string> defined_in(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  std::set<std::string> paths;
  const std::string mark = "constinit const Command commands::";
  for (auto at = text.str().find(mark); at != std::string::npos; at = text.str().find(mark, at + 1)) {
    const auto from = at + mark.size();
    auto path = text.str().substr(from, text.str().find_first_of("{ ", from) - from);
    std::ranges::replace(path, '_', ' ');
    paths.insert(path.substr(0, path.find_last_not_of(' ') + 1));  // `void` is a word of the language: `void_`
  }
  return paths;
}

}  // namespace

TEST_CASE("every file of src/cli/commands defines commands of its name, and the registry lists them", "[registry]") {
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(IFAPILOT_COMMANDS_DIRECTORY)) {
    const auto& file = entry.path();
    if (file.extension() != ".cpp") continue;
    INFO(file);
    const auto paths = defined_in(file);
    const auto bears_name = [&](const std::string& path) {
      return (" " + path + " ").find(" " + file.stem().string() + " ") != std::string::npos;
    };
    CHECK(std::ranges::any_of(paths, bears_name));
    for (const auto& path : paths) CHECK(find(registry(), path) != nullptr);
    seen += paths.size();
  }
  CHECK(seen == registry().size());
}
