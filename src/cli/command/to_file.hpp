#pragma once

#include "cli/command/answer.hpp"

#include <filesystem>
#include <optional>
#include <string>

/// `--output`: an answer goes into a new file or directory.
namespace ifapilot::cli {

/// Writes there what `answer` has for it, or if it has nothing of its own what would be printed, `out`. The number of
/// the system's error, if there is one.
[[nodiscard]] std::optional<int> write_to_file(const Answer& answer, const output::Spool& out,
                                               const std::filesystem::path& target);

/// What to do about that error; empty where nothing better is known than the usual.
[[nodiscard]] std::string hint_of_unwritten(int error, const Answer& answer, const std::filesystem::path& target);

}  // namespace ifapilot::cli
