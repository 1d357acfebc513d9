#pragma once

#include "app/day/next_step.hpp"

#include <string>

namespace ifapilot::app {

/// `step`, unless it records that a match is accepted which nobody has decided on: what is pasted unread must not
/// record an acceptance. After `proceed` the question is no longer open (M-DECIDE).
[[nodiscard]] inline NextStep without_answer(NextStep step, const CaseRecord& one) {
  const auto id = one.record.facts.id.text();
  if (one.state.duty || !one.state.acceptance || step.command != "ifapilot match accept " + id) return step;
  return {"record the decision of " + one.state.acceptance->authority.text, "ifapilot match DECISION " + id};
}

}  // namespace ifapilot::app
