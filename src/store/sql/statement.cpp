#include "store/sql/statement.hpp"

#include "store/sql/error.hpp"
#include "text/scalar.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <iterator>

namespace ifapilot::store {
namespace {

std::string_view type_name(int type) {
  switch (type) {
    case SQLITE_INTEGER: return "INTEGER";
    case SQLITE_FLOAT: return "REAL";
    case SQLITE_TEXT: return "TEXT";
    case SQLITE_BLOB: return "BLOB";
    default: return "NULL";
  }
}

/// Whether `text` is well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF) without a NUL.
bool is_storable_text(std::string_view text) {
  while (!text.empty()) {
    const auto scalar = text::first_scalar(text);
    if (!scalar.valid || scalar.value == 0) return false;
    text.remove_prefix(scalar.length);
  }
  return true;
}

constexpr std::string_view shape = "0000-00-00T00:00:00Z";
constexpr std::size_t day_length = 10;

/// Whether `text` has a digit where `expected` has a 0, and else the very same.
bool has_shape(std::string_view text, std::string_view expected) {
  if (text.size() != expected.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool fits = expected[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == expected[i];
    if (!fits) return false;
  }
  return true;
}

/// The two digits that stand there.
int two(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

[[noreturn]] void fail_no_time(std::string_view column) {
  fail_misuse(fmt::format("column {} holds no date or time", column));
}

/// Binds a value of each kind to a parameter; answers SQLite's result code.
struct Binding {
  sqlite3_stmt* statement;
  int index;

  int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, index); }
  int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, index, number); }
  int operator()(const std::string& text) const {
    return sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  int operator()(std::span<const std::byte> blob) const {
    const void* bytes = blob.empty() ? static_cast<const void*>("") : blob.data();  // a null pointer would mean NULL
    return sqlite3_bind_blob64(statement, index, bytes, blob.size(), SQLITE_TRANSIENT);
  }
};

}  // namespace

std::optional<rules::Day> stored_day(std::string_view text) {
  if (!has_shape(text, shape.substr(0, day_length))) return std::nullopt;
  const auto civil = date::year(two(text, 0) * 100 + two(text, 2)) / two(text, 5) / two(text, 8);
  return civil.ok() ? std::optional(rules::Day{civil}) : std::nullopt;
}

std::optional<rules::Instant> stored_instant(std::string_view text) {
  if (text.size() != shape.size() || !has_shape(text.substr(day_length), shape.substr(day_length))) return std::nullopt;
  const auto day = stored_day(text.substr(0, day_length));
  const int hours = two(text, 11);
  const int minutes = two(text, 14);
  const int seconds = two(text, 17);
  if (!day || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  return *day + std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

int Statement::parameter(std::string_view name) const {
  const int index = sqlite3_bind_parameter_index(statement_.get(), std::string(name).c_str());
  if (index == 0) fail_misuse(fmt::format("there is no parameter {}", name), sqlite3_sql(statement_.get()));
  return index;
}

Statement& Statement::bind(std::string_view name, const Value& value) {
  const auto* text = std::get_if<std::string>(&value.kind);
  // STRICT takes any bytes as TEXT; bad ones would then break every list that shows them.
  if (text != nullptr && !is_storable_text(*text)) {
    fail_misuse(fmt::format("the text for {} holds a NUL or is no UTF-8", name));
  }
  const int index = parameter(name);
  if (std::visit(Binding{statement_.get(), index}, value.kind) != SQLITE_OK) fail_sqlite(statement_.get());
  const auto position = static_cast<std::size_t>(index);
  if (bound_.size() <= position) bound_.resize(position + 1);
  bound_[position] = true;
  return *this;
}

void Statement::refuse_unbound() const {
  const int count = sqlite3_bind_parameter_count(statement_.get());
  for (int index = 1; index <= count; ++index) {
    const auto position = static_cast<std::size_t>(index);
    if (position < bound_.size() && bound_[position]) continue;
    const char* name = sqlite3_bind_parameter_name(statement_.get(), index);
    fail_misuse(fmt::format("parameter {} is not bound", name != nullptr ? name : "?"), sqlite3_sql(statement_.get()));
  }
}

void Statement::refuse_unknown(std::string_view name, const std::string& word) const {
  fail(Fault::corrupt, fmt::format("the database holds a word that this program does not know: {} = {}", name, word),
       "restore the file from a backup, or use the ifapilot that wrote it", sqlite3_sql(statement_.get()));
}

bool Statement::step() {
  // SQLite would silently begin again at the first row.
  if (at_end_) fail_misuse("stepped past the end", sqlite3_sql(statement_.get()));
  if (sqlite3_stmt_busy(statement_.get()) == 0) refuse_unbound();
  errno = 0;  // so that fail_sqlite finds there what happened now
  const int code = sqlite3_step(statement_.get());
  at_end_ = code != SQLITE_ROW;
  ++rows_;
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail_sqlite(statement_.get());
  return code == SQLITE_ROW;
}

void Statement::run() {
  if (step()) fail_misuse("a statement to run returned a row", sqlite3_sql(statement_.get()));
}

Statement& Statement::reset() {
  sqlite3_reset(statement_.get());  // its answer is the last step's error, which was thrown then
  sqlite3_clear_bindings(statement_.get());
  bound_.clear();
  at_end_ = false;
  return *this;
}

std::string_view Statement::name_at(int index) const {
  if (rows_ < 2) return sqlite3_column_name(statement_.get(), index);
  while (std::ssize(names_) <= index) {
    names_.emplace_back(sqlite3_column_name(statement_.get(), static_cast<int>(names_.size())));
  }
  return names_[static_cast<std::size_t>(index)];
}

Place Statement::column(std::string_view name) const {
  const int count = sqlite3_data_count(statement_.get());
  for (int tried = 0; tried < count; ++tried) {
    const int index = (last_column_ + tried) % count;
    if (name != name_at(index)) continue;
    last_column_ = index;
    return Place{index};
  }
  fail_misuse(fmt::format("there is no row with a column {}", name), sqlite3_sql(statement_.get()));
}

Place Statement::place_of(std::string_view name) const {
  const int count = sqlite3_column_count(statement_.get());
  for (int index = 0; index < count; ++index) {
    if (name == sqlite3_column_name(statement_.get(), index)) return Place{index};
  }
  fail_misuse(fmt::format("there is no column {}", name), sqlite3_sql(statement_.get()));
}

int Statement::of_type(Place place, int type) const {
  const int index = static_cast<int>(place);
  const int actual = sqlite3_column_type(statement_.get(), index);
  if (actual == type) return index;
  fail_misuse(fmt::format("column {} is {}, not {}", sqlite3_column_name(statement_.get(), index), type_name(actual),
                          type_name(type)),
              sqlite3_sql(statement_.get()));
}

bool Statement::is_null(Place place) const {
  return sqlite3_column_type(statement_.get(), static_cast<int>(place)) == SQLITE_NULL;
}

std::int64_t Statement::integer(Place place) const {
  return sqlite3_column_int64(statement_.get(), of_type(place, SQLITE_INTEGER));
}

std::string_view Statement::text_view(Place place) const {
  const int index = of_type(place, SQLITE_TEXT);
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), index));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), index))};
}

std::span<const std::byte> Statement::blob_view(Place place) const {
  const int index = of_type(place, SQLITE_BLOB);
  const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), index));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), index))};
}

bool Statement::is_null(std::string_view name) const { return is_null(column(name)); }

std::int64_t Statement::integer(std::string_view name) const { return integer(column(name)); }

bool Statement::truth(std::string_view name) const {
  const auto value = integer(name);
  if (value != 0 && value != 1) fail_misuse(fmt::format("column {} is {}, not 0 or 1", name, value));
  return value == 1;
}

std::string Statement::text(std::string_view name) const { return std::string(text_view(column(name))); }

std::vector<std::byte> Statement::blob(std::string_view name) const {
  const auto bytes = blob_view(column(name));
  return {bytes.begin(), bytes.end()};
}

rules::Instant Statement::instant(Place place) const {
  if (const auto instant = stored_instant(text_view(place))) return *instant;
  fail_no_time(sqlite3_column_name(statement_.get(), static_cast<int>(place)));
}

rules::Instant Statement::instant(std::string_view name) const { return instant(column(name)); }

rules::Day Statement::day(std::string_view name) const {
  if (const auto day = stored_day(text_view(column(name)))) return *day;
  fail_no_time(name);
}

}  // namespace ifapilot::store
