#pragma once

#include "cli/host/environment.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Showing what is longer than the terminal. Only ever on a terminal: a pipe gets its text as it is.
namespace ifapilot::cli {

/// The pager to show `text` with, as a line for the shell; nothing if it fits, if stdout is no terminal, or if there is
/// none: PAGER, else `less`. An empty PAGER and `cat` mean none.
[[nodiscard]] std::optional<std::string> pager_for(std::string_view text, const Environment& environment);

/// Hands `text` to `pager` and waits until the person has seen enough. False if it could not be shown so: then it is to
/// be written as if there were no pager.
[[nodiscard]] bool page(const std::string& pager, std::string_view text);

}  // namespace ifapilot::cli
