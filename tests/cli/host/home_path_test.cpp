#include "cli/host/home_path.hpp"

#include "cli/command/registry.hpp"
#include "cli/line/global_options.hpp"
#include "cli/line/usage_error.hpp"
#include "support/catch.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace ifapilot::cli;

TEST_CASE("a path that begins with ~/ or is ~ is in the home directory, and nothing else is", "[home]") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"~", "/home/sam"},
      {"~/", "/home/sam/"},
      {"~/a b/c.db", "/home/sam/a b/c.db"},
      {"~/~/c.db", "/home/sam/~/c.db"},
      {"~sam/c.db", "~sam/c.db"},
      {"~~", "~~"},
      {"./~/c.db", "./~/c.db"},
      {"a~/c.db", "a~/c.db"},
      {"/~/c.db", "/~/c.db"},
      {"", ""},
      {"-", "-"},
  };
  for (const auto& [path, meant] : cases) CHECK(from_home("--db", path, "/home/sam") == meant);
  CHECK(from_home("--db", "c.db", std::nullopt) == "c.db");
  CHECK_THROWS_AS(from_home("--db", "~/c.db", std::nullopt), UsageError);
}

TEST_CASE("of the words of a line the paths alone are read so", "[home]") {
  const Options options{path_option(plain_option("output", "FILE", "")), plain_option("note", "TEXT", ""),
                        flag_option("force", "")};
  const auto positionals = path_argument("FILE.csv", "");
  const Arguments::Words words{
      {"--output", {"~/x", "~/y"}}, {"--note", {"~/z"}}, {"--force", {}}, {"FILE.csv", {"~/f.csv"}}};
  const Arguments::Words read{
      {"--output", {"/h/x", "/h/y"}}, {"--note", {"~/z"}}, {"--force", {}}, {"FILE.csv", {"/h/f.csv"}}};
  CHECK(with_paths_from_home(words, options, positionals, "/h") == read);
}

TEST_CASE("whatever help calls a file or a directory is a path", "[home][registry]") {
  const auto names_a_path = [](const std::string& text) {
    return text.find("FILE") != std::string::npos || text.find("DIR") != std::string::npos;
  };
  for (const auto& option : every_global_option()) CHECK((option.kind == TextKind::path) == names_a_path(option.value));
  for (const auto& row : registry()) {
    INFO(row.command->path);
    for (const auto& option : row.command->options()) {
      INFO(option.name);
      CHECK((option.kind == TextKind::path) == names_a_path(option.value));
    }
    for (const auto& positional : row.command->positionals()) {
      INFO(positional.name);
      CHECK((positional.kind == TextKind::path) == names_a_path(positional.name));
    }
  }
}
