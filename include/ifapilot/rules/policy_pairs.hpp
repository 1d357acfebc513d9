#pragma once

#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <string_view>
#include <vector>

/// Values of section 9 that speak of the same thing: where two contradict each other, and where one leaves another
/// nothing to decide.
namespace ifapilot::rules {

/// D-STANDARD: whether `key` may be set to what it is in `after`. Under the clock `working` the hours count whole
/// working days, 24 each: other hours and that clock refuse each other. What two other values come to is not asked.
[[nodiscard]] Refusals may_set_policy(std::string_view key, const Policy& after);

/// What a change of `key` to what it is in `policy` leaves without effect, or is left without effect by: sentences
/// without a full stop, which end in a rule. They forbid nothing.
[[nodiscard]] std::vector<Sentence> remarks_on_policy(std::string_view key, const Policy& policy);

}  // namespace ifapilot::rules
