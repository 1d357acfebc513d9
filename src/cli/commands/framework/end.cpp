#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"

namespace ifapilot::cli {

constinit const Command commands::framework_end{
    .path = "framework end",
    .summary = "record the last day of a framework agreement",
    .details =
        "The day still belongs to it, and may lie ahead. The agreement must have begun by then and not "
        "have ended before; for a longer time, record another [M-TERMS, E2].",
    .positionals = authority_and_provider,
    .options = [] { return Options{needed_option("on", "DATE", "its last day")}; },
    .examples = {"ifapilot framework end derby oak --on 2026-06-30"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done = app::end_framework(*request.session, arguments.authority("AUTHORITY"),
                                           arguments.provider("PROVIDER"), arguments.day("--on"));
      return framework_answer(done, "The", " now runs", request);
    })};

}  // namespace ifapilot::cli
