#include "cli/column/figure.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

// --suppress-small on `report kpi`: what is left of a share says as much as the share.
namespace ifapilot::cli {
namespace {

using app::Figure;

std::vector<Figure> rates(std::int64_t accepted, std::int64_t refused, std::int64_t lapsed) {
  const auto all = accepted + refused + lapsed;
  std::vector<Figure> figures;
  for (const std::string track : {"standard", "accelerated"}) {
    const auto named = [&](const std::string& name) { return app::FigureName{name + "_" + track, "answers", "words"}; };
    figures.push_back(app::count_of(named("offers_settled"), "offers", all));
    figures.push_back(app::share_of(named("acceptance_rate"), accepted, all));
    figures.push_back(app::share_of(named("refusal_rate"), refused, all));
    figures.push_back(app::share_of(named("lapse_rate"), lapsed, all));
  }
  return figures;
}

bool is_shown(const output::Table& table, std::size_t row, const std::string& key) {
  const auto column = std::ranges::find(table.columns, key, &output::Column::name) - table.columns.begin();
  const auto& value = table.rows[row][static_cast<std::size_t>(column)];
  return !output::is_hidden(value) && !std::holds_alternative<std::monostate>(value.kind);
}

TEST_CASE("a share is hidden if what is left of it is small", "[kpi][suppress]") {
  const auto table = output::suppressed(table_of(rates(6, 1, 0)));
  CHECK_FALSE(is_shown(table, 1, "numerator"));
  CHECK_FALSE(is_shown(table, 1, "value"));
  CHECK_FALSE(is_shown(table, 1, "others"));
}

TEST_CASE("one rate of a track is not to be worked out of the others", "[kpi][suppress]") {
  const auto table = output::suppressed(table_of(rates(12, 3, 5)));
  CHECK_FALSE(is_shown(table, 2, "numerator"));
  CHECK(is_shown(table, 1, "numerator") + is_shown(table, 3, "numerator") < 2);
}

TEST_CASE("what lapsed is not to be taken from what was settled and what was answered", "[kpi][suppress]") {
  std::vector<Figure> figures;
  const auto named = [](const std::string& name) { return app::FigureName{name + "_standard", "answers", "words"}; };
  figures.push_back(app::count_of(named("offers_settled"), "offers", 7));
  figures.push_back(app::count_of(named("offers_answered"), "offers", 6));
  figures.push_back(app::count_of(named("offers_lapsed"), "offers", 1));
  figures.push_back(
      app::mean_of({"answer_time_standard_mean", "answers", "words"}, "seconds", {60, 60, 60, 60, 60, 60}));
  const auto table = output::suppressed(table_of(figures));
  CHECK_FALSE(is_shown(table, 2, "cases"));
  CHECK_FALSE((is_shown(table, 0, "cases") && (is_shown(table, 1, "cases") || is_shown(table, 3, "cases"))));
}

/// `placements` and what belongs to it, of so many children by each route.
std::vector<Figure> routes(std::int64_t own, std::int64_t referral) {
  const auto figure = [](const std::string& route, std::int64_t children) {
    auto made = app::count_of({"placements" + route, "region", "words"}, "children", children);
    if (!route.empty()) made.route = std::string_view(route == "_own" ? "own" : "referral");
    return made;
  };
  return {figure("", own + referral), figure("_own", own), figure("_referral", referral)};
}

TEST_CASE("P-AIMS: a small route is not to be taken from all and the other route", "[kpi][suppress]") {
  const auto shown = [](const output::Table& table) {
    std::string text;
    for (std::size_t row = 0; row < 3; ++row) text += is_shown(table, row, "numerator") ? "x" : "-";
    return text;
  };
  CHECK(shown(output::suppressed(table_of(routes(3, 20)))) == "x--");
  CHECK(shown(output::suppressed(table_of(routes(20, 1)))) == "x--");
  CHECK(shown(output::suppressed(table_of(routes(2, 2)))) == "---");
  CHECK(shown(output::suppressed(table_of(routes(0, 20)))) == "xxx");
  CHECK(shown(output::suppressed(table_of(routes(9, 20)))) == "xxx");
}

TEST_CASE("large rates stay", "[kpi][suppress]") {
  const auto table = output::suppressed(table_of(rates(30, 20, 10)));
  for (std::size_t row = 0; row < 8; ++row) CHECK(is_shown(table, row, "value"));
}

}  // namespace
}  // namespace ifapilot::cli
