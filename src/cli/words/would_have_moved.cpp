#include "cli/words/would_have_moved.hpp"

namespace ifapilot::cli {

namespace {

output::Value value_of(const app::Decision& decision) {
  return std::visit([](const auto& any) { return output::Value(any); }, decision);
}

std::string label(const std::string& what) {
  if (what == "due_at") return "answer due";
  if (what == "clock_started_at") return "clock starts";
  return what == "hold_until" ? "held until" : what;
}

}  // namespace

output::Value values_of(const std::vector<app::Moved>& moved) {
  return output::values_of(moved, [](const auto& row) {
    return output::Fields{{"record", output::Word{row.record}},
                          {"what", output::Word{row.what}},
                          {"stands", value_of(row.stands)},
                          {"would_be", value_of(row.would_be)}};
  });
}

std::string in_words(const std::vector<app::Moved>& moved, std::string_view under, const output::Style& style) {
  if (moved.empty()) return "It would have moved no open offer and no hold.\n";
  output::Grid grid{.headings = {"", "", "Stands", "Would have been"}};
  for (const auto& row : moved) {
    grid.rows.push_back({row.record, label(row.what), output::in_words(value_of(row.stands)),
                         output::in_words(value_of(row.would_be))});
  }
  const auto lead = "What is decided stays as it is. Under " + std::string(under) + " this would have been otherwise:";
  return output::wrapped(lead, style.width) + "\n" + output::to_screen(grid, style);
}

}  // namespace ifapilot::cli
