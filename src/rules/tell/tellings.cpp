#include "rules/gates/gate_parts.hpp"
#include "rules/tell/tell_parts.hpp"

#include <ifapilot/rules/gates.hpp>

#include <algorithm>
#include <iterator>

// The table of M-TELL, row by row: which fact makes what owed to whom. What ends a row stands below it.
namespace ifapilot::rules {

namespace {

/// To what a row belongs.
struct Belongs {
  std::optional<OfferId> offer = std::nullopt;
  std::optional<ReferralId> referral = std::nullopt;
};

/// Follows a case fact by fact, and notes what each has somebody told of.
class Story {
 public:
  explicit Story(const Case& of) : after_(notified(of.vacancy)) {}

  void follow(const CaseFact& fact) {
    before_ = after_;
    after_ = with(std::move(after_), fact);
    fact_ = &fact;
    if (after_.passed_over.size() == before_.passed_over.size()) std::visit(*this, fact.what);
  }

  [[nodiscard]] Tellings take() { return std::move(all_); }

  void operator()(const Notified&) {
    if (before_.vacancy.rejected) add(About::declined, PartyKind::provider, {});
  }

  void operator()(const Offered& offered) {
    const Belongs to{offered.offer.id};
    add_recorded(About::offer, PartyKind::authority, to, fact_->at);
    add_recorded(About::form, PartyKind::authority, to, std::nullopt);
  }

  void operator()(const Answered& answered) {
    const auto& acceptance = after_.acceptance;
    const bool is_accepted = answered.kind == AnswerKind::accept && acceptance && acceptance->offer == answered.offer;
    if (is_accepted) {
      add(About::contacts, PartyKind::authority, {answered.offer});
      add(About::contacts, PartyKind::provider, {answered.offer});
      if (confirmed_since(answered.offer)) add(About::date, PartyKind::authority, {answered.offer});
    }
    if (after_.vacancy.closed_as && !before_.vacancy.closed_as) {  // C-OUTSIDE
      add(About::declined, PartyKind::provider, {answered.offer});
    }
  }

  void operator()(const Rescinded& rescinded) {
    if (!rescinded.by_withdrawal) add(About::rescinded, PartyKind::authority, {rescinded.offer});
  }

  void operator()(const DateTold& date) {
    if (!date.confirmed) return;
    confirmed_ = fact_;
    if (const auto offer = accepted_offer(after_)) add(About::date, PartyKind::authority, {offer});
  }

  void operator()(const ReferralRequested& requested) {
    add_recorded(About::request, PartyKind::home_office, {after_.acceptance->offer, requested.referral}, fact_->at);
  }

  void operator()(const ReferralEnded& ended) {
    const auto* const referral = referral_ended();
    if (referral == nullptr) return;
    const bool is_refused = ended.how == ReferralEnd::refused;
    const auto about = is_refused ? About::decision : About::no_child;
    const Belongs to{referral->offer, referral->id};
    if (is_refused) add(about, PartyKind::home_office, to);
    add(about, PartyKind::authority, to);
    add(about, PartyKind::provider, to);
  }

  void operator()(const ProfileReceived& profile) {
    if (!open_referral(before_)) return;
    const Belongs to{after_.acceptance->offer, after_.acceptance->referral};
    add_recorded(About::profile, PartyKind::authority, to, profile.passed_at);
    add(About::profile, PartyKind::provider, to);
  }

  void operator()(const Chased&) {
    if (open_referral(before_)) add_recorded(About::chase, PartyKind::authority, of_match(), fact_->at);
  }

  void operator()(const MatchDecided&) {
    if (open_referral(before_)) add(About::decision, PartyKind::home_office, of_match());
  }
  void operator()(const MatchFailed&) { add(About::decision, PartyKind::home_office, of_match()); }

  void operator()(const TransportArranged&) { add_journey(); }
  void operator()(const TransportCancelled&) { add_journey(); }

  void operator()(const Arrived&) {
    if (after_.arrivals.size() == before_.arrivals.size()) return;
    const auto& arrival = after_.arrivals.back();
    const Belongs to{arrival.offer, arrival.referral};
    if (arrival.referral) add(About::arrival, PartyKind::home_office, to);
    add(About::arrival, PartyKind::provider, to);
  }

  void operator()(const SteppedBack&) {
    add(About::stepped_back, PartyKind::provider, {before_.acceptance->offer});
    add_for_home_office(About::stepped_back);
  }

  void operator()(const Closed& closed) {
    const bool was_accepted = accepted_offer(before_).has_value();
    if (const auto* const open = standing_offer(before_, fact_->at); open != nullptr && !was_accepted) {
      add(About::rescinded, PartyKind::authority, {open->id});
    }
    const bool is_gone = closed.how == ClosedAs::filled_elsewhere || closed.how == ClosedAs::withdrawn;
    const auto about = is_gone ? About::filled : About::declined;
    if (!is_gone) add(about, PartyKind::provider, {was_accepted ? accepted_offer(before_) : std::nullopt});
    if (!was_accepted) return;
    add(about, PartyKind::authority, {accepted_offer(before_)});
    add_for_home_office(about);
  }

  void operator()(const PartyTold& told) {
    for (auto& row : all_) {
      const bool is_it = row.about == told.about && row.to == told.to && row.offer == told.offer &&
                         row.referral == told.referral && row.event == told.event;
      if (is_it) row.told_at = std::max(fact_->at, row.told_at.value_or(fact_->at));
    }
  }

  void operator()(const VacancyCorrected& corrected) {
    if (!corrected.provider) return;
    for (auto& row : all_) {
      const bool is_to_renew = row.to == PartyKind::provider && words_of(row.about).of_acceptance;
      if (!is_to_renew) continue;
      row.told_at.reset();  // the other provider has heard nothing of it
      row.cause = fact_->fact;
    }
  }

  void operator()(const auto&) {}

 private:
  static std::optional<OfferId> accepted_offer(const Case& of) {
    const bool stands = VacancyStatus::accepted <= of.status && of.status <= VacancyStatus::moving;
    return stands && of.acceptance ? std::optional(of.acceptance->offer) : std::nullopt;
  }

  /// Of the match that stood when the fact was told.
  [[nodiscard]] Belongs of_match() const {
    const auto referral = open_referral(before_);
    return {before_.acceptance->offer, referral ? std::optional(referral->id) : std::nullopt};
  }

  /// O7: after the offer was sent, so that it told another date, or none that was confirmed.
  [[nodiscard]] bool confirmed_since(OfferId offer) const {
    if (!after_.vacancy.available_confirmed || confirmed_ == nullptr) return false;
    const auto sent =
        std::ranges::find_if(all_, [&](const Telling& row) { return row.about == About::offer && row.offer == offer; });
    return sent != all_.end() && (sent->event < confirmed_->fact || sent->since < confirmed_->at);
  }

  [[nodiscard]] const Referral* referral_ended() const {
    for (const auto& referral : after_.referrals) {
      const auto* const was = find(before_.referrals, referral.id);
      const bool is_it = referral.ended_at && was != nullptr && was->status != referral.status;
      if (is_it) return &referral;  // also one that had failed under a duty, and is withdrawn (R2)
    }
    return nullptr;
  }

  void add_journey() {
    add(About::transport, PartyKind::authority, of_match());
    add(About::transport, PartyKind::provider, of_match());
  }

  void add_for_home_office(About about) {
    if (open_referral(before_)) add(about, PartyKind::home_office, of_match());
  }

  /// As it happened last to that party, of that offer and referral.
  Telling& put(About about, PartyKind to, const Belongs& of) {
    Telling row{.about = about, .to = to, .offer = of.offer, .referral = of.referral};
    row.event = fact_->fact;
    row.cause = fact_->fact;
    row.since = fact_->at;
    if (const auto* const offer = of.offer ? find(after_.offers, *of.offer) : nullptr) row.authority = offer->authority;
    std::erase_if(all_, [&](const Telling& any) {
      return any.about == about && any.to == to && any.offer == of.offer && any.referral == of.referral;
    });
    return all_.emplace_back(std::move(row));
  }
  void add(About about, PartyKind to, const Belongs& of) { put(about, to, of).owed = true; }
  /// Its command is itself the record, so that it is never owed.
  void add_recorded(About about, PartyKind to, const Belongs& of, std::optional<Instant> told_at) {
    put(about, to, of).told_at = told_at;
  }

  Case before_ = {};
  Case after_;
  const CaseFact* fact_ = nullptr;
  const CaseFact* confirmed_ = nullptr;  ///< The last that confirmed the date.
  Tellings all_ = {};
};

/// Of an acceptance's own rows: it has ended. Of a profile's: its referral has.
bool has_ended(const Telling& row, const Case& of) {
  const auto* const offer = row.offer ? find(of.offers, *row.offer) : nullptr;
  const bool fell_through = offer != nullptr && offer->ended_at;
  if (words_of(row.about).of_acceptance && fell_through) return true;
  if (row.about != About::profile || !row.referral) return false;
  const auto* const referral = find(of.referrals, *row.referral);
  return referral != nullptr && referral->ended_at;
}

/// The decision needs no telling once the arrival was told.
bool is_told_by_arrival(const Telling& row, const Tellings& all) {
  return row.about == About::decision && row.to == PartyKind::home_office &&
         std::ranges::any_of(all, [&](const Telling& any) {
           return any.about == About::arrival && any.to == row.to && any.referral == row.referral && any.told_at;
         });
}

/// A newer row of the same kind and party takes the place of an older one.
bool is_newest(const Tellings& all, std::size_t place) {
  const auto& row = all[place];
  return std::none_of(std::next(all.begin(), static_cast<std::ptrdiff_t>(place) + 1), all.end(),
                      [&](const Telling& any) { return any.about == row.about && is_same_body(any, row); });
}

void settle(Tellings& all, const TellingFacts& asked) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& row = all[i];
    row.owed = row.owed && !row.told_at && !asked.imported.contains(row.event) && !has_ended(row, asked.of) &&
               !is_told_by_arrival(row, all) && is_newest(all, i);
  }
}

}  // namespace

Tellings tellings_of(const TellingFacts& asked) {
  Story story(asked.of);
  for (const auto& fact : asked.facts) story.follow(fact);
  auto all = story.take();
  std::ranges::move(quiet_told_in(asked), std::back_inserter(all));
  settle(all, asked);
  std::ranges::move(details_of(asked), std::back_inserter(all));
  std::ranges::move(corrections_in(asked), std::back_inserter(all));
  std::ranges::stable_sort(all, {}, &Telling::event);
  return all;
}

std::optional<OfferId> offer_meant(const Case& of, Instant now) {
  if (const auto* const standing = standing_offer(of, now)) return standing->id;
  return of.offers.empty() ? std::nullopt : std::optional(of.offers.back().id);
}

Refusals may_tell(const Telling& telling, const When& when) {
  const auto what = "it was to be told (" + std::string(word(telling.about)) + ")";
  return together(not_before(when.at, telling.since, what), not_in_future(when.at, when.now));
}

}  // namespace ifapilot::rules
