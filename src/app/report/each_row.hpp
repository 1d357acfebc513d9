#pragma once

#include "app/case/record.hpp"
#include "app/offer/offer.hpp"
#include "app/report/case_rows.hpp"
#include "app/report/reasons.hpp"
#include "app/session.hpp"
#include "app/vacancy/vacancy.hpp"

#include <functional>
#include <optional>

/// The rows of the reports on single cases, handed out one at a time: who prints a million of them holds one. Each is
/// there until `take` returns.
namespace ifapilot::app {

/// A row of `report offers`.
struct OfferRow {
  rules::Offer offer;
  store::Feedback feedback;
  rules::ProviderCode provider;                 ///< That notified the vacancy.
  bool new_pair = false;                        ///< Whether `new_pairs` has it.
  std::optional<Ending> ending = std::nullopt;  ///< How its acceptance fell through.
  CaseCodes codes = {};
};

/// Every offer by number.
void each_offer(Session& session, const std::function<void(const OfferRow&)>& take);

/// A row of `report vacancies`.
struct VacancyRow {
  VacancyView view;
  VacancyFigures figures;
};

/// Every vacancy by number; `decided_by` as in `vacancy_figures`.
void each_vacancy(Session& session, const std::optional<rules::AuthorityCode>& decided_by,
                  const std::function<void(const VacancyRow&)>& take);

}  // namespace ifapilot::app
