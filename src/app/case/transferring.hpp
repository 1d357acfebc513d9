#pragma once

#include "app/case/write.hpp"

#include <optional>
#include <string>
#include <vector>

/// Transport, arrival and stepping back (M-MOVE, M-FALLS; O14, O15, R2).
namespace ifapilot::app {

[[nodiscard]] CaseWritten arrange_transport(Session& session, rules::VacancyId id, rules::Day on);
[[nodiscard]] CaseWritten cancel_transport(Session& session, rules::VacancyId id, const std::string& reason);

/// The authority confirms the arrival: here, which places the child, or elsewhere, which ends a duty of R2.
[[nodiscard]] CaseWritten confirm_arrival(Session& session, rules::VacancyId id, const rules::Arrived& arrived);

/// The accepting authority steps back; the vacancy is free for the next one (M-FALLS).
[[nodiscard]] CaseWritten step_back(Session& session, rules::VacancyId id, const std::vector<std::string>& codes,
                                    const std::optional<std::string>& note);

}  // namespace ifapilot::app
