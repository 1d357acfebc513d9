#include "cli/report/rows.hpp"

namespace ifapilot::cli {

std::vector<app::OfferView> offers_taken(const Request& request, const ReportFilter& filter) {
  auto all = app::list_offers(*request.session);
  std::erase_if(all, [&](const auto& view) {
    return !filter.takes(view.offer.sent_at, view.offer.authority, view.vacancy.provider,
                         rules::word(rules::status_of(view.offer, request.now())));
  });
  return all;
}

std::vector<app::VacancyView> vacancies_taken(const Request& request, const ReportFilter& filter) {
  auto all = app::list_vacancies(*request.session);
  std::erase_if(all, [&](const auto& view) {
    return !filter.takes(view.record.facts.notified_at, view.record.provider, rules::word(view.status)) ||
           !app::concerns(view.record.facts.area, view.offers, filter.authority);
  });
  return all;
}

std::vector<app::PlacementRow> placements_taken(const Request& request, const ReportFilter& filter) {
  using Row = app::PlacementRow;
  const auto arrived_on = [](const Row& row) { return row.arrival.arrived.on; };
  return filter.taken(app::list_placements(*request.session), arrived_on, &Row::authority, &Row::provider);
}

app::KpiRows kpi_rows(const Request& request, const ReportFilter& filter) {
  // Which pair was the first is asked of all offers, whatever the filter leaves.
  auto fresh = app::new_pairs(*request.session, app::list_offers(*request.session));
  return {offers_taken(request, filter),
          vacancies_taken(request, filter),
          app::vacancy_figures(*request.session, filter.authority),
          placements_taken(request, filter),
          std::move(fresh),
          filter.authority};
}

}  // namespace ifapilot::cli
