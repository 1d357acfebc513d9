#include "docs/rules_page.hpp"

#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace ifapilot {
namespace {

std::vector<std::string> all_matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

std::vector<std::string> in_backticks(const std::string& text) { return all_matches(text, std::regex("`([^`]+)`")); }

std::set<std::string> paragraphs_in(const std::string& text) {
  const auto found = all_matches(text, std::regex("\\b(P|[EOR][0-9]+)\\b"));
  return {found.begin(), found.end()};
}

std::set<std::string> rules_in(const std::string& text) {
  const auto found = all_matches(text, std::regex("\\b([A-Z]-[A-Z-]+)\\b"));
  return {found.begin(), found.end()};
}

/// Which list of an entry a line belongs to: the one that was begun last.
enum class Part { reading, open, code, test };

void add(RuleEntry& entry, Part part, const std::string& line) {
  const auto words = in_backticks(line);
  if (part == Part::reading) entry.reading += line;
  if (part == Part::code) entry.code.insert(entry.code.end(), words.begin(), words.end());
  if (part == Part::test) entry.tests.insert(entry.tests.end(), words.begin(), words.end());
}

Part part_of(const std::string& line, Part before) {
  if (line.rfind("- Open:", 0) == 0) return Part::open;
  if (line.rfind("- Code:", 0) == 0) return Part::code;
  if (line.rfind("- Test:", 0) == 0) return Part::test;
  return before;
}

}  // namespace

RulesPage read_rules_page(const std::string& markdown) {
  static const std::regex heading("### ([A-Z]-[A-Z-]+) \\((.*)\\)");
  static const std::regex index_row("\\| ([PEOR][0-9]*) \\| .* \\| (.*) \\|");
  static const std::regex policy_row("\\| `([a-z_]+)` \\| (.*) \\| (.*) \\| `(.*)` \\|");
  static const std::regex reading_row("\\| ([A-Z]-[A-Z-]+) \\| ([^|`]*) \\| ([^|]*) \\| ([^|]*) \\|");
  RulesPage page;
  std::istringstream lines(markdown);
  std::string line;
  bool within = false;
  Part part = Part::reading;
  while (std::getline(lines, line)) {
    std::smatch match;
    if (std::regex_match(line, match, heading)) {
      page.entries.push_back({match[1], paragraphs_in(match[2]), {}, {}, {}});
      within = true;
      part = Part::reading;
    } else if (line.rfind('#', 0) == 0) {
      within = false;
    } else if (within) {
      part = part_of(line, part);
      add(page.entries.back(), part, line);
    } else if (std::regex_match(line, match, index_row)) {
      page.index.emplace(match[1], rules_in(match[2]));
    } else if (std::regex_match(line, match, reading_row)) {
      const auto keys = in_backticks(match[4]);
      page.readings.push_back({match[1], paragraphs_in(match[2]), match[3], {keys.begin(), keys.end()}});
    } else if (std::regex_match(line, match, policy_row)) {
      page.policies.emplace(match[1], PolicyRow{match[2], match[3], match[4]});
    }
  }
  return page;
}

}  // namespace ifapilot
