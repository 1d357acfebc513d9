#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"

namespace ifapilot::cli {

constinit const Command commands::survey_record{
    .path = "survey record",
    .summary = "record what an authority thinks of the pilot",
    .details =
        "Each authority is asked towards the end of the pilot; in its last month `report outstanding` "
        "names those that have not answered. One may answer again: the latest counts [P-SURVEY].",
    .positionals = [] { return Positionals{authority_argument("AUTHORITY")}; },
    .options =
        [] {
          return Options{needed_option("score", "1..5", "from 1 to 5, the best"),
                         text_option("note", "TEXT", "in its words; nothing about a child")};
        },
    .examples = {"ifapilot survey record derby --score 4 --note 'quicker than before'"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done = app::record_survey(*request.session, arguments.authority("AUTHORITY"),
                                           arguments.number("--score", 1, 5), arguments.optional_text("--note"));
      const auto text = "Recorded: " + done.row.authority.text + " gives the pilot " +
                        std::to_string(done.row.answer->score) + " of 5 [P-SURVEY].\n";
      return recorded(record_of(done.row), done.fact, {text, {rules::Action{rules::Deed::list_surveys}}});
    })};

}  // namespace ifapilot::cli
