#include "rota.hpp"

#include <algorithm>
#include <charconv>

namespace ifapilot::bench {

namespace {

bool is_keen(std::size_t authority) { return authority % 4 == 3; }

bool had_it(const rules::Case& of, const rules::AuthorityCode& code) {
  return std::ranges::any_of(of.offers,
                             [&](const rules::Offer& any) { return any.authority == code && !any.rescinded_at; });
}

void keep_earliest(std::optional<rules::Instant>& earliest, rules::Instant at) {
  earliest = std::min(at, earliest.value_or(at));
}

}  // namespace

Rota::Rota(const Region& region, rules::Instant end) : cap_(region.basis.policy.cap_per_authority), end_(end) {
  for (const auto& authority : region.authorities) tallies_.push_back({authority.facts.code});
}

Answer Rota::ask(const rules::Case& of, std::size_t area, bool full_when_notified, rules::Instant now) const {
  if (full_when_notified && is_full(area)) {
    if (had_it(of, tallies_[area].code)) return {};
    if (const auto until = busy_until(tallies_[area], now)) return {.busy = Turn{area, true, true}, .free_at = *until};
    return {.turn = Turn{area, true}};
  }
  const Tally* next = nullptr;
  const Tally* busy = nullptr;
  std::optional<rules::Instant> free_at;
  for (const auto& tally : tallies_) {
    if (tally.accepted >= cap_ || had_it(of, tally.code)) continue;
    const auto until = busy_until(tally, now);
    if (until) keep_earliest(free_at, *until);
    const auto*& best = until ? busy : next;
    if (best == nullptr || tally.last_turn < best->last_turn) best = &tally;
  }
  const auto turn = [&](const Tally* tally, bool out_of_turn) -> std::optional<Turn> {
    if (tally == nullptr) return std::nullopt;
    return Turn{static_cast<std::size_t>(tally - tallies_.data()), false, out_of_turn};
  };
  if (next != nullptr) return {.turn = turn(next, false)};
  return {.busy = turn(busy, true), .free_at = free_at.value_or(now)};
}

bool Rota::is_full(std::size_t authority) const { return tallies_[authority].accepted >= cap_; }

double Rota::eagerness(std::size_t authority) { return is_keen(authority) ? 1.6 : 0.8; }

bool Rota::takes_more(std::size_t authority, rules::Instant now) const {
  if (is_full(authority)) return false;
  if (is_keen(authority)) return true;
  const auto begun = rules::start_of(first_day);
  const double gone = static_cast<double>((now - begun).count()) / static_cast<double>((end_ - begun).count());
  return tallies_[authority].accepted < 1 + static_cast<int>((0.1 + 0.9 * gone) * (cap_ - 2));
}

void Rota::sent(std::size_t authority, const rules::Offer& offer) {
  auto& tally = tallies_[authority];
  std::erase_if(tally.open, [&](const Open& any) { return any.due_at < offer.sent_at; });  // these have lapsed
  tally.open.push_back({offer.id, offer.due_at, tally.last_turn});
  if (offer.track == rules::Track::standard && !offer.outside_pilot) tally.last_turn = offer.sent_at;
}

void Rota::accepted(std::size_t authority, const rules::Offer& offer) {
  settle(authority, offer.id);
  if (offer.outside_pilot) return;
  auto& tally = tallies_[authority];
  ++tally.accepted;
  tally.last_turn = std::max(tally.last_turn, std::optional(offer.sent_at));
}

void Rota::reopened(std::size_t authority, const rules::Offer& offer) {
  auto& tally = tallies_[authority];
  tally.open.push_back({offer.id, offer.due_at, tally.last_turn});
}

void Rota::rescinded(std::size_t authority, const rules::Offer& offer) {
  auto& tally = tallies_[authority];
  const auto found = std::ranges::find(tally.open, offer.id, &Open::offer);
  if (found == tally.open.end()) return;
  if (tally.last_turn == offer.sent_at) tally.last_turn = found->turn_before;
  tally.open.erase(found);
}

void Rota::fell_through(std::size_t authority, const rules::Offer& offer) {
  if (!offer.outside_pilot) --tallies_[authority].accepted;
}

std::size_t Rota::place_of(const rules::AuthorityCode& code) const {
  const auto found = std::ranges::find(tallies_, code, &Tally::code);
  return static_cast<std::size_t>(found - tallies_.begin());
}

std::optional<rules::Instant> Rota::busy_until(const Tally& tally, rules::Instant now) {
  std::optional<rules::Instant> until;
  for (const auto& open : tally.open) {
    if (open.due_at >= now) keep_earliest(until, open.due_at);
  }
  return until;
}

void Rota::settle(std::size_t authority, rules::OfferId offer) {
  std::erase_if(tallies_[authority].open, [&](const Open& any) { return any.offer == offer; });
}

}  // namespace ifapilot::bench
