#pragma once

#include <ifapilot/rules/vacancy.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// M-STATES: what may happen to a vacancy where it stands, and where it stands then. One table, in states.cpp.
namespace ifapilot::rules {

/// Everything that M-STATES knows to happen to a vacancy, in the order of a case.
enum class Step {
  offer,
  acceptance,
  late_acceptance,  ///< Of an offer that is waited for no longer (D-LATE).
  refusal,
  outside_refusal,  ///< Spoken, of an offer outside the pilot: it closes the vacancy (C-OUTSIDE).
  lapse,            ///< Nobody records it: the due time makes it (D-SILENCE).
  rescission,
  update,
  date,
  extension,
  terms,
  contact,
  match_own,
  refer_request,
  refer_profile,
  refer_none,
  refer_withdrawn,
  refer_refuse,
  match_accept,
  match_refuse,
  match_proceed,
  match_failed,  ///< Under a duty of R2, which stands on.
  match_chase,
  arrange,
  cancel,
  complete,
  elsewhere,      ///< The child that is matched here arrived, but not here (R2).
  duty_met,       ///< A child that a duty of R2 stands for, and that is not matched here, arrived elsewhere.
  duty_released,  ///< The Home Office withdrew the referral of such a child.
  step_back,
  close_filled_elsewhere,
  close_withdrawn,
  close_turned_down,
  close_refused,
  close_exhausted
};
/// For `every`.
constexpr Step last_of(Step) { return Step::close_exhausted; }

/// One transition. `to` may be `from`: the step may be recorded there and moves nothing.
struct Edge {
  VacancyStatus from;  ///< Where the vacancy stands.
  Step step;           ///< What happens to it.
  VacancyStatus to;    ///< Where it stands then.

  bool operator==(const Edge&) const = default;
};

/// Where a vacancy that stands at `status` stands after `step`; nothing if M-STATES knows no such step from there.
[[nodiscard]] std::optional<VacancyStatus> after(VacancyStatus status, Step step);

/// The whole table, a row for every single status.
[[nodiscard]] std::vector<Edge> edges();

/// The table as the text of a mermaid `stateDiagram-v2`, with a line break at its end: the steps that move a vacancy,
/// and those that one status alone allows.
[[nodiscard]] std::string states_diagram();

/// How a closing of each kind stands in the table.
[[nodiscard]] Step closing(ClosedAs how);

/// How a step is called on the command line, `refer request`, or else in the field, `lapse`.
[[nodiscard]] std::string_view word(Step step);

/// A step as something that happened, to end a sentence that begins with a time: `the referral was requested`.
[[nodiscard]] std::string_view happened(Step step);

}  // namespace ifapilot::rules
