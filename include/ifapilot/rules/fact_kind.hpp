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
  authority_away,
  authority_back,
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
  vacancy_correct,
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
  match_failed,
  match_chase,
  refer_request,
  refer_profile,
  refer_none,
  refer_withdrawn,
  refer_refuse,
  refer_correct,
  transfer_arrange,
  transfer_cancel,
  transfer_complete,
  withdraw,  ///< An authority gave its acceptance up (M-FALLS).
  note,
  told,
  partnership_update,
  voiding  ///< `void`, which is a word of C++.
};

/// For `every`.
constexpr FactKind last_of(FactKind) { return FactKind::voiding; }

/// Whether it tells of a vacancy; of a note and of what was told, whether it may. Those stand together.
constexpr bool is_of_case(FactKind kind) { return FactKind::vacancy_add <= kind && kind <= FactKind::told; }

/// `vacancy add`: the command that records it, and the word by which the database and the audit know it, for good.
[[nodiscard]] constexpr std::string_view word(FactKind kind) {
  using enum FactKind;
  switch (kind) {
    case init: return "init";
    case policy_set: return "policy set";
    case calendar_close: return "calendar close";
    case calendar_open: return "calendar open";
    case calendar_import: return "calendar import";
    case authority_add: return "authority add";
    case authority_update: return "authority update";
    case authority_withdraw: return "authority withdraw";
    case authority_rejoin: return "authority rejoin";
    case authority_away: return "authority away";
    case authority_back: return "authority back";
    case authority_contact_add: return "authority contact add";
    case authority_contact_remove: return "authority contact remove";
    case provider_add: return "provider add";
    case provider_update: return "provider update";
    case provider_contact_add: return "provider contact add";
    case provider_contact_remove: return "provider contact remove";
    case framework_add: return "framework add";
    case framework_end: return "framework end";
    case quiet_start: return "quiet start";
    case quiet_end: return "quiet end";
    case survey_record: return "survey record";
    case vacancy_add: return "vacancy add";
    case vacancy_update: return "vacancy update";
    case vacancy_confirm: return "vacancy confirm";
    case vacancy_correct: return "vacancy correct";
    case vacancy_extend: return "vacancy extend";
    case vacancy_close: return "vacancy close";
    case offer: return "offer";
    case offer_rescind: return "offer rescind";
    case respond: return "respond";
    case feedback: return "feedback";
    case match_terms: return "match terms";
    case match_contact: return "match contact";
    case match_own: return "match own";
    case match_accept: return "match accept";
    case match_refuse: return "match refuse";
    case match_proceed: return "match proceed";
    case match_failed: return "match failed";
    case match_chase: return "match chase";
    case refer_request: return "refer request";
    case refer_profile: return "refer profile";
    case refer_none: return "refer none";
    case refer_withdrawn: return "refer withdrawn";
    case refer_refuse: return "refer refuse";
    case refer_correct: return "refer correct";
    case transfer_arrange: return "transfer arrange";
    case transfer_cancel: return "transfer cancel";
    case transfer_complete: return "transfer complete";
    case withdraw: return "withdraw";
    case note: return "note";
    case told: return "told";
    case partnership_update: return "partnership update";
    case voiding: return "void";
  }
  return {};
}

}  // namespace ifapilot::rules
