#include "output/page.hpp"

#include "output/utf8.hpp"
#include "support/catch.hpp"

#include <string>

using namespace ifapilot::output;

namespace {

bool page_holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string hostile = "<script>alert('1')</script> & \"=1+1\" \xE2\x80\xAE{{title}}";
const std::string harmless = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;=1+1&quot; \\u202e{{title}}";

PageTable one_row(const std::string& text) {
  return {.name = "t",
          .caption = text,
          .headings = {{"who", text}, {"count", text, true}},
          .rows = {{{text, text}, {text, text, true}}}};
}

Page page_of(const std::string& text) {
  return {.title = text,
          .lead = text,
          .made = {{text, text}},
          .headlines = {{"", {{text, text}}}},
          .sections = {{.id = "one",
                        .heading = text,
                        .says = {text},
                        .note = text,
                        .blocks = {{{"c", text, {{text, {{text, std::nullopt}}}}}, {one_row(text)}}}}},
          .licence = text};
}

Table counts() {
  return {{{.name = "who", .type = ColumnType::word},
           {.name = "n", .type = ColumnType::count, .heading = "How many"},
           {.name = "x", .type = ColumnType::number, .shown = false}},
          {{Word{"derby"}, 7, 1}, {Word{"rutland"}, Value(), 2}}};
}

}  // namespace

TEST_CASE("all text of a page is escaped, wherever it stands", "[page]") {
  const auto html = to_html(page_of(hostile));
  CHECK_FALSE(page_holds(html, "<script"));
  CHECK_FALSE(page_holds(html, "\xE2\x80\xAE"));
  for (const auto* const tag : {"<title>", "<h1><bdi>", "<dd><bdi>", "<strong>", "<li><bdi>", "<caption>",
                                "<figcaption>", "<p class=\"note\">", "<p class=\"confidential\">", "data-value=\""}) {
    INFO(tag);
    CHECK(page_holds(html, tag + harmless));
  }
}

TEST_CASE("a page asks nothing of a network and runs nothing", "[page]") {
  auto html = to_html(page_of("plain"));
  const std::string name_of_svg = R"( xmlns="http://www.w3.org/2000/svg")";  // a name, which nobody looks up
  html.erase(html.find(name_of_svg), name_of_svg.size());
  for (const auto* const word : {"http://", "https://", "<script", "@import", "src="}) {
    INFO(word);
    CHECK_FALSE(page_holds(html, word));
  }
  CHECK(page_holds(html, "default-src 'none'"));
  CHECK(page_holds(html, "<html lang=\"en-GB\">"));
}

TEST_CASE("a table has a caption, and heads its columns and rows", "[page]") {
  const auto html = to_html(page_of("x"));
  CHECK(page_holds(html, "<table data-name=\"t\">\n<caption>x</caption>"));
  CHECK(page_holds(html, "<th scope=\"col\">x</th><th scope=\"col\" class=\"amount\">x</th>"));
  CHECK(page_holds(html, "<th scope=\"row\" data-name=\"who\" data-value=\"x\" class=\"short\"><bdi>x</bdi></th>"));
}

TEST_CASE("what one row lacks is not taken from what stands around it", "[page]") {
  auto page = page_of("x");
  page.sections.front().blocks.front().tables.front().rows = {{{"first", "1"}, {"second", ""}}};
  CHECK(page_holds(to_html(page), "data-name=\"count\" data-value=\"\" class=\"short\"><bdi>second</bdi>"));
}

TEST_CASE("a chart stands in the page as it was drawn, above its table", "[page]") {
  auto page = page_of("x");
  const BarChart chart{"d", "A & B", {{"", {{"one", ifapilot::rules::decimal(1)}}}}};
  page.sections.front().blocks.front().chart = chart;
  const auto html = to_html(page);
  REQUIRE(page_holds(html, "<figure>\n<figcaption>A &amp; B</figcaption>\n" + bars(chart).svg + "\n</figure>"));
  CHECK(html.find("<svg") < html.find("<table"));
}

TEST_CASE("an empty table says that there is nothing", "[page]") {
  auto page = page_of("x");
  page.sections.front().blocks.front().tables.front().rows.clear();
  CHECK(page_holds(to_html(page), "None so far."));
}

TEST_CASE("a page without sections is still a page", "[page]") {
  const auto html =
      to_html({.title = "Empty", .lead = "", .made = {}, .headlines = {}, .sections = {}, .licence = "L"});
  CHECK(page_holds(html, "<title>Empty</title>"));
  CHECK_FALSE(page_holds(html, "<nav"));
  CHECK_FALSE(page_holds(html, "class=\"headlines\""));
}

TEST_CASE("a hidden cell is told apart from one that is not known", "[page]") {
  auto left = counts();
  left.rows[0][1] = Hidden{};
  const auto shown = page_table("n", "c", {left});
  REQUIRE(shown.headings.size() == 2);  // the third is left out on a screen, too
  CHECK(shown.headings[1].words == "How many");
  CHECK(shown.rows[0][1].words == "hidden");
  CHECK(shown.rows[0][1].value.empty());
  CHECK(shown.rows[1][1].words == "-");
}

TEST_CASE("a page may choose columns and head them, and those that are not there are passed over", "[page]") {
  const auto shown = page_table("n", "c", {counts()}, {{"x", "Other"}, {"gone", "?"}, {"who", "Authority"}});
  REQUIRE(shown.headings.size() == 2);
  CHECK(shown.headings[0].words == "Other");
  CHECK(shown.rows[1][0].value == "2");
  CHECK(shown.rows[1][1].words == "rutland");
}

TEST_CASE("markup leaves plain text of any language as it is", "[page]") {
  CHECK(markup("Zoë \xD9\x86 5 % – x") == "Zoë \xD9\x86 5 % – x");
  CHECK(markup("\xFF") == "\\xff");
}
