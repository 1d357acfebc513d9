#include "app/report/costs.hpp"

#include "app/world.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// `report costs`, from rows of `report placements` made by hand.
namespace ifapilot::app {
namespace {

using Terms = std::optional<rules::TermsAgreed>;

Terms framework(std::optional<rules::Pence> weekly) { return rules::TermsAgreed{.weekly_cost = weekly}; }

Terms spot(std::optional<rules::Pence> weekly) {
  return rules::TermsAgreed{.contract = rules::Contract::spot, .terms_ref = "S-1", .weekly_cost = weekly};
}

PlacementRow placed(const std::string& authority, const std::string& provider, int age, const Terms& terms) {
  const rules::Arrival arrival{.fact = {1},
                               .confirmed_at = instant("2026-03-20T10:00"),
                               .arrived = {day("2026-03-20")},
                               .offer = {1},
                               .child = rules::Child{"HO-1", age}};
  return {arrival, {1}, {authority}, {provider}, {"rutland"}, std::nullopt, std::nullopt, terms, false};
}

/// `method spot 2 2 1900.00 950.00 98800.00`: a row in one line; a dash for what is not there.
std::string line(const CostRow& row) {
  const auto money = [](const std::optional<rules::Pence>& any) { return any ? rules::pounds(*any) : "-"; };
  auto text = std::string(row.by) + " " + row.group.value_or("-");
  if (row.cost) {
    text += " " + std::to_string(row.cost->placements) + " " + std::to_string(row.cost->weekly.count) + " " +
            money(row.cost->weekly_cost()) + " " + money(row.cost->weekly.mean()) + " " +
            money(row.cost->annual_cost());
  }
  return row.premium ? text + " premium " + money(row.premium) : text;
}

std::vector<std::string> cost_lines(const std::vector<PlacementRow>& placements) {
  std::vector<std::string> all;
  for (const auto& row : costs(placements)) all.push_back(line(row));
  return all;
}

}  // namespace

TEST_CASE("report costs: in total, by every way of grouping, and the premium of spot", "[app][reports]") {
  const std::vector<PlacementRow> placements{
      placed("derby", "oak", 14, spot(rules::Pence{95000})), placed("derby", "elm", 4, framework(rules::Pence{90000})),
      placed("rutland", "oak", 9, framework(rules::Pence{80001})), placed("rutland", "elm", 16, std::nullopt)};
  CHECK(cost_lines(placements) == std::vector<std::string>{
                                      "total - 4 3 2650.01 883.34 137800.52",
                                      "method framework 2 2 1700.01 850.01 88400.52",
                                      "method spot 1 1 950.00 950.00 49400.00",
                                      "method not-recorded 1 0 - - -",
                                      "provider elm 2 1 900.00 900.00 46800.00",
                                      "provider oak 2 2 1750.01 875.01 91000.52",
                                      "authority derby 2 2 1850.00 925.00 96200.00",
                                      "authority rutland 2 1 800.01 800.01 41600.52",
                                      "age-band under 5 1 1 900.00 900.00 46800.00",
                                      "age-band 5 to 9 1 1 800.01 800.01 41600.52",
                                      "age-band 10 to 15 1 1 950.00 950.00 49400.00",
                                      "age-band 16 and over 1 0 - - -",
                                      "premium - premium 99.99",
                                  });
}

TEST_CASE("report costs: ages of one band stand together, whatever they are", "[app][reports]") {
  const auto one = framework(std::nullopt);
  const auto rows = cost_lines({placed("derby", "oak", 10, one), placed("derby", "oak", 15, one),
                                placed("derby", "oak", 0, one), placed("derby", "oak", 4, one)});
  REQUIRE(rows.size() == 6);
  CHECK(rows[4] == "age-band under 5 2 0 - - -");
  CHECK(rows[5] == "age-band 10 to 15 2 0 - - -");
}

TEST_CASE("report costs: spot may cost less than framework", "[app][reports]") {
  const auto rows = cost_lines({placed("derby", "oak", 14, spot(rules::Pence{85000})),
                                placed("derby", "oak", 14, framework(rules::Pence{90000}))});
  CHECK(rows.back() == "premium - premium -50.00");
}

TEST_CASE("report costs: no premium where one method has no cost, nothing at all where nobody arrived",
          "[app][reports]") {
  CHECK(cost_lines({}).empty());
  const auto rows = cost_lines(
      {placed("derby", "oak", 14, spot(std::nullopt)), placed("derby", "oak", 14, framework(rules::Pence{90000}))});
  CHECK(rows.back() == "age-band 10 to 15 2 1 900.00 900.00 46800.00");
}

TEST_CASE("report costs: arrivals elsewhere and outside the pilot do not count", "[app][reports]") {
  auto elsewhere = placed("derby", "oak", 14, std::nullopt);
  elsewhere.arrival.arrived.elsewhere = true;
  auto outside = placed("derby", "oak", 14, spot(rules::Pence{95000}));
  outside.outside_pilot = true;
  CHECK(cost_lines({elsewhere, outside}).empty());
  CHECK(cost_lines({elsewhere, outside, placed("derby", "oak", 14, spot(rules::Pence{95000}))}).front() ==
        "total - 1 1 950.00 950.00 49400.00");
}

TEST_CASE("a mean is the nearest penny, halves away from zero", "[app][reports]") {
  const auto mean = [](std::int64_t sum, std::int64_t count) { return Amounts{{sum}, count}.mean(); };
  CHECK(mean(100, 3) == rules::Pence{33});
  CHECK(mean(200, 3) == rules::Pence{67});
  CHECK(mean(5, 2) == rules::Pence{3});
  CHECK(mean(-5, 2) == rules::Pence{-3});
  CHECK(mean(-100, 3) == rules::Pence{-33});
  CHECK(mean(0, 1) == rules::Pence{0});
  CHECK_FALSE(mean(0, 0));
  Amounts amounts;
  amounts.add({90000});
  amounts.add({-1});
  CHECK(amounts.sum == rules::Pence{89999});
  CHECK(amounts.count == 2);
}

}  // namespace ifapilot::app
