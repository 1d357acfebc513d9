#include "output/document.hpp"

#include <ifapilot/rules/time.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

/// What is not UTF-8 (an old file, another program's row) is replaced, not thrown about.
std::string text_of(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// Adds what `value` is in JSON: by hand, what rows mostly have, and else as the library writes it, byte for byte.
struct AddingToJson {
  std::string& text;

  void operator()(std::monostate) const { text += "null"; }
  void operator()(Hidden) const { text += "null"; }
  void operator()(bool truth) const { text += truth ? "true" : "false"; }
  void operator()(std::int64_t number) const {
    const fmt::format_int digits(number);
    text.append(digits.data(), digits.size());
  }
  void operator()(const Text& words) const { quoted(words.value); }
  void operator()(const Word& word) const { quoted(word.value); }
  void operator()(rules::Day day) const {
    between_quotes([&] { rules::append_iso(text, day); });
  }
  void operator()(rules::Instant instant) const {
    between_quotes([&] { rules::append_iso(text, instant); });
  }
  void operator()(rules::Pence amount) const { (*this)(amount.value); }
  void operator()(rules::Decimal number) const { text += text_of(JsonOf{}(number)); }
  void operator()(const rules::Quotient& number) const { text += text_of(JsonOf{}(number)); }
  void operator()(const Values& values) const {
    text += '[';
    for (const auto& value : values) {
      if (&value != &values.front()) text += ',';
      std::visit(*this, value.kind);
    }
    text += ']';
  }
  void operator()(const Fields& fields) const { text += text_of(JsonOf{}(fields)); }

 private:
  template <class Add>
  void between_quotes(Add add) const {
    text += '"';
    add();
    text += '"';
  }

  void quoted(const std::string& words) const {
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    if (!std::ranges::all_of(words, is_plain)) {
      text += text_of(Json(words));
    } else {
      between_quotes([&] { text += words; });
    }
  }
};

/// Of each column what stands before its values: `{"id":`, then `,"vacancy":`.
std::vector<std::string> keys_of(const std::vector<Column>& columns) {
  std::vector<std::string> keys;
  for (const auto& column : columns) keys.push_back((keys.empty() ? "{" : ",") + text_of(Json(json_key(column))) + ":");
  return keys;
}

/// Adds each row as an object behind `before`; `between` is what stands between two of them. Whether there was any.
bool add_rows(Pieces& out, const Document& document, std::string_view before, std::string_view between) {
  const auto keys = keys_of(*columns_of(document));
  bool is_first = true;
  each_row(document, Wanted(keys.size(), true), [&](std::span<const Value> row) {
    out.pause();
    auto& text = out.text();
    text += std::exchange(is_first, false) ? before : between;
    if (row.empty()) text += '{';
    for (std::size_t i = 0; i < row.size(); ++i) std::visit(AddingToJson{text += keys[i]}, row[i].kind);
    text += '}';
  });
  return !is_first;
}

}  // namespace

std::string money_key(const std::string& name) { return name.ends_with("_pence") ? name : name + "_pence"; }

std::string json_key(const Column& column) {
  return column.type == ColumnType::money ? money_key(column.name) : column.name;
}

void to_json(const Document& document, const TakeText& take) {
  if (document.record) return take(text_of(to_value(*document.record), 2) + "\n");
  if (columns_of(document) == nullptr) return;
  Pieces out(take);
  out.text() += "{\n  \"schema_version\": 1,\n  \"rows\": [";
  const bool has_rows = add_rows(out, document, "\n    ", ",\n    ");
  out.text() += has_rows ? "\n  ]\n}\n" : "]\n}\n";
  out.end();
}

void to_jsonl(const Document& document, const TakeText& take) {
  if (document.record) return take(text_of(to_value(*document.record)) + "\n");
  if (columns_of(document) == nullptr) return;
  Pieces out(take);
  if (add_rows(out, document, "", "\n")) out.text() += "\n";
  out.end();
}

std::string to_json(const Document& document) {
  return whole_text([&](const TakeText& take) { to_json(document, take); });
}

std::string to_jsonl(const Document& document) {
  return whole_text([&](const TakeText& take) { to_jsonl(document, take); });
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
