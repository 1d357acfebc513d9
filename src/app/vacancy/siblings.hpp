#pragma once

#include "app/pilot.hpp"

#include <ifapilot/rules/sentence.hpp>

#include <optional>
#include <vector>

namespace ifapilot::app {

/// Of each other vacancy of the same provider's carer that is not over: where it went, and how the two go to one
/// authority, as siblings would (R-OVERRIDE); or that no override takes the second there, and why. Nothing where both
/// are with one authority, or one is over. `one` is among the pilot's cases.
[[nodiscard]] std::vector<rules::Sentence> same_carer(const CaseRecord& one, const Pilot& pilot, rules::Instant now);

/// The same of `other` alone, of the same carer; neither is over. Nothing where both are with one authority.
[[nodiscard]] std::optional<rules::Sentence> other_of_carer(const CaseRecord& one, const CaseRecord& other,
                                                            const Pilot& pilot, rules::Instant now);

}  // namespace ifapilot::app
