#include "cli/screen/timeline.hpp"

#include "cli/words/phrases.hpp"
#include "cli/words/short_time.hpp"

#include <algorithm>

namespace ifapilot::cli {

namespace {

/// Everyone who recorded something, each once.
std::vector<std::string> actors_of(const app::Timeline& timeline) {
  std::vector<std::string> all;
  for (const auto& line : timeline) {
    if (line.actor && std::find(all.begin(), all.end(), *line.actor) == all.end()) all.push_back(*line.actor);
  }
  return all;
}

/// What was typed long after it happened is told so: it may decide whether an answer came in time.
std::string typed_later(const app::TimelineEntry& line, rules::Instant now) {
  if (line.recorded_at - line.at < std::chrono::hours{1}) return "";
  return ", recorded " + short_words(line.recorded_at, now);
}

std::string story(const app::TimelineEntry& line, rules::Instant now, bool with_actor) {
  auto text = line.words + (line.said.empty() ? "" : ": " + line.said) + typed_later(line, now);
  if (with_actor && line.actor) text += " (" + *line.actor + ")";
  if (!line.voided) return text;
  return "VOIDED by " + line.voided->by.text() + " \"" + line.voided->reason + "\": " + text;
}

}  // namespace

std::string timeline_screen(const app::Timeline& timeline, rules::Instant now, const output::Style& style) {
  if (timeline.empty()) return "";
  const auto actors = actors_of(timeline);
  output::Grid grid;
  for (const auto& line : timeline) {
    const auto tone = line.voided || !line.fact ? output::Tone::faint : output::Tone::plain;
    grid.rows.push_back({short_words(line.at, now), line.fact ? line.fact->text() : "",
                         output::toned(story(line, now, actors.size() > 1), tone, style)});
  }
  const auto by = actors.size() == 1 ? "  Recorded by " + actors.front() + ".\n" : std::string();
  return "\n" + output::to_screen(grid, style) + by;
}

}  // namespace ifapilot::cli
