#include <ifapilot/rules/fact_kind.hpp>

namespace ifapilot::rules {

std::string_view word(FactKind kind) {
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
    case match_chase: return "match chase";
    case refer_request: return "refer request";
    case refer_profile: return "refer profile";
    case refer_none: return "refer none";
    case refer_withdrawn: return "refer withdrawn";
    case refer_refuse: return "refer refuse";
    case transfer_arrange: return "transfer arrange";
    case transfer_cancel: return "transfer cancel";
    case transfer_complete: return "transfer complete";
    case withdraw: return "withdraw";
    case note: return "note";
    case voiding: return "void";
  }
  return {};
}

}  // namespace ifapilot::rules
