#include "cli/column/figure.hpp"

#include "cli/column/cells.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

struct OfferRow {
  rules::ProviderCode provider;
  bool new_pair;
  std::optional<rules::Instant> ended_at;
  std::optional<app::Ending> ending;
};

Cells<OfferRow> offer_figure_cells() {
  return {
      {{"provider", ColumnType::word, "The provider that notified the vacancy.", "!", "", "vacancy add"},
       [](const OfferRow& row) { return Value(row.provider); }},
      {{"new_pair", ColumnType::boolean,
        "Whether authority and provider first came to work together by its acceptance: none before it in the pilot, "
        "and no agreement before the pilot began (P-AIMS).",
        "!", "", "respond, framework add"},
       [](const OfferRow& row) { return Value(row.new_pair); }},
      {{"ended_at", ColumnType::instant, "When its acceptance fell through (M-FALLS).", "!", "",
        "withdraw, vacancy close"},
       [](const OfferRow& row) { return Value(row.ended_at); }},
      {{"ended_as", ColumnType::word, "How it fell through: stepped-back, or as the vacancy was closed (M-FALLS).", "!",
        "", "withdraw, vacancy close"},
       [](const OfferRow& row) { return row.ending ? word(app::word(*row.ending)) : Value(); }}};
}

Cells<app::VacancyFigures> vacancy_figure_cells() {
  using Row = const app::VacancyFigures&;
  return {
      {{"accepted_by", ColumnType::word,
        "The authority whose acceptance it has; empty without one, or after it stepped back.", "!", "",
        "respond, withdraw"},
       [](Row row) { return Value(row.accepted_by); }},
      {{"offers", ColumnType::number, "Offers made of it, rescinded ones left out.", "!", "offers", "offer"},
       [](Row row) { return Value(row.offers); }},
      {{"decisions", ColumnType::number,
        "Profiles that an authority has decided on (M-DECIDE); with --authority only its own decisions.", "!",
        "profiles", "match accept, refuse, proceed"},
       [](Row row) { return Value(row.decisions); }},
      {{"same_day_decisions", ColumnType::number, "Of these on the same working day (M-PROFILE, O13).", "!", "profiles",
        "report referrals: same_day"},
       [](Row row) { return Value(row.same_day_decisions); }},
      {{"hold_days_used", ColumnType::number,
        "Working days from the ready day to the arrival here or the closing, that day included, the ready day only if "
        "the policy hold_counts_ready_day says so; empty while neither has come, while the date is not known, and "
        "where no acceptance stands (M-HOLD).",
        "!", "working days", "vacancy confirm, transfer complete, vacancy close"},
       [](Row row) { return Value(row.hold_days_used); }},
      {{"extensions", ColumnType::number, "How often the hold was extended (M-EXTEND, E5).", "!", "extensions",
        "vacancy extend"},
       [](Row row) { return Value(row.extensions); }},
      {{"extension_days", ColumnType::number, "Calendar days by which that moved the hold's end.", "!", "days",
        "vacancy extend"},
       [](Row row) { return Value(row.extension_days); }},
      {{"extension_cost", ColumnType::money,
        "What the extended days cost, a seventh of the agreed weekly cost each, to the nearest penny an extension.",
        "!", "", "vacancy extend --weekly-cost"},
       [](Row row) { return Value(row.extension_cost); }},
      {{"extensions_without_cost", ColumnType::number, "Extensions of which no weekly cost is recorded.", "!",
        "extensions", "vacancy extend"},
       [](Row row) { return Value(row.extensions_without_cost); }},
      {{"reference", ColumnType::free_text, "What it is called in the records that it was imported from.", "!", "",
        "import vacancies"},
       [](Row row) { return output::maybe_text(row.reference); }},
  };
}

struct PlacementFigures {
  const app::PlacementRow& row;
  const store::ChildTokens& tokens;
};

Value token_of(const std::optional<rules::Child>& child, const store::ChildTokens& tokens) {
  return child ? word(tokens.of(child->reference)) : Value();
}

Cells<PlacementFigures> placement_cells(ChildShown shown) {
  using Row = const PlacementFigures&;
  Cells<PlacementFigures> cells{
      {{"working_days_from_referral", ColumnType::number,
        "Working days from the Home Office's own referral up to the arrival, that day not counted; empty where that "
        "day is not known (E4, P-AIMS).",
        "!", "working days", "refer profile --referred-on, transfer complete"},
       [](Row at) { return Value(at.row.transfer.working_from_referral); }},
      {{"calendar_days_from_referral", ColumnType::number, "The same in calendar days.", "!", "days",
        "refer profile --referred-on, transfer complete"},
       [](Row at) { return Value(at.row.transfer.calendar_from_referral); }},
      {{"working_days_from_request", ColumnType::number,
        "Working days from our referral request up to the arrival; empty of an own child (O11, P-AIMS).", "!",
        "working days", "refer request, transfer complete"},
       [](Row at) { return Value(at.row.transfer.working_from_request); }},
      {{"calendar_days_from_request", ColumnType::number, "The same in calendar days.", "!", "days",
        "refer request, transfer complete"},
       [](Row at) { return Value(at.row.transfer.calendar_from_request); }},
      {{"child_token", ColumnType::word,
        "Stands for the child: the same in every export of this database, and not to be turned back (A-CHILD).", "!",
        "", "the reference, hashed with a key that stays in the database"},
       [](Row at) { return token_of(at.row.arrival.child, at.tokens); }},
  };
  if (shown == ChildShown::by_reference) {
    cells.push_back({{"child", ColumnType::word, "The child's reference, never a name (A-CHILD).", "", "",
                      "refer profile, match own"},
                     [](Row at) { return at.row.arrival.child ? word(at.row.arrival.child->reference) : Value(); }});
  }
  return cells;
}

struct ReferralToken {
  const rules::Referral& referral;
  const store::ChildTokens& tokens;
};

Cells<ReferralToken> referral_token_cells() {
  return {{{"child_token", ColumnType::word,
            "Stands for the child: the same in every export of this database, and not to be turned back (A-CHILD).",
            "!", "", "the reference, hashed with a key that stays in the database"},
           [](const ReferralToken& at) { return token_of(at.referral.child, at.tokens); }}};
}

/// What is counted is a whole number, and may be hidden when it is small; a sum of days or pounds is not.
Value numerator_of(const app::Figure& figure) {
  const bool counted = figure.kind == app::FigureKind::count || figure.kind == app::FigureKind::share;
  if (!counted || figure.unit == "GBP") return figure.numerator;
  return figure.numerator.ten_thousandths / 10'000;
}

/// The 1 or 2 that a count or a median is divided by counts nothing.
Value denominator_of(const app::Figure& figure) {
  const bool counted = figure.kind == app::FigureKind::share || figure.kind == app::FigureKind::mean;
  return counted ? Value(figure.denominator) : Value(rules::decimal(figure.denominator));
}

/// What a share leaves: shown, so that --suppress-small sees that it is small.
Value others_of(const app::Figure& figure) {
  if (figure.kind != app::FigureKind::share) return {};
  return figure.denominator - figure.numerator.ten_thousandths / 10'000;
}

/// Which rows are the sum of others: nobody may take a hidden one from the rest.
class Sums {
 public:
  explicit Sums(std::span<const app::Figure> figures) : figures_(figures) {}

  /// The first is the sum of the others. One that is not there is left out.
  void add(const std::vector<std::string>& names) {
    sums_.emplace_back();
    for (const auto& name : names) {
      const auto found = std::ranges::find(figures_, name, &app::Figure::name);
      if (found != figures_.end()) sums_.back().push_back(static_cast<std::size_t>(found - figures_.begin()));
    }
  }

  [[nodiscard]] const std::vector<std::vector<std::size_t>>& all() const { return sums_; }

 private:
  std::span<const app::Figure> figures_;
  std::vector<std::vector<std::size_t>> sums_;
};

/// The rates of a track are of the same offers, and its answer times of those that were answered.
void add_track(Sums& sums, const std::string& track) {
  sums.add({"offers_settled_" + track, "acceptance_rate_" + track, "refusal_rate_" + track, "lapse_rate_" + track});
  sums.add({"offers_settled_" + track, "offers_answered_" + track, "offers_lapsed_" + track});
  sums.add({"offers_answered_" + track, "answer_time_" + track + "_mean"});
  sums.add({"offers_answered_" + track, "answer_time_" + track + "_median"});
}

std::vector<std::vector<std::size_t>> sums_of(std::span<const app::Figure> figures) {
  Sums sums(figures);
  add_track(sums, "standard");
  add_track(sums, "accelerated");
  sums.add({"children_accommodated", "placements", "accommodated_elsewhere"});
  sums.add({"authority_provider_pairs", "new_authority_provider_pairs", "other_authority_provider_pairs"});
  std::vector<std::string> transfers;  // all of them, then those of each authority
  for (const auto& figure : figures) {
    if (figure.name.starts_with("out_of_rota_transfers")) transfers.push_back(figure.name);
  }
  sums.add(transfers);
  return sums.all();
}

Value days_of(const app::Figure& figure) {
  output::Values days;
  for (const auto day : figure.on) days.emplace_back(day);
  return days.empty() ? Value() : Value(days);
}

Cells<app::Figure> kpi_cells() {
  using Row = const app::Figure&;
  return {
      {{"name", ColumnType::word, "The figure.", "", "", "docs/rules.md, P-AIMS"},
       [](Row row) { return word(row.name); }},
      {{"value", ColumnType::decimal,
        "Numerator divided by denominator, to four decimals, also of GBP and in JSON; empty if that is 0.", "",
        "see unit", "numerator, denominator"},
       [](Row row) { return Value(row.value()); }},
      {{"unit", ColumnType::word, "What the value is in: days, seconds, GBP, share (1 is all), or what is counted.", "",
        "", "the figure"},
       [](Row row) { return word(row.unit); }},
      {{"numerator", ColumnType::quantity,
        "What is divided: a count, or the sum of which the value is a mean or median.", "Part", "see unit",
        "report offers, vacancies, placements"},
       numerator_of},
      {{"denominator", ColumnType::quantity,
        "By what: how many there are; 1 of a count; 1 or 2 middle ones of a median.", "Of", "cases",
        "report offers, vacancies, placements"},
       denominator_of},
      {{"cases", ColumnType::count, "How many children, offers or days the figure rests on.", "!", "cases",
        "report offers, vacancies, placements"},
       [](Row row) { return Value(row.cases); }},
      {{"others", ColumnType::count, "Of a share: how many of the cases are not of it.", "!", "cases",
        "denominator, numerator"},
       others_of},
      {{"aim", ColumnType::word,
        "What it speaks of: time, region and together are the pilot's three aims (P-AIMS); answers, matching, hold, "
        "quota.",
        "!", "", "the figure"},
       [](Row row) { return word(row.aim); }},
      {{"days", ColumnType::text, "Of completed out-of-rota transfers: when; in CSV joined by ;, in JSON a list.", "!",
        "London days", "transfer complete", output::BesideHidden::goes},
       days_of},
      {{"meaning", ColumnType::text, "The figure in words.", "!", "", "the figure"},
       [](Row row) { return text(row.meaning); }},
  };
}

}  // namespace

output::Table offer_figures(std::span<const app::OfferView> offers, const std::set<rules::OfferId>& new_pairs,
                            const std::map<rules::OfferId, app::Ending>& endings) {
  std::vector<OfferRow> rows;
  for (const auto& view : offers) {
    const auto ending = endings.find(view.offer.id);
    rows.push_back({view.provider.code, new_pairs.contains(view.offer.id), view.offer.ended_at,
                    ending == endings.end() ? std::nullopt : std::optional(ending->second)});
  }
  return table_from(offer_figure_cells(), rows);
}

output::Table vacancy_figures(std::span<const app::VacancyView> vacancies,
                              const std::map<rules::VacancyId, app::VacancyFigures>& figures) {
  std::vector<app::VacancyFigures> rows;
  for (const auto& view : vacancies) rows.push_back(figures.at(view.record.facts.id));
  return table_from(vacancy_figure_cells(), rows);
}

output::Table placement_figures(std::span<const app::PlacementRow> placements, const store::ChildTokens& tokens,
                                ChildShown shown) {
  std::vector<PlacementFigures> rows;
  for (const auto& row : placements) rows.push_back({row, tokens});
  return table_from(placement_cells(shown), rows);
}

output::Table referral_tokens(std::span<const app::ReferralRow> referrals, const store::ChildTokens& tokens) {
  std::vector<ReferralToken> rows;
  for (const auto& row : referrals) rows.push_back({row.referral, tokens});
  return table_from(referral_token_cells(), rows);
}

output::Table table_of(std::span<const app::Figure> figures) {
  auto table = table_from(kpi_cells(), figures);
  table.ties.columns = {{"denominator", "numerator", "others"}};
  table.ties.rows = sums_of(figures);
  table.ties.base = "denominator";
  Sums all_offers(figures);  // those of a placement are the settled ones of both tracks, and the open
  all_offers.add({"offers_per_placement", "offers_settled_standard", "offers_settled_accelerated"});
  table.ties.amounts = all_offers.all();
  return table;
}

}  // namespace ifapilot::cli
