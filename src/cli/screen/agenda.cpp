#include "cli/screen/agenda.hpp"

#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

#include <numeric>

namespace ifapilot::cli {

namespace {

using LineCells = std::array<std::string, 5>;  ///< Vacancy, what it is, who has it, when, how long.

constexpr int line_indent = 2;
constexpr int deep_indent = line_indent * 3;
constexpr int gap = 2;

struct AgendaScreen {
  const app::Agenda& agenda;
  rules::Instant now;
  const output::Style& style;
};

/// How the parts of the day are called.
struct PartWords {
  std::string_view word;
  std::string_view title;
  std::string_view counted;  ///< After their number.
};

PartWords words_of(app::AgendaPart part) {
  switch (part) {
    case app::AgendaPart::overdue: return {"overdue", "OVERDUE", "overdue"};
    case app::AgendaPart::today: return {"today", "TODAY", "today"};
    case app::AgendaPart::soon: return {"soon", "SOON", "soon"};
    case app::AgendaPart::later: return {"later", "LATER", "later"};
    case app::AgendaPart::no_deadline: return {"no-deadline", "NO DEADLINE", "without a deadline"};
  }
  return {};
}

std::string counts(const app::Agenda& agenda) {
  const auto known = listed(rules::every<app::AgendaPart>, [&](app::AgendaPart part) {
    const int number = agenda.count(part);
    return number > 0 ? std::to_string(number) + " " + std::string(words_of(part).counted) : "";
  });
  if (!known.empty()) return known;
  return agenda.left_out > 0 ? "nothing due by then" : "nothing to do";
}

/// Date and time on the left, the counts at the right edge.
std::string heading(const AgendaScreen& screen) {
  const auto when = rules::in_words(screen.now);
  const auto what = counts(screen.agenda);
  if (output::display_width(when) + gap + output::display_width(what) > screen.style.width) {
    return output::toned(output::wrapped(when + ": " + what, screen.style.width, line_indent), output::Tone::strong,
                         screen.style);
  }
  const int room = std::max(screen.style.width - output::display_width(when), output::display_width(what) + gap);
  return output::toned(when + output::padded(what, room, true), output::Tone::strong, screen.style) + "\n";
}

/// An arrival is due at the midnight that ends the day arranged; that day is what a reader looks for (M-MOVE).
std::string words_of(const app::AgendaRow& row, rules::Instant now) {
  if (row.deadline != rules::DeadlineKind::arrival || !row.due_at) return row.words;
  return row.words + " " + short_words(rules::local_day(*row.due_at - std::chrono::seconds{1}), now);
}

/// When, and how far off that is. What has no due time goes by the day that the place is to be ready; a duty of R2 is
/// not about the place.
std::array<std::string, 2> times_of(const app::AgendaRow& row, rules::Instant now) {
  if (row.due_at) return {short_words(*row.due_at, now), from_now(*row.due_at, now)};
  const auto since = "since " + short_words(rules::local_day(row.since), now);
  if (row.kind == "duty" || row.kind == "tell") return {since, rules::span_in_words(now - row.since)};
  if (!row.ready_on) return {"no date yet", since};
  return {(row.ready_confirmed ? "ready " : "about ") + short_words(*row.ready_on, now),
          from_today(*row.ready_on, rules::local_day(now))};
}

LineCells cells_of(const app::AgendaRow& row, rules::Instant now) {
  auto [when, how_long] = times_of(row, now);
  return {row.vacancy.text(), words_of(row, now), row.authority ? row.authority->text : "-", std::move(when),
          std::move(how_long)};
}

std::array<int, 5> widths_of(const AgendaScreen& screen) {
  std::array<int, 5> widths{};
  for (const auto& row : screen.agenda.rows) {
    const auto cells = cells_of(row, screen.now);
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], output::display_width(cells[i]));
  }
  return widths;
}

/// `cells` up to the one before `end`, each in its column.
std::string in_columns(const LineCells& cells, const std::array<int, 5>& widths, std::size_t end) {
  std::string line(line_indent, ' ');
  for (std::size_t i = 0; i < end; ++i) {
    if (i != 0) line.append(gap, ' ');
    line += output::padded(cells[i], widths[i]);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

/// A row that is too long for the screen keeps its columns, and how long it has stood goes below since when. On a
/// screen too narrow even for that the columns give way, and nothing is left out.
std::string first_line(const LineCells& cells, const std::array<int, 5>& widths, const output::Style& style) {
  const auto whole = in_columns(cells, widths, 5);
  if (output::display_width(whole) <= style.width) return whole + "\n";
  const auto most = in_columns(cells, widths, 4);
  const auto last_column =
      static_cast<std::size_t>(std::accumulate(widths.begin(), widths.begin() + 3, line_indent + gap * 3));
  const auto below = std::string(last_column, ' ') + cells[4];
  if (std::max(output::display_width(most), output::display_width(below)) <= style.width) {
    return most + "\n" + below + "\n";
  }
  return output::wrapped(in_columns(cells, {}, 5), style.width, deep_indent);
}

/// Whom to ring, or else what to do.
std::string lead_of(const app::AgendaRow& row) {
  if (!row.ring) return row.what;
  const bool is_named = row.authority && row.authority->text == row.ring->who;  // in the line above
  const auto ring = app::how_to_ring(row.ring->reach, is_named ? "" : row.ring->who);
  return ring.empty() ? row.what : ring;
}

/// A command is never broken, so that it can be copied: it gets a line of its own if it must.
std::string with_command(const std::string& lead, const rules::Action& action, const output::Style& style) {
  const std::string margin(deep_indent, ' ');
  const auto command = command_line(action);
  const auto together = margin + lead + ": " + command;
  if (output::display_width(together) <= style.width) return together + "\n";
  return output::wrapped(margin + lead + ":", style.width, deep_indent) + margin + command + "\n";
}

/// How to record whom to ring where nobody knows it: once for each, at the first line that rings them.
std::string no_contact(const app::AgendaRow& row, std::set<std::string>& told, const output::Style& style) {
  if (!row.ring || row.ring->reach.to_ring() != nullptr) return "";
  const auto& who = row.ring->who;
  const auto action = row.ring->is_authority ? contact_to_record(rules::AuthorityCode{who})
                                             : contact_to_record(rules::ProviderCode{who});
  if (!told.insert((row.ring->is_authority ? "authority " : "provider ") + who).second) return "";
  return with_command("no contact yet", action, style);
}

std::string indented(const std::string& text, const output::Style& style) {
  return text.empty() ? "" : output::wrapped(std::string(deep_indent, ' ') + text, style.width, deep_indent);
}

/// What else runs in a case that is late already; a later deadline of one that is in time can wait.
std::string besides(const app::AgendaRow& row, const output::Style& style) {
  if (row.beside.empty() || row.part != app::AgendaPart::overdue) return "";
  return indented("beside it: " + listed(row.beside), style);
}

/// How long the Home Office has been silent, and O13's target beside the decision that runs (M-PROFILE).
std::string of_referral(const app::AgendaRow& row, const AgendaScreen& screen) {
  std::string silent;
  if (row.requested_at) {
    silent = "no word from the Home Office since " + short_words(*row.requested_at, screen.now) + " (" +
             rules::span_in_words(screen.now - *row.requested_at) + ")";
  }
  std::string target;
  if (row.same_day_target) {
    const bool is_missed = *row.same_day_target < screen.now;
    target = (is_missed ? "the same working day is missed: it ended " : "to be decided the same working day: by ") +
             short_words(*row.same_day_target, screen.now) + ", " + from_now(*row.same_day_target, screen.now);
  }
  return indented(silent, screen.style) + indented(target, screen.style);
}

std::string part_of(app::AgendaPart part, const AgendaScreen& screen, const std::array<int, 5>& widths,
                    std::set<std::string>& told) {
  if (screen.agenda.count(part) == 0) return "";
  const auto tone = part == app::AgendaPart::overdue ? output::Tone::bad : output::Tone::strong;
  auto text = "\n" + std::string(line_indent, ' ') + output::toned(words_of(part).title, tone, screen.style) + "\n";
  for (const auto& row : screen.agenda.rows) {
    if (row.part != part) continue;
    text += first_line(cells_of(row, screen.now), widths, screen.style) +
            with_command(lead_of(row), row.action, screen.style) + no_contact(row, told, screen.style) +
            of_referral(row, screen) + besides(row, screen.style);
    if (row.sibling) {
      text += wrapped_whole(std::string(deep_indent, ' ') + *row.sibling, screen.style.width, deep_indent);
    }
  }
  return text;
}

std::string remarks(const AgendaScreen& screen) {
  const auto remark = [](int number, std::string_view what, rules::Deed see) {
    return number > 0 ? "\n  " + std::to_string(number) + std::string(what) + command_line({see}) + "\n" : "";
  };
  return remark(screen.agenda.left_out, " due later than that: ", rules::Deed::see_agenda) +
         (screen.agenda.quiet ? "\n  A quiet period: its days are not counted in a hold [M-QUIET, O9].\n" : "") +
         remark(screen.agenda.outstanding, " outstanding: ", rules::Deed::report_outstanding);
}

std::vector<rules::Sentence> next_of(const app::Agenda& agenda) {
  if (!agenda.rows.empty()) return {rules::Action{rules::Deed::show_case, agenda.rows.front().vacancy}};
  if (agenda.left_out > 0) return {};
  return {rules::how_to(rules::Deed::add_vacancy)};
}

}  // namespace

std::string_view word(app::AgendaPart part) { return words_of(part).word; }

Screen agenda_screen(const app::Agenda& agenda, rules::Instant now, const output::Style& style) {
  const AgendaScreen screen{agenda, now, style};
  const auto widths = widths_of(screen);
  std::set<std::string> told;
  auto text = heading(screen);
  for (const auto part : rules::every<app::AgendaPart>) {
    text += part_of(part, screen, widths, told);
  }
  return {text + remarks(screen), next_of(agenda)};
}

}  // namespace ifapilot::cli
