#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/process.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// docs/process.md shows the process map, and is made from it. To write it anew:
// IFAPILOT_UPDATE_DOCS=1 docs_tests "the page of the process map is not stale"

namespace ifapilot {
namespace {

const std::filesystem::path process_page = std::filesystem::path(IFAPILOT_SOURCE_DIR) / "docs/process.md";

/// `accepted to moving`; the statuses that a step starts from stand together.
std::string before_in_words(const std::vector<rules::VacancyStatus>& from) {
  if (from.empty()) return "";
  const std::string first(word(from.front()));
  return from.size() == 1 ? first : first + " to " + std::string(word(from.back()));
}

/// `contacts` (O5), one below the other.
std::string heard_by(const rules::MapStep& step, rules::Lane lane) {
  std::string text;
  for (const auto& [about, to] : step.told) {
    if (std::ranges::find(to, lane) == to.end()) continue;
    const std::string paragraphs(rules::words_of(about).paragraphs);
    text.append(text.empty() ? "" : "<br>").append("`").append(rules::word(about)).append("`");
    if (!paragraphs.empty()) text += " (" + paragraphs + ")";
  }
  return text;
}

std::string happens_in(const rules::MapStep& step) {
  const auto* const of = std::get_if<rules::Step>(&step.what);
  return of == nullptr ? "" : std::string(rules::happened(*of));
}

std::string line_of(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const auto& cell : cells) line += cell.empty() ? " |" : " " + cell + " |";
  return line + "\n";
}

std::string map_as_table() {
  std::vector<std::string> heads{"step", "who acts", "command", "what happens", "paragraphs", "vacancy before", "then"};
  const std::vector heard{rules::Lane::provider, rules::Lane::authority, rules::Lane::home_office};
  for (const auto lane : heard) heads.push_back("told to the " + std::string(word(lane)));
  auto text = line_of(heads) + line_of(std::vector<std::string>(heads.size(), "---"));
  std::string stage;
  for (const auto& step : rules::process_map()) {
    const std::string here(word(step.stage));
    std::vector<std::string> cells{here == stage ? "" : here,
                                   std::string(word(step.who)),
                                   "`" + step.command + "`",
                                   happens_in(step),
                                   std::string(step.paragraphs),
                                   before_in_words(step.from),
                                   step.to ? std::string(word(*step.to)) : ""};
    for (const auto lane : heard) cells.push_back(heard_by(step, lane));
    text += line_of(cells);
    stage = here;
  }
  return text;
}

std::string map_as_page() {
  return "# The process map: who acts, and who is told what (O1 to O16, M-STATES, M-TELL)\n\n"
         "Made from `process_map` (`include/ifapilot/rules/process.hpp`); `tests/docs/process_page_test.cpp` keeps it "
         "so, and\n`tests/rules/tell/process_test.cpp` holds the map against the rules themselves. `ifapilot help "
         "process` prints it.\n\n"
         "A case runs from top to bottom. A whole arrow is what somebody does or says, with the command that records "
         "it and where the\nvacancy stands then; a broken one is what the partnership tells, with its paragraphs. It "
         "is told only where it applies: the\nHome Office hears of what it was asked for, an authority of its own "
         "offer or acceptance, a date if it came after the offer,\na quiet period while no child is chosen. In a box "
         "one of the parts happens.\n\n"
         "```mermaid\n" +
         rules::process_diagram() +
         "```\n\n"
         "The same in full, with slips, changes of contacts, and what concerns the pilot as a whole. `lapse` is "
         "recorded by nobody: the\ndue time makes it. Of `offer`, `request` and `chase` the command itself is the "
         "record that it was told, of `form` the form's\nreturn; of all else `ifapilot told RECORD PARTY --about "
         "ABOUT` is. What to write says `ifapilot message ABOUT RECORD`.\n\n" +
         map_as_table();
}

TEST_CASE("the page of the process map is not stale") {
  const auto fresh = map_as_page();
  if (std::getenv("IFAPILOT_UPDATE_DOCS") != nullptr) std::ofstream(process_page) << fresh;
  std::ostringstream stored;
  stored << std::ifstream(process_page).rdbuf();
  CHECK(stored.str() == fresh);
}

TEST_CASE("the statuses from which a step of the map may happen stand together") {
  for (const auto& step : rules::process_map()) {
    INFO(step.command);
    for (std::size_t i = 1; i < step.from.size(); ++i) {
      CHECK(static_cast<int>(step.from[i]) == static_cast<int>(step.from[i - 1]) + 1);
    }
  }
}

}  // namespace
}  // namespace ifapilot
