#pragma once

#include "app/case/write.hpp"

#include <optional>
#include <string>
#include <variant>

namespace ifapilot::app {

/// Whose child is meant: a referral's, or the latest of a vacancy, also an authority's own.
using ChildOf = std::variant<rules::VacancyId, rules::ReferralId>;

/// What was wrong in a child as it was told (A-APPEND).
struct ChildCorrection {
  std::optional<std::string> reference = std::nullopt;
  std::optional<int> age = std::nullopt;
  std::optional<std::string> sex = std::nullopt;
  std::optional<std::string> languages = std::nullopt;
  std::optional<rules::Day> referred_on = std::nullopt;
  std::optional<std::string> override_reason = std::nullopt;  ///< Not under 16 (M-PROFILE).
  std::string reason = {};
};

/// A corrected child: beside how the case stands now, what was told of it until then and what is true.
struct CorrectedChild {
  CaseWritten done;
  rules::ChildOnRecord was;
  rules::ChildOnRecord is;
};

/// Corrects the child by a new fact beside the one that told of it; M-PROFILE holds again, and everything derived
/// follows. Also after a placement or a close.
[[nodiscard]] CorrectedChild correct_child(Session& session, const ChildOf& whose, const ChildCorrection& correction);

}  // namespace ifapilot::app
