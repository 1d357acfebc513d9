#pragma once

#include "cli/line/read_line.hpp"

namespace ifapilot::cli {

/// An unknown command, and a group without one of its commands and without `--help`, are usage errors.
void check_command(Registry registry, const Line& line);

}  // namespace ifapilot::cli
