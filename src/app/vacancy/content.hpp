#pragma once

#include "app/case/record.hpp"

#include <string>
#include <vector>

/// What an offer tells of a vacancy (D-CONTENT, O1), and who was told it otherwise than it is now.
namespace ifapilot::app {

/// One thing that is told and has changed.
struct ContentChange {
  std::string what;  ///< `ages`
  std::string was;   ///< `10-15`; empty of notes, which are too long to be repeated, as is the next.
  std::string is;
};

/// What of ages, sex, languages, date, carer, area, provider and notes differs; the same value recorded anew does not.
[[nodiscard]] std::vector<ContentChange> changed_content(const store::VacancyRecord& before,
                                                         const store::VacancyRecord& after);

/// D-CONTENT: a warning that names the offer, open or accepted, and the referral, requested or with a profile, that
/// stand at `now` on what has changed; nothing if none does. `before`: the case as it stood without the change.
[[nodiscard]] std::vector<rules::Sentence> told_otherwise(const CaseRecord& before, const store::VacancyRecord& after,
                                                          rules::Instant now);

}  // namespace ifapilot::app
