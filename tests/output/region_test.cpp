#include "output/region.hpp"

#include "output/screen.hpp"
#include "support/catch.hpp"

#include <string>
#include <variant>
#include <vector>

using namespace ifapilot::output;
using ifapilot::rules::decimal;

// The same of several regions, put together.
namespace {

Table counts_of_region(const std::string& authority, std::int64_t count) {
  return {{{.name = "authority", .type = ColumnType::word}, {.name = "n", .type = ColumnType::count}},
          {{Word{authority}, count}}};
}

/// The same rows, held by nobody: of two columns and of as many rows as `count`.
Stream rows_of_region(const std::string& authority, std::int64_t count) {
  return {counts_of_region(authority, count).columns, [=](const Wanted& wanted, const TakeRow& take) {
            Values cells(2);
            for (std::int64_t i = 1; i <= count; ++i) {
              if (wanted[0]) cells[0] = Word{authority};
              if (wanted[1]) cells[1] = i;
              take(cells);
            }
          }};
}

std::string on_screen(const Document& document, int width) {
  return whole_text([&](const TakeText& take) { to_screen(document, {.width = width}, "none", take); });
}

/// A page with a headline that adds up and one that does not, a sentence, a chart of each way, and a table.
Page page_of_region(const std::string& authority, std::int64_t placed, std::int64_t inside) {
  const auto words = std::to_string(placed);
  PageSection section{.id = "one", .heading = "One", .says = {"Placed: " + words + "."}, .note = "How to read it."};
  section.blocks.push_back({{"chart-bars", "Bars", {{authority, {{words, decimal(placed)}}}}}});
  section.blocks.push_back({{"chart-parts", "Parts", {{"", {{words, decimal(placed)}}}}, Way::stacked}});
  section.blocks.back().tables.push_back(page_table("t", "A table", {counts_of_region(authority, placed)}));
  return {.title = "Figures",
          .lead = "What it is.",
          .made = {{"As of", "today"}, {"The pilot", authority}},
          .headlines = {{"",
                         {{words + " days", "median"},
                          {std::to_string(inside) + " of " + words, "in the region", {inside, placed}}}}},
          .sections = {std::move(section)},
          .licence = "Confidential"};
}

OfRegions<Page> two_pages() {
  return {{"em", "East Midlands", page_of_region("derby", 7, 4)}, {"ne", "North East", page_of_region("durham", 5, 2)}};
}

std::vector<std::string> labels_of(const BarChart& chart) {
  std::vector<std::string> labels;
  for (const auto& group : chart.groups) labels.push_back(group.label);
  return labels;
}

}  // namespace

TEST_CASE("the rows of several regions stand in the order of the files, the region in front", "[regions]") {
  const auto table = together(OfRegions<Table>{{"ne", "North East", counts_of_region("durham", 5)},
                                               {"em", "East Midlands", counts_of_region("derby", 7)}});
  REQUIRE(table.columns.size() == 3);
  CHECK(table.columns.front().name == "region");
  CHECK(to_csv({.list = table}, {}) == "region,authority,n\r\nne,durham,5\r\nem,derby,7\r\n");
  CHECK(to_jsonl({.list = table}).starts_with(R"({"region":"ne","authority":"durham")"));
  CHECK_FALSE(table.columns.front().meaning.empty());
}

TEST_CASE("a region's name is guarded like any text that somebody chose", "[regions]") {
  const auto table = together(OfRegions<Table>{{"=1+1", "", counts_of_region("durham", 5)}});
  CHECK(to_csv({.list = table}, {}) == "region,authority,n\r\n'=1+1,durham,5\r\n");
}

TEST_CASE("rows that nobody holds come out as those of a table do", "[regions]") {
  const auto streams = [] {
    return Document{.stream = together(OfRegions<Stream>{{"em", "", rows_of_region("derby", 2)},
                                                         {"none", "", rows_of_region("nobody", 0)},
                                                         {"ne", "", rows_of_region("durham", 3)}})};
  };
  const auto held = [](const std::string& authority, std::int64_t count) {
    return whole(rows_of_region(authority, count));
  };
  const Document tables{
      .list = together(OfRegions<Table>{
          {"em", "", held("derby", 2)}, {"none", "", held("nobody", 0)}, {"ne", "", held("durham", 3)}})};
  CHECK(to_csv(streams(), {}) == to_csv(tables, {}));
  CHECK(to_json(streams()) == to_json(tables));
  CHECK(to_jsonl(streams()) == to_jsonl(tables));
  CHECK(on_screen(streams(), 80) == on_screen(tables, 80));
  CHECK(on_screen(streams(), 18) == on_screen(tables, 18));
  auto left = std::move(*streams().stream);
  CHECK(to_csv({.stream = without(std::move(left), {false, true, false})}, {}) ==
        "region,n\r\nem,1\r\nem,2\r\nne,1\r\nne,2\r\nne,3\r\n");
}

TEST_CASE("of several regions each knows how many rows it had", "[regions]") {
  std::size_t em = 0;
  std::size_t ne = 0;
  OfRegions<Document> all;
  all.push_back({"em", "", counted({.stream = rows_of_region("derby", 2)}, em)});
  all.push_back({"ne", "", counted({.stream = rows_of_region("durham", 3)}, ne)});
  (void)to_csv(together(std::move(all)), {});
  CHECK(em == 2);
  CHECK(ne == 3);
}

TEST_CASE("a region that has no room beside its rows stands above them, if they have room then", "[regions]") {
  const Document document{.list = together(OfRegions<Table>{{"a region's name", "", whole(rows_of_region("derby", 2))},
                                                            {"ne", "", whole(rows_of_region("durham", 1))}})};
  CHECK(on_screen(document, 29) ==
        "Region           Authority  N\n"
        "a region's name  derby      1\n"
        "a region's name  derby      2\n"
        "ne               durham     1\n");
  CHECK(on_screen(document, 12) ==
        "a region's name\n"
        "Authority  N\n"
        "derby      1\n"
        "derby      2\n"
        "\n"
        "ne\n"
        "Authority  N\n"
        "durham     1\n");
  CHECK(on_screen(document, 11).starts_with("Region"));
}

TEST_CASE("rows that go on with a list of CSV have no header", "[regions]") {
  CHECK(to_csv({.stream = rows_of_region("derby", 1)}, {.header = false}) == "derby,1\r\n");
}

TEST_CASE("what is of a single file stays as it is", "[regions]") {
  const auto table = together(OfRegions<Table>{{"", "", counts_of_region("derby", 7)}});
  CHECK(table.columns.size() == 2);
  const auto page = page_of_region("derby", 7, 4);
  CHECK(to_html(together(OfRegions<Page>{{"", "", page}})) == to_html(page));
  CHECK(together(
            OfRegions<std::vector<CalendarEntry>>{{"", "", {{.uid = "a", .stamp = {}, .when = {}, .summary = "V1"}}}})
            .front()
            .summary == "V1");
}

TEST_CASE("a region that is alone of those asked for keeps its name, and nothing is added up", "[regions]") {
  const auto page = together(OfRegions<Page>{{"em", "East Midlands", page_of_region("derby", 7, 4)}});
  REQUIRE(page.headlines.size() == 1);
  CHECK(page.headlines.front().of == "East Midlands");
  CHECK(page.sections.front().blocks.back().tables.front().headings.front().key == "region");
}

TEST_CASE("entries of several regions are told by their summaries", "[regions]") {
  const auto entry = [](const char* uid) {
    return CalendarEntry{.uid = uid, .stamp = {}, .when = {}, .summary = "V1: answer due"};
  };
  const auto all = together(OfRegions<std::vector<CalendarEntry>>{{"em", "", {entry("a")}}, {"ne", "", {entry("b")}}});
  REQUIRE(all.size() == 2);
  CHECK(all[0].summary == "em V1: answer due");
  CHECK(all[1].summary == "ne V1: answer due");
}

TEST_CASE("headlines stand by region, and above them what adds up and nothing else", "[regions]") {
  const auto page = together(two_pages());
  REQUIRE(page.headlines.size() == 3);
  CHECK(page.headlines[0].of == "All 2 regions together");
  REQUIRE(page.headlines[0].figures.size() == 1);  // a median of all cannot be told from the medians
  CHECK(page.headlines[0].figures.front().value == "6 of 12");
  CHECK(page.headlines[1].of == "East Midlands");
  CHECK(page.headlines[2].figures.front().value == "5 days");
}

TEST_CASE("what one region hides is not added up: the others would give it away", "[regions]") {
  auto pages = two_pages();
  pages.back().made.headlines.front().figures.back().adds.clear();
  CHECK(together(pages).headlines.front().of == "East Midlands");
}

TEST_CASE("sentences stand under their region, and once where each says the same", "[regions]") {
  auto pages = two_pages();
  CHECK(together(pages).sections.front().says ==
        std::vector<std::string>{"East Midlands: Placed: 7.", "North East: Placed: 5."});
  for (auto& one : pages) one.made.sections.front().says = {"Nothing yet."};
  CHECK(together(pages).sections.front().says == std::vector<std::string>{"Each region: Nothing yet."});
  CHECK(together(pages).sections.front().note == "How to read it.");
}

TEST_CASE("bars of all regions stand in one chart, parts of a whole in one for each", "[regions]") {
  const auto page = together(two_pages());
  const auto& blocks = page.sections.front().blocks;
  REQUIRE(blocks.size() == 3);
  CHECK(labels_of(blocks[0].chart) == std::vector<std::string>{"East Midlands: derby", "North East: durham"});
  CHECK(blocks[1].chart.title == "East Midlands: Parts");
  CHECK(blocks[2].chart.title == "North East: Parts");
  CHECK(blocks[1].chart.id != blocks[2].chart.id);
}

TEST_CASE("a table of the page has a row for each row of each region, which its first cell names", "[regions]") {
  const auto page = together(two_pages());
  const auto& tables = page.sections.front().blocks.back().tables;
  REQUIRE(tables.size() == 1);
  REQUIRE(tables.front().rows.size() == 2);
  CHECK(tables.front().headings.size() == 3);
  CHECK(tables.front().rows[1][0].words == "North East");
  CHECK(tables.front().rows[1][0].value == "ne");
  CHECK(tables.front().rows[1][2].value == "5");
}

TEST_CASE("of when and over what a page was made, what differs is told by region", "[regions]") {
  using Line = std::pair<std::string, std::string>;
  CHECK(together(two_pages()).made == std::vector<Line>{{"As of", "today"},
                                                        {"The pilot, East Midlands", "derby"},
                                                        {"The pilot, North East", "durham"}});
}

TEST_CASE("a section that one region lacks is that of the others", "[regions]") {
  auto pages = two_pages();
  pages.front().made.sections.clear();
  const auto page = together(pages);
  REQUIRE(page.sections.size() == 1);
  CHECK(page.sections.front().says == std::vector<std::string>{"North East: Placed: 5."});
}
