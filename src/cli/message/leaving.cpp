#include "cli/message/leaving.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"
#include "cli/words/commands.hpp"
#include "store/entity/audit.hpp"

#include <algorithm>

namespace ifapilot::cli {

namespace {

std::string recipient(const Letter& letter) { return letter.address().value_or(letter.draft.to.name); }

app::AuditWords kept_of(const Letter& letter, const std::string& contents) {
  return {{"sha256", store::hex(store::sha256(contents))}, {"recipient", recipient(letter)}};
}

void record_as_told(std::vector<Sent>& all, const std::vector<std::string>& contents, const Request& request) {
  std::vector<app::ToTell> rows;
  std::vector<app::AuditWords> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    rows.push_back(all[i].letter.draft.telling);
    kept.push_back(kept_of(all[i].letter, contents[i]));
  }
  auto session = *request.session;
  session.typed = "message";
  const auto told = app::record_told(session, rows, {request.arguments.optional_text("--via"), std::nullopt}, kept);
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].told_at = told[i].at;
    all[i].fact = told[i].fact;
  }
}

}  // namespace

Columns<Sent> message_columns() {
  const auto row = [](auto member) { return [=](const Sent& any) { return any.letter.draft.telling.row.*member; }; };
  return {
      column({.name = "about"}, row(&rules::Telling::about)),
      column({.name = "vacancy"}, [](const Sent& any) { return any.letter.draft.telling.vacancy; }),
      column({.name = "offer"}, row(&rules::Telling::offer)),
      column({.name = "authority"}, row(&rules::Telling::authority)),
      column({.name = "to"}, row(&rules::Telling::to)),
      column({.name = "to_address"}, [](const Sent& any) { return any.letter.address(); }),
      column({.name = "cc"},
             [](const Sent& any) {
               return output::Value(output::values_of(any.letter.copies(), [](const auto& to) { return text(to); }));
             }),
      column({.name = "subject"}, [](const Sent& any) { return any.letter.words.subject; }),
      column({.name = "body", .type = ColumnType::free_text}, [](const Sent& any) { return any.letter.words.body; }),
      column({.name = "mailto"}, [](const Sent& any) { return as_link(any.letter); }),
      column({.name = "told"}, &Sent::told_at),
      column({.name = "to_name"}, [](const Sent& any) { return any.letter.draft.to.name; }),
      column({.name = "to_phone"}, [](const Sent& any) { return any.letter.draft.to.phone; }),
      column({.name = "fact"}, &Sent::fact)};
}

void refuse_rehearsal(const std::vector<Letter>& letters, const Request& request) {
  if (!request.session->dry_run || std::ranges::none_of(letters, &Letter::names_child)) return;
  app::refuse({"A-AUDIT",
               {},
               "the message names a child, and a dry run would leave no trace of whom it is for",
               "leave --dry-run out"});
}

void refuse_incomplete(const Letter& letter) {
  rules::Refusals missing;
  for (const auto& one : missing_for_mail(letter)) missing.push_back({"M-TELL", {}, plain(one), {}});
  if (!missing.empty()) app::refuse_if_gate({"M-TELL", {}, "the message cannot be made a mail yet", {}}, missing);
}

void refuse_unlinked(const Letter& letter) {
  if (letter.names_child) {
    app::refuse({"A-AUDIT",
                 {},
                 "the message names a child, and a link would leave it in the history of other programs",
                 "write it to a file with --eml, or copy the text"});
  }
  if (!as_link(letter)) refuse_incomplete(letter);
}

void record_leaving(const Request& request, const Letter& letter, const std::string& contents) {
  if (!letter.names_child) return;
  app::record_export(*request.session,
                     {"message", letter.draft.record, 1, store::sha256(contents), {{"recipient", recipient(letter)}}});
}

std::vector<Sent> sent(std::vector<Letter> letters, const std::vector<std::string>& contents, const Request& request) {
  std::vector<Sent> all;
  for (auto& letter : letters) {
    const auto told = letter.draft.telling.row.told_at;
    all.push_back({std::move(letter), told});
  }
  if (request.arguments.given("--told")) {
    record_as_told(all, contents, request);
  } else {
    for (std::size_t i = 0; i < all.size(); ++i) record_leaving(request, all[i].letter, contents[i]);
  }
  return all;
}

}  // namespace ifapilot::cli
