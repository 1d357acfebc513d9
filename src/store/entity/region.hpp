#pragma once

#include "store/file/database.hpp"

#include <optional>
#include <string>

namespace ifapilot::store {

/// Which region's authorities `init` brought; nothing: none yet.
[[nodiscard]] std::optional<std::string> region(Database& database);

/// Completes that (A-APPEND: empty to a value, once).
void complete_region(Database& database, const std::string& region);

}  // namespace ifapilot::store
