#pragma once

#include "app/record/timeline.hpp"
#include "output/screen.hpp"

#include <string>

namespace ifapilot::cli {

/// A case's story under a blank line, one line a fact: when, which fact, what happened. Who recorded it is said once if
/// it was always the same person.
[[nodiscard]] std::string timeline_screen(const app::Timeline& timeline, rules::Instant now,
                                          const output::Style& style);

}  // namespace ifapilot::cli
