#pragma once

#include <ifapilot/rules/rota.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// The rota and the cap of docs/rules.md once more, written down sentence by sentence and without a thought for speed
/// or style: it judges src/rules/rota/rota.cpp, and shares no code with it.
namespace ifapilot::rules {

struct NaiveDecision {
  std::optional<std::string> authority;
  bool outside_pilot = false;
  std::optional<Instant> wait_until;
  bool exhausted = false;
  std::vector<std::pair<std::string, std::string>> order;  ///< Authority and rule, in rota order.
};

class NaiveRota {
 public:
  NaiveRota(const RotaFacts& facts, const RotaQuestion& question, Instant now)
      : facts_(facts), question_(question), now_(now) {}

  [[nodiscard]] NaiveDecision decide() const {
    NaiveDecision decision;
    decision.outside_pilot = outside();
    std::set<std::string> busy_only;
    bool capped = false;
    for (const auto& authority : by_order()) {
      const auto rule = rule_for(authority);
      decision.order.emplace_back(authority.code.text, rule);
      if (rule.empty() && !decision.authority) decision.authority = authority.code.text;
      if (rule == "D-BUSY") busy_only.insert(authority.code.text);
      capped = capped || rule == "C-CAP";
    }
    if (decision.authority) return decision;
    std::set<Instant> dues;
    for (const auto& offer : facts_.offers.listed) {
      if (!waiting(offer)) continue;
      if (busy_only.contains(offer.authority.text)) dues.insert(offer.due_at);
      const bool areas = !offer.outside_pilot && question_.area && offer.area == *question_.area;
      if (areas && area_without_slot() && (capped || !busy_only.empty())) dues.insert(offer.due_at);
    }
    if (dues.empty())
      decision.exhausted = true;
    else
      decision.wait_until = *dues.begin();
    return decision;
  }

 private:
  // D-SILENCE, T-DUE: waiting for an answer up to and at the due instant.
  [[nodiscard]] bool waiting(const Offer& o) const { return !o.rescinded_at && !o.answer && !(now_ > o.due_at); }
  // C-CAP: accepted inside the pilot, less those that fell through.
  static bool keeps_slot(const Offer& o) {
    return !o.outside_pilot && o.answer && o.answer->kind == AnswerKind::accept && !o.ended_at && !o.rescinded_at;
  }

  [[nodiscard]] int accepted_by(const std::string& name) const {
    int n = 0;
    for (const auto& o : facts_.offers.listed) n += keeps_slot(o) && o.authority.text == name;
    return n;
  }
  [[nodiscard]] int accepted_in(const std::string& area) const {
    int n = 0;
    for (const auto& o : facts_.offers.listed) n += keeps_slot(o) && o.area.text == area;
    return n;
  }
  [[nodiscard]] int open_in(const std::string& area) const {
    int n = 0;
    for (const auto& o : facts_.offers.listed) n += waiting(o) && !o.outside_pilot && o.area.text == area;
    return n;
  }

  // C-OUTSIDE: by when things happened, within one second by the order of record.
  static bool had_happened(Instant at, FactId fact, const Moment& by) {
    if (at != by.at) return at < by.at;
    return fact.value <= by.fact.value;
  }
  [[nodiscard]] int had_accepted(const std::string& name, const Moment& by) const {
    int n = 0;
    for (const auto& o : facts_.offers.listed) {
      if (o.outside_pilot || o.rescinded_at || o.authority.text != name) continue;
      if (!o.answer || o.answer->kind == AnswerKind::refuse) continue;
      if (!had_happened(o.answer->answered_at, o.answer->fact, by)) continue;
      if (o.ended_at && had_happened(*o.ended_at, o.ended_by, by)) continue;
      ++n;
    }
    return n;
  }

  // C-OUTSIDE, C-BASIS: the area's authority had accepted two when the provider notified it, and has; or two are
  // accepted for carers of the area, whenever it was notified.
  [[nodiscard]] bool outside() const {
    if (!question_.area) return false;
    const int cap = facts_.policy.cap_per_authority;
    const auto& name = question_.area->text;
    const bool had = !question_.notified || had_accepted(name, *question_.notified) >= cap;
    const bool by_authority = had && accepted_by(name) >= cap;
    const bool by_area = accepted_in(name) >= cap;
    if (facts_.policy.cap_basis == CapBasis::authority) return by_authority;
    if (facts_.policy.cap_basis == CapBasis::area) return by_area;
    return by_authority || by_area;
  }

  // C-BASIS: open offers for carers of the area count when offering.
  [[nodiscard]] bool area_without_slot() const {
    if (!question_.area || outside() || facts_.policy.cap_basis == CapBasis::authority) return false;
    const auto& area = question_.area->text;
    return accepted_in(area) + open_in(area) >= facts_.policy.cap_per_authority;
  }

  [[nodiscard]] bool taking_part(const Authority& authority) const {
    for (const auto& period : authority.periods) {
      const bool begun = !(now_ < period.from);
      const bool ended = period.until && !(now_ < *period.until);
      if (begun && !ended) return true;
    }
    return false;
  }

  /// R-EXPLAIN: the first of P-VOLUNTARY, C-OUTSIDE, D-ONE, C-CAP (by accepted alone), D-BUSY; C-CAP of the area last.
  [[nodiscard]] std::string rule_for(const Authority& authority) const {
    const auto& name = authority.code.text;
    if (!taking_part(authority)) return "P-VOLUNTARY";
    if (outside() && question_.area->text != name) return "C-OUTSIDE";
    for (const auto& o : facts_.offers.listed) {
      if (question_.vacancy && o.vacancy == *question_.vacancy && o.authority.text == name && !o.rescinded_at)
        return "D-ONE";
    }
    const bool counts_own = facts_.policy.cap_basis != CapBasis::area;
    if (!outside() && counts_own && accepted_by(name) >= facts_.policy.cap_per_authority) return "C-CAP";
    for (const auto& o : facts_.offers.listed) {
      if (o.authority.text == name && waiting(o)) return "D-BUSY";
    }
    return area_without_slot() ? "C-CAP" : "";
  }

  /// R-TURN: every sending that used a turn of the authority.
  [[nodiscard]] std::set<Instant> turns(const std::string& name) const {
    std::set<Instant> all;
    for (const auto& o : facts_.offers.listed) {
      if (o.authority.text != name || o.rescinded_at || o.outside_pilot) continue;
      const bool accepted = o.answer && o.answer->kind == AnswerKind::accept;
      if (o.track == Track::standard || accepted) all.insert(o.sent_at);
    }
    return all;
  }

  /// R-ORDER: take out, again and again, the one that goes before all who are left.
  [[nodiscard]] std::vector<Authority> by_order() const {
    std::vector<Authority> left(facts_.authorities.begin(), facts_.authorities.end());
    std::vector<Authority> ordered;
    while (!left.empty()) {
      auto first = left.begin();
      for (auto one = left.begin(); one != left.end(); ++one) {
        if (goes_before(*one, *first)) first = one;
      }
      ordered.push_back(*first);
      left.erase(first);
    }
    return ordered;
  }

  /// R-ACCELERATED: every sending of an accelerated offer in the pilot that was not taken back and is not accepted.
  [[nodiscard]] std::set<Instant> askings(const std::string& name) const {
    std::set<Instant> all;
    for (const auto& o : facts_.offers.listed) {
      if (o.authority.text != name || o.rescinded_at || o.outside_pilot || o.track == Track::standard) continue;
      if (!o.answer || o.answer->kind == AnswerKind::refuse) all.insert(o.sent_at);
    }
    return all;
  }

  /// R-ORDER: its turns; for an accelerated offer of a vacancy, by policy, whenever it was asked as well.
  [[nodiscard]] std::set<Instant> counted(const std::string& name) const {
    auto all = turns(name);
    const bool accelerated = question_.vacancy && question_.track == Track::accelerated;
    if (accelerated && facts_.policy.accelerated_order == AcceleratedOrder::asked) all.merge(askings(name));
    return all;
  }

  [[nodiscard]] bool goes_before(const Authority& one, const Authority& other) const {
    const auto mine = counted(one.code.text);
    const auto theirs = counted(other.code.text);
    if (mine.empty() != theirs.empty()) return mine.empty();
    if (!mine.empty() && *mine.rbegin() != *theirs.rbegin()) return *mine.rbegin() < *theirs.rbegin();
    return one.position < other.position;
  }

  const RotaFacts& facts_;
  const RotaQuestion& question_;
  Instant now_;
};

/// What both say, for a message that shows where they differ.
inline std::string as_text(const NaiveDecision& naive) {
  std::string text = naive.authority.value_or("nobody") + (naive.outside_pilot ? " outside" : "") + " wait " +
                     (naive.wait_until ? iso(*naive.wait_until) : "-") + (naive.exhausted ? " exhausted" : "");
  for (const auto& [authority, rule] : naive.order) text += ", " + authority + " " + rule;
  return text;
}

inline std::string as_text(const RotaDecision& decision) {
  NaiveDecision same{decision.authority ? std::optional(decision.authority->text) : std::nullopt,
                     decision.outside_pilot,
                     decision.wait_until,
                     decision.exhausted,
                     {}};
  for (const auto& standing : decision.standings) same.order.emplace_back(standing.authority.text, standing.rule);
  return as_text(same);
}

}  // namespace ifapilot::rules
