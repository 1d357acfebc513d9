#pragma once

#include "app/session.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <map>
#include <optional>
#include <string_view>

namespace ifapilot::app {

/// How an acceptance fell through (M-FALLS).
struct Ending {
  std::optional<rules::ClosedAs> closed_as = std::nullopt;  ///< None: the authority stepped back.

  friend bool operator==(const Ending&, const Ending&) = default;
};

/// `stepped-back`, or how the vacancy was closed: `filled-elsewhere` …
[[nodiscard]] std::string_view word(const Ending& ending);

/// Of every offer whose acceptance fell through, how.
[[nodiscard]] std::map<rules::OfferId, Ending> endings(Session& session);

}  // namespace ifapilot::app
