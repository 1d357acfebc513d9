#pragma once

#include "app/session.hpp"

#include <ifapilot/rules/action.hpp>

#include <string>
#include <vector>

namespace ifapilot::app {

/// Something in which the words that were looked for stand.
struct Found {
  std::string kind;     ///< `authority provider contact deputy vacancy offer child terms form note survey reason
                        ///< override`, `answered by`
  std::string id;       ///< `derby`, `V3`, `O2`; of a note its fact; of what is no case's, what was written.
  std::string text;     ///< What matched, with what it is needed to be known by.
  rules::Action where;  ///< What shows it.
};

/// Everything that stands on record and holds `text`, compared as people read (A-FIND); by kind, then in order of
/// record. A child is found only by its whole reference, also where that stands in a text, so that no list can be
/// leafed through for children (A-CHILD).
[[nodiscard]] std::vector<Found> find(Session& session, const std::string& text);

}  // namespace ifapilot::app
