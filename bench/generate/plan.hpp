#pragma once

#include "draw.hpp"
#include "hours.hpp"
#include "request.hpp"

#include <optional>
#include <vector>

namespace ifapilot::bench {

/// What somebody at the desk does next about a case. Those before `step_back` lead to a placement, in this order.
enum class Step {
  offer,
  answer,
  contact,
  confirm,
  terms,
  request,
  profile,
  decide,
  arrange,
  arrive,
  step_back,
  close,
  // Beside these:
  rescind,
  cancel_transport,
  take_back_answer,
  take_back_offer,
  take_back_vacancy,
  describe,
  correct_carer,
  correct_child,
  form,
  note,
  tell
};

/// Where a case goes.
struct Plan {
  bool lives = false;            ///< It is alive at the end of the record; else it is over by then.
  bool lapses = false;           ///< Of a live one: its last offer lapses, and nobody offers it on.
  Step stops_at = Step::arrive;  ///< Of a live one: what nobody does any more.
  int refusals = 0;              ///< Of a live one: before its last offer.
  rules::Instant notified_at{};
  rules::Instant last_offer_at{};  ///< Of a live one.
};

/// Those that are alive at the end, in a mix of states, and with `overdue` more whose offer has lapsed; by when they
/// are notified.
[[nodiscard]] std::vector<Plan> live_plans(const Request& request, const Hours& hours, Draw& draw);

/// How many offers they take.
[[nodiscard]] std::int64_t offers_of(const std::vector<Plan>& plans);

}  // namespace ifapilot::bench
