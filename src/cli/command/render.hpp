#pragma once

#include "cli/command/command.hpp"

#include <string>

namespace ifapilot::cli {

/// What `answer` comes to by `look`, down to the last byte: what stdout or `--output` gets of a report.
[[nodiscard]] std::string rendered(const Answer& answer, const Look& look);

}  // namespace ifapilot::cli
