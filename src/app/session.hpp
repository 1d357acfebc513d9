#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/time.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace ifapilot::app {

/// What time it is, asked once at the start and then carried along.
struct Clock {
  rules::Instant now;       ///< The clock that everything is judged by.
  rules::Instant real_now;  ///< The machine's clock.
  bool overridden = false;  ///< `--now` or IFAPILOT_NOW was set (A-AUDIT: clock_overridden).
};

struct Pilot;

using Salt = std::array<std::byte, 32>;

/// Everything that a use case may touch: one open database, and what the outside world was asked for in advance.
struct Session {
  store::Database& database;
  Clock clock;
  std::string actor;                                ///< The operating system's user (A-AUDIT).
  std::function<Salt()> salts;                      ///< Fresh random salts; injected so that tests repeat.
  bool dry_run = false;                             ///< Check and show, then roll back.
  std::optional<rules::Instant> at = std::nullopt;  ///< `--at`: when the thing happened, if not now.
  std::string arguments = "{}";                     ///< The command line's words as JSON, for the audit body.
  std::string typed = {};  ///< The command that was typed, where it makes facts of other commands: `import offers`.
  Pilot* pilot = nullptr;  ///< Of a batch: what its writes rest on and tell, instead of reading it each (WorkingPilot).

  /// When what is being recorded happened: `--at`, else now.
  [[nodiscard]] rules::Instant happened_at() const { return at.value_or(clock.now); }
};

}  // namespace ifapilot::app
