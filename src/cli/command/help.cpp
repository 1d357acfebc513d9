#include "cli/command/help.hpp"

#include "cli/command/topics.hpp"
#include "cli/line/global_options.hpp"
#include "cli/line/usage_error.hpp"
#include "output/letters.hpp"

namespace ifapilot::cli {
namespace {

constexpr int width = 80;
constexpr int indent = 2;
constexpr int widest_name = 28;

using Lines = std::vector<std::pair<std::string, std::string>>;

/// `text` beside `head`, which takes `hang` columns; its further lines under its first.
std::string beside(const std::string& head, const std::string& text, int hang) {
  const std::string margin(static_cast<std::size_t>(hang), ' ');
  std::string result = output::padded(head, hang);
  for (const char c : output::wrapped(text, width - hang)) {
    if (result.ends_with('\n')) result += margin;
    result += c;
  }
  return result;
}

/// `  name   what it is` with the explanations in one column; a name too long for its column has a line to itself.
std::string two_columns(const Lines& lines) {
  int column = 0;
  for (const auto& [name, text] : lines) {
    if (output::display_width(name) <= widest_name) column = std::max(column, output::display_width(name));
  }
  const int hang = indent + column + 2;
  std::string result;
  for (const auto& [name, text] : lines) {
    std::string head = std::string(indent, ' ') + name;
    if (output::display_width(name) > column) result += std::exchange(head, "") + "\n";
    result += beside(head, text, hang);
  }
  return result;
}

std::string with_one_of(const std::string& help, const std::vector<std::string>& one_of) {
  return one_of.empty() ? help : help + ": " + one_of_words(one_of);
}

std::string spelled(const Option& option) {
  return "--" + option.name + (option.value.empty() ? "" : " " + option.value);
}

/// How a value is typed whose form the placeholder alone does not tell. The clock itself is set in full.
std::string form_of(const Option& option) {
  if (option.value == "INSTANT")
    return ", as 2026-03-02T16:30" + std::string(option.name == "now" ? "" : ", or 16:30 for today");
  return option.value == "DATE" ? ", as 2026-03-23 or today" : "";
}

std::string explained(const Option& option) {
  auto text = with_one_of(option.help, option.one_of) + form_of(option);
  if (option.most > 0) text += "; at most " + std::to_string(option.most) + " bytes";
  if (option.required) text += " (required)";
  if (option.arity == Arity::repeated) text += " (may be repeated)";
  return text;
}

std::string section(std::string_view heading, const Lines& lines) {
  return lines.empty() ? "" : "\n" + std::string(heading) + ":\n" + two_columns(lines);
}

/// A line of each.
template <class All, class Name, class Text>
Lines lines_of(const All& all, Name name, Text text) {
  Lines lines;
  for (const auto& one : all) lines.emplace_back(std::invoke(name, one), std::invoke(text, one));
  return lines;
}

/// `example`, broken before its options so that it fits and can still be typed as it stands.
std::string continued(std::string_view example) {
  const int room = width - indent - 2;  // two for the ` \` at the end
  std::string text(indent, ' ');
  for (std::string_view margin; !example.empty(); margin = "    ") {
    text += margin;
    auto end = example.size();
    while (static_cast<int>(margin.size()) + output::display_width(example.substr(0, end)) > room) {
      const auto before = example.substr(0, end).rfind(" --");
      if (before == std::string_view::npos || before == 0) break;
      end = before;
    }
    text += example.substr(0, end);
    text += end == example.size() ? "\n" : " \\\n" + std::string(indent, ' ');
    example.remove_prefix(std::min(end + 1, example.size()));
  }
  return text;
}

std::string examples_of(const Command& command) {
  std::string text;
  for (const auto& example : command.examples) {
    if (!example.empty()) text += continued(example);
  }
  return text.empty() ? text : "\nExamples:\n" + text;
}

/// The commands of a group; one that is a group too is the first of its own.
std::vector<const Command*> commands_of(Registry registry, std::string_view group) {
  std::vector<const Command*> found;
  for (const auto& row : registry) {
    const auto path = row.command->path;
    if (path == group || is_within(path, group)) found.push_back(row.command);
  }
  return found;
}

}  // namespace

std::string overview() {
  return "ifapilot keeps the vacancies, offers and placements of a regional\n"
         "foster-placement pilot.\n"
         "\n"
         "  Begin       ifapilot init --region em --pilot-start 2026-03-01\n"
         "              ifapilot provider add oak --name 'Oak Fostering'\n"
         "  A vacancy   ifapilot vacancy add --provider oak --carer oak-17 \\\n"
         "                --area rutland --available 2026-03-23\n"
         "  Whose turn  ifapilot rota next V1\n"
         "  The offer   ifapilot offer V1\n"
         "  The answer  ifapilot respond O1 accept\n"
         "  Each day    ifapilot agenda\n"
         "              ifapilot show V1\n"
         "\n"
         "All commands: ifapilot --help. One command: ifapilot offer --help.\n";
}

std::string top_help(Registry registry) {
  std::string text =
      "Usage: ifapilot [OPTIONS] COMMAND ...\n"
      "\n"
      "Case management for a regional foster-placement pilot: a rota of offers, its\n"
      "deadlines, and what happens until a child arrives.\n";
  Lines lines;
  std::string heading = "Commands";
  const auto flush = [&] { text += section(heading, std::exchange(lines, {})); };
  for (const auto& [command, opened] : registry) {
    if (!opened.empty()) {
      flush();
      heading = opened;
    }
    lines.emplace_back(command->path, command->summary);
  }
  flush();
  text += section("Topics, by ifapilot help TOPIC", lines_of(topics(), &Topic::word, &Topic::summary));
  text += section("Global options", lines_of(every_global_option(), spelled, explained));
  return text + "\nOne command: ifapilot COMMAND --help, or ifapilot help COMMAND;\nfor example: ifapilot help offer\n";
}

std::string group_lines(Registry registry, std::string_view group) {
  return two_columns(lines_of(commands_of(registry, group), &Command::path, &Command::summary));
}

std::string group_example(Registry registry, std::string_view group) {
  return std::string(commands_of(registry, group).at(0)->examples.front());
}

std::string group_help(Registry registry, std::string_view group) {
  return "Usage: ifapilot " + std::string(group) + " COMMAND ...\n\n" + group_lines(registry, group) +
         "\nFor example:\n" + continued(group_example(registry, group)) + "\nMore on one of them: --help after it.\n";
}

std::string details_of(const Command& command) {
  return std::string(command.details) + (command.more_details == nullptr ? "" : command.more_details());
}

std::string usage_line(const Command& command) {
  std::string line = "ifapilot " + std::string(command.path);
  for (const auto& positional : command.positionals()) {
    line += positional.optional ? " [" + positional.name + "]" : " " + positional.name;
  }
  const auto options = command.options();
  for (const auto& option : options) {
    if (option.required) line += " " + spelled(option);
  }
  return std::ranges::all_of(options, &Option::required) ? line : line + " [OPTIONS]";
}

std::string command_help(const Command& command) {
  std::string text = output::wrapped("Usage: " + usage_line(command), width, 7);
  text += "\n" + output::wrapped(output::capitalised(std::string(command.summary)) + ".", width);
  const auto details = details_of(command);
  if (!details.empty()) text += "\n" + output::wrapped(details, width);
  const auto meaning = [](const Positional& any) { return with_one_of(any.help, any.one_of); };
  text += section("Arguments", lines_of(command.positionals(), &Positional::name, meaning));
  text += section("Columns of the file", command.columns());
  text += section("Options", lines_of(command.options(), spelled, explained));
  text += section("Global options", lines_of(global_options(command), spelled, explained));
  return text + examples_of(command);
}

}  // namespace ifapilot::cli
