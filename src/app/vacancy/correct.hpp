#pragma once

#include "app/vacancy/vacancy.hpp"

#include <optional>
#include <string>

namespace ifapilot::app {

/// What was wrong in how a vacancy was notified (A-APPEND).
struct VacancyCorrection {
  std::optional<std::string> area = std::nullopt;  ///< As it was typed: it may lie outside the region.
  std::optional<rules::ProviderCode> provider = std::nullopt;
  std::optional<rules::CarerCode> carer = std::nullopt;
  std::string reason = {};
};

/// A corrected vacancy: beside how it stands now, what was told of it until then and what is true.
struct CorrectedVacancy {
  VacancyWritten written;
  rules::Home was;
  rules::Home is;
};

/// Corrects it by a new fact beside the one that notified it; everything derived follows. An offer keeps whom it went
/// to, its track, its due time, and whether it was outside the pilot.
[[nodiscard]] CorrectedVacancy correct_vacancy(Session& session, rules::VacancyId id,
                                               const VacancyCorrection& correction);

}  // namespace ifapilot::app
