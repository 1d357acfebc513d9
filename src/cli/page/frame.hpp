#pragma once

#include "cli/command/command.hpp"
#include "output/page.hpp"

#include <string>

/// What every page says of itself.
namespace ifapilot::cli {

/// A page without a title and sections: what it is, how confidential, when it was made, over what, by `command` with
/// the options that were typed.
[[nodiscard]] output::Page framed_page(const Request& request, const std::string& command);

}  // namespace ifapilot::cli
