#include "cli/command/registry.hpp"

#include "cli/commands/all.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ifapilot::cli {
namespace {

constexpr std::array rows{
    Row{&commands::agenda, "The working day"},
    Row{&commands::show},
    Row{&commands::init, "Setting up"},
    Row{&commands::authority_add},
    Row{&commands::authority_list},
    Row{&commands::authority_show},
    Row{&commands::authority_update},
    Row{&commands::authority_withdraw},
    Row{&commands::authority_rejoin},
    Row{&commands::authority_contact_add},
    Row{&commands::authority_contact_remove},
    Row{&commands::provider_add},
    Row{&commands::provider_list},
    Row{&commands::provider_show},
    Row{&commands::provider_update},
    Row{&commands::provider_contact_add},
    Row{&commands::provider_contact_remove},
    Row{&commands::framework_add},
    Row{&commands::framework_end},
    Row{&commands::framework_list},
    Row{&commands::import_authorities, "Records from spreadsheets"},
    Row{&commands::import_providers},
    Row{&commands::import_frameworks},
    Row{&commands::import_vacancies},
    Row{&commands::import_offers},
    Row{&commands::vacancy_add, "Vacancies and offers"},
    Row{&commands::vacancy_list},
    Row{&commands::vacancy_show},
    Row{&commands::vacancy_update},
    Row{&commands::vacancy_confirm},
    Row{&commands::vacancy_close},
    Row{&commands::rota_next},
    Row{&commands::rota_show},
    Row{&commands::rota_history},
    Row{&commands::offer},
    Row{&commands::offer_rescind},
    Row{&commands::respond},
    Row{&commands::feedback},
    Row{&commands::match_contact, "From acceptance to arrival"},
    Row{&commands::match_terms},
    Row{&commands::match_own},
    Row{&commands::refer_request},
    Row{&commands::refer_profile},
    Row{&commands::refer_none},
    Row{&commands::refer_withdrawn},
    Row{&commands::refer_refuse},
    Row{&commands::match_accept},
    Row{&commands::match_refuse},
    Row{&commands::match_proceed},
    Row{&commands::match_chase},
    Row{&commands::transfer_arrange},
    Row{&commands::transfer_complete},
    Row{&commands::transfer_cancel},
    Row{&commands::vacancy_extend},
    Row{&commands::withdraw},
    Row{&commands::note, "Notes and corrections"},
    Row{&commands::find},
    Row{&commands::void_},
    Row{&commands::quiet_start},
    Row{&commands::quiet_end},
    Row{&commands::quiet_list},
    Row{&commands::survey_record},
    Row{&commands::survey_list},
    Row{&commands::report_overdue, "Reports"},
    Row{&commands::report_due},
    Row{&commands::report_outstanding},
    Row{&commands::report_referrals},
    Row{&commands::report_placements},
    Row{&commands::report_offers},
    Row{&commands::report_vacancies},
    Row{&commands::report_rota},
    Row{&commands::report_caps},
    Row{&commands::report_kpi},
    Row{&commands::report_costs},
    Row{&commands::report_providers},
    Row{&commands::report_reasons},
    Row{&commands::report_quality},
    Row{&commands::report_survey},
    Row{&commands::report_bundle},
    Row{&commands::report_html},
    Row{&commands::calendar_list, "Calendar, policy and records"},
    Row{&commands::calendar_close},
    Row{&commands::calendar_open},
    Row{&commands::calendar_import},
    Row{&commands::policy_show},
    Row{&commands::policy_set},
    Row{&commands::audit_log},
    Row{&commands::audit_verify},
    Row{&commands::audit_head},
    Row{&commands::check},
};

}  // namespace

Registry registry() { return rows; }

const Command* find(Registry registry, std::string_view path) {
  const auto found = std::ranges::find(registry, path, [](const Row& row) { return row.command->path; });
  return found == registry.end() ? nullptr : found->command;
}

bool is_within(std::string_view path, std::string_view group) {
  return path.size() > group.size() && path.starts_with(group) && path[group.size()] == ' ';
}

bool is_group(Registry registry, std::string_view path) {
  return std::ranges::any_of(registry, [path](const Row& row) { return is_within(row.command->path, path); });
}

}  // namespace ifapilot::cli
