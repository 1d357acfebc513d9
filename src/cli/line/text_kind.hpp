#pragma once

namespace ifapilot::cli {

/// What an option, a positional or a column of a file takes, as far as A-TEXT is concerned.
enum class TextKind {
  word,   ///< A code, a number, a date, a word of a fixed set: read by its own reader.
  date,   ///< A day or a time: a spreadsheet shows it in its own order unless it is told another.
  path,   ///< Of a file or a directory: taken as it is, but for `~/`, which is the home directory.
  line,   ///< Text on one line.
  name,   ///< The same, of somebody or something: a placeholder in it is warned of.
  phone,  ///< A telephone number: one that has lost its 0 is warned of.
  free    ///< Free text: line breaks are kept; on the command line `-` is what comes in on stdin.
};

}  // namespace ifapilot::cli
