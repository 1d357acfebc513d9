#include "app/record/about.hpp"

namespace ifapilot::app {

namespace {

/// The offer that a fact is about: one that it names, or the acceptance that it ends.
struct AboutOffer {
  const rules::Case& before;
  using Maybe = std::optional<rules::OfferId>;

  Maybe operator()(const rules::Offered& offered) const { return offered.offer.id; }
  Maybe operator()(const rules::Answered& answered) const { return answered.offer; }
  Maybe operator()(const rules::Rescinded& rescinded) const { return rescinded.offer; }
  Maybe operator()(const rules::FormReturned& returned) const { return returned.offer; }
  Maybe operator()(const rules::Noted& noted) const { return noted.offer; }
  Maybe operator()(const rules::PartyTold& told) const { return told.offer; }
  Maybe operator()(const rules::SteppedBack&) const { return accepted(); }
  Maybe operator()(const rules::Closed&) const {
    const auto& offers = before.offers;
    if (accepted()) return accepted();
    return offers.empty() || offers.back().answer || offers.back().rescinded_at ? Maybe() : Maybe(offers.back().id);
  }
  Maybe operator()(const auto&) const { return std::nullopt; }

 private:
  [[nodiscard]] Maybe accepted() const { return before.acceptance ? Maybe(before.acceptance->offer) : Maybe(); }
};

template <class... Kinds>
bool is_any(const rules::Happening& what) {
  return (std::holds_alternative<Kinds>(what) || ...);
}

/// The referral that a fact says something of: the one that is open when it happens.
std::optional<rules::ReferralId> about_referral(const rules::Case& before, const rules::Happening& what) {
  using namespace rules;
  if (const auto* requested = std::get_if<ReferralRequested>(&what)) return requested->referral;
  if (const auto* ended = std::get_if<DutyEnded>(&what)) return ended->referral;
  if (const auto* failed = std::get_if<MatchFailed>(&what)) return failed->referral;
  if (const auto* told = std::get_if<PartyTold>(&what)) return told->referral;
  if (const auto* ended = std::get_if<ReferralEnded>(&what); ended != nullptr && ended->referral) {
    return ended->referral;
  }
  if (const auto* arrived = std::get_if<Arrived>(&what); arrived != nullptr && arrived->referral) {
    return arrived->referral;
  }
  if (const auto* corrected = std::get_if<ChildCorrected>(&what)) {
    const auto* const referral = std::get_if<ReferralId>(&corrected->of);
    return referral == nullptr ? std::nullopt : std::optional(*referral);
  }
  const bool says = is_any<ProfileReceived, ReferralEnded, MatchDecided, Chased, TransportArranged, TransportCancelled,
                           Arrived, SteppedBack, Closed>(what);
  const auto open = says ? open_referral(before) : std::nullopt;
  return open ? std::optional(open->id) : std::nullopt;
}

/// Whom a fact concerns.
std::optional<rules::AuthorityCode> about_authority(const rules::Case& before, const rules::Happening& what,
                                                    const std::optional<rules::OfferId>& offer) {
  if (const auto* const offered = std::get_if<rules::Offered>(&what)) return offered->offer.authority;
  const auto* const about = offer ? find(before.offers, *offer) : nullptr;
  if (about != nullptr) return about->authority;
  return before.acceptance ? std::optional(before.acceptance->authority) : std::nullopt;
}

}  // namespace

Concerned about_what(const rules::Case& before, const rules::Happening& what) {
  const auto offer = std::visit(AboutOffer{before}, what);
  return {offer, about_referral(before, what), about_authority(before, what, offer)};
}

}  // namespace ifapilot::app
