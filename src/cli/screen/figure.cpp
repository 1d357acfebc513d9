#include "cli/screen/figure.hpp"

#include "cli/words/phrases.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

namespace ifapilot::cli {

namespace {

// Each is rounded once, from the fraction: what programs get has been rounded before.

/// To one decimal, as a person says it: 12.5, 12.
std::string short_number(const rules::Quotient& number) { return rules::text_of(number.tenths()); }

std::string percent(const rules::Quotient& share) {
  return short_number({{share.numerator.ten_thousandths * 100}, share.denominator}) + " %";
}

std::string hours_and_minutes(const rules::Quotient& seconds) {
  const auto a_minute = rules::decimal(60).ten_thousandths;
  const auto minutes = rules::nearest_quotient(seconds.numerator.ten_thousandths, a_minute * seconds.denominator);
  return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

std::string pounds(const rules::Quotient& amount) {
  const auto a_penny = rules::decimal(1).ten_thousandths / 100;
  return rules::pounds({rules::nearest_quotient(amount.numerator.ten_thousandths, a_penny * amount.denominator)});
}

/// `own 12 days of 4`, `referral 3`: of each route, unless nobody came by any.
std::string routes_of(std::span<const app::Figure> figures) {
  std::vector<std::string> parts;
  for (const auto& figure : figures) {
    const bool is_mean = figure.kind == app::FigureKind::mean || figure.kind == app::FigureKind::median;
    const auto of = is_mean && figure.cases > 0 ? " " + made_of(figure) : "";
    const auto value = figure.kind == app::FigureKind::share ? made_of(figure) : figure_in_words(figure);
    parts.push_back(std::string(figure.route) + " " + value + of);
  }
  const bool any = std::ranges::any_of(figures, [](const auto& figure) { return figure.cases > 0; });
  return any ? listed(parts) : "";
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> aims{
    {{"time", "Shorter transfers (P-AIMS)"},
     {"region", "More children placed in the region (P-AIMS)"},
     {"together", "Closer work between providers and authorities (P-AIMS)"},
     {"answers", "Offers and answers"},
     {"matching", "Matching"},
     {"hold", "Holds and extensions"},
     {"quota", "Out-of-rota transfers"}}};

}  // namespace

std::string figure_in_words(const app::Figure& figure) {
  const auto value = figure.quotient();
  if (!value) return "-";
  if (figure.unit == "share") return percent(*value);
  if (figure.unit == "seconds") return hours_and_minutes(*value);
  if (figure.unit == "GBP") return pounds(*value) + " pounds";
  const auto number = short_number(*value);
  return figure.kind == app::FigureKind::count ? number : number + " " + figure.unit;
}

std::string made_of(const app::Figure& figure) {
  if (!figure.on.empty()) return listed(figure.on, [](rules::Day day) { return rules::in_words(day); });
  const auto cases = std::to_string(figure.cases);
  switch (figure.kind) {
    case app::FigureKind::count: return figure.unit == "GBP" ? "of " + cases : "";
    case app::FigureKind::share: return rules::text_of(figure.numerator) + " of " + cases;
    case app::FigureKind::mean:
    case app::FigureKind::median: return "of " + cases;
  }
  return "";
}

std::string aim_in_words(std::string_view aim) {
  const auto* found = std::ranges::find(aims, aim, [](const auto& row) { return row.first; });
  return std::string(found == aims.end() ? aim : found->second);
}

std::string figures_screen(const std::vector<app::Figure>& figures, const output::Style& style) {
  std::string text;
  std::string_view aim;
  output::Grid grid{.right_aligned = {true}};
  const auto flush = [&] {
    if (grid.rows.empty()) return;
    text += (text.empty() ? "" : "\n") + output::toned(aim_in_words(aim), output::Tone::strong, style) + "\n";
    text += output::to_screen(grid, style);
    grid.rows.clear();
  };
  for (auto figure = figures.begin(); figure != figures.end();) {
    if (figure->aim != aim) flush();
    aim = figure->aim;
    const auto last = std::find_if(figure + 1, figures.end(), [](const auto& any) { return any.route.empty(); });
    const auto of = listed(std::array{made_of(*figure), routes_of({figure + 1, last})}, std::identity(), "; ");
    grid.rows.push_back({figure_in_words(*figure), figure->meaning + (of.empty() ? "" : " (" + of + ")")});
    figure = last;
  }
  flush();
  return text;
}

}  // namespace ifapilot::cli
