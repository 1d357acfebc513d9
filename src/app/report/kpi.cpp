#include "app/report/kpi.hpp"

#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/referring.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ifapilot::app {

namespace {

using Figures = std::vector<Figure>;
using Numbers = std::vector<std::int64_t>;

void append(Figures& to, Figures more) { std::ranges::move(more, std::back_inserter(to)); }

// --- The rows that count -------------------------------------------------------------------------------------------

/// Inside the pilot, here or elsewhere.
std::vector<PlacementRow> accommodated(const KpiRows& rows) {
  auto inside = rows.placements;
  std::erase_if(inside, [](const auto& row) { return row.outside_pilot; });
  return inside;
}

/// Of these, those that came to the vacancy itself.
std::vector<PlacementRow> placed(const KpiRows& rows) {
  auto here = accommodated(rows);
  std::erase_if(here, [](const auto& row) { return row.arrival.arrived.elsewhere; });
  return here;
}

std::vector<VacancyView> taken(const KpiRows& rows) {
  auto inside = rows.vacancies;
  std::erase_if(inside, [](const auto& row) { return row.record.facts.rejected || row.outside_pilot; });
  return inside;
}

/// Inside the pilot, and not taken back.
std::vector<OfferView> offered(const KpiRows& rows) {
  auto inside = rows.offers;
  std::erase_if(inside, [](const auto& row) { return row.offer.outside_pilot || row.offer.rescinded_at; });
  return inside;
}

bool is_under_16(const PlacementRow& row) { return row.arrival.child && row.arrival.child->age <= rules::oldest_age; }

// --- Shorter transfers ---------------------------------------------------------------------------------------------

using Waited = std::optional<int> TransferTime::*;

Numbers waits(const std::vector<PlacementRow>& rows, Waited how) {
  Numbers all;
  for (const auto& row : rows) {
    if (row.transfer.*how && is_under_16(row)) all.push_back(*(row.transfer.*how));
  }
  return all;
}

struct Wait {
  std::string name;
  Waited how;
  std::string words;
};

std::vector<Wait> all_waits() {
  return {
      {"working_days_from_referral", &TransferTime::working_from_referral, "working days from the national referral"},
      {"calendar_days_from_referral", &TransferTime::calendar_from_referral,
       "calendar days from the national referral"},
      {"working_days_from_request", &TransferTime::working_from_request, "working days from our referral request"},
      {"calendar_days_from_request", &TransferTime::calendar_from_request, "calendar days from our referral request"}};
}

Figures transfer_times(const std::vector<PlacementRow>& rows) {
  Figures all;
  for (const auto& wait : all_waits()) {
    const auto named = [&](const std::string& which) {
      return FigureName{"transfer_" + wait.name + "_" + which, "time",
                        which + " " + wait.words + " to arrival, under-16s"};
    };
    all.push_back(mean_of(named("mean"), "days", waits(rows, wait.how)));
    all.push_back(median_of(named("median"), "days", waits(rows, wait.how)));
  }
  return all;
}

/// Only where a baseline was set: without one there is nothing to compare with.
Figures against_baseline(const std::vector<PlacementRow>& rows, const rules::Policy& policy) {
  if (!policy.baseline_transfer_days) return {};
  auto differences = waits(rows, &TransferTime::calendar_from_referral);
  for (auto& days : differences) days -= *policy.baseline_transfer_days;
  return {mean_of({"transfer_days_against_baseline", "time",
                   "the same mean less the baseline of " + std::to_string(*policy.baseline_transfer_days) +
                       " calendar days from the national referral (policy baseline_transfer_days): below 0 is shorter"},
                  "days", differences)};
}

// --- More of them in the region ------------------------------------------------------------------------------------

Figures region(const KpiRows& rows) {
  const auto all = accommodated(rows);
  const auto in_region = std::ranges::count_if(all, [](const auto& row) {
    return !row.arrival.arrived.elsewhere || row.arrival.arrived.in_region.value_or(false);
  });
  return {
      count_of({"vacancies_notified", "region", "vacancies notified in the pilot"}, "vacancies",
               std::ssize(taken(rows))),
      count_of({"placements", "region", "children placed in the pilot's vacancies"}, "children",
               std::ssize(placed(rows))),
      count_of({"children_accommodated", "region", "children accommodated, there or elsewhere (R2)"}, "children",
               std::ssize(all)),
      count_of({"accommodated_elsewhere", "region", "of these elsewhere than in a vacancy of the pilot (R2)"},
               "children", std::ssize(all) - std::ssize(placed(rows))),
      share_of({"accommodated_in_region", "region",
                "children accommodated in the region, of all accommodated; where it is not told, it is not counted as "
                "in the region"},
               in_region, std::ssize(all))};
}

// --- Closer work between providers and authorities -----------------------------------------------------------------

Figures together(const KpiRows& rows) {
  const auto offers = offered(rows);
  const auto fresh =
      std::ranges::count_if(offers, [&](const auto& row) { return rows.new_pairs.contains(row.offer.id); });
  return {count_of({"authority_provider_pairs", "together",
                    "pairs of an authority and a provider whose vacancy it accepted"},
                   "pairs", accepting_pairs(offers)),
          count_of({"new_authority_provider_pairs", "together",
                    "of these, pairs that first accepted here and had no agreement before the pilot began"},
                   "pairs", fresh),
          count_of({"other_authority_provider_pairs", "together", "the other pairs"}, "pairs",
                   accepting_pairs(offers) - fresh)};
}

// --- Answers -------------------------------------------------------------------------------------------------------

struct TrackOffers {
  Numbers seconds = {};  ///< From sending to answer, of those answered.
  std::int64_t accepted = 0;
  std::int64_t refused = 0;
  std::int64_t lapsed = 0;

  [[nodiscard]] std::int64_t settled() const { return accepted + refused + lapsed; }
};

void count(TrackOffers& into, const rules::Offer& offer, rules::Instant now) {
  const auto status = rules::status_of(offer, now);
  if (status == rules::OfferStatus::accepted || status == rules::OfferStatus::fell_through) ++into.accepted;
  if (status == rules::OfferStatus::refused) ++into.refused;
  if (status == rules::OfferStatus::lapsed) ++into.lapsed;
  const bool answered = status != rules::OfferStatus::lapsed && status != rules::OfferStatus::open && offer.answer;
  if (!answered) return;
  into.seconds.push_back((offer.answer->answered_at - offer.sent_at).count());
}

Figures answers_of(rules::Track track, const std::vector<OfferView>& offers, rules::Instant now) {
  TrackOffers of;
  for (const auto& row : offers) {
    if (row.offer.track == track) count(of, row.offer, now);
  }
  const std::string word{rules::word(track)};
  const auto named = [&](const std::string& name, const std::string& words) {
    return FigureName{name, "answers", words + ", " + word + " track"};
  };
  return {
      count_of(named("offers_settled_" + word, "offers accepted, refused or lapsed"), "offers", of.settled()),
      count_of(named("offers_answered_" + word, "of these answered in words"), "offers", of.accepted + of.refused),
      count_of(named("offers_lapsed_" + word, "of these left without an answer in time"), "offers", of.lapsed),
      mean_of(named("answer_time_" + word + "_mean", "mean time from sending to the answer"), "seconds", of.seconds),
      median_of(named("answer_time_" + word + "_median", "median time from sending to the answer"), "seconds",
                of.seconds),
      share_of(named("acceptance_rate_" + word, "accepted (also if it fell through later), of the offers settled"),
               of.accepted, of.settled()),
      share_of(named("refusal_rate_" + word, "refused in words, of the offers settled"), of.refused, of.settled()),
      share_of(named("lapse_rate_" + word, "left without an answer in time, of the offers settled"), of.lapsed,
               of.settled())};
}

Figures answers(const KpiRows& rows, rules::Instant now) {
  const auto offers = offered(rows);
  Figures all{
      ratio_of({"offers_per_placement", "answers", "offers made, rescinded ones left out, for each child placed"},
               "offers", std::ssize(offers), std::ssize(placed(rows)))};
  append(all, answers_of(rules::Track::standard, offers, now));
  append(all, answers_of(rules::Track::accelerated, offers, now));
  return all;
}

// --- Matching, hold, quota -----------------------------------------------------------------------------------------

/// Of the vacancies taken into the pilot.
std::vector<VacancyFigures> figures_of_taken(const KpiRows& rows) {
  std::vector<VacancyFigures> all;
  for (const auto& row : taken(rows)) all.push_back(rows.figures.at(row.record.facts.id));
  return all;
}

/// Those whose holds and extensions are asked for: of one authority only of what it has accepted.
std::vector<VacancyFigures> carried(std::vector<VacancyFigures> all, const KpiRows& rows) {
  std::erase_if(all, [&](const auto& figures) { return rows.authority && figures.accepted_by != rows.authority; });
  return all;
}

std::int64_t sum(const std::vector<VacancyFigures>& figures, int VacancyFigures::*of) {
  return std::transform_reduce(figures.begin(), figures.end(), std::int64_t{0}, std::plus<>(),
                               [of](const VacancyFigures& each) { return std::int64_t{each.*of}; });
}

Figures matching(const std::vector<VacancyFigures>& vacancies) {
  return {share_of(
      {"same_day_decisions", "matching", "profiles decided on within the same working day (O13), of those decided"},
      sum(vacancies, &VacancyFigures::same_day_decisions), sum(vacancies, &VacancyFigures::decisions))};
}

Numbers overruns(const KpiRows& rows) {
  Numbers days;
  for (const auto& row : placed(rows)) {
    if (row.arrival.overrun_days && *row.arrival.overrun_days > 0) days.push_back(*row.arrival.overrun_days);
  }
  return days;
}

Figures extensions(const std::vector<VacancyFigures>& vacancies) {
  const auto all = sum(vacancies, &VacancyFigures::extensions);
  rules::Pence cost;
  for (const auto& figures : vacancies) cost.value += figures.extension_cost.value;
  return {count_of({"extensions", "hold", "extensions of the hold agreed (E5)"}, "extensions", all),
          amount_of({"extension_cost", "hold",
                     "agreed cost of the extensions whose weekly cost is recorded, a seventh of it a day"},
                    cost, all - sum(vacancies, &VacancyFigures::extensions_without_cost))};
}

Figures hold(const KpiRows& rows, const std::vector<VacancyFigures>& vacancies) {
  Numbers used;
  for (const auto& figures : vacancies) {
    if (figures.hold_days_used) used.push_back(*figures.hold_days_used);
  }
  Figures all{mean_of({"hold_days_used_mean", "hold",
                       "mean working days for which a place was held after it was ready, until arrival or closing"},
                      "days", used),
              share_of({"overruns", "hold", "children who arrived after the hold's end, of those placed"},
                       std::ssize(overruns(rows)), std::ssize(placed(rows))),
              mean_of({"overrun_days_mean", "hold", "mean calendar days after the hold's end, of those that overran"},
                      "days", overruns(rows))};
  append(all, extensions(vacancies));
  return all;
}

/// What was referred by the Home Office and has arrived: the national quota falls by each (O11).
Figures quota(const KpiRows& rows) {
  std::map<rules::AuthorityCode, std::vector<rules::Day>> completed;
  std::int64_t all = 0;
  for (const auto& row : accommodated(rows)) {
    if (!row.referral) continue;
    completed[row.authority].push_back(row.arrival.arrived.on);
    ++all;
  }
  Figures figures{count_of({"out_of_rota_transfers", "quota", "out-of-rota transfers completed, here or elsewhere"},
                           "children", all)};
  for (auto& [authority, days] : completed) {
    std::ranges::sort(days);
    figures.push_back(count_of({"out_of_rota_transfers:" + authority.text, "quota",
                                "of these by " + authority.text + ", whose national quota falls by them"},
                               "children", std::ssize(days)));
    figures.back().on = days;
  }
  return figures;
}

}  // namespace

std::vector<Figure> kpi(const KpiRows& rows, const rules::Policy& policy, rules::Instant now) {
  Figures all = transfer_times(accommodated(rows));
  append(all, against_baseline(accommodated(rows), policy));
  append(all, region(rows));
  append(all, together(rows));
  append(all, answers(rows, now));
  const auto vacancies = figures_of_taken(rows);
  append(all, matching(vacancies));
  append(all, hold(rows, carried(vacancies, rows)));
  append(all, quota(rows));
  return all;
}

}  // namespace ifapilot::app
