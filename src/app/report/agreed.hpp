#pragma once

#include "app/case/record.hpp"
#include "store/entity/parties.hpp"

#include <ifapilot/rules/money.hpp>

#include <optional>
#include <vector>

/// What an accepted place costs, and what it would cost by the agreement of the same two (M-TERMS).
namespace ifapilot::app {

/// By the latest terms of an acceptance.
struct Agreed {
  rules::Contract contract;
  std::optional<rules::Pence> weekly_cost;  ///< None: not agreed yet.
  std::optional<rules::Pence>
      framework_rate;  ///< Of the agreement in force on the day of those terms, also beside spot.
};

/// None without an acceptance, without terms, or where the place was given back or the provider corrected since.
[[nodiscard]] std::optional<Agreed> agreed_on(const CaseRecord& one,
                                              const std::vector<store::FrameworkRecord>& frameworks);

}  // namespace ifapilot::app
