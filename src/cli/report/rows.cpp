#include "cli/report/rows.hpp"

namespace ifapilot::cli {

namespace {

bool takes(const ReportFilter& filter, const rules::Offer& offer, const rules::ProviderCode& provider,
           rules::Instant now) {
  return filter.takes(offer.sent_at, offer.authority, provider, rules::word(rules::status_of(offer, now)));
}

bool takes(const ReportFilter& filter, const app::VacancyView& view) {
  return filter.takes(view.record.facts.notified_at, view.record.provider, rules::word(view.status)) &&
         app::concerns(view.record.facts.area, view.offers, filter.authority);
}

bool takes(const ReportFilter& filter, const app::PlacementRow& row) {
  return filter.takes(row.arrival.arrived.on, row.authority, row.provider);
}

bool takes(const ReportFilter& filter, const app::ReferralRow& row) {
  return filter.takes(row.referral.requested_at, row.authority, row.provider, rules::word(row.referral.status));
}

}  // namespace

EachRow<app::OfferRow> offers_streamed(const Request& request, const ReportFilter& filter) {
  return [&session = *request.session, filter](const auto& take) {
    app::each_offer(session, [&](const app::OfferRow& row) {
      if (takes(filter, row.offer, row.provider, session.clock.now)) take(row);
    });
  };
}

EachRow<app::VacancyRow> vacancies_streamed(const Request& request, const ReportFilter& filter) {
  return [&session = *request.session, filter](const auto& take) {
    app::each_vacancy(session, filter.authority, [&](const app::VacancyRow& row) {
      if (takes(filter, row.view)) take(row);
    });
  };
}

EachRow<app::PlacementRow> placements_streamed(const Request& request, const ReportFilter& filter) {
  return [&session = *request.session, filter](const auto& take) {
    app::each_placement(session, [&](const app::PlacementRow& row) {
      if (takes(filter, row)) take(row);
    });
  };
}

EachRow<app::ReferralRow> referrals_streamed(const Request& request, const ReportFilter& filter) {
  return [&session = *request.session, filter](const auto& take) {
    app::each_referral(session, [&](const app::ReferralRow& row) {
      if (takes(filter, row)) take(row);
    });
  };
}

std::vector<app::OfferView> offers_taken(const Request& request, const ReportFilter& filter) {
  auto all = app::list_offers(*request.session);
  std::erase_if(all,
                [&](const auto& view) { return !takes(filter, view.offer, view.vacancy.provider, request.now()); });
  return all;
}

std::vector<app::VacancyView> vacancies_taken(const Request& request, const ReportFilter& filter) {
  auto all = app::list_vacancies(*request.session);
  std::erase_if(all, [&](const auto& view) { return !takes(filter, view); });
  return all;
}

std::vector<app::PlacementRow> placements_taken(const Request& request, const ReportFilter& filter) {
  std::vector<app::PlacementRow> all;
  placements_streamed(request, filter)([&](const app::PlacementRow& row) { all.push_back(row); });
  return all;
}

app::KpiRows kpi_rows(const Request& request, const ReportFilter& filter) {
  // Which pair was the first is asked of all offers, whatever the filter leaves.
  auto fresh = app::new_pairs(*request.session);
  return {offers_taken(request, filter),
          vacancies_taken(request, filter),
          app::vacancy_figures(*request.session, filter.authority),
          placements_taken(request, filter),
          std::move(fresh),
          filter.authority};
}

}  // namespace ifapilot::cli
