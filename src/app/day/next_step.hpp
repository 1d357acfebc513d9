#pragma once

#include "app/case/record.hpp"
#include "app/pilot.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// Something to do about a vacancy. What must still be filled in stands in capitals.
struct NextStep {
  std::string what;                                       ///< "confirm the date", to be read in a list.
  std::string command;                                    ///< `ifapilot vacancy confirm V4 --available DATE`
  std::optional<rules::AuthorityCode> to = std::nullopt;  ///< Of an offer: whom the rota names at this instant.
};

/// What there is to do about a vacancy at `now`, the likeliest first: what the rota says, whose answer is waited for,
/// what a case still needs before its next step, and then that step. Empty when it is over and no duty stands.
[[nodiscard]] std::vector<NextStep> next_steps(const CaseRecord& one, const Pilot& pilot, rules::Instant now);

/// What there is to do when a hold has run out with no child placed (M-EXPIRED): extend it, or turn the vacancy down.
[[nodiscard]] std::vector<NextStep> steps_after_hold(rules::VacancyId vacancy);

/// As what a vacancy that nobody is left to be offered is closed: `refused` if its last offer was outside the pilot
/// (C-OUTSIDE), else `exhausted`.
[[nodiscard]] std::string closing_word(rules::VacancyId vacancy, const std::vector<rules::Offer>& offers,
                                       rules::Instant now);

/// What is typed to agree terms, or to agree them again: what is agreed already is said again, since newer terms carry
/// nothing over (M-TERMS). `unknown_cost` stands for the weekly cost if there is none.
[[nodiscard]] std::string terms_command(const CaseRecord& one, const Pilot& pilot, rules::Instant now,
                                        const std::string& unknown_cost = "");

/// The same for a vacancy that is free: offer it, wait, or close it (R-EXPLAIN).
[[nodiscard]] NextStep next_by_rota(const CaseRecord& one, const Pilot& pilot, rules::Instant now);

/// What is said instead where another vacancy comes first that the rota would give to the same authority: once that is
/// offered the rota may pass it over (D-BUSY, C-CAP), or have nobody left (C-OUTSIDE).
[[nodiscard]] NextStep ask_rota_again(rules::VacancyId vacancy);

}  // namespace ifapilot::app
