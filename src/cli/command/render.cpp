#include "cli/command/render.hpp"

#include "output/utf8.hpp"

namespace ifapilot::cli {

namespace {

std::string on_screen(const Answer& answer, const output::Style& style) {
  if (!answer.screen.empty()) return answer.screen;
  if (answer.document.list) {
    const auto& list = *answer.document.list;
    return list.rows.empty() && answer.empty.empty() ? "" : output::to_screen(list, style, answer.empty);
  }
  return answer.document.record ? output::to_screen(*answer.document.record, style) : "";
}

}  // namespace

std::string rendered(const Answer& answer, const Look& look) {
  if (!answer.page.empty()) return answer.page;
  switch (look.format) {
    case output::Format::csv:
      return output::to_csv(answer.document, look.csv);
    case output::Format::json:
      return output::to_json(answer.document);
    case output::Format::jsonl:
      return output::to_jsonl(answer.document);
    case output::Format::html:  // only what has a page takes the word
    case output::Format::table:
      break;
  }
  return output::with_marks_shown(on_screen(answer, look.style));
}

}  // namespace ifapilot::cli
