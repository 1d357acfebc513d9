#include "cli/words/holds_moved.hpp"

namespace ifapilot::cli {

namespace {

std::string end(const std::optional<rules::Instant>& until) {
  return until ? rules::in_words(*until) : "not known while the quiet period goes on";
}

}  // namespace

output::Value values_of(const std::vector<app::HoldMoved>& moved) {
  return output::values_of(moved, [](const auto& row) {
    return output::Fields{{"vacancy", row.vacancy}, {"was", row.was}, {"hold_until", row.is}};
  });
}

std::string in_words(const std::vector<app::HoldMoved>& moved) {
  if (moved.empty()) return "\n  It moves no hold.\n";
  std::string text = "\n  Holds that it moves:\n";
  for (const auto& row : moved) {
    text += "  " + row.vacancy.text() + "  " + end(row.is) + "\n      was: " + end(row.was) + "\n";
  }
  return text;
}

}  // namespace ifapilot::cli
