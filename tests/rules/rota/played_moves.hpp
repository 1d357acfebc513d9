#pragma once

#include "rules/rota/played_pilot.hpp"

#include <rapidcheck.h>

#include <cstddef>
#include <tuple>
#include <vector>

/// Pilots played at random, for the properties of offers, rota and cap (docs/rules.md).
namespace ifapilot::rules {

/// Offers and answers most of the time, the rest now and then.
inline rc::Gen<Move::Kind> any_kind() {
  using K = Move::Kind;
  return rc::gen::weightedElement<K>({{5, Move::notify},
                                      {12, Move::offer},
                                      {2, Move::override_offer},
                                      {6, Move::accept},
                                      {4, Move::refuse},
                                      {2, Move::rescind},
                                      {2, Move::fall_through},
                                      {1, Move::withdraw},
                                      {2, Move::rejoin},
                                      {1, Move::join},
                                      {1, Move::close},
                                      {1, Move::policy}});
}

inline rc::Gen<Move> any_move() {
  return rc::gen::map(
      rc::gen::tuple(any_kind(), rc::gen::inRange(0, 1000), rc::gen::element(0, 0, 1, 60, 120, 121, 600, 1440, 1441)),
      [](const std::tuple<Move::Kind, int, int>& made) {
        return Move{std::get<0>(made), std::get<1>(made), std::get<2>(made)};
      });
}

/// A pilot after up to `steps` moves; `each` is shown it after every one.
template <class Each>
PlayedPilot played(std::size_t steps, Each each) {
  Policy policy;
  policy.cap_basis = *rc::gen::element(CapBasis::authority, CapBasis::authority, CapBasis::area, CapBasis::both);
  policy.cap_per_authority = *rc::gen::inRange(0, 4);
  policy.accelerated_order = *rc::gen::element(AcceleratedOrder::turn, AcceleratedOrder::asked);
  PlayedPilot pilot(*rc::gen::inRange(2, 7), policy);
  for (const auto& move : *rc::gen::container<std::vector<Move>>(steps, any_move())) {
    pilot.play(move);
    each(pilot);
  }
  return pilot;
}

inline PlayedPilot played(std::size_t steps) {
  return played(steps, [](const PlayedPilot&) {});
}

}  // namespace ifapilot::rules
