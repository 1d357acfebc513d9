#include "output/page.hpp"

#include "output/layout.hpp"
#include "output/markup.hpp"
#include "output/screen.hpp"

#include <algorithm>
#include <ifapilot_page.hpp>
#include <kainjow/mustache.hpp>  // here alone: it takes long to compile
#include <stdexcept>
#include <variant>

namespace ifapilot::output {

namespace {

using kainjow::mustache::data;

constexpr std::size_t longest_short = 22;  ///< Bytes of what is not broken into lines: a date, the longest code.

/// One entry for each of `items`, as the template's lists want it.
template <class Items, class Make>
data list_of(const Items& items, Make make) {
  data list(data::type::list);
  for (const auto& item : items) list << make(item);
  return list;
}

data text_item(const std::string& text) { return {"text", text}; }

data pair_data(const std::pair<std::string, std::string>& pair) {
  data made("name", pair.first);
  made.set("value", pair.second);
  return made;
}

data cell_data(const PageCell& cell, const PageHeading& heading) {
  data made("words", cell.words);
  made.set("value", cell.value);
  made.set("key", heading.key);
  made.set("amount", cell.amount);
  made.set("short", !cell.amount && cell.words.size() <= longest_short);
  made.set("more", list_of(cell.more, pair_data));
  return made;
}

data row_data(const std::vector<PageCell>& row, const std::vector<PageHeading>& headings) {
  data rest(data::type::list);
  for (std::size_t i = 1; i < row.size(); ++i) rest << cell_data(row[i], headings[i]);
  data made("first", cell_data(row.front(), headings.front()));
  made.set("cells", rest);
  return made;
}

data heading_data(const PageHeading& heading) {
  data made("words", heading.words);
  made.set("amount", heading.amount);
  return made;
}

data table_data(const PageTable& table) {
  data made("name", table.name);
  made.set("caption", table.caption);
  made.set("headings", list_of(table.headings, heading_data));
  made.set("rows", list_of(table.rows, [&](const auto& row) { return row_data(row, table.headings); }));
  made.set("filled", !table.rows.empty());
  made.set("empty", table.empty);
  return made;
}

data block_data(const PageBlock& block) {
  data made("svg", block.chart.svg);
  made.set("drawn", !block.chart.svg.empty());
  made.set("title", block.chart.title);
  made.set("tables", list_of(block.tables, table_data));
  return made;
}

data section_data(const PageSection& section) {
  data made("id", section.id);
  made.set("heading", section.heading);
  made.set("says", list_of(section.says, text_item));
  made.set("said", !section.says.empty());
  made.set("noted", !section.note.empty());
  made.set("note", section.note);
  made.set("blocks", list_of(section.blocks, block_data));
  return made;
}

data headline_data(const PageHeadline& headline) {
  data made("value", headline.value);
  made.set("words", headline.words);
  return made;
}

data page_data(const Page& page) {
  data made("title", page.title);
  made.set("lead", page.lead);
  made.set("made", list_of(page.made, pair_data));
  made.set("headed", !page.headlines.empty());
  made.set("headlines", list_of(page.headlines, headline_data));
  made.set("contents", page.sections.size() > 1);
  made.set("sections", list_of(page.sections, section_data));
  made.set("licence", page.licence);
  return made;
}

/// As a screen has them.
std::vector<PageColumn> columns_shown(const Table& table) {
  std::vector<PageColumn> shown;
  for (const auto& column : table.columns) {
    if (column.shown) shown.push_back({column.name, heading_of(column)});
  }
  return shown;
}

/// Decimals to one place, as a person says them; what programs find beside them is whole.
std::string page_words(const Value& value) {
  const auto* number = std::get_if<rules::Decimal>(&value.kind);
  if (number == nullptr) return in_words(value);
  return rules::text_of(rules::to_tenths(*number));
}

PageCell cell_of(const LeftTable& left, std::size_t row, std::size_t column) {
  const bool amount = is_amount(left.table.columns[column].type);
  const auto& value = left.table.rows[row][column];
  return {said(left.spoken, left.table.columns[column].name, page_words(value)), machine_text(value), amount};
}

}  // namespace

std::string said(const Spoken& spoken, std::string_view key, std::string word) {
  const auto column = spoken.find(key);
  if (column == spoken.end()) return word;
  const auto found = column->second.find(word);
  return found == column->second.end() ? word : found->second;
}

PageTable page_table(std::string name, std::string caption, const LeftTable& left, std::vector<PageColumn> columns) {
  PageTable made{.name = std::move(name), .caption = std::move(caption), .headings = {}, .rows = {}};
  made.rows.resize(left.table.rows.size());
  if (columns.empty()) columns = columns_shown(left.table);
  for (const auto& column : columns) {
    const auto place = place_of(left.table, column.key);
    if (place == left.table.columns.size()) continue;
    made.headings.push_back({column.key, column.words, is_amount(left.table.columns[place].type)});
    for (std::size_t row = 0; row < made.rows.size(); ++row) made.rows[row].push_back(cell_of(left, row, place));
  }
  return made;
}

std::string to_html(const Page& page) {
  kainjow::mustache::mustache shape{std::string(page_template)};
  shape.set_custom_escape([](const std::string& text) { return markup(text); });
  auto text = shape.render(page_data(page));
  if (!shape.is_valid()) throw std::logic_error("page.mustache: " + shape.error_message());
  return text;
}

}  // namespace ifapilot::output
