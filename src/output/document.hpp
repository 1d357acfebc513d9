#pragma once

#include "output/pieces.hpp"
#include "output/value.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::output {

/// What the values of a column are.
enum class ColumnType {
  text,       ///< Words that the program made, or that are no secret.
  free_text,  ///< What a person wrote: left out of reports unless it is asked for.
  word,       ///< Of a fixed set, a code, or the number of a record.
  number,     ///< Whole.
  count,      ///< How many of something: what --suppress-small hides when it is small.
  quantity,   ///< A count in one row, another amount in the next: hidden as a count where it is whole.
  decimal,    ///< With up to four decimals.
  boolean,
  date,     ///< A London day.
  instant,  ///< UTC.
  money     ///< Pounds in CSV, pence in JSON.
};

/// `word`, `count` …, as `--describe` names it.
[[nodiscard]] std::string_view name_of(ColumnType type);

/// Whether its values are set flush right, and are hidden beside a count that is.
[[nodiscard]] bool is_amount(ColumnType type);

/// What becomes of a value that stands beside a count which --suppress-small hides.
enum class BesideHidden {
  by_type,  ///< An amount is left out, for the count might be divided out of it; what is none stays.
  stays,    ///< Known to everybody and says nothing about the count: a policy, a place in the published rota.
  goes      ///< Follows from the count, whatever its type: whether a cap has been reached.
};

/// One column: the single place from which the CSV header, the JSON key, the table heading and `--describe` are made.
/// Money columns are named without a unit: CSV prints `weekly_cost` in pounds, JSON `weekly_cost_pence`.
struct Column {
  std::string name;  ///< `due_at`: the header in CSV, the key in JSON.
  ColumnType type = ColumnType::text;
  std::string heading = {};  ///< On the screen; empty: made from the name (`due_at` -> `Due`).
  bool shown = true;         ///< Whether the screen, which has room for few, has it too; with `Style::wide` always.
  int spare = 0;             ///< Where a screen is too narrow for all, the highest are left out first; 0 never.
  bool by_day = false;       ///< On the screen an instant's day in London alone: the time says nothing there.
  bool heads = false;        ///< On a screen too narrow for it: its values stand above the rows that share them.
  std::string unit = {};     ///< `days`, `minutes`; empty where the type says it all.
  std::string source = {};   ///< What is typed for it, or what it is worked out from: `vacancy add`, `D-TRACK`.
  BesideHidden beside = BesideHidden::by_type;
  std::string meaning = {};  ///< A sentence for `--describe`: unit, zone, when it is empty, the rule it comes from.
};

/// The unit of a column: its own, or the one that its type implies.
[[nodiscard]] std::string unit_of(const Column& column);

/// Its key in JSON, where a number has no unit: of money `weekly_cost_pence`.
[[nodiscard]] std::string json_key(const Column& column);
[[nodiscard]] std::string money_key(const std::string& name);

/// How CSV heads it: money is in pounds there, and so its name does not say pence.
[[nodiscard]] std::string csv_header(std::string name);

/// How the screen heads it.
[[nodiscard]] std::string heading_of(const Column& column);

/// How the cells of a table hang together: what a reader can add up, take away or divide back, so that --suppress-small
/// leaves out enough. Rows by their index, columns by their key; one that the table lacks is passed over.
struct Ties {
  std::vector<std::vector<std::size_t>> rows = {};     ///< In each column of counts the first is the sum of the others.
  std::vector<std::vector<std::string>> columns = {};  ///< In each row the first is the sum of the others.
  std::vector<std::vector<std::size_t>> amounts = {};  ///< The first's amounts are worked out from the others'.
  std::string base = {};  ///< Column that the counts of a row are of: hidden, it hides them; the same numbers come
                          ///< again in other rows, and one that is hidden is hidden in all.
};

/// Rows under columns; every row has as many values as there are columns.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;
  Ties ties = {};  ///< None where rows and columns by themselves give nothing away.
};

/// Which columns somebody looks at: what stands in the others need not be worked out.
using Wanted = std::vector<bool>;

/// Takes a row. Its values are there until it returns, and are its to change.
using TakeRow = std::function<void(std::span<Value>)>;

/// Rows under columns that come one at a time, so that a million are as little to hold as one.
struct Stream {
  std::vector<Column> columns;
  /// Hands every row to the taker, in order. What is not wanted may be anything. To be called once, and while what it
  /// reads from is there: the state of the database that the command began with.
  std::function<void(const Wanted&, const TakeRow&)> rows;
};

/// The same rows, held.
[[nodiscard]] Table whole(const Stream& stream);

/// `stream` without the columns that are `gone`.
[[nodiscard]] Stream without(Stream stream, const std::vector<bool>& gone);

/// The data that a command answers with. A list has only `list`, or `stream` if there is no end to its rows; a record
/// has `record`, and may have a `list` beside it that stands in for it in CSV (`rota next`: the standings). None of
/// them: nothing at all is printed.
struct Document {
  std::optional<Fields> record = {};
  std::optional<Table> list = {};
  std::optional<Stream> stream = {};
};

/// The columns of its rows; null if it has none.
[[nodiscard]] const std::vector<Column>* columns_of(const Document& document);

/// `document`, which adds to `rows` as many as it has; those of a stream as they are read, and so `rows` is to live as
/// long.
[[nodiscard]] Document counted(Document document, std::size_t& rows);

/// Hands every row of the list, or of the stream, to `take`; `wanted`: as many as there are columns.
void each_row(const Document& document, const Wanted& wanted, const std::function<void(std::span<const Value>)>& take);

enum class Format { table, csv, json, jsonl, html, ics };

struct CsvOptions {
  bool excel = false;  ///< Begin with a UTF-8 byte order mark.
  bool raw = false;    ///< Leave text cells as they are, also if a spreadsheet would run or turn them.
  bool header = true;  ///< Begin a list with the names of its columns; if not, these are rows that go on with one.
};

/// Lists: `{"schema_version":1,"rows":[…]}`; a record: the record. Ends in a newline. Two spaces of indent for records,
/// one row a line for lists.
[[nodiscard]] std::string to_json(const Document& document);
void to_json(const Document& document, const TakeText& take);

/// One object a line; a record is one line.
[[nodiscard]] std::string to_jsonl(const Document& document);
void to_jsonl(const Document& document, const TakeText& take);

/// RFC 4180 with CRLF and a header. Text cells that a spreadsheet would run or turn into a date or a number get a
/// leading ' unless `raw`.
/// A record without a list is one row; nested records are flattened with `_`, nested lists joined with `;`.
[[nodiscard]] std::string to_csv(const Document& document, const CsvOptions& options);
void to_csv(const Document& document, const CsvOptions& options, const TakeText& take);

// The apostrophe that keeps a spreadsheet from running a text as a formula, or from turning it into a date or another
// number (spreadsheet.hpp), put in front on the way out and taken away on the way in: what went out and comes back is
// what it was.

/// Whether `text` gets one: a spreadsheet would run or turn it, apostrophes in front counting as nothing; or it has an
/// apostrophe of its own before a digit, which would be lost on the way in.
[[nodiscard]] bool needs_guard(std::string_view text);

/// `cell` without the apostrophe of `to_csv`, or the one that people type to keep the 0 of a telephone number; itself
/// if it bears neither.
[[nodiscard]] std::string_view without_guard(std::string_view cell);

/// What stands before a CSV file by which Excel knows that it is UTF-8: the byte order mark.
[[nodiscard]] std::string_view mark_for_excel();

/// What CSV has for one value, before it is quoted or guarded.
[[nodiscard]] std::string machine_text(const Value& value);

/// The typed words of a command as one JSON object on one line, for the audit body: a word as a string, several under
/// one name as an array, a flag (no words) as true.
[[nodiscard]] std::string words_to_json(const std::map<std::string, std::vector<std::string>, std::less<>>& words);

/// The columns of `table` themselves, as rows `name type unit meaning source` (`--describe`).
[[nodiscard]] Table describe(const Table& table);

/// Two tables of as many rows as one, `left` first.
[[nodiscard]] Table beside(Table left, const Table& right);

/// Where the column of that name stands; how many there are if there is none.
[[nodiscard]] std::size_t place_of(const Table& table, std::string_view name);

/// Statistical disclosure: a count of one or two may name a child to who knows the place. `table` with every count from
/// 1 to 4 hidden (`Hidden`). Where a row or a column then has just one count missing, which its total would give away,
/// the next smallest there is left out as well, until no such row or column is left. Of the sums that the table names
/// (`Ties`) the same, and more: what is missing beside a total that is shown comes to 5 or more, and to more than one
/// each, for else the total would tell. What stands beside a hidden count and could be divided back (means, sums of
/// money) is left out with it; in a column of quantities a cell that is no whole number is such an amount.
///
/// It guards one table. Who asks for the same report twice, with and without a filter, may still take one from the
/// other.
[[nodiscard]] Table suppressed(const Table& table);

}  // namespace ifapilot::output
