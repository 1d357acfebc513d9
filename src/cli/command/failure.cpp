#include "cli/command/failure.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/words/commands.hpp"
#include "output/screen.hpp"
#include "output/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {
namespace {

using output::Fields;
using output::Text;
using output::Value;
using output::Values;
using output::Word;

constexpr int width_without_terminal = 80;

/// ` [C-CAP, O16]`, or nothing.
std::string citation(const rules::Refusal& refusal) {
  std::string text = refusal.rule;
  for (const auto& paragraph : refusal.paragraphs) text.append(text.empty() ? "" : ", ").append(paragraph);
  return text.empty() ? text : " [" + text + "]";
}

/// A single cause that says what the first line says is not said twice.
bool are_listed(const Failure& failure) {
  return failure.reasons.size() > 1 ||
         (failure.reasons.size() == 1 && failure.reasons.front().message != failure.summary.message);
}

/// The cause's own rule, where it is another than the first line's.
std::string cause(const Failure& failure, const rules::Refusal& reason) {
  return output::escaped(reason.message) + (reason.rule == failure.summary.rule ? "" : citation(reason));
}

/// The cause's hint, unless the line `hint:` gives it; its commands are bound.
std::string hint(const Failure& failure, const rules::Refusal& reason) {
  return reason.hint == failure.summary.hint ? "" : bound_harmless(reason.hint);
}

/// Where the hints begin if every one of them fits beside its cause; else nothing.
std::optional<int> column_of_hints(const Failure& failure, int width) {
  int widest_cause = 0;
  int widest_hint = 0;
  for (const auto& reason : failure.reasons) {
    widest_cause = std::max(widest_cause, output::display_width(cause(failure, reason)));
    widest_hint = std::max(widest_hint, output::display_width(hint(failure, reason)));
  }
  const int column = widest_cause + 4;
  return 4 + column + widest_hint <= width ? std::optional(column) : std::nullopt;
}

/// `text` wrapped to the screen, every line of it indented by `indent` blanks.
std::string indented(const std::string& text, int indent, int width) {
  return wrapped_whole(std::string(static_cast<std::size_t>(indent), ' ') + text, width, indent);
}

/// `  - cause      hint` in two columns; where one is too wide for that, each hint below its cause.
std::string reasons_listed(const Failure& failure, int width) {
  const auto column = column_of_hints(failure, width);
  std::string text;
  for (const auto& reason : failure.reasons) {
    const auto words = cause(failure, reason);
    const auto help = hint(failure, reason);
    if (help.empty()) {
      text += wrapped_whole("  - " + words, width, 4);
    } else if (column) {
      text += "  - " + output::padded(words, *column) + unbound(help) + "\n";
    } else {
      text += wrapped_whole("  - " + words, width, 4) + indented(help, 6, width);
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

/// `vacancies.csv:4: what is wrong`
rules::Refusal row_refusal(const std::string& file, const BadRow& row) {
  return {row.rule, row.paragraphs, file + ":" + std::to_string(row.line) + ": " + cell_of(row) + row.reason, row.hint};
}

/// Off a terminal the first line and a hint that stands alone stay whole, for `grep` and for mails; a list is always
/// laid out.
std::string told_in_words(Failure failure, std::optional<int> terminal) {
  for (const auto& row : failure.rows) failure.reasons.push_back(row_refusal(failure.file, row));
  if (!failure.rows.empty()) failure.summary.rule.clear();  // each row names its own
  if (!failure.rows.empty()) failure.summary.paragraphs.clear();
  const int width = terminal.value_or(width_without_terminal);
  const auto first = "ifapilot: error: " + output::escaped(failure.summary.message) + citation(failure.summary);
  auto text = terminal ? wrapped_whole(first, width, 2) : first + "\n";
  text += failure.listing;
  const bool is_gate = are_listed(failure);
  if (is_gate) text += reasons_listed(failure, width);
  if (failure.summary.hint.empty()) return text;
  const auto last = "hint: " + bound_harmless(failure.summary.hint);
  return text + unbound(is_gate || terminal ? output::wrapped(last, width, 6) : last + "\n");
}

Value unless_empty(const std::string& text) { return text.empty() ? Value() : Value(Text{text}); }

Value paragraphs_of(const rules::Refusal& refusal) {
  Values list;
  for (const auto& paragraph : refusal.paragraphs) list.emplace_back(Word{paragraph});
  return list;
}

Fields object_of(const rules::Refusal& refusal, bool has_rule) {
  return {{"rule", unless_empty(refusal.rule)},
          {"paragraphs", has_rule ? paragraphs_of(refusal) : Value()},
          {"message", Text{refusal.message}},
          {"hint", unless_empty(plain(refusal.hint))}};
}

Fields object_of(const std::string& file, const BadRow& row) {
  return {{"file", Text{file}},
          {"line", static_cast<std::int64_t>(row.line)},
          {"column", unless_empty(row.column)},
          {"value", unless_empty(row.value)},
          {"reason", Text{row.reason}},
          {"hint", unless_empty(plain(row.hint))},
          {"rule", unless_empty(row.rule)}};
}

std::string told_in_json(const Failure& failure) {
  Fields error{{"kind", Word{std::string(failure.kind)}}};
  const bool has_rule = failure.kind == "rule" || !failure.summary.rule.empty();
  for (auto& field : object_of(failure.summary, has_rule)) error.push_back(std::move(field));
  Values reasons;
  for (const auto& reason : failure.reasons) reasons.emplace_back(object_of(reason, true));
  error.emplace_back("reasons", std::move(reasons));
  if (!failure.rows.empty()) {
    Values rows;
    for (const auto& row : failure.rows) rows.emplace_back(object_of(failure.file, row));
    error.emplace_back("rows", std::move(rows));
  }
  if (failure.has_record) error.emplace_back("record", failure.record ? Value(Word{*failure.record}) : Value());
  return output::to_jsonl({.record = Fields{{"error", std::move(error)}}, .list = {}});
}

}  // namespace

Failure failure_of(const UsageError& error) {
  return {.kind = "usage", .exit_code = 2, .summary = {"", {}, error.what(), error.hint}, .listing = error.listing};
}

Failure failure_of(const app::Refused& refused) {
  Failure failure{.kind = "rule",
                  .exit_code = 1,
                  .summary = refused.summary,
                  .reasons = refused.reasons,
                  .has_record = refused.has_record,
                  .record = refused.record};
  if (refused.kind == app::RefusalKind::usage) {
    failure.kind = "usage";
    failure.exit_code = 2;
  } else if (refused.kind == app::RefusalKind::not_found) {
    failure.kind = "not-found";
    failure.exit_code = 4;
  }
  return failure;
}

Failure failure_of(const store::Error& error) {
  const auto fault = error.fault();
  if (fault == store::Fault::misuse || fault == store::Fault::constraint) return bug(error.what());
  if (fault == store::Fault::bad_group)
    return {.kind = "usage", .exit_code = 2, .summary = {"", {}, error.message(), error.hint()}};
  const int exit_code = fault == store::Fault::outcome_unknown ? 6 : 3;
  return {.kind = "database", .exit_code = exit_code, .summary = {"", {}, error.message(), error.hint()}};
}

Failure bug(std::string_view what) {
  return {.kind = "bug",
          .exit_code = 70,
          .summary = {"",
                      {},
                      "a fault of the program: " + std::string(what),
                      "nothing more was written; please report this with what you typed"}};
}

Failure output_failure(std::string_view why, bool was_saved, std::string_view hint) {
  std::string message = "the answer could not be written: " + std::string(why);
  if (was_saved) message += "; what it tells of was saved";
  return {.kind = "output",
          .exit_code = 5,
          .summary = {"",
                      {},
                      std::move(message),
                      !hint.empty() ? std::string(hint)
                      : was_saved   ? "do not type it again; its show or list command tells it"
                                    : "make room, or send the output elsewhere"}};
}

Failure stdout_closed() {
  return {.kind = "output",
          .exit_code = 5,
          .summary = {"", {}, "stdout is closed, so there is nowhere to print to", "nothing was done"}};
}

Failure failure_of(const BadRows& error) {
  const auto worst = std::ranges::min_element(error.rows, {}, &BadRow::kind);
  Failure failure{.kind = "usage", .exit_code = 2, .summary = {"", {}, error.what(), ""}};
  if (worst->kind == BadKind::unknown) {
    failure.kind = "not-found";
    failure.exit_code = 4;
  }
  if (worst->kind == BadKind::refused) {
    failure.kind = "rule";
    failure.exit_code = 1;
    failure.summary.rule = worst->rule;
    failure.summary.paragraphs = worst->paragraphs;
  }
  failure.file = error.file;
  failure.rows = error.rows;
  return failure;
}

std::string told(const Failure& failure, output::Format format, std::optional<int> terminal) {
  const bool as_json = format == output::Format::json || format == output::Format::jsonl;
  return as_json ? told_in_json(failure) : told_in_words(failure, terminal);
}

}  // namespace ifapilot::cli
