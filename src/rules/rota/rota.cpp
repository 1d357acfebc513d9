#include "rules/rota/tally.hpp"

#include <tuple>

namespace ifapilot::rules {

namespace {

/// What is true of the vacancy before any single authority is looked at.
struct Setting {
  const RotaFacts& facts;
  const RotaQuestion& question;
  Instant now;
  bool by_asking;  ///< R-ACCELERATED
  Tallies tallies;
  std::optional<FullBy> full_by = std::nullopt;  ///< C-OUTSIDE
  bool area_has_no_slot = false;  ///< C-BASIS: open offers in the carer's area take what is left of its cap

  [[nodiscard]] bool outside_pilot() const { return full_by.has_value(); }
};

Setting setting_of(const RotaFacts& facts, const RotaQuestion& question, Instant now) {
  const bool by_asking = question.vacancy && question.track == Track::accelerated &&
                         facts.policy.accelerated_order == AcceleratedOrder::asked;
  Setting setting{facts, question, now, by_asking, Tallies(facts, question.vacancy, now)};
  if (!question.area) return setting;
  setting.full_by = goes_outside(*question.area, question.notified, facts.offers, facts.policy, now);
  if (setting.outside_pilot() || !counts_by_area(facts.policy)) return setting;
  const auto used = slots_in_area(*question.area, facts.offers, now);
  setting.area_has_no_slot = used.accepted + used.open >= facts.policy.cap_per_authority;
  return setting;
}

std::string of_cap(int count, const Policy& policy) {
  return std::to_string(count) + " of " + std::to_string(policy.cap_per_authority);
}

std::string why_not_taking_part(const Authority& authority, Instant now) {
  const auto withdrew = withdrew_at(authority, now);
  return withdrew ? "withdrew " + in_words(local_day(*withdrew)) : "does not take part yet";
}

std::string what_it_did(const Offer& offer, Instant now) {
  const auto of = " " + offer.vacancy.text() + " (" + offer.id.text() + ")";
  switch (status_of(offer, now)) {
    case OfferStatus::refused: return "refused" + of;
    case OfferStatus::lapsed: return "let" + of + " lapse";
    case OfferStatus::fell_through: return "gave back" + of;
    case OfferStatus::accepted: return "accepted" + of;
    default: return "is answering" + of;
  }
}

struct Obstacle {
  std::string rule;
  std::string why;
  std::optional<Reading> reading = std::nullopt;
};

std::optional<Obstacle> withdrawn(const Setting& setting, const Authority& authority) {
  if (takes_part(authority, setting.now)) return std::nullopt;
  return Obstacle{"P-VOLUNTARY", why_not_taking_part(authority, setting.now)};
}

std::optional<Obstacle> outside(const Setting& setting, const Authority& authority) {
  if (!setting.outside_pilot() || authority.code == *setting.question.area) return std::nullopt;
  return Obstacle{"C-OUTSIDE", "outside the pilot, only for " + setting.question.area->text};
}

std::optional<Obstacle> offered_before(const Setting& setting, const Tally& tally) {
  if (tally.earlier == nullptr) return std::nullopt;
  return Obstacle{"D-ONE", what_it_did(*tally.earlier, setting.now)};
}

std::optional<Obstacle> capped_by(const Setting& setting, const Tally& tally, bool with_open) {
  if (setting.outside_pilot() || !counts_by_authority(setting.facts.policy)) return std::nullopt;
  const auto& used = tally.slots;
  if (used.accepted + (with_open ? used.open : 0) < setting.facts.policy.cap_per_authority) return std::nullopt;
  const auto open = with_open && used.open > 0 ? ", " + std::to_string(used.open) + " open" : std::string();
  return Obstacle{"C-CAP", "cap reached: " + of_cap(used.accepted, setting.facts.policy) + " accepted" + open};
}

std::optional<Obstacle> busy(const Tally& tally) {
  const auto* const open = tally.first_due;
  if (open == nullptr) return std::nullopt;
  return Obstacle{"D-BUSY", "answering " + open->id.text() + " until " + in_words(open->due_at), Reading::busy};
}

std::optional<Obstacle> area_capped(const Setting& setting) {
  if (!setting.area_has_no_slot) return std::nullopt;
  const auto used = slots_in_area(*setting.question.area, setting.facts.offers, setting.now);
  return Obstacle{"C-CAP",
                  "cap of the area " + setting.question.area->text + ": " +
                      of_cap(used.accepted, setting.facts.policy) + " accepted, " + std::to_string(used.open) + " open",
                  Reading::open_offers};
}

/// The first that applies, in R-EXPLAIN's order; C-CAP for the area comes after D-BUSY (C-BASIS).
std::optional<Obstacle> first_obstacle(const Setting& setting, const Authority& authority, const Tally& tally) {
  if (auto found = withdrawn(setting, authority)) return found;
  if (auto found = outside(setting, authority)) return found;
  if (auto found = offered_before(setting, tally)) return found;
  if (auto found = capped_by(setting, tally, false)) return found;
  if (auto found = busy(tally)) return found;
  return area_capped(setting);
}

/// R-TURN, R-ACCELERATED: when it last used a turn and was last asked, and which of the two it is ordered by.
void add_place(Standing& standing, const Tally& tally, bool by_asking) {
  if (const auto* const turn = tally.last_turn) {
    standing.last_turn_at = turn->sent_at;
    standing.last_turn = turn->id;
  }
  if (const auto* const asked = tally.last_asked) {
    standing.last_asked_at = asked->sent_at;
    standing.last_asked = asked->id;
  }
  standing.waits_since = by_asking ? std::max(standing.last_turn_at, standing.last_asked_at) : standing.last_turn_at;
}

Standing standing_of(const Setting& setting, const Authority& authority, const Tally& tally) {
  Standing standing{.authority = authority.code, .name = authority.name, .position = authority.position};
  add_place(standing, tally, setting.by_asking);
  standing.accepted = tally.slots.accepted;
  standing.open = tally.open;
  const auto obstacle = first_obstacle(setting, authority, tally);
  standing.eligible = !obstacle;
  if (!obstacle) return standing;
  standing.rule = obstacle->rule;
  standing.why = obstacle->why;
  standing.reading = obstacle->reading;
  if (obstacle->rule == "P-VOLUNTARY") standing.withdrew_at = withdrew_at(authority, setting.now);
  if (obstacle->rule == "D-BUSY") standing.free_at = tally.first_due->due_at;
  return standing;
}

/// R-ORDER: who waits longest first, who never had anything before all, then the published position.
bool comes_before(const Standing& one, const Standing& other) {
  return std::tie(one.waits_since, one.position, one.authority) <
         std::tie(other.waits_since, other.position, other.authority);
}

std::vector<Standing> standings_of(const Setting& setting) {
  std::vector<Standing> standings;
  const auto& authorities = setting.facts.authorities;
  for (std::size_t i = 0; i < authorities.size(); ++i) {
    standings.push_back(standing_of(setting, authorities[i], setting.tallies.of(i)));
  }
  std::sort(standings.begin(), standings.end(), comes_before);
  return standings;
}

void keep_earliest(std::optional<Instant>& earliest, Instant instant) {
  earliest = std::min(instant, earliest.value_or(instant));
}

/// Who is waited for: those whom only D-BUSY keeps out, and, where the area's cap keeps someone out, the area's open
/// offers (C-BASIS).
std::optional<Instant> wait_until(const Setting& setting, const std::vector<Standing>& standings) {
  std::optional<Instant> earliest;
  bool area_counts = false;
  for (const auto& standing : standings) {
    if (standing.free_at) keep_earliest(earliest, *standing.free_at);
    area_counts |= standing.free_at || standing.rule == "C-CAP";
  }
  if (!setting.area_has_no_slot || !area_counts) return earliest;
  for (const auto& offer : setting.facts.offers.listed) {
    const bool counts = !offer.outside_pilot && offer.area == setting.question.area;
    if (counts && status_of(offer, setting.now) == OfferStatus::open) keep_earliest(earliest, offer.due_at);
  }
  return earliest;
}

Refusal as_refusal(const Obstacle& obstacle, const AuthorityCode& authority, const RotaQuestion& question) {
  const auto about = question.vacancy ? Subject(*question.vacancy) : Subject();
  return {obstacle.rule, paragraphs_of(obstacle.rule), authority.text + ": " + obstacle.why,
          "see who may be offered it: " + Action{Deed::ask_rota, about}};
}

}  // namespace

std::vector<std::string> paragraphs_of(std::string_view rule) {
  if (rule == "P-VOLUNTARY") return {"P"};
  if (rule == "C-CAP" || rule == "C-OUTSIDE") return {"O16"};
  return {"O2"};  // D-ONE, D-BUSY
}

RotaQuestion question_about(const Vacancy& vacancy, const Policy& policy, Instant now) {
  return {vacancy.id, vacancy.area, Moment{vacancy.notified_at, vacancy.notified_by},
          track_for(local_day(now), vacancy.available_on, policy)};
}

RotaDecision rota_next(const RotaFacts& facts, const RotaQuestion& question, Instant now) {
  const auto setting = setting_of(facts, question, now);
  RotaDecision decision{
      .outside_pilot = setting.outside_pilot(),
      .full_by = setting.full_by,
      .filled_since = question.area && !setting.outside_pilot() &&
                      filled_since(*question.area, question.notified, facts.offers, facts.policy, now),
      .by_asking = setting.by_asking,
      .standings = standings_of(setting)};
  const auto& standings = decision.standings;
  const auto next =
      std::find_if(standings.begin(), standings.end(), [](const Standing& standing) { return standing.eligible; });
  if (next != standings.end()) {
    decision.authority = next->authority;
    return decision;
  }
  decision.wait_until = wait_until(setting, standings);
  decision.exhausted = !decision.wait_until;
  return decision;
}

const Standing* next_of(const RotaDecision& decision) {
  if (!decision.authority) return nullptr;
  const auto found = std::ranges::find(decision.standings, *decision.authority, &Standing::authority);
  return found == decision.standings.end() ? nullptr : &*found;
}

Refusals override_refusals(const RotaFacts& facts, const RotaQuestion& question, const AuthorityCode& to, Instant now) {
  const auto setting = setting_of(facts, question, now);
  const auto authority = std::find_if(facts.authorities.begin(), facts.authorities.end(),
                                      [&](const Authority& any) { return any.code == to; });
  Refusals refusals;
  const auto collect = [&](const std::optional<Obstacle>& obstacle) {
    if (obstacle) refusals.push_back(as_refusal(*obstacle, to, question));
  };
  const auto& tally = setting.tallies.of(static_cast<std::size_t>(authority - facts.authorities.begin()));
  collect(withdrawn(setting, *authority));
  collect(outside(setting, *authority));
  collect(offered_before(setting, tally));
  collect(capped_by(setting, tally, true));
  collect(area_capped(setting));
  return refusals;
}

}  // namespace ifapilot::rules
