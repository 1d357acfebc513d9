#pragma once

#include "rules/when.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/rota.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// A pilot told as the guidance tells it, so that a case reads like its paragraph:
/// `pilot.offer("V1").to("derby").sent("2026-03-02T10:00").lapsed()`.
namespace ifapilot::rules {

inline AuthorityCode code(std::string_view text) { return {std::string(text)}; }
inline VacancyId vacancy_id(std::string_view text) { return VacancyId::parse(text).value(); }

/// One offer being told. What is not said is usual: standard, in the pilot, 24 h (2 h when accelerated).
class ToldOffer {
 public:
  ToldOffer(std::vector<Offer>& all, std::size_t index) : all_(all), index_(index) {}

  ToldOffer& to(std::string_view authority) {
    return with([&](Offer& o) { o.authority = code(authority); });
  }
  ToldOffer& sent(std::string_view when) {
    return with([&](Offer& o) {
      o.sent_at = o.clock_started_at = at(when);
      o.due_at = o.sent_at + std::chrono::hours{o.track == Track::standard ? 24 : 2};
    });
  }
  ToldOffer& accelerated() {
    return with([](Offer& o) {
      o.track = Track::accelerated;
      o.due_at = o.sent_at + std::chrono::hours{2};
    });
  }
  ToldOffer& due(std::string_view when) {
    return with([&](Offer& o) { o.due_at = at(when); });
  }
  ToldOffer& outside_the_pilot() {
    return with([](Offer& o) { o.outside_pilot = true; });
  }
  ToldOffer& by_override() {
    return with([](Offer& o) { o.override_reason = "the coordinator's reason"; });
  }

  /// An hour after it was sent, which is in time on either track.
  ToldOffer& accepted() { return answered(AnswerKind::accept, offer().sent_at + std::chrono::hours{1}); }
  ToldOffer& refused() { return answered(AnswerKind::refuse, offer().sent_at + std::chrono::hours{1}); }
  ToldOffer& accepted(std::string_view when) { return answered(AnswerKind::accept, at(when)); }
  ToldOffer& refused(std::string_view when) { return answered(AnswerKind::refuse, at(when)); }
  /// Two hours after it was sent.
  ToldOffer& rescinded() {
    return with([](Offer& o) { o.rescinded_at = o.sent_at + std::chrono::hours{2}; });
  }
  ToldOffer& fell_through(std::string_view when) {
    return with([&](Offer& o) { o.ended_at = at(when); });
  }
  /// Of two within one second the lower number was recorded first: the answer, or, if it has fallen through, that.
  ToldOffer& recorded_as(std::int64_t fact) {
    return with([&](Offer& o) { (o.ended_at ? o.ended_by : o.answer->fact) = {fact}; });
  }
  /// Nothing came. Says so for the reader: the due time does the rest (D-SILENCE).
  ToldOffer& lapsed() { return *this; }
  ToldOffer& open() { return *this; }

  [[nodiscard]] Offer& offer() const { return all_[index_]; }

 private:
  template <class Change>
  ToldOffer& with(Change change) {
    change(offer());
    return *this;
  }
  ToldOffer& answered(AnswerKind kind, Instant when) {
    return with([&](Offer& o) { o.answer = Answer{kind, when, when > o.due_at}; });
  }

  std::vector<Offer>& all_;
  std::size_t index_;
};

class ToldPilot {
 public:
  /// Authorities in the order of the published rota, all taking part since 5 January 2026.
  explicit ToldPilot(const std::vector<std::string>& names = {"derby", "leicester", "nottingham", "rutland"}) {
    for (const auto& name : names) joins(name, "2026-01-05T09:00");
  }

  /// With the last position (R-ORDER).
  void joins(std::string_view name, std::string_view when) {
    authorities.push_back({code(name), std::string(name), static_cast<int>(authorities.size()) + 1, {{at(when)}}});
  }
  void withdraws(std::string_view name, std::string_view when) { authority(name).periods.back().until = at(when); }
  void rejoins(std::string_view name, std::string_view when) { authority(name).periods.push_back({at(when)}); }

  /// Where the carer of a vacancy lives, if not in Rutland.
  void carer_lives_in(std::string_view vacancy, std::string_view area) { areas_[vacancy_id(vacancy)] = code(area); }

  /// When the provider notified a vacancy, and the number of that fact; what is not told is notified when asked about.
  void notified(std::string_view vacancy, std::string_view when, std::int64_t fact = 0) {
    notified_.insert_or_assign(vacancy_id(vacancy), Moment{at(when), {fact}});
  }
  /// An offer of the vacancy would be accelerated (D-TRACK); of what is not told, standard.
  void opens_soon(std::string_view vacancy) { tracks_[vacancy_id(vacancy)] = Track::accelerated; }

  ToldOffer offer(std::string_view vacancy) {
    Offer offer{.id = {static_cast<std::int64_t>(offers.size()) + 1},
                .vacancy = vacancy_id(vacancy),
                .authority = {},
                .area = area_of(vacancy_id(vacancy))};
    offers.push_back(offer);
    return {offers, offers.size() - 1};
  }

  [[nodiscard]] Authority& authority(std::string_view name) {
    const auto found = std::find_if(authorities.begin(), authorities.end(),
                                    [&](const Authority& any) { return any.code.text == name; });
    if (found == authorities.end()) throw std::invalid_argument("no such authority in the case: " + std::string(name));
    return *found;
  }

  [[nodiscard]] RotaFacts facts() const { return {authorities, offers, policy}; }
  [[nodiscard]] RotaQuestion about(std::string_view vacancy) const {
    const auto id = vacancy_id(vacancy);
    RotaQuestion question{id, area_of(id)};
    if (const auto told = notified_.find(id); told != notified_.end()) question.notified = told->second;
    if (const auto told = tracks_.find(id); told != tracks_.end()) question.track = told->second;
    return question;
  }

  [[nodiscard]] RotaDecision decision(std::string_view vacancy, std::string_view when) const {
    return rota_next(facts(), about(vacancy), at(when));
  }

  /// `derby`, `derby outside the pilot`, `wait until 2026-03-03T10:00:00Z`, `exhausted`.
  [[nodiscard]] std::string next(std::string_view vacancy, std::string_view when) const {
    return words(decision(vacancy, when));
  }
  /// Of a vacancy that nobody has seen and whose area nobody asks for.
  [[nodiscard]] std::string next_unseen(std::string_view when) const { return words(rota_next(facts(), {}, at(when))); }
  static std::string words(const RotaDecision& decision) {
    const auto where = std::string(decision.outside_pilot ? " outside the pilot" : "");
    if (decision.authority) return decision.authority->text + where;
    if (decision.wait_until) return "wait until " + iso(*decision.wait_until) + where;
    return (decision.exhausted ? "exhausted" : "neither") + where;
  }

  /// Every authority in rota order, those that are not eligible with their rule: `leicester, derby D-BUSY`.
  [[nodiscard]] std::string order(std::string_view vacancy, std::string_view when) const {
    std::string text;
    for (const auto& standing : decision(vacancy, when).standings) {
      text += (text.empty() ? "" : ", ") + standing.authority.text + (standing.rule.empty() ? "" : " " + standing.rule);
    }
    return text;
  }

  [[nodiscard]] Standing standing(std::string_view name, std::string_view vacancy, std::string_view when) const {
    for (const auto& standing : decision(vacancy, when).standings) {
      if (standing.authority.text == name) return standing;
    }
    throw std::invalid_argument("no standing of " + std::string(name));
  }

  /// The rules that forbid the offer even by an override: `P-VOLUNTARY D-ONE`; empty if it may be made.
  [[nodiscard]] std::string forbids_override(std::string_view name, std::string_view vacancy,
                                             std::string_view when) const {
    return rules_of(override_refusals(facts(), about(vacancy), code(name), at(when)));
  }

  static std::string rules_of(const Refusals& refusals) {
    std::string text;
    for (const auto& refusal : refusals) text += (text.empty() ? "" : " ") + refusal.rule;
    return text;
  }

  std::vector<Authority> authorities;
  std::vector<Offer> offers;
  Policy policy;

 private:
  [[nodiscard]] AuthorityCode area_of(VacancyId vacancy) const {
    const auto found = areas_.find(vacancy);
    return found == areas_.end() ? code("rutland") : found->second;
  }

  std::map<VacancyId, AuthorityCode> areas_;
  std::map<VacancyId, Moment> notified_;
  std::map<VacancyId, Track> tracks_;
};

}  // namespace ifapilot::rules
