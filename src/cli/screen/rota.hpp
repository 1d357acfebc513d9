#pragma once

#include "app/day/explain.hpp"
#include "app/offer/rota.hpp"
#include "cli/command/answer.hpp"
#include "output/screen.hpp"

#include <ifapilot/rules/explain_rota.hpp>

#include <optional>
#include <string>
#include <vector>

/// The screen that the pilot's fairness is read from: who is next and why, and of every other authority why not.
namespace ifapilot::cli {

/// Why a vacancy goes outside the pilot, with the count that is full (C-OUTSIDE, C-BASIS).
[[nodiscard]] std::string why_outside(const app::RotaAnswer& answer);

/// Why, in what order, and of every other why not: all but the headline. Of an offer that was sent `now` is that
/// moment.
[[nodiscard]] std::string rota_reasons(const app::RotaAnswer& answer, rules::Instant now, const output::Style& style);

[[nodiscard]] Screen rota_screen(const app::RotaAnswer& answer, rules::Instant now, const output::Style& style);

/// `rota next --explain`: of each authority its last turn, how it was used, and why it stands where it stands, in
/// sentences that can be read out to it on the telephone (R-EXPLAIN).
struct RotaExplained {
  std::vector<rules::PlaceExplained> places;                 ///< One for each standing, in their order.
  std::vector<std::string> words = {};                       ///< The same in words.
  std::optional<app::Explained> if_sent_now = std::nullopt;  ///< If somebody can be offered a vacancy; of a sent offer.
};

/// Places and words alone; `now`: the moment that is asked about.
[[nodiscard]] RotaExplained explain(const app::RotaAnswer& answer, rules::Instant now);

[[nodiscard]] RotaExplained explain(app::Session& session, const app::RotaAnswer& answer);

/// The paragraph of the authority in that place.
[[nodiscard]] std::string paragraph_of(const RotaExplained& explained, const app::RotaAnswer& answer, std::size_t place,
                                       const output::Style& style);

/// Under the table: how the order comes about, then a paragraph an authority.
[[nodiscard]] std::string rota_explained_screen(const RotaExplained& explained, const app::RotaAnswer& answer,
                                                const output::Style& style);

}  // namespace ifapilot::cli
