#pragma once

#include "cli/import/sheet.hpp"
#include "cli/line/usage_error.hpp"

#include <ifapilot/rules/policy.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ifapilot::cli {

/// Reads one row's cells with the readers of options, and keeps what each has against its cell, so that a row tells all
/// of it at once.
class CellReader {
 public:
  CellReader(const SheetRow& row, const rules::Policy& policy, std::vector<BadRow>& bad)
      : row_(row), policy_(policy), bad_(bad) {}

  [[nodiscard]] const Arguments& cells() const { return row_.cells; }

  /// What `read` makes of the cells, the one under `column` above all; a default if that is malformed.
  template <class Read>
  std::invoke_result_t<Read> read(const std::string& column, Read read) {
    try {
      return read();
    } catch (const UsageError& error) {
      add(column, error);
      return {};
    }
  }

  /// An instant; of a date alone, the opening of that day (T-WORK).
  [[nodiscard]] std::optional<rules::Instant> instant(const std::string& column);

  /// Whether the cell holds a date without a time of day.
  [[nodiscard]] bool is_day_alone(const std::string& column) const;

  /// yes, no, y, n, true or false, in any letter case; an empty cell is no.
  [[nodiscard]] bool truth(const std::string& column);

  /// Whether nothing is known against the row.
  [[nodiscard]] bool is_good() const;

 private:
  void add(const std::string& column, const UsageError& error);

  const SheetRow& row_;
  const rules::Policy& policy_;
  std::vector<BadRow>& bad_;
};

}  // namespace ifapilot::cli
