#include "cli/command/fact_line.hpp"

#include "cli/words/phrases.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace ifapilot::cli {

namespace {

std::string fact_of(const output::Fields& record) {
  const auto found = std::ranges::find(record, "fact", [](const auto& field) { return field.first; });
  const auto* word = found == record.end() ? nullptr : std::get_if<output::Word>(&found->second.kind);
  return word == nullptr ? "" : word->value;
}

}  // namespace

std::string with_fact_line(std::string screen, const output::Fields& record, const output::Style& style) {
  const auto fact = fact_of(record);
  if (fact.empty()) return screen;
  const auto line = output::toned("Recorded as " + fact + ".", output::Tone::faint, style) + "\n";
  return inserted_before_next(std::move(screen), line, style);
}

std::string with_way_on(const std::string& screen, const output::Style& style) {
  return says_next(screen, style) ? screen : screen + next_line("ifapilot agenda", style);
}

}  // namespace ifapilot::cli
