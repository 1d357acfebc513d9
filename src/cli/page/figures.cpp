#include "cli/page/figures.hpp"

#include "app/report/kpi.hpp"
#include "cli/column/figure.hpp"
#include "cli/page/frame.hpp"
#include "cli/report/rows.hpp"
#include "cli/screen/figure.hpp"
#include "output/letters.hpp"

namespace ifapilot::cli {

namespace {

using output::Bar;
using output::BarChart;
using output::Fill;

/// The names of the figures of one authority's transfers begin so, and end with its code.
constexpr std::string_view quota_of = "out_of_rota_transfers:";

std::optional<rules::Decimal> value_of(const ShownFigures& figures, std::string_view name) {
  const auto* figure = figures.find(name);
  return figure == nullptr || figures.is_hidden(name) ? std::nullopt : figure->value();
}

Bar bar_of(const ShownFigures& figures, std::string_view name, const std::string& words, Fill fill = Fill::solid) {
  return {words + ": " + figure_shown(figures, name), value_of(figures, name), fill};
}

/// The chart, unless nothing was counted in any of the figures of these names.
BarChart if_counted(const ShownFigures& figures, const std::vector<std::string>& names, BarChart chart) {
  const auto counts = [&](const auto& name) { return figures.is_hidden(name) || value_of(figures, name).has_value(); };
  return std::ranges::any_of(names, counts) ? std::move(chart) : BarChart();
}

// --- Charts --------------------------------------------------------------------------------------------------------

output::BarGroup mean_and_median(const ShownFigures& figures, const std::string& label, const std::string& name) {
  return {label,
          {bar_of(figures, name + "_mean", "mean", Fill::solid),
           bar_of(figures, name + "_median", "median", Fill::striped)}};
}

BarChart waits(const ShownFigures& figures) {
  const std::string referral = "transfer_working_days_from_referral";
  const std::string request = "transfer_working_days_from_request";
  return if_counted(figures, {referral + "_mean", request + "_mean"},
                    {"chart-time",
                     "Working days to arrival, children under 16",
                     {mean_and_median(figures, "From the national referral, in working days", referral),
                      mean_and_median(figures, "From our referral request, in working days", request)}});
}

/// The mean beside what it was before the pilot.
BarChart beside_baseline(const ShownFigures& figures, std::optional<int> baseline) {
  const std::string name = "transfer_calendar_days_from_referral_mean";
  if (!baseline) return {};
  const Bar before{"baseline: " + counted(*baseline, "day", "days"), rules::decimal(*baseline), Fill::open};
  return if_counted(figures, {name},
                    {"chart-baseline",
                     "Calendar days from the national referral, against the baseline",
                     {{"From the national referral, in calendar days", {bar_of(figures, name, "mean"), before}}}});
}

BarChart region_chart(const ShownFigures& figures) {
  const auto* share = figures.find("accommodated_in_region");
  if (share == nullptr || share->cases == 0) return {};
  auto others = *share;
  others.numerator = {rules::decimal(share->cases).ten_thousandths - share->numerator.ten_thousandths};
  const bool hidden = figures.is_hidden(share->name);
  const auto part = [&](const app::Figure& figure, const std::string& words, Fill fill) -> Bar {
    if (hidden) return {words + ": " + output::hidden_words, std::nullopt, fill};
    return {words + ": " + made_of(figure) + " (" + figure_in_words(figure) + ")", figure.numerator, fill};
  };
  return {"chart-region",
          "Children accommodated, by where",
          {{"",
            {part(*share, "in the region", Fill::solid),
             part(others, "outside the region, or not told where", Fill::striped)}}},
          output::Way::stacked};
}

BarChart pairs_chart(const ShownFigures& figures) {
  const auto* pairs = figures.find("authority_provider_pairs");
  if (pairs == nullptr || (!figures.is_hidden(pairs->name) && pairs->numerator.ten_thousandths == 0)) return {};
  return {"chart-together",
          "Pairs of an authority and a provider",
          {{"",
            {bar_of(figures, "authority_provider_pairs", "worked together"),
             bar_of(figures, "new_authority_provider_pairs", "of these for the first time", Fill::striped)}}}};
}

output::BarGroup answers_group(const ShownFigures& figures, const std::string& label, const std::string& track) {
  return {label,
          {bar_of(figures, "acceptance_rate_" + track, "accepted", Fill::solid),
           bar_of(figures, "refusal_rate_" + track, "refused", Fill::striped),
           bar_of(figures, "lapse_rate_" + track, "no answer in time", Fill::dotted)}};
}

std::vector<BarChart> answer_charts(const ShownFigures& figures) {
  return {if_counted(figures, {"acceptance_rate_standard", "acceptance_rate_accelerated"},
                     {"chart-answers",
                      "What became of the offers, by track",
                      {answers_group(figures, "Standard track", "standard"),
                       answers_group(figures, "Accelerated track", "accelerated")}}),
          if_counted(figures, {"answer_time_standard_mean", "answer_time_accelerated_mean"},
                     {"chart-answer-time",
                      "From sending an offer to its answer, by track",
                      {mean_and_median(figures, "Time to answer, standard track", "answer_time_standard"),
                       mean_and_median(figures, "Time to answer, accelerated track", "answer_time_accelerated")}})};
}

BarChart quota_chart(const ShownFigures& figures) {
  BarChart chart{"chart-quota", "Out-of-rota transfers completed, by authority", {}};
  for (const auto& figure : figures.figures) {
    if (!figure.name.starts_with(quota_of)) continue;
    const auto authority = output::said(figures.names, "authority", figure.name.substr(quota_of.size()));
    chart.groups.push_back({authority, {bar_of(figures, figure.name, "children")}});
  }
  return chart;
}

std::vector<BarChart> charts_of(std::string_view aim, const ShownFigures& figures, std::optional<int> baseline) {
  if (aim == "time") return {waits(figures), beside_baseline(figures, baseline)};
  if (aim == "region") return {region_chart(figures)};
  if (aim == "together") return {pairs_chart(figures)};
  if (aim == "answers") return answer_charts(figures);
  if (aim == "quota") return {quota_chart(figures)};
  return {};
}

// --- Tables --------------------------------------------------------------------------------------------------------

/// What a program finds beside the words: the columns of `report kpi`.
std::vector<std::pair<std::string, std::string>> made_of_values(const app::Figure& figure) {
  std::vector<std::pair<std::string, std::string>> values;
  const auto table = table_of(std::vector{figure});
  for (const auto* key : {"numerator", "denominator", "cases", "days"}) {
    values.emplace_back(key, output::machine_text(table.rows.front()[output::place_of(table, key)]));
  }
  return values;
}

/// `4 cases`, `4 of 5`, days; empty of a plain count.
std::string rests_on(const app::Figure& figure) {
  const auto words = made_of(figure);
  return words.starts_with("of ") ? counted(figure.cases, "case", "cases") : words;
}

/// With the name of an authority in place of its code.
std::string meaning_of(const ShownFigures& figures, const app::Figure& figure) {
  auto meaning = output::capitalised(figure.meaning);
  if (!figure.name.starts_with(quota_of)) return meaning;
  const auto code = figure.name.substr(quota_of.size());
  const auto at = meaning.find(" " + code + ",") + 1;
  return at == 0 ? meaning : meaning.replace(at, code.size(), output::said(figures.names, "authority", code));
}

std::vector<output::PageCell> figure_row(const ShownFigures& figures, const app::Figure& figure) {
  const bool hidden = figures.is_hidden(figure.name);
  const auto value = figure.value();
  const output::PageCell name{meaning_of(figures, figure), figure.name};
  if (hidden) return {name, {output::hidden_words, "", true}, {"hidden, because small counts could name a child", ""}};
  return {name,
          {value ? figure_in_words(figure) : "none so far", value ? rules::text_of(*value) : "", true},
          {rests_on(figure), "", false, made_of_values(figure)}};
}

/// Without the rule that it cites.
std::string heading_of(std::string_view aim) {
  const auto words = aim_in_words(aim);
  return words.substr(0, words.find(" ("));
}

output::PageTable figure_table(std::string_view aim, const ShownFigures& figures) {
  output::PageTable table{
      .name = "kpi-" + std::string(aim),
      .caption = heading_of(aim) + ": every figure",
      .headings = {{"name", "Figure"}, {"value", "Value", true}, {"of", aim == "quota" ? "When" : "Out of"}},
      .rows = {}};
  for (const auto& figure : figures.figures) {
    if (figure.aim == aim) table.rows.push_back(figure_row(figures, figure));
  }
  return table;
}

output::PageSection section_of(std::string_view aim, const ShownFigures& figures, std::optional<int> baseline) {
  output::PageSection section{.id = "kpi-" + std::string(aim), .heading = heading_of(aim)};
  section.says = sentences_of(aim, figures, baseline);
  if (aim == "quota") {
    section.note =
        "Out of rota means: out of the national rota of the National Transfer Scheme, by which each authority has its "
        "quota. It says nothing of the order in which the pilot offers its vacancies.";
  }
  for (const auto& chart : charts_of(aim, figures, baseline)) {
    if (!chart.groups.empty()) section.blocks.push_back({chart});
  }
  if (section.blocks.empty()) section.blocks.emplace_back();
  section.blocks.back().tables.push_back(figure_table(aim, figures));
  return section;
}

/// Of children, cases, pairs: none of those is in two regions. A middle one does not add up.
std::vector<std::int64_t> parts_of(const ShownFigures& figures, std::string_view name) {
  const auto* figure = figures.find(name);
  if (figure == nullptr || figures.is_hidden(name)) return {};
  const auto whole = figure->numerator.ten_thousandths / 10'000;
  if (figure->kind == app::FigureKind::share) return {whole, figure->cases};
  return {whole};
}

/// The few that are seen first.
std::vector<output::PageHeadline> headlines(const ShownFigures& figures) {
  const std::string median = "transfer_working_days_from_referral_median";
  const auto* waited = figures.find(median);
  const bool counts = waited != nullptr && waited->cases > 0 && !figures.is_hidden(median);
  const auto* region = figures.find("accommodated_in_region");
  const bool share = region != nullptr && region->cases > 0 && !figures.is_hidden(region->name);
  return {
      {figure_shown(figures, median), "median transfer time in working days, from the national referral, under 16" +
                                          (counts ? " (" + counted(waited->cases, "child", "children") + ")" : "")},
      {share ? made_of(*region) : figure_shown(figures, "accommodated_in_region"),
       "children accommodated in the region", parts_of(figures, "accommodated_in_region")},
      {figure_shown(figures, "placements"), "children placed through the pilot", parts_of(figures, "placements")},
      {figure_shown(figures, "new_authority_provider_pairs"),
       "new pairs of an authority and a provider at work together", parts_of(figures, "new_authority_provider_pairs")}};
}

}  // namespace

ShownFigures figures_left(const std::vector<app::Figure>& figures, const output::Table& left) {
  ShownFigures shown{figures};
  for (std::size_t row = 0; row < figures.size(); ++row) {
    if (std::ranges::any_of(left.rows[row], output::is_hidden)) shown.hidden.insert(figures[row].name);
  }
  return shown;
}

std::vector<app::Figure> figures_taken(const Request& request, const ReportFilter& filter) {
  const auto policy = store::policy(request.session->database).policy;
  return app::kpi(kpi_rows(request, filter), policy, request.session->clock.now);
}

void add_figures(output::Page& page, const Request& request, const ReportFilter& filter, const output::Table& left) {
  auto figures = figures_left(figures_taken(request, filter), left);
  figures.names = page_names(*request.session);
  const auto baseline = store::policy(request.session->database).policy.baseline_transfer_days;
  page.headlines = {{"", headlines(figures)}};
  std::string_view aim;
  for (const auto& figure : figures.figures) {
    if (figure.aim != aim) page.sections.push_back(section_of(figure.aim, figures, baseline));
    aim = figure.aim;
  }
}

output::Page kpi_page(const Request& request, const ReportFilter& filter, const output::Table& left) {
  auto page = framed_page(request, "ifapilot report kpi --format html");
  page.title = "The pilot's key figures";
  add_figures(page, request, filter, left);
  return page;
}

}  // namespace ifapilot::cli
