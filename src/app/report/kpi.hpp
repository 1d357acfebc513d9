#pragma once

#include "app/offer/offer.hpp"
#include "app/report/case_rows.hpp"
#include "app/report/figure.hpp"
#include "app/session.hpp"
#include "app/vacancy/vacancy.hpp"

#include <ifapilot/rules/policy.hpp>

#include <map>
#include <optional>
#include <set>
#include <vector>

/// What the pilot is for, in figures (P-AIMS): shorter transfers, more children placed in the region, closer work
/// between providers and authorities.
namespace ifapilot::app {

/// The acceptances by which an authority and a provider first came to work together: no earlier offer of the provider's
/// vacancies was accepted by the authority inside the pilot, and no agreement between them was in force before the
/// pilot began. Also those that fell through.
[[nodiscard]] std::set<rules::OfferId> new_pairs(Session& session);

/// The very rows that `report offers`, `vacancies` and `placements` give with the same options: every figure can be
/// worked out again from these three.
struct KpiRows {
  std::vector<OfferView> offers;
  std::vector<VacancyView> vacancies;
  std::map<rules::VacancyId, VacancyFigures> figures;
  std::vector<PlacementRow> placements;
  std::set<rules::OfferId> new_pairs;
  std::optional<rules::AuthorityCode> authority = std::nullopt;  ///< If the rows are of one alone.
};

/// Every figure, those of one aim together. What stands outside the pilot is not in them (C-OUTSIDE, O16).
[[nodiscard]] std::vector<Figure> kpi(const KpiRows& rows, const rules::Policy& policy, rules::Instant now);

}  // namespace ifapilot::app
