#include "app/record/void_kind.hpp"

namespace ifapilot::app {

VoidKind void_kind(rules::FactKind kind) {
  using enum rules::FactKind;
  switch (kind) {
    case init:
      return {.instead = "what it brought can be changed: ifapilot policy set, ifapilot authority update"};
    case voiding:
      return {.instead = "record again what was voided, with the command that recorded it"};
    case policy_set:
      return {.instead = "set it back: ifapilot policy set KEY VALUE --reason TEXT"};
    case calendar_close:
      return {.instead = "open the day again: ifapilot calendar open DATE --reason TEXT"};
    case calendar_open:
      return {.instead = "close the day again: ifapilot calendar close DATE --reason TEXT"};
    case calendar_import:
      return {.instead = "import the right file, or change single days: ifapilot calendar close, or open"};
    case authority_add:
      return {"% does not take part; its code stays used", "ifapilot authority list"};
    case authority_update:
      return {"% stands as it was described before", "ifapilot authority show %"};
    case authority_withdraw:
      return {"% takes part again, as if it had not withdrawn [P-VOLUNTARY]", "ifapilot authority show %"};
    case authority_rejoin:
      return {"% does not take part again: it is offered nothing [P-VOLUNTARY]", "ifapilot authority show %"};
    case authority_contact_add:
      return {"The contact is off the list of %", "ifapilot authority show %"};
    case authority_contact_remove:
      return {"The contact is on the list of % again", "ifapilot authority show %"};
    case provider_add:
      return {"% is no provider; its code stays used", "ifapilot provider list"};
    case provider_update:
      return {"% stands as it was described before", "ifapilot provider show %"};
    case provider_contact_add:
      return {"The contact is off the list of %", "ifapilot provider show %"};
    case provider_contact_remove:
      return {"The contact is on the list of % again", "ifapilot provider show %"};
    case framework_add:
      return {"There is no such agreement of %", "ifapilot framework list"};
    case framework_end:
      return {"The agreement of % runs as it did before", "ifapilot framework list"};
    case quiet_start:
      return {"No quiet period begins then", "ifapilot quiet list"};
    case quiet_end:
      return {"The quiet period runs until it is ended", "ifapilot quiet list"};
    case survey_record:
      return {"That answer of % counts no more", "ifapilot survey list"};
    case vacancy_add:
    case vacancy_update:
    case vacancy_confirm:
    case vacancy_extend:
    case vacancy_close:
    case offer:
    case offer_rescind:
    case respond:
    case feedback:
    case match_terms:
    case match_contact:
    case match_own:
    case match_accept:
    case match_refuse:
    case match_proceed:
    case match_chase:
    case refer_request:
    case refer_profile:
    case refer_none:
    case refer_withdrawn:
    case refer_refuse:
    case transfer_arrange:
    case transfer_cancel:
    case transfer_complete:
    case withdraw:
    case note:
      break;  // of a case, which says itself where it stands then
  }
  return {};
}

}  // namespace ifapilot::app
