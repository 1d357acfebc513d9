#include "cli/words/commands.hpp"

namespace ifapilot::cli {

using rules::Deed;
using rules::Field;

Spelling spelling_of(Deed deed) {
  switch (deed) {
    case Deed::initialise: return {.path = "init"};
    case Deed::see_agenda: return {.path = "agenda"};
    case Deed::show_case: return {.path = "show", .subject = "ID"};
    case Deed::note: return {.path = "note", .subject = "ABOUT", .after = "TEXT"};
    case Deed::tell: return {.path = "told", .subject = "RECORD PARTY --about ABOUT"};
    case Deed::draft_message: return {.path = "message", .subject = "ABOUT RECORD"};
    case Deed::draft_owed: return {.path = "message --owed", .after = "--output DIR"};
    case Deed::void_fact: return {.path = "void", .subject = "F", .asks = {Field::reason}};
    case Deed::undo_last: return {.path = "undo"};
    case Deed::see_audit_log: return {.path = "audit log"};
    case Deed::check_file: return {.path = "check"};
    case Deed::add_vacancy:
      return {
          .path = "vacancy add", .after = "--carer REF --area AUTHORITY", .asks = {Field::provider, Field::available}};
    case Deed::list_vacancies: return {.path = "vacancy list"};
    case Deed::show_vacancy: return {.path = "vacancy show", .subject = "V"};
    case Deed::update_vacancy: return {.path = "vacancy update", .subject = "V"};
    case Deed::confirm_date: return {.path = "vacancy confirm", .subject = "V", .asks = {Field::available}};
    case Deed::correct_vacancy: return {.path = "vacancy correct", .subject = "V", .asks = {Field::reason}};
    case Deed::extend_hold: return {.path = "vacancy extend", .subject = "V", .asks = {Field::until}};
    case Deed::close_vacancy:
      return {.path = "vacancy close", .subject = "V", .asks = {Field::closed_as, Field::reason}};
    case Deed::import_vacancies: return {.path = "import vacancies", .subject = "FILE.csv"};
    case Deed::ask_rota: return {.path = "rota next"};
    case Deed::show_rota: return {.path = "rota show"};
    case Deed::make_offer: return {.path = "offer", .subject = "V"};
    case Deed::rescind_offer: return {.path = "offer rescind", .subject = "O", .asks = {Field::reason}};
    case Deed::answer_offer: return {.path = "respond", .subject = "O", .after = "ANSWER"};
    case Deed::accept_offer: return {.path = "respond", .subject = "O", .after = "accept", .shortest = "accept"};
    case Deed::refuse_offer: return {.path = "respond", .subject = "O", .after = "refuse", .shortest = "refuse"};
    case Deed::send_form: return {.path = "feedback", .subject = "O"};
    case Deed::record_contact: return {.path = "match contact", .subject = "V"};
    case Deed::agree_terms: return {.path = "match terms", .subject = "V", .asks = {Field::contract}};
    case Deed::match_own: return {.path = "match own", .subject = "V", .asks = {Field::child, Field::age}};
    case Deed::request_referral: return {.path = "refer request", .subject = "V"};
    case Deed::record_profile: return {.path = "refer profile", .subject = "V", .asks = {Field::child, Field::age}};
    case Deed::record_no_child: return {.path = "refer none", .subject = "V"};
    case Deed::withdraw_referral: return {.path = "refer withdrawn", .subject = "V|R", .asks = {Field::reason}};
    case Deed::refuse_referral: return {.path = "refer refuse", .subject = "V"};
    case Deed::correct_child: return {.path = "refer correct", .subject = "V", .asks = {Field::reason}};
    case Deed::decide_match: return {.path = "match DECISION", .subject = "V"};
    case Deed::accept_match: return {.path = "match accept", .subject = "V"};
    case Deed::refuse_match: return {.path = "match refuse", .subject = "V", .asks = {Field::reason_code}};
    case Deed::proceed: return {.path = "match proceed", .subject = "V", .asks = {Field::accept_duty}};
    case Deed::record_match_failed: return {.path = "match failed", .subject = "V", .asks = {Field::reason_code}};
    case Deed::chase: return {.path = "match chase", .subject = "V", .asks = {Field::chased_until}};
    case Deed::arrange_transport: return {.path = "transfer arrange", .subject = "V", .asks = {Field::on}};
    case Deed::cancel_transport: return {.path = "transfer cancel", .subject = "V", .asks = {Field::reason}};
    case Deed::confirm_arrival: return {.path = "transfer complete", .subject = "V|R", .asks = {Field::arrived_on}};
    case Deed::list_authorities: return {.path = "authority list"};
    case Deed::show_authority: return {.path = "authority show", .subject = "CODE"};
    case Deed::add_authority: return {.path = "authority add", .subject = "CODE", .asks = {Field::name}};
    case Deed::update_authority: return {.path = "authority update", .subject = "CODE"};
    case Deed::withdraw_authority: return {.path = "authority withdraw", .subject = "CODE"};
    case Deed::rejoin_authority: return {.path = "authority rejoin", .subject = "CODE"};
    case Deed::record_away: return {.path = "authority away", .subject = "CODE", .asks = {Field::from, Field::until}};
    case Deed::record_back: return {.path = "authority back", .subject = "CODE", .asks = {Field::on}};
    case Deed::remove_authority_contact:
      return {.path = "authority contact remove", .subject = "CODE", .asks = {Field::name}};
    case Deed::import_authorities: return {.path = "import authorities", .subject = "FILE.csv"};
    case Deed::list_providers: return {.path = "provider list"};
    case Deed::show_provider: return {.path = "provider show", .subject = "CODE"};
    case Deed::add_provider: return {.path = "provider add", .subject = "CODE", .asks = {Field::name}};
    case Deed::update_provider: return {.path = "provider update", .subject = "CODE"};
    case Deed::remove_provider_contact:
      return {.path = "provider contact remove", .subject = "CODE", .asks = {Field::name}};
    case Deed::show_partnership: return {.path = "partnership show"};
    case Deed::update_partnership: return {.path = "partnership update"};
    case Deed::list_frameworks: return {.path = "framework list"};
    case Deed::add_framework: return {.path = "framework add", .subject = "AUTHORITY PROVIDER", .asks = {Field::from}};
    case Deed::end_framework: return {.path = "framework end", .subject = "AUTHORITY PROVIDER", .asks = {Field::on}};
    case Deed::list_surveys: return {.path = "survey list"};
    case Deed::record_survey:
      return {.path = "survey record", .subject = "CODE", .asks = {Field::experience, Field::suggestions}};
    case Deed::show_policy: return {.path = "policy show"};
    case Deed::set_policy: return {.path = "policy set", .subject = "KEY VALUE", .asks = {Field::reason}};
    case Deed::list_days_off: return {.path = "calendar list", .subject = "YEAR"};
    case Deed::close_day: return {.path = "calendar close", .subject = "DATE", .asks = {Field::reason}};
    case Deed::open_day:
      return {.path = "calendar open", .subject = "DATE", .asks = {Field::reason}, .shortest = "open"};
    case Deed::start_quiet: return {.path = "quiet start", .asks = {Field::from}};
    case Deed::end_quiet: return {.path = "quiet end", .asks = {Field::on}};
    case Deed::list_quiet: return {.path = "quiet list"};
    case Deed::report_caps: return {.path = "report caps"};
    case Deed::report_offers: return {.path = "report offers"};
    case Deed::report_outstanding: return {.path = "report outstanding"};
    case Deed::report_overdue: return {.path = "report overdue"};
    case Deed::report_bundle: return {.path = "report bundle", .after = "--output DIR"};
  }
  return {};
}

OptionSpelling spelling_of(Field field) {
  switch (field) {
    case Field::accept_changed_letters: return {"--accept-changed-letters"};
    case Field::accept_duty: return {"--accept-duty"};
    case Field::age: return {"--age", "N"};
    case Field::ages: return {"--ages", "FROM-TO"};
    case Field::arrived_on: return {"--arrived-on", "DATE"};
    case Field::at: return {"--at", "INSTANT"};
    case Field::available: return {"--available", "DATE"};
    case Field::chased_until: return {"--until", "INSTANT"};
    case Field::child: return {"--child", "REF"};
    case Field::closed_as: return {"--as", "WORD"};
    case Field::confirmed: return {"--confirmed"};
    case Field::contact: return {"--contact", "NAME"};
    case Field::contract: return {"--contract", "METHOD"};
    case Field::elsewhere: return {"--elsewhere"};
    case Field::email: return {"--email", "ADDRESS"};
    case Field::experience: return {"--experience", "TEXT"};
    case Field::from: return {"--from", "DATE"};
    case Field::gss: return {"--gss", "CODE"};
    case Field::home_office_email: return {"--home-office-email", "ADDRESS"};
    case Field::in_region: return {"--in-region", "ANSWER"};
    case Field::languages: return {"--languages", "LIST"};
    case Field::late: return {"--late"};
    case Field::name: return {"--name", "NAME"};
    case Field::note: return {"--note", "TEXT"};
    case Field::notes: return {"--notes", "TEXT"};
    case Field::on: return {"--on", "DATE"};
    case Field::override_reason: return {"--override", "REASON"};
    case Field::passed_at: return {"--passed-at", "INSTANT"};
    case Field::phone: return {"--phone", "NUMBER"};
    case Field::provider: return {"--provider", "CODE"};
    case Field::reason: return {"--reason", "TEXT"};
    case Field::reason_code: return {"--reason-code", "CODE"};
    case Field::received_at: return {"--received-at", "INSTANT"};
    case Field::referred_on: return {"--referred-on", "DATE"};
    case Field::score: return {"--score", "N"};
    case Field::sector: return {"--sector", "SECTOR"};
    case Field::sex: return {"--sex", "SEX"};
    case Field::status: return {"--status", "WORD"};
    case Field::suggestions: return {"--suggestions", "TEXT"};
    case Field::terms_received: return {"--terms-received"};
    case Field::terms_ref: return {"--terms-ref", "REF"};
    case Field::until: return {"--until", "DATE"};
    case Field::urn: return {"--urn", "NUMBER"};
    case Field::weekly_cost: return {"--weekly-cost", "AMOUNT"};
    case Field::weekly_rate: return {"--weekly-rate", "AMOUNT"};
    case Field::with: return {"--with", "SIDE"};
    case Field::with_later: return {"--with-later"};
    case Field::to: return {"--to", "AUTHORITY"};
  }
  return {};
}

}  // namespace ifapilot::cli
