#include "app/import/known_offers.hpp"

#include "app/pilot.hpp"

namespace ifapilot::app {

namespace {

using AllDifferences = std::vector<Difference>;

std::string quoted_or_none(const std::optional<std::string>& text) { return text ? "'" + *text + "'" : "not recorded"; }

/// Compares texts under the name of their column.
void compare(AllDifferences& found, const std::string& column, const std::optional<std::string>& given,
             const std::optional<std::string>& known, bool of_form) {
  if (!given || given == known) return;
  found.push_back({column, column + " " + quoted_or_none(known) + ", not '" + *given + "'", of_form});
}

/// Compares times, of which `given` may be a day alone; `what` then happened: `answered`.
void compare(AllDifferences& found, const std::string& column, const std::string& what,
             const std::optional<rules::Instant>& given, bool day_alone, const std::optional<rules::Instant>& known) {
  if (!given || !known || is_same_time(*given, *known, day_alone)) return;
  const auto said = day_alone ? rules::in_words(rules::local_day(*given)) : rules::in_words(*given);
  found.push_back({column, what + " " + rules::in_words(*known) + ", not " + said});
}

std::optional<rules::Instant> answered_at(const rules::Offer& offer) {
  return offer.answer ? std::optional(offer.answer->answered_at) : std::nullopt;
}

bool has_answer(const rules::Offer& offer, rules::AnswerKind kind) {
  return offer.answer && offer.answer->kind == kind;
}

/// Whether the row's outcome is, or was, what became of the offer: one that was accepted may have fallen through since.
bool has_outcome(const rules::Offer& offer, const PastOffer& past, rules::Instant now) {
  switch (past.outcome) {
    case PastOutcome::accepted: return has_answer(offer, rules::AnswerKind::accept);
    case PastOutcome::refused: return has_answer(offer, rules::AnswerKind::refuse);
    case PastOutcome::lapsed:
      if (past.outcome_at) return has_answer(offer, rules::AnswerKind::refuse) && offer.answer->late;
      if (offer.rescinded_at) return false;  // else also one that was answered too late since (D-LATE)
      return offer.answer ? offer.answer->late : rules::status_of(offer, now) == rules::OfferStatus::lapsed;
    case PastOutcome::rescinded: return offer.rescinded_at.has_value();
    case PastOutcome::fell_through: return has_answer(offer, rules::AnswerKind::accept) && offer.ended_at.has_value();
  }
  return false;
}

/// The order in which a form names its reasons says nothing.
std::optional<std::string> reasons_of(const store::Feedback& form) {
  std::string text;
  for (const auto& code : std::set<std::string>(form.reasons.begin(), form.reasons.end())) {
    text += (text.empty() ? "" : ";") + code;
  }
  return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::string> contract_of(const store::Feedback& form) {
  return form.contract ? std::optional(std::string(word(*form.contract))) : std::nullopt;
}

rules::Sentence what_to_do(const KnownOffer& known, const std::vector<Difference>& found) {
  using rules::Action;
  using rules::Deed;
  const auto id = known.offer.id;
  if (known.form.empty() && std::ranges::all_of(found, &Difference::of_form)) {
    return "record the form that has come since: " + Action{Deed::send_form, id};
  }
  if (!known.offer.answer && !known.offer.rescinded_at) {
    return "mend the row, or record the answer that has come since: " + Action{Deed::accept_offer, id} + ", or " +
           rules::shortly(Deed::refuse_offer);
  }
  return "what is recorded stands: mend the row, or if the record is the slip: " + Action{Deed::void_fact, id};
}

}  // namespace

std::optional<rules::VacancyId> find_vacancy(const References& references, const std::string& name) {
  if (const auto found = references.find(name); found != references.end()) return found->second;
  const bool is_number = name.starts_with('V') || name.starts_with('v');
  return is_number ? rules::VacancyId::parse(name) : std::nullopt;
}

rules::VacancyId named_vacancy(const References& references, const std::string& name) {
  if (const auto found = find_vacancy(references, name)) return *found;
  not_found("no vacancy '" + name + "'",
            "name it by its number, as V4, or by the reference with which it was imported; the vacancies are imported "
            "first: " +
                rules::how_to(rules::Deed::import_vacancies));
}

std::string_view word(PastOutcome outcome) {
  static constexpr std::array<std::string_view, 5> words{"accepted", "refused", "lapsed", "rescinded", "fell-through"};
  return words.at(static_cast<std::size_t>(outcome));
}

std::vector<Difference> differences(const KnownOffer& known, const PastOffer& past, rules::Instant now) {
  const auto& offer = known.offer;
  AllDifferences found;
  if (past.track && *past.track != offer.track) {
    found.push_back(
        {"track", std::string(rules::word(offer.track)) + ", not " + std::string(rules::word(*past.track))});
  }
  compare(found, "override", past.override_reason, offer.override_reason, false);
  if (past.outside_pilot && *past.outside_pilot != offer.outside_pilot) {
    const std::string there = offer.outside_pilot ? "outside the pilot, not in it" : "in the pilot, not outside it";
    found.push_back({"outside_pilot", there});
  }
  if (!has_outcome(offer, past, now)) {
    const bool late = past.outcome == PastOutcome::lapsed && past.outcome_at;
    found.push_back({"outcome", std::string(rules::word(rules::status_of(offer, now))) + ", not " +
                                    std::string(word(past.outcome)) + (late ? " and refused late" : "")});
    return found;
  }
  const bool rescinded = past.outcome == PastOutcome::rescinded;
  compare(found, past.outcome_column, rescinded ? "taken back" : "answered", past.outcome_at, past.outcome_day_alone,
          rescinded ? offer.rescinded_at : answered_at(offer));
  compare(found, "ended_at", "fell through", past.ended_at, past.ended_day_alone, offer.ended_at);
  if (past.ending && known.ending && *past.ending != *known.ending) {
    found.push_back(
        {"ended_as", "ended as " + std::string(word(*known.ending)) + ", not " + std::string(word(*past.ending))});
  }
  compare(found, "reasons", reasons_of(past.form), reasons_of(known.form), true);
  compare(found, "note", past.form.note, known.form.note, true);
  compare(found, "contract", contract_of(past.form), contract_of(known.form), true);
  compare(found, "terms_ref", past.form.terms_ref, known.form.terms_ref, true);
  return found;
}

KnownOffers known_offers(store::Database& database, const std::vector<CaseRecord>& cases) {
  const auto ended = endings(cases);
  auto forms = store::feedback(database);
  KnownOffers all;
  for (const auto& one : cases) {
    for (const auto& offer : one.state.offers) {
      const auto ending = ended.find(offer.id);
      all[offer.vacancy].push_back(
          {offer, std::move(forms[offer.id]), ending == ended.end() ? std::nullopt : std::optional(ending->second)});
    }
  }
  return all;
}

const KnownOffer* find(const KnownOffers& offers, rules::VacancyId vacancy, const PastOffer& past) {
  const auto mine = offers.find(vacancy);
  if (mine == offers.end()) return nullptr;
  const auto found = std::ranges::find_if(mine->second, [&](const KnownOffer& any) {
    return any.offer.authority == past.authority && is_same_time(any.offer.sent_at, past.sent_at, past.sent_day_alone);
  });
  return found == mine->second.end() ? nullptr : &*found;
}

std::optional<rules::Instant> latest_of(const KnownOffers& offers) {
  std::optional<rules::Instant> latest;
  for (const auto& [vacancy, its] : offers) {
    for (const auto& [offer, form, ending] : its) {
      latest = std::max({latest, std::optional(offer.sent_at), answered_at(offer), offer.rescinded_at, offer.ended_at});
    }
  }
  return latest;
}

void refuse_if_other(const KnownOffer& known, const PastOffer& past, rules::Instant now) {
  const auto found = differences(known, past, now);
  if (found.empty()) return;
  const auto id = known.offer.id.text();
  auto text = id + " is on record otherwise: ";
  for (const auto& one : found) text += (&one == &found.front() ? "" : "; ") + one.text;
  refuse_cell({"A-APPEND", {}, text, what_to_do(known, found)}, found.front().column);
}

}  // namespace ifapilot::app
