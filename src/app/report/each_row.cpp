#include "app/report/each_row.hpp"

#include "app/report/kpi.hpp"

#include <map>
#include <utility>

namespace ifapilot::app {

namespace {

/// What stands there for `key`, taken out; nothing of what is not there.
template <class Key, class Found>
std::optional<Found> taken_from(std::map<Key, Found>& all, const Key& key) {
  auto node = all.extract(key);
  return node ? std::optional(std::move(node.mapped())) : std::nullopt;
}

}  // namespace

void each_offer(Session& session, const std::function<void(const OfferRow&)>& take) {
  auto all = list_offers(session);
  const auto fresh = new_pairs(session, all);
  auto ended = endings(session);
  auto codes = case_codes(session);
  for (auto& view : all) {
    const auto id = view.offer.id;
    take({.offer = std::move(view.offer),
          .feedback = std::move(view.feedback),
          .provider = std::move(view.provider.code),
          .new_pair = fresh.contains(id),
          .ending = taken_from(ended, id),
          .codes = taken_from(codes, id).value_or(CaseCodes())});
  }
}

void each_vacancy(Session& session, const std::optional<rules::AuthorityCode>& decided_by,
                  const std::function<void(const VacancyRow&)>& take) {
  auto figures = vacancy_figures(session, decided_by);
  for (auto& view : list_vacancies(session)) {
    const auto id = view.record.facts.id;
    take({std::move(view), std::move(figures.at(id))});
  }
}

void each_referral(Session& session, const std::function<void(const ReferralRow&)>& take) {
  for (const auto& row : list_referrals(session)) take(row);
}

void each_placement(Session& session, const std::function<void(const PlacementRow&)>& take) {
  for (const auto& row : list_placements(session)) take(row);
}

}  // namespace ifapilot::app
