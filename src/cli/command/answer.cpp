#include "cli/command/answer.hpp"

#include "cli/words/commands.hpp"
#include "output/utf8.hpp"

namespace ifapilot::cli {

namespace {

std::string body_of(const Answer& answer, const output::Style& style) {
  if (!answer.screen.body.empty()) return answer.screen.body;
  if (answer.document.list) {
    const auto& list = *answer.document.list;
    return list.rows.empty() && answer.empty.empty() ? "" : output::to_screen(list, style, plain(answer.empty));
  }
  return answer.document.record ? output::to_screen(*answer.document.record, style) : "";
}

/// A-APPEND: whoever notices a slip at once has what `void` asks for.
std::string fact_line(const Answer& answer, const output::Style& style) {
  if (!answer.fact) return "";
  return output::toned("Recorded as " + answer.fact->text() + ".", output::Tone::faint, style) + "\n";
}

/// Alternatives stand on lines of their own, so that any can be copied as it is: nothing that is pasted may do more
/// than it says. After a write that leaves nothing to do the agenda says how to go on.
std::string next_lines(const Answer& answer, const output::Style& style) {
  auto steps = answer.screen.next;
  if (steps.empty() && answer.is_recorded) steps.emplace_back(rules::Action{rules::Deed::see_agenda});
  std::string text;
  for (const auto& step : steps) {
    text += text.empty() ? "\n" + output::toned("Next:", output::Tone::strong, style) + " " : "  or: ";
    text += plain(step) + "\n";
  }
  return text;
}

std::string on_screen(const Answer& answer, const output::Style& style) {
  return body_of(answer, style) + fact_line(answer, style) + next_lines(answer, style);
}

}  // namespace

Answer recorded(output::Fields record, std::optional<rules::FactId> fact, Screen screen,
                std::vector<rules::Sentence> remarks) {
  record.emplace_back("fact", fact);
  auto answer = as_record(std::move(record), std::move(screen));
  answer.remarks = std::move(remarks);
  answer.is_recorded = true;
  answer.fact = fact;
  return answer;
}

std::string rendered(const Answer& answer, const Look& look) {
  if (!answer.page.empty()) return answer.page;
  switch (look.format) {
    case output::Format::csv: return output::to_csv(answer.document, look.csv);
    case output::Format::json: return output::to_json(answer.document);
    case output::Format::jsonl: return output::to_jsonl(answer.document);
    case output::Format::html:  // only what has a page, or a calendar, takes the word
    case output::Format::ics:
    case output::Format::table: break;
  }
  return output::with_marks_shown(on_screen(answer, look.style));
}

}  // namespace ifapilot::cli
