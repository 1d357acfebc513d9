#include "app/record/find.hpp"

#include "app/case/record.hpp"
#include "app/party/party.hpp"
#include "store/entity/notes.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/surveys.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace ifapilot::app {

namespace {

using rules::Deed;

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// What is looked for, and what was found so far.
class Search {
 public:
  explicit Search(const std::string& text) : wanted_(lower(text)) {}

  [[nodiscard]] bool in(const std::string& text) const { return lower(text).find(wanted_) != std::string::npos; }
  [[nodiscard]] bool in(const std::optional<std::string>& text) const { return text && in(*text); }
  [[nodiscard]] bool is(const std::string& text) const { return lower(text) == wanted_; }

  void add(Found found) { found_.push_back(std::move(found)); }
  [[nodiscard]] std::vector<Found> found() && { return std::move(found_); }

 private:
  std::string wanted_;
  std::vector<Found> found_;
};

/// `Derby City Council; Sam Lead, sam@derby.example`: a party's name, and its lead where that is what matched.
std::string described(const Search& search, const std::string& name, const store::WorkContact& lead) {
  std::string text = name;
  for (const auto& part : {lead.name, lead.email, lead.phone}) {
    if (search.in(part)) text += "; " + *part;
  }
  return text;
}

bool in_lead(const Search& search, const store::WorkContact& lead) {
  return search.in(lead.name) || search.in(lead.email) || search.in(lead.phone);
}

void find_parties(Search& search, store::Database& database) {
  for (const auto& one : store::authorities(database)) {
    const auto& code = one.facts.code.text;
    if (!search.in(code) && !search.in(one.facts.name) && !search.is(one.gss.value_or("")) &&
        !in_lead(search, one.lead)) {
      continue;
    }
    search.add({"authority", code, described(search, one.facts.name, one.lead), to_show(one.facts.code)});
  }
  for (const auto& one : store::providers(database)) {
    const auto& code = one.code.text;
    if (!search.in(code) && !search.in(one.name) && !search.is(one.urn.value_or("")) && !in_lead(search, one.lead)) {
      continue;
    }
    search.add({"provider", code, described(search, one.name, one.lead), to_show(one.code)});
  }
}

void find_contacts(Search& search, store::Database& database) {
  for (const auto& one : store::contacts(database)) {
    if (!in_lead(search, {one.name, one.email, one.phone})) continue;
    const auto& code = store::text_of(one.party);
    auto text = one.name;
    for (const auto& part : {one.email, one.phone}) text += part ? ", " + *part : "";
    search.add({"contact", code, text, to_show(one.party)});
  }
}

void find_vacancies(Search& search, const std::vector<CaseRecord>& cases) {
  for (const auto& [record, facts, state] : cases) {
    const auto id = record.facts.id.text();
    const bool notes = search.in(record.detail.notes);
    if (!search.is(id) && !search.in(record.carer.text) && !notes) continue;
    const auto carer = "carer " + record.carer.text + " of " + record.provider.text;
    search.add({"vacancy", id, carer + (notes ? ": " + *record.detail.notes : ""), {Deed::show_case, record.facts.id}});
  }
  for (const auto& one : cases) {
    for (const auto& offer : one.state.offers) {
      const auto id = offer.id.text();
      if (!search.is(id)) continue;
      search.add(
          {"offer", id, one.record.facts.id.text() + " to " + offer.authority.text, {Deed::show_case, offer.id}});
    }
  }
}

/// The child that a fact brought, if it brought one.
const rules::Child* child_in(const rules::CaseFact& fact) {
  if (const auto* own = std::get_if<rules::OwnChildChosen>(&fact.what)) return &own->child;
  const auto* profile = std::get_if<rules::ProfileReceived>(&fact.what);
  return profile == nullptr ? nullptr : &profile->child;
}

/// A-CHILD: by the whole reference alone.
void find_children(Search& search, const std::vector<CaseRecord>& cases) {
  for (const auto& one : cases) {
    const auto id = one.record.facts.id.text();
    const auto is_meant = [&](const rules::CaseFact& fact) {
      const auto* child = child_in(fact);
      return child != nullptr && search.is(child->reference);
    };
    const auto fact = std::ranges::find_if(one.facts, is_meant);
    if (fact == one.facts.end()) continue;
    search.add({"child", id, child_in(*fact)->reference, {Deed::show_case, one.record.facts.id}});
  }
}

void find_terms(Search& search, const std::vector<CaseRecord>& cases) {
  for (const auto& one : cases) {
    const auto id = one.record.facts.id.text();
    for (const auto& fact : one.facts) {
      const auto* terms = std::get_if<rules::TermsAgreed>(&fact.what);
      if (terms == nullptr || !search.in(terms->terms_ref)) continue;
      search.add({"terms", id, *terms->terms_ref, {Deed::show_case, one.record.facts.id}});
    }
  }
}

void find_forms(Search& search, store::Database& database) {
  for (const auto& [offer, form] : store::feedback(database)) {
    const auto id = offer.text();
    for (const auto& part : {form.terms_ref, form.note, form.contract_reason}) {
      if (search.in(part)) search.add({"form", id, *part, {Deed::show_case, offer}});
    }
  }
}

struct WhereNoted {
  template <char Letter>
  Found operator()(rules::Number<Letter> id) const {
    return {"note", "", id.text(), {Deed::show_case, id}};
  }
  template <class Kind>
  Found operator()(const rules::Code<Kind>& code) const {
    return {"note", "", code.text, to_show(code)};
  }
};

void find_references(Search& search, store::Database& database) {
  for (const auto& [reference, vacancy] : store::vacancy_references(database)) {
    const auto id = vacancy.text();
    if (search.in(reference)) search.add({"vacancy", id, "imported as " + reference, {Deed::show_case, vacancy}});
  }
}

void find_notes(Search& search, store::Database& database) {
  for (const auto& record : store::notes(database)) {
    const auto& [about, text, with, via] = record.note;
    if (!search.in(text) && !search.in(with)) continue;
    auto found = std::visit(WhereNoted{}, about);
    found.id = record.fact.text();
    found.text += ": " + text + (with ? " (with " + *with + ")" : "");
    search.add(std::move(found));
  }
  for (const auto& answer : store::survey_answers(database)) {
    if (search.in(answer.note)) search.add({"survey", answer.authority.text, *answer.note, {Deed::list_surveys}});
  }
}

}  // namespace

std::vector<Found> find(Session& session, const std::string& text) {
  Search search(text);
  const auto cases = load_cases(session.database);
  find_parties(search, session.database);
  find_contacts(search, session.database);
  find_vacancies(search, cases);
  find_references(search, session.database);
  find_children(search, cases);
  find_terms(search, cases);
  find_forms(search, session.database);
  find_notes(search, session.database);
  return std::move(search).found();
}

}  // namespace ifapilot::app
