#pragma once

#include "app/session.hpp"
#include "output/page.hpp"

/// What a page says where a report has a code.
namespace ifapilot::cli {

/// Authorities and providers by their names, the words of the other columns as one would say them.
[[nodiscard]] output::Spoken page_names(app::Session& session);

}  // namespace ifapilot::cli
