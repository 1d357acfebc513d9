#include "output/screen.hpp"

#include "output/layout.hpp"
#include "output/letters.hpp"
#include "output/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ifapilot::output {
namespace {

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

struct Wording {
  std::string& text;

  void operator()(std::monostate) const { text += '-'; }
  void operator()(Hidden) const { text += hidden_words; }
  void operator()(bool truth) const { text += truth ? "yes" : "no"; }
  void operator()(std::int64_t number) const { text += std::to_string(number); }
  void operator()(const Text& words) const { add_shown(words.value); }
  void operator()(const Word& word) const { add_shown(word.value); }
  void operator()(rules::Day day) const { text += rules::in_words(day); }
  void operator()(rules::Instant instant) const { text += rules::in_words(instant); }
  void operator()(rules::Pence amount) const { text += rules::pounds(amount); }
  void operator()(rules::Decimal number) const { text += rules::text_of(number); }
  void operator()(const rules::Quotient& number) const { text += rules::text_of(number.tenths()); }
  void operator()(const Values& values) const {
    add_joined(values, [this](const Value& value) { add_words(text, value); });
  }
  void operator()(const Fields& fields) const {
    add_joined(fields, [this](const auto& field) {
      text.append(readable(field.first)).append(" ");
      add_words(text, field.second);
    });
  }

 private:
  void add_shown(const std::string& words) const {
    if (is_ascii(words)) {
      text += words;
    } else {
      text += with_marks_shown(words);
    }
  }

  /// What `add` adds of each.
  template <class Each, class Add>
  void add_joined(const Each& all, Add add) const {
    const auto begin = text.size();
    for (const auto& one : all) {
      if (text.size() > begin) text += ", ";
      add(one);
    }
    if (text.size() == begin) text += '-';
  }
};

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

void add_words(std::string& text, const Value& value) { std::visit(Wording{text}, value.kind); }

std::string in_words(const Value& value) {
  std::string text;
  add_words(text, value);
  return text;
}

std::string heading_of(const Column& column) { return column.heading.empty() ? readable(column.name) : column.heading; }

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
