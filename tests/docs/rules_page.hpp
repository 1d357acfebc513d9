#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace ifapilot {

/// One rule's section of docs/rules.md: `### D-TRACK (E1, O2)`, what we read, and the lists that begin with
/// `- Open:`, `- Code:`, `- Test:`.
struct RuleEntry {
  std::string id;
  std::set<std::string> paragraphs;  ///< Empty for `(no paragraph)`.
  std::string reading;
  std::vector<std::string> code;   ///< What stands in backticks: names, and files.
  std::vector<std::string> tests;  ///< Files and golden folders below `tests`.
};

/// A row of the table of policy values.
struct PolicyRow {
  std::string standard;
  std::string rule;
  std::string test;
};

/// A row of the table of our own readings.
struct ReadingRow {
  std::string rule;
  std::set<std::string> paragraphs;
  std::string reading;
  std::set<std::string> policies;  ///< The keys that turn it; empty for `none`.
};

struct RulesPage {
  std::map<std::string, std::set<std::string>> index;  ///< From each paragraph to its rules.
  std::vector<RuleEntry> entries;
  std::vector<ReadingRow> readings;
  std::map<std::string, PolicyRow> policies;  ///< By key.
};

/// Reads docs/rules.md; what has none of these shapes is prose.
RulesPage read_rules_page(const std::string& markdown);

}  // namespace ifapilot
