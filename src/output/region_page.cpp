#include "output/region.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace ifapilot::output {

namespace {

using Pages = OfRegions<Page>;

std::string under(const std::string& title, const std::string& words) {
  return words.empty() ? title : title + ": " + words;
}

/// `4 of 5`.
std::string joined(const std::vector<std::int64_t>& parts) {
  std::string text;
  for (const auto part : parts) text.append(text.empty() ? "" : " of ").append(std::to_string(part));
  return text;
}

/// The headlines of one page: it has one row of them.
std::vector<PageHeadline> headlines_of(const Page& page) {
  return page.headlines.empty() ? std::vector<PageHeadline>() : page.headlines.front().figures;
}

// --- What adds up ----------------------------------------------------------------------------------------------------

/// `headline` over all regions; nothing where one of them does not say what it is made of.
std::vector<std::int64_t> added_up(const Pages& all, std::size_t place) {
  std::vector<std::int64_t> sums;
  for (const auto& one : all) {
    const auto figures = headlines_of(one.made);
    if (place >= figures.size() || figures[place].adds.empty()) return {};
    const auto& adds = figures[place].adds;
    sums.resize(adds.size());
    for (std::size_t i = 0; i < adds.size(); ++i) sums[i] += adds[i];
  }
  return sums;
}

PageHeadlines in_all(const Pages& all) {
  PageHeadlines row{"All " + std::to_string(all.size()) + " regions together", {}};
  const auto first = headlines_of(all.front().made);
  for (std::size_t place = 0; place < first.size(); ++place) {
    const auto sums = added_up(all, place);
    if (sums.empty()) continue;
    const bool of_nothing = sums.size() > 1 && sums.back() == 0;  // said as each of them says it
    row.figures.push_back({of_nothing ? first[place].value : joined(sums), first[place].words});
  }
  return row;
}

std::vector<PageHeadlines> headlines_together(const Pages& all) {
  std::vector<PageHeadlines> rows;
  if (all.size() > 1) rows.push_back(in_all(all));
  for (const auto& one : all) rows.push_back({one.title, headlines_of(one.made)});
  std::erase_if(rows, [](const auto& row) { return row.figures.empty(); });
  return rows;
}

// --- Sections --------------------------------------------------------------------------------------------------------

/// The section of that name of a region, if its page has it.
struct Part {
  const OfRegion<Page>& of;
  const PageSection& section;
};
using Parts = std::vector<Part>;

/// Said once where all regions say the same, but never as if it were of all together: `Each region: All 5 children …`.
std::vector<std::string> said_together(const Parts& parts, std::size_t regions) {
  std::vector<std::string> all;
  const auto say = [&](const std::string& whose, const std::vector<std::string>& sentences) {
    for (const auto& sentence : sentences) all.push_back(under(whose, sentence));
  };
  const auto& first = parts.front().section.says;
  const auto is_same = [&](const Part& part) { return part.section.says == first; };
  if (regions > 1 && parts.size() == regions && std::ranges::all_of(parts, is_same)) {
    say("Each region", first);
  } else {
    for (const auto& part : parts) say(part.of.title, part.section.says);
  }
  return all;
}

/// The parts of one region's whole.
BarChart stacked_of(const BarChart& chart, const std::string& title, std::size_t place) {
  auto own = chart;
  own.id += "-" + std::to_string(place);  // a number: no two charts of a page have the same
  own.title = under(title, chart.title);
  return own;
}

/// Bars of all regions on one scale; the parts of a whole in a chart for each.
void add_chart(std::vector<BarChart>& charts, const BarChart& chart, const std::string& title) {
  if (chart.way == Way::stacked) return charts.push_back(stacked_of(chart, title, charts.size()));
  auto whole = std::ranges::find(charts, chart.id, &BarChart::id);
  if (whole == charts.end()) whole = charts.insert(charts.end(), {chart.id, chart.title, {}});
  for (auto group : chart.groups) {
    group.label = under(title, group.label);
    whole->groups.push_back(std::move(group));
  }
}

/// The rows of each; a word may mean another thing in another region, and so each brings its own.
void add_table(std::vector<PageTable>& tables, const PageTable& table, const OfRegion<Page>& of) {
  auto same = std::ranges::find(tables, table.name, &PageTable::name);
  if (same == tables.end()) {
    auto begun = table;
    begun.headings.insert(begun.headings.begin(), {"region", "Region"});
    begun.rows.clear();
    same = tables.insert(tables.end(), std::move(begun));
  }
  for (auto row : table.rows) {
    row.insert(row.begin(), {of.title, of.region});
    same->rows.push_back(std::move(row));
  }
}

/// Every chart in a block of its own, all tables in the last.
std::vector<PageBlock> blocks_together(const Parts& parts) {
  std::vector<BarChart> charts;
  std::vector<PageTable> tables;
  for (const auto& [of, section] : parts) {
    for (const auto& block : section.blocks) {
      if (!block.chart.groups.empty()) add_chart(charts, block.chart, of.title);
      for (const auto& table : block.tables) add_table(tables, table, of);
    }
  }
  std::vector<PageBlock> blocks;
  for (auto& chart : charts) blocks.push_back({std::move(chart)});
  if (blocks.empty()) blocks.emplace_back();
  blocks.back().tables = std::move(tables);
  return blocks;
}

PageSection section_together(const Pages& all, const PageSection& first) {
  Parts parts;
  for (const auto& one : all) {
    const auto found = std::ranges::find(one.made.sections, first.id, &PageSection::id);
    if (found != one.made.sections.end()) parts.push_back({one, *found});
  }
  return {.id = first.id,
          .heading = first.heading,
          .says = said_together(parts, all.size()),
          .note = first.note,
          .blocks = blocks_together(parts)};
}

std::vector<PageSection> sections_together(const Pages& all) {
  std::vector<PageSection> sections;
  for (const auto& one : all) {
    for (const auto& section : one.made.sections) {
      const bool is_there = std::ranges::find(sections, section.id, &PageSection::id) != sections.end();
      if (!is_there) sections.push_back(section_together(all, section));
    }
  }
  return sections;
}

/// What is the same of all is said once.
std::vector<std::pair<std::string, std::string>> made_together(const Pages& all) {
  std::vector<std::pair<std::string, std::string>> lines;
  const auto& first = all.front().made.made;
  for (std::size_t place = 0; place < first.size(); ++place) {
    const auto is_same = [&](const auto& one) { return one.made.made.at(place) == first[place]; };
    if (std::ranges::all_of(all, is_same)) {
      lines.push_back(first[place]);
      continue;
    }
    for (const auto& one : all)
      lines.emplace_back(first[place].first + ", " + one.title, one.made.made.at(place).second);
  }
  return lines;
}

}  // namespace

Page together(const Pages& all) {
  const auto& first = all.front().made;
  if (is_one_file(all)) return first;
  return {.title = first.title + ", by region",
          .lead = first.lead,
          .made = made_together(all),
          .headlines = headlines_together(all),
          .sections = sections_together(all),
          .licence = first.licence};
}

}  // namespace ifapilot::output
