#include "cli/line/global_options.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {
namespace {

Options common_options() {
  return {
      {"db", "FILE", "the pilot's file (else IFAPILOT_DB, else the one in your home)"},
      {"format", "FORMAT", "how to print", Arity::once, false, {"table", "csv", "json", "jsonl"}},
      {"color", "WHEN", "when to use colour", Arity::once, false, {"auto", "always", "never"}},
      {"now", "INSTANT", "pretend that this is the time, for tests and rehearsals"},
      {"excel", "", "begin CSV with the mark by which Excel knows UTF-8", Arity::flag},
      {"raw", "", "leave text in CSV as it is, also what a spreadsheet would run", Arity::flag},
      {"help", "", "print this", Arity::flag},
  };
}

Option dry_run() { return {"dry-run", "", "check all and show what would be written, write nothing", Arity::flag}; }

Option at() { return {"at", "INSTANT", "when it happened, if not now"}; }

}  // namespace

Options global_options(const Command& command) {
  auto options = common_options();
  if (command.has_page) std::ranges::find(options, "format", &Option::name)->one_of.emplace_back("html");
  const bool writes = command.gate == Gate::write || command.gate == Gate::create || command.exports;
  if (writes) options.insert(options.begin(), dry_run());
  if (command.gate == Gate::write) options.insert(options.begin(), at());
  const auto own = command.options();
  const auto is_its_own = [&own](const Option& option) {
    return std::ranges::find(own, option.name, &Option::name) != own.end();
  };
  std::erase_if(options, is_its_own);
  return options;
}

Options every_global_option() {
  auto options = common_options();
  options.push_back(dry_run());
  options.push_back(at());
  options.push_back({"version", "", "print the version", Arity::flag});
  return options;
}

bool is_followed_by_value(std::string_view word) {
  // By hand, because making the options above would cost every start more than this does.
  constexpr std::array<std::string_view, 5> names{"--db", "--format", "--color", "--now", "--at"};
  return std::ranges::find(names, word) != names.end();
}

output::Format format_wanted(std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view value;
    if (words[i].starts_with("--format=")) value = std::string_view(words[i]).substr(9);
    if (words[i] == "--format" && i + 1 < words.size()) value = words[i + 1];
    if (value == "json" || value == "jsonl" || value == "csv" || value == "html") return format_named(value);
  }
  return output::Format::table;
}

output::Format format_named(std::string_view name) {
  if (name == "csv") return output::Format::csv;
  if (name == "json") return output::Format::json;
  if (name == "html") return output::Format::html;
  return name == "jsonl" ? output::Format::jsonl : output::Format::table;
}

}  // namespace ifapilot::cli
