#include "app/record/timeline.hpp"

#include "app/record/timeline_words.hpp"

#include <algorithm>
#include <tuple>
#include <variant>

namespace ifapilot::app {

namespace {

using Records = std::map<rules::FactId, store::FactRecord>;

/// The offer that a fact is about: one that it names, or the acceptance that it ends.
struct AboutOffer {
  const rules::Case& before;
  const store::FactRecord& record;
  using Maybe = std::optional<rules::OfferId>;

  Maybe operator()(const rules::Offered& offered) const { return offered.offer.id; }
  Maybe operator()(const rules::Answered& answered) const { return answered.offer; }
  Maybe operator()(const rules::Rescinded& rescinded) const { return rescinded.offer; }
  Maybe operator()(const rules::FormReturned& returned) const { return returned.offer; }
  Maybe operator()(const rules::SteppedBack&) const { return accepted(); }
  Maybe operator()(const rules::Closed&) const {
    const auto& offers = before.offers;
    if (accepted()) return accepted();
    return offers.empty() || offers.back().answer || offers.back().rescinded_at ? Maybe() : Maybe(offers.back().id);
  }
  Maybe operator()(const rules::Noted&) const {
    const auto offer = record.text("offer");
    return offer ? rules::OfferId::parse(*offer) : Maybe();
  }
  Maybe operator()(const auto&) const { return std::nullopt; }

 private:
  [[nodiscard]] Maybe accepted() const { return before.acceptance ? Maybe(before.acceptance->offer) : Maybe(); }
};

/// Whether a fact says something of the referral that is open when it happens.
bool concerns_referral(const rules::Happening& what) {
  using namespace rules;
  return std::holds_alternative<ReferralRequested>(what) || std::holds_alternative<ProfileReceived>(what) ||
         std::holds_alternative<ReferralEnded>(what) || std::holds_alternative<MatchDecided>(what) ||
         std::holds_alternative<Chased>(what) || std::holds_alternative<TransportArranged>(what) ||
         std::holds_alternative<TransportCancelled>(what) || std::holds_alternative<Arrived>(what) ||
         std::holds_alternative<SteppedBack>(what) || std::holds_alternative<Closed>(what);
}

std::optional<rules::ReferralId> about_referral(const rules::Case& before, const rules::Happening& what) {
  if (!concerns_referral(what)) return std::nullopt;
  if (const auto* requested = std::get_if<rules::ReferralRequested>(&what)) return requested->referral;
  const auto open = rules::open_referral(before);
  return open ? std::optional(open->id) : std::nullopt;
}

TimelineEntry entry(const Telling& telling) {
  const auto& fact = telling.fact;
  return {.fact = fact.fact,
          .at = fact.at,
          .recorded_at = fact.recorded_at,
          .what = std::string(rules::name_of(fact.what)),
          .words = told(telling),
          .said = said(telling.record),
          .actor = telling.record.actor,
          .voided = telling.record.voided,
          .offer = std::visit(AboutOffer{telling.before, telling.record}, fact.what),
          .referral = about_referral(telling.before, fact.what)};
}

/// One write is one line, however many things it recorded.
void add(Timeline& to, TimelineEntry more) {
  if (to.empty() || to.back().fact != more.fact) {
    to.push_back(std::move(more));
    return;
  }
  auto& line = to.back();
  line.words += "; " + more.words;
  if (!line.offer) line.offer = more.offer;
}

/// D-SILENCE: nobody records a lapse; a late answer changes nothing about it.
bool lapsed(const rules::Offer& offer, rules::Instant now) {
  const bool in_time = offer.answer && !offer.answer->late;
  const bool taken_back = offer.rescinded_at && *offer.rescinded_at <= offer.due_at;
  return !in_time && !taken_back && now > offer.due_at;
}

void add_lapses(Timeline& to, const rules::Case& state, rules::Instant now) {
  for (const auto& offer : state.offers) {
    if (!lapsed(offer, now)) continue;
    to.push_back({.fact = std::nullopt,
                  .at = offer.due_at,
                  .recorded_at = offer.due_at,
                  .what = std::string(rules::word(rules::Step::lapse)),
                  .words = offer.id.text() + " lapsed, no answer from " + offer.authority.text,
                  .offer = offer.id});
  }
}

}  // namespace

Timeline timeline_of(const store::VacancyRecord& vacancy, const std::vector<rules::CaseFact>& facts,
                     const Records& records, rules::Instant now) {
  Timeline all;
  const store::FactRecord nothing;
  auto state = rules::notified(vacancy.facts);
  for (const auto& fact : facts) {
    const auto found = records.find(fact.fact);
    const auto& record = found == records.end() ? nothing : found->second;
    const bool same_write = !all.empty() && all.back().fact == fact.fact;
    add(all, entry({vacancy, state, fact, record, same_write}));
    if (!record.voided) state = rules::with(std::move(state), fact);
  }
  add_lapses(all, state, now);
  std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.at < other.at; });
  return all;
}

}  // namespace ifapilot::app
