#pragma once

#include "app/day/explain.hpp"
#include "app/offer/rota.hpp"
#include "output/screen.hpp"
#include "output/value.hpp"

#include <ifapilot/rules/explain_rota.hpp>

#include <optional>
#include <string>
#include <vector>

/// `rota next --explain`: of each authority its last turn, how it was used, and why it stands where it stands, in
/// sentences that can be read out to it on the telephone (R-EXPLAIN).
namespace ifapilot::cli {

struct RotaExplained {
  std::vector<rules::PlaceExplained> places;                 ///< One for each standing, in their order.
  std::optional<app::Explained> if_sent_now = std::nullopt;  ///< If somebody can be offered a vacancy.
};

[[nodiscard]] RotaExplained explain(app::Session& session, const app::RotaAnswer& answer);

/// What is said of the authority of `answer.decision.standings[i]`.
[[nodiscard]] std::string words_of(const RotaExplained& explained, const app::RotaAnswer& answer, std::size_t i,
                                   rules::Instant now);

/// Under the table: how the order comes about, then a paragraph an authority.
[[nodiscard]] std::string rota_explained_screen(const RotaExplained& explained, const app::RotaAnswer& answer,
                                                rules::Instant now, const output::Style& style);

/// The same in CSV, one cell a standing.
[[nodiscard]] output::Table explanation_column(const RotaExplained& explained, const app::RotaAnswer& answer,
                                               rules::Instant now);

/// A standing's key `explanation`.
[[nodiscard]] output::Value explanation_record(const RotaExplained& explained, const app::RotaAnswer& answer,
                                               std::size_t i, rules::Instant now);

}  // namespace ifapilot::cli
