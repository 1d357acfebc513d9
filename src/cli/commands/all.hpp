#pragma once

#include "cli/command/command.hpp"

/// Every command by its path, each defined in the file of its name; registry.cpp lists them.
namespace ifapilot::cli::commands {

extern const Command agenda;
extern const Command audit_head, audit_log, audit_verify;
extern const Command authority_add, authority_contact_add, authority_contact_remove, authority_list, authority_rejoin,
    authority_show, authority_update, authority_withdraw;
extern const Command calendar_close, calendar_import, calendar_list, calendar_open;
extern const Command check;
extern const Command feedback;
extern const Command find;
extern const Command framework_add, framework_end, framework_list;
extern const Command import_authorities, import_frameworks, import_offers, import_providers, import_vacancies;
extern const Command init;
extern const Command match_accept, match_chase, match_contact, match_own, match_proceed, match_refuse, match_terms;
extern const Command note;
extern const Command offer, offer_rescind;
extern const Command policy_set, policy_show;
extern const Command provider_add, provider_contact_add, provider_contact_remove, provider_list, provider_show,
    provider_update;
extern const Command quiet_end, quiet_list, quiet_start;
extern const Command refer_none, refer_profile, refer_refuse, refer_request, refer_withdrawn;
extern const Command report_bundle, report_caps, report_costs, report_due, report_html, report_kpi, report_offers,
    report_outstanding, report_overdue, report_placements, report_providers, report_quality, report_reasons,
    report_referrals, report_rota, report_survey, report_vacancies;
extern const Command respond;
extern const Command rota_history, rota_next, rota_show;
extern const Command show;
extern const Command survey_list, survey_record;
extern const Command transfer_arrange, transfer_cancel, transfer_complete;
extern const Command vacancy_add, vacancy_close, vacancy_confirm, vacancy_extend, vacancy_list, vacancy_show,
    vacancy_update;
extern const Command void_;
extern const Command withdraw;

}  // namespace ifapilot::cli::commands
