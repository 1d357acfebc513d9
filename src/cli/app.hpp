#pragma once

namespace ifapilot::cli {

/// The whole program: reads the command line, runs the command, prints its answer or why there is none, and returns the
/// exit code (README, Exit codes).
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace ifapilot::cli
