#include "app/party/authority.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

std::string what_was_taken_back(const app::AuthorityWritten& done) {
  std::string text;
  for (const auto& offer : done.rescinded) {
    text += offer.id.text() + " (" + offer.vacancy.text() + ") is rescinded: it uses no turn [R-TURN].\n";
  }
  return text;
}

std::string what_goes_on(const app::AuthorityView& view) {
  std::vector<std::string> accepted;
  for (const auto& id : view.carried_on) accepted.push_back(id.text());
  if (accepted.empty()) return "";
  return listed(accepted) + (accepted.size() == 1 ? " goes" : " go") + " on: accepted, until " +
         view.record.facts.code.text + " steps back.\n";
}

/// One for each vacancy that is free again, all in one line.
rules::Sentence next(const app::AuthorityWritten& done) {
  using rules::Action;
  rules::Sentence all;
  for (const auto& id : done.freed) all += (all.empty() ? "" : " · ") + Action{rules::Deed::ask_rota, id};
  return all.empty() ? Action{rules::Deed::ask_rota} : all;
}

}  // namespace

constinit const Command commands::authority_withdraw{
    .path = "authority withdraw",
    .summary = "record that an authority leaves the pilot",
    .details =
        "It may do so at any time, and rejoin. Its open offers are rescinded in the same step; what it "
        "has accepted goes on until it steps back. Not before its last offer, answer or joining "
        "[P-VOLUNTARY, A-FUTURE].",
    .positionals = authority_code,
    .options = [] { return Options{text_option("reason", "TEXT", "why it leaves, if it says so")}; },
    .examples = {"ifapilot authority withdraw rutland --reason 'no capacity before the summer'"},
    .run = recording([](const Request& request) {
      const auto done = app::withdraw_authority(*request.session, request.arguments.authority("CODE"),
                                                request.arguments.optional_text("--reason"));
      const auto headline = done.view.record.facts.code.text + " " + participation(done.view, request.now()) +
                            ": it is offered nothing more, and nobody waits for "
                            "its turn [P-VOLUNTARY, P]. It keeps its position and its history.";
      auto answer = recorded(
          record_of(done.view), done.fact,
          {output::wrapped(headline, request.style.width) + what_was_taken_back(done) + what_goes_on(done.view),
           {next(done)}});
      const auto id_of = [](const rules::Offer& offer) { return offer.id; };
      answer.document.record->emplace_back("rescinded", output::values_of(done.rescinded, id_of));
      return answer;
    })};

}  // namespace ifapilot::cli
