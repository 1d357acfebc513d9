#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

namespace ifapilot::store {

/// Begins a write: one fact that the rows it consists of carry (A-APPEND).
rules::FactId add_fact(Database& database, rules::FactKind kind, rules::Instant happened_at,
                       rules::Instant recorded_at);

/// Says which vacancy's story the fact belongs to; once.
void set_vacancy(Database& database, rules::FactId fact, rules::VacancyId vacancy);

/// The latest fact that a rota decision rests on (A-FUTURE).
[[nodiscard]] std::optional<rules::Instant> latest_rota_instant(Database& database);

}  // namespace ifapilot::store
