#include "app/offer/walk.hpp"

#include "app/offer/over.hpp"

#include <algorithm>
#include <tuple>

namespace ifapilot::app {

namespace {

/// The last instant at which the offer became another: its status is the same from then on.
rules::Instant settled_at(const rules::Offer& offer) {
  auto last = offer.answer ? offer.answer->answered_at : offer.due_at;
  if (offer.ended_at) last = std::max(last, *offer.ended_at);
  if (offer.rescinded_at) last = std::max(last, *offer.rescinded_at);
  return last;
}

}  // namespace

Walk::Walk(store::Database& database, const VoidedBy& voided, std::span<const Sending> sendings)
    : voided_(voided), sendings_(sendings), stories_(stories_on_record(database, voided)) {
  earliest_.resize(sendings.size());
  auto earliest = rules::Instant::max();
  for (auto i = sendings.size(); i-- > 0;) earliest_[i] = earliest = std::min(earliest, sendings[i].offer.sent_at);
  for (std::size_t story = 0; story < stories_.size(); ++story) {
    for (const auto change : stories_[story].changes) changes_.emplace_back(change, story);
  }
  std::ranges::sort(changes_);
}

rules::Moment Walk::notified(rules::VacancyId vacancy) const {
  const auto& first = std::ranges::lower_bound(stories_, vacancy, {}, &Story::vacancy)->facts.front();
  return {first.at, first.fact};
}

void Walk::go_to(rules::FactId fact) {
  std::set<std::size_t> changed;
  for (; gone_ < changes_.size() && changes_[gone_].first < fact; ++gone_) changed.insert(changes_[gone_].second);
  for (const auto story : changed) going_on_[story] = told_before(stories_[story], fact, voided_).offers;
}

bool Walk::is_over(std::size_t story, std::size_t sending) const {
  const auto settled = [&](const auto& offer) { return settled_at(offer) < earliest_[sending]; };
  return stories_[story].changes.back() < sendings_[sending].fact && std::ranges::all_of(going_on_.at(story), settled);
}

void Walk::count(const rules::Offer& offer) {
  count_turn(offer);
  if (offer.outside_pilot || offer.rescinded_at || !offer.answer || offer.answer->kind != rules::AnswerKind::accept) {
    return;
  }
  const auto& answer = *offer.answer;
  const auto ended = offer.ended_at ? std::optional(rules::Moment{*offer.ended_at, offer.ended_by}) : std::nullopt;
  accepted_[offer.authority].push_back({offer.authority, {answer.answered_at, answer.fact}, ended});
  if (ended) return;
  ++besides_[offer.authority].by_authority;
  ++besides_[offer.area].in_area;
}

void Walk::count_turn(const rules::Offer& offer) {
  const bool asked = rules::asks_without_turn(offer);
  if (!asked && !rules::uses_turn(offer)) return;
  const auto [last, is_first] = turns_.try_emplace({offer.authority, asked}, offer);
  if (is_first || std::tie(last->second.sent_at, last->second.id) < std::tie(offer.sent_at, offer.id)) {
    last->second = only_its_turn(offer);
  }
}

rules::OffersMade Walk::before(std::size_t sending) {
  const auto& [fact, sent] = sendings_[sending];
  go_to(fact);
  listed_.clear();
  for (auto story = going_on_.begin(); story != going_on_.end();) {
    const auto vacancy = stories_[story->first].vacancy;
    if (vacancy != sent.vacancy && is_over(story->first, sending)) {
      for (const auto& offer : story->second) count(offer);
      story = going_on_.erase(story);
    } else {
      listed_.insert(listed_.end(), story->second.begin(), story->second.end());
      ++story;
    }
  }
  for (const auto& [whose, offer] : turns_) listed_.push_back(offer);
  since_.clear();
  const auto notified_at = notified(sent.vacancy).at;
  for (const auto& one : accepted_[sent.area]) {
    if (one.accepted.at >= notified_at || (one.ended && one.ended->at >= notified_at)) since_.push_back(one);
  }
  return {listed_, besides_, since_};
}

}  // namespace ifapilot::app
