#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/participation.hpp>

#include <iterator>

namespace ifapilot::rules {

namespace {

/// When it last withdrew; nothing if it never took part. Not by the order of the periods: it may join and withdraw
/// within one second.
std::optional<Instant> last_withdrew(const Authority& authority) {
  std::optional<Instant> last;
  for (const auto& period : authority.periods) {
    if (period.until) last = std::max(*period.until, last.value_or(*period.until));
  }
  return last;
}

Refusal takes_no_part(const Authority& authority) {
  const auto& code = authority.code.text;
  const auto withdrew = last_withdrew(authority);
  return {"P-VOLUNTARY",
          {"P"},
          withdrew ? code + " withdrew already: " + in_words(*withdrew) : code + " has never taken part",
          "to have it take part: " + Action{Deed::rejoin_authority, authority.code}};
}

const Offer* last_sent(const AuthorityCode& authority, std::span<const Offer> offers) {
  const Offer* last = nullptr;
  for (const auto& offer : offers) {
    if (offer.authority == authority && (last == nullptr || last->sent_at <= offer.sent_at)) last = &offer;
  }
  return last;
}

const Offer* last_answered(const AuthorityCode& authority, std::span<const Offer> offers) {
  const Offer* last = nullptr;
  for (const auto& offer : offers) {
    if (offer.authority != authority || !offer.answer) continue;
    if (last == nullptr || last->answer->answered_at <= offer.answer->answered_at) last = &offer;
  }
  return last;
}

}  // namespace

std::optional<Instant> taking_part_since(const Authority& authority) {
  const auto& periods = authority.periods;
  const auto running = std::find_if(periods.begin(), periods.end(), [](const Period& period) { return !period.until; });
  return running == periods.end() ? std::nullopt : std::optional(running->from);
}

Refusals may_withdraw(const Authority& authority, std::span<const Offer> offers, Instant at) {
  const auto since = taking_part_since(authority);
  if (!since) return {takes_no_part(authority)};
  const auto& code = authority.code.text;
  Refusals refusals = not_before(at, *since, code + " joined");
  if (const auto* sent = last_sent(authority.code, offers)) {
    add(refusals, not_before(at, sent->sent_at, sent->id.text() + " was sent to " + code));
  }
  if (const auto* answered = last_answered(authority.code, offers)) {
    add(refusals, not_before(at, answered->answer->answered_at, code + " answered " + answered->id.text()));
  }
  return refusals;
}

std::vector<Offer> taken_back_by_withdrawal(const AuthorityCode& authority, std::span<const Offer> offers, Instant at) {
  std::vector<Offer> open;
  std::copy_if(offers.begin(), offers.end(), std::back_inserter(open), [&](const Offer& offer) {
    return offer.authority == authority && status_of(offer, at) == OfferStatus::open;
  });
  return open;
}

Refusals may_rejoin(const Authority& authority, Instant at) {
  const auto& code = authority.code.text;
  if (const auto since = taking_part_since(authority)) {
    return refused("P-VOLUNTARY", {"P"}, code + " takes part already, since " + in_words(*since),
                   "see: " + Action{Deed::show_authority, authority.code});
  }
  const auto withdrew = last_withdrew(authority);
  return withdrew ? not_before(at, *withdrew, code + " withdrew") : Refusals{};
}

int last_position(std::span<const Authority> authorities) {
  int last = 0;
  for (const auto& authority : authorities) last = std::max(last, authority.position);
  return last + 1;
}

Refusals may_take_position(const AuthorityCode& authority, int position, std::span<const Authority> authorities) {
  const auto holder = std::find_if(authorities.begin(), authorities.end(), [&](const Authority& other) {
    return other.position == position && other.code != authority;
  });
  if (holder == authorities.end()) return {};
  return refused("R-ORDER", {"O2"},
                 "position " + std::to_string(position) + " of the rota is held by " + holder->code.text + " (" +
                     holder->name + ")",
                 "position " + std::to_string(last_position(authorities)) + " is free, and comes last");
}

Refusals may_join(const AuthorityCode& code, int position, std::span<const Authority> authorities) {
  Refusals refusals;
  const auto known = std::find_if(authorities.begin(), authorities.end(),
                                  [&](const Authority& authority) { return authority.code == code; });
  if (known != authorities.end()) {
    const bool withdrew = !taking_part_since(*known);
    add(refusals, refused("A-APPEND", {}, "there is an authority '" + code.text + "' already: " + known->name,
                          withdrew ? "it has withdrawn; to have it back: " + Action{Deed::rejoin_authority, code}
                                   : "choose another code, or change it: " + how_to(Deed::update_authority, code)));
  }
  add(refusals, may_take_position(code, position, authorities));
  return refusals;
}

}  // namespace ifapilot::rules
