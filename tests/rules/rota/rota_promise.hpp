#pragma once

#include "rules/rota/naive_rota.hpp"
#include "rules/rota/played_pilot.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// R-ORDER's promise, judged from the text: nothing in here asks rota.cpp.
namespace ifapilot::rules {

inline const Authority& named(const std::vector<Authority>& authorities, const AuthorityCode& code) {
  return *std::find_if(authorities.begin(), authorities.end(), [&](const Authority& any) { return any.code == code; });
}

/// R-TURN from the text, for the promise alone.
inline std::optional<Instant> last_used_turn(const AuthorityCode& authority, const std::vector<Offer>& offers) {
  std::optional<Instant> last;
  for (const auto& offer : offers) {
    const bool accepted = offer.answer && offer.answer->kind == AnswerKind::accept;
    const bool used = !offer.rescinded_at && !offer.outside_pilot && (offer.track == Track::standard || accepted);
    if (offer.authority == authority && used) last = std::max(offer.sent_at, last.value_or(offer.sent_at));
  }
  return last;
}

inline bool took_part_ever_since(const Authority& authority, Instant since, Instant now) {
  return std::any_of(authority.periods.begin(), authority.periods.end(), [&](const Period& period) {
    return period.from <= since && (!period.until || *period.until > now);
  });
}

inline bool had_an_offer_since(const AuthorityCode& authority, Instant since, const std::vector<Offer>& offers) {
  return std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) {
    return offer.authority == authority && !offer.rescinded_at && offer.sent_at >= since;
  });
}

/// The others that R-ELIGIBLE admits for this vacancy at this instant.
inline std::vector<AuthorityCode> other_admitted(const Decided& made) {
  const RotaFacts facts{made.authorities, made.offers, made.policy};
  std::vector<AuthorityCode> others;
  for (const auto& [authority, rule] : NaiveRota(facts, made.question, made.now).decide().order) {
    if (rule.empty() && authority != made.decision.authority->text) others.push_back({authority});
  }
  return others;
}

/// To whom the promise is made: they have taken part ever since the chosen one's last used turn. Nobody if it has used
/// none: then nobody can have been passed over since.
inline std::vector<AuthorityCode> promised(const Decided& made) {
  const auto turn = last_used_turn(*made.decision.authority, made.offers);
  if (!turn) return {};
  auto others = other_admitted(made);
  std::erase_if(others, [&](const AuthorityCode& other) {
    return !took_part_ever_since(named(made.authorities, other), *turn, made.now);
  });
  return others;
}

/// R-ORDER: every one of them has had an offer since then.
inline bool keeps_promise(const Decided& made) {
  const auto others = promised(made);
  return std::all_of(others.begin(), others.end(), [&](const AuthorityCode& other) {
    return had_an_offer_since(other, *last_used_turn(*made.decision.authority, made.offers), made.offers);
  });
}

/// R-ACCELERATED from the text: whether what was offered goes by who was asked, too.
inline bool goes_by_asking(const Decided& made) {
  return made.policy.accelerated_order == AcceleratedOrder::asked && made.question.track == Track::accelerated;
}

/// The last accelerated offer that it had in the pilot and has not accepted.
inline std::optional<Instant> last_asking(const AuthorityCode& authority, const std::vector<Offer>& offers) {
  std::optional<Instant> last;
  for (const auto& offer : offers) {
    const bool accepted = offer.answer && offer.answer->kind == AnswerKind::accept;
    const bool had = offer.track == Track::accelerated && !offer.rescinded_at && !offer.outside_pilot && !accepted;
    if (offer.authority == authority && had) last = std::max(offer.sent_at, last.value_or(offer.sent_at));
  }
  return last;
}

/// R-ACCELERATED: who has been asked and has not accepted is not asked again before every other that could be.
inline bool asks_the_others_first(const Decided& made) {
  const auto asked = last_asking(*made.decision.authority, made.offers);
  if (!asked || !goes_by_asking(made)) return true;
  const auto others = other_admitted(made);
  return std::all_of(others.begin(), others.end(),
                     [&](const AuthorityCode& other) { return had_an_offer_since(other, *asked, made.offers); });
}

/// Nobody that R-ELIGIBLE admits and that never had a turn is passed over for one that had. By asking, that was never
/// asked either.
inline bool newcomers_come_first(const Decided& made) {
  if (goes_by_asking(made)) {
    const auto others = other_admitted(made);
    const auto had_any = [&](const AuthorityCode& any) {
      return last_used_turn(any, made.offers) || last_asking(any, made.offers);
    };
    return !had_any(*made.decision.authority) || std::all_of(others.begin(), others.end(), had_any);
  }
  if (!last_used_turn(*made.decision.authority, made.offers)) return true;
  const auto others = other_admitted(made);
  return std::all_of(others.begin(), others.end(),
                     [&](const AuthorityCode& other) { return last_used_turn(other, made.offers).has_value(); });
}

}  // namespace ifapilot::rules
