#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/party.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

store::SurveyWords words_from(const Arguments& arguments) {
  store::SurveyWords words{.score = arguments.optional_number("--score", 1, 5),
                           .experience = arguments.optional_text("--experience", longest_note),
                           .suggestions = arguments.optional_text("--suggestions", longest_note),
                           .note = arguments.optional_text("--note")};
  if (words.score || words.experience || words.suggestions || words.note) return words;
  usage_error("nothing to record: give at least one of --score, --experience, --suggestions, --note",
              bound(rules::how_to(rules::Deed::record_survey)));
}

/// `a score of 4 of 5, its experience and its suggestions`
std::string what_it_gave(const store::SurveyWords& words) {
  std::vector<std::string> all;
  if (words.score) all.push_back("a score of " + std::to_string(*words.score) + " of 5");
  if (words.experience) all.emplace_back("its experience");
  if (words.suggestions) all.emplace_back("its suggestions");
  if (words.note) all.emplace_back("a note");
  return listed(all);
}

}  // namespace

constinit const Command commands::survey_record{
    .path = "survey record",
    .summary = "record what an authority thinks of the pilot",
    .details =
        "Each authority is asked towards the end of the pilot for its experience and its suggestions, and for a score "
        "if the region wants one; in the last month `report outstanding` names those that have not answered. One "
        "may answer again: the latest counts, whole [P-SURVEY].",
    .positionals = [] { return Positionals{authority_argument("AUTHORITY")}; },
    .options =
        [] {
          return Options{plain_option("score", "1..5", "from 1 to 5, the best"),
                         text_option("experience", "TEXT", "how the pilot has gone for it; nothing about a child"),
                         text_option("suggestions", "TEXT", "what it would have otherwise"),
                         text_option("note", "TEXT", "what you add yourself; nothing about a child")};
        },
    .examples = {"ifapilot survey record derby --experience 'quicker than before' --suggestions 'offers by noon'",
                 "ifapilot survey record derby --score 4"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto words = words_from(arguments);
      const auto done = app::record_survey(*request.session, arguments.authority("AUTHORITY"), words);
      const auto text =
          "Recorded of " + done.row.authority.text + ": " + what_it_gave(done.row.answer->words) + " [P-SURVEY].\n";
      return recorded(record_of(done.row), done.fact, {text, {rules::Action{rules::Deed::list_surveys}}});
    })};

}  // namespace ifapilot::cli
