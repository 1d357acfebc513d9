#include "app/record/void_effect.hpp"

#include "app/day/next_step.hpp"
#include "app/record/void_kind.hpp"

#include <ifapilot/rules/authority.hpp>

#include <algorithm>
#include <string_view>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

std::string filled(std::string_view pattern, const std::string& record) {
  const auto at = pattern.find('%');
  if (at == std::string_view::npos) return std::string(pattern);
  return std::string(pattern.substr(0, at)) + record + std::string(pattern.substr(at + 1));
}

/// About whom `record` tells, where `deed` shows one party; else about nothing.
rules::Subject subject_of(Deed deed, const std::string& record) {
  if (deed == Deed::show_authority) return rules::AuthorityCode{record};
  if (deed == Deed::show_provider) return rules::ProviderCode{record};
  return {};
}

/// What belongs to no case.
void tell_of_party(Voided& done, const store::FactOnRecord& fact) {
  const auto [follows, next, instead] = void_kind(fact.kind);
  if (follows.empty()) return;
  done.follows.push_back(filled(follows, fact.record));
  done.next = {{next, subject_of(next, fact.record)}};
}

std::string stands(const rules::Offer& offer, rules::Instant now) {
  switch (const auto status = rules::status_of(offer, now)) {
    case rules::OfferStatus::open: return offer.id.text() + " is open again until " + rules::in_words(offer.due_at);
    case rules::OfferStatus::lapsed:
      return offer.id.text() + " is lapsed again: the answer was due " + rules::in_words(offer.due_at);
    default: return offer.id.text() + " is " + std::string(rules::word(status)) + " again";
  }
}

void tell_of_offers(Voided& done, const CaseRecord& before, const CaseRecord& after, rules::Instant now) {
  for (const auto& offer : before.state.offers) {
    const auto same = std::ranges::find(after.state.offers, offer.id, &rules::Offer::id);
    if (same == after.state.offers.end()) {
      done.follows.push_back(offer.id.text() + " counts as not made; its number stays used");
    } else if (rules::status_of(*same, now) != rules::status_of(offer, now)) {
      done.follows.push_back(stands(*same, now));
    }
  }
}

/// P-VOLUNTARY: an offer that is open again although its authority has withdrawn since must be taken back by hand.
bool must_be_taken_back(const rules::Offer& offer, const Pilot& pilot, rules::Instant now) {
  const auto authority = std::ranges::find(pilot.rota, offer.authority, &rules::Authority::code);
  return rules::status_of(offer, now) == rules::OfferStatus::open && authority != pilot.rota.end() &&
         !rules::takes_part(*authority, now);
}

std::vector<Action> next_for(Voided& done, const CaseRecord& after, const Pilot& pilot, rules::Instant now) {
  for (const auto& offer : after.state.offers) {
    if (!must_be_taken_back(offer, pilot, now)) continue;
    done.warnings.push_back(offer.authority.text + " has withdrawn since: take " + offer.id.text() + " back");
    return {{Deed::rescind_offer, offer.id}};
  }
  std::vector<Action> actions;
  for (const auto& step : next_steps(after, pilot, now)) actions.push_back(step.action);
  if (actions.empty()) actions.push_back({Deed::show_vacancy, after.record.facts.id});
  return actions;
}

void tell_of_case(Voided& done, const CaseRecord& before, const CaseRecord& after, const Pilot& pilot,
                  rules::Instant now) {
  const auto id = before.record.facts.id.text();
  tell_of_offers(done, before, after, now);
  const auto was = rules::status_of(before.state, now);
  const auto is = rules::status_of(after.state, now);
  done.follows.push_back(id + " stands at " + std::string(rules::word(is)) + (is == was ? " as before" : " again"));
  const auto next = next_for(done, after, pilot, now);
  if (done.next.empty()) done.next = next;
}

}  // namespace

void tell_what_follows(Voided& done, Session& session, const store::FactOnRecord& fact,
                       const std::vector<CaseRecord>& before, const Pilot& pilot) {
  tell_of_party(done, fact);
  const auto now = session.clock.now;
  for (const auto& one : before) {
    const auto id = one.record.facts.id;
    if (const auto* const after = find_case(pilot.cases, id)) {
      tell_of_case(done, one, *after, pilot, now);
    } else {
      done.follows.push_back(id.text() + " is left out of lists, reports and counts; its number stays used");
      done.next = {{Deed::list_vacancies}};
    }
  }
  if (done.follows.empty()) {  // a note about an authority or a provider
    done.follows.emplace_back("Nothing else follows from it");
    done.next = {{Deed::see_audit_log}};
  }
  if (const auto again = store::described_again(session.database, fact.fact)) {
    done.warnings.push_back(again->fact.text() + " (" + std::string(word(again->kind)) +
                            ") was typed after it and says again what " + fact.fact.text() + " said: look at " +
                            fact.record + ", and update it if that is wrong");
  }
}

}  // namespace ifapilot::app
