#pragma once

#include <ifapilot/rules/decimal.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a command has to say, typed, before anyone decides whether it becomes a table, CSV or JSON.
namespace ifapilot::output {

/// Free text that a person typed. Told apart from codes because CSV guards its cells against formulas.
struct Text {
  std::string value;
};

/// A word of a fixed set, a code or the number of a record: never guarded, never wrapped.
struct Word {
  std::string value;
};

/// What has a word of a fixed set: an enumeration, mostly.
template <class T>
concept Worded = requires(const T& any) {
  std::string(word(any));
};

struct Value;

/// Named values in the order in which they are printed.
using Fields = std::vector<std::pair<std::string, Value>>;
using Values = std::vector<Value>;

/// What --suppress-small keeps back: in a table it says so; in CSV and JSON it is as what is not known.
struct Hidden {};
inline constexpr const char* hidden_words = "hidden";

/// One value. `std::monostate` is "not known": JSON null, an empty CSV cell, nothing or `-` in a table.
/// A number of pence is a `rules::Pence`: pounds in text and CSV, an integer in JSON.
struct Value {
  using Kind = std::variant<std::monostate, bool, std::int64_t, Text, Word, rules::Day, rules::Instant, rules::Pence,
                            rules::Decimal, rules::Quotient, Hidden, Values, Fields>;
  Kind kind;

  Value() = default;
  /// A value is meant to convert.
  template <class Any>
  requires std::convertible_to<Any, Kind> Value(Any any) : kind(std::move(any)) {}  // NOLINT
  template <char Letter>
  Value(rules::Number<Letter> id) : kind(Word{id.text()}) {}  // NOLINT
  template <class Noun>
  Value(const rules::Code<Noun>& code) : kind(Text{code.text}) {}  // NOLINT: as somebody chose it
  /// By its word.
  template <Worded Any>
  Value(const Any& any) : kind(Word{std::string(word(any))}) {}  // NOLINT
  template <class T>
  Value(const std::optional<T>& maybe) : Value(maybe ? Value(*maybe) : Value()) {}  // NOLINT
};

[[nodiscard]] inline bool is_hidden(const Value& value) { return std::holds_alternative<Hidden>(value.kind); }

/// A value of each.
template <class Each, class Made>
[[nodiscard]] Values values_of(const Each& all, Made made) {
  Values values;
  for (const auto& one : all) values.emplace_back(made(one));
  return values;
}

template <class Each>
[[nodiscard]] Values values_of(const Each& all) {
  return {all.begin(), all.end()};
}

/// Free text or a word that may be missing.
[[nodiscard]] inline Value maybe_text(const std::optional<std::string>& text) {
  return text ? Value(Text{*text}) : Value();
}
[[nodiscard]] inline Value maybe_word(const std::optional<std::string>& word) {
  return word ? Value(Word{*word}) : Value();
}

}  // namespace ifapilot::output
