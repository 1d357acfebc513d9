#pragma once

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace ifapilot::store {

/// One compiled statement. Bind every parameter by name, then step. Instants are stored as `2026-03-02T16:30:00Z`, days
/// as `2026-03-02`, both as text; reading a column as a type it does not have is an Error (misuse), never a zero.
class Statement {
 public:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  Statement& bind(std::string_view name, std::nullptr_t);
  Statement& bind(std::string_view name, std::int64_t value);
  Statement& bind(std::string_view name, int value) { return bind(name, std::int64_t{value}); }
  Statement& bind(std::string_view name, bool value) { return bind(name, static_cast<std::int64_t>(value)); }
  Statement& bind(std::string_view name, std::string_view value);
  Statement& bind(std::string_view name, const std::string& value) { return bind(name, std::string_view(value)); }
  Statement& bind(std::string_view name, const char* value) { return bind(name, std::string_view(value)); }
  Statement& bind(std::string_view name, std::span<const std::byte> blob);
  Statement& bind(std::string_view name, rules::Instant value) { return bind(name, rules::iso(value)); }
  Statement& bind(std::string_view name, rules::Day value) { return bind(name, rules::iso(value)); }
  Statement& bind(std::string_view name, rules::Pence value) { return bind(name, value.value); }
  template <char Letter>
  Statement& bind(std::string_view name, rules::Number<Letter> id) {
    return bind(name, id.value);
  }
  template <class Kind>
  Statement& bind(std::string_view name, const rules::Code<Kind>& code) {
    return bind(name, code.text);
  }
  template <class T>
  Statement& bind(std::string_view name, const std::optional<T>& value) {
    return value ? bind(name, *value) : bind(name, nullptr);
  }

  /// True while there is a row. Throws misuse if a parameter is unbound, or if it already came to its end.
  bool step();

  /// Steps a statement that returns no row to its end.
  void run();

  /// Makes it ready to be bound and stepped again. Forgets what was bound, so that no row gets the last one's values.
  Statement& reset();

  // Of the column called `name`.
  [[nodiscard]] bool is_null(std::string_view name) const;
  [[nodiscard]] std::int64_t integer(std::string_view name) const;
  [[nodiscard]] bool truth(std::string_view name) const;  ///< 0 or 1
  [[nodiscard]] std::string text(std::string_view name) const;
  [[nodiscard]] std::vector<std::byte> blob(std::string_view name) const;
  [[nodiscard]] rules::Instant instant(std::string_view name) const;
  [[nodiscard]] rules::Day day(std::string_view name) const;

  /// The enumerator whose word it is; an Error (corrupt) if it is none's.
  template <class E>
  [[nodiscard]] E named(std::string_view name) const {
    const auto word = text(name);
    if (const auto found = rules::from_word<E>(word)) return *found;
    refuse_unknown(name, word);
  }

  [[nodiscard]] std::optional<std::int64_t> maybe_integer(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> maybe_text(std::string_view name) const;
  [[nodiscard]] std::optional<rules::Instant> maybe_instant(std::string_view name) const;
  [[nodiscard]] std::optional<rules::Day> maybe_day(std::string_view name) const;

 private:
  [[nodiscard]] int column(std::string_view name) const;
  [[nodiscard]] int column(std::string_view name, int type) const;
  [[nodiscard]] int parameter(std::string_view name) const;
  Statement& bound(int index, int code);
  void refuse_unbound() const;
  [[noreturn]] void refuse_unknown(std::string_view name, const std::string& word) const;

  sqlite3_stmt* statement_ = nullptr;
  std::vector<bool> bound_;  // by SQLite's parameter index, which begins at 1
  bool at_end_ = false;
  mutable int last_column_ = 0;  // columns are mostly read in the order of the SELECT: look from there on
};

}  // namespace ifapilot::store
