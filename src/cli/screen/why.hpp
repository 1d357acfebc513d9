#pragma once

#include "app/offer/why.hpp"
#include "cli/screen/rota.hpp"

#include <optional>

namespace ifapilot::cli {

/// Whom an offer went to and why, as the rota stood then; and what a void or a late entry has changed of that since.
/// `about`: of that authority alone.
[[nodiscard]] Screen why_screen(const app::WhyOffer& why, const RotaExplained& explained,
                                const std::optional<rules::AuthorityCode>& about, const output::Style& style);

}  // namespace ifapilot::cli
