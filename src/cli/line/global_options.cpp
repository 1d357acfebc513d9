#include "cli/line/global_options.hpp"

namespace ifapilot::cli {
namespace {

Options common_options() {
  return {path_option(plain_option("db", "FILE", "the pilot's file (else IFAPILOT_DB, else the one in your home)")),
          plain_option("format", "FORMAT", "how to print", {"table", "csv", "json", "jsonl"}),
          plain_option("color", "WHEN", "when to use colour", {"auto", "always", "never"}),
          plain_option("now", "INSTANT", "pretend that this is the time, for tests and rehearsals"),
          flag_option("wide", "show every column of a table on the screen, side by side"),
          flag_option("excel", "begin CSV with the mark by which Excel knows UTF-8"),
          flag_option("raw", "leave text in CSV as it is, also what a spreadsheet would run or turn"),
          flag_option("help", "print this")};
}

Option dry_run() { return flag_option("dry-run", "check all and show what would be written, write nothing"); }

Option at() { return plain_option("at", "INSTANT", "when it happened, if not now"); }

}  // namespace

Options global_options(const Command& command) {
  auto options = common_options();
  if (command.has_page()) std::ranges::find(options, "format", &Option::name)->one_of.emplace_back("html");
  if (command.has_calendar()) std::ranges::find(options, "format", &Option::name)->one_of.emplace_back("ics");
  if (command.takes_regions) {
    auto& file = options.front();
    file.help += "; several, one for each region: rows begin with their region";
    file.arity = Arity::repeated;
  }
  const bool writes = command.run.gate == Gate::write || command.run.gate == Gate::create || command.exports;
  if (writes) options.insert(options.begin(), dry_run());
  if (command.run.gate == Gate::write) options.insert(options.begin(), at());
  return options;
}

Options every_global_option() {
  auto options = common_options();
  options.push_back(dry_run());
  options.push_back(at());
  options.push_back(flag_option("version", "print the version"));
  return options;
}

output::Format format_named(std::string_view name) {
  if (name == "csv") return output::Format::csv;
  if (name == "json") return output::Format::json;
  if (name == "html") return output::Format::html;
  if (name == "ics") return output::Format::ics;
  return name == "jsonl" ? output::Format::jsonl : output::Format::table;
}

}  // namespace ifapilot::cli
