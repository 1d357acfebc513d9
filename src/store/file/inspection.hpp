#pragma once

#include "store/file/database.hpp"

#include <string>
#include <vector>

/// What `check` asks of the file; each list is empty when all is well, else a sentence for each thing that is wrong.
namespace ifapilot::store {

[[nodiscard]] std::vector<std::string> integrity_errors(Database& database);
[[nodiscard]] std::vector<std::string> foreign_key_errors(Database& database);

/// Tables, indexes and triggers against those of a fresh file: a guard that was dropped shows here.
[[nodiscard]] std::vector<std::string> schema_differences(Database& database);

[[nodiscard]] std::vector<std::string> facts_without_event(Database& database);
[[nodiscard]] std::vector<std::string> stale_projections(Database& database);

/// The greatest cap_per_authority that was ever in force.
[[nodiscard]] int greatest_cap(Database& database);

/// What is kept of cases at rest, in words, a line each.
[[nodiscard]] std::vector<std::string> kept_at_rest(Database& database);

}  // namespace ifapilot::store
