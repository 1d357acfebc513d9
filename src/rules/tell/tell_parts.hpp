#pragma once

#include <ifapilot/rules/telling.hpp>

#include <span>
#include <vector>

/// The parts of which `tellings_of` is made.
namespace ifapilot::rules {

/// The place as each of the facts left it.
[[nodiscard]] std::vector<Content> contents_after(std::span<const CaseFact> facts);

/// The offer that the case's authority holds at `now`, open or accepted; null if it has none.
[[nodiscard]] const Offer* standing_offer(const Case& of, Instant now);

/// Whether what was told by `fact`, a `PartyTold`, told of `change` too: that was on record by then, and had happened.
[[nodiscard]] bool covers(const CaseFact& fact, FactId change, Instant at);

/// The rows of `details`: of the place to whoever holds an offer and to the Home Office while it is asked, of whom to
/// reach to either side that was told so (D-CONTENT).
[[nodiscard]] Tellings details_of(const TellingFacts& asked);

/// The rows of `correction` for profiles that were mended after they were passed on (A-APPEND, `refer correct`), merged
/// with those of what was voided.
[[nodiscard]] Tellings corrections_in(const TellingFacts& asked);

/// The rows of `quiet` (M-QUIET, O9).
[[nodiscard]] Tellings quiet_told_in(const TellingFacts& asked);

}  // namespace ifapilot::rules
