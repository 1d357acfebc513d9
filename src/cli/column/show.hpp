#pragma once

#include "app/record/show.hpp"
#include "output/document.hpp"

/// What `show` prints for programs.
namespace ifapilot::cli {

[[nodiscard]] output::Fields record_of(const app::CaseView& view, rules::Instant now);
[[nodiscard]] output::Fields record_of(const app::OfferCase& view, rules::Instant now);
[[nodiscard]] output::Fields record_of(const app::ReferralCase& view);

}  // namespace ifapilot::cli
