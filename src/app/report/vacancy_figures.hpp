#pragma once

#include "app/session.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/money.hpp>

#include <map>
#include <optional>
#include <string>

namespace ifapilot::app {

/// What a vacancy has taken so far, in numbers: the further columns of `report vacancies`.
struct VacancyFigures {
  std::optional<rules::AuthorityCode>
      accepted_by;                    ///< Whose acceptance it has; none without one, or after a step back.
  int offers = 0;                     ///< Made of it, rescinded ones left out.
  int decisions = 0;                  ///< Profiles that an authority decided on (M-DECIDE).
  int same_day_decisions = 0;         ///< Of these on the same working day (M-PROFILE, O13).
  std::optional<int> hold_days_used;  ///< Working days; none unless a hold ended with an acceptance (M-HOLD).
  int extensions = 0;                 ///< M-EXTEND
  int extension_days = 0;             ///< Calendar days by which they moved the end.
  rules::Pence extension_cost{};      ///< Of those with a weekly cost: a seventh of it a day.
  int extensions_without_cost = 0;    ///< Whose cost is not recorded.
  std::optional<std::string> reference = std::nullopt;  ///< In the records that it was imported from.
};

/// For every vacancy. With `decided_by` only that authority's decisions are counted: a vacancy may have had several.
[[nodiscard]] std::map<rules::VacancyId, VacancyFigures> vacancy_figures(
    Session& session, const std::optional<rules::AuthorityCode>& decided_by = std::nullopt);

}  // namespace ifapilot::app
