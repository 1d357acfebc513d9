#include "output/document.hpp"
#include "support/catch.hpp"

#include <optional>
#include <vector>

using namespace ifapilot::output;

namespace {

using Count = std::optional<int>;
using Counts = std::vector<std::vector<Count>>;

constexpr Count hidden = std::nullopt;

Table of_counts(const Counts& counts) {
  Table table;
  for (std::size_t i = 0; i < counts.front().size(); ++i)
    table.columns.push_back({.name = "n", .type = ColumnType::count});
  for (const auto& row : counts) table.rows.emplace_back(row.begin(), row.end());
  return table;
}

Counts suppressed(const Counts& counts) {
  Counts result;
  for (const auto& row : suppressed(of_counts(counts)).rows) {
    result.emplace_back();
    for (const auto& value : row) {
      const auto* number = std::get_if<std::int64_t>(&value.kind);
      result.back().push_back(number != nullptr ? Count(static_cast<int>(*number)) : hidden);
    }
  }
  return result;
}

struct Case {
  std::string what;
  Counts before;
  Counts after;
};

}  // namespace

TEST_CASE("small counts are hidden with what gives them away", "[suppress]") {
  const std::vector<Case> cases{
      {"nothing is small", {{5, 0}, {12, 7}}, {{5, 0}, {12, 7}}},
      {"1 to 4 are, and the next smallest of the row", {{1, 9, 5}}, {{hidden, 9, hidden}}},
      {"4 is small, 5 is not", {{4, 4, 5}}, {{hidden, hidden, 5}}},
      {"also in the column, until none is alone",
       {{3, 20, 30}, {10, 21, 31}, {11, 22, 32}},
       {{hidden, hidden, 30}, {hidden, hidden, 31}, {11, 22, 32}}},
      {"a 0 is hidden only where nothing else is left",
       {{2, 0, 8}, {2, 0, 9}},
       {{hidden, 0, hidden}, {hidden, 0, hidden}}},
      {"a 0 as the last choice", {{2, 0}, {2, 0}}, {{hidden, hidden}, {hidden, hidden}}},
      {"one cell alone has no other", {{3}}, {{hidden}}},
  };
  for (const auto& row : cases) {
    INFO(row.what);
    CHECK(suppressed(row.before) == row.after);
  }
}

TEST_CASE("after that no row and no column has just one missing", "[suppress]") {
  for (int seed = 0; seed < 4000; ++seed) {
    Counts counts(3, std::vector<Count>(3));
    int rest = seed * 7919;
    for (auto& row : counts) {
      for (auto& count : row) {
        count = (rest % 13 + 13) % 13;
        rest = rest / 3 + seed;
      }
    }
    const auto after = suppressed(counts);
    for (std::size_t i = 0; i < 3; ++i) {
      int of_row = 0;
      int of_column = 0;
      for (std::size_t j = 0; j < 3; ++j) {
        of_row += after[i][j] == hidden ? 1 : 0;
        of_column += after[j][i] == hidden ? 1 : 0;
        const bool small = *counts[i][j] >= 1 && *counts[i][j] <= 4;
        CHECK((!small || after[i][j] == hidden));
        CHECK((after[i][j] == hidden || after[i][j] == counts[i][j]));
      }
      CHECK(of_row != 1);
      CHECK(of_column != 1);
    }
  }
}

TEST_CASE("what a hidden count could be divided out of goes with it", "[suppress]") {
  using ifapilot::rules::Pence;
  Table table{
      {{.name = "who", .type = ColumnType::word},
       {.name = "placements", .type = ColumnType::count},
       {.name = "weekly_cost", .type = ColumnType::money}},
      {{Word{"derby"}, 2, Pence{180000}}, {Word{"rutland"}, 3, Pence{270000}}, {Word{"oak"}, 7, Pence{700000}}}};
  const auto shown = suppressed(table);
  CHECK(is_hidden(shown.rows[0][2]));
  CHECK(std::holds_alternative<Word>(shown.rows[0][0].kind));
  CHECK(std::get<Pence>(shown.rows[2][2].kind) == Pence{700000});
}

namespace {

/// One column of counts; the first row is the sum of the others in each of `ties`.
Counts suppressed_with(const std::vector<std::vector<std::size_t>>& ties, const std::vector<int>& column) {
  Counts counts;
  for (const auto count : column) counts.push_back({count});
  auto table = of_counts(counts);
  table.ties.rows = ties;
  Counts result;
  for (const auto& row : suppressed(table).rows) {
    const auto* number = std::get_if<std::int64_t>(&row.front().kind);
    result.push_back({number != nullptr ? Count(static_cast<int>(*number)) : hidden});
  }
  return result;
}

}  // namespace

TEST_CASE("a total does not give a hidden part away, in any of the groups that share it", "[suppress]") {
  // total; by method: framework, spot; by authority: derby, rutland, leicester
  const std::vector<std::vector<std::size_t>> two_groups{{0, 1, 2}, {0, 3, 4, 5}};
  CHECK(suppressed_with(two_groups, {20, 18, 2, 9, 8, 3}) == Counts{{20}, {hidden}, {hidden}, {9}, {hidden}, {hidden}});
  CHECK(suppressed_with(two_groups, {20, 12, 8, 6, 7, 7}) == Counts{{20}, {12}, {8}, {6}, {7}, {7}});
  // a total that is hidden itself must not come back from the other group
  CHECK(suppressed_with(two_groups, {4, 4, 0, 4, 0, 0}) == Counts{{hidden}, {hidden}, {0}, {hidden}, {0}, {0}});
}

TEST_CASE("two hidden parts that come to a small count, or to one each, are told by the total", "[suppress]") {
  CHECK(suppressed_with({{0, 1, 2, 3}}, {10, 8, 1, 1}) == Counts{{10}, {hidden}, {hidden}, {hidden}});
  CHECK(suppressed_with({{0, 1, 2, 3}}, {13, 8, 3, 2}) == Counts{{13}, {8}, {hidden}, {hidden}});
  CHECK(suppressed_with({{0, 1, 2, 3, 4, 5, 6}}, {25, 20, 1, 1, 1, 1, 1}) ==
        Counts{{25}, {hidden}, {hidden}, {hidden}, {hidden}, {hidden}, {hidden}});
}

TEST_CASE("parts that stand side by side add up as well", "[suppress]") {
  Table table{{{.name = "turns", .type = ColumnType::count},
               {.name = "offers", .type = ColumnType::count},
               {.name = "accepted", .type = ColumnType::count},
               {.name = "refused", .type = ColumnType::count}},
              {{5, 14, 2, 12}, {30, 30, 15, 15}, {40, 40, 20, 20}, {6, 16, 3, 13}}};
  const auto shown = [&](std::size_t column) { return !is_hidden(suppressed(table).rows[0][column]); };
  CHECK_FALSE(shown(0));  // the next smallest of the row, but of another sum
  CHECK(shown(3));
  table.ties.columns = {{"offers", "accepted", "refused", "not a column"}};
  CHECK_FALSE(shown(2));
  CHECK_FALSE(shown(3));
  CHECK(shown(1));
}

TEST_CASE("what everybody knows stays beside a hidden count, what follows from it goes", "[suppress]") {
  const Table table{{{.name = "position", .type = ColumnType::number, .beside = BesideHidden::stays},
                     {.name = "accepted", .type = ColumnType::count},
                     {.name = "full", .type = ColumnType::boolean, .beside = BesideHidden::goes},
                     {.name = "taking_part", .type = ColumnType::boolean}},
                    {{7, 2, true, true}, {8, 2, true, true}, {9, 6, true, true}}};
  const auto row = suppressed(table).rows[0];
  CHECK(std::holds_alternative<std::int64_t>(row[0].kind));
  CHECK(is_hidden(row[2]));
  CHECK(std::holds_alternative<bool>(row[3].kind));
  CHECK(std::holds_alternative<bool>(suppressed(table).rows[2][2].kind));
}

TEST_CASE("an amount goes with the counts of the rows that it was worked out from", "[suppress]") {
  using ifapilot::rules::Pence;
  Table table{{{.name = "count", .type = ColumnType::count}, {.name = "mean", .type = ColumnType::money}},
              {{9, Pence{90000}}, {2, Pence{95000}}, {3, Pence{97000}}, {Value(), Pence{5000}}}};
  CHECK(std::holds_alternative<Pence>(suppressed(table).rows[3][1].kind));
  table.ties.amounts = {{3, 0, 1}};
  CHECK(is_hidden(suppressed(table).rows[3][1]));
  CHECK(std::holds_alternative<Pence>(suppressed(table).rows[0][1].kind));
}

TEST_CASE("what is a part of a hidden base goes with it, and a hidden number in every row that says it again",
          "[suppress]") {
  // 8 children: 6 placed and 2 elsewhere, so that the 6 must go; then no other row may tell it.
  Table table{{{.name = "name", .type = ColumnType::word},
               {.name = "numerator", .type = ColumnType::quantity},
               {.name = "denominator", .type = ColumnType::quantity},
               {.name = "cases", .type = ColumnType::count}},
              {{Word{"children"}, 8, Value(), 8},
               {Word{"placed"}, 6, Value(), 6},
               {Word{"elsewhere"}, 2, Value(), 2},
               {Word{"overruns"}, 0, 6, 6}}};
  table.ties.rows = {{0, 1, 2}};
  const auto shown = [&](std::size_t row, std::size_t column) {
    return std::holds_alternative<std::int64_t>(suppressed(table).rows[row][column].kind);
  };
  CHECK_FALSE(shown(1, 1));
  CHECK(shown(3, 3));
  table.ties.base = "denominator";
  CHECK_FALSE(shown(3, 2));
  CHECK_FALSE(shown(3, 3));
  CHECK_FALSE(shown(3, 1));  // a part of the hidden 6
}
