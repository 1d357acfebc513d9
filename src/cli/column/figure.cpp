#include "cli/column/figure.hpp"

namespace ifapilot::cli {

namespace {

using output::Value;

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

using Names = std::vector<std::string>;

/// Where the figures of these names stand, of which the first is the sum of the others: nobody may take a hidden one
/// from the rest. One that is not there is left out.
std::vector<std::size_t> rows_of(std::span<const app::Figure> figures, const Names& names) {
  std::vector<std::size_t> rows;
  for (const auto& name : names) {
    const auto found = std::ranges::find(figures, name, &app::Figure::name);
    if (found != figures.end()) rows.push_back(static_cast<std::size_t>(found - figures.begin()));
  }
  return rows;
}

std::vector<std::vector<std::size_t>> sums_of(std::span<const app::Figure> figures) {
  std::vector<Names> sums;
  for (const std::string track : {"standard", "accelerated"}) {
    // The rates of a track are of the same offers, and its answer times of those that were answered.
    const auto settled = "offers_settled_" + track;
    const auto answered = "offers_answered_" + track;
    sums.push_back({settled, "acceptance_rate_" + track, "refusal_rate_" + track, "lapse_rate_" + track});
    sums.push_back({settled, answered, "offers_lapsed_" + track});
    sums.push_back({answered, "answer_time_" + track + "_mean"});
    sums.push_back({answered, "answer_time_" + track + "_median"});
  }
  for (const std::string route : {"", "_own", "_referral"}) {
    sums.push_back({"children_accommodated" + route, "placements" + route, "accommodated_elsewhere" + route});
  }
  for (const auto& figure : figures) {  // of all, then of each route
    if (!figure.route.empty()) continue;
    sums.push_back({figure.name, figure.name + "_own", figure.name + "_referral"});
    if (rows_of(figures, sums.back()).size() == 1) sums.pop_back();
  }
  sums.push_back({"authority_provider_pairs", "new_authority_provider_pairs", "other_authority_provider_pairs"});
  sums.emplace_back();  // all transfers, then those of each authority
  for (const auto& figure : figures) {
    if (figure.name.starts_with("out_of_rota_transfers")) sums.back().push_back(figure.name);
  }
  std::vector<std::vector<std::size_t>> rows;
  for (const auto& names : sums) rows.push_back(rows_of(figures, names));
  return rows;
}

Value days_of(const app::Figure& figure) { return figure.on.empty() ? Value() : output::values_of(figure.on); }

Columns<app::Figure> kpi_columns() {
  using Row = app::Figure;
  return {
      column({.name = "name", .type = ColumnType::word}, "The figure.", "docs/rules.md, P-AIMS", &Row::name),
      column({.name = "value", .unit = "see unit"},
             "Numerator divided by denominator, to four decimals, also of GBP and in JSON; empty if that is 0.",
             "numerator, denominator", [](const auto& row) { return row.value(); }),
      column({.name = "unit", .type = ColumnType::word},
             "What the value is in: days, seconds, GBP, share (1 is all), or what is counted.", "the figure",
             &Row::unit),
      column({.name = "numerator", .type = ColumnType::quantity, .heading = "Part", .unit = "see unit"},
             "What is divided: a count, or the sum of which the value is a mean or median.",
             "report offers, vacancies, placements", numerator_of),
      column({.name = "denominator", .type = ColumnType::quantity, .heading = "Of", .unit = "cases"},
             "By what: how many there are; 1 of a count; 1 or 2 middle ones of a median.",
             "report offers, vacancies, placements", denominator_of),
      column({.name = "cases", .type = ColumnType::count, .shown = false, .unit = "cases"},
             "How many children, offers or days the figure rests on.", "report offers, vacancies, placements",
             &Row::cases),
      column({.name = "others", .type = ColumnType::count, .shown = false, .unit = "cases"},
             "Of a share: how many of the cases are not of it.", "denominator, numerator", others_of),
      column({.name = "aim", .type = ColumnType::word, .shown = false},
             "What it speaks of: time, region and together are the pilot's three aims (P-AIMS); answers, matching, "
             "hold, quota.",
             "the figure", &Row::aim),
      column({.name = "route", .type = ColumnType::word, .shown = false},
             "own or referral: of the children who came by that route alone (M-OWN, M-REFER); empty: of all.",
             "report placements: route",
             [](const auto& row) { return row.route.empty() ? std::nullopt : std::optional(row.route); }),
      column({.name = "days", .shown = false, .unit = "London days", .beside = output::BesideHidden::goes},
             "Of completed out-of-rota transfers: when; in CSV joined by ;, in JSON a list.", "transfer complete",
             days_of),
      column({.name = "meaning", .shown = false}, "The figure in words.", "the figure", &Row::meaning),
  };
}

}  // namespace

Columns<app::VacancyFigures> vacancy_figure_columns() {
  using Row = app::VacancyFigures;
  const auto agreed = [](auto what) { return [what](const Row& row) { return part(row.agreed, what); }; };
  return {
      column({.name = "accepted_by", .shown = false},
             "The authority whose acceptance it has; empty without one, or after it stepped back.",
             "report offers: status, ended_as", &Row::accepted_by),
      column({.name = "offers", .shown = false, .unit = "offers"}, "Offers made of it, rescinded ones left out.",
             "report offers: status", &Row::offers),
      column({.name = "decisions", .shown = false, .unit = "profiles"},
             "Profiles that an authority has decided on (M-DECIDE); with --authority only its own decisions.",
             "report referrals: first_decided_at", &Row::decisions),
      column({.name = "same_day_decisions", .shown = false, .unit = "profiles"},
             "Of these on the same working day (M-PROFILE, O13).", "report referrals: same_day",
             &Row::same_day_decisions),
      column({.name = "hold_days_used", .shown = false, .unit = "working days"},
             "Working days from the ready day to the arrival here or the closing, that day included, the ready day "
             "only if the policy hold_counts_ready_day says so; empty while neither has come, while the date is not "
             "known, and where no acceptance stands (M-HOLD).",
             "M-HOLD, from available_on, closed_at and report placements: arrived_on", &Row::hold_days_used),
      column({.name = "extensions", .shown = false, .unit = "extensions"},
             "How often the hold was extended (M-EXTEND, E5).", "vacancy extend", &Row::extensions),
      column({.name = "extension_days", .shown = false, .unit = "days"},
             "Calendar days by which that moved the hold's end.", "M-EXTEND, from vacancy extend and M-HOLD",
             &Row::extension_days),
      column(
          {.name = "extension_cost", .shown = false},
          "What the extended days cost, a seventh of the agreed weekly cost each, to the nearest penny an extension.",
          "M-EXTEND, from vacancy extend --weekly-cost and the days of each", &Row::extension_cost),
      column({.name = "extensions_without_cost", .shown = false, .unit = "extensions"},
             "Extensions of which no weekly cost is recorded.", "vacancy extend", &Row::extensions_without_cost),
      column({.name = "reference", .type = ColumnType::free_text, .shown = false},
             "What it is called in the records that it was imported from.", "import vacancies", &Row::reference),
      column({.name = "accepted_at", .shown = false},
             "When accepted_by accepted it, UTC; empty without an acceptance, or after it stepped back.",
             "report offers: answered_at", &Row::accepted_at),
      column({.name = "first_contact_at", .shown = false},
             "When the provider first reached that authority, UTC (M-CONTACT, O6).", "match contact",
             &Row::first_contact_at),
      column({.name = "contract", .shown = false},
             "framework or spot, by the latest terms of that acceptance (M-TERMS).", "match terms",
             agreed(&app::Agreed::contract)),
      column({.name = "weekly_cost", .shown = false}, "What a week costs by those terms.", "match terms",
             agreed(&app::Agreed::weekly_cost)),
      column({.name = "framework_rate", .shown = false},
             "The rate of the agreement of that authority and the provider in force on the day of those terms, also "
             "beside spot terms; empty if there is none, or none with a rate.",
             "framework add, at the day of match terms", agreed(&app::Agreed::framework_rate)),
  };
}

Columns<app::OfferRow> offer_figure_columns() {
  using Row = app::OfferRow;
  const auto given = [](std::vector<std::string> app::CaseCodes::*which) {
    return [which](const Row& row) {
      return Value(output::values_of(row.codes.*which, [](const auto& code) { return word(code); }));
    };
  };
  return {
      column({.name = "provider", .shown = false}, "The provider that notified the vacancy.",
             "report vacancies: provider", &Row::provider),
      column({.name = "new_pair", .shown = false},
             "Whether authority and provider first came to work together by its acceptance: none before it in the "
             "pilot, and no agreement before the pilot began (P-AIMS).",
             "status, answered_at, provider; framework add", &Row::new_pair),
      column({.name = "ended_at", .shown = false}, "When its acceptance fell through (M-FALLS).",
             "withdraw, vacancy close", [](const auto& row) { return row.offer.ended_at; }),
      column({.name = "ended_as", .shown = false},
             "How it fell through: stepped-back, or as the vacancy was closed (M-FALLS).", "withdraw, vacancy close",
             &Row::ending),
      column({.name = "profile_refused_reasons", .shown = false},
             "Codes with which it refused profiles while it had accepted (M-DECIDE): in CSV joined by ;, in JSON a "
             "list.",
             "match refuse", given(&app::CaseCodes::profile_refused)),
      column({.name = "stepped_back_reasons", .shown = false}, "Codes with which it stepped back (M-FALLS), likewise.",
             "withdraw", given(&app::CaseCodes::stepped_back)),
  };
}

output::Table table_of(std::span<const app::Figure> figures) {
  auto table = table_from(kpi_columns(), figures);
  table.ties.columns = {{"denominator", "numerator", "others"}};
  table.ties.rows = sums_of(figures);
  table.ties.base = "denominator";
  // The offers of a placement are the settled ones of both tracks, and the open.
  table.ties.amounts = {
      rows_of(figures, {"offers_per_placement", "offers_settled_standard", "offers_settled_accelerated"})};
  return table;
}

}  // namespace ifapilot::cli
