#include <ifapilot/rules/deadline_kind.hpp>

namespace ifapilot::rules {

DeadlineWords words_of(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::offer_response:
      return {"offer-response", "offer-response", "D-SILENCE"};
    case DeadlineKind::match_decision:
      return {"match-decision", "profile decision", "M-PROFILE"};
    case DeadlineKind::chase:
      return {"chase", "chase", "M-CHASE"};
    case DeadlineKind::hold:
      return {"hold", "hold", "M-EXPIRED", true};
    case DeadlineKind::extension:
      return {"extension", "extension", "M-EXPIRED", true};
    case DeadlineKind::arrival:
      return {"arrival", "arrival", "M-MOVE"};
  }
  return {};
}

std::string_view word(DeadlineKind kind) { return words_of(kind).word; }

}  // namespace ifapilot::rules
