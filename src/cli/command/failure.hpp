#pragma once

#include "app/refused.hpp"
#include "cli/line/usage_error.hpp"
#include "output/document.hpp"
#include "store/sql/error.hpp"

#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ifapilot::cli {

/// Why a command line came to nothing, in the form in which it is told.
struct Failure {
  std::string_view kind;  ///< rule usage not-found database output bug
  int exit_code = 70;
  rules::Refusal summary;  ///< The first line and its hint; the rule is empty if none is known.
  rules::Refusals reasons = {};
  std::string listing = {};  ///< Lines to choose from, in text only.
  bool has_record = false;
  std::optional<std::string> record = {};
  std::string file = {};          ///< That was to be imported,
  std::vector<BadRow> rows = {};  ///< and what is wrong with it.
};

[[nodiscard]] Failure failure_of(const UsageError& error);
[[nodiscard]] Failure failure_of(const app::Refused& refused);
/// With what cannot be seen in those of the `words` of the line that the complaint quotes.
[[nodiscard]] Failure with_unseen_named(Failure failure, std::span<const std::string> words);
[[nodiscard]] Failure failure_of(const store::Error& error);
[[nodiscard]] Failure failure_of(const BadRows& error);
[[nodiscard]] Failure bug(std::string_view what);
[[nodiscard]] Failure output_failure(std::string_view why, bool was_saved, std::string_view hint = {});
[[nodiscard]] Failure stdout_closed();

/// What stands on stderr: `ifapilot: error: …` and its hint, or with JSON (also by the line) one object on one line.
/// `terminal`: the columns of stderr if it is one; then no line is longer, but for a command, which is never broken.
[[nodiscard]] std::string told(const Failure& failure, output::Format format, std::optional<int> terminal = {});

}  // namespace ifapilot::cli
