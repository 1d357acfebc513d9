#pragma once

#include "app/pilot.hpp"
#include "app/session.hpp"

#include <ifapilot/rules/waiting.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// Something that is owed without a deadline: a row of `report outstanding`.
struct Outstanding {
  rules::Owed owed;
  std::optional<rules::VacancyId> vacancy;      ///< None of a survey.
  std::optional<rules::ProviderCode> provider;  ///< The vacancy's.
  std::string words;                            ///< What is owed by whom: "feedback form of derby for O3".
  rules::Action action;                         ///< What records it.
};

/// Everything that is outstanding now, longest first (D-FORM, M-DATE, M-TERMS, M-CONTACT, M-DECIDE, P-SURVEY).
[[nodiscard]] std::vector<Outstanding> outstanding(Session& session);
/// The same of what is loaded already.
[[nodiscard]] std::vector<Outstanding> outstanding(const Pilot& pilot, Session& session);

/// To complete the form of an answered offer of `one`: what has come of it already is left out (D-FORM).
[[nodiscard]] rules::Action form_to_complete(const CaseRecord& one, rules::OfferId id, const Pilot& pilot,
                                             rules::Instant now);

}  // namespace ifapilot::app
