#pragma once

#include "app/day/explain.hpp"

#include <string>

namespace ifapilot::cli {

/// How a deadline would be counted if it were set today, and which policy values and days have changed since; empty if
/// it would be the same. What was set stands.
[[nodiscard]] std::string otherwise_today(const app::Explained& explained);

}  // namespace ifapilot::cli
