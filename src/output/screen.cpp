#include "output/screen.hpp"

#include "output/layout.hpp"
#include "output/letters.hpp"
#include "output/utf8.hpp"

#include <limits>
#include <numeric>
#include <optional>

namespace ifapilot::output {
namespace {

constexpr int column_gap = 2;
constexpr int least_room = 20;  ///< For what a label says, on however narrow a screen.

/// `due_at` -> `Due`, `hold_until` -> `Hold until`.
std::string readable(std::string_view key) {
  for (const std::string_view end : {"_at", "_on", "_pence"}) {
    if (key.size() > end.size() && key.ends_with(end)) {
      key.remove_suffix(end.size());
      break;
    }
  }
  std::string text(key);
  std::ranges::replace(text, '_', ' ');
  return capitalised(std::move(text));
}

/// One column of cells on its way to the screen.
struct Lane {
  int natural = 0;  ///< What its widest cell takes.
  int least = 0;    ///< What it cannot go below: the widest word, or all of it if it may not wrap.
  bool right_aligned = false;
};

/// Columns that `widths`, two blanks apart, take.
int total(const std::vector<int>& widths) {
  const int gaps = column_gap * std::max(0, static_cast<int>(widths.size()) - 1);
  return std::accumulate(widths.begin(), widths.end(), gaps);
}

/// Widths for `lanes`, two blanks apart, that fit into `width` if they can: the widest that may shrink goes first.
std::vector<int> fitted(const std::vector<Lane>& lanes, int width) {
  std::vector<int> widths;
  for (const auto& lane : lanes) widths.push_back(lane.natural);
  while (total(widths) > width) {
    std::size_t widest = lanes.size();
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      if (widths[i] > lanes[i].least && (widest == lanes.size() || widths[i] >= widths[widest])) widest = i;
    }
    if (widest == lanes.size()) break;
    --widths[widest];
  }
  return widths;
}

/// One row of cells as one or more lines, without blanks at their ends; cells wrapped to `widths`.
std::string row_of(const std::vector<std::string>& cells, const std::vector<Lane>& lanes,
                   const std::vector<int>& widths, int indent) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(lines_of(cells[i], widths[i]));
    height = std::max(height, columns.back().size());
  }
  std::string result;
  for (std::size_t line = 0; line < height; ++line) {
    std::string text(static_cast<std::size_t>(indent), ' ');
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i != 0) text.append(column_gap, ' ');
      text += padded(line < columns[i].size() ? columns[i][line] : "", widths[i], lanes[i].right_aligned);
    }
    result += text.erase(text.find_last_not_of(' ') + 1) + "\n";
  }
  return result;
}

std::vector<Lane> lanes_of(const Grid& grid) {
  std::vector<Lane> lanes;
  const auto widen = [&lanes](const std::vector<std::string>& row) {
    if (lanes.size() < row.size()) lanes.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      lanes[i].natural = std::max(lanes[i].natural, display_width(row[i]));
      lanes[i].least = std::max(lanes[i].least, widest_word(row[i]));
    }
  };
  widen(grid.headings);
  for (const auto& row : grid.rows) widen(row);
  for (std::size_t i = 0; i < std::min(lanes.size(), grid.right_aligned.size()); ++i) {
    lanes[i].right_aligned = grid.right_aligned[i];
    if (lanes[i].right_aligned) lanes[i].least = lanes[i].natural;
  }
  return lanes;
}

/// What `make` makes of each.
template <class Each, class Make>
std::string joined(const Each& all, Make make) {
  std::string text;
  for (const auto& one : all) text.append(text.empty() ? "" : ", ").append(make(one));
  return text.empty() ? "-" : text;
}

struct Wording {
  std::string operator()(std::monostate) const { return "-"; }
  std::string operator()(Hidden) const { return hidden_words; }
  std::string operator()(bool truth) const { return truth ? "yes" : "no"; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Text& text) const { return with_marks_shown(text.value); }
  std::string operator()(const Word& word) const { return with_marks_shown(word.value); }
  std::string operator()(rules::Day day) const { return rules::in_words(day); }
  std::string operator()(rules::Instant instant) const { return rules::in_words(instant); }
  std::string operator()(rules::Pence amount) const { return rules::pounds(amount); }
  std::string operator()(rules::Decimal number) const { return rules::text_of(number); }
  std::string operator()(const rules::Quotient& number) const { return rules::text_of(number.tenths()); }
  std::string operator()(const Values& values) const { return joined(values, in_words); }
  std::string operator()(const Fields& fields) const {
    return joined(fields, [](const auto& field) { return readable(field.first) + " " + in_words(field.second); });
  }
};

/// The columns of `table` that a person sees, worded.
struct Worded {
  std::vector<std::string> headings;
  std::vector<Lane> lanes;
  std::vector<std::vector<std::string>> rows;
};

std::string cell(const Column& column, const Value& value) {
  const auto* const instant = std::get_if<rules::Instant>(&value.kind);
  return column.by_day && instant != nullptr ? rules::in_words(rules::local_day(*instant)) : in_words(value);
}

/// Of which columns a person sees which.
using Seen = std::vector<bool>;

Worded worded(const Table& table, const Seen& seen) {
  Worded result;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!seen[i]) continue;
    result.headings.push_back(heading_of(table.columns[i]));
    const bool right = is_amount(table.columns[i].type);
    result.lanes.push_back({display_width(result.headings.back()), display_width(result.headings.back()), right});
  }
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!seen[i]) continue;
      auto& lane = result.lanes[cells.size()];
      cells.push_back(cell(table.columns[i], row[i]));
      const bool may_wrap = table.columns[i].type == ColumnType::text || table.columns[i].type == ColumnType::free_text;
      lane.natural = std::max(lane.natural, display_width(cells.back()));
      lane.least = std::max(lane.least, may_wrap ? widest_word(cells.back()) : display_width(cells.back()));
    }
    result.rows.push_back(std::move(cells));
  }
  return result;
}

/// The one that is left out next; none if a person needs all that are seen.
std::optional<std::size_t> most_spare(const Table& table, const Seen& seen) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const int spare = table.columns[i].spare;
    if (seen[i] && spare > 0 && (!found || spare >= table.columns[*found].spare)) found = i;
  }
  return found;
}

bool fits(const Worded& table, int width) { return total(fitted(table.lanes, width)) <= width; }

/// The table with those columns besides that there is room for after all, the least spare first.
Worded with_what_fits(const Table& table, Seen seen, int width) {
  std::vector<std::size_t> left_out;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (table.columns[i].shown && !seen[i]) left_out.push_back(i);
  }
  std::ranges::stable_sort(left_out, {}, [&](std::size_t i) { return table.columns[i].spare; });
  for (const auto i : left_out) {
    seen[i] = true;
    seen[i] = fits(worded(table, seen), width);
  }
  return worded(table, seen);
}

/// As many columns as there is room for.
Worded worded(const Table& table, const Style& style) {
  Seen seen;
  for (const auto& column : table.columns) seen.push_back(column.shown || style.wide);
  auto text = worded(table, seen);
  while (!style.wide && !fits(text, style.width)) {
    const auto next = most_spare(table, seen);
    if (!next) break;
    seen[*next] = false;
    text = worded(table, seen);
  }
  return fits(text, style.width) ? with_what_fits(table, std::move(seen), style.width) : text;
}

/// For tables that are wider than the screen even when wrapped: each row on lines of its own.
std::string stacked(const Worded& table, const Style& style) {
  std::string result;
  for (const auto& row : table.rows) {
    if (!result.empty()) result += "\n";
    Labelled lines;
    for (std::size_t i = 0; i < row.size(); ++i) lines.emplace_back(table.headings[i], row[i]);
    result += to_screen(lines, 0, style);
  }
  return result;
}

std::string record(const Fields& fields, int indent, const Style& style);

/// A list of records under its name, each beginning with a dash.
std::string nested(const std::string& name, const Values& list, int indent, const Style& style) {
  std::string result(static_cast<std::size_t>(indent), ' ');
  result.append(name).append("\n");
  for (const auto& item : list) {
    auto text = record(std::get<Fields>(item.kind), indent + 4, style);
    const auto dash = static_cast<std::size_t>(indent) + 2;
    if (text.size() > dash) text[dash] = '-';
    result += text;
  }
  return result;
}

bool is_list_of_records(const Value& value) {
  const auto* list = std::get_if<Values>(&value.kind);
  const auto is_record = [](const Value& item) { return std::holds_alternative<Fields>(item.kind); };
  return list != nullptr && !list->empty() && std::ranges::all_of(*list, is_record);
}

std::string record(const Fields& fields, int indent, const Style& style) {
  Labelled lines;
  std::string below;
  for (const auto& [key, value] : fields) {
    if (const auto* inner = std::get_if<Fields>(&value.kind); inner != nullptr && !inner->empty()) {
      below.append(static_cast<std::size_t>(indent), ' ').append(readable(key)).append("\n");
      below += record(*inner, indent + 2, style);
    } else if (is_list_of_records(value)) {
      below += nested(readable(key), std::get<Values>(value.kind), indent, style);
    } else {
      lines.emplace_back(readable(key), in_words(value));
    }
  }
  return to_screen(lines, indent, style) + below;
}

}  // namespace

std::string in_words(const Value& value) { return std::visit(Wording{}, value.kind); }

std::string heading_of(const Column& column) { return column.heading.empty() ? readable(column.name) : column.heading; }

std::string to_screen(const Table& table, const Style& style, std::string_view empty) {
  if (table.rows.empty()) return std::string(empty).append("\n");
  const auto text = worded(table, style);
  const auto widths = fitted(text.lanes, style.wide ? std::numeric_limits<int>::max() : style.width);
  if (!style.wide && total(widths) > style.width) return stacked(text, style);
  std::vector<std::string> headings;
  for (const auto& heading : text.headings) headings.push_back(toned(heading, Tone::strong, style));
  auto result = row_of(headings, text.lanes, widths, 0);
  for (const auto& row : text.rows) result += row_of(row, text.lanes, widths, 0);
  return result;
}

std::string to_screen(const Labelled& lines, int indent, const Style& style) {
  int widest = 0;
  for (const auto& [label, text] : lines) widest = std::max(widest, display_width(label));
  const int hang = indent + widest + column_gap;
  std::string result;
  for (const auto& [label, text] : lines) {
    auto head = std::string(static_cast<std::size_t>(indent), ' ') + padded(label, widest + column_gap);
    for (const auto& line : lines_of(text, std::max(least_room, style.width - hang))) {
      result += std::exchange(head, std::string(static_cast<std::size_t>(hang), ' ')) + line + "\n";
    }
  }
  return result;
}

std::string to_screen(const Grid& grid, const Style& style) {
  auto lanes = lanes_of(grid);
  const int width = style.width - grid.indent;
  auto widths = fitted(lanes, width);
  if (lanes.size() > 1 && total(widths) > width) {  // a word that is too long stands out, and squeezes nothing else
    lanes.back().least = std::min(lanes.back().least, least_room);
    widths = fitted(lanes, width);
  }
  std::string result;
  if (!grid.headings.empty()) result += row_of(grid.headings, lanes, widths, grid.indent);
  for (const auto& row : grid.rows) result += row_of(row, lanes, widths, grid.indent);
  return result;
}

std::string to_screen(const Fields& fields, const Style& style) { return record(fields, 0, style); }

}  // namespace ifapilot::output
