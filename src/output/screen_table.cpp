#include "output/layout.hpp"
#include "output/screen.hpp"
#include "output/worded_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// A table for people is as wide as its widest cells, and so nothing of it can be printed before the last of them is
// known: each cell is worded once, and kept so until then.
namespace ifapilot::output {
namespace {

/// A list or a stream, whoever holds its rows.
struct Source {
  const std::vector<Column>& columns;
  std::function<void(const Wanted&, const std::function<void(std::span<const Value>)>&)> each;
};

/// The columns that a screen may show, how much room each needs, and their cells in words.
struct Worded {
  std::vector<const Column*> columns;
  std::vector<Lane> lanes;
  WordedRows rows;
};

/// Of those columns, which are seen.
using Seen = std::vector<bool>;

void add_cell(std::string& text, const Column& column, const Value& value) {
  const auto* const instant = std::get_if<rules::Instant>(&value.kind);
  if (!column.by_day || instant == nullptr) return add_words(text, value);
  text += rules::in_words(rules::local_day(*instant));
}

void widen(Lane& lane, const Column& column, const WordedCell& cell) {
  const bool may_wrap = column.type == ColumnType::text || column.type == ColumnType::free_text;
  lane.natural = std::max(lane.natural, cell.width);
  if (lane.least < cell.width) lane.least = std::max(lane.least, may_wrap ? widest_word(cell.text) : cell.width);
}

/// `shown`: of the source's columns.
Worded worded(const Source& source, const Wanted& shown, const std::filesystem::path& spool_in) {
  Worded made{{}, {}, WordedRows(spool_in)};
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!shown[i]) continue;
    const auto& column = source.columns[i];
    const int width = display_width(heading_of(column));
    made.columns.push_back(&column);
    made.lanes.push_back({width, width, is_amount(column.type)});
    places.push_back(i);
  }
  std::string text;
  source.each(shown, [&](std::span<const Value> row) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      text.clear();
      add_cell(text, *made.columns[i], row[places[i]]);
      const WordedCell cell{text, display_width(text)};
      widen(made.lanes[i], *made.columns[i], cell);
      made.rows.add(cell);
    }
    made.rows.end_row();
  });
  return made;
}

/// Those of `all` that are seen.
template <class Any>
std::vector<Any> seen_of(const std::vector<Any>& all, const Seen& seen) {
  std::vector<Any> those;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (seen[i]) those.push_back(all[i]);
  }
  return those;
}

bool fits(const Worded& table, const Seen& seen, int width) {
  return total(fitted(seen_of(table.lanes, seen), width)) <= width;
}

/// The one that is left out next; none if a person needs all that are seen.
std::optional<std::size_t> most_spare(const Worded& table, const Seen& seen) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const int spare = table.columns[i]->spare;
    if (seen[i] && spare > 0 && (!found || spare >= table.columns[*found]->spare)) found = i;
  }
  return found;
}

/// With those columns besides that there is room for after all, the least spare first.
Seen with_what_fits(const Worded& table, Seen seen, int width) {
  std::vector<std::size_t> left_out;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (!seen[i]) left_out.push_back(i);
  }
  std::ranges::stable_sort(left_out, {}, [&](std::size_t i) { return table.columns[i]->spare; });
  for (const auto i : left_out) {
    seen[i] = true;
    seen[i] = fits(table, seen, width);
  }
  return seen;
}

/// As many of the `seen` columns as there is room for.
Seen with_room(const Worded& table, Seen seen, int width) {
  while (!fits(table, seen, width)) {
    const auto next = most_spare(table, seen);
    if (!next) return seen;
    seen[*next] = false;
  }
  return with_what_fits(table, std::move(seen), width);
}

/// Those that have room beside each other, the first above them if it may stand there and has none.
Seen seen_in(const Worded& table, int width) {
  Seen all(table.columns.size(), true);
  auto seen = with_room(table, all, width);
  if (all.empty() || !table.columns.front()->heads || fits(table, seen, width)) return seen;
  all.front() = false;
  auto others = with_room(table, std::move(all), width);
  return fits(table, others, width) ? others : seen;
}

/// Whether that is so.
bool stands_above(const Worded& table, const Seen& seen) {
  return !seen.empty() && table.columns.front()->heads && !seen.front();
}

/// How the seen columns are laid out.
struct Layout {
  std::vector<std::string> headings = {};
  std::vector<Lane> lanes = {};
  std::vector<int> widths = {};
};

Layout laid_out(const Worded& table, const Seen& seen, int width) {
  Layout layout{.lanes = seen_of(table.lanes, seen)};
  layout.widths = fitted(layout.lanes, width);
  for (const auto* const column : seen_of(table.columns, seen)) layout.headings.push_back(heading_of(*column));
  return layout;
}

using Row = std::vector<WordedCell>;

std::vector<std::string> texts_of(const Row& row) {
  std::vector<std::string> texts;
  for (const auto& cell : row) texts.emplace_back(cell.text);
  return texts;
}

/// Of one line, and without a colour that would have to be switched off at its end.
bool is_plain(std::string_view text) {
  return text.find('\n') == std::string_view::npos && text.find('\x1b') == std::string_view::npos;
}

bool is_one_line(const Row& row, const std::vector<int>& widths) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].width > widths[i] || !is_plain(row[i].text)) return false;
  }
  return true;
}

/// A row of cells none of which wraps, which most rows are, as `row_of` lays it out.
void add_line(std::string& text, const Row& row, const Layout& layout) {
  const auto begin = text.size();
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto blanks = static_cast<std::size_t>(layout.widths[i] - row[i].width);
    text.append(i == 0 ? 0 : column_gap, ' ');
    if (layout.lanes[i].right_aligned) text.append(blanks, ' ');
    text += row[i].text;
    if (!layout.lanes[i].right_aligned) text.append(blanks, ' ');
  }
  while (text.size() > begin && text.back() == ' ') text.pop_back();
  text += '\n';
}

void add_row(std::string& text, const Row& row, const Layout& layout) {
  if (is_one_line(row, layout.widths)) return add_line(text, row, layout);
  text += row_of(texts_of(row), layout.lanes, layout.widths, 0);
}

/// Of a table that is wider than the screen even when wrapped: each cell on lines of its own.
void add_stacked(std::string& text, const Row& row, const Layout& layout, const Style& style) {
  Labelled lines;
  for (std::size_t i = 0; i < row.size(); ++i) lines.emplace_back(layout.headings[i], row[i].text);
  text += to_screen(lines, 0, style);
}

/// Hands what is seen of each row to `add`, the first of all its cells in front.
void print_rows(Worded& table, const Seen& seen, Pieces& out,
                const std::function<void(std::string_view, const Row&)>& add) {
  Row cells;
  table.rows.each([&](std::span<const WordedCell> row) {
    cells.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (seen[i]) cells.push_back(row[i]);
    }
    add(row.empty() ? std::string_view() : row.front().text, cells);
    out.pause();
  });
}

void print_stacked(Worded& table, const Seen& seen, const Layout& layout, const Style& style, Pieces& out) {
  bool is_first = true;
  print_rows(table, seen, out, [&](std::string_view, const Row& row) {
    if (!std::exchange(is_first, false)) out.text() += '\n';
    add_stacked(out.text(), row, layout, style);
  });
}

void print_lines(Worded& table, const Seen& seen, const Layout& layout, const Style& style, Pieces& out) {
  auto toned_headings = layout.headings;
  for (auto& heading : toned_headings) heading = toned(heading, Tone::strong, style);
  const auto headings = row_of(toned_headings, layout.lanes, layout.widths, 0);
  const bool is_parted = stands_above(table, seen);
  std::optional<std::string> above;
  auto& text = out.text();
  if (!is_parted) text += headings;
  print_rows(table, seen, out, [&](std::string_view first, const Row& row) {
    if (is_parted && above != first) {
      text.append(above ? "\n" : "").append(toned(first, Tone::strong, style)).append("\n").append(headings);
      above = first;
    }
    add_row(text, row, layout);
  });
}

void print(const Source& source, const Style& style, std::string_view empty, const TakeText& take,
           const std::filesystem::path& spool_in) {
  Wanted shown;
  for (const auto& column : source.columns) shown.push_back(column.shown || style.wide);
  auto table = worded(source, shown, spool_in);
  if (table.rows.empty()) return take(std::string(empty).append("\n"));
  const int width = style.wide ? std::numeric_limits<int>::max() : style.width;
  const auto seen = seen_in(table, width);
  const auto layout = laid_out(table, seen, width);
  Pieces out(take);
  if (total(layout.widths) > width) {
    print_stacked(table, seen, layout, style, out);
  } else {
    print_lines(table, seen, layout, style, out);
  }
  out.end();
}

}  // namespace

void to_screen(const Document& document, const Style& style, std::string_view empty, const TakeText& take,
               const std::filesystem::path& spool_in) {
  const auto each = [&](const Wanted& wanted, const auto& take_row) { each_row(document, wanted, take_row); };
  print({*columns_of(document), each}, style, empty, take, spool_in);
}

std::string to_screen(const Table& table, const Style& style, std::string_view empty) {
  const auto each = [&](const Wanted&, const auto& take_row) {
    for (const auto& row : table.rows) take_row(row);
  };
  return whole_text([&](const TakeText& take) { print({table.columns, each}, style, empty, take, {}); });
}

}  // namespace ifapilot::output
