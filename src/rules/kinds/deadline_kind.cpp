#include <ifapilot/rules/deadline_kind.hpp>

namespace ifapilot::rules {

DeadlineWords words_of(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::offer_response: return {"offer-response", "offer-response", "D-SILENCE", "O2"};
    case DeadlineKind::match_decision: return {"match-decision", "profile decision", "M-PROFILE", "O13"};
    case DeadlineKind::chase: return {"chase", "chase", "M-CHASE", "E4"};
    case DeadlineKind::hold: return {"hold", "hold", "M-EXPIRED", "E5", true};
    case DeadlineKind::extension: return {"extension", "extension", "M-EXPIRED", "E5", true};
    case DeadlineKind::arrival: return {"arrival", "arrival", "M-MOVE", "O15"};
  }
  return {};
}

std::string_view word(DeadlineKind kind) { return words_of(kind).word; }

}  // namespace ifapilot::rules
