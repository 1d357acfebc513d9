#pragma once

#include "app/session.hpp"
#include "app/setup/would_have_moved.hpp"

#include <ifapilot/rules/sentence.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// A row of `policy show` (docs/rules.md, Policy values).
struct PolicyRow {
  std::string key;
  std::string value;          ///< As it would be typed.
  std::string default_value;  ///< Of pilot_start the one that `init` set.
  std::string rule;
  std::string range;
};

/// Every value in force, in the order of section 9.
[[nodiscard]] std::vector<PolicyRow> show_policy(Session& session);

struct PolicyWritten {
  PolicyRow row;
  std::string previous;
  std::vector<Moved> would_have_moved;
  std::vector<rules::Sentence> remarks;  ///< Of other values: what one leaves the other without effect.
  std::optional<rules::FactId> fact;     ///< None on a dry run.
};

/// Sets `key` to `value` from now on; nothing that is decided moves. Refuses (exit 2) an unknown key and a value
/// outside its range, and (D-STANDARD) one that contradicts another, (A-APPEND) one that is in force already, and
/// (A-FUTURE) a time before the latest change.
[[nodiscard]] PolicyWritten set_policy(Session& session, const std::string& key, const std::string& value,
                                       const std::string& reason);

}  // namespace ifapilot::app
