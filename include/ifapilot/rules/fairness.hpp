#pragma once

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/rota.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Whether the rota is fair, seen from each authority (O2, O3, R1): whom an offer passed over and why, and how long
/// each has waited for a turn. It decides nothing: order and obstacles are `rota_next`'s.
namespace ifapilot::rules {

/// An offer, and what the rota said when it was sent.
struct SentOffer {
  Offer offer;        ///< What has become of it since is not looked at.
  RotaDecision then;  ///< By what was on record then.
};

/// An offer that went to another although this authority stood before it.
struct Pass {
  AuthorityCode authority;  ///< Who was passed over.
  std::string rule;         ///< Why (R-EXPLAIN), or `R-OVERRIDE`: it was whom the rota would have chosen.

  bool operator==(const Pass&) const = default;
};

/// Whom the offer passed over, in the order of R-ORDER. By the rota: everyone who stood before the one it went to, each
/// with the rule that kept it out. By an override: only the one whom the rota would have chosen, wherever both stood.
[[nodiscard]] std::vector<Pass> passed_over(const SentOffer& sent);

/// The longest that `authority` waited for a turn, in whole days of 24 hours: between two used turns one after the
/// other, from joining to the first, and from the last until it withdrew or until `now`; counted while the pilot runs
/// (P-TERM). Nothing if it has not taken part while the pilot ran. `offers`: also others' may be among them.
[[nodiscard]] std::optional<int> longest_wait_days(const Authority& authority, std::span<const Offer> offers,
                                                   const Policy& policy, Instant now);

}  // namespace ifapilot::rules
