#pragma once

#include "output/document.hpp"
#include "output/file.hpp"
#include "output/screen.hpp"
#include "output/spool.hpp"

#include <ifapilot/rules/sentence.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What a command answers, and the ways to make it.
namespace ifapilot::cli {

/// What a person is shown: what was found or done, and under it what to do next.
struct Screen {
  Screen(std::string text = {}, std::vector<rules::Sentence> steps = {})
      : body(std::move(text)), next(std::move(steps)) {}

  std::string body;                   ///< Ends in a line break; empty: the document is shown as a table.
  std::vector<rules::Sentence> next;  ///< The likeliest first; each can be copied as it stands.
};

/// Data for the machine formats, a screen for people, remarks for stderr, an exit code.
struct Answer {
  output::Document document;
  Screen screen = {};                         ///< Printed for `--format table`.
  std::vector<rules::Sentence> remarks = {};  ///< Warnings and notes, one a line on stderr, in every format.
  int exit_code = 0;
  std::optional<std::filesystem::path> to_file = {};  ///< `--output`: a new file for the data instead of stdout.
  bool replaces_file = false;                         ///< `--force`: also one that exists.
  bool may_replace = true;                            ///< There is a `--force`.
  std::optional<int> in_the_way = {};                 ///< Why `to_file` cannot be written: the system's error.
  std::optional<std::string> contents = {};           ///< What `to_file` holds, if it is not what is printed.
  std::vector<output::NamedText> files = {};          ///< What `to_file` holds, if it is to be a directory.
  rules::Sentence empty = {};                ///< What an empty list says in `table`; empty: prints nothing at all.
  std::shared_ptr<output::Spool> text = {};  ///< What it comes to, if that had to be known: its hash is on record.
  std::string page = {};  ///< HTML, or a calendar: printed, or written to `to_file`, instead of all that stands above.
  bool is_recorded = false;                          ///< Something was recorded: the screen says so, and how to go on.
  bool is_to_be_read = false;                        ///< A text, by a command that may also write: opened in the pager.
  std::optional<rules::FactId> fact = std::nullopt;  ///< As what; none on a dry run.
};

/// Of a write: `record` with its fact, which the screen tells too (A-APPEND).
[[nodiscard]] Answer recorded(output::Fields record, std::optional<rules::FactId> fact, Screen screen,
                              std::vector<rules::Sentence> remarks = {});

/// One record.
[[nodiscard]] inline Answer as_record(output::Fields record, Screen screen) {
  return {.document = {.record = std::move(record)}, .screen = std::move(screen)};
}

/// A list with a screen of its own.
[[nodiscard]] inline Answer as_list(output::Table list, Screen screen) {
  return {.document = {.list = std::move(list)}, .screen = std::move(screen)};
}

/// A list that is shown as the table that it is; `empty` as in `Answer`.
[[nodiscard]] inline Answer as_table(output::Table list, rules::Sentence empty = {}) {
  return {.document = {.list = std::move(list)}, .empty = std::move(empty)};
}

/// The same of rows that nobody holds, which are read only when the answer is rendered.
[[nodiscard]] inline Answer as_stream(output::Stream rows, rules::Sentence empty = {}) {
  return {.document = {.stream = std::move(rows)}, .empty = std::move(empty)};
}

/// How an answer is to be printed.
struct Look {
  output::Format format;
  output::CsvOptions csv;
  output::Style style;
  std::filesystem::path spool_in = {};  ///< Where what is too long to be held waits: beside the database.
};

/// What the screen shows of an answer that holds all of it, before what was recorded and what is next.
[[nodiscard]] std::string body_of(const Answer& answer, const output::Style& style);

/// Hands over, piece by piece, what `answer` comes to by `look`, down to the last byte: what stdout or `--output` gets
/// of a report. While what a stream reads from is there.
void render(const Answer& answer, const Look& look, const output::TakeText& take);

}  // namespace ifapilot::cli
