#pragma once

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/ids.hpp>

#include <span>

/// Framework agreements between one authority and one provider (E2, M-TERMS). At most one is in force on a day.
namespace ifapilot::rules {

/// Whether the days are in order: `until`, if there is one, not before `from`.
[[nodiscard]] bool is_well_formed(const Framework& framework);

/// Whether a day belongs to both; agreements whose days touch (one ends the day before) do not overlap.
[[nodiscard]] bool overlap(const Framework& one, const Framework& other);

/// M-TERMS: `added`, which is well formed, shares no day with another agreement of the same pair.
[[nodiscard]] Refusals may_add_framework(const FrameworkPair& pair, const Framework& added,
                                         std::span<const Framework> others);

/// M-TERMS: one of the pair's agreements has begun by `on` and runs to `on` or beyond; `on` is its new last day.
[[nodiscard]] Refusals may_end_framework(const FrameworkPair& pair, std::span<const Framework> frameworks, Day on);

}  // namespace ifapilot::rules
