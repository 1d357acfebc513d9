#pragma once

#include "app/pilot.hpp"
#include "store/file/database.hpp"

#include <ifapilot/rules/refusal.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <vector>

/// Doubles that a void would leave (P-IDENTITY, M-SAME-CHILD), for void_attempt.cpp alone.
namespace ifapilot::app {

/// What a void would leave double that was not before.
struct NewDoubles {
  std::vector<rules::Resting> later = {};  ///< The facts after the voided one that would then themselves be refused.
  rules::Refusals broken = {};             ///< Of doubles that only earlier facts make.
};

/// `before`, and `after` the facts from `voided` on were taken out: P-IDENTITY of authorities and providers, and second
/// arrivals.
[[nodiscard]] NewDoubles new_doubles(store::Database& database, rules::FactId voided, const Pilot& before,
                                     const Pilot& after);

}  // namespace ifapilot::app
