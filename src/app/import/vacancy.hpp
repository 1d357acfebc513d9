#pragma once

#include "app/case/record.hpp"
#include "app/import/import.hpp"
#include "app/vacancy/vacancy.hpp"

#include <span>

namespace ifapilot::app {

/// What is known of a row of vacancies beside the notification.
struct KnownBy {
  std::optional<rules::VacancyId> number = std::nullopt;  ///< That it had where it was exported, by which its offers
                                                          ///< name it; refused if it does not get the same (A-APPEND).
  bool day_alone = false;  ///< Only the day of the notification is known; any instant of it is the same then.
  std::span<const CaseRecord> before = {};  ///< Every case that was on record before the file.
};

/// By its reference, or by provider, carer and the instant of its notification, which is the session's `at`. One that
/// is on record is passed over, and what the row says otherwise of what may be known better since is told; of what was
/// notified it is refused (A-APPEND). One outside the region is recorded as rejected (P-REGION).
[[nodiscard]] Imported import_vacancy(Session& session, const VacancyNotification& vacancy,
                                      const KnownBy& known_by = {});

}  // namespace ifapilot::app
