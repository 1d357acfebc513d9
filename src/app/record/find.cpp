#include "app/record/find.hpp"

#include "app/case/record.hpp"
#include "app/party/party.hpp"
#include "app/record/note.hpp"
#include "app/record/references.hpp"
#include "app/record/timeline.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/typed_texts.hpp"
#include "text/folded.hpp"
#include "text/sight.hpp"

#include <algorithm>
#include <iterator>

namespace ifapilot::app {

namespace {

using rules::Deed;

constexpr std::string_view of_numbers = "0123456789 +()-./";

/// The digits of a telephone number as it is dialled within the country: without +44 and without the 0 in its place.
std::string dialled(std::string_view text) {
  auto digits = text::digits_of(text);
  const bool is_abroad = digits.starts_with("44") || digits.starts_with("0044");
  if (is_abroad) digits.erase(0, digits.find("44") + 2);
  return digits.erase(0, digits.find_first_not_of('0'));
}

/// What was copied from a link: `mailto:ann@x.example`, `tel:01164960005`.
std::string without_link(const std::string& typed) {
  for (const std::string_view link : {"mailto:", "tel:"}) {
    if (typed.starts_with(link)) return typed.substr(link.size());
  }
  return typed;
}

/// What is looked for, and what was found so far. Texts are compared as people read them (A-FIND).
class Search {
 public:
  Search(const std::string& text, ChildReferences references)
      : wanted_(text::folded(text)), letters_(text::letters_of(text)), children_(std::move(references)) {
    children_.leave(text);
    constexpr std::size_t shortest_number = 4;
    constexpr std::size_t shortest_dialled = 6;
    const bool is_number = text::as_typed_plainly(text).find_first_not_of(of_numbers) == std::string::npos;
    if (!is_number) return;
    if (text::digits_of(text).size() >= shortest_number) digits_ = text::digits_of(text);
    if (dialled(text).size() >= shortest_dialled) dialled_ = dialled(text);
  }

  /// A-CHILD: what stands in a child's reference does not count, unless that was typed whole.
  [[nodiscard]] bool in(const std::string& text) const {
    if (wanted_.empty()) return false;  // of nothing but what cannot be seen
    const auto left = children_.out_of(text, apart);
    return text::folded(left).find(wanted_) != std::string::npos || has_number(left);
  }
  [[nodiscard]] bool in(const std::optional<std::string>& text) const { return text && in(*text); }
  /// In a code, a name or an address, which is no child's whatever it looks like.
  [[nodiscard]] bool in_name(const std::optional<std::string>& text) const {
    return text && !wanted_.empty() && text::folded(*text).find(wanted_) != std::string::npos;
  }
  [[nodiscard]] bool in_number(const std::optional<std::string>& phone) const {
    return in_name(phone) || (phone && has_number(*phone));
  }
  /// A-CHILD: by the whole reference alone, however it is written.
  [[nodiscard]] bool is_child(const std::string& reference) const {
    return !letters_.empty() && text::letters_of(reference) == letters_;
  }
  [[nodiscard]] bool is(const std::string& text) const { return !wanted_.empty() && text::folded(text) == wanted_; }

  void add(Found one) { found_.push_back(std::move(one)); }
  /// Something of the vacancy or offer `id`.
  template <char Letter>
  void add(const std::string& kind, rules::Number<Letter> id, const std::string& text) {
    add({kind, id.text(), text, {Deed::show_case, id}});
  }
  [[nodiscard]] std::vector<Found> found() && { return std::move(found_); }

 private:
  /// Whether one of the numbers in `text` has the digits that are looked for.
  [[nodiscard]] bool has_number(std::string_view text) const {
    if (digits_.empty()) return false;
    const auto plain = text::as_typed_plainly(text);
    for (std::string_view left = plain; !left.empty();) {
      const auto number = left.substr(0, left.find_first_not_of(of_numbers));
      if (text::digits_of(number).find(digits_) != std::string::npos) return true;
      if (!dialled_.empty() && dialled(number).find(dialled_) != std::string::npos) return true;
      left.remove_prefix(std::max<std::size_t>(number.size(), 1));
    }
    return false;
  }

  static constexpr std::string_view apart = "\x01";  ///< In no text, and no letter.

  std::string wanted_;
  std::string letters_;
  std::string digits_;   // of a number; empty: none is looked for
  std::string dialled_;  // the same as it is dialled; empty: too short to tell
  ChildReferences children_;
  std::vector<Found> found_ = {};
};

/// `Derby City Council; Sam Lead, sam@derby.example`: a party's name, and its lead where that is what matches.
void find_party(Search& search, const std::string& kind, const store::PartyCode& code, const std::string& name,
                const std::optional<std::string>& number, const store::WorkContact& lead) {
  std::string text = name;
  for (const auto& part : {lead.name, lead.email}) {
    if (search.in_name(part)) text += "; " + *part;
  }
  if (search.in_number(lead.phone)) text += "; " + *lead.phone;
  if (text == name && !search.in_name(store::text_of(code)) && !search.in_name(name) && !search.is(number.value_or("")))
    return;
  search.add({kind, store::text_of(code), text, to_show(code)});
}

void find_parties(Search& search, store::Database& database) {
  for (const auto& one : store::authorities(database)) {
    find_party(search, "authority", one.facts.code, one.facts.name, one.gss, one.lead);
  }
  for (const auto& one : store::providers(database)) {
    find_party(search, "provider", one.code, one.name, one.urn, one.lead);
  }
  for (const auto& one : store::contacts(database)) {
    if (!search.in_name(one.name) && !search.in_name(one.email) && !search.in_number(one.phone)) continue;
    auto text = one.name;
    for (const auto& part : {one.email, one.phone}) text += part ? ", " + *part : "";
    search.add({"contact", store::text_of(one.party), text, to_show(one.party)});
  }
  for (const auto& [fact, authority, days, deputy] : store::away_periods(database)) {
    if (!search.in_name(deputy.name) && !search.in_name(deputy.email) && !search.in_number(deputy.phone)) continue;
    auto text =
        *deputy.name + ", for the lead from " + rules::in_words(days.from) + " to " + rules::in_words(days.until);
    for (const auto& part : {deputy.email, deputy.phone}) text += part ? ", " + *part : "";
    search.add({"deputy", authority.text, text, to_show(store::PartyCode(authority))});
  }
}

void find_vacancies(Search& search, const std::vector<CaseRecord>& cases, store::Database& database) {
  for (const auto& [record, facts, state] : cases) {
    const bool notes = search.in(record.detail.notes);
    const bool languages = search.in(record.detail.languages);
    const bool area =
        record.facts.rejected && search.in_name(record.facts.area.text);  // it names no authority on record
    const bool is_it = search.is(record.facts.id.text()) || search.in_name(record.carer.text);
    if (!is_it && !notes && !languages && !area) continue;
    auto text = "carer " + record.carer.text + " of " + record.provider.text;
    if (area) text += ", in " + record.facts.area.text;
    if (languages) text += ", " + spaced(*record.detail.languages);
    search.add("vacancy", record.facts.id, text + (notes ? ": " + *record.detail.notes : ""));
  }
  for (const auto& offer : offers_in(cases)) {
    if (search.is(offer.id.text())) search.add("offer", offer.id, offer.vacancy.text() + " to " + offer.authority.text);
  }
  for (const auto& [reference, vacancy] : store::vacancy_references(database)) {
    if (search.in(reference)) search.add("vacancy", vacancy, "imported as " + reference);
  }
}

void find_children(Search& search, const std::vector<CaseRecord>& cases) {
  for (const auto& one : cases) {
    const auto children = rules::children_on_record(one.state);
    const auto is_meant = [&](const rules::ChildOnRecord& any) { return search.is_child(any.child.reference); };
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
    search.add({"note", record.fact.text(), store::text_of(about) + ": " + text + (with ? " (with " + *with + ")" : ""),
                to_show(about)});
  }
  for (const auto& answer : store::survey_answers(database)) {
    for (const auto& part : {answer.words.experience, answer.words.suggestions, answer.words.note}) {
      if (search.in(part)) search.add({"survey", answer.authority.text, *part, {Deed::list_surveys}});
    }
  }
}

/// Where a text is seen that belongs to no case.
rules::Action to_see(const store::TypedText& typed) {
  using enum rules::FactKind;
  switch (typed.command) {
    case policy_set: return {Deed::show_policy};
    case authority_withdraw:
    case authority_rejoin: return {Deed::show_authority, rules::AuthorityCode{typed.record}};
    default: return {Deed::see_audit_log};
  }
}

/// Reasons, overrides, notes on a decision and who answered, with the command that they were typed with.
void find_typed(Search& search, store::Database& database) {
  for (const auto& typed : store::typed_texts(database)) {
    if (!search.in(typed.text)) continue;
    const auto text = std::string(rules::word(typed.command)) + ": " + typed.text;
    if (typed.vacancy) {
      search.add(typed.kind, *typed.vacancy, text);
    } else {
      search.add({typed.kind, typed.record, text, to_see(typed)});
    }
  }
}

}  // namespace

std::vector<Found> find(Session& session, const std::string& typed) {
  const auto text = without_link(typed);
  const auto cases = load_cases(session.database);
  Search search(text, ChildReferences(store::child_references(session.database)));
  find_parties(search, session.database);
  find_vacancies(search, cases, session.database);
  find_children(search, cases);
  find_terms(search, cases);
  find_words(search, session.database);
  find_typed(search, session.database);
  return std::move(search).found();
}

}  // namespace ifapilot::app
