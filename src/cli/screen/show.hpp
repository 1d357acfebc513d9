#pragma once

#include "app/record/show.hpp"
#include "cli/command/answer.hpp"
#include "output/screen.hpp"

/// One case whole, for the coordinator's working day.
namespace ifapilot::cli {

[[nodiscard]] Screen show_screen(const app::CaseView& view, rules::Instant now, const output::Style& style);
[[nodiscard]] Screen show_screen(const app::OfferCase& view, rules::Instant now, const output::Style& style);
[[nodiscard]] Screen show_screen(const app::ReferralCase& view, rules::Instant now, const output::Style& style);

}  // namespace ifapilot::cli
