#include "app/party/away.hpp"

#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

store::AwayRecord period_from(const Arguments& arguments) {
  arguments.needs("--email", "--deputy");
  arguments.needs("--phone", "--deputy");
  const rules::Away days{arguments.day("--from"), arguments.day("--until")};
  if (days.until < days.from) {
    usage_error("--until is before --from", "both days belong to it: --until " + rules::iso(days.from) + " or later");
  }
  return {.fact = {},
          .authority = arguments.authority("CODE"),
          .days = days,
          .deputy = {arguments.optional_text("--deputy", longest_name), optional_email(arguments, "--email"),
                     optional_phone(arguments, "--phone")}};
}

std::string who_stands_in(const store::AwayRecord& period) {
  return period.deputy.name ? "Meanwhile " + reached_at(period.deputy) + " is named first."
                            : "Nobody stands in: meanwhile the further contacts are named first.";
}

}  // namespace

constinit const Command commands::authority_away{
    .path = "authority away",
    .summary = "record the days on which an authority's lead is away",
    .details =
        "Both days belong to it. On these days offers, contacts and the agenda name the deputy first, else the further "
        "contacts, and say that the lead is away. No deadline waits for it, and the rota does not change. The "
        "days of one authority do not overlap [P-AWAY].",
    .positionals = authority_code,
    .options =
        [] {
          return Options{needed_option("from", "DATE", "the first day away"),
                         needed_option("until", "DATE", "the last day away"),
                         name_option("deputy", "NAME", "who stands in", longest_name),
                         line_option("email", "ADDRESS", "the deputy's e-mail at work", longest_email),
                         phone_option("phone", "NUMBER", "the deputy's telephone at work", longest_phone)};
        },
    .examples = {"ifapilot authority away derby --from 2026-04-06 --until 2026-04-17 --deputy 'Dee Day' --phone "
                 "'0116 496 0002'"},
    .run = recording([](const Request& request) {
      const auto done = app::record_away(*request.session, period_from(request.arguments));
      const auto code = done.period.authority;
      const auto text = output::wrapped("The lead of " + code.text + " is away " + days_of(done.period) + " [P-AWAY].",
                                        request.style.width) +
                        output::wrapped(who_stands_in(done.period) + " No deadline waits.", request.style.width);
      return recorded(record_of(done.authority.view), done.authority.fact,
                      {text, {rules::Action{rules::Deed::record_back, code}}});
    })};

}  // namespace ifapilot::cli
