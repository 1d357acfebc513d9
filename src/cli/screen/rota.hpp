#pragma once

#include "app/offer/rota.hpp"
#include "output/screen.hpp"

#include <string>

/// The screen that the pilot's fairness is read from: who is next and why, and of every other authority why not.
namespace ifapilot::cli {

[[nodiscard]] std::string rota_screen(const app::RotaAnswer& answer, rules::Instant now, const output::Style& style);

}  // namespace ifapilot::cli
