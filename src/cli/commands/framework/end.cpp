#include "app/party/framework.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = app::end_framework(*request.session, arguments.authority("AUTHORITY"),
                                       arguments.provider("PROVIDER"), arguments.day("--on"));
  const auto& framework = done.framework;
  const auto today = rules::local_day(request.session->clock.now);
  return recorded(record_of(framework, today), done.fact,
                  {"The agreement of " + framework.authority.text + " and " + framework.provider.text + " now runs\n" +
                       in_words(framework) + " [M-TERMS, E2].\n",
                   {rules::Action{rules::Deed::list_frameworks}}});
}

}  // namespace

constinit const Command commands::framework_end{
    .path = "framework end",
    .summary = "record the last day of a framework agreement",
    .details =
        "The day still belongs to it, and may lie ahead. The agreement must have begun by then and not "
        "have ended before; for a longer time, record another [M-TERMS, E2].",
    .gate = Gate::write,
    .positionals =
        [] {
          return Positionals{authority_argument("AUTHORITY"), provider_argument("PROVIDER")};
        },
    .options = [] { return Options{needed_option("on", "DATE", "its last day")}; },
    .examples = {"ifapilot framework end derby oak --on 2026-06-30"},
    .run = run};

}  // namespace ifapilot::cli
