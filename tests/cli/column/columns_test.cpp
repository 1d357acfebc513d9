#include "cli/column/columns.hpp"

#include "support/catch.hpp"

#include <ifapilot/rules/offer.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// One list of columns makes the record and the table; what is read says of what type a column is.
namespace ifapilot::cli {
namespace {

struct Carer {
  std::string code;
  std::optional<int> age;
};

struct Sample {
  std::string note;
  rules::Track track = rules::Track::standard;
  std::optional<rules::Pence> cost = std::nullopt;
  std::optional<Carer> carer = std::nullopt;
};

Columns<Sample> sample_columns() {
  return {
      column({.name = "note"}, "What was written.", &Sample::note),
      column({.name = "track", .shown = false}, "How it is counted.", "offer", &Sample::track),
      column({.name = "cost"}, "What a week costs.", &Sample::cost),
      column({.name = "carer", .type = ColumnType::word}, "The carer.",
             [](const auto& row) { return part(row.carer, &Carer::code); }),
      column({.name = "age"}, "The carer's age.", [](const auto& row) { return part(row.carer, &Carer::age); }),
      column({.name = "dear"}, "Whether it costs more than others.",
             [](const auto& row) { return row.cost && row.cost->value > 100; }),
  };
}

/// A row that knows how many of its kind there are.
struct Live {
  static inline int now = 0;
  static inline int most = 0;

  explicit Live(int value) : number(value) { most = std::max(most, ++now); }
  Live(const Live&) = delete;
  Live& operator=(const Live&) = delete;
  ~Live() { --now; }

  int number;
};

TEST_CASE("a column is of the type of what is read, unless it says more", "[columns]") {
  std::vector<ColumnType> types;
  for (const auto& column : sample_columns()) types.push_back(column.named.type);
  CHECK(types == std::vector{ColumnType::text, ColumnType::word, ColumnType::money, ColumnType::word,
                             ColumnType::number, ColumnType::boolean});
}

TEST_CASE("record and table have the same values, and money its unit in the record", "[columns]") {
  const Sample row{.note = "=1", .cost = rules::Pence{92400}, .carer = Carer{"oak-17", 51}};
  CHECK(
      output::to_jsonl({.record = record_from(sample_columns(), row)}) ==
      "{\"note\":\"=1\",\"track\":\"standard\",\"cost_pence\":92400,\"carer\":\"oak-17\",\"age\":51,\"dear\":true}\n");
  CHECK(output::to_csv({.list = table_from(sample_columns(), std::vector{row})}, {}) ==
        "note,track,cost,carer,age,dear\r\n'=1,standard,924.00,oak-17,51,true\r\n");
}

TEST_CASE("a stream reads the columns that are wanted of one row at a time", "[columns][stream]") {
  int read = 0;
  const Columns<Live> columns{column({.name = "number"}, &Live::number),
                              column({.name = "twice"}, [&](const Live& row) {
                                ++read;
                                return 2 * row.number;
                              })};
  constexpr int rows = 100'000;
  const auto stream = stream_from(columns, [](const auto& take) {
    for (int i = 0; i < rows; ++i) take(Live(i));
  });
  std::size_t bytes = 0;
  output::to_csv({.stream = stream}, {}, [&](std::string_view piece) { bytes += piece.size(); });
  CHECK(bytes > 10 * rows);
  CHECK(read == rows);
  CHECK(Live::most == 1);
  CHECK(Live::now == 0);
  stream.rows({true, false}, [](std::span<output::Value>) {});
  CHECK(read == rows);
}

TEST_CASE("what may be missing has nothing, and money keeps its unit all the same", "[columns]") {
  CHECK(output::to_jsonl({.record = record_from(sample_columns(), Sample{.note = ""})}) ==
        "{\"note\":\"\",\"track\":\"standard\",\"cost_pence\":null,\"carer\":null,\"age\":null,\"dear\":false}\n");
}

TEST_CASE("columns of a part of a row stand beside its own", "[columns]") {
  struct Pair {
    Sample one;
    int number = 0;
  };
  const auto all =
      joined(columns_of<Pair>(&Pair::one, sample_columns()), {column({.name = "number"}, "Which.", &Pair::number)});
  const auto table = table_from(all, std::vector{Pair{Sample{.note = "a"}, 7}});
  CHECK(table.columns.back().name == "number");
  CHECK(std::get<std::int64_t>(table.rows.front().back().kind) == 7);
  CHECK(std::get<output::Text>(table.rows.front().front().kind).value == "a");
}

}  // namespace
}  // namespace ifapilot::cli
