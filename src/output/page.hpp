#pragma once

#include "output/chart.hpp"
#include "output/document.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// One self-contained page for people who look rather than read: no script, nothing from a network, fit for printing.
/// All text is escaped; page.mustache is how it looks.
namespace ifapilot::output {

/// What is said for the words of a column, by its key: a name for a code. What is not there is said as it is.
using Spoken = std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>;

/// `word` of the column `key` as it is said.
[[nodiscard]] std::string said(const Spoken& spoken, std::string_view key, std::string word);

/// A table as it may leave.
struct LeftTable {
  Table table;
  Spoken spoken = {};  ///< How a page says its words; programs find them as they are.
};

/// A cell as it is read, and as programs find it in `data-value`.
struct PageCell {
  std::string words;
  std::string value = {};                                      ///< As in CSV.
  bool amount = false;                                         ///< Set flush right.
  std::vector<std::pair<std::string, std::string>> more = {};  ///< Further `data-` attributes, by their names.
};

struct PageHeading {
  std::string key;  ///< `data-name` of the cells below it.
  std::string words;
  bool amount = false;
};

/// The first column names the rows.
struct PageTable {
  std::string name;  ///< `data-name` of the table: `kpi-time`
  std::string caption;
  std::vector<PageHeading> headings;
  std::vector<std::vector<PageCell>> rows;
  std::string empty = "None so far.";  ///< What is said where there is no row.
};

/// A column of a table by its key, and how the page heads it.
struct PageColumn {
  std::string key;
  std::string words;
};

/// Those of `columns` that the table has, in this order; none named: those that a screen shows, as it heads them.
[[nodiscard]] PageTable page_table(std::string name, std::string caption, const LeftTable& left,
                                   std::vector<PageColumn> columns = {});

/// A chart, a table or both, the table below the chart.
struct PageBlock {
  BarChart chart = {};  ///< Without bars: none.
  std::vector<PageTable> tables = {};
};

struct PageSection {
  std::string id;  ///< Unique: letters, digits and `-`.
  std::string heading;
  std::vector<std::string> says = {};  ///< What the figures say, each a sentence.
  std::string note = {};               ///< How to read it; may be empty.
  std::vector<PageBlock> blocks = {};
};

/// A figure that is seen first.
struct PageHeadline {
  std::string value;                    ///< `4 of 5`
  std::string words;                    ///< `children accommodated in the region`
  std::vector<std::int64_t> adds = {};  ///< What it is made of, if that of several regions adds up: 4 and 5.
};

/// Those of the whole page, or of one region.
struct PageHeadlines {
  std::string of = {};  ///< Whose they are; may be empty.
  std::vector<PageHeadline> figures = {};
};

struct Page {
  std::string title;
  std::string lead;                                            ///< What this is, in one or two sentences.
  std::vector<std::pair<std::string, std::string>> made = {};  ///< When, over what, by which command.
  std::vector<PageHeadlines> headlines = {};
  std::vector<PageSection> sections = {};
  std::string licence;
};

/// The whole page, with a line break at its end.
[[nodiscard]] std::string to_html(const Page& page);

}  // namespace ifapilot::output
