#pragma once

#include <ifapilot/rules/about.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a person can do next, as a value. Nothing here knows how it is typed: who prints it does.
namespace ifapilot::rules {

/// What there is to do, or to look at, by what it is about.
enum class Deed {
  initialise,
  see_agenda,
  show_case,
  note,
  tell,           ///< To record that somebody was told.
  draft_message,  ///< What is to be told, as a text.
  draft_owed,
  void_fact,
  undo_last,
  see_audit_log,
  check_file,
  // a vacancy
  add_vacancy,
  list_vacancies,
  show_vacancy,
  update_vacancy,
  confirm_date,
  correct_vacancy,
  extend_hold,
  close_vacancy,
  import_vacancies,
  // an offer
  ask_rota,
  show_rota,
  make_offer,
  rescind_offer,
  answer_offer,  ///< Either way: whoever does it unread records neither answer.
  accept_offer,
  refuse_offer,
  send_form,
  // matching
  record_contact,
  agree_terms,
  match_own,
  request_referral,
  record_profile,
  correct_child,
  record_no_child,
  withdraw_referral,
  refuse_referral,
  decide_match,  ///< Whatever the decision: whoever does it unread records none.
  accept_match,
  refuse_match,
  proceed,
  record_match_failed,
  chase,
  // a transfer
  arrange_transport,
  cancel_transport,
  confirm_arrival,
  // those who take part
  list_authorities,
  show_authority,
  add_authority,
  update_authority,
  withdraw_authority,
  rejoin_authority,
  record_away,
  record_back,
  remove_authority_contact,
  import_authorities,
  list_providers,
  show_provider,
  add_provider,
  update_provider,
  remove_provider_contact,
  show_partnership,
  update_partnership,
  list_frameworks,
  add_framework,
  end_framework,
  list_surveys,
  record_survey,
  // how the pilot is run
  show_policy,
  set_policy,
  list_days_off,
  close_day,
  open_day,
  start_quiet,
  end_quiet,
  list_quiet,
  // reports
  report_caps,
  report_offers,
  report_outstanding,
  report_overdue,
  report_bundle
};
/// For `every`.
constexpr Deed last_of(Deed) { return Deed::report_bundle; }

/// What is told with a deed, beside whom or what it is about.
enum class Field {
  accept_changed_letters,  ///< This, `accept_duty`, `confirmed`, `elsewhere`, `late` and `with_later` are said or not,
                           ///< and have no value.
  accept_duty,
  age,
  ages,
  arrived_on,
  at,
  available,
  chased_until,
  child,
  closed_as,
  confirmed,
  contact,
  contract,
  elsewhere,
  email,
  experience,
  from,
  gss,
  home_office_email,
  in_region,
  languages,
  late,
  name,
  note,
  notes,
  on,
  override_reason,
  passed_at,
  phone,
  provider,
  reason,
  reason_code,
  received_at,
  referred_on,
  score,
  sector,
  sex,
  status,
  suggestions,
  terms_received,  ///< Said or not, like `confirmed`.
  terms_ref,
  until,
  urn,
  weekly_cost,
  weekly_rate,
  with,
  with_later,
  to  ///< Of an offer out of turn, with `override_reason`.
};

/// A field, and its value as far as it is known; else it is still to be filled in.
struct Told {
  Field field;                                                                                    ///< Which.
  std::variant<std::monostate, Day, Instant, Pence, Contract, ClosedAs, std::string> value = {};  ///< As it is told.

  bool operator==(const Told&) const = default;
};

/// Of what somebody is told, and whom it is told (M-TELL).
struct ToldSubject {
  std::variant<VacancyId, OfferId, ReferralId, AuthorityCode> record;  ///< Of a survey, or a change of scope: a code.
  About about{};
  std::optional<PartyKind> to = std::nullopt;  ///< None: everybody whom it concerns.

  bool operator==(const ToldSubject&) const = default;
};

/// A policy value, as it is set.
struct PolicyChoice {
  std::string key;    ///< `standard_clock`
  std::string value;  ///< As it is typed: `elapsed`.

  bool operator==(const PolicyChoice&) const = default;
};

/// What a deed is about; nothing if that is not known, or if it is about nothing. A number is a calendar year.
using Subject = std::variant<std::monostate, ToldSubject, VacancyId, OfferId, ReferralId, FactId, AuthorityCode,
                             ProviderCode, FrameworkPair, PolicyChoice, int>;

/// How an action is named.
enum class Naming {
  whole,    ///< To be done as it stands, once what is not known is filled in.
  help,     ///< To be looked up first.
  bare,     ///< By its name alone.
  shortest  ///< Beside another about the same: "record its acceptance, or refuse".
};

/// Something to do. What the deed always asks for needs no telling: only its value does, if it is known.
struct Action {
  Deed deed{};                    ///< What to do.
  Subject subject = {};           ///< About what.
  std::vector<Told> told = {};    ///< Known values, and what is told besides, in the order in which it is said.
  Naming naming = Naming::whole;  ///< How it is named.

  bool operator==(const Action&) const = default;
};

/// How `deed` is done, to be looked up before it is.
[[nodiscard]] inline Action how_to(Deed deed, Subject subject = {}) {
  return {deed, std::move(subject), {}, Naming::help};
}

/// `deed` by its name alone.
[[nodiscard]] inline Action named(Deed deed) { return {deed, {}, {}, Naming::bare}; }

/// `deed` in a word, after another one about the same.
[[nodiscard]] inline Action shortly(Deed deed) { return {deed, {}, {}, Naming::shortest}; }

}  // namespace ifapilot::rules
