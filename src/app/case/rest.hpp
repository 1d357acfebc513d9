#pragma once

#include "app/pilot.hpp"
#include "app/session.hpp"

#include <vector>

/// Which cases are at rest: so that neither the day nor a write reads what is over (store/entity/resting.hpp).
namespace ifapilot::app {

struct TellingRecord;

/// Whether nothing is to be done in the case any more but what is counted with it, whatever day it is: it is over, no
/// duty stands, and what is owed in it hangs on no agreement that may be in force on one day and not on another.
[[nodiscard]] bool is_at_rest(const CaseRecord& one, const Pilot& pilot, rules::Instant now);

/// How much is owed in it without a deadline, to be told and else (`report outstanding`).
[[nodiscard]] int count_owed(const CaseRecord& one, const Pilot& pilot, const TellingRecord& telling,
                             rules::Instant now);

/// Puts those of `awake` to rest that are, as they stand in the pilot, or are voided. Returns those of the pilot.
std::vector<rules::VacancyId> put_to_rest(Session& session, const Pilot& pilot,
                                          const std::vector<rules::VacancyId>& awake);

/// Wakes what may owe more, or less, since whom to reach at a party, its agreements or a quiet period changed, which is
/// no fact of any case. `record`: as the audit names it, `derby`.
void wake_those_told(Session& session, rules::FactKind kind, const std::string& record);

/// What a write rests on. Of a file of an older program, or with far too many cases awake, it is looked first which of
/// them are at rest, a few hundred at a time.
[[nodiscard]] Pilot load_settled(Session& session);

}  // namespace ifapilot::app
