#pragma once

#include "app/session.hpp"

#include <string>
#include <vector>

namespace ifapilot::app {

/// One thing that `check` looked at.
struct Finding {
  std::string check;    ///< `integrity`, `foreign-keys`, `schema`, `audit`, …
  bool ok = true;
  std::string detail;   ///< What is wrong, or what was looked at.
};

/// Looks the whole file over: SQLite's own checks, schema and guards, the audit chain, one event a fact, the projections,
/// and the rules that no sequence of writes may break (D-ONE, C-CAP).
[[nodiscard]] std::vector<Finding> check(Session& session);

}  // namespace ifapilot::app
