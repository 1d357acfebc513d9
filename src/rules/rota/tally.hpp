#pragma once

#include <ifapilot/rules/rota.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace ifapilot::rules {

/// What the rota goes by of one authority's offers. The offers live longer.
struct Tally {
  const Offer* last_turn = nullptr;   ///< Sent last of those that used a turn (R-TURN).
  const Offer* last_asked = nullptr;  ///< Sent last of those that asked without using one (R-ACCELERATED).
  const Offer* earlier = nullptr;     ///< Of the vacancy asked about, not rescinded (D-ONE).
  const Offer* first_due = nullptr;   ///< Of those still to be answered, in and outside the pilot (D-BUSY).
  int open = 0;                       ///< Those.
  SlotsUsed slots = {};               ///< Inside the pilot (C-CAP).
};

/// One tally an authority, in their order, made in one pass over the offers.
class Tallies {
 public:
  Tallies(const RotaFacts& facts, const std::optional<VacancyId>& vacancy, Instant now);

  [[nodiscard]] const Tally& of(std::size_t authority) const { return all_[authority]; }

 private:
  std::vector<Tally> all_;
};

}  // namespace ifapilot::rules
