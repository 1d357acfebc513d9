#pragma once

#include "app/session.hpp"
#include "store/entity/policies.hpp"

#include <optional>
#include <vector>

/// Quiet periods of the Home Office's scheme (M-QUIET, O9).
namespace ifapilot::app {

/// A hold, or the extension beside it, that ends otherwise by a quiet period; none: unknown while the period goes on.
struct HoldMoved {
  rules::VacancyId vacancy;
  std::optional<rules::Instant> was;
  std::optional<rules::Instant> is;
};

struct QuietWritten {
  rules::QuietPeriod period;
  std::vector<HoldMoved> moved;       ///< Of live vacancies, by number.
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

/// A quiet period begins on `from`, which may lie ahead.
[[nodiscard]] QuietWritten start_quiet(Session& session, rules::Day from);

/// The one that has not ended ends with `last_day`.
[[nodiscard]] QuietWritten end_quiet(Session& session, rules::Day last_day);

/// As the rules see them, by first day.
[[nodiscard]] std::vector<rules::QuietPeriod> periods_of(const std::vector<store::QuietRecord>& recorded);
[[nodiscard]] std::vector<rules::QuietPeriod> load_quiet(store::Database& database);

/// By first day.
[[nodiscard]] std::vector<store::QuietRecord> list_quiet(Session& session);

}  // namespace ifapilot::app
