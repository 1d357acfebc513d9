#include "cli/command/registry.hpp"

#include "cli/commands/all.hpp"

#include <algorithm>

namespace ifapilot::cli {
namespace {

/// The commands that help lists under `heading`.
template <class... Listed>
constexpr auto under(std::string_view heading, const Listed*... listed) {
  std::array rows{Row{listed}...};
  rows.front().section = heading;
  return rows;
}

template <std::size_t... Number>
constexpr auto joined(const std::array<Row, Number>&... sections) {
  std::array<Row, (Number + ...)> all{};
  auto at = all.begin();
  ((at = std::ranges::copy(sections, at).out), ...);
  return all;
}

constexpr auto rows =
    joined(under("The working day", &commands::agenda, &commands::show),
           under("Setting up", &commands::init, &commands::authority_add, &commands::authority_list,
                 &commands::authority_show, &commands::authority_update, &commands::authority_withdraw,
                 &commands::authority_rejoin, &commands::authority_contact_add, &commands::authority_contact_remove,
                 &commands::provider_add, &commands::provider_list, &commands::provider_show,
                 &commands::provider_update, &commands::provider_contact_add, &commands::provider_contact_remove,
                 &commands::framework_add, &commands::framework_end, &commands::framework_list),
           under("Records from spreadsheets", &commands::import_authorities, &commands::import_providers,
                 &commands::import_frameworks, &commands::import_vacancies, &commands::import_offers),
           under("Vacancies and offers", &commands::vacancy_add, &commands::vacancy_list, &commands::vacancy_show,
                 &commands::vacancy_update, &commands::vacancy_confirm, &commands::vacancy_close, &commands::rota_next,
                 &commands::rota_show, &commands::rota_history, &commands::offer, &commands::offer_rescind,
                 &commands::respond, &commands::feedback),
           under("From acceptance to arrival", &commands::match_contact, &commands::match_terms, &commands::match_own,
                 &commands::refer_request, &commands::refer_profile, &commands::refer_none, &commands::refer_withdrawn,
                 &commands::refer_refuse, &commands::match_accept, &commands::match_refuse, &commands::match_proceed,
                 &commands::match_chase, &commands::transfer_arrange, &commands::transfer_complete,
                 &commands::transfer_cancel, &commands::vacancy_extend, &commands::withdraw),
           under("Notes and corrections", &commands::note, &commands::find, &commands::void_, &commands::quiet_start,
                 &commands::quiet_end, &commands::quiet_list, &commands::survey_record, &commands::survey_list),
           under("Reports", &commands::report_overdue, &commands::report_due, &commands::report_outstanding,
                 &commands::report_referrals, &commands::report_placements, &commands::report_offers,
                 &commands::report_vacancies, &commands::report_rota, &commands::report_caps, &commands::report_kpi,
                 &commands::report_costs, &commands::report_providers, &commands::report_reasons,
                 &commands::report_quality, &commands::report_survey, &commands::report_bundle, &commands::report_html),
           under("Calendar, policy and records", &commands::calendar_list, &commands::calendar_close,
                 &commands::calendar_open, &commands::calendar_import, &commands::policy_show, &commands::policy_set,
                 &commands::audit_log, &commands::audit_verify, &commands::audit_head, &commands::check));

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
