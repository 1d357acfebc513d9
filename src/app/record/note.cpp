#include "app/record/note.hpp"

#include "app/party/known_as.hpp"
#include "app/party/party.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"
#include "store/entity/facts.hpp"

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

using Kind = NamedParty::Kind;

/// What the note is about, and in whose story it belongs.
struct About {
  store::NoteSubject subject;
  std::optional<rules::VacancyId> vacancy = std::nullopt;
};

/// Finds what the note is about; exit 4 if there is no such thing.
struct Resolved {
  store::Database& database;

  About operator()(rules::VacancyId id) const {
    (void)require_case(database, load_cases(database, {}, {id}), id);
    return {id, id};
  }
  About operator()(rules::OfferId id) const { return {id, require_offered(database, id)}; }
  About operator()(const NamedParty& party) const {
    if (party.kind == Kind::authority) {
      return {require_authority(store::authorities(database), {party.code}).facts.code};
    }
    if (party.kind == Kind::provider) return {require_provider(store::providers(database), {party.code}).code};
    return {either(party.code)};
  }

 private:
  [[nodiscard]] store::NoteSubject either(const std::string& code) const {
    auto known = known_as(store::authorities(database));
    const auto providers = known_as(store::providers(database));
    const bool is_authority = std::ranges::find(known, code, &KnownAs::code) != known.end();
    const bool is_provider = std::ranges::find(providers, code, &KnownAs::code) != providers.end();
    if (is_authority && is_provider) {
      bad_value("'" + code + "' is both an authority and a provider",
                "say which: authority:" + code + ", or provider:" + code);
    }
    if (is_authority) return rules::AuthorityCode{code};
    if (is_provider) return rules::ProviderCode{code};
    known.insert(known.end(), providers.begin(), providers.end());
    const auto near = code_meant(code, known);
    not_found("no vacancy, offer, authority or provider '" + code + "'",
              near ? rules::Sentence("did you mean " + *near + "?")
                   : "type V4, O12 or a code: " + Action{Deed::list_authorities} + ", " + Action{Deed::list_providers});
  }
};

struct Shown {
  template <char Letter>
  Action operator()(rules::Number<Letter> id) const {
    return {Deed::show_case, id};
  }
  Action operator()(const store::PartyCode& code) const { return to_show(code); }
};

}  // namespace

rules::Action to_show(const store::NoteSubject& about) { return std::visit(Shown{}, about); }

NoteWritten take_note(Session& session, const NewNote& note) {
  Write write(session, rules::FactKind::note);
  auto& database = session.database;
  const auto about = std::visit(Resolved{database}, note.about);
  const store::Note found{about.subject, note.text, note.with, note.via};
  const auto fact = write.fact();
  if (about.vacancy) store::set_vacancy(database, fact, *about.vacancy);
  store::add_note(database, fact, found, write.happened_at());
  return {found, write.happened_at(), write.finish(store::text_of(found.about), "A-APPEND")};
}

}  // namespace ifapilot::app
