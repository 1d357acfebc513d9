#include "app/report/kpi.hpp"

#include "app/report/kpi_parts.hpp"

#include <functional>
#include <string>

namespace ifapilot::app {

namespace {

// --- The rows that count -------------------------------------------------------------------------------------------

template <class Row, class Of>
std::int64_t sum(const std::vector<Row>& rows, Of of) {
  std::int64_t all = 0;
  for (const auto& row : rows) all += of(row);
  return all;
}

/// What of the rows stands inside the pilot.
struct Inside {
  explicit Inside(const KpiRows& rows)
      : offers(those(rows.offers, [](const auto& row) { return !row.offer.outside_pilot && !row.offer.rescinded_at; })),
        accommodated(those(rows.placements, [](const auto& row) { return !row.outside_pilot; })),
        placed(those(accommodated, [](const auto& row) { return !row.arrival.arrived.elsewhere; })) {
    for (const auto& row : rows.vacancies) {
      if (!row.record.facts.rejected && !row.outside_for) vacancies.push_back(rows.figures.at(row.record.facts.id));
    }
  }

  std::vector<OfferView> offers;           ///< Not taken back.
  std::vector<PlacementRow> accommodated;  ///< Here or elsewhere.
  std::vector<PlacementRow> placed;        ///< Of these, those that came to the vacancy itself.
  std::vector<VacancyFigures> vacancies;   ///< Taken into the pilot.
};

// --- Closer work between providers and authorities -----------------------------------------------------------------

using Pairs = std::set<std::pair<rules::AuthorityCode, rules::ProviderCode>>;

bool was_accepted(const OfferView& row) {
  return row.offer.answer && row.offer.answer->kind == rules::AnswerKind::accept;
}

Figures together(const Inside& inside, const std::set<rules::OfferId>& new_pairs) {
  Pairs pairs;
  for (const auto& row : inside.offers) {
    if (was_accepted(row)) pairs.emplace(row.offer.authority, row.vacancy.provider);
  }
  const auto all = std::ssize(pairs);
  const auto fresh =
      std::ranges::count_if(inside.offers, [&](const auto& row) { return new_pairs.contains(row.offer.id); });
  return {count_of({"authority_provider_pairs", "together",
                    "pairs of an authority and a provider whose vacancy it accepted"},
                   "pairs", all),
          count_of({"new_authority_provider_pairs", "together",
                    "of these, pairs that first accepted here and had no agreement before the pilot began"},
                   "pairs", fresh),
          count_of({"other_authority_provider_pairs", "together", "the other pairs"}, "pairs", all - fresh)};
}

// --- Answers -------------------------------------------------------------------------------------------------------

Figures answers_of(rules::Track track, const std::vector<OfferView>& offers, rules::Instant now) {
  using rules::OfferStatus;
  std::map<OfferStatus, std::int64_t> became;
  Numbers seconds;  // from sending to answer, of those accepted, also late ones (D-LATE), and those refused in time
  for (const auto& row : offers) {
    const auto& offer = row.offer;
    if (offer.track != track) continue;
    const auto status = rules::status_of(offer, now);
    ++became[status];
    const bool answered = status != OfferStatus::lapsed && status != OfferStatus::open && offer.answer;
    if (answered) seconds.push_back((offer.answer->answered_at - offer.sent_at).count());
  }
  const auto accepted = became[OfferStatus::accepted] + became[OfferStatus::fell_through];
  const auto refused = became[OfferStatus::refused];
  const auto lapsed = became[OfferStatus::lapsed];
  const auto settled = accepted + refused + lapsed;
  const std::string word{rules::word(track)};
  const auto named = [&](const std::string& name, const std::string& words) {
    return FigureName{name, "answers", words + ", " + word + " track"};
  };
  return {
      count_of(named("offers_settled_" + word, "offers accepted, refused or lapsed"), "offers", settled),
      count_of(named("offers_answered_" + word, "of these answered in words"), "offers", accepted + refused),
      count_of(named("offers_lapsed_" + word, "of these left without an answer in time"), "offers", lapsed),
      mean_of(named("answer_time_" + word + "_mean", "mean time from sending to the answer"), "seconds", seconds),
      median_of(named("answer_time_" + word + "_median", "median time from sending to the answer"), "seconds", seconds),
      share_of(named("acceptance_rate_" + word, "accepted (also if it fell through later), of the offers settled"),
               accepted, settled),
      share_of(named("refusal_rate_" + word, "refused in words, of the offers settled"), refused, settled),
      share_of(named("lapse_rate_" + word, "left without an answer in time, of the offers settled"), lapsed, settled)};
}

// --- Hold, quota --------------------------------------------------------------------------------------------------

/// Of one authority only of what it has accepted.
Figures hold(const Inside& inside, const std::optional<rules::AuthorityCode>& authority) {
  const auto carried =
      those(inside.vacancies, [&](const auto& figures) { return !authority || figures.accepted_by == authority; });
  const auto used = known(carried, std::mem_fn(&VacancyFigures::hold_days_used));
  const auto extensions = sum(carried, std::mem_fn(&VacancyFigures::extensions));
  const rules::Pence cost{sum(carried, [](const auto& figures) { return figures.extension_cost.value; })};
  Figures all{mean_of({"hold_days_used_mean", "hold",
                       "mean working days for which a place was held after it was ready, until arrival or closing"},
                      "days", used)};
  append(all, overruns(inside.placed));
  all.push_back(count_of({"extensions", "hold", "extensions of the hold agreed (E5)"}, "extensions", extensions));
  all.push_back(amount_of(
      {"extension_cost", "hold", "agreed cost of the extensions whose weekly cost is recorded, a seventh of it a day"},
      cost, extensions - sum(carried, std::mem_fn(&VacancyFigures::extensions_without_cost))));
  return all;
}

/// What was referred by the Home Office and has arrived: the national quota falls by each (O11).
Figures quota(const Inside& inside) {
  std::map<rules::AuthorityCode, std::vector<rules::Day>> completed;
  std::int64_t all = 0;
  for (const auto& row : inside.accommodated) {
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

std::set<rules::OfferId> new_pairs(Session& session) {
  using First = std::pair<rules::Instant, rules::OfferId>;
  std::map<std::pair<rules::AuthorityCode, rules::ProviderCode>, First> first;
  store::each_accepted(session.database, [&](const store::AcceptedOffer& accepted) {
    const First at{accepted.at, accepted.offer};
    auto& known = first.emplace(std::pair(accepted.authority, accepted.provider), at).first->second;
    known = std::min(known, at);
  });
  const auto start = store::policy(session.database).policy.pilot_start;
  for (const auto& agreed : store::frameworks(session.database)) {
    if (agreed.facts.from < start) first.erase({agreed.authority, agreed.provider});
  }
  std::set<rules::OfferId> fresh;
  for (const auto& [pair, at] : first) fresh.insert(at.second);
  return fresh;
}

std::vector<Figure> kpi(const KpiRows& rows, const rules::Policy& policy, rules::Instant now) {
  const Inside inside(rows);
  Figures all = transfer_times(inside.accommodated, policy);
  all.push_back(count_of({"vacancies_notified", "region", "vacancies notified in the pilot"}, "vacancies",
                         std::ssize(inside.vacancies)));
  append(all, children_placed(inside.accommodated));
  append(all, together(inside, rows.new_pairs));
  all.push_back(
      ratio_of({"offers_per_placement", "answers", "offers made, rescinded ones left out, for each child placed"},
               "offers", std::ssize(inside.offers), std::ssize(inside.placed)));
  append(all, answers_of(rules::Track::standard, inside.offers, now));
  append(all, answers_of(rules::Track::accelerated, inside.offers, now));
  all.push_back(share_of(
      {"same_day_decisions", "matching", "profiles decided on within the same working day (O13), of those decided"},
      sum(inside.vacancies, std::mem_fn(&VacancyFigures::same_day_decisions)),
      sum(inside.vacancies, std::mem_fn(&VacancyFigures::decisions))));
  append(all, hold(inside, rows.authority));
  append(all, quota(inside));
  return all;
}

}  // namespace ifapilot::app
