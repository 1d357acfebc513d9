#include "cli/command/topics.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/words/commands.hpp"
#include "output/screen.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/process.hpp>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

namespace ifapilot::cli {

namespace {

constexpr std::array all_topics{
    Topic{"process", "who acts at each step of a case, and who is then told what", process_text}};

constexpr int text_width = 80;

std::string told_of(const rules::MapRow& row) {
  std::string text;
  for (const auto& line : rules::told_in_words(row)) text.append(text.empty() ? "" : "; ").append(line);
  return text;
}

/// A command's words too: `help proceed` means `match proceed`.
std::vector<std::string> known_words(Registry registry) {
  std::vector<std::string> all;
  for (const auto& row : registry) {
    std::istringstream words{std::string(row.command->path)};
    for (std::string word; words >> word;) all.push_back(word);
  }
  for (const auto& topic : all_topics) all.emplace_back(topic.word);
  return all;
}

/// What no `told` records, as its command is the record.
std::string told_by_themselves() {
  std::vector<std::string> all;
  for (const auto about : rules::every<rules::About>) {
    if (rules::words_of(about).recorded_by) all.emplace_back(rules::word(about));
  }
  return one_of_words(all, " and ");
}

std::string process_table() {
  output::Grid grid{.headings = {"Step", "Who acts", "Command", "Who is told what"}, .indent = 0};
  std::string stage;
  for (const auto& row : rules::process_rows()) {
    const auto& first = row.front();
    const std::string here(rules::word(first.stage));
    grid.rows.push_back(
        {here == stage ? "" : here, std::string(word(first.who)), commands_in_words(row), told_of(row)});
    stage = here;
  }
  return output::to_screen(grid, {.width = text_width});
}

}  // namespace

std::span<const Topic> topics() { return all_topics; }

const Topic* find_topic(std::string_view word) {
  const auto* const found = std::ranges::find(all_topics, word, &Topic::word);
  return found == all_topics.end() ? nullptr : found;
}

void check_topic(Registry registry, const std::string& word, bool asks_for_help) {
  const auto meant = asks_for_help ? suggestion(word, known_words(registry)) : word;
  if (!meant || find_topic(*meant) == nullptr) return;
  usage_error("no command " + quoted(word), "type: " + bound_command("ifapilot help " + *meant));
}

std::string process_text() {
  const std::string before =
      "Who acts at each step, and whom the partnership then tells what, with the paragraphs of the guidance. "
      "Both sides are provider and authority.\n";
  const auto after = "Told only where it applies. Nobody types `lapse`. Of " + told_by_themselves() +
                     " the command is the record, the rest is recorded by `told`; `message` writes all of it.";
  return output::wrapped(before, text_width) + process_table() + "\n" + output::wrapped(after, text_width);
}

}  // namespace ifapilot::cli
