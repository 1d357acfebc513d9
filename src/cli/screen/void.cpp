#include "cli/screen/void.hpp"

#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

std::string named(const app::Voided& voided) {
  return voided.voided.text() + " (" + std::string(word(voided.kind)) + ", " + voided.record + ")";
}

/// A line for each that went along, newest first.
std::string later_lines(const app::Voided& done, const output::Style& style) {
  if (done.later.empty()) return "";
  std::string text = "What rests on " + done.voided.text() + " goes first, the newest before the others:\n";
  for (const auto& later : done.later) text += output::wrapped("  " + what_was_recorded(later), style.width, 4);
  return text;
}

}  // namespace

std::string what_was_recorded(const app::Voided& voided) {
  return named(voided) + (voided.words ? ": " + *voided.words : "");
}

Screen void_screen(const app::Voided& done, const output::Style& style) {
  auto text = later_lines(done, style);
  text += output::wrapped("Voided " + named(done) + ": the fact stays on record, marked [A-APPEND].", style.width);
  for (const auto& sentence : done.follows) text += output::wrapped(sentence + ".", style.width);
  return {text, {done.next.begin(), done.next.end()}};
}

output::Fields void_record(const app::Voided& voided) {
  return {{"voided", voided.voided},
          {"command", output::Word{std::string(word(voided.kind))}},
          {"record", output::Word{voided.record}},
          {"reason", output::Text{voided.reason}}};
}

output::Fields void_record_with_fact(const app::Voided& voided) {
  auto record = void_record(voided);
  record.emplace_back("fact", voided.fact);
  return record;
}

}  // namespace ifapilot::cli
