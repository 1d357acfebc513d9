#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/process.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

// The map in words and as a picture.
namespace ifapilot::rules {

namespace {

/// `text` and `more`, parted by `mark`; one that stands there already is not added.
void add_part(std::string& text, std::string_view more, std::string_view mark) {
  if (more.empty()) return;
  const auto bounded = std::string(mark) + text + std::string(mark);
  if (bounded.find(std::string(mark) + std::string(more) + std::string(mark)) != std::string::npos) return;
  text.append(text.empty() ? "" : mark).append(more);
}

std::string capital(std::string_view text) {
  std::string made(text);
  if ('a' <= made[0] && made[0] <= 'z') made[0] = static_cast<char>(made[0] - 'a' + 'A');
  return made;
}

/// An identifier of mermaid: its own words have no blanks.
std::string drawn(Lane lane) { return lane == Lane::home_office ? "home_office" : std::string(word(lane)); }

/// `contacts (O5)`
std::string with_paragraphs(std::string_view text, std::string_view paragraphs) {
  return std::string(text) + (paragraphs.empty() ? "" : " (" + std::string(paragraphs) + ")");
}

std::string in_words(About about) { return with_paragraphs(word(about), words_of(about).paragraphs); }

/// Whether both move a vacancy that stands at the same status, so that one or the other happens.
bool excludes(const MapRow& one, const MapRow& other) {
  const auto is_same_turn = [](const MapStep& a, const MapStep& b) {
    return a.to && b.to && std::ranges::find_first_of(a.from, b.from) != a.from.end();
  };
  return std::ranges::any_of(one, [&](const MapStep& a) {
    return std::ranges::any_of(other, [&](const MapStep& b) { return is_same_turn(a, b); });
  });
}

/// Where the row leads to: `matched or accepted`.
std::string outcome(const MapRow& row) {
  std::string text;
  for (const auto& step : row) add_part(text, step.to ? word(*step.to) : "", " or ");
  return text;
}

/// One case, as far as the guidance tells it: not slips and changes of contacts.
bool is_drawn(const MapRow& row) { return row.front().stage != Stage::pilot && !row.front().paragraphs.empty(); }

void add_line(std::string& text, std::size_t depth, const std::string& line) {
  text.append(4 * depth, ' ').append(line) += '\n';
}

/// `respond: refusal → notified`, one below the other; a command that moves a vacancy only somewhere, once.
std::string deed(const MapRow& row) {
  std::string text;
  for (const auto& step : row) {
    const auto moves = [&](const MapStep& any) { return any.to && any.command == step.command; };
    if (!step.to && std::ranges::any_of(row, moves)) continue;
    add_part(text, step.command + (step.to ? " → " + std::string(word(*step.to)) : ""), "<br/>");
  }
  return text;
}

/// What is told by the deed itself: an offer, a request, a chase.
bool is_deed(const MapTelling& telling, const MapStep& step) {
  const auto& kind = words_of(telling.about).recorded_by;
  return kind && word(*kind) == step.command;
}

void draw_deed(std::string& text, std::size_t depth, const MapRow& row) {
  const auto& first = row.front();
  const auto who = drawn(first.who);
  const auto itself = std::ranges::find_if(first.told, [&](const MapTelling& any) { return is_deed(any, first); });
  auto head = who + "->>" + drawn(Lane::partnership);
  if (first.what == std::variant<Step, FactKind>(Step::lapse)) head = "Note over " + who;  // nobody says anything
  auto words = deed(row);
  if (itself != first.told.end()) {
    head = who + "->>" + drawn(itself->to.front());
    words = with_paragraphs(words, words_of(itself->about).paragraphs);
  }
  add_line(text, depth, head + ": " + words);
}

void draw_row(std::string& text, std::size_t depth, const MapRow& row) {
  draw_deed(text, depth, row);
  for (const auto lane : every<Lane>) {
    std::string told;
    for (const auto& telling : row.front().told) {
      const bool hears = std::ranges::find(telling.to, lane) != telling.to.end();
      if (hears && !is_deed(telling, row.front())) add_part(told, in_words(telling.about), ", ");
    }
    if (!told.empty()) add_line(text, depth, drawn(Lane::partnership) + "-->>" + drawn(lane) + ": " + told);
  }
}

/// Rows of which one or the other happens.
void draw_choice(std::string& text, const std::vector<MapRow>& rows) {
  const auto* block = "alt ";
  for (const auto& row : rows) {
    add_line(text, 1, std::exchange(block, "else ") + outcome(row));
    draw_row(text, 2, row);
  }
  add_line(text, 1, "end");
}

/// The rows of one stage that are drawn: those that come first, those of which one happens, and what else is recorded.
struct DrawnStage {
  std::vector<MapRow> before;
  std::vector<MapRow> choice;
  std::vector<MapRow> after;
};

DrawnStage drawn_stage(Stage stage) {
  auto rows = process_rows();
  std::erase_if(rows, [&](const MapRow& row) { return row.front().stage != stage || !is_drawn(row); });
  DrawnStage made;
  for (const auto& row : rows) {
    const auto is_other = [&](const MapRow& any) { return any != row && excludes(row, any); };
    const bool is_aside = std::holds_alternative<FactKind>(row.front().what) && !row.front().to;
    const bool is_chosen = std::ranges::any_of(rows, is_other);
    (is_chosen ? made.choice : is_aside ? made.after : made.before).push_back(row);
  }
  return made;
}

void draw_stage(std::string& text, Stage stage) {
  const auto [before, choice, after] = drawn_stage(stage);
  if (before.empty() && choice.empty() && after.empty()) return;
  const auto heading = with_paragraphs(capital(word(stage)), paragraphs_of(stage));
  add_line(text, 1, "Note over " + drawn(Lane::provider) + "," + drawn(Lane::home_office) + ": " + heading);
  for (const auto& row : before) draw_row(text, 1, row);
  if (!choice.empty()) draw_choice(text, choice);
  for (const auto& row : after) draw_row(text, 1, row);
}

std::string together_in_words(const std::vector<Lane>& lanes) {
  if (lanes == std::vector{Lane::provider, Lane::authority}) return "both sides";
  if (lanes.size() == every<PartyKind>.size()) return "all three";
  std::string text;
  for (const auto lane : lanes) add_part(text, word(lane), ", ");
  return text;
}

/// How much of `other` stands at the beginning of `first` too, in whole words.
std::size_t shared_words(std::string_view first, std::string_view other) {
  std::size_t shared = 0;
  for (auto end = other.find(' '); end != std::string_view::npos; end = other.find(' ', end + 1)) {
    if ((std::string(first) + " ").starts_with(other.substr(0, end + 1))) shared = end + 1;
  }
  return shared;
}

/// Each paragraph of `O8, E5`.
void add_single(std::vector<std::string_view>& all, std::string_view paragraphs) {
  while (!paragraphs.empty()) {
    const auto end = std::min(paragraphs.find(", "), paragraphs.size());
    all.push_back(paragraphs.substr(0, end));
    paragraphs.remove_prefix(std::min(end + 2, paragraphs.size()));
  }
}

/// Where a paragraph stands: the purpose, the expectations, the operation, the risks; `O16` after `O2`.
std::tuple<std::size_t, std::size_t, std::string_view> in_guidance(std::string_view paragraph) {
  return {std::string_view("PEOR").find(paragraph[0]), paragraph.size(), paragraph};
}

/// Whether both stand in one row: only what is told brings them together.
bool is_alike(const MapStep& one, const MapStep& other) {
  return one.stage == other.stage && one.who == other.who && one.told == other.told && !one.told.empty();
}

}  // namespace

std::string_view word(Lane lane) {
  switch (lane) {
    case Lane::provider: return "provider";
    case Lane::partnership: return "partnership";
    case Lane::authority: return "authority";
    case Lane::home_office: return "Home Office";
  }
  return {};
}

Lane lane_of(PartyKind kind) {
  switch (kind) {
    case PartyKind::authority: return Lane::authority;
    case PartyKind::provider: return Lane::provider;
    case PartyKind::home_office: return Lane::home_office;
  }
  return Lane::partnership;
}

std::string_view word(Stage stage) {
  switch (stage) {
    case Stage::notification: return "notification";
    case Stage::offer: return "offer";
    case Stage::answer: return "answer";
    case Stage::contacts: return "contacts";
    case Stage::contracting: return "contracting";
    case Stage::date: return "date";
    case Stage::request: return "request";
    case Stage::profile: return "profile";
    case Stage::decision: return "decision";
    case Stage::chasing: return "chasing";
    case Stage::transport: return "transport";
    case Stage::arrival: return "arrival";
    case Stage::ending: return "ending";
    case Stage::pilot: return "pilot";
  }
  return {};
}

std::vector<MapRow> process_rows() {
  std::vector<MapRow> rows;
  for (auto& step : process_map()) {
    const auto row = std::ranges::find_if(rows, [&](const MapRow& any) { return is_alike(any.front(), step); });
    if (row == rows.end()) {
      rows.push_back({std::move(step)});
    } else {
      row->push_back(std::move(step));
    }
  }
  return rows;
}

std::string paragraphs_of(Stage stage) {
  std::vector<std::string_view> all;
  for (const auto& step : process_map()) {
    if (step.stage == stage) add_single(all, step.paragraphs);
  }
  std::ranges::sort(all, {}, in_guidance);
  std::string text;
  for (const auto paragraph : all) add_part(text, paragraph, ", ");
  return text;
}

std::string commands_in_words(const MapRow& row) {
  const auto& first = row.front().command;
  std::string text;
  for (const auto& step : row) {
    std::string_view rest = step.command;
    if (!text.empty()) rest.remove_prefix(shared_words(first, rest));
    add_part(text, rest, ", ");
  }
  return text;
}

std::vector<std::string> told_in_words(const MapRow& row) {
  std::vector<std::pair<std::vector<Lane>, std::string>> groups;
  for (const auto& [about, to] : row.front().told) {
    const auto same = std::ranges::find(groups, to, [](const auto& group) { return group.first; });
    auto& group = same == groups.end() ? groups.emplace_back(to, "") : *same;
    add_part(group.second, in_words(about), ", ");
  }
  std::vector<std::string> all;
  for (const auto& [to, what] : groups) all.push_back(together_in_words(to) + ": " + what);
  return all;
}

std::string process_diagram() {
  std::string text = "sequenceDiagram\n";
  for (const auto lane : every<Lane>) {
    add_line(text, 1, "participant " + drawn(lane) + " as " + capital(word(lane)));
  }
  for (const auto stage : every<Stage>) draw_stage(text, stage);
  return text;
}

}  // namespace ifapilot::rules
