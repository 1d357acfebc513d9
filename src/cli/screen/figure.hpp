#pragma once

#include "app/report/figure.hpp"
#include "output/screen.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Figures for people who read rather than calculate.
namespace ifapilot::cli {

/// `80.0 %`, `12.5 days`, `1 h 20 min`, `924.00 pounds`; `-` of nothing.
[[nodiscard]] std::string figure_in_words(const app::Figure& figure);

/// What it is made of: `4 of 5`, `mean of 4`; empty of a plain count.
[[nodiscard]] std::string made_of(const app::Figure& figure);

/// `Time`: a heading for the figures of one aim.
[[nodiscard]] std::string aim_in_words(std::string_view aim);

/// Those of one aim under its heading, each with what it is made of.
[[nodiscard]] std::string figures_screen(const std::vector<app::Figure>& figures, const output::Style& style);

}  // namespace ifapilot::cli
