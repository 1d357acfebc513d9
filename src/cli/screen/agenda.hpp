#pragma once

#include "app/day/agenda.hpp"
#include "cli/command/answer.hpp"
#include "output/screen.hpp"

#include <string_view>

namespace ifapilot::cli {

/// The coordinator's day: two lines a case, what it is with its time, and whom to ring or what to do.
[[nodiscard]] Screen agenda_screen(const app::Agenda& agenda, rules::Instant now, const output::Style& style);

/// `overdue`, `today`, `later`, `no-deadline`.
[[nodiscard]] std::string_view word(app::AgendaPart part);

}  // namespace ifapilot::cli
