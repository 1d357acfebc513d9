#pragma once

#include <stdexcept>
#include <string>

namespace ifapilot::cli {

/// Something was typed wrong (exit 2), on its way to the one catch in app.cpp.
struct UsageError : std::runtime_error {
  UsageError(const std::string& message, std::string next_step, std::string choices)
      : std::runtime_error(message), hint(std::move(next_step)), listing(std::move(choices)) {}

  std::string hint;     ///< What to type instead; may be empty. Commands in it are `bound`.
  std::string listing;  ///< Lines to choose from, each ending in a newline; may be empty.
};

/// The command line's only throw site.
[[noreturn]] void usage_error(const std::string& message, std::string hint = {}, std::string listing = {});

/// `typed` for a message: harmless, between apostrophes, and cut when longer than a line.
[[nodiscard]] std::string quoted(const std::string& typed);

}  // namespace ifapilot::cli
