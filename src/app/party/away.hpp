#pragma once

#include "app/party/authority.hpp"

namespace ifapilot::app {

/// What a write about a lead who is away leaves (P-AWAY).
struct AwayWritten {
  AuthorityWritten authority;
  store::AwayRecord period;  ///< As it stands now; of a cancelled one as it stood.
  bool cancelled = false;
};

/// The lead is away, and whoever is named stands in. `period.fact` is not looked at.
[[nodiscard]] AwayWritten record_away(Session& session, store::AwayRecord period);

/// `day` is the lead's first day back, from the period that holds it, else from the next one.
[[nodiscard]] AwayWritten record_back(Session& session, const rules::AuthorityCode& code, rules::Day day);

}  // namespace ifapilot::app
