#include "app/report/pairs.hpp"

#include "app/party/framework.hpp"
#include "store/entity/policies.hpp"

#include <algorithm>
#include <utility>

namespace ifapilot::app {

namespace {

using Pairs = std::set<std::pair<rules::AuthorityCode, rules::ProviderCode>>;

bool was_accepted(const OfferView& row) {
  return row.offer.answer && row.offer.answer->kind == rules::AnswerKind::accept;
}

/// Whether an agreement between the two was in force on a day before `start`.
bool agreed_before(const std::vector<store::FrameworkRecord>& frameworks, const OfferView& row, rules::Day start) {
  return std::ranges::any_of(frameworks, [&](const auto& any) {
    return any.authority == row.offer.authority && any.provider == row.vacancy.provider && any.facts.from < start;
  });
}

}  // namespace

std::int64_t accepting_pairs(const std::vector<OfferView>& offers) {
  Pairs distinct;
  for (const auto& row : offers) {
    if (was_accepted(row)) distinct.emplace(row.offer.authority, row.vacancy.provider);
  }
  return std::ssize(distinct);
}

std::set<rules::OfferId> new_pairs(Session& session, const std::vector<OfferView>& offers) {
  const auto start = store::policy(session.database).policy.pilot_start;
  const auto frameworks = list_frameworks(session);
  Pairs met;
  std::set<rules::OfferId> fresh;
  for (const auto& row : offers) {
    if (row.offer.outside_pilot || !was_accepted(row)) continue;
    const bool first = met.emplace(row.offer.authority, row.vacancy.provider).second;
    if (first && !agreed_before(frameworks, row, start)) fresh.insert(row.offer.id);
  }
  return fresh;
}

}  // namespace ifapilot::app
