#include "output/page.hpp"

#include "output/screen.hpp"
#include "output/utf8.hpp"

#include <ifapilot_page.hpp>
#include <kainjow/mustache.hpp>  // here and in template.cpp alone: it takes long to compile
#include <stdexcept>

namespace ifapilot::output {

namespace {

using kainjow::mustache::list;
using kainjow::mustache::object;

constexpr std::size_t longest_short = 22;  ///< Bytes of what is not broken into lines: a date, the longest code.

/// One entry for each of `items`, as the template's lists want it.
template <class Items, class Make>
list list_of(const Items& items, Make make) {
  list made;
  for (const auto& item : items) made.emplace_back(make(item));
  return made;
}

object text_item(const std::string& text) { return {{"text", text}}; }

object pair_data(const std::pair<std::string, std::string>& pair) {
  return {{"name", pair.first}, {"value", pair.second}};
}

object cell_data(const PageCell& cell, const PageHeading& heading) {
  return {{"words", cell.words},
          {"value", cell.value},
          {"key", heading.key},
          {"amount", cell.amount},
          {"short", !cell.amount && cell.words.size() <= longest_short},
          {"more", list_of(cell.more, pair_data)}};
}

object row_data(const std::vector<PageCell>& row, const std::vector<PageHeading>& headings) {
  list rest;
  for (std::size_t i = 1; i < row.size(); ++i) rest.emplace_back(cell_data(row[i], headings[i]));
  return {{"first", cell_data(row.front(), headings.front())}, {"cells", rest}};
}

object heading_data(const PageHeading& heading) { return {{"words", heading.words}, {"amount", heading.amount}}; }

object table_data(const PageTable& table) {
  return {{"name", table.name},
          {"caption", table.caption},
          {"headings", list_of(table.headings, heading_data)},
          {"rows", list_of(table.rows, [&](const auto& row) { return row_data(row, table.headings); })},
          {"filled", !table.rows.empty()},
          {"empty", table.empty}};
}

object block_data(const PageBlock& block) {
  const auto chart = drawn(block.chart);
  return {{"svg", chart.svg},
          {"drawn", !chart.svg.empty()},
          {"title", chart.title},
          {"tables", list_of(block.tables, table_data)}};
}

object section_data(const PageSection& section) {
  return {{"id", section.id},
          {"heading", section.heading},
          {"says", list_of(section.says, text_item)},
          {"said", !section.says.empty()},
          {"noted", !section.note.empty()},
          {"note", section.note},
          {"blocks", list_of(section.blocks, block_data)}};
}

object headline_data(const PageHeadline& headline) { return {{"value", headline.value}, {"words", headline.words}}; }

object headlines_data(const PageHeadlines& row) {
  return {{"of", row.of},
          {"parted", !row.of.empty()},
          {"seen", row.of.empty() ? "The figures that matter most" : row.of},
          {"figures", list_of(row.figures, headline_data)}};
}

object page_data(const Page& page) {
  return {{"title", page.title},
          {"lead", page.lead},
          {"made", list_of(page.made, pair_data)},
          {"headlines", list_of(page.headlines, headlines_data)},
          {"contents", page.sections.size() > 1},
          {"sections", list_of(page.sections, section_data)},
          {"licence", page.licence}};
}

/// As a screen has them.
std::vector<PageColumn> columns_shown(const Table& table) {
  std::vector<PageColumn> shown;
  for (const auto& column : table.columns) {
    if (column.shown) shown.push_back({column.name, heading_of(column)});
  }
  return shown;
}

PageCell cell_of(const LeftTable& left, std::size_t row, std::size_t column) {
  const bool amount = is_amount(left.table.columns[column].type);
  const auto& value = left.table.rows[row][column];
  return {said(left.spoken, left.table.columns[column].name, in_words(value)), machine_text(value), amount};
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
