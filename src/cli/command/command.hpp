#pragma once

#include "app/session.hpp"
#include "cli/command/answer.hpp"
#include "cli/line/arguments.hpp"
#include "cli/line/text_kind.hpp"
#include "output/document.hpp"
#include "output/file.hpp"
#include "output/screen.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// A command is a constant. One list of them (registry.cpp) drives parsing, help, man pages and completions.
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
  TextKind kind = TextKind::word;
};

using Options = std::vector<Option>;

/// An option that may be given once.
[[nodiscard]] inline Option plain_option(std::string name, std::string value, std::string help,
                                         std::vector<std::string> one_of = {}) {
  return {std::move(name), std::move(value), std::move(help), Arity::once, false, std::move(one_of)};
}

/// An option that must be given.
[[nodiscard]] inline Option needed_option(std::string name, std::string value, std::string help,
                                          std::vector<std::string> one_of = {}) {
  return {std::move(name), std::move(value), std::move(help), Arity::once, true, std::move(one_of)};
}

/// `option`, whose value is of that kind.
[[nodiscard]] inline Option kept_as(TextKind kind, Option option) {
  option.kind = kind;
  return option;
}

/// `option`, whose value names a file or a directory.
[[nodiscard]] inline Option path_option(Option option) { return kept_as(TextKind::path, std::move(option)); }

[[nodiscard]] inline Option flag_option(std::string name, std::string help) {
  return {std::move(name), "", std::move(help), Arity::flag};
}

/// An option that takes text of that kind of at most `most` bytes, by which it must also be read.
[[nodiscard]] inline Option option_of_kind(TextKind kind, std::string name, std::string value, std::string help,
                                           std::size_t most, bool required) {
  return {std::move(name), std::move(value), std::move(help), Arity::once, required, {}, most, kind};
}

/// Of free text.
[[nodiscard]] inline Option text_option(std::string name, std::string value, std::string help,
                                        std::size_t most = longest_text, bool required = false) {
  return option_of_kind(TextKind::free, std::move(name), std::move(value), std::move(help), most, required);
}

/// Of text on one line.
[[nodiscard]] inline Option line_option(std::string name, std::string value, std::string help, std::size_t most,
                                        bool required = false) {
  return option_of_kind(TextKind::line, std::move(name), std::move(value), std::move(help), most, required);
}

/// Of the name of somebody or something.
[[nodiscard]] inline Option name_option(std::string name, std::string value, std::string help, std::size_t most,
                                        bool required = false) {
  return option_of_kind(TextKind::name, std::move(name), std::move(value), std::move(help), most, required);
}

/// Of a telephone number.
[[nodiscard]] inline Option phone_option(std::string name, std::string value, std::string help, std::size_t most) {
  return option_of_kind(TextKind::phone, std::move(name), std::move(value), std::move(help), most, false);
}

/// Single options and whole lists of them as one list, in this order.
template <class... Parts>
[[nodiscard]] Options options_from(Parts... parts) {
  Options all;
  const auto add = [&all]<class Part>(Part part) {
    if constexpr (std::is_same_v<Part, Option>) {
      all.push_back(std::move(part));
    } else {
      all.insert(all.end(), part.begin(), part.end());
    }
  };
  (add(std::move(parts)), ...);
  return all;
}

/// A positional argument; all are required unless `optional`, which only the last may be.
struct Positional {
  std::string name;  ///< In capitals: `V`, `AUTHORITY`.
  std::string help;
  bool optional = false;
  std::vector<std::string> one_of = {};
  TextKind kind = TextKind::word;
};

using Positionals = std::vector<Positional>;

/// A single one.
[[nodiscard]] inline Positionals argument(std::string name, std::string help, bool optional = false) {
  return {{std::move(name), std::move(help), optional}};
}

/// A single one that names a file.
[[nodiscard]] inline Positionals path_argument(std::string name, std::string help) {
  return {{std::move(name), std::move(help), false, {}, TextKind::path}};
}

/// What is known before there is a database: all that Gate::create has, and what a session is made of.
struct Circumstances {
  std::filesystem::path file;  ///< `--db`, or where it is by default.
  app::Clock clock;
  std::string actor;  ///< Empty for Gate::none and Gate::read.
  std::function<app::Salt()> salts;
  bool dry_run = false;
  std::string arguments = "{}";          ///< The command's own words as JSON, for the audit body.
  std::filesystem::path templates = {};  ///< Where a region's own wording of messages is; empty: nowhere.
};

struct Region;

/// What a command runs with.
struct Request {
  const Arguments& arguments;
  app::Session* session;  ///< Null for Gate::none and Gate::create.
  output::Style style;
  output::Format format;
  output::CsvOptions csv;
  const Circumstances& circumstances;
  const std::vector<Region>* regions = nullptr;  ///< Of several `--db`: all of them; null: there is one file.

  [[nodiscard]] rules::Instant now() const { return session->clock.now; }

  /// Where a long text waits on its way out: beside the database.
  [[nodiscard]] std::filesystem::path spool_in() const { return session->database.file().parent_path(); }
};

/// Of what a command has none of.
template <class Any>
std::vector<Any> nothing() {
  return {};
}

using Meanings = std::vector<std::pair<std::string, std::string>>;  ///< Of each name what it stands for.

/// What a command does, and what it needs of the database before.
struct Run {
  Gate gate = Gate::none;
  Answer (*call)(const Request&) = nullptr;
};
[[nodiscard]] constexpr Run creating(Answer (*call)(const Request&)) { return {Gate::create, call}; }
[[nodiscard]] constexpr Run reading(Answer (*call)(const Request&)) { return {Gate::read, call}; }
[[nodiscard]] constexpr Run recording(Answer (*call)(const Request&)) { return {Gate::write, call}; }

struct Report;

/// One command, a constant in the file that bears its name. What has to be made, such as its options, is made by a
/// function, and only when the command is chosen.
struct Command {
  std::string_view path;          ///< `vacancy add`
  std::string_view summary;       ///< One line for the list of commands.
  std::string_view details = {};  ///< A paragraph or two for `--help`; rule ids and paragraphs where they matter.
  std::string (*more_details)() = nullptr;  ///< What stands after them and depends on the rules.
  Positionals (*positionals)() = nothing<Positional>;
  Options (*options)() = nothing<Option>;
  Meanings (*columns)() = nothing<Meanings::value_type>;  ///< Of a file that it reads.
  std::array<std::string_view, 4> examples =
      {};  ///< Whole command lines that work after the README's tour; else empty.
  Run run = {};
  bool exports = false;  ///< `--output` and `--identifiable` make Gate::read a Gate::write: what leaves is audited.
  bool (*has_page)() = [] { return false; };                ///< Takes `--format html`.
  bool (*has_calendar)() = [] { return false; };            ///< Takes `--format ics`.
  Meanings (*not_taken)() = nothing<Meanings::value_type>;  ///< Options that others of its kind take, and why not here.
  bool takes_regions = false;                               ///< Takes several `--db`, a file for each region.
  const Report* report = nullptr;  ///< What it is made of, if it is a report: the bundle and the page walk these.
};

}  // namespace ifapilot::cli
