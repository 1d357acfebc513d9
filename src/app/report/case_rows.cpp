#include "app/report/case_rows.hpp"

#include "app/case/record.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"

#include <ifapilot/rules/case_deadlines.hpp>

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

namespace ifapilot::app {

namespace {

/// A referral and an arrival belong to an acceptance, whose offer is therefore there.
const rules::Offer& offer_of(const CaseRecord& one, rules::OfferId id) {
  return *std::ranges::find(one.state.offers, id, &rules::Offer::id);
}

/// Whole days: the Home Office's referral is known by its date alone.
std::optional<int> days_from_referral(const rules::Referral& referral, std::optional<rules::Instant> decided_at) {
  if (!referral.referred_on || !decided_at) return std::nullopt;
  return static_cast<int>((rules::local_day(*decided_at) - *referral.referred_on).count());
}

std::optional<rules::Referral> referral_of(const CaseRecord& one, const rules::Arrival& arrival) {
  if (!arrival.referral) return std::nullopt;
  return *std::ranges::find(one.state.referrals, *arrival.referral, &rules::Referral::id);
}

/// An own child was not referred through the pilot: nothing is known of its waiting (O10).
TransferTime transfer_time(const std::optional<rules::Referral>& referral, rules::Day arrived,
                           const rules::WorkingCalendar& calendar) {
  if (!referral) return {};
  const auto working = [&](rules::Day from) { return calendar.business_days_between(from, arrived); };
  const auto calendar_days = [&](rules::Day from) { return static_cast<int>((arrived - from).count()); };
  const auto requested = rules::local_day(referral->requested_at);
  TransferTime time{{}, {}, working(requested), calendar_days(requested)};
  if (const auto referred = referral->referred_on) {
    time.working_from_referral = working(*referred);
    time.calendar_from_referral = calendar_days(*referred);
  }
  return time;
}

/// A vacancy belongs to a provider, which is therefore there. Who takes a child in elsewhere is not recorded.
void add_provider(PlacementRow& row, const std::vector<store::ProviderRecord>& providers) {
  if (row.arrival.arrived.elsewhere) return;
  const auto& provider = *std::ranges::find(providers, row.provider, &store::ProviderRecord::code);
  row.sector = provider.sector;
  row.urn = provider.urn;
}

PlacementRow placement(const CaseRecord& one, const rules::Arrival& arrival, const rules::WorkingCalendar& calendar) {
  const auto& offer = offer_of(one, arrival.offer);
  PlacementRow row{arrival,
                   one.record.facts.id,
                   offer.authority,
                   one.record.provider,
                   one.record.facts.area,
                   referral_of(one, arrival),
                   std::nullopt,
                   offer.outside_pilot};
  row.transfer = transfer_time(row.referral, arrival.arrived.on, calendar);
  const auto& acceptance = one.state.acceptance;
  if (!arrival.arrived.elsewhere && acceptance && acceptance->terms) row.terms = acceptance->terms->agreed;
  return row;
}

/// When the authority first said how it goes on with each referral: an acceptance after `proceed` is no new decision.
std::map<rules::ReferralId, rules::Instant> first_decisions(const CaseRecord& one) {
  std::map<rules::ReferralId, rules::Instant> first;
  auto state = rules::notified(one.record.facts);
  for (const auto& fact : one.facts) {
    const auto open = rules::open_referral(state);
    if (open && std::holds_alternative<rules::MatchDecided>(fact.what)) first.emplace(open->id, fact.at);
    state = rules::with(std::move(state), fact);
  }
  return first;
}

}  // namespace

std::vector<ReferralRow> list_referrals(Session& session) {
  const auto policy = store::policy(session.database).policy;
  const auto calendar = store::calendar(session.database);
  std::vector<ReferralRow> all;
  for (const auto& one : load_cases(session.database)) {
    const auto first = first_decisions(one);
    for (const auto& referral : one.state.referrals) {
      const auto found = first.find(referral.id);
      const auto decided_at = found == first.end() ? std::nullopt : std::optional(found->second);
      ReferralRow row{referral, offer_of(one, referral.offer).authority, one.record.provider, std::nullopt,
                      days_from_referral(referral, decided_at)};
      if (referral.passed_at && decided_at) {
        row.same_day = rules::decided_same_day(*referral.passed_at, *decided_at, policy, calendar);
      }
      all.push_back(row);
    }
  }
  std::ranges::sort(all, {}, [](const ReferralRow& row) { return row.referral.id; });
  return all;
}

std::vector<PlacementRow> list_placements(Session& session) {
  const auto calendar = store::calendar(session.database);
  const auto providers = store::providers(session.database);
  std::vector<PlacementRow> all;
  for (const auto& one : load_cases(session.database)) {
    for (const auto& arrival : one.state.arrivals) {
      all.push_back(placement(one, arrival, calendar));
      add_provider(all.back(), providers);
    }
  }
  std::ranges::sort(all, {},
                    [](const PlacementRow& row) { return std::pair(row.arrival.arrived.on, row.arrival.fact); });
  return all;
}

std::string_view age_band(int years) {
  if (years < 5) return "under 5";
  if (years < 10) return "5-9";
  return years < 16 ? "10-15" : "16 and over";
}

std::string_view placement_code() { return "U6"; }

std::optional<std::string_view> provider_code(const std::optional<std::string>& sector) {
  if (!sector) return std::nullopt;
  return *sector == "private" ? "PR4" : "PR5";
}

}  // namespace ifapilot::app
