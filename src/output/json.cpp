#include "output/document.hpp"

#include <ifapilot/rules/time.hpp>

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ifapilot::output {
namespace {

using Json = nlohmann::ordered_json;

Json to_value(const Value& value);

struct JsonOf {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(Hidden) const { return nullptr; }
  Json operator()(bool truth) const { return truth; }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(const Text& text) const { return text.value; }
  Json operator()(const Word& word) const { return word.value; }
  Json operator()(rules::Day day) const { return rules::iso(day); }
  Json operator()(rules::Instant instant) const { return rules::iso(instant); }
  Json operator()(rules::Pence amount) const { return amount.value; }
  /// The shortest number that reads back as the same double: what CSV has, digit for digit.
  Json operator()(rules::Decimal number) const {
    if (number.ten_thousandths % 10'000 == 0) return number.ten_thousandths / 10'000;
    return static_cast<double>(number.ten_thousandths) / 10'000;
  }
  Json operator()(const rules::Quotient& number) const { return (*this)(number.value()); }
  Json operator()(const Values& values) const {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(to_value(value));
    return list;
  }
  Json operator()(const Fields& fields) const {
    Json record = Json::object();
    for (const auto& [key, value] : fields) {
      record[std::holds_alternative<rules::Pence>(value.kind) ? money_key(key) : key] = to_value(value);
    }
    return record;
  }
};

Json to_value(const Value& value) { return std::visit(JsonOf{}, value.kind); }

Json to_row(const Table& table, const std::vector<Value>& row) {
  Json record = Json::object();
  for (std::size_t i = 0; i < row.size(); ++i) record[json_key(table.columns[i])] = to_value(row[i]);
  return record;
}

/// What is not UTF-8 (an old file, another program's row) is replaced, not thrown about.
std::string text_of(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string money_key(const std::string& name) { return name.ends_with("_pence") ? name : name + "_pence"; }

std::string json_key(const Column& column) {
  return column.type == ColumnType::money ? money_key(column.name) : column.name;
}

std::string to_json(const Document& document) {
  if (document.record) return text_of(to_value(*document.record), 2) + "\n";
  if (!document.list) return "";
  std::string text = "{\n  \"schema_version\": 1,\n  \"rows\": [";
  std::string_view before = "\n    ";
  for (const auto& row : document.list->rows) {
    text.append(before).append(text_of(to_row(*document.list, row)));
    before = ",\n    ";
  }
  return text + (document.list->rows.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::string to_jsonl(const Document& document) {
  if (document.record) return text_of(to_value(*document.record)) + "\n";
  std::string text;
  if (!document.list) return text;
  for (const auto& row : document.list->rows) text.append(text_of(to_row(*document.list, row))).append("\n");
  return text;
}

std::string words_to_json(const std::map<std::string, std::vector<std::string>, std::less<>>& words) {
  Json record = Json::object();
  for (const auto& [name, given] : words) {
    if (given.empty()) {
      record[name] = true;
    } else if (given.size() == 1) {
      record[name] = given.front();
    } else {
      record[name] = given;
    }
  }
  return text_of(record);
}

}  // namespace ifapilot::output
