#include "output/chart.hpp"

#include "support/catch.hpp"

#include <string>

using namespace ifapilot::output;
using ifapilot::rules::Decimal;
using ifapilot::rules::decimal;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t how_often(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// The bars themselves, not what the patterns and the key are made of.
std::size_t bars_in(const std::string& svg) { return how_often(svg, "<rect x=\"1\""); }

BarChart waits() {
  return {
      "waits",
      "Days to arrival",
      {{"From the referral", {{"mean: 12.5 days", Decimal{125'000}}, {"median: 10 days", decimal(10), Fill::striped}}},
       {"From the request", {{"mean: none so far", std::nullopt}}}}};
}

}  // namespace

TEST_CASE("the longest bar is the greatest value, and the others are in proportion", "[chart]") {
  const auto svg = bars(waits()).svg;
  CHECK(holds(svg, "width=\"45.00%\""));
  CHECK(holds(svg, "width=\"36.00%\""));  // 10 of 12.5, of the width that bars may take
  CHECK(bars_in(svg) == 2);
}

TEST_CASE("every value of a chart stands in it as text, and in its description", "[chart]") {
  const auto svg = bars(waits()).svg;
  for (const auto* const words : {"mean: 12.5 days", "median: 10 days", "mean: none so far"}) {
    INFO(words);
    CHECK(how_often(svg, words) == 2);
  }
  CHECK(holds(svg, "role=\"img\" aria-labelledby=\"waits-title waits-desc\""));
  CHECK(holds(svg, "<title id=\"waits-title\">Days to arrival</title>"));
  CHECK(holds(svg, "<desc id=\"waits-desc\">From the referral: mean: 12.5 days; median: 10 days. From the request: "));
}

TEST_CASE("bars that differ do so without colour", "[chart]") {
  const auto svg = bars({"f",
                         "t",
                         {{"",
                           {{"a", decimal(1), Fill::solid},
                            {"b", decimal(1), Fill::striped},
                            {"c", decimal(1), Fill::dotted},
                            {"d", decimal(1), Fill::open}}}}})
                       .svg;
  CHECK(holds(svg, "url(#f-striped)"));
  CHECK(holds(svg, "url(#f-dotted)"));
  CHECK(holds(svg, "stroke-dasharray"));
  CHECK(bars_in(svg) == 4);
}

TEST_CASE("what is hidden, none, or below none has words and no bar", "[chart]") {
  const auto svg =
      bars({"h",
            "t",
            {{"derby", {{"offers: hidden", std::nullopt}, {"turns: 0", decimal(0)}, {"less: -3", decimal(-3)}}}}})
          .svg;
  CHECK(bars_in(svg) == 0);
  CHECK(holds(svg, ">offers: hidden</text>"));
  CHECK(holds(svg, ">turns: 0</text>"));
  CHECK(holds(svg, ">less: -3</text>"));
}

TEST_CASE("an empty chart is still a picture with a title", "[chart]") {
  CHECK(holds(bars({"e", "Nothing", {}}).svg, "<title id=\"e-title\">Nothing</title>"));
}

TEST_CASE("the parts of a stacked bar come to the whole", "[chart]") {
  const auto svg =
      stacked({"s",
               "Where",
               {{"", {{"in the region: 4 of 5", decimal(4)}, {"elsewhere: 1 of 5", decimal(1), Fill::striped}}}}})
          .svg;
  CHECK(holds(svg, "<rect x=\"0.00%\" y=\"0.10em\" width=\"80.00%\""));
  CHECK(holds(svg, "<rect x=\"80.00%\" y=\"0.10em\" width=\"20.00%\""));
  CHECK(holds(svg, ">elsewhere: 1 of 5</text>"));
}

TEST_CASE("no part of a stacked bar is drawn if one is hidden: it would be the rest", "[chart]") {
  const auto svg =
      stacked({"s", "Where", {{"", {{"in the region: hidden", std::nullopt}, {"elsewhere: 7", decimal(7)}}}}}).svg;
  CHECK_FALSE(holds(svg, "<rect x=\"0.00%\""));
  CHECK(holds(svg, ">in the region: hidden</text>"));
}

TEST_CASE("hostile labels stay text", "[chart]") {
  const std::string hostile = "</text><script>alert(\"1\")</script>&'\xE2\x80\xAE\n";
  const auto svg = bars({"x", hostile, {{hostile, {{hostile, decimal(1)}}}}}).svg;
  CHECK_FALSE(holds(svg, "<script"));
  CHECK_FALSE(holds(svg, "\xE2\x80\xAE"));
  CHECK_FALSE(holds(svg, "\n"));
  CHECK(how_often(svg, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;\\u202e\\x0a") == 5);
}
