#include "rules/tell/tell_parts.hpp"

#include <algorithm>
#include <array>

// O9: no time is promised in a quiet period, and both sides are told at the earliest opportunity; that it has ended is
// told to whoever was told that it began.
namespace ifapilot::rules {

namespace {

constexpr std::array both_sides{PartyKind::authority, PartyKind::provider};

/// By which fact that was last told to the party, of the acceptance that stands; null if it was not.
const CaseFact* quiet_told_by(const TellingFacts& asked, PartyKind to, FactId event) {
  const CaseFact* last = nullptr;
  for (const auto& fact : asked.facts) {
    const auto* const corrected = std::get_if<VacancyCorrected>(&fact.what);
    if (corrected != nullptr && corrected->provider && to == PartyKind::provider) last = nullptr;  // another provider
    const auto* const told = std::get_if<PartyTold>(&fact.what);
    const bool is_it = told != nullptr && told->about == About::quiet && told->to == to && told->event == event &&
                       told->offer == asked.of.acceptance->offer;
    if (is_it && (last == nullptr || last->at <= fact.at)) last = &fact;
  }
  return last;
}

bool waits_for_child(VacancyStatus status) {
  return status == VacancyStatus::accepted || status == VacancyStatus::referred;
}

FactId accepted_by(const TellingFacts& asked) {
  const auto* const offer = find(asked.of.offers, asked.of.acceptance->offer);
  return offer->answer ? offer->answer->fact : FactId{};
}

Telling quiet_row(const TellingFacts& asked, PartyKind to, FactId event, Instant since) {
  const auto& acceptance = *asked.of.acceptance;
  Telling row{.about = About::quiet,
              .to = to,
              .authority = acceptance.authority,
              .offer = acceptance.offer,
              .event = event,
              .cause = std::max(event, accepted_by(asked)),
              .since = since};
  if (const auto* const told = quiet_told_by(asked, to, event)) row.told_at = told->at;
  return row;
}

/// The beginning, told or owed, and the end once it was told; whoever was told of both at once knows both.
void add_period(Tellings& all, const TellingFacts& asked, const QuietRecorded& one, PartyKind to) {
  const auto& accepted_at = asked.of.acceptance->accepted_at;
  auto began = quiet_row(asked, to, one.fact, std::max(one.at, accepted_at));
  const auto by = one.at >= accepted_at ? one.fact : accepted_by(asked);
  const bool goes_on = !one.period.until || *one.period.until >= local_day(asked.now);
  began.owed = !began.told_at && goes_on && waits_for_child(asked.of.status) && !asked.imported.contains(by);
  const auto* const told = quiet_told_by(asked, to, one.fact);
  if (told == nullptr || !one.ended_by || covers(*told, *one.ended_by, *one.ended_at)) {
    all.push_back(std::move(began));
    return;
  }
  auto ended = quiet_row(asked, to, *one.ended_by, *one.ended_at);
  ended.owed = !ended.told_at;
  all.push_back(std::move(ended));
}

}  // namespace

Tellings quiet_told_in(const TellingFacts& asked) {
  Tellings all;
  const auto& acceptance = asked.of.acceptance;
  if (!acceptance) return all;
  for (const auto& one : asked.quiet) {
    if (one.period.until && *one.period.until < local_day(acceptance->accepted_at)) continue;
    for (const auto to : both_sides) add_period(all, asked, one, to);
  }
  return all;
}

}  // namespace ifapilot::rules
