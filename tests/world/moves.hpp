#pragma once

#include "app/world.hpp"

#include <functional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// Something that a coordinator may type in the small world, whether or not a rule refuses it where the world stands.
struct Move {
  std::string name;  ///< `V1: match accept`, to tell how a state was reached.
  std::function<void(World&)> make;
};

/// The commands that move the vacancies, their offers and the authorities, with words that fit each other; corrections,
/// a change of the cap, voids of the latest facts with and without what rests on them, and a night that passes.
std::vector<Move> all_moves(const std::vector<rules::VacancyId>& vacancies,
                            const std::vector<rules::AuthorityCode>& authorities);

}  // namespace ifapilot::app
