#include "output/suppress.hpp"

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
  for (std::size_t i = 0; i < counts.front().size(); ++i) table.columns.push_back({"n", ColumnType::count, "", ""});
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
      {"a 0 is hidden only where nothing else is left", {{2, 0, 8}, {2, 0, 9}}, {{hidden, 0, hidden}, {hidden, 0, hidden}}},
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
  Table table{{{"who", ColumnType::word, "", ""},
               {"placements", ColumnType::count, "", ""},
               {"weekly_cost", ColumnType::money, "", ""}},
              {{Word{"derby"}, 2, Pence{180000}}, {Word{"rutland"}, 3, Pence{270000}}, {Word{"oak"}, 7, Pence{700000}}}};
  const auto shown = suppressed(table);
  CHECK(std::holds_alternative<std::monostate>(shown.rows[0][2].kind));
  CHECK(std::holds_alternative<Word>(shown.rows[0][0].kind));
  CHECK(std::get<Pence>(shown.rows[2][2].kind) == Pence{700000});
}
