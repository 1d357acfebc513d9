#pragma once

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::rules {

/// A time in which an authority takes part: from `from` (inclusive) until `until` (exclusive, none: still).
struct Period {
  Instant from;                                 ///< Inclusive.
  std::optional<Instant> until = std::nullopt;  ///< Exclusive; none: it still takes part.
};

/// An authority of the region, as the rota sees it (P-VOLUNTARY, R-ORDER).
struct Authority {
  AuthorityCode code;           ///< What commands and records call it.
  std::string name;             ///< In full, for screens and letters.
  int position = 1;             ///< Its place in the published rota, from 1; breaks ties.
  std::vector<Period> periods;  ///< By time. Empty: it never took part.
};

/// Whether `authority` takes part at `instant` (P-VOLUNTARY).
[[nodiscard]] bool takes_part(const Authority& authority, Instant instant);

/// When it last withdrew at or before `instant`, if it does not take part then; nothing if it never joined.
[[nodiscard]] std::optional<Instant> withdrew_at(const Authority& authority, Instant instant);

}  // namespace ifapilot::rules
