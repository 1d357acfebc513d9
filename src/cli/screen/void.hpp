#pragma once

#include "app/record/void.hpp"
#include "cli/command/command.hpp"

#include <string>

/// What `void` and `undo` print.
namespace ifapilot::cli {

/// `F12 (respond, O3): derby accepted O3`
[[nodiscard]] std::string what_was_recorded(const app::Voided& voided);

/// What rested on it and went first, what was voided, and what follows.
[[nodiscard]] Screen void_screen(const app::Voided& done, const output::Style& style);

/// The void as a record, without its own fact, and with it: null on a dry run.
[[nodiscard]] output::Fields void_record(const app::Voided& voided);
[[nodiscard]] output::Fields void_record_with_fact(const app::Voided& voided);

}  // namespace ifapilot::cli
