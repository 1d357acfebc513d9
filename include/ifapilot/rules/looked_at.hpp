#pragma once

#include <ifapilot/rules/offer.hpp>

#include <span>
#include <vector>

/// Of all offers, the few that decide about one more: whoever asks often asks about these.
namespace ifapilot::rules {

/// An offer that may be made, or be accepted.
struct OfferedTo {
  VacancyId vacancy;        ///< What is offered.
  AuthorityCode authority;  ///< To whom.
  AuthorityCode area;       ///< Where its carer lives.
};

/// Of `offers`, in their order, all that `override_refusals`, `goes_outside` and `may_answer` look at for it at `at`:
/// those of the vacancy, and, made to either authority or of a carer in the area, those that were accepted, also if
/// that fell through, or that are open at `at` (D-ONE, C-CAP, C-OUTSIDE). Not all that used a turn are among them.
[[nodiscard]] std::vector<Offer> offers_looked_at(const OfferedTo& one, std::span<const Offer> offers, Instant at);

}  // namespace ifapilot::rules
