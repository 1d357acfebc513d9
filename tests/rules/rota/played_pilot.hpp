#pragma once

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/rota.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

/// A pilot that is played at random, but by the rules: what no gate lets through does not happen. For properties.
namespace ifapilot::rules {

/// One thing that may happen. `pick` chooses among whatever there is to choose from, so that any number will do.
struct Move {
  enum Kind {
    notify,
    offer,
    override_offer,
    accept,
    refuse,
    rescind,
    fall_through,
    withdraw,
    rejoin,
    join,
    close,
    policy
  };
  Kind kind = notify;
  int pick = 0;
  int minutes = 0;  ///< That pass before it happens.
};

inline std::ostream& operator<<(std::ostream& out, const Move& move) {
  static constexpr const char* names[] = {"notify", "offer",    "override", "accept", "refuse", "rescind",
                                          "fall",   "withdraw", "rejoin",   "join",   "close",  "policy"};
  return out << names[move.kind] << ' ' << move.pick << " after " << move.minutes << " min";
}

/// An offer that the rota made, with everything that it rested on.
struct Decided {
  std::vector<Authority> authorities;
  std::vector<Offer> offers;  ///< Before it was made.
  Policy policy;
  RotaQuestion question;
  Instant now;
  RotaDecision decision;
};

class PlayedPilot {
 public:
  PlayedPilot(int authority_count, const Policy& rules) : policy(rules) {
    for (int i = 0; i < authority_count; ++i) add_authority();
  }

  void play(const Move& move) {
    now += std::chrono::minutes{move.minutes};
    ++fact_.value;
    switch (move.kind) {
      case Move::notify: return notify(move.pick);
      case Move::offer: return offer_by_rota(move.pick);
      case Move::override_offer: return offer_by_override(move.pick);
      case Move::accept: return answer(AnswerKind::accept, move.pick);
      case Move::refuse: return answer(AnswerKind::refuse, move.pick);
      case Move::rescind: return rescind(move.pick);
      case Move::fall_through: return fall_through(move.pick);
      case Move::withdraw: return withdraw(move.pick);
      case Move::rejoin: return rejoin(move.pick);
      case Move::join: return add_authority();
      case Move::close: return close(move.pick);
      case Move::policy: return change_policy(move.pick);
    }
  }

  [[nodiscard]] RotaFacts facts() const { return {authorities, offers, policy}; }

  std::vector<Authority> authorities;
  std::vector<Vacancy> vacancies;
  std::vector<Offer> offers;
  Policy policy;
  Instant now = date::sys_days{date::year{2026} / date::March / 2} + std::chrono::hours{10};
  std::vector<Decided> decided;            ///< Every offer that the rota made.
  std::vector<OfferId> accepted_over_cap;  ///< Acceptances after which a count stood above the cap; must stay empty.
  std::vector<OfferId> offered_over_cap;   ///< The same of offers, open ones counted.

 private:
  template <class T>
  static T* choose(std::vector<T*> from, int pick) {
    return from.empty() ? nullptr : from[static_cast<std::size_t>(pick) % from.size()];
  }
  template <class T, class Fits>
  static T* choose(std::vector<T>& from, int pick, Fits fits) {
    std::vector<T*> fitting;
    for (auto& one : from) {
      if (fits(one)) fitting.push_back(&one);
    }
    return choose(fitting, pick);
  }
  template <class Fits>
  Offer* choose_offer(int pick, Fits fits) {
    return choose(offers, pick, fits);
  }

  void add_authority() {
    if (authorities.size() >= 8) return;
    const auto number = static_cast<int>(authorities.size()) + 1;
    authorities.push_back({{"a" + std::to_string(number)}, "Authority " + std::to_string(number), number, {{now}}});
  }

  void notify(int pick) {
    const auto& area = authorities[static_cast<std::size_t>(pick) % authorities.size()].code;
    vacancies.push_back({.id = {static_cast<std::int64_t>(vacancies.size()) + 1},
                         .area = area,
                         .notified_at = now,
                         .notified_by = fact_});
  }

  Vacancy* free_vacancy(int pick) {
    return choose(vacancies, pick, [&](const Vacancy& vacancy) { return is_free(vacancy, offers, now).empty(); });
  }

  static Track track_by(int pick) { return (pick / 7) % 3 == 0 ? Track::accelerated : Track::standard; }

  static RotaQuestion question(const Vacancy& vacancy, int pick) {
    return {vacancy.id, vacancy.area, Moment{vacancy.notified_at, vacancy.notified_by}, track_by(pick)};
  }

  void send(const Vacancy& vacancy, const AuthorityCode& to, bool outside, int pick, bool out_of_turn) {
    const auto track = track_by(pick);
    const auto hours = std::chrono::hours{track == Track::standard ? 24 : 2};
    Offer offer{.id = {static_cast<std::int64_t>(offers.size()) + 1},
                .vacancy = vacancy.id,
                .authority = to,
                .area = vacancy.area,
                .track = track,
                .sent_at = now,
                .clock_started_at = now,
                .due_at = now + hours,
                .outside_pilot = outside};
    if (out_of_turn) offer.override_reason = "out of turn";
    offers.push_back(offer);
    if (!outside && is_over_cap(offer, true)) offered_over_cap.push_back(offer.id);
  }

  void offer_by_rota(int pick) {
    const auto* vacancy = free_vacancy(pick);
    if (vacancy == nullptr) return;
    const auto asked = question(*vacancy, pick);
    const auto decision = rota_next(facts(), asked, now);
    if (!decision.authority) return;
    decided.push_back({authorities, offers, policy, asked, now, decision});
    send(*vacancy, *decision.authority, decision.outside_pilot, pick, false);
  }

  void offer_by_override(int pick) {
    const auto* vacancy = free_vacancy(pick);
    if (vacancy == nullptr) return;
    const auto asked = question(*vacancy, pick);
    const auto& to = authorities[static_cast<std::size_t>(pick / 3) % authorities.size()].code;
    if (!override_refusals(facts(), asked, to, now).empty()) return;
    send(*vacancy, to, rota_next(facts(), asked, now).outside_pilot, pick, true);
  }

  [[nodiscard]] const Authority& authority(const AuthorityCode& code) const {
    return *std::find_if(authorities.begin(), authorities.end(),
                         [&](const Authority& any) { return any.code == code; });
  }

  [[nodiscard]] const Vacancy& vacancy(VacancyId id) const { return vacancies[static_cast<std::size_t>(id.value - 1)]; }

  /// Answers whatever may be answered, also late.
  void answer(AnswerKind kind, int pick) {
    auto* offer = choose_offer(pick, [&](const Offer& any) {
      return may_answer(any, {kind, now, true}, vacancy(any.vacancy), authority(any.authority), offers, policy, now)
          .empty();
    });
    if (offer == nullptr) return;
    offer->answer = Answer{kind, now, now > offer->due_at, fact_};
    const bool takes_slot = kind == AnswerKind::accept && !offer->outside_pilot;
    if (takes_slot && is_over_cap(*offer, false)) accepted_over_cap.push_back(offer->id);
  }

  /// C-CAP and C-BASIS, counted here and not asked of cap.hpp: whether more slots are taken than there are.
  [[nodiscard]] bool is_over_cap(const Offer& latest, bool with_open) const {
    const auto counts = [&](auto same) {
      return std::count_if(offers.begin(), offers.end(), [&](const Offer& any) {
        const bool kept = any.answer && any.answer->kind == AnswerKind::accept && !any.ended_at;
        const bool open = with_open && !any.answer && now <= any.due_at;
        return !any.outside_pilot && !any.rescinded_at && (kept || open) && same(any);
      });
    };
    const auto own = counts([&](const Offer& any) { return any.authority == latest.authority; });
    const auto in_area = counts([&](const Offer& any) { return any.area == latest.area; });
    return (policy.cap_basis != CapBasis::area && own > policy.cap_per_authority) ||
           (policy.cap_basis != CapBasis::authority && in_area > policy.cap_per_authority);
  }

  void change_policy(int pick) {
    policy.cap_per_authority = pick % 4;
    if (pick % 5 == 0) policy.cap_basis = static_cast<CapBasis>(pick % 3);
    if (pick % 7 < 3) policy.accelerated_order = pick % 2 == 0 ? AcceleratedOrder::turn : AcceleratedOrder::asked;
  }

  void rescind(int pick) {
    auto* offer = choose_offer(pick, [&](const Offer& any) { return may_rescind(any, now, now).empty(); });
    if (offer != nullptr) offer->rescinded_at = now;
  }

  void fall_through(int pick) {
    auto* offer = choose_offer(pick, [&](const Offer& any) { return status_of(any, now) == OfferStatus::accepted; });
    if (offer != nullptr) end(*offer);
  }

  void withdraw(int pick) {
    auto* leaver = choose(authorities, pick, [&](const Authority& any) { return takes_part(any, now); });
    if (leaver == nullptr) return;
    leaver->periods.back().until = now;
    for (auto& offer : offers) {
      if (offer.authority == leaver->code && status_of(offer, now) == OfferStatus::open) offer.rescinded_at = now;
    }
  }

  void rejoin(int pick) {
    auto* back = choose(authorities, pick, [&](const Authority& any) { return !takes_part(any, now); });
    if (back != nullptr) back->periods.push_back({now});
  }

  void close(int pick) {
    auto* over = choose(vacancies, pick, [](const Vacancy& any) { return !any.closed_as; });
    if (over == nullptr) return;
    over->closed_as = ClosedAs::withdrawn;
    over->closed_at = now;
    for (auto& offer : offers) {
      if (offer.vacancy != over->id || !is_live(offer, now)) continue;
      if (status_of(offer, now) == OfferStatus::open) {
        offer.rescinded_at = now;
      } else {
        end(offer);
      }
    }
  }

  void end(Offer& offer) const {
    offer.ended_at = now;
    offer.ended_by = fact_;
  }

  FactId fact_;  ///< Of the latest move.
};

/// Everything that a decision says, as text: two decisions are the same if these are.
inline std::string told(const RotaDecision& decision) {
  const auto maybe = [](const std::optional<Instant>& instant) { return instant ? iso(*instant) : std::string("-"); };
  std::string text = (decision.authority ? decision.authority->text : "nobody") +
                     (decision.outside_pilot ? " outside" : "") + " wait " + maybe(decision.wait_until) +
                     (decision.exhausted ? " exhausted" : "");
  for (const auto& s : decision.standings) {
    text += "\n  " + s.authority.text + " " + s.name + " #" + std::to_string(s.position) + " turn " +
            maybe(s.last_turn_at) + " " + (s.last_turn ? s.last_turn->text() : "-") + " asked " +
            maybe(s.last_asked_at) + " " + (s.last_asked ? s.last_asked->text() : "-") + " accepted " +
            std::to_string(s.accepted) + " open " + std::to_string(s.open) + (s.eligible ? " eligible " : " ") +
            s.rule + " " + s.why + " free " + maybe(s.free_at);
  }
  return text;
}

}  // namespace ifapilot::rules
