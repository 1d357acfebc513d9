#pragma once

#include <ifapilot/rules/sentence.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace ifapilot::cli {

/// In the order in which they decide the exit code of a file that has several: what is mistyped is mended first, then
/// what is unknown, then what a rule refuses.
enum class BadKind { malformed, unknown, refused };

/// One thing that is wrong with a file, and where.
struct BadRow {
  std::size_t line = 0;  ///< On which its row begins, from 1.
  std::string column;    ///< As the program calls it; empty: the whole row.
  std::string value;     ///< What stands in the cell; empty: nothing, or no cell alone.
  std::string reason;    ///< A sentence without a full stop.
  rules::Sentence hint = {};
  BadKind kind = BadKind::malformed;
  std::string rule = {};                     ///< If a rule refuses.
  std::vector<std::string> paragraphs = {};  ///< Of the guidance, that the rule rests on.
};

/// Everything that is wrong with a file that was to be imported, on its way to the one catch in app.cpp.
struct BadRows : std::runtime_error {
  BadRows(const std::string& message, std::string name, std::vector<BadRow> all)
      : std::runtime_error(message), file(std::move(name)), rows(std::move(all)) {}

  std::string file;
  std::vector<BadRow> rows;  ///< By line; at least one.
};

}  // namespace ifapilot::cli
