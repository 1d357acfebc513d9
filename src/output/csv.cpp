#include "output/document.hpp"
#include "output/spreadsheet.hpp"

#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ifapilot::output {
namespace {

/// What follows the apostrophes in front.
std::string_view bare(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of('\''), text.size()));
}

constexpr std::string_view mark = "\xEF\xBB\xBF";

bool begins_with_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

/// Whether an apostrophe in front of it is one that keeps a spreadsheet off.
bool is_guarded(std::string_view text) { return is_run(text) || is_turned(text) || begins_with_digit(text); }

bool add(std::string& text, const Value& value);

std::string_view digits(const fmt::format_int& number) { return {number.data(), number.size()}; }

/// Adds what a value says. Answers whether that is text, and no number, truth or time, which a spreadsheet may take for
/// what it is.
struct AddingToCsv {
  std::string& text;

  bool operator()(std::monostate) const { return false; }
  bool operator()(Hidden) const { return false; }
  bool operator()(bool truth) const { return as_it_is(truth ? "true" : "false"); }
  bool operator()(std::int64_t number) const { return as_it_is(digits(fmt::format_int(number))); }
  bool operator()(const Text& words) const { return text += words.value, true; }
  bool operator()(const Word& word) const { return text += word.value, !is_of_calendar(word.value); }
  bool operator()(rules::Day day) const { return rules::append_iso(text, day), false; }
  bool operator()(rules::Instant instant) const { return rules::append_iso(text, instant), false; }
  bool operator()(rules::Pence amount) const { return as_it_is(rules::pounds(amount)); }
  bool operator()(rules::Decimal number) const { return as_it_is(rules::text_of(number)); }
  bool operator()(const rules::Quotient& number) const { return as_it_is(rules::text_of(number.value())); }

  /// Scalars joined with `;`; a record within the list as `key=value` pairs, which CSV has no better place for.
  bool operator()(const Values& values) const {
    bool is_text = false;
    for (const auto& value : values) {
      if (&value != &values.front()) text += ';';
      is_text = add(text, value) || is_text;
    }
    return is_text;
  }

  bool operator()(const Fields& fields) const {
    for (const auto& [key, value] : fields) {
      if (&key != &fields.front().first) text += ' ';
      text.append(csv_header(key)).append("=");
      (void)add(text, value);
    }
    return true;
  }

 private:
  bool as_it_is(std::string_view words) const { return text += words, false; }
};

bool add(std::string& text, const Value& value) { return std::visit(AddingToCsv{text}, value.kind); }

bool needs_quotes(std::string_view cell) {
  return std::ranges::any_of(cell, [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

/// Guards and quotes the cell that begins there in `line`, if it needs that.
void mend(std::string& line, std::size_t begin, bool guard) {
  if (!needs_quotes(std::string_view(line).substr(begin))) {
    if (guard) line.insert(begin, 1, '\'');
    return;
  }
  const auto cell = line.substr(begin);
  line.resize(begin);
  line.append("\"").append(guard ? "'" : "");
  for (const char c : cell) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

void add_cell(std::string& line, const Value& value, const CsvOptions& options) {
  const auto begin = line.size();
  if (!add(line, value)) return;  // nothing that the program words itself has a comma
  mend(line, begin, !options.raw && needs_guard(std::string_view(line).substr(begin)));
}

void add_header(std::string& line, const std::vector<Column>& columns) {
  for (const auto& column : columns) {
    if (&column != &columns.front()) line += ',';
    const auto begin = line.size();
    mend(line.append(csv_header(column.name)), begin, false);
  }
  line += "\r\n";
}

void add_row(std::string& line, std::span<const Value> row, const CsvOptions& options) {
  for (const auto& value : row) {
    if (&value != &row.front()) line += ',';
    add_cell(line, value, options);
  }
  line += "\r\n";
}

/// Adds the fields to the columns of a table of one row.
void flatten(Table& row, const std::string& prefix, const Fields& fields) {
  for (const auto& [key, value] : fields) {
    const auto name = prefix + key;
    if (const auto* inner = std::get_if<Fields>(&value.kind)) {
      flatten(row, name + "_", *inner);
    } else {
      row.columns.push_back({.name = name});
      row.rows.front().push_back(value);
    }
  }
}

void add_record(std::string& text, const Fields& record, const CsvOptions& options) {
  Table row{{}, {{}}};
  flatten(row, "", record);
  add_header(text, row.columns);
  add_row(text, row.rows.front(), options);
}

}  // namespace

bool needs_guard(std::string_view text) {
  const auto rest = bare(text);
  return is_run(rest) || is_turned(rest) || (text.starts_with('\'') && is_guarded(rest));
}

std::string_view without_guard(std::string_view cell) {
  return cell.starts_with('\'') && is_guarded(bare(cell)) ? cell.substr(1) : cell;
}

std::string csv_header(std::string name) {
  constexpr std::string_view pence = "_pence";
  if (name.ends_with(pence)) name.resize(name.size() - pence.size());
  return name;
}

void to_csv(const Document& document, const CsvOptions& options, const TakeText& take) {
  const auto* const columns = columns_of(document);
  if (columns == nullptr && !document.record) return;
  Pieces out(take);
  if (options.excel) out.text() += mark;
  if (columns == nullptr) {
    add_record(out.text(), *document.record, options);
  } else {
    if (options.header) add_header(out.text(), *columns);
    each_row(document, Wanted(columns->size(), true), [&](std::span<const Value> row) {
      add_row(out.text(), row, options);
      out.pause();
    });
  }
  out.end();
}

std::string to_csv(const Document& document, const CsvOptions& options) {
  return whole_text([&](const TakeText& take) { to_csv(document, options, take); });
}

std::string_view mark_for_excel() { return mark; }

std::string machine_text(const Value& value) {
  std::string text;
  (void)add(text, value);
  return text;
}

}  // namespace ifapilot::output
