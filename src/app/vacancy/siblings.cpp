#include "app/vacancy/siblings.hpp"

#include <optional>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;
using rules::Sentence;

std::optional<rules::Offer> live_offer_of(const CaseRecord& one, rules::Instant now) {
  return rules::live_offer(one.record.facts.id, one.state.offers, now);
}

/// `offered to derby (O1)`, `accepted by derby (O1)`, `not offered to anybody now`.
std::string where(const std::optional<rules::Offer>& offer) {
  if (!offer) return "not with anybody now";
  return (offer->answer ? "accepted by " : "offered to ") + offer->authority.text + " (" + offer->id.text() + ")";
}

Action out_of_turn(rules::VacancyId vacancy, const rules::AuthorityCode& to) {
  return {Deed::make_offer, vacancy, {{Field::to, to.text}, {Field::override_reason}}};
}

/// R-OVERRIDE: how `one` follows the other to `to`, `before` which something may have to be done; or why nothing takes
/// it there.
Sentence follow(const CaseRecord& one, const rules::AuthorityCode& to, const Sentence& before, const Pilot& pilot,
                rules::Instant now) {
  const auto id = one.record.facts.id;
  const auto question = rules::question_about(one.record.facts, pilot.policy, now);
  const auto refusals = rules::override_refusals(pilot.facts(), question, to, now);
  if (refusals.empty()) return before + ", out of turn: " + out_of_turn(id, to);
  std::string why;
  for (const auto& refusal : refusals) why += (why.empty() ? "" : "; ") + refusal.message + " [" + refusal.rule + "]";
  return id.text() + " cannot follow it, not even out of turn: " + why;
}

Sentence free_one_to(const CaseRecord& free, const rules::AuthorityCode& to, const Pilot& pilot, rules::Instant now) {
  const auto id = free.record.facts.id;
  const auto question = rules::question_about(free.record.facts, pilot.policy, now);
  if (rules::rota_next(pilot.facts(), question, now).authority == to) {
    return "for siblings offer " + id.text() + " there too, by the rota: " + Action{Deed::make_offer, id};
  }
  return follow(free, to, "for siblings offer " + id.text() + " there too", pilot, now);
}

Sentence both_to_one(const CaseRecord& one, const CaseRecord& other, const Pilot& pilot, rules::Instant now) {
  const auto mine = live_offer_of(one, now);
  const auto theirs = live_offer_of(other, now);
  if (!mine && !theirs) {
    return "for siblings offer one by the rota, and then the other to the same authority, out of turn: " +
           Action{Deed::make_offer, one.record.facts.id, {{Field::to}, {Field::override_reason}}};
  }
  if (!mine) return free_one_to(one, theirs->authority, pilot, now);
  if (!theirs) return free_one_to(other, mine->authority, pilot, now);
  if (mine->answer) return "the two are with different authorities";
  return follow(one, theirs->authority,
                "for siblings take " + mine->id.text() + " back: " + Action{Deed::rescind_offer, mine->id} +
                    ", then offer " + one.record.facts.id.text() + " there too",
                pilot, now);
}

}  // namespace

std::optional<Sentence> other_of_carer(const CaseRecord& one, const CaseRecord& other, const Pilot& pilot,
                                       rules::Instant now) {
  const auto mine = live_offer_of(one, now);
  const auto theirs = live_offer_of(other, now);
  if (mine && theirs && mine->authority == theirs->authority) return std::nullopt;
  return "carer " + one.record.carer.text + " has another vacancy, " + other.record.facts.id.text() + ", " +
         where(theirs) + "; " + both_to_one(one, other, pilot, now);
}

std::vector<Sentence> same_carer(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  std::vector<Sentence> all;
  if (rules::is_over(rules::status_of(one.state, now))) return all;
  for (const auto& other : pilot.cases) {
    const bool is_other = other.record.facts.id != one.record.facts.id;
    const bool is_same = other.record.provider == one.record.provider && other.record.carer == one.record.carer;
    if (!is_other || !is_same || rules::is_over(rules::status_of(other.state, now))) continue;
    if (auto told = other_of_carer(one, other, pilot, now)) all.push_back(*std::move(told));
  }
  return all;
}

}  // namespace ifapilot::app
