#pragma once

#include "app/offer/rota.hpp"
#include "app/offer/why.hpp"
#include "cli/screen/rota.hpp"
#include "output/document.hpp"

#include <span>

/// The rota as records.
namespace ifapilot::cli {

[[nodiscard]] output::Fields record_of(const app::RotaAnswer& answer);
/// With the keys `explanation` of the standings and of the answer itself (`--explain`).
[[nodiscard]] output::Fields record_of(const app::RotaAnswer& answer, const RotaExplained& explained,
                                       rules::Instant now);
/// Of an offer that was sent, as of that moment, explained; `about`: with that authority's standing alone.
[[nodiscard]] output::Fields record_of(const app::WhyOffer& why, const RotaExplained& explained,
                                       const std::optional<rules::AuthorityCode>& about);
/// The same in CSV, one cell a standing.
[[nodiscard]] output::Table explanation_column(const RotaExplained& explained);
[[nodiscard]] output::Table standings_of(const rules::RotaDecision& decision);
[[nodiscard]] output::Table table_of(std::span<const app::RotaTally> tallies);
[[nodiscard]] output::Table table_of(std::span<const app::CapRow> caps);

/// How the rota has treated each authority: columns that stand beside those of the tally.
[[nodiscard]] output::Table table_of(std::span<const app::RotaFairness> rows);

/// Of the whole report, as it may leave, the authorities and those columns: a second table for the screen.
[[nodiscard]] output::Table passes_of(output::Table report);

/// All offers by when they were sent, and whether each used a turn (R-TURN).
[[nodiscard]] output::Table history_of(std::span<const rules::Offer> offers, rules::Instant now);

}  // namespace ifapilot::cli
