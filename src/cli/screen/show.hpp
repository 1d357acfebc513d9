#pragma once

#include "app/record/show.hpp"
#include "output/screen.hpp"

#include <string>

/// One case whole, for the coordinator's working day.
namespace ifapilot::cli {

[[nodiscard]] std::string show_screen(const app::CaseView& view, rules::Instant now, const output::Style& style);
[[nodiscard]] std::string show_screen(const app::OfferCase& view, rules::Instant now, const output::Style& style);
[[nodiscard]] std::string show_screen(const app::ReferralCase& view, rules::Instant now, const output::Style& style);

}  // namespace ifapilot::cli
