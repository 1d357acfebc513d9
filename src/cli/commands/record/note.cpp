#include "app/record/note.hpp"

#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"

#include <string_view>

namespace ifapilot::cli {

namespace {

using Kind = app::NamedParty::Kind;

app::NamedParty party(std::string_view word) {
  for (const auto& [prefix, kind] : {std::pair<std::string_view, Kind>{"authority:", Kind::authority},
                                     std::pair<std::string_view, Kind>{"provider:", Kind::provider}}) {
    if (word.starts_with(prefix)) return {std::string(word.substr(prefix.size())), kind};
  }
  return {std::string(word), Kind::either};
}

/// `V4` and `O12` are numbers; all else is a code, with `authority:` or `provider:` before it where it is both.
app::NoteTarget target_from(const Arguments& arguments) {
  const auto word = arguments.text("ABOUT");
  if (const auto id = lettered<rules::VacancyId>(word)) return *id;
  if (const auto id = lettered<rules::OfferId>(word)) return *id;
  return party(word);
}

Screen screen(const app::NoteWritten& done, const output::Style& style) {
  auto text = "Noted about " + store::text_of(done.note.about) + ", " + rules::in_words(done.at);
  if (done.note.with) text += ", with " + *done.note.with;
  if (done.note.via) text += *done.note.via == "phone" ? ", by telephone" : ", by e-mail";
  return {output::wrapped(text + ".", style.width), {app::to_show(done.note.about)}};
}

}  // namespace

constinit const Command commands::note{
    .path = "note",
    .summary = "record a conversation, or anything else worth keeping",
    .details =
        "About a vacancy, an offer, an authority or a provider; also about a vacancy that is over. It "
        "moves nothing. A code that is both an authority's and a provider's is typed as "
        "authority:derby or provider:derby. Nothing that tells who a child is [A-CHILD].",
    .positionals =
        [] {
          return Positionals{{"ABOUT", "V4, O12, or the code of an authority or a provider"},
                             {.name = "TEXT",
                              .help = "what was said; at most " + std::to_string(longest_note) + " bytes",
                              .kind = TextKind::free}};
        },
    .options =
        [] {
          return Options{name_option("with", "PARTY", "whom it was spoken with", longest_name),
                         plain_option("via", "WAY", "how", {"email", "phone"})};
        },
    .examples = {"ifapilot note V1 'carer away until Friday' --with 'Jo Place' --via phone"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done = app::take_note(
          *request.session, {target_from(arguments), arguments.text("TEXT", longest_note),
                             arguments.optional_text("--with", longest_name), arguments.optional_text("--via")});
      output::Fields record{{"id", done.fact},
                            {"about", output::Word{store::text_of(done.note.about)}},
                            {"with", output::maybe_text(done.note.with)},
                            {"via", output::maybe_word(done.note.via)},
                            {"at", done.at},
                            {"text", output::Text{done.note.text}}};
      return recorded(std::move(record), done.fact, screen(done, request.style));
    })};

}  // namespace ifapilot::cli
