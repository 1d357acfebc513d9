#pragma once

#include "app/day/agenda.hpp"
#include "output/screen.hpp"

#include <string>

namespace ifapilot::cli {

/// The coordinator's day: two lines a case, what it is with its time, and whom to ring or what to type.
[[nodiscard]] std::string agenda_screen(const app::Agenda& agenda, rules::Instant now, const output::Style& style);

}  // namespace ifapilot::cli
