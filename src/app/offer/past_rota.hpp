#pragma once

#include "app/session.hpp"

#include <ifapilot/rules/fairness.hpp>

#include <optional>
#include <vector>

/// The rota as it was when each offer was sent, and how it has treated the authorities. Not by the clock but by the
/// order of record: what was typed later was not known, however early it happened (`--received-at`), and what was
/// voided later still stood.
namespace ifapilot::app {

/// Every offer that was not voided, in order of record, with what the rota said then: by the offers, the authorities
/// and the policy on record. The one that it would have chosen is whom the offer went to, but for overrides.
[[nodiscard]] std::vector<rules::SentOffer> sent_offers(store::Database& database);

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

}  // namespace ifapilot::app
