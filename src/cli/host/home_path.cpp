#include "cli/host/home_path.hpp"

#include "cli/line/usage_error.hpp"

namespace ifapilot::cli {

namespace {

void read_from_home(Arguments::Words& words, const std::string& name, const std::optional<std::string>& home) {
  const auto given = words.find(name);
  if (given == words.end()) return;
  for (auto& path : given->second) path = from_home(name, path, home);
}

}  // namespace

std::string from_home(std::string_view name, const std::string& path, const std::optional<std::string>& home) {
  if (path != "~" && !path.starts_with("~/")) return path;
  if (home) return *home + path.substr(1);
  usage_error(std::string(name) + ", " + quoted(path) + ", is in your home directory, and HOME is not set",
              "give the whole path, from / on, or set HOME");
}

Arguments::Words with_paths_from_home(Arguments::Words words, const Options& options, const Positionals& positionals,
                                      const std::optional<std::string>& home) {
  for (const auto& option : options) {
    if (option.kind == TextKind::path) read_from_home(words, "--" + option.name, home);
  }
  for (const auto& positional : positionals) {
    if (positional.kind == TextKind::path) read_from_home(words, positional.name, home);
  }
  return words;
}

}  // namespace ifapilot::cli
