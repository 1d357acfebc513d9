#pragma once

#include "app/pilot.hpp"
#include "app/session.hpp"

#include <ifapilot/rules/deadlines.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// The rota's answer, with what it takes to explain it (R-EXPLAIN).
struct RotaAnswer {
  rules::RotaDecision decision;
  std::optional<store::VacancyRecord> vacancy;      ///< None: asked for one that nobody has seen.
  std::optional<rules::ResponseDeadline> deadline;  ///< Of an offer sent now, if somebody can be offered it.
  std::vector<rules::Offer> offers;                 ///< All of them, for the story of each authority's turns.
  rules::Policy policy;
};

/// Who is next for the vacancy, or for one that nobody has seen. Refuses for a vacancy that has a live offer or is
/// over.
[[nodiscard]] RotaAnswer ask_rota(Session& session, const std::optional<rules::VacancyId>& id);

/// What an authority has had of the pilot so far; the rota's fairness in numbers.
struct RotaTally {
  rules::Authority authority;
  bool taking_part = false;
  std::optional<rules::Instant> last_turn_at = std::nullopt;
  int turns = 0;     ///< Turns used (R-TURN).
  int offers = 0;    ///< Offers made, rescinded ones left out.
  int accepted = 0;  ///< Also those that fell through.
  int refused = 0;
  int lapsed = 0;
  int open = 0;
  int rescinded = 0;
  int overrides = 0;  ///< Offers made to it out of turn.
  int outside = 0;    ///< Offers outside the pilot.
};

/// By published position.
[[nodiscard]] std::vector<RotaTally> tally_rota(Session& session);

/// A row of `report caps` (C-CAP, C-OUTSIDE, C-BASIS).
struct CapRow {
  rules::AuthorityCode authority;
  int accepted_by_authority = 0;
  int in_area = 0;
  int open = 0;
  int cap = 0;
  bool full = false;  ///< C-OUTSIDE applies to its area now.
};
[[nodiscard]] std::vector<CapRow> count_caps(Session& session);

}  // namespace ifapilot::app
