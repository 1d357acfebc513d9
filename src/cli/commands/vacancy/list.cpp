#include "app/vacancy/vacancy.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"

#include <ifapilot/rules/every.hpp>

namespace ifapilot::cli {

namespace {

/// Whose answer is waited for, or who has accepted.
std::optional<rules::AuthorityCode> holder(const app::VacancyView& view) {
  if (!view.live_offer) return std::nullopt;
  return std::ranges::find(view.offers, *view.live_offer, &rules::Offer::id)->authority;
}

}  // namespace

constinit const Command commands::vacancy_list{
    .path = "vacancy list",
    .summary = "list the vacancies and where they stand",
    .details = "All vacancies by number, or those in one status.",
    .options = [] { return Options{status_option(rules::every_word<rules::VacancyStatus>())}; },
    .examples = {"ifapilot vacancy list", "ifapilot vacancy list --status notified --format csv"},
    .run = reading([](const Request& request) {
      auto all = app::list_vacancies(*request.session);
      if (const auto wanted = request.arguments.optional_text("--status")) {
        std::erase_if(all, [&](const app::VacancyView& view) { return rules::word(view.status) != *wanted; });
      }
      const auto columns = joined(vacancy_columns(), {column({.name = "authority"}, holder)});
      return as_table(table_from(columns, all),
                      "No such vacancy. To record one: " + rules::how_to(rules::Deed::add_vacancy));
    })};

}  // namespace ifapilot::cli
