#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// CSV as people have it, from bytes to cells. Knows neither columns nor what stands in them.
namespace ifapilot::input {

/// One row that is not blank, the header too.
struct CsvRow {
  std::size_t line = 0;  ///< On which it begins, counted from 1; line breaks between quotation marks count.
  std::vector<std::string> cells;
};

/// Why the bytes are no CSV, and where. Reading ended there.
struct CsvFault {
  std::size_t line = 0;  ///< Counted from 1.
  std::string message;
  std::string hint;
};

struct CsvFile {
  char delimiter = ',';
  std::vector<CsvRow> rows;  ///< The first is the header.
  std::optional<CsvFault> fault = std::nullopt;
};

/// Reads UTF-8 with or without a byte order mark; lines end in LF, CRLF or CR; cells are parted by commas or
/// semicolons, whichever the first line has more of, or by what a line `sep=;` before it says; quoted as RFC 4180 has
/// it, and strictly. Blanks around a cell that is not quoted are taken away; blank rows and rows of empty cells are
/// passed over.
[[nodiscard]] CsvFile read_csv(std::string_view bytes);

}  // namespace ifapilot::input
