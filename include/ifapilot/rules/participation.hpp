#pragma once

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <span>
#include <vector>

/// Joining, withdrawing and rejoining (P-VOLUNTARY), and an authority's place in the published rota (R-ORDER).
namespace ifapilot::rules {

/// Since when `authority` takes part, as far as recorded; nothing if it has withdrawn or never joined.
[[nodiscard]] std::optional<Instant> taking_part_since(const Authority& authority);

/// P-VOLUNTARY, A-FUTURE: it takes part, and `at` is not before it last joined, was last sent an offer or last answered
/// one. An `at` equal to one of these is taken. `offers` may hold other authorities' offers.
[[nodiscard]] Refusals may_withdraw(const Authority& authority, std::span<const Offer> offers, Instant at);

/// Of `offers`, those to `authority` that are open at `at`: a withdrawal then takes them back (P-VOLUNTARY).
[[nodiscard]] std::vector<Offer> taken_back_by_withdrawal(const AuthorityCode& authority, std::span<const Offer> offers,
                                                          Instant at);

/// P-VOLUNTARY, A-FUTURE: it does not take part, and `at` is not before it withdrew.
[[nodiscard]] Refusals may_rejoin(const Authority& authority, Instant at);

/// The place after all others: where a late joiner stands (R-ORDER).
[[nodiscard]] int last_position(std::span<const Authority> authorities);

/// R-ORDER: no other authority holds `position`; one that withdrew still holds its own (P-VOLUNTARY).
[[nodiscard]] Refusals may_take_position(const AuthorityCode& authority, int position,
                                         std::span<const Authority> authorities);

/// A-APPEND, R-ORDER: the code is new and the position free.
[[nodiscard]] Refusals may_join(const AuthorityCode& code, int position, std::span<const Authority> authorities);

}  // namespace ifapilot::rules
