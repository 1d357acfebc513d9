#pragma once

#include "app/session.hpp"

#include <string>
#include <vector>

namespace ifapilot::app {

/// One thing that `check` looked at.
struct Finding {
  std::string check;  ///< `integrity`, `foreign-keys`, `schema`, `audit`, …
  bool ok = true;
  std::string detail;  ///< What is wrong, or what was looked at.
};

/// What no sequence of writes may break: one event a fact, the projections, D-ONE, C-CAP, a status that follows from
/// the facts (M-STATES), and that neither a party nor a child that arrived is there twice (P-IDENTITY, M-SAME-CHILD). A
/// part of `check`.
[[nodiscard]] std::vector<Finding> check_records(Session& session);

/// Looks the whole file over: SQLite's own checks, schema and guards, the audit chain, and `check_records`.
[[nodiscard]] std::vector<Finding> check(Session& session);

}  // namespace ifapilot::app
