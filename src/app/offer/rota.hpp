#pragma once

#include "app/pilot.hpp"
#include "app/session.hpp"

#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/fairness.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace ifapilot::app {

/// The rota's answer, with what it takes to explain it (R-EXPLAIN).
struct RotaAnswer {
  rules::RotaDecision decision;
  std::optional<store::VacancyRecord> vacancy;  ///< None: asked for one that nobody has seen.
  std::optional<rules::ResponseDeadline>
      deadline;                      ///< Of an offer sent now, if somebody can be offered it; or `sent`'s.
  std::vector<rules::Offer> offers;  ///< All of them, for the story of each authority's turns.
  rules::Policy policy;
  std::optional<rules::ShortWindow> short_window = std::nullopt;  ///< Of that deadline, if it is one.
  std::optional<rules::Offer> sent =
      std::nullopt;                           ///< Asked about an offer that was sent (`why`): that one, as it was.
  std::vector<rules::Sentence> remarks = {};  ///< Where the same carer's other places went.
};

/// Who is next for the vacancy, or for one that nobody has seen. Refuses for a vacancy that has a live offer or is
/// over.
[[nodiscard]] RotaAnswer ask_rota(Session& session, const std::optional<rules::VacancyId>& id);

/// What an authority has had of the pilot so far; the rota's fairness in numbers.
struct RotaTally {
  rules::Authority authority;
  bool taking_part = false;
  std::optional<rules::Instant> last_turn_at = std::nullopt;
  std::optional<rules::Instant> last_asked_at = std::nullopt;  ///< Sent with an accelerated offer, not accepted.
  int turns = 0;                                               ///< Turns used (R-TURN).
  int offers = 0;                                              ///< Offers made, rescinded ones left out.
  int accepted = 0;                                            ///< Also those that fell through.
  int refused = 0;
  int lapsed = 0;
  int open = 0;
  int rescinded = 0;
  int overrides = 0;  ///< Offers made to it out of turn.
  int outside = 0;    ///< Offers outside the pilot.
};

/// By published position.
[[nodiscard]] std::vector<RotaTally> tally_rota(Session& session);

/// Hands over every offer that was not voided, in order of record, with what the rota said when it was sent: by the
/// offers, the authorities and the policy on record. Not by the clock but by the order of record: what was typed later
/// was not known, however early it happened (`--received-at`), and what was voided later still stood. The one that it
/// would have chosen is whom the offer went to, but for overrides.
void each_sent(store::Database& database, const std::function<void(const rules::SentOffer&)>& take);

/// How the rota has treated an authority, beside what it has had of it (`RotaTally`).
struct RotaFairness {
  rules::AuthorityCode authority;
  int passes = 0;          ///< Offers, not rescinded since, that went to another although it stood before that one.
  int withdrawn = 0;       ///< Of these: P-VOLUNTARY.
  int outside = 0;         ///< C-OUTSIDE
  int offered_before = 0;  ///< D-ONE
  int cap = 0;             ///< C-CAP
  int busy = 0;            ///< D-BUSY
  int overridden = 0;      ///< R-OVERRIDE: the rota would have chosen it.
  std::optional<int> longest_wait_days = std::nullopt;  ///< None: it has not taken part while the pilot ran.
};

/// By published position.
[[nodiscard]] std::vector<RotaFairness> measure_rota(Session& session);

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
