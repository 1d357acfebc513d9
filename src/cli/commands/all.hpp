#pragma once

#include "cli/command/registry.hpp"

#include <algorithm>
#include <array>
#include <string_view>

/// Every command by its path, each defined in the file of its name, and under which heading help lists it.
namespace ifapilot::cli::commands {

extern const Command agenda;
extern const Command audit_head, audit_log, audit_verify;
extern const Command authority_add, authority_away, authority_back, authority_contact_add, authority_contact_remove,
    authority_list, authority_rejoin, authority_show, authority_update, authority_withdraw;
extern const Command calendar_close, calendar_import, calendar_list, calendar_open;
extern const Command check;
extern const Command feedback;
extern const Command find;
extern const Command framework_add, framework_end, framework_list;
extern const Command import_authorities, import_frameworks, import_offers, import_providers, import_vacancies;
extern const Command init;
extern const Command journal;
extern const Command match_accept, match_chase, match_contact, match_failed, match_own, match_proceed, match_refuse,
    match_terms;
extern const Command message, message_templates;
extern const Command note;
extern const Command offer, offer_rescind;
extern const Command partnership_show, partnership_update;
extern const Command policy_set, policy_show;
extern const Command provider_add, provider_contact_add, provider_contact_remove, provider_list, provider_show,
    provider_update;
extern const Command quiet_end, quiet_list, quiet_start;
extern const Command refer_correct, refer_none, refer_profile, refer_refuse, refer_request, refer_withdrawn;
extern const Command report_bundle, report_caps, report_costs, report_due, report_html, report_kpi, report_offers,
    report_outstanding, report_overdue, report_placements, report_providers, report_quality, report_reasons,
    report_referrals, report_rota, report_survey, report_vacancies;
extern const Command respond;
extern const Command rota_history, rota_next, rota_show;
extern const Command show;
extern const Command survey_list, survey_record;
extern const Command told;
extern const Command transfer_arrange, transfer_cancel, transfer_complete;
extern const Command undo;
extern const Command vacancy_add, vacancy_close, vacancy_confirm, vacancy_correct, vacancy_extend, vacancy_list,
    vacancy_show, vacancy_update;
extern const Command views;
extern const Command void_;
extern const Command why;
extern const Command withdraw;

/// The commands that help lists under `heading`.
template <class... Listed>
[[nodiscard]] constexpr auto under(std::string_view heading, const Listed*... listed) {
  std::array rows{ListedCommand{listed}...};
  rows.front().section = heading;
  return rows;
}

/// One list of several.
template <std::size_t... Number>
[[nodiscard]] constexpr auto joined(const std::array<ListedCommand, Number>&... sections) {
  std::array<ListedCommand, (Number + ...)> all{};
  auto at = all.begin();
  ((at = std::ranges::copy(sections, at).out), ...);
  return all;
}

/// All of them, in the order in which help lists them.
inline constexpr auto by_section = joined(
    under("The working day", &agenda, &message, &told, &journal, &show),
    under("Setting up", &init, &authority_add, &authority_list, &authority_show, &authority_update, &authority_withdraw,
          &authority_rejoin, &authority_away, &authority_back, &authority_contact_add, &authority_contact_remove,
          &provider_add, &provider_list, &provider_show, &provider_update, &provider_contact_add,
          &provider_contact_remove, &framework_add, &framework_end, &framework_list, &partnership_show,
          &partnership_update, &message_templates),
    under("Records from spreadsheets", &import_authorities, &import_providers, &import_frameworks, &import_vacancies,
          &import_offers),
    under("Vacancies and offers", &vacancy_add, &vacancy_list, &vacancy_show, &vacancy_update, &vacancy_confirm,
          &vacancy_close, &rota_next, &rota_show, &rota_history, &offer, &why, &offer_rescind, &respond, &feedback),
    under("From acceptance to arrival", &match_contact, &match_terms, &match_own, &refer_request, &refer_profile,
          &refer_none, &refer_withdrawn, &refer_refuse, &match_accept, &match_refuse, &match_proceed, &match_failed,
          &match_chase, &transfer_arrange, &transfer_complete, &transfer_cancel, &vacancy_extend, &withdraw),
    under("Notes and corrections", &note, &find, &vacancy_correct, &refer_correct, &void_, &undo, &quiet_start,
          &quiet_end, &quiet_list, &survey_record, &survey_list),
    under("Reports", &report_overdue, &report_due, &report_outstanding, &report_referrals, &report_placements,
          &report_offers, &report_vacancies, &report_rota, &report_caps, &report_kpi, &report_costs, &report_providers,
          &report_reasons, &report_quality, &report_survey, &report_bundle, &report_html),
    under("Calendar, policy and records", &calendar_list, &calendar_close, &calendar_open, &calendar_import,
          &policy_show, &policy_set, &audit_log, &audit_verify, &audit_head, &check, &views));

}  // namespace ifapilot::cli::commands
