#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/refusal.hpp>

/// Transport, arrival, and the ways in which a case ends otherwise (M-MOVE, M-HOLD, M-FALLS; O14, O15, R2).
/// Each gate returns every unmet condition; on what is over, that alone.
namespace ifapilot::rules {

/// M-MOVE, M-HOLD: matched, the date confirmed; the day not before it, nor before the London day of the match, nor
/// after the day on which hold or extension ends; an extension lets any quiet day pass (M-QUIET).
[[nodiscard]] Refusals may_arrange(const Case& of, const TransportArranged& transport, const When& when);

/// M-STATES: transport is arranged.
[[nodiscard]] Refusals may_cancel(const Case& of, const When& when);

/// M-MOVE: transport is arranged; arrived neither after the London day of `when.at` nor before that of the match.
/// An arrival after the hold is taken: see `overrun_days`.
[[nodiscard]] Refusals may_complete(const Case& of, const Arrived& arrived, const When& when);

/// M-DECIDE, R2: a duty stands, whatever became of the vacancy, and of several the one that is told; arrived neither
/// after the London day of `when.at` nor before that of the proceed.
[[nodiscard]] Refusals may_complete_elsewhere(const Case& of, const Arrived& arrived, const When& when);

/// M-FALLS: an offer accepted, no child placed, no duty of R2 whose matching has not failed.
[[nodiscard]] Refusals may_step_back(const Case& of, const When& when);

/// M-STATES: what `may_close` in gates.hpp asks at `when.at`, and A-FUTURE: not before what moved the vacancy last.
[[nodiscard]] Refusals may_close_case(const Case& of, ClosedAs how, const RotaDecision& rota, const When& when);

}  // namespace ifapilot::rules
