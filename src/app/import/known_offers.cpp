#include "app/import/known_offers.hpp"

#include "app/pilot.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

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

struct Time {
  std::string column;
  std::string what;  ///< `answered`
  std::optional<rules::Instant> given;
  bool day_alone;
};

void compare(AllDifferences& found, const Time& time, const std::optional<rules::Instant>& known) {
  if (!time.given || !known || is_same_time(*time.given, *known, time.day_alone)) return;
  const auto said = time.day_alone ? rules::in_words(rules::local_day(*time.given)) : rules::in_words(*time.given);
  found.push_back({time.column, time.what + " " + rules::in_words(*known) + ", not " + said});
}

std::optional<rules::Instant> answered_at(const rules::Offer& offer) {
  return offer.answer ? std::optional(offer.answer->answered_at) : std::nullopt;
}

bool has_answer(const rules::Offer& offer, rules::AnswerKind kind) {
  return offer.answer && offer.answer->kind == kind;
}

/// Also one that was answered too late since (D-LATE).
bool has_lapsed(const rules::Offer& offer, rules::Instant now) {
  if (offer.rescinded_at) return false;
  return offer.answer ? offer.answer->late : rules::status_of(offer, now) == rules::OfferStatus::lapsed;
}

/// Whether the row's outcome is, or was, what became of the offer: one that was accepted may have fallen through since.
bool has_outcome(const rules::Offer& offer, const PastOffer& past, rules::Instant now) {
  switch (past.outcome) {
    case PastOutcome::accepted: return has_answer(offer, rules::AnswerKind::accept);
    case PastOutcome::refused: return has_answer(offer, rules::AnswerKind::refuse);
    case PastOutcome::lapsed:
      if (past.outcome_at) return has_answer(offer, rules::AnswerKind::refuse) && offer.answer->late;
      return has_lapsed(offer, now);
    case PastOutcome::rescinded: return offer.rescinded_at.has_value();
    case PastOutcome::fell_through: return has_answer(offer, rules::AnswerKind::accept) && offer.ended_at.has_value();
  }
  return false;
}

std::string said_by(const PastOffer& past) {
  const bool late = past.outcome == PastOutcome::lapsed && past.outcome_at;
  return std::string(word(past.outcome)) + (late ? " and refused late" : "");
}

std::string joined(const std::set<std::string>& codes) {
  std::string text;
  for (const auto& code : codes) text += (text.empty() ? "" : ";") + code;
  return text;
}

/// The order in which a form names its reasons says nothing.
void compare_reasons(AllDifferences& found, const std::vector<std::string>& given,
                     const std::vector<std::string>& known) {
  if (given.empty()) return;
  const std::set<std::string> wanted(given.begin(), given.end());
  const std::set<std::string> there(known.begin(), known.end());
  compare(found, "reasons", joined(wanted), there.empty() ? std::nullopt : std::optional(joined(there)), true);
}

std::optional<std::string> word_of(const std::optional<rules::Contract>& contract) {
  if (!contract) return std::nullopt;
  return std::string(word(*contract));
}

void compare_forms(AllDifferences& found, const store::Feedback& given, const store::Feedback& known) {
  compare_reasons(found, given.reasons, known.reasons);
  compare(found, "note", given.note, known.note, true);
  compare(found, "contract", word_of(given.contract), word_of(known.contract), true);
  compare(found, "terms_ref", given.terms_ref, known.terms_ref, true);
}

void compare_endings(AllDifferences& found, const std::optional<Ending>& given, const std::optional<Ending>& known) {
  if (!given || !known || *given == *known) return;
  found.push_back({"ended_as", "ended as " + std::string(word(*known)) + ", not " + std::string(word(*given))});
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

std::optional<rules::VacancyId> find_vacancy(store::Database& database, const std::string& name) {
  const auto references = store::vacancy_references(database);
  if (const auto found = references.find(name); found != references.end()) return found->second;
  const bool is_number = name.starts_with('V') || name.starts_with('v');
  return is_number ? rules::VacancyId::parse(name) : std::nullopt;
}

rules::VacancyId named_vacancy(store::Database& database, const std::string& name) {
  if (const auto found = find_vacancy(database, name)) return *found;
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
    found.push_back({"outcome", std::string(rules::word(rules::status_of(offer, now))) + ", not " + said_by(past)});
    return found;
  }
  const bool rescinded = past.outcome == PastOutcome::rescinded;
  compare(found,
          Time{past.outcome_column, rescinded ? "taken back" : "answered", past.outcome_at, past.outcome_day_alone},
          rescinded ? offer.rescinded_at : answered_at(offer));
  compare(found, Time{"ended_at", "fell through", past.ended_at, past.ended_day_alone}, offer.ended_at);
  compare_endings(found, past.ending, known.ending);
  compare_forms(found, past.form, known.form);
  return found;
}

std::vector<KnownOffer> known_offers(Session& session) {
  const auto ended = endings(session);
  auto forms = store::feedback(session.database);
  std::vector<KnownOffer> all;
  for (const auto& offer : offers_in(load_cases(session.database))) {
    const auto ending = ended.find(offer.id);
    all.push_back(
        {offer, std::move(forms[offer.id]), ending == ended.end() ? std::nullopt : std::optional(ending->second)});
  }
  return all;
}

const KnownOffer* find(const std::vector<KnownOffer>& offers, rules::VacancyId vacancy, const PastOffer& past) {
  const auto found = std::ranges::find_if(offers, [&](const KnownOffer& any) {
    return any.offer.vacancy == vacancy && any.offer.authority == past.authority &&
           is_same_time(any.offer.sent_at, past.sent_at, past.sent_day_alone);
  });
  return found == offers.end() ? nullptr : &*found;
}

std::optional<rules::Instant> latest_of(const std::vector<KnownOffer>& offers) {
  std::optional<rules::Instant> latest;
  const auto take = [&](const std::optional<rules::Instant>& at) {
    if (at && (!latest || *latest < *at)) latest = at;
  };
  for (const auto& [offer, form, ending] : offers) {
    take(offer.sent_at);
    if (offer.answer) take(offer.answer->answered_at);
    take(offer.rescinded_at);
    take(offer.ended_at);
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
