#include "cli/import/sheet_header.hpp"

#include "output/document.hpp"
#include "output/letters.hpp"
#include "text/door.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace ifapilot::cli {

namespace {

/// A cell as it is read: it may be broken into lines, and empty.
std::string header_text(std::string_view cell) {
  auto kept = text::let_in(output::without_guard(cell), text::Lines::many);
  auto* const passed = std::get_if<std::string>(&kept);
  return passed == nullptr ? std::string() : std::move(*passed);
}

/// The one of `all` of which `is_it`; null if it is none.
template <class Any, class Is>
const Any* first_of(const std::vector<Any>& all, Is is_it) {
  const auto found = std::ranges::find_if(all, is_it);
  return found == all.end() ? nullptr : &*found;
}

HeaderCell header_cell(std::string_view cell, const SheetFormat& format) {
  HeaderCell made{.name = {}, .column = nullptr, .left_out = nullptr, .is_known = true, .typed = header_text(cell)};
  made.name = column_name(made.typed);
  const auto& name = made.name;
  made.column = first_of(format.columns, [&](const SheetColumn& any) {
    return any.key == name || std::ranges::find(any.aliases, name) != any.aliases.end();
  });
  made.left_out = first_of(format.left_out, [&](const LeftOut& any) { return any.key == name; });
  const bool is_derived = std::ranges::find(format.derived, name) != format.derived.end();
  made.is_known = made.column != nullptr || made.left_out != nullptr || is_derived;
  return made;
}

/// The column that `name` is nearly called, if no column of the file is that one: then it was meant.
std::optional<std::string> slip_for(const std::string& name, const SheetFormat& format,
                                    const std::vector<HeaderCell>& header) {
  constexpr std::size_t short_name = 3;
  for (const auto& column : format.columns) {
    const auto is_it = [&](const HeaderCell& cell) { return cell.column == &column; };
    if (std::ranges::any_of(header, is_it)) continue;
    auto known = column.aliases;
    known.push_back(column.key);
    if (auto meant = rules::nearest(name, known, name.size() <= short_name ? 1 : 2)) return meant;
  }
  return std::nullopt;
}

std::vector<std::string> unknown_names(const std::vector<HeaderCell>& header) {
  std::vector<std::string> names;
  for (const auto& cell : header) {
    if (!cell.is_known && !cell.name.empty()) names.push_back(cli::quoted(cell.typed));
  }
  return names;
}

}  // namespace

std::string column_name(std::string_view typed) {
  std::string name;
  for (const char c : typed) {
    const bool parts = std::string_view(" _-.\r\n\t").find(c) != std::string_view::npos;
    if (!parts) name += output::lower(c);
    if (parts && !name.empty() && !name.ends_with('_')) name += '_';
  }
  if (name.ends_with('_')) name.pop_back();
  return name;
}

std::vector<std::string> keys(const SheetFormat& format, bool required_only) {
  std::vector<std::string> all;
  for (const auto& column : format.columns) {
    if (column.required || !required_only) all.push_back(column.key);
  }
  return all;
}

std::size_t columns_named(const std::vector<std::string>& cells, const SheetFormat& format) {
  return static_cast<std::size_t>(std::ranges::count_if(cells, [&](const std::string& cell) {
    const auto made = header_cell(cell, format);
    return made.is_known && !made.name.empty();
  }));
}

std::vector<HeaderCell> read_header(const input::CsvRow& row, const SheetFormat& format, std::vector<BadRow>& bad) {
  std::vector<HeaderCell> header;
  for (const auto& cell : row.cells) header.push_back(header_cell(cell, format));
  std::map<const SheetColumn*, std::string> typed_as;
  for (const auto& cell : header) {
    const auto typed = cli::quoted(cell.typed);
    const auto meant = cell.is_known || cell.name.empty() ? std::nullopt : slip_for(cell.name, format, header);
    if (meant) {
      bad.push_back({row.line, cell.typed, "", "a file of " + format.name + " has no column " + typed,
                     "did you mean " + *meant + "? if not, call it something else"});
    }
    if (cell.column == nullptr) continue;
    const auto [first, is_new] = typed_as.emplace(cell.column, typed);
    if (is_new) continue;
    const auto& key = cell.column->key;
    bad.push_back({row.line, key, "", "the column " + key + " is there twice: " + first->second + " and " + typed,
                   "take one of them out"});
  }
  const auto unknown = unknown_names(header);
  for (const auto& column : format.columns) {
    if (!column.required || typed_as.contains(&column)) continue;
    const auto or_named = unknown.empty() ? "" : ", or call " + one_of_words(unknown) + " so if it is that one";
    bad.push_back(
        {row.line, column.key, "", "the column " + column.key + " is missing", "add it: " + column.meaning + or_named});
  }
  return header;
}

}  // namespace ifapilot::cli
