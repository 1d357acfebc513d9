#include "app/report/fairness.hpp"

#include "app/offer/past_rota.hpp"
#include "app/pilot.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ifapilot::app {

namespace {

/// What a pass by each rule is counted as.
constexpr std::array<std::pair<std::string_view, int RotaFairness::*>, 6> reasons{{
    {"P-VOLUNTARY", &RotaFairness::withdrawn},
    {"C-OUTSIDE", &RotaFairness::outside},
    {"D-ONE", &RotaFairness::offered_before},
    {"C-CAP", &RotaFairness::cap},
    {"D-BUSY", &RotaFairness::busy},
    {"R-OVERRIDE", &RotaFairness::overridden},
}};

void count(std::vector<RotaFairness>& all, const rules::Pass& pass) {
  const auto row = std::ranges::find(all, pass.authority, &RotaFairness::authority);
  if (row == all.end()) return;  // its adding was voided since
  ++row->passes;
  for (const auto& [rule, counted] : reasons) {
    if (rule == pass.rule) ++((*row).*counted);
  }
}

bool was_rescinded(const rules::Offer& sent, const RotaRecord& pilot) {
  const auto offer = std::ranges::find(pilot.offers, sent.id, &rules::Offer::id);
  return offer == pilot.offers.end() || offer->rescinded_at.has_value();
}

}  // namespace

std::vector<RotaFairness> measure_rota(Session& session) {
  const auto pilot = load_rota(session.database);
  std::vector<RotaFairness> all;
  for (const auto& authority : pilot.rota) {
    RotaFairness row{.authority = authority.code};
    row.longest_wait_days = rules::longest_wait_days(authority, pilot.offers, pilot.policy, session.clock.now);
    all.push_back(row);
  }
  for (const auto& sent : sent_offers(session.database)) {
    if (was_rescinded(sent.offer, pilot)) continue;
    for (const auto& pass : rules::passed_over(sent)) count(all, pass);
  }
  return all;
}

}  // namespace ifapilot::app
