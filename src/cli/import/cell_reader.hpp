#pragma once

#include "cli/import/sheet.hpp"

#include <ifapilot/rules/policy.hpp>

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace ifapilot::cli {

/// Reads one row's cells with the readers of options, and keeps what each has against its cell, so that a row tells all
/// of it at once.
class CellReader {
 public:
  CellReader(const SheetRow& row, const rules::Policy& policy, std::vector<BadRow>& bad)
      : row_(row), policy_(policy), bad_(bad), first_(bad.size()) {}

  [[nodiscard]] const Arguments& cells() const { return row_.cells; }

  /// A cell as it is, whatever it holds.
  [[nodiscard]] std::string typed(std::string_view column) const { return row_.typed(column); }

  /// What `read` makes of the cells, the one under `column` above all; a default if that is malformed.
  template <std::invocable Read>
  std::invoke_result_t<Read> read(const std::string& column, Read read) {
    try {
      return read();
    } catch (const UsageError& error) {
      refuse_if(true, column, error.what() + unseen_in(column), hint_for(column, error.hint));
      return std::invoke_result_t<Read>();
    }
  }

  /// The same of an option's reader, and of what it is to know besides.
  template <class Reader, class... More>
  requires std::invocable<Reader, const Arguments&, const std::string&, More...>
  auto read(const std::string& column, Reader reader, More... more) {
    return read(column, [&] { return std::invoke(reader, cells(), column, more...); });
  }

  /// An instant; of a date alone, the opening of that day (T-WORK).
  [[nodiscard]] std::optional<rules::Instant> instant(const std::string& column);

  /// Whether the cell holds a date without a time of day.
  [[nodiscard]] bool is_day_alone(const std::string& column) const;

  /// yes, no, y, n, true or false, in any letter case; an empty cell is no.
  [[nodiscard]] bool truth(const std::string& column);

  /// Keeps `reason` against the cell if it is `wrong`, unless something is known against it already.
  void refuse_if(bool wrong, const std::string& column, const std::string& reason, const std::string& hint);

  /// Whether nothing is known against the row.
  [[nodiscard]] bool is_good() const;

 private:
  /// Where nothing is known yet, what to do about that instead of how to type it.
  [[nodiscard]] std::string hint_for(const std::string& column, const std::string& hint) const;

  /// What of the cell cannot be seen, for behind a complaint about it.
  [[nodiscard]] std::string unseen_in(const std::string& column) const;

  const SheetRow& row_;
  const rules::Policy& policy_;
  std::vector<BadRow>& bad_;
  std::size_t first_;  // of the row's own in `bad_`
};

}  // namespace ifapilot::cli
