#include "output/screen.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// A stream comes out as the table of the same rows does, and nobody holds it.

using namespace ifapilot::output;
namespace rules = ifapilot::rules;

namespace {

/// Texts that each format treats in a way of its own.
const std::vector<std::string> texts{"",
                                     "oak",
                                     "Oak Fostering of the Peak and the Vale",
                                     "=1+2",
                                     "5-9",
                                     "0042",
                                     "'tis",
                                     "a,b",
                                     "say \"x\"",
                                     "back\\slash",
                                     "two\nlines",
                                     "a\r\nb",
                                     "Zoë",
                                     "漢字",
                                     "caf\xe9",
                                     "mark\u200f",
                                     "\x1b[1mbold",
                                     "tab\tbed",
                                     "\x7f",
                                     "\u2028",
                                     "true"};

/// Tables of any shape, made of any values; the same for each seed.
class AnyTable {
 public:
  explicit AnyTable(unsigned seed) : random_(seed) {}

  Table table() {
    Table made;
    const auto columns = 1 + below(7);
    for (std::size_t i = 0; i < columns; ++i) made.columns.push_back(column(i));
    for (auto rows = below(5) * below(9); rows > 0; --rows) {
      auto& row = made.rows.emplace_back();
      for (std::size_t i = 0; i < columns; ++i) row.push_back(value(2));
    }
    return made;
  }

  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

 private:
  Column column(std::size_t number) {
    constexpr std::array types{ColumnType::text,  ColumnType::free_text, ColumnType::word,    ColumnType::number,
                               ColumnType::count, ColumnType::decimal,   ColumnType::instant, ColumnType::money};
    return {.name = "column_" + std::to_string(number),
            .type = types[below(types.size())],
            .shown = below(4) != 0,
            .spare = static_cast<int>(below(3)),
            .by_day = below(2) == 0};
  }

  Value value(int depth) {
    const auto number = static_cast<std::int64_t>(below(2'000'000)) - 1'000'000;
    const rules::Day day{date::year{2026} / 1 / 1};
    switch (below(depth > 0 ? 13 : 11)) {
      case 0: return {};
      case 1: return below(2) == 0;
      case 2: return number;
      case 3: return Text{texts[below(texts.size())]};
      case 4: return Text{texts[below(texts.size())] + " " + texts[below(texts.size())]};
      case 5: return Word{texts[below(texts.size())]};
      case 6: return day + date::days{below(4000)};
      case 7: return rules::Instant{day} + std::chrono::seconds{number * 97};
      case 8: return rules::Pence{number};
      case 9: return rules::Decimal{number};
      case 10: return below(2) == 0 ? Value(Hidden{}) : Value(rules::Quotient{{number}, 7});
      case 11: return Values{value(depth - 1), value(depth - 1)};
      default: return Fields{{"a", value(depth - 1)}, {"b_pence", value(depth - 1)}};
    }
  }

  std::mt19937 random_;
};

/// The rows of `table`, one at a time, of which only the wanted cells are made.
Stream streamed(const Table& table) {
  return {table.columns, [&table](const Wanted& wanted, const TakeRow& take) {
            for (const auto& row : table.rows) {
              Values cells(row.size());
              for (std::size_t i = 0; i < row.size(); ++i) cells[i] = wanted[i] ? row[i] : Value(Text{"not wanted"});
              take(cells);
            }
          }};
}

std::string screen_of(const Stream& stream, const Style& style) {
  return whole_text([&](const TakeText& take) { to_screen({.stream = stream}, style, "Nothing.", take); });
}

/// `count` rows of a number and a word.
Stream many(std::int64_t count) {
  return {{{.name = "number", .type = ColumnType::number}, {.name = "word", .type = ColumnType::word}},
          [count](const Wanted&, const TakeRow& take) {
            Values row{Value(), Word{"oak"}};
            for (std::int64_t i = 0; i < count; ++i) {
              row[0] = i;
              take(row);
            }
          }};
}

/// What came, counted and then let go of.
struct Counted {
  std::size_t bytes = 0;
  std::size_t longest = 0;
  std::size_t lines = 0;

  void operator()(std::string_view piece) {
    bytes += piece.size();
    longest = std::max(longest, piece.size());
    lines += static_cast<std::size_t>(std::ranges::count(piece, '\n'));
  }
};

}  // namespace

TEST_CASE("a stream is printed as the table of its rows is", "[stream]") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    AnyTable any(seed);
    const auto table = any.table();
    const auto stream = streamed(table);
    INFO("seed " << seed);
    const CsvOptions options{.excel = any.below(2) == 0, .raw = any.below(2) == 0};
    CHECK(to_csv({.stream = stream}, options) == to_csv({.list = table}, options));
    CHECK(to_json({.stream = stream}) == to_json({.list = table}));
    CHECK(to_jsonl({.stream = stream}) == to_jsonl({.list = table}));
    const Style style{any.below(2) == 0, static_cast<int>(20 + any.below(100)), any.below(4) == 0};
    CHECK(screen_of(stream, style) == to_screen(table, style, "Nothing."));
    CHECK(to_json({.list = whole(stream)}) == to_json({.list = table}));
  }
}

TEST_CASE("JSON: a row has what a record of the same values has, byte for byte", "[json]") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    auto table = AnyTable(seed).table();
    for (auto& column : table.columns) column.type = ColumnType::text;  // money is named otherwise where it is empty
    std::string records;
    for (const auto& row : table.rows) {
      Fields fields;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const bool is_money = std::holds_alternative<rules::Pence>(row[i].kind);
        fields.emplace_back(table.columns[i].name,
                            is_money ? Value(std::get<rules::Pence>(row[i].kind).value) : row[i]);
      }
      records += to_jsonl({.record = fields});
    }
    INFO("seed " << seed);
    CHECK(to_jsonl({.list = table}) == records);
  }
}

TEST_CASE("columns that are gone take their cells along, and are not worked out", "[stream]") {
  const Table table{{{.name = "a"}, {.name = "b"}, {.name = "c"}, {.name = "d"}},
                    {{1, 2, 3, 4}, {Value(), Text{"x"}, Text{"y"}, Text{"z"}}}};
  const auto left = without(streamed(table), {false, true, false, true});
  CHECK(to_csv({.stream = left}, {}) == "a,c\r\n1,3\r\n,y\r\n");
  CHECK(to_csv({.stream = without(streamed(table), {false, false, false, false})}, {}) == to_csv({.list = table}, {}));
  Wanted asked;
  const Stream asking{table.columns, [&](const Wanted& wanted, const TakeRow&) { asked = wanted; }};
  CHECK(to_csv({.stream = without(asking, {true, false, true, false})}, {}) == "b,d\r\n");
  CHECK(asked == Wanted{false, true, false, true});
}

TEST_CASE("a screen has a stream work out only what it may show", "[stream]") {
  Wanted asked;
  const Stream asking{{{.name = "a"}, {.name = "b", .shown = false}, {.name = "c", .spare = 1}},
                      [&](const Wanted& wanted, const TakeRow&) { asked = wanted; }};
  CHECK(screen_of(asking, {}) == "Nothing.\n");
  CHECK(asked == Wanted{true, false, true});
  (void)screen_of(asking, {.wide = true});
  CHECK(asked == Wanted{true, true, true});
}

TEST_CASE("a million rows pass, and no more of them is there at once than fits into a piece", "[stream]") {
  constexpr std::int64_t million = 1'000'000;
  constexpr std::size_t piece = 65'536 + 100;
  std::size_t rows = 0;
  Counted csv;
  to_csv(counted({.stream = many(million)}, rows), {}, std::ref(csv));
  CHECK(rows == million);
  CHECK(csv.lines == million + 1);
  CHECK(csv.longest <= piece);
}

TEST_CASE("a table for people of any length waits in a file, and comes out in pieces", "[stream]") {
  constexpr std::int64_t rows = 100'000;
  Counted screen;
  to_screen({.stream = many(rows)}, {}, "Nothing.", std::ref(screen), std::filesystem::temp_directory_path());
  CHECK(screen.lines == rows + 1);
  CHECK(screen.longest <= 65'536 + 100);
  CHECK(screen.bytes ==
        whole_text([&](const TakeText& take) { to_screen({.stream = many(rows)}, {}, "Nothing.", take); }).size());
}
