#include "app/tell/told.hpp"

#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/tell.hpp"

namespace ifapilot::cli {

namespace {

using rules::Action;
using rules::Deed;

/// `derby was told whom to reach on the other side, Mon 2 Mar 2026 10:00.`
std::string sentence(const app::ToldWritten& done) {
  const auto* const via = !done.via ? "" : *done.via == "phone" ? ", by telephone" : ", by e-mail";
  return app::who(done.telling) + " was told " + std::string(rules::words_of(done.telling.row.about).what) + ", " +
         rules::in_words(done.at) + via + " [M-TELL]." + (done.fact ? " Recorded as " + done.fact->text() + "." : "");
}

Columns<app::ToldWritten> told_columns() {
  using Row = app::ToldWritten;
  return {column({.name = "vacancy"}, [](const Row& row) { return row.telling.vacancy; }),
          column({.name = "offer"}, [](const Row& row) { return row.telling.row.offer; }),
          column({.name = "authority"}, [](const Row& row) { return row.telling.row.authority; }),
          column({.name = "about"}, [](const Row& row) { return row.telling.row.about; }),
          column({.name = "to"}, [](const Row& row) { return row.telling.row.to; }),
          column({.name = "via", .type = ColumnType::word}, &Row::via),
          column({.name = "told_at"}, &Row::at),
          column({.name = "referral"}, [](const Row& row) { return row.telling.row.referral; }),
          column({.name = "fact"}, &Row::fact)};
}

std::vector<rules::Sentence> remarks_on(const std::vector<app::ToldWritten>& all) {
  std::vector<rules::Sentence> remarks;
  for (const auto& done : all) {
    const auto& before = done.telling.row.told_at;
    if (before) remarks.push_back(app::who(done.telling) + " was told already, " + rules::in_words(*before));
  }
  return remarks;
}

Answer told_answer(const std::vector<app::ToldWritten>& all, const Request& request) {
  auto answer = one_or_several(told_columns(), all, request.arguments.text("PARTY") == "all");
  for (const auto& done : all) answer.screen.body += output::wrapped(sentence(done), request.style.width);
  answer.screen.next = {Action{Deed::see_agenda}};
  answer.remarks = remarks_on(all);
  answer.is_recorded = true;
  return answer;
}

}  // namespace

constinit const Command commands::told{
    .path = "told",
    .summary = "record that somebody was told",
    .details =
        "The program sends nothing: `message` drafts, you send, and this records that it was done. A V stands for its "
        "present or else its latest offer, an O for that offer alone; of `survey` and `scope` name an authority. --at "
        "says when, if not now; a slip is voided. An offer, a request to the Home Office and a chase are their own "
        "record and are not told again. What is owed stands in `agenda`, `show` and `report outstanding` [M-TELL].",
    .positionals =
        [] {
          return Positionals{{"RECORD", "V4, O12, R3, or the code of an authority"},
                             {"PARTY", "who was told", false, party_words()}};
        },
    .options =
        [] {
          return Options{needed_option("about", "ABOUT", "what was told", rules::every_word<rules::About>()),
                         via_option(),
                         text_option("note", "TEXT", "what was said besides; nothing that tells who a child is")};
        },
    .examples = {"ifapilot told V1 authority --about contacts --via email", "ifapilot told V1 all --about contacts"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const app::ToldAbout about{named<rules::About>(arguments.text("--about")), told_record_from(arguments, "RECORD"),
                                 party_from(arguments.text("PARTY"))};
      return told_answer(app::record_told(*request.session, about,
                                          {arguments.optional_text("--via"), arguments.optional_text("--note")}),
                         request);
    })};

}  // namespace ifapilot::cli
