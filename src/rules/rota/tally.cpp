#include "rules/rota/tally.hpp"

#include <tuple>

namespace ifapilot::rules {

namespace {

/// Where each authority stands among all, by its code.
class Places {
  [[nodiscard]] auto code() const {
    return [this](std::size_t place) -> const AuthorityCode& { return authorities_[place].code; };
  }

 public:
  explicit Places(std::span<const Authority> authorities) : authorities_(authorities), by_code_(authorities.size()) {
    std::iota(by_code_.begin(), by_code_.end(), std::size_t{0});
    std::ranges::sort(by_code_, {}, code());
  }

  /// None of an authority that is not among them.
  [[nodiscard]] std::optional<std::size_t> of(const AuthorityCode& authority) const {
    const auto at = std::ranges::lower_bound(by_code_, authority, {}, code());
    return at == by_code_.end() || authorities_[*at].code != authority ? std::nullopt : std::optional(*at);
  }

 private:
  std::span<const Authority> authorities_;
  std::vector<std::size_t> by_code_;
};

void keep_later_sent(const Offer*& last, const Offer& offer) {
  if (last == nullptr || std::tie(last->sent_at, last->id) < std::tie(offer.sent_at, offer.id)) last = &offer;
}

void keep_first_due(const Offer*& first, const Offer& offer) {
  if (first == nullptr || std::tie(offer.due_at, offer.id) < std::tie(first->due_at, first->id)) first = &offer;
}

void count(Tally& tally, const Offer& offer, Instant now) {
  const auto status = status_of(offer, now);
  if (uses_turn(offer)) keep_later_sent(tally.last_turn, offer);
  if (asks_without_turn(offer)) keep_later_sent(tally.last_asked, offer);
  if (status == OfferStatus::open) {
    ++tally.open;
    keep_first_due(tally.first_due, offer);
  }
  if (offer.outside_pilot) return;
  tally.slots.accepted += status == OfferStatus::accepted ? 1 : 0;
  tally.slots.open += status == OfferStatus::open ? 1 : 0;
}

}  // namespace

Tallies::Tallies(const RotaFacts& facts, const std::optional<VacancyId>& vacancy, Instant now)
    : all_(facts.authorities.size()) {
  const Places places(facts.authorities);
  for (const auto& offer : facts.offers.listed) {
    const auto place = places.of(offer.authority);
    if (!place) continue;
    auto& tally = all_[*place];
    count(tally, offer, now);
    if (tally.earlier == nullptr && offer.vacancy == vacancy && !offer.rescinded_at) tally.earlier = &offer;
  }
  if (facts.offers.besides == nullptr) return;
  for (const auto& [authority, more] : *facts.offers.besides) {
    if (const auto place = places.of(authority)) all_[*place].slots.accepted += more.by_authority;
  }
}

}  // namespace ifapilot::rules
