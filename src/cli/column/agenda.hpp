#pragma once

#include "app/day/agenda.hpp"
#include "output/document.hpp"

namespace ifapilot::cli {

/// `agenda` for programs. Never a child.
[[nodiscard]] output::Table table_of(const app::Agenda& agenda, rules::Instant now);

/// `overdue`, `today`, `later`, `no-deadline`.
[[nodiscard]] std::string_view word(app::AgendaPart part);

}  // namespace ifapilot::cli
