#pragma once

#include "cli/command.hpp"

/// One function a command, each in the file of its name; registry.cpp lists them.
namespace ifapilot::cli {

[[nodiscard]] Command make_agenda();
[[nodiscard]] Command make_show();
[[nodiscard]] Command make_init();
[[nodiscard]] Command make_vacancy_add();
[[nodiscard]] Command make_vacancy_list();
[[nodiscard]] Command make_vacancy_show();
[[nodiscard]] Command make_vacancy_update();
[[nodiscard]] Command make_vacancy_confirm();
[[nodiscard]] Command make_vacancy_close();
[[nodiscard]] Command make_offer();
[[nodiscard]] Command make_offer_rescind();
[[nodiscard]] Command make_respond();
[[nodiscard]] Command make_feedback();
[[nodiscard]] Command make_match_contact();
[[nodiscard]] Command make_match_terms();
[[nodiscard]] Command make_match_own();
[[nodiscard]] Command make_refer_request();
[[nodiscard]] Command make_refer_profile();
[[nodiscard]] Command make_refer_none();
[[nodiscard]] Command make_refer_withdrawn();
[[nodiscard]] Command make_refer_refuse();
[[nodiscard]] Command make_match_accept();
[[nodiscard]] Command make_match_refuse();
[[nodiscard]] Command make_match_proceed();
[[nodiscard]] Command make_match_chase();
[[nodiscard]] Command make_transfer_arrange();
[[nodiscard]] Command make_transfer_complete();
[[nodiscard]] Command make_transfer_cancel();
[[nodiscard]] Command make_vacancy_extend();
[[nodiscard]] Command make_withdraw();
[[nodiscard]] Command make_note();
[[nodiscard]] Command make_find();
[[nodiscard]] Command make_void();
[[nodiscard]] Command make_quiet_start();
[[nodiscard]] Command make_quiet_end();
[[nodiscard]] Command make_quiet_list();
[[nodiscard]] Command make_survey_record();
[[nodiscard]] Command make_survey_list();
[[nodiscard]] Command make_report_outstanding();
[[nodiscard]] Command make_report_referrals();
[[nodiscard]] Command make_report_placements();
[[nodiscard]] Command make_report_overdue();
[[nodiscard]] Command make_report_due();
[[nodiscard]] Command make_report_offers();
[[nodiscard]] Command make_report_vacancies();
[[nodiscard]] Command make_report_rota();
[[nodiscard]] Command make_report_caps();
[[nodiscard]] Command make_report_quality();
[[nodiscard]] Command make_report_survey();
[[nodiscard]] Command make_audit_log();
[[nodiscard]] Command make_audit_verify();
[[nodiscard]] Command make_audit_head();
[[nodiscard]] Command make_check();
[[nodiscard]] Command make_rota_next();
[[nodiscard]] Command make_rota_show();
[[nodiscard]] Command make_rota_history();
[[nodiscard]] Command make_provider_add();
[[nodiscard]] Command make_provider_list();
[[nodiscard]] Command make_provider_show();
[[nodiscard]] Command make_provider_update();
[[nodiscard]] Command make_provider_contact_add();
[[nodiscard]] Command make_provider_contact_remove();
[[nodiscard]] Command make_authority_add();
[[nodiscard]] Command make_authority_list();
[[nodiscard]] Command make_authority_show();
[[nodiscard]] Command make_authority_update();
[[nodiscard]] Command make_authority_withdraw();
[[nodiscard]] Command make_authority_rejoin();
[[nodiscard]] Command make_authority_contact_add();
[[nodiscard]] Command make_authority_contact_remove();
[[nodiscard]] Command make_framework_add();
[[nodiscard]] Command make_framework_end();
[[nodiscard]] Command make_framework_list();
[[nodiscard]] Command make_policy_show();
[[nodiscard]] Command make_policy_set();
[[nodiscard]] Command make_calendar_list();
[[nodiscard]] Command make_calendar_close();
[[nodiscard]] Command make_calendar_open();
[[nodiscard]] Command make_calendar_import();

}  // namespace ifapilot::cli
