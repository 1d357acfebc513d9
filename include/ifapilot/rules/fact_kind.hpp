#pragma once

#include <string_view>

namespace ifapilot::rules {

/// What can be put on record (A-APPEND): one kind for each command that writes, and one fact for each time that it did.
enum class FactKind {
  init,
  policy_set,
  calendar_close,
  calendar_open,
  calendar_import,
  authority_add,
  authority_update,
  authority_withdraw,
  authority_rejoin,
  authority_contact_add,
  authority_contact_remove,
  provider_add,
  provider_update,
  provider_contact_add,
  provider_contact_remove,
  framework_add,
  framework_end,
  quiet_start,
  quiet_end,
  survey_record,
  vacancy_add,
  vacancy_update,
  vacancy_confirm,
  vacancy_extend,
  vacancy_close,
  offer,
  offer_rescind,
  respond,
  feedback,
  match_terms,
  match_contact,
  match_own,
  match_accept,
  match_refuse,
  match_proceed,
  match_chase,
  refer_request,
  refer_profile,
  refer_none,
  refer_withdrawn,
  refer_refuse,
  transfer_arrange,
  transfer_cancel,
  transfer_complete,
  withdraw,  ///< An authority gave its acceptance up (M-FALLS).
  note,
  voiding  ///< `void`, which is a word of C++.
};

/// For `every`.
constexpr FactKind last_of(FactKind) { return FactKind::voiding; }

/// `vacancy add`: the command that records it, and the word by which the database and the audit know it, for good.
[[nodiscard]] std::string_view word(FactKind kind);

}  // namespace ifapilot::rules
