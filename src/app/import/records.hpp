#pragma once

#include "app/case/record.hpp"
#include "app/import/import.hpp"
#include "app/party/authority.hpp"
#include "app/party/framework.hpp"
#include "app/party/provider.hpp"
#include "app/vacancy/vacancy.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// One row of authorities, providers, frameworks or vacancies each: added if it is new, changed where it says
/// otherwise, passed over if it is on record as it is.
namespace ifapilot::app {

/// What becomes of a cell that says what is on record, but for letters that were lost on the way (A-TEXT).
enum class ChangedLetters { refused, accepted };

/// By code. What is left out stays as it was. One that `has_left` is refused if it takes part, for no spreadsheet
/// withdraws it, and if it is new: it would come back into the rota by this (P-VOLUNTARY). `moves`: the positions that
/// the whole file gives, by which authorities may change places.
[[nodiscard]] Imported import_authority(Session& session, const NewAuthority& authority, bool has_left,
                                        const RotaMoves& moves = {}, ChangedLetters letters = ChangedLetters::refused);
[[nodiscard]] Imported import_provider(Session& session, const store::ProviderRecord& provider,
                                       ChangedLetters letters = ChangedLetters::refused);

/// `import_rows` of authorities and of providers: names, GSS codes and URNs are judged as the whole file leaves them
/// (P-IDENTITY), so that rows may change them with each other.
[[nodiscard]] ImportDone import_authorities(Session& session, const std::string& command,
                                            const std::vector<ImportRow>& rows, bool keep);
[[nodiscard]] ImportDone import_providers(Session& session, const std::string& command,
                                          const std::vector<ImportRow>& rows, bool keep);

/// By authority, provider and first day. A last day that is earlier than the one on record ends it; a weekly rate is
/// never changed (A-APPEND).
[[nodiscard]] Imported import_framework(Session& session, const store::FrameworkRecord& framework);

/// The vacancies on record, by what a row may be known by: its reference, or provider, carer and time. A file reads
/// them once, and adds its own.
class KnownVacancies {
 public:
  /// At the first call; not again.
  void read(store::Database& database);
  void add(rules::VacancyId id, const VacancyNotification& vacancy, rules::Instant notified_at);

  /// The vacancy of the row, if it is on record. `day_alone`: of the time only its day is known.
  [[nodiscard]] std::optional<rules::VacancyId> find(const VacancyNotification& vacancy, rules::Instant notified_at,
                                                     bool day_alone) const;
  [[nodiscard]] std::optional<std::string> reference_of(rules::VacancyId id) const;
  [[nodiscard]] bool is_before_file(rules::VacancyId id) const { return before_.contains(id); }

 private:
  void name(rules::VacancyId id, const std::string& reference);

  struct Known {
    rules::VacancyId id;
    rules::Instant notified_at;
  };
  bool is_read_ = false;
  std::map<std::pair<rules::ProviderCode, rules::CarerCode>, std::vector<Known>> homes_;  // by number
  std::map<std::string, rules::VacancyId> by_reference_;
  std::map<rules::VacancyId, std::string> references_;
  std::set<rules::VacancyId> before_;
};

/// What is known of a row of vacancies beside the notification.
struct KnownBy {
  std::optional<rules::VacancyId> number = std::nullopt;  ///< That it had where it was exported, by which its offers
                                                          ///< name it; refused if it does not get the same (A-APPEND).
  bool day_alone = false;           ///< Only the day of the notification is known; any instant of it is the same then.
  KnownVacancies* known = nullptr;  ///< What all rows of the file share; null: whatever is on record is passed over.
};

/// By its reference, or by provider, carer and the instant of its notification, which is the session's `at`. One that
/// is on record is passed over, and what the row says otherwise of what may be known better since is told; of what was
/// notified it is refused (A-APPEND). One outside the region is recorded as rejected (P-REGION).
[[nodiscard]] Imported import_vacancy(Session& session, const VacancyNotification& vacancy,
                                      const KnownBy& known_by = {});

}  // namespace ifapilot::app
