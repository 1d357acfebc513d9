#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"

#include <ifapilot/rules/framework.hpp>

namespace ifapilot::cli {

namespace {

store::FrameworkRecord framework_from(const Arguments& arguments) {
  store::FrameworkRecord framework{.id = 0,
                                   .authority = arguments.authority("AUTHORITY"),
                                   .provider = arguments.provider("PROVIDER"),
                                   .facts = {arguments.day("--from"), arguments.optional_day("--until")},
                                   .weekly_rate = arguments.optional_pence("--weekly-rate")};
  if (rules::is_well_formed(framework.facts)) return framework;
  usage_error("--until is before --from", "both days belong to the agreement: --until " +
                                              rules::iso(framework.facts.from) + " or later, or leave it out");
}

}  // namespace

constinit const Command commands::framework_add{
    .path = "framework add",
    .summary = "record a framework agreement of an authority and a provider",
    .details =
        "Both days belong to it; without --until it has no end. On a day on which one is in force, a "
        "placement is bought under it, and a spot purchase needs a reason [M-TERMS, E2]. The agreements "
        "of one authority with one provider do not overlap.",
    .positionals = authority_and_provider,
    .options =
        [] {
          return Options{needed_option("from", "DATE", "its first day"),
                         plain_option("until", "DATE", "its last day, if one is agreed"),
                         plain_option("weekly-rate", "POUNDS", "what it charges for a week, such as 900.00")};
        },
    .examples = {"ifapilot framework add derby oak --from 2026-04-01 --until 2027-03-31 --weekly-rate 900.00"},
    .run = recording([](const Request& request) {
      const auto done = app::add_framework(*request.session, framework_from(request.arguments));
      return framework_answer(done, "Recorded the", ":", request);
    })};

}  // namespace ifapilot::cli
