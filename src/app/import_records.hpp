#pragma once

#include "app/authority.hpp"
#include "app/framework.hpp"
#include "app/import.hpp"
#include "app/provider.hpp"
#include "app/vacancy.hpp"

/// One row each: added if it is new, changed where it says otherwise, passed over if it is on record as it is.
namespace ifapilot::app {

/// By code. What is left out stays as it was. One that `has_left` is refused if it takes part, for no spreadsheet
/// withdraws it, and if it is new: it would come back into the rota by this (P-VOLUNTARY). `moves`: the positions that
/// the whole file gives, by which authorities may change places.
[[nodiscard]] Imported import_authority(Session& session, const NewAuthority& authority, bool has_left,
                                        const RotaMoves& moves = {});
[[nodiscard]] Imported import_provider(Session& session, const store::ProviderRecord& provider);

/// By authority, provider and first day. A last day that is earlier than the one on record ends it; a weekly rate is
/// never changed (A-APPEND).
[[nodiscard]] Imported import_framework(Session& session, const store::FrameworkRecord& framework);

/// What a row of vacancies says beside the notification.
struct KnownBy {
  std::optional<rules::VacancyId> number = std::nullopt;  ///< That it had where it was exported, by which its offers
                                                          ///< name it; refused if it does not get the same (A-APPEND).
  bool day_alone = false;  ///< Only the day of the notification is known; any instant of it is the same then.
};

/// By its reference, or by provider, carer and the instant of its notification, which is the session's `at`. One that
/// is on record is passed over, whatever is known better since. One outside the region is recorded as rejected
/// (P-REGION).
[[nodiscard]] Imported import_vacancy(Session& session, const VacancyNotification& vacancy,
                                      const KnownBy& known_by = {});

}  // namespace ifapilot::app
