#include "app/record/void.hpp"

namespace ifapilot::app {

VoidKind void_kind(rules::FactKind kind) {
  using rules::Action;
  using rules::Deed;
  using rules::named;
  using enum rules::FactKind;
  switch (kind) {
    case init:
      return {.instead =
                  "what it brought can be changed: " + named(Deed::set_policy) + ", " + named(Deed::update_authority)};
    case voiding: return {.instead = "record again what was voided, with the command that recorded it"};
    case policy_set: return {.instead = "set it back: " + Action{Deed::set_policy}};
    case calendar_close: return {.instead = "open the day again: " + Action{Deed::open_day}};
    case calendar_open: return {.instead = "close the day again: " + Action{Deed::close_day}};
    case calendar_import:
      return {.instead = "import the right file, or change single days: " + named(Deed::close_day) + ", or " +
                         rules::shortly(Deed::open_day)};
    case authority_add: return {"% does not take part; its code stays used", Deed::list_authorities};
    case authority_update: return {"% stands as it was described before", Deed::show_authority};
    case authority_withdraw:
      return {"% takes part again, as if it had not withdrawn [P-VOLUNTARY]", Deed::show_authority};
    case authority_rejoin:
      return {"% does not take part again: it is offered nothing [P-VOLUNTARY]", Deed::show_authority};
    case authority_contact_add: return {"The contact is off the list of %", Deed::show_authority};
    case authority_contact_remove: return {"The contact is on the list of % again", Deed::show_authority};
    case provider_add: return {"% is no provider; its code stays used", Deed::list_providers};
    case provider_update: return {"% stands as it was described before", Deed::show_provider};
    case provider_contact_add: return {"The contact is off the list of %", Deed::show_provider};
    case provider_contact_remove: return {"The contact is on the list of % again", Deed::show_provider};
    case framework_add: return {"There is no such agreement of %", Deed::list_frameworks};
    case framework_end: return {"The agreement of % runs as it did before", Deed::list_frameworks};
    case quiet_start: return {"No quiet period begins then", Deed::list_quiet};
    case quiet_end: return {"The quiet period runs until it is ended", Deed::list_quiet};
    case survey_record: return {"That answer of % counts no more", Deed::list_surveys};
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
    case note: break;  // of a case, which says itself where it stands then
  }
  return {};
}

}  // namespace ifapilot::app
