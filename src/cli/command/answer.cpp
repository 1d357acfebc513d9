#include "cli/command/answer.hpp"

#include "cli/words/commands.hpp"
#include "output/utf8.hpp"

#include <string>
#include <string_view>

namespace ifapilot::cli {

namespace {

void put_body(const Answer& answer, const Look& look, const output::TakeText& take) {
  const auto& document = answer.document;
  if (!answer.screen.body.empty()) return take(output::with_marks_shown(answer.screen.body));
  if (output::columns_of(document) != nullptr) {
    const bool says_nothing = document.list && document.list->rows.empty() && answer.empty.empty();
    const auto empty = output::with_marks_shown(plain(answer.empty));
    if (!says_nothing) output::to_screen(document, look.style, empty, take, look.spool_in);
  } else if (document.record) {
    take(output::with_marks_shown(output::to_screen(*document.record, look.style)));
  }
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

void put_screen(const Answer& answer, const Look& look, const output::TakeText& take) {
  put_body(answer, look, take);
  take(output::with_marks_shown(fact_line(answer, look.style) + next_lines(answer, look.style)));
}

}  // namespace

std::string body_of(const Answer& answer, const output::Style& style) {
  const Look look{.format = output::Format::table, .csv = {}, .style = style};
  return output::whole_text([&](const output::TakeText& take) { put_body(answer, look, take); });
}

Answer recorded(output::Fields record, std::optional<rules::FactId> fact, Screen screen,
                std::vector<rules::Sentence> remarks) {
  record.emplace_back("fact", fact);
  auto answer = as_record(std::move(record), std::move(screen));
  answer.remarks = std::move(remarks);
  answer.is_recorded = true;
  answer.fact = fact;
  return answer;
}

void render(const Answer& answer, const Look& look, const output::TakeText& take) {
  if (answer.text) return answer.text->hand_to(take);
  if (!answer.page.empty()) return take(answer.page);
  switch (look.format) {
    case output::Format::csv: return output::to_csv(answer.document, look.csv, take);
    case output::Format::json: return output::to_json(answer.document, take);
    case output::Format::jsonl: return output::to_jsonl(answer.document, take);
    case output::Format::html:  // only what has a page, or a calendar, takes the word
    case output::Format::ics:
    case output::Format::table: break;
  }
  put_screen(answer, look, take);
}

}  // namespace ifapilot::cli
