#pragma once

#include "app/offer/rota.hpp"
#include "cli/command/answer.hpp"
#include "output/screen.hpp"

/// The screen that the pilot's fairness is read from: who is next and why, and of every other authority why not.
namespace ifapilot::cli {

[[nodiscard]] Screen rota_screen(const app::RotaAnswer& answer, rules::Instant now, const output::Style& style);

}  // namespace ifapilot::cli
