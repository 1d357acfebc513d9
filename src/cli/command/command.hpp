#pragma once

#include "app/session.hpp"
#include "cli/line/arguments.hpp"
#include "output/directory.hpp"
#include "output/document.hpp"
#include "output/screen.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A command is a value. One list of them (registry.cpp) drives parsing, help, and later man pages and completions.
namespace ifapilot::cli {

/// What the command needs of the database before it runs.
enum class Gate { none, create, read, write };

/// How often an option may or must be given. `once` without `required` is optional.
enum class Arity { flag, once, repeated };

struct Option {
  std::string name;   ///< Without dashes: `reason-code`.
  std::string value;  ///< What stands for its value in help: `DATE`; empty for a flag.
  std::string help;   ///< One line, beginning in lower case, without a full stop.
  Arity arity = Arity::once;
  bool required = false;
  std::vector<std::string> one_of =
      {};                ///< The fixed set of words, if it is one: another word is exit 2 with a suggestion.
  std::size_t most = 0;  ///< Of text: its greatest length in bytes, for help; 0 of what is no text.
};

/// An option that takes text of at most `most` bytes, by which it must also be read.
[[nodiscard]] inline Option text_option(std::string name, std::string value, std::string help,
                                        std::size_t most = longest_text, bool required = false) {
  return {std::move(name), std::move(value), std::move(help), Arity::once, required, {}, most};
}

/// A positional argument; all are required unless `optional`, which only the last may be.
struct Positional {
  std::string name;  ///< In capitals: `V`, `AUTHORITY`.
  std::string help;
  bool optional = false;
  std::vector<std::string> one_of = {};
};

/// What a command answers: data for the machine formats, a screen for people, remarks for stderr, an exit code.
struct Answer {
  output::Document document;
  std::string screen;                ///< Printed for `--format table`; if empty, the document is shown as a table.
  std::vector<std::string> remarks;  ///< Warnings and notes, one a line on stderr, in every format.
  int exit_code = 0;
  std::optional<std::filesystem::path> to_file = {};  ///< `--output`: a new file for the data instead of stdout.
  bool replaces_file = false;                         ///< `--force`: also one that exists.
  std::optional<int> in_the_way = {};                 ///< Why `to_file` cannot be written: the system's error.
  std::vector<output::NamedText> files = {};          ///< What `to_file` holds, if it is to be a directory.
  std::string empty = {};  ///< What an empty list says in `table`; empty: prints nothing at all.
  std::string page = {};   ///< HTML: printed, or written to `to_file`, instead of all that stands above.
};

/// What is known before there is a database: all that Gate::create has, and what a session is made of.
struct Circumstances {
  std::filesystem::path file;  ///< `--db`, or where it is by default.
  app::Clock clock;
  std::string actor;  ///< Empty for Gate::none and Gate::read.
  std::function<app::Salt()> salts;
  bool dry_run = false;
  std::string arguments = "{}";  ///< The command's own words as JSON, for the audit body.
};

/// How an answer is to be printed.
struct Look {
  output::Format format;
  output::CsvOptions csv;
  output::Style style;
};

/// What a command runs with.
struct Request {
  const Arguments& arguments;
  app::Session* session;  ///< Null for Gate::none and Gate::create.
  output::Style style;
  output::Format format;
  output::CsvOptions csv;
  const Circumstances& circumstances;
};

struct Command {
  std::string path;     ///< `vacancy add`
  std::string summary;  ///< One line for the list of commands.
  std::string details;  ///< A paragraph or two for `--help`; rule ids and paragraphs where they matter.
  Gate gate = Gate::read;
  std::vector<Positional> positionals = {};
  std::vector<Option> options = {};
  std::vector<std::pair<std::string, std::string>> columns =
      {};                                  ///< Of a file that it reads: name and meaning, for help.
  std::vector<std::string> examples = {};  ///< Whole command lines that work after the README's tour.
  std::function<Answer(const Request&)> run = nullptr;
  std::vector<std::string> writes_if_given =
      {};                 ///< Options (`--output`) that make Gate::read a Gate::write: exports are audited.
  bool has_page = false;  ///< Takes `--format html`.
  std::vector<std::pair<std::string, std::string>> not_taken =
      {};  ///< Options that others of its kind take, each with why this one does not.
};

/// A row of the registry: enough for the list of commands, and a way to make the rest only when it is chosen.
struct Entry {
  std::string_view path;
  std::string_view summary;
  Command (*make)();
  std::string_view section =
      {};  ///< The heading that this entry and those after it stand under in the list of commands.
};

}  // namespace ifapilot::cli
