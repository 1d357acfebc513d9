#include "app/report/each_row.hpp"

#include "app/case/each_case.hpp"
#include "app/day/quiet.hpp"
#include "app/report/kpi.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/vacancies.hpp"

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
  auto& database = session.database;
  const auto last = store::last_offer(database);
  if (!last) return;
  const auto fresh = new_pairs(session);
  const auto quiet = load_quiet(database);
  each_run(*last, [&](rules::OfferId from, rules::OfferId to) {
    const auto cases = load_cases(database, quiet, store::vacancies_of(database, from, to));
    auto forms = store::feedback(database, from, to);
    auto ended = endings(cases);
    auto codes = case_codes(database, cases);
    for (auto& offer : offers_in(cases)) {
      const auto id = offer.id;
      if (id < from || id > to) continue;  // made of one of these vacancies at another time
      const auto& provider = find_case(cases, offer.vacancy)->record.provider;
      take({.offer = std::move(offer),
            .feedback = std::move(forms[id]),
            .provider = provider,
            .new_pair = fresh.contains(id),
            .ending = taken_from(ended, id),
            .codes = taken_from(codes, id).value_or(CaseCodes())});
    }
  });
}

void each_vacancy(Session& session, const std::optional<rules::AuthorityCode>& decided_by,
                  const std::function<void(const VacancyRow&)>& take) {
  const auto pilot = load_pilot(session, {});
  const FigureBasis basis(session.database);
  each_cases(session.database, [&](const std::vector<CaseRecord>& cases) {
    auto figures = vacancy_figures(session.database, cases, basis, decided_by);
    for (const auto& one : cases) {
      take({view(one, pilot, session.clock.now), std::move(figures.at(one.record.facts.id))});
    }
  });
}

}  // namespace ifapilot::app
