#pragma once

#include "store/sql/prepared.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace ifapilot::store {

/// What a parameter is bound to, as SQLite takes it. An optional without a value is NULL.
struct Value {
  using Kind = std::variant<std::nullptr_t, std::int64_t, std::string, std::span<const std::byte>>;

  Value(std::nullptr_t) {}                                      // NOLINT: a value is meant to convert
  Value(std::int64_t number) : kind(number) {}                  // NOLINT
  Value(int number) : kind(std::int64_t{number}) {}             // NOLINT
  Value(bool truth) : kind(std::int64_t{truth}) {}              // NOLINT
  Value(std::string text) : kind(std::move(text)) {}            // NOLINT
  Value(std::string_view text) : kind(std::string(text)) {}     // NOLINT
  Value(const char* text) : kind(std::string(text)) {}          // NOLINT
  Value(rules::Instant instant) : kind(rules::iso(instant)) {}  // NOLINT
  Value(rules::Day day) : kind(rules::iso(day)) {}              // NOLINT
  Value(rules::Pence amount) : kind(amount.value) {}            // NOLINT
  template <char Letter>
  Value(rules::Number<Letter> id) : kind(id.value) {}  // NOLINT
  template <class E>
  requires std::is_enum_v<E> Value(E named) : kind(std::string(word(named))) {}  // NOLINT: as its word
  template <class Named>
  Value(const rules::Code<Named>& code) : kind(code.text) {}  // NOLINT
  template <class T>
  Value(const std::optional<T>& maybe) : Value(maybe ? Value(*maybe) : Value(nullptr)) {}  // NOLINT
  template <class Bytes>
  requires std::convertible_to<const Bytes&, std::span<const std::byte>> Value(const Bytes& blob)
      : kind(std::span<const std::byte>(blob)) {}  // NOLINT: must outlive the statement's step

  Kind kind = nullptr;
};

/// The instant that `text` spells in the one way in which the store writes it, `2026-03-02T16:30:00Z`; none if it is
/// spelt otherwise or names no instant. Every start reads hundreds of these: this is rules::parse_instant without its
/// leniency.
[[nodiscard]] std::optional<rules::Instant> stored_instant(std::string_view text);

/// The day that `text` spells as the store does, `2026-03-02`.
[[nodiscard]] std::optional<rules::Day> stored_day(std::string_view text);

/// A column of a statement, by its number.
enum class Place : int {};

/// One compiled statement. Bind every parameter by name, then step. Instants are stored as `2026-03-02T16:30:00Z`, days
/// as `2026-03-02`, both as text; reading a column as a type it does not have is an Error (misuse), never a zero.
class Statement {
 public:
  explicit Statement(OwnedStatement statement) : statement_(std::move(statement)) {}

  Statement& bind(std::string_view name, const Value& value);

  /// True while there is a row. Throws misuse if a parameter is unbound, or if it already came to its end.
  bool step();

  /// Steps a statement that returns no row to its end.
  void run();

  /// Makes it ready to be bound and stepped again. Forgets what was bound, so that no row gets the last one's values.
  Statement& reset();

  /// Where the column called `name` stands, for who reads it of a million rows.
  [[nodiscard]] Place place_of(std::string_view name) const;
  [[nodiscard]] bool is_null(Place place) const;
  [[nodiscard]] std::int64_t integer(Place place) const;
  [[nodiscard]] std::string_view text_view(Place place) const;            ///< Until the next step.
  [[nodiscard]] std::span<const std::byte> blob_view(Place place) const;  ///< Likewise.
  [[nodiscard]] rules::Instant instant(Place place) const;

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

  // Nothing for NULL.
  [[nodiscard]] auto maybe_text(std::string_view name) const { return unless_null(name, &Statement::text); }
  [[nodiscard]] auto maybe_instant(std::string_view name) const { return unless_null(name, &Statement::instant); }
  [[nodiscard]] auto maybe_day(std::string_view name) const { return unless_null(name, &Statement::day); }

  template <class E>
  [[nodiscard]] std::optional<E> maybe_named(std::string_view name) const {
    return is_null(name) ? std::nullopt : std::optional(named<E>(name));
  }

  /// The integer as what it counts or numbers: `maybe<rules::OfferId>`, `maybe<int>`.
  template <class Counted>
  [[nodiscard]] std::optional<Counted> maybe(std::string_view name) const {
    if (is_null(name)) return std::nullopt;
    if constexpr (std::is_integral_v<Counted>) {
      return static_cast<Counted>(integer(name));
    } else {
      return Counted{integer(name)};
    }
  }

 private:
  template <class Read>
  [[nodiscard]] std::optional<Read> unless_null(std::string_view name,
                                                Read (Statement::*read)(std::string_view) const) const {
    return is_null(name) ? std::nullopt : std::optional((this->*read)(name));
  }
  [[nodiscard]] std::string_view name_at(int index) const;
  [[nodiscard]] Place column(std::string_view name) const;
  /// The number of that column, which must be of that type.
  [[nodiscard]] int of_type(Place place, int type) const;
  [[nodiscard]] int parameter(std::string_view name) const;
  void refuse_unbound() const;
  [[noreturn]] void refuse_unknown(std::string_view name, const std::string& word) const;

  OwnedStatement statement_;
  std::vector<bool> bound_;  // by SQLite's parameter index, which begins at 1
  bool at_end_ = false;
  std::size_t rows_ = 0;                    // that were stepped to
  mutable std::vector<std::string> names_;  // of the columns, of many rows: SQLite takes its time to tell them
  mutable int last_column_ = 0;             // columns are mostly read in the order of the SELECT: look from there on
};

}  // namespace ifapilot::store
