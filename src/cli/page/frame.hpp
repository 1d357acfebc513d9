#pragma once

#include "cli/command/command.hpp"
#include "output/page.hpp"

#include <string>

/// What every page says of itself.
namespace ifapilot::cli {

/// A page without a title and sections: what it is, how confidential, when it was made, over what, by `command` with
/// the options that were typed.
[[nodiscard]] output::Page framed_page(const Request& request, const std::string& command);

/// What a page says where a report has a code: authorities and providers by their names, the words of the other columns
/// as one would say them.
[[nodiscard]] output::Spoken page_names(app::Session& session);

}  // namespace ifapilot::cli
