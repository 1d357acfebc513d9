#include "rules/rota/rota_promise.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <set>
#include <string>
#include <utility>
#include <vector>

// Every pilot of two authorities, two vacancies and a few steps: what dice may miss, this does not.
namespace ifapilot::rules {
namespace {

/// Everything that may happen next; `pick` as PlayedPilot reads it: which vacancy, to whom, on which track.
const std::vector<Move> moves{
    {Move::offer, 0, 1},          {Move::offer, 1, 1},           {Move::offer, 7, 1},
    {Move::offer, 8, 1},          {Move::override_offer, 7, 1},  {Move::override_offer, 8, 1},
    {Move::override_offer, 9, 1}, {Move::override_offer, 10, 1}, {Move::accept, 0, 1},
    {Move::accept, 1, 1},         {Move::refuse, 0, 1},          {Move::refuse, 1, 1},
    {Move::rescind, 0, 1},        {Move::rescind, 1, 1},         {Move::fall_through, 0, 1},
    {Move::withdraw, 0, 1},       {Move::withdraw, 1, 1},        {Move::rejoin, 0, 1},
    {Move::rejoin, 0, 1441},  // and whatever is open lapses
    {Move::notify, 1, 1},
};

/// Of a vacancy: which acceptances its notification came after, and which of them had fallen through (C-OUTSIDE).
std::string notification(const Vacancy& vacancy, const std::vector<Offer>& offers) {
  std::string text = vacancy.id.text();
  for (const auto& offer : offers) {
    const bool answered = offer.answer && offer.answer->answered_at < vacancy.notified_at;
    const bool ended = offer.ended_at && *offer.ended_at < vacancy.notified_at;
    text += answered ? ended ? "e" : "a" : "-";
  }
  return text + ";";
}

/// Two pilots that say the same have the same future.
std::string state(const PlayedPilot& pilot) {
  std::string text;
  for (const auto& offer : pilot.offers) {
    text += offer.vacancy.text() + offer.authority.text + std::string(word(offer.track)) +
            std::string(word(status_of(offer, pilot.now))) + (offer.outside_pilot ? " outside;" : ";");
  }
  for (const auto& authority : pilot.authorities) text += takes_part(authority, pilot.now) ? "+" : "-";
  for (const auto& vacancy : pilot.vacancies) text += notification(vacancy, pilot.offers);
  return text;
}

/// What is broken in a pilot that was just played one step further; empty if nothing is.
std::string broken(const PlayedPilot& pilot) {
  if (!pilot.accepted_over_cap.empty()) return "C-CAP: accepted over it";
  if (!pilot.offered_over_cap.empty()) return "C-CAP: offered over it";
  for (const auto& made : pilot.decided) {
    if (!keeps_promise(made)) return "R-ORDER: the promise";
    if (!newcomers_come_first(made)) return "R-ORDER: newcomers";
    if (!asks_the_others_first(made)) return "R-ACCELERATED: the others first";
  }
  std::set<VacancyId> live;
  for (const auto& offer : pilot.offers) {
    if (is_live(offer, pilot.now) && !live.insert(offer.vacancy).second) return "D-ONE: two live offers";
  }
  for (const auto& vacancy : pilot.vacancies) {
    const Moment notified{vacancy.notified_at, vacancy.notified_by};
    for (const auto track : {Track::standard, Track::accelerated}) {
      const RotaQuestion question{vacancy.id, vacancy.area, notified, track};
      const auto said = as_text(rota_next(pilot.facts(), question, pilot.now));
      const auto meant = as_text(NaiveRota(pilot.facts(), question, pilot.now).decide());
      if (said != meant) return said + " instead of " + meant;
    }
  }
  return "";
}

PlayedPilot begun(CapBasis basis, AcceleratedOrder order) {
  Policy policy;
  policy.accelerated_order = order;
  policy.cap_per_authority = 1;
  policy.cap_basis = basis;
  PlayedPilot pilot(2, policy);
  pilot.play({Move::notify, 0, 1});
  pilot.play({Move::notify, 1, 1});
  return pilot;
}

TEST_CASE(
    "R-ORDER, R-ACCELERATED, D-ONE, C-CAP, C-OUTSIDE, C-BASIS (O2, O16, R1): every sequence of six steps keeps them",
    "[sweep]") {
  const auto [basis, order] =
      GENERATE(table<CapBasis, AcceleratedOrder>({{CapBasis::authority, AcceleratedOrder::turn},
                                                  {CapBasis::authority, AcceleratedOrder::asked},
                                                  {CapBasis::area, AcceleratedOrder::turn},
                                                  {CapBasis::both, AcceleratedOrder::asked}}));
  std::set<std::string> known;
  std::vector<PlayedPilot> frontier{begun(basis, order)};
  for (int step = 0; step < 6; ++step) {
    std::vector<PlayedPilot> reached;
    for (const auto& pilot : frontier) {
      for (const auto& move : moves) {
        if (move.kind == Move::notify && pilot.vacancies.size() > 2) continue;
        auto next = pilot;
        next.decided.clear();
        next.play(move);
        const bool is_new = known.insert(state(next)).second;
        if (!is_new && next.decided.empty()) continue;  // a decision is judged on every way that leads to it
        const auto fault = broken(next);
        INFO(state(pilot) << " then " << move);
        if (!fault.empty()) FAIL(fault);
        if (is_new) reached.push_back(std::move(next));
      }
    }
    frontier = std::move(reached);
  }
  CHECK(known.size() > 1000);
}

}  // namespace
}  // namespace ifapilot::rules
