#include "output/document.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <string>

using namespace ifapilot::output;
using ifapilot::rules::Day;
using ifapilot::rules::Instant;
using ifapilot::rules::Pence;

namespace {

const Day monday{date::year{2026} / 3 / 2};
const Instant afternoon{monday + std::chrono::hours{16} + std::chrono::minutes{30}};

Table one_column(ColumnType type, Values values, const std::string& key = "cell") {
  Table table{{{.name = key, .type = type}}, {}};
  for (auto& value : values) table.rows.push_back({value});
  return table;
}

/// What CSV makes of one cell of a table: the line below the header, without its CRLF.
std::string csv_cell(ColumnType type, const Value& value, const CsvOptions& options = {}) {
  const auto text = to_csv({std::nullopt, one_column(type, {value})}, options);
  const std::string header = "cell\r\n";
  return text.substr(header.size(), text.size() - header.size() - 2);
}

std::string csv_text(const std::string& text, const CsvOptions& options = {}) {
  return csv_cell(ColumnType::text, Text{text}, options);
}

std::string json_of(const Fields& record) { return to_jsonl({record, std::nullopt}); }

}  // namespace

TEST_CASE("JSON: every kind of value", "[json]") {
  CHECK(json_of({{"a", Value()}}) == "{\"a\":null}\n");
  CHECK(json_of({{"a", true}, {"b", 7}}) == "{\"a\":true,\"b\":7}\n");
  CHECK(json_of({{"a", Text{"Zoë \"x\""}}, {"b", Word{"oak-17"}}}) == "{\"a\":\"Zoë \\\"x\\\"\",\"b\":\"oak-17\"}\n");
  CHECK(json_of({{"a", monday}, {"b", afternoon}}) == "{\"a\":\"2026-03-02\",\"b\":\"2026-03-02T16:30:00Z\"}\n");
  CHECK(json_of({{"a", Values{Word{"x"}, 2}}, {"b", Fields{{"c", Values{}}}}}) ==
        "{\"a\":[\"x\",2],\"b\":{\"c\":[]}}\n");
}

TEST_CASE("a decimal is the same number in CSV and in JSON", "[csv][json]") {
  using ifapilot::rules::Decimal;
  CHECK(json_of({{"a", Decimal{6667}}, {"b", Decimal{120000}}, {"c", Decimal{-12500}}}) ==
        "{\"a\":0.6667,\"b\":12,\"c\":-1.25}\n");
  CHECK(csv_cell(ColumnType::decimal, Decimal{6667}) == "0.6667");
  CHECK(csv_cell(ColumnType::decimal, Decimal{-12500}) == "-1.25");
}

TEST_CASE("JSON: money is whole pence, and its key says so", "[json]") {
  CHECK(json_of({{"weekly_cost", Pence{92400}}}) == "{\"weekly_cost_pence\":92400}\n");
  CHECK(json_of({{"weekly_cost_pence", Pence{92400}}}) == "{\"weekly_cost_pence\":92400}\n");
  CHECK(to_jsonl({std::nullopt, one_column(ColumnType::money, {Value()}, "rate")}) == "{\"rate_pence\":null}\n");
}

TEST_CASE("JSON: a list has a schema version and a row a line, nothing is nothing", "[json]") {
  const auto table = one_column(ColumnType::number, {1, 2});
  CHECK(to_json({std::nullopt, table}) ==
        "{\n  \"schema_version\": 1,\n  \"rows\": [\n    {\"cell\":1},\n    {\"cell\":2}\n  ]\n}\n");
  CHECK(to_json({std::nullopt, one_column(ColumnType::number, {})}) ==
        "{\n  \"schema_version\": 1,\n  \"rows\": []\n}\n");
  CHECK(to_jsonl({std::nullopt, table}) == "{\"cell\":1}\n{\"cell\":2}\n");
  CHECK(to_json({Fields{{"a", 1}}, table}) == "{\n  \"a\": 1\n}\n");
  CHECK(to_json({}).empty());
  CHECK(to_jsonl({}).empty());
  CHECK(to_csv({}, {}).empty());
}

TEST_CASE("JSON: bytes that are not UTF-8 are replaced, not thrown about", "[json]") {
  CHECK(json_of({{"a", Text{"caf\xe9"}}}) == "{\"a\":\"caf\xEF\xBF\xBD\"}\n");
}

TEST_CASE("CSV: lines end in CRLF, cells are quoted only where they must be", "[csv]") {
  CHECK(csv_text("plain text") == "plain text");
  CHECK(csv_text("a,b") == "\"a,b\"");
  CHECK(csv_text("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(csv_text("two\nlines") == "\"two\nlines\"");
  CHECK(csv_cell(ColumnType::text, Value()).empty());
}

TEST_CASE("CSV: typed values", "[csv]") {
  CHECK(csv_cell(ColumnType::boolean, true) == "true");
  CHECK(csv_cell(ColumnType::number, -5) == "-5");
  CHECK(csv_cell(ColumnType::date, monday) == "2026-03-02");
  CHECK(csv_cell(ColumnType::instant, afternoon) == "2026-03-02T16:30:00Z");
  CHECK(csv_cell(ColumnType::money, Pence{92405}) == "924.05");
  CHECK(csv_cell(ColumnType::text, Values{Word{"a"}, Word{"b"}}) == "a;b");
}

TEST_CASE("CSV: text that a spreadsheet would run is guarded, and nothing else", "[csv]") {
  CHECK(csv_text("=1+2") == "'=1+2");
  CHECK(csv_text("+44 116") == "'+44 116");
  CHECK(csv_text("-5 degrees") == "'-5 degrees");
  CHECK(csv_text("@sum") == "'@sum");
  CHECK(csv_text("\tx") == "'\tx");
  CHECK(csv_text("\rx") == "\"'\rx\"");
  CHECK(csv_text("=a,b") == "\"'=a,b\"");
  CHECK(csv_text("'=1") == "''=1");
  CHECK(csv_text("'quoted'") == "'quoted'");
  CHECK(csv_text("a=b") == "a=b");
  CHECK(csv_cell(ColumnType::word, Word{"=x"}) == "'=x");  // a child's reference is a word that somebody typed
  CHECK(csv_cell(ColumnType::word, Word{"oak-17"}) == "oak-17");
  CHECK(csv_cell(ColumnType::text, Values{Text{"=a"}, Text{"b"}}) == "'=a;b");
  CHECK(csv_text("=1+2", {.excel = false, .raw = true}) == "=1+2");
}

TEST_CASE("CSV: --excel begins with the byte order mark", "[csv]") {
  CHECK(to_csv({Fields{{"a", 1}}, std::nullopt}, {.excel = true, .raw = false}) ==
        "\xEF\xBB\xBF"
        "a\r\n1\r\n");
}

TEST_CASE("CSV: a record is one row, flattened, a list beside it stands in for it", "[csv]") {
  const Fields record{
      {"id", Word{"V1"}}, {"terms", Fields{{"rate", Pence{100}}, {"by", Text{"Zoë"}}}}, {"weekly_cost_pence", Value()}};
  CHECK(to_csv({record, std::nullopt}, {}) == "id,terms_rate,terms_by,weekly_cost\r\nV1,1.00,Zoë,\r\n");
  CHECK(to_csv({record, one_column(ColumnType::number, {})}, {}) == "cell\r\n");
}

TEST_CASE("describe: money tells its key in JSON, and its unit", "[describe]") {
  const auto meaning_of = [](const std::string& key) {
    const auto row =
        describe({{{.name = key, .type = ColumnType::money, .meaning = "What a week costs."}}, {}}).rows.at(0);
    return std::get<Text>(row.at(3).kind).value;
  };
  CHECK(meaning_of("weekly_cost") == "What a week costs. Pounds; in JSON weekly_cost_pence, an integer.");
  CHECK(meaning_of("cost_pence") == "What a week costs. Pounds; in JSON cost_pence, an integer.");
}

TEST_CASE("describe: the columns as rows", "[describe]") {
  const Table table{{{.name = "due_at", .type = ColumnType::instant, .meaning = "when the answer is due"}}, {}};
  CHECK(to_csv({std::nullopt, describe(table)}, {}) ==
        "name,type,unit,meaning,source\r\ndue_at,instant,UTC,when the answer is due,\r\n");
}

TEST_CASE("typed words as JSON for the audit body", "[json]") {
  CHECK(words_to_json({{"V", {"V1"}}, {"--late", {}}, {"--reason-code", {"cost", "terms"}}}) ==
        "{\"--late\":true,\"--reason-code\":[\"cost\",\"terms\"],\"V\":\"V1\"}");
  CHECK(words_to_json({}) == "{}");
}
