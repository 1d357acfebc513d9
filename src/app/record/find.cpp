#include "app/record/find.hpp"

#include "app/case/record.hpp"
#include "app/party/party.hpp"
#include "app/record/note.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/parties.hpp"

namespace ifapilot::app {

namespace {

using rules::Deed;

std::string lower(std::string text) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  std::ranges::transform(text, text.begin(), small);
  return text;
}

/// What is looked for, and what was found so far.
struct Search {
  std::string wanted;  ///< In lower case.
  std::vector<Found> found = {};

  [[nodiscard]] bool in(const std::string& text) const { return lower(text).find(wanted) != std::string::npos; }
  [[nodiscard]] bool in(const std::optional<std::string>& text) const { return text && in(*text); }
  [[nodiscard]] bool is(const std::string& text) const { return lower(text) == wanted; }

  /// Something of the vacancy or offer `id`.
  template <char Letter>
  void add(const std::string& kind, rules::Number<Letter> id, const std::string& text) {
    found.push_back({kind, id.text(), text, {Deed::show_case, id}});
  }
};

/// `Derby City Council; Sam Lead, sam@derby.example`: a party's name, and its lead where that is what matches.
void find_party(Search& search, const std::string& kind, const store::PartyCode& code, const std::string& name,
                const std::optional<std::string>& number, const store::WorkContact& lead) {
  std::string text = name;
  for (const auto& part : {lead.name, lead.email, lead.phone}) {
    if (search.in(part)) text += "; " + *part;
  }
  if (text == name && !search.in(store::text_of(code)) && !search.in(name) && !search.is(number.value_or(""))) return;
  search.found.push_back({kind, store::text_of(code), text, to_show(code)});
}

void find_parties(Search& search, store::Database& database) {
  for (const auto& one : store::authorities(database)) {
    find_party(search, "authority", one.facts.code, one.facts.name, one.gss, one.lead);
  }
  for (const auto& one : store::providers(database)) {
    find_party(search, "provider", one.code, one.name, one.urn, one.lead);
  }
  for (const auto& one : store::contacts(database)) {
    if (!search.in(one.name) && !search.in(one.email) && !search.in(one.phone)) continue;
    auto text = one.name;
    for (const auto& part : {one.email, one.phone}) text += part ? ", " + *part : "";
    search.found.push_back({"contact", store::text_of(one.party), text, to_show(one.party)});
  }
  for (const auto& [fact, authority, days, deputy] : store::away_periods(database)) {
    if (!search.in(deputy.name) && !search.in(deputy.email) && !search.in(deputy.phone)) continue;
    auto text =
        *deputy.name + ", for the lead from " + rules::in_words(days.from) + " to " + rules::in_words(days.until);
    for (const auto& part : {deputy.email, deputy.phone}) text += part ? ", " + *part : "";
    search.found.push_back({"deputy", authority.text, text, to_show(store::PartyCode(authority))});
  }
}

void find_vacancies(Search& search, const std::vector<CaseRecord>& cases, store::Database& database) {
  for (const auto& [record, facts, state] : cases) {
    const bool notes = search.in(record.detail.notes);
    if (!search.is(record.facts.id.text()) && !search.in(record.carer.text) && !notes) continue;
    const auto carer = "carer " + record.carer.text + " of " + record.provider.text;
    search.add("vacancy", record.facts.id, carer + (notes ? ": " + *record.detail.notes : ""));
  }
  for (const auto& offer : offers_in(cases)) {
    if (search.is(offer.id.text())) search.add("offer", offer.id, offer.vacancy.text() + " to " + offer.authority.text);
  }
  for (const auto& [reference, vacancy] : store::vacancy_references(database)) {
    if (search.in(reference)) search.add("vacancy", vacancy, "imported as " + reference);
  }
}

/// A-CHILD: by the whole reference alone.
void find_children(Search& search, const std::vector<CaseRecord>& cases) {
  for (const auto& one : cases) {
    const auto children = rules::children_on_record(one.state);
    const auto is_meant = [&](const rules::ChildOnRecord& any) { return search.is(any.child.reference); };
    const auto found = std::ranges::find_if(children, is_meant);
    if (found != children.end()) search.add("child", one.record.facts.id, found->child.reference);
  }
}

void find_terms(Search& search, const std::vector<CaseRecord>& cases) {
  for (const auto& one : cases) {
    for (const auto& fact : one.facts) {
      const auto* terms = std::get_if<rules::TermsAgreed>(&fact.what);
      if (terms != nullptr && search.in(terms->terms_ref)) search.add("terms", one.record.facts.id, *terms->terms_ref);
    }
  }
}

void find_words(Search& search, store::Database& database) {
  for (const auto& [offer, form] : store::feedback(database)) {
    for (const auto& part : {form.terms_ref, form.note, form.contract_reason}) {
      if (search.in(part)) search.add("form", offer, *part);
    }
  }
  for (const auto& record : store::notes(database)) {
    const auto& [about, text, with, via] = record.note;
    if (!search.in(text) && !search.in(with)) continue;
    search.found.push_back({"note", record.fact.text(),
                            store::text_of(about) + ": " + text + (with ? " (with " + *with + ")" : ""),
                            to_show(about)});
  }
  for (const auto& answer : store::survey_answers(database)) {
    for (const auto& part : {answer.words.experience, answer.words.suggestions, answer.words.note}) {
      if (search.in(part)) search.found.push_back({"survey", answer.authority.text, *part, {Deed::list_surveys}});
    }
  }
}

}  // namespace

std::vector<Found> find(Session& session, const std::string& text) {
  Search search{lower(text)};
  const auto cases = load_cases(session.database);
  find_parties(search, session.database);
  find_vacancies(search, cases, session.database);
  find_children(search, cases);
  find_terms(search, cases);
  find_words(search, session.database);
  return std::move(search.found);
}

}  // namespace ifapilot::app
