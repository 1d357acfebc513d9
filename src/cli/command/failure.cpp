#include "cli/command/failure.hpp"

#include "cli/line/door.hpp"
#include "cli/words/commands.hpp"
#include "output/screen.hpp"
#include "output/utf8.hpp"
#include "text/door.hpp"

namespace ifapilot::cli {
namespace {

using output::Fields;
using output::Text;
using output::Value;
using output::Word;

constexpr int width_without_terminal = 80;

/// ` [C-CAP, O16]`, or nothing.
std::string citation(const rules::Refusal& refusal) {
  std::string text = refusal.rule;
  for (const auto& paragraph : refusal.paragraphs) text.append(text.empty() ? "" : ", ").append(paragraph);
  return text.empty() ? text : " [" + text + "]";
}

/// The cause's own rule, where it is another than the first line's.
std::string cause(const Failure& failure, const rules::Refusal& reason) {
  return output::escaped(reason.message) + (reason.rule == failure.summary.rule ? "" : citation(reason));
}

/// The cause's hint, unless the line `hint:` gives it; its commands are bound.
std::string hint(const Failure& failure, const rules::Refusal& reason) {
  return reason.hint == failure.summary.hint ? "" : bound_harmless(reason.hint);
}

/// `  - cause      hint` in two columns; where one is too wide for that, each hint below its cause.
std::string reasons_listed(const Failure& failure, int width) {
  int widest_cause = 0;
  int widest_hint = 0;
  for (const auto& reason : failure.reasons) {
    widest_cause = std::max(widest_cause, output::display_width(cause(failure, reason)));
    widest_hint = std::max(widest_hint, output::display_width(hint(failure, reason)));
  }
  const int column = widest_cause + 4;
  const bool all_fit = 4 + column + widest_hint <= width;
  std::string text;
  for (const auto& reason : failure.reasons) {
    const auto words = "  - " + cause(failure, reason);
    const auto help = hint(failure, reason);
    if (all_fit && !help.empty()) {
      text += output::padded(words, 4 + column) + unbound(help) + "\n";
    } else {
      text += wrapped_whole(words, width, 4);
      if (!help.empty()) text += wrapped_whole(std::string(6, ' ') + help, width, 6);
    }
  }
  return text;
}

/// `date '2026-05-05': `, as far as the reason does not say it itself.
std::string cell_of(const BadRow& row) {
  const auto value = row.value.empty() ? "" : quoted(row.value);
  const auto says = [&](const std::string& text) { return row.reason.find(text) != std::string::npos; };
  const bool is_named = row.value.empty() ? says(row.column) : row.reason.starts_with(row.column);
  if (is_named && says(value)) return "";
  return row.column + (says(value) ? "" : " " + value) + ": ";
}

/// Off a terminal the first line and a hint that stands alone stay whole, for `grep` and for mails; a list is always
/// laid out.
std::string told_in_words(Failure failure, std::optional<int> terminal) {
  for (const auto& row : failure.rows) {
    const auto where = failure.file + ":" + std::to_string(row.line) + ": ";
    failure.reasons.push_back({row.rule, row.paragraphs, where + cell_of(row) + row.reason, row.hint});
    failure.summary.rule.clear();  // each row names its own
    failure.summary.paragraphs.clear();
  }
  const int width = terminal.value_or(width_without_terminal);
  const auto first = "ifapilot: error: " + output::escaped(failure.summary.message) + citation(failure.summary);
  auto text = terminal ? wrapped_whole(first, width, 2) : first + "\n";
  text += failure.listing;
  // A single cause that says what the first line says is not said twice.
  const auto& reasons = failure.reasons;
  const bool is_gate =
      reasons.size() > 1 || (reasons.size() == 1 && reasons.front().message != failure.summary.message);
  if (is_gate) text += reasons_listed(failure, width);
  if (failure.summary.hint.empty()) return text;
  const auto last = "hint: " + bound_harmless(failure.summary.hint);
  return text + unbound(is_gate || terminal ? output::wrapped(last, width, 6) : last + "\n");
}

Value text_or_nothing(const std::string& text) { return text.empty() ? Value() : Value(Text{text}); }

Fields object_of(const rules::Refusal& refusal, bool has_rule) {
  const auto word = [](const std::string& paragraph) { return Word{paragraph}; };
  return {{"rule", text_or_nothing(refusal.rule)},
          {"paragraphs", has_rule ? Value(output::values_of(refusal.paragraphs, word)) : Value()},
          {"message", Text{refusal.message}},
          {"hint", text_or_nothing(plain(refusal.hint))}};
}

Fields object_of(const std::string& file, const BadRow& row) {
  return {{"file", Text{file}},
          {"line", static_cast<std::int64_t>(row.line)},
          {"column", text_or_nothing(row.column)},
          {"value", text_or_nothing(row.value)},
          {"reason", Text{row.reason}},
          {"hint", text_or_nothing(plain(row.hint))},
          {"rule", text_or_nothing(row.rule)}};
}

std::string told_in_json(const Failure& failure) {
  Fields error{{"kind", Word{std::string(failure.kind)}}};
  const bool has_rule = failure.kind == "rule" || !failure.summary.rule.empty();
  for (auto& field : object_of(failure.summary, has_rule)) error.push_back(std::move(field));
  error.emplace_back("reasons", output::values_of(failure.reasons, [](const rules::Refusal& reason) {
                       return object_of(reason, true);
                     }));
  if (!failure.rows.empty()) {
    error.emplace_back(
        "rows", output::values_of(failure.rows, [&](const BadRow& row) { return object_of(failure.file, row); }));
  }
  if (failure.has_record) error.emplace_back("record", failure.record ? Value(Word{*failure.record}) : Value());
  return output::to_jsonl({.record = Fields{{"error", std::move(error)}}, .list = {}});
}

Failure of_kind(app::RefusalKind kind, rules::Refusal summary) {
  switch (kind) {
    case app::RefusalKind::usage: return {"usage", 2, std::move(summary)};
    case app::RefusalKind::not_found: return {"not-found", 4, std::move(summary)};
    case app::RefusalKind::rule: break;
  }
  return {"rule", 1, std::move(summary)};
}

/// Of what no rule has refused.
rules::Refusal without_rule(std::string message, rules::Sentence hint) {
  return {"", {}, std::move(message), std::move(hint)};
}

}  // namespace

Failure failure_of(const UsageError& error) {
  auto failure = of_kind(app::RefusalKind::usage, without_rule(error.what(), error.hint));
  failure.listing = error.listing;
  return failure;
}

Failure failure_of(const app::Refused& refused) {
  auto failure = of_kind(refused.kind, refused.summary);
  failure.reasons = refused.reasons;
  failure.has_record = refused.has_record;
  failure.record = refused.record;
  return failure;
}

Failure with_unseen_named(Failure failure, std::span<const std::string> words) {
  auto& message = failure.summary.message;
  for (const auto& word : words) {
    const auto value = std::string_view(word).substr(word.starts_with("--") ? word.find('=') + 1 : 0);
    const auto unseen = with_unseen(value);
    if (unseen.empty()) continue;
    const auto kept = text::let_in(value, text::Lines::many);
    const auto* const passed = std::get_if<std::string>(&kept);
    const bool is_quoted = message.find(quoted(std::string(value))) != std::string::npos ||
                           (passed != nullptr && message.find(quoted(*passed)) != std::string::npos);
    if (is_quoted && message.find("U+") == std::string::npos) message += unseen;
  }
  return failure;
}

Failure failure_of(const store::Error& error) {
  const auto fault = error.fault();
  if (fault == store::Fault::misuse || fault == store::Fault::constraint) return bug(error.what());
  auto summary = without_rule(error.message(), error.hint());
  if (fault == store::Fault::bad_group) return of_kind(app::RefusalKind::usage, std::move(summary));
  return {"database", fault == store::Fault::outcome_unknown ? 6 : 3, std::move(summary)};
}

Failure failure_of(const BadRows& error) {
  const auto& worst = *std::ranges::min_element(error.rows, {}, &BadRow::kind);
  auto failure = of_kind(worst.kind, {worst.rule, worst.paragraphs, error.what(), error.hint});
  failure.file = error.file;
  failure.rows = error.rows;
  return failure;
}

Failure bug(std::string_view what) {
  return {"bug", 70,
          without_rule("a fault of the program: " + std::string(what),
                       "nothing more was written; please report this with what you typed")};
}

Failure output_failure(std::string_view why, bool was_saved, std::string_view hint) {
  std::string message = "the answer could not be written: " + std::string(why);
  if (was_saved) message += "; what it tells of was saved";
  const std::string_view usual =
      was_saved ? "do not type it again; its show or list command tells it" : "make room, or send the output elsewhere";
  return {"output", 5, without_rule(std::move(message), std::string(hint.empty() ? usual : hint))};
}

Failure stdout_closed() {
  return {"output", 5, without_rule("stdout is closed, so there is nowhere to print to", "nothing was done")};
}

std::string told(const Failure& failure, output::Format format, std::optional<int> terminal) {
  const bool as_json = format == output::Format::json || format == output::Format::jsonl;
  return as_json ? told_in_json(failure) : told_in_words(failure, terminal);
}

}  // namespace ifapilot::cli
