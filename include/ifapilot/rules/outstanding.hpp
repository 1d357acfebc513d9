#pragma once

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What is owed without a deadline (`report outstanding`): D-FORM, M-DATE, M-TERMS, M-CONTACT, M-DECIDE, P-SURVEY.
namespace ifapilot::rules {

/// One thing that somebody owes.
struct Owed {
  OwedKind kind;                                ///< What is owed.
  Instant since;                                ///< When it came to be owed.
  std::string_view rule;                        ///< `D-FORM`; lives as long as the program.
  std::optional<OfferId> offer = std::nullopt;  ///< Whose form, or whose acceptance it belongs to.
  std::optional<AuthorityCode> authority = {};  ///< Who owes it, or on whose acceptance it waits.

  bool operator==(const Owed&) const = default;
};

/// D-FORM: whether the offer was answered, in time or by a late acceptance, and its form lacks reasons or, of an
/// acceptance, the contracting method. None is owed for a lapse, a late refusal or a rescinded offer.
[[nodiscard]] bool owes_form(const Offer& offer, const std::optional<Form>& form);

/// Everything owed in one case at `now`, in the order of `OwedKind`. Forms and the duty are owed on after a close; the
/// weekly cost from the arranged transport on, also of a placement (M-TERMS); the rest while an acceptance is live.
[[nodiscard]] std::vector<Owed> owed_in(const Case& of, Instant now);

/// P-SURVEY: the first day of the pilot's last month, from which on each authority is asked for its view.
[[nodiscard]] Day survey_asked_from(const Policy& policy);

/// P-SURVEY: in the last month of the pilot (`[start of it, pilot_end)`, London days) the authorities that take part at
/// `now` and are not among `answered`; since the midnight that began that month.
[[nodiscard]] std::vector<Owed> surveys_owed(std::span<const Authority> authorities,
                                             std::span<const AuthorityCode> answered, const Policy& policy,
                                             Instant now);

}  // namespace ifapilot::rules
