#include "cli/column/records.hpp"

#include "cli/words/commands.hpp"

namespace ifapilot::cli {

using output::Fields;

namespace {

/// `10 to 15`: a spreadsheet would take 10-15 for a day.
std::optional<std::string> ages(const store::VacancyDetail& detail) {
  if (!detail.youngest) return std::nullopt;
  const auto youngest = std::to_string(*detail.youngest);
  return detail.youngest == detail.oldest ? youngest : youngest + " to " + std::to_string(*detail.oldest);
}

output::Value reasons(const store::Feedback& form) {
  return output::values_of(form.reasons, [](const auto& code) { return word(code); });
}

Fields person_record(const app::Person& person) {
  return {{"contact", output::maybe_text(person.contact.name)},
          {"email", output::maybe_text(person.contact.email)},
          {"phone", output::maybe_text(person.contact.phone)},
          {"role", word(app::word(person.role))}};
}

Columns<app::SurveyRow> survey_columns() {
  using Words = store::SurveyWords;
  const auto said = [](auto what) { return [what](const app::SurveyRow& row) { return said_in(row.answer, what); }; };
  const auto recorded = [](const auto& row) { return part(row.answer, &store::SurveyAnswer::recorded_at); };
  return {column({.name = "authority"}, &app::SurveyRow::authority),
          column({.name = "score", .unit = "points"}, said(&Words::score)),
          column({.name = "experience", .type = ColumnType::free_text}, said(&Words::experience)),
          column({.name = "suggestions", .type = ColumnType::free_text}, said(&Words::suggestions)),
          column({.name = "note", .type = ColumnType::free_text}, said(&Words::note)),
          column({.name = "recorded_at", .heading = "Recorded"}, recorded)};
}

}  // namespace

Columns<app::VacancyView> vacancy_columns() {
  using Row = app::VacancyView;
  return {
      column({.name = "id", .heading = "Vacancy"}, "The vacancy's number; never used again.", "vacancy add",
             [](const auto& row) { return row.record.facts.id; }),
      column({.name = "provider", .shown = false}, "Code of the provider that notified it.", "vacancy add",
             [](const auto& row) { return row.record.provider; }),
      column({.name = "carer", .spare = 2}, "The provider's code for the carer.", "vacancy add",
             [](const auto& row) { return row.record.carer; }),
      column({.name = "area", .type = ColumnType::word, .spare = 1},
             "The authority in whose area the carer lives; of a rejected vacancy as it was typed.", "vacancy add",
             [](const auto& row) { return text(row.record.facts.area.text); }),
      column({.name = "available_on", .heading = "Available"},
             "The date it is ready for a child; empty while unknown (M-DATE).",
             "vacancy add, vacancy update, vacancy confirm",
             [](const auto& row) { return row.record.facts.available_on; }),
      column({.name = "available_confirmed", .shown = false}, "Whether the provider has confirmed that date (O7).",
             "vacancy add, vacancy confirm", [](const auto& row) { return row.record.facts.available_confirmed; }),
      column({.name = "status"}, "Where it stands, derived from its facts (M-STATES).",
             "M-STATES, from its facts and the time", &Row::status),
      column({.name = "outside_pilot", .shown = false},
             "Whether its live or last offer was outside the pilot; while it is free, whether the next would be "
             "(C-OUTSIDE).",
             "C-OUTSIDE, when offered", [](const auto& row) { return row.outside_for.has_value(); }),
      column({.name = "hold_until", .shown = false},
             "Until when it is held free of charge or by extension, UTC (M-HOLD, O8).",
             "M-HOLD, when the date is told; vacancy extend",
             [](const auto& row) { return rules::held_until(row.record.facts); }),
      column({.name = "live_offer", .heading = "Offer", .spare = 3},
             "Its offer that is open or accepted, if there is one (D-ONE).", "offer, respond and the time",
             &Row::live_offer),
      column({.name = "notified_at", .shown = false}, "When the partnership was told of it, UTC.", "vacancy add",
             [](const auto& row) { return row.record.facts.notified_at; }),
      column({.name = "ages", .shown = false, .unit = "years"},
             "Ages the carer can care for, both included: 10 to 15, or 14 alone.", "vacancy add, vacancy update",
             [](const auto& row) { return ages(row.record.detail); }),
      column({.name = "sex", .type = ColumnType::word, .shown = false}, "any, female or male.",
             "vacancy add, vacancy update", [](const auto& row) { return row.record.detail.sex; }),
      column({.name = "languages", .shown = false}, "Languages spoken in the home, joined by commas.",
             "vacancy add, vacancy update", [](const auto& row) { return row.record.detail.languages; }),
      column({.name = "closed_at", .shown = false}, "When a person closed it, UTC.",
             "vacancy close; a refusal outside the pilot", [](const auto& row) { return row.record.facts.closed_at; }),
      column({.name = "closing_reason", .type = ColumnType::free_text, .shown = false}, "Why it was closed.",
             "vacancy close", [](const auto& row) { return row.record.closing_reason; }),
      column({.name = "notes", .type = ColumnType::free_text, .shown = false},
             "Anything else about the placement (O1).", "vacancy add, vacancy update",
             [](const auto& row) { return row.record.detail.notes; }),
      column({.name = "override", .type = ColumnType::free_text, .shown = false},
             "Why it was taken outside the pilot's term (P-TERM).", "vacancy add",
             [](const auto& row) { return row.record.override_reason; }),
  };
}

template <class Row>
Columns<Row> offer_columns(rules::Instant now) {
  return {
      column({.name = "id", .heading = "Offer"}, "The offer's number; never used again.", "offer",
             [](const auto& row) { return row.offer.id; }),
      column({.name = "vacancy"}, "The vacancy that was offered.", "offer",
             [](const auto& row) { return row.offer.vacancy; }),
      column({.name = "authority"}, "The authority that it was offered to.", "R-ORDER, when sent; offer --to",
             [](const auto& row) { return row.offer.authority; }),
      column({.name = "track", .shown = false}, "standard or accelerated, decided when it was sent (D-TRACK).",
             "D-TRACK, when sent", [](const auto& row) { return row.offer.track; }),
      column({.name = "sent_at", .heading = "Sent", .spare = 1}, "When it was sent, UTC.", "offer",
             [](const auto& row) { return row.offer.sent_at; }),
      column({.name = "clock_started_at", .shown = false},
             "When the time for the answer began to run, UTC (D-ACCELERATED).", "D-STANDARD, D-ACCELERATED, when sent",
             [](const auto& row) { return row.offer.clock_started_at; }),
      column({.name = "due_at", .heading = "Due"}, "The last instant at which an answer is in time, UTC (T-DUE).",
             "D-STANDARD, D-ACCELERATED, when sent", [](const auto& row) { return row.offer.due_at; }),
      column({.name = "status"}, "open, accepted, refused, lapsed, rescinded or fell-through.",
             "respond, offer rescind, M-FALLS and the time",
             [now](const auto& row) { return rules::status_of(row.offer, now); }),
      column({.name = "answered_at", .shown = false}, "When the answer was received, UTC; also of a late refusal.",
             "respond", [](const auto& row) { return part(row.offer.answer, &rules::Answer::answered_at); }),
      column({.name = "late", .shown = false}, "Whether the answer came after it was due (D-LATE).",
             "answered_at and due_at", [](const auto& row) { return row.offer.answer && row.offer.answer->late; }),
      column({.name = "override", .shown = false}, "Why it was made out of turn; empty if by the rota (R-OVERRIDE).",
             "offer --to --override", [](const auto& row) { return row.offer.override_reason; }),
      column({.name = "outside_pilot", .shown = false}, "Whether it stands outside the pilot (C-OUTSIDE, O16).",
             "C-OUTSIDE, when sent", [](const auto& row) { return row.offer.outside_pilot; }),
      column({.name = "rescinded_at", .shown = false}, "When it was taken back, UTC.",
             "offer rescind, vacancy close, authority withdraw",
             [](const auto& row) { return row.offer.rescinded_at; }),
      column({.name = "reasons", .shown = false},
             "The form's reason codes (D-FORM): in CSV joined by ;, in JSON a list.", "respond, feedback",
             [](const auto& row) { return reasons(row.feedback); }),
      column({.name = "note", .type = ColumnType::free_text, .shown = false}, "The form's note.", "respond, feedback",
             [](const auto& row) { return row.feedback.note; }),
      column({.name = "contract", .shown = false}, "framework or spot, as the form says (E2).", "respond, feedback",
             [](const auto& row) { return row.feedback.contract; }),
      column({.name = "terms_ref", .shown = false}, "Reference of the spot terms.", "respond, feedback",
             [](const auto& row) { return row.feedback.terms_ref; }),
  };
}

template Columns<app::OfferView> offer_columns(rules::Instant now);
template Columns<app::OfferRow> offer_columns(rules::Instant now);

Columns<app::Deadline> deadline_columns(rules::Instant now) {
  using Row = app::Deadline;
  return {
      column({.name = "kind"}, "offer-response, match-decision, chase, hold, extension, arrival or date.",
             "the rule named", &Row::kind),
      column({.name = "vacancy"}, "The vacancy it is about.", "vacancy add", &Row::vacancy),
      column({.name = "offer"}, "The offer it is about.", "offer", &Row::offer),
      column({.name = "authority"}, "The authority that is waited for.", "offer", &Row::authority),
      column({.name = "due_at"}, "When it was or is due, UTC.", "the rule named, when its clock began", &Row::due_at),
      column({.name = "overdue_minutes", .shown = false, .unit = "minutes"},
             "Whole minutes since then, rounded down; empty while it is not overdue.", "due_at and the time",
             [now](const Row& row) {
               return row.due_at < now ? std::optional(app::overdue_minutes(row, now)) : std::nullopt;
             }),
      column({.name = "action"}, "What to type next.", "kind",
             [](const auto& row) { return command_line(row.action); }),
      column({.name = "rule", .type = ColumnType::word, .shown = false}, "The rule that says so.", "kind",
             [](const auto& row) { return rules::words_of(row.kind).rule; }),
  };
}

Fields record_of(const app::VacancyView& view) { return record_from(vacancy_columns(), view); }

Fields record_of(const app::OfferView& view, rules::Instant now) {
  return record_from(offer_columns<app::OfferView>(now), view);
}

output::Table table_of(const std::vector<app::SurveyRow>& rows) { return table_from(survey_columns(), rows); }

Fields record_of(const app::SurveyRow& row) { return record_from(survey_columns(), row); }

Fields contact_record(const store::ContactRecord& contact) {
  return {{"contact", text(contact.name)},
          {"email", output::maybe_text(contact.email)},
          {"phone", output::maybe_text(contact.phone)},
          {"copied", contact.copied}};
}

Fields party_record(const std::string& code, const std::string& name, const app::Reach& reach) {
  const auto first = reach.first();
  const auto* const write_to = reach.to_write();
  const std::vector<app::Person> others(reach.people.begin() + (reach.people.empty() ? 0 : 1), reach.people.end());
  return {{"code", word(code)},
          {"name", text(name)},
          {"contact", output::maybe_text(first.name)},
          {"email", output::maybe_text(first.email)},
          {"phone", output::maybe_text(first.phone)},
          {"role", reach.people.empty() ? output::Value() : word(app::word(reach.people.front().role))},
          {"away_until", reach.away_until},
          {"email_to", write_to == nullptr ? output::Value() : text(*write_to->contact.email)},
          {"others", output::values_of(others, person_record)}};
}

Fields contacts_record(const app::OfferView& view) {
  const auto& [authority, provider] = view.reach;
  return {{"authority", party_record(view.authority.facts.code.text, view.authority.facts.name, authority)},
          {"provider", party_record(view.provider.code.text, view.provider.name, provider)}};
}

void add_content(Fields& record, const app::OfferView& view) {
  const auto& [facts, provider, carer, detail, override_reason, closing_reason] = view.vacancy;
  const Fields content{{"provider", provider},
                       {"carer", carer},
                       {"area", text(facts.area.text)},
                       {"ages", output::maybe_text(ages(detail))},
                       {"sex", output::maybe_word(detail.sex)},
                       {"languages", output::maybe_text(detail.languages)},
                       {"available_on", facts.available_on},
                       {"available_confirmed", facts.available_confirmed},
                       {"notes", output::maybe_text(detail.notes)},
                       {"contacts", contacts_record(view)}};
  record.insert(record.end(), content.begin(), content.end());
}

}  // namespace ifapilot::cli
