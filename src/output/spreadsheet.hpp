#pragma once

#include <string_view>

/// What a spreadsheet makes of the cells of a CSV file that it opens, without a word to anybody.
namespace ifapilot::output {

/// Whether it would run `text` as a formula: it begins with = + - @ TAB or CR.
[[nodiscard]] bool is_run(std::string_view text);

/// Whether it would show `text` as something else: a date (`5-9`, `mar-1`, `2026/1`), a time (`12:30`), an amount
/// (`5 %`, `(5)`, `£924`), a number that looks otherwise then (`0042`, `1E5`, `1.50`, more than eleven digits), a
/// fraction (`1 1/2`) or a truth (`true`). Months by their English names. A plain number stays what it is.
[[nodiscard]] bool is_turned(std::string_view text);

/// Whether `word` is a day, a month or a time as the program writes them (`2026-03-02`, `2026-03`, `09:00`): what a
/// spreadsheet makes of it is what it says.
[[nodiscard]] bool is_of_calendar(std::string_view word);

}  // namespace ifapilot::output
