#pragma once

#include "store/entity/parties.hpp"

#include <optional>
#include <string>

/// Who writes, and whom each party reaches there (M-TELL, M-CONTACT).
namespace ifapilot::store {

/// The partnership, as far as it is on record, and where the Home Office is written to.
struct PartnershipRecord {
  std::optional<std::string> name;
  std::optional<std::string> officer;  ///< Who signs.
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> forms_to;  ///< Where forms are returned to (O3); none: to `email`.
  std::optional<std::string> home_office_email;
  std::optional<std::string> home_office_phone;

  bool operator==(const PartnershipRecord&) const = default;
};

[[nodiscard]] PartnershipRecord partnership(Database& database);
/// The whole of it: what it leaves out is no longer known.
void add_partnership(Database& database, rules::FactId fact, const PartnershipRecord& record);

/// Whom to reach at each party, in all that was ever recorded of it; in order of record (D-CONTENT).
using ContactHistories = std::map<PartyCode, std::vector<rules::ContactsRecorded>>;
[[nodiscard]] ContactHistories contact_histories(Database& database);

/// Sixteen hexadecimal digits by which a calendar knows this file's entries, for good.
[[nodiscard]] std::string file_mark(Database& database);

}  // namespace ifapilot::store
