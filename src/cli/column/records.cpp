#include "cli/column/records.hpp"

#include "app/case/child_fit.hpp"
#include "cli/column/cells.hpp"
#include "cli/column/party.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Fields;
using output::Table;
using output::Value;
using output::Word;

std::optional<std::string> ages(const store::VacancyDetail& detail) {
  if (!detail.youngest) return std::nullopt;
  return app::ages_of(detail);
}

std::optional<rules::Instant> answered_at(const rules::Offer& offer) {
  return offer.answer ? std::optional(offer.answer->answered_at) : std::nullopt;
}

struct OfferAsOf {
  const app::OfferView& view;
  rules::Instant now;
};

struct DeadlineRow {
  const app::Deadline& deadline;
  rules::Instant now;
};

Cells<app::VacancyView> vacancy_cells() {
  using Row = const app::VacancyView&;
  return {
      {{"id", ColumnType::word, "The vacancy's number; never used again.", "Vacancy", "", "vacancy add"},
       [](Row row) { return Value(row.record.facts.id); }},
      {{"provider", ColumnType::word, "Code of the provider that notified it.", "!", "", "vacancy add"},
       [](Row row) { return Value(row.record.provider); }},
      {{"carer", ColumnType::word, "The provider's code for the carer.", "", "", "vacancy add"},
       [](Row row) { return Value(row.record.carer); }},
      {{"area", ColumnType::word, "The authority in whose area the carer lives; of a rejected vacancy as it was typed.",
        "", "", "vacancy add"},
       [](Row row) { return text(row.record.facts.area.text); }},
      {{"available_on", ColumnType::date, "The date it is ready for a child; empty while unknown (M-DATE).",
        "Available", "", "vacancy add, vacancy update, vacancy confirm"},
       [](Row row) { return Value(row.record.facts.available_on); }},
      {{"available_confirmed", ColumnType::boolean, "Whether the provider has confirmed that date (O7).", "!", "",
        "vacancy add, vacancy confirm"},
       [](Row row) { return Value(row.record.facts.available_confirmed); }},
      {{"status", ColumnType::word, "Where it stands, derived from its facts (M-STATES).", "", "",
        "M-STATES, from its facts and the time"},
       [](Row row) { return word(rules::word(row.status)); }},
      {{"outside_pilot", ColumnType::boolean,
        "Whether its live or last offer was outside the pilot; while it is free, whether the next would be "
        "(C-OUTSIDE).",
        "!", "", "C-OUTSIDE, when offered"},
       [](Row row) { return Value(row.outside_pilot); }},
      {{"hold_until", ColumnType::instant, "Until when it is held free of charge or by extension, UTC (M-HOLD, O8).",
        "!", "", "M-HOLD, when the date is told; vacancy extend"},
       [](Row row) { return Value(rules::held_until(row.record.facts)); }},
      {{"live_offer", ColumnType::word, "Its offer that is open or accepted, if there is one (D-ONE).", "Offer", "",
        "offer, respond and the time"},
       [](Row row) { return Value(row.live_offer); }},
      {{"notified_at", ColumnType::instant, "When the partnership was told of it, UTC.", "!", "", "vacancy add"},
       [](Row row) { return Value(row.record.facts.notified_at); }},
      {{"ages", ColumnType::text, "Ages the carer can care for, both included.", "!", "years",
        "vacancy add, vacancy update"},
       [](Row row) { return output::maybe_word(ages(row.record.detail)); }},
      {{"sex", ColumnType::word, "any, female or male.", "!", "", "vacancy add, vacancy update"},
       [](Row row) { return output::maybe_word(row.record.detail.sex); }},
      {{"languages", ColumnType::text, "Languages spoken in the home, joined by commas.", "!", "",
        "vacancy add, vacancy update"},
       [](Row row) { return output::maybe_text(row.record.detail.languages); }},
      {{"closed_at", ColumnType::instant, "When a person closed it, UTC.", "!", "",
        "vacancy close; a refusal outside the pilot"},
       [](Row row) { return Value(row.record.facts.closed_at); }},
      {{"closing_reason", ColumnType::free_text, "Why it was closed.", "!", "", "vacancy close"},
       [](Row row) { return output::maybe_text(row.record.closing_reason); }},
      {{"notes", ColumnType::free_text, "Anything else about the placement (O1).", "!", "",
        "vacancy add, vacancy update"},
       [](Row row) { return output::maybe_text(row.record.detail.notes); }},
      {{"override", ColumnType::free_text, "Why it was taken outside the pilot's term (P-TERM).", "!", "",
        "vacancy add"},
       [](Row row) { return output::maybe_text(row.record.override_reason); }},
  };
}

Value reasons(const store::Feedback& form) {
  output::Values codes;
  for (const auto& code : form.reasons) codes.emplace_back(Word{code});
  return codes;
}

Value contract(const store::Feedback& form) {
  if (!form.contract) return {};
  return word(rules::word(*form.contract));
}

Cells<OfferAsOf> offer_cells() {
  using Row = const OfferAsOf&;
  return {
      {{"id", ColumnType::word, "The offer's number; never used again.", "Offer", "", "offer"},
       [](Row row) { return Value(row.view.offer.id); }},
      {{"vacancy", ColumnType::word, "The vacancy that was offered.", "", "", "offer"},
       [](Row row) { return Value(row.view.offer.vacancy); }},
      {{"authority", ColumnType::word, "The authority that it was offered to.", "", "",
        "R-ORDER, when sent; offer --to"},
       [](Row row) { return Value(row.view.offer.authority); }},
      {{"track", ColumnType::word, "standard or accelerated, decided when it was sent (D-TRACK).", "!", "",
        "D-TRACK, when sent"},
       [](Row row) { return word(rules::word(row.view.offer.track)); }},
      {{"sent_at", ColumnType::instant, "When it was sent, UTC.", "Sent", "", "offer"},
       [](Row row) { return Value(row.view.offer.sent_at); }},
      {{"clock_started_at", ColumnType::instant, "When the time for the answer began to run, UTC (D-ACCELERATED).", "!",
        "", "D-STANDARD, D-ACCELERATED, when sent"},
       [](Row row) { return Value(row.view.offer.clock_started_at); }},
      {{"due_at", ColumnType::instant, "The last instant at which an answer is in time, UTC (T-DUE).", "Due", "",
        "D-STANDARD, D-ACCELERATED, when sent"},
       [](Row row) { return Value(row.view.offer.due_at); }},
      {{"status", ColumnType::word, "open, accepted, refused, lapsed, rescinded or fell-through.", "", "",
        "respond, offer rescind, M-FALLS and the time"},
       [](Row row) { return word(rules::word(rules::status_of(row.view.offer, row.now))); }},
      {{"answered_at", ColumnType::instant, "When the answer was received, UTC; also of a late refusal.", "!", "",
        "respond"},
       [](Row row) { return Value(answered_at(row.view.offer)); }},
      {{"late", ColumnType::boolean, "Whether the answer came after it was due (D-LATE).", "!", "",
        "D-LATE, when answered"},
       [](Row row) { return Value(row.view.offer.answer && row.view.offer.answer->late); }},
      {{"override", ColumnType::text, "Why it was made out of turn; empty if by the rota (R-OVERRIDE).", "!", "",
        "offer --to --override"},
       [](Row row) { return output::maybe_text(row.view.offer.override_reason); }},
      {{"outside_pilot", ColumnType::boolean, "Whether it stands outside the pilot (C-OUTSIDE, O16).", "!", "",
        "C-OUTSIDE, when sent"},
       [](Row row) { return Value(row.view.offer.outside_pilot); }},
      {{"rescinded_at", ColumnType::instant, "When it was taken back, UTC.", "!", "",
        "offer rescind, vacancy close, authority withdraw"},
       [](Row row) { return Value(row.view.offer.rescinded_at); }},
      {{"reasons", ColumnType::text, "The form's reason codes (D-FORM): in CSV joined by ;, in JSON a list.", "!", "",
        "respond, feedback"},
       [](Row row) { return reasons(row.view.feedback); }},
      {{"note", ColumnType::free_text, "The form's note.", "!", "", "respond, feedback"},
       [](Row row) { return output::maybe_text(row.view.feedback.note); }},
      {{"contract", ColumnType::word, "framework or spot, as the form says (E2).", "!", "", "respond, feedback"},
       [](Row row) { return contract(row.view.feedback); }},
      {{"terms_ref", ColumnType::text, "Reference of the spot terms.", "!", "", "respond, feedback"},
       [](Row row) { return output::maybe_text(row.view.feedback.terms_ref); }},
  };
}

Cells<DeadlineRow> deadline_cells() {
  using Row = const DeadlineRow&;
  return {
      {{"kind", ColumnType::word, "offer-response, match-decision, chase, hold, extension or arrival.", "", "",
        "the rule named"},
       [](Row row) { return word(rules::word(row.deadline.kind)); }},
      {{"vacancy", ColumnType::word, "The vacancy it is about.", "", "", "vacancy add"},
       [](Row row) { return Value(row.deadline.vacancy); }},
      {{"offer", ColumnType::word, "The offer it is about.", "", "", "offer"},
       [](Row row) { return Value(row.deadline.offer); }},
      {{"authority", ColumnType::word, "The authority that is waited for.", "", "", "offer"},
       [](Row row) { return Value(row.deadline.authority); }},
      {{"due_at", ColumnType::instant, "When it was or is due, UTC.", "", "", "the rule named, when its clock began"},
       [](Row row) { return Value(row.deadline.due_at); }},
      {{"overdue_minutes", ColumnType::number, "Whole minutes since then, rounded down; empty while it is not overdue.",
        "!", "minutes", "due_at and the time"},
       [](Row row) {
         return row.deadline.due_at < row.now ? Value(app::overdue_minutes(row.deadline, row.now)) : Value();
       }},
      {{"action", ColumnType::text, "What to type next.", "", "", "kind"},
       [](Row row) { return text(command_line(row.deadline.action)); }},
      {{"rule", ColumnType::word, "The rule that says so.", "!", "", "kind"},
       [](Row row) { return word(rules::words_of(row.deadline.kind).rule); }},
  };
}

Fields lead_record(const std::string& code, const std::string& name, const store::WorkContact& lead) {
  return {{"code", word(code)},
          {"name", text(name)},
          {"contact", output::maybe_text(lead.name)},
          {"email", output::maybe_text(lead.email)},
          {"phone", output::maybe_text(lead.phone)}};
}

void add_others(Fields& party, const app::Responded& responded, bool of_authority) {
  auto others = responded.contacts;
  std::erase_if(others, [&](const auto& contact) {
    return std::holds_alternative<rules::AuthorityCode>(contact.party) != of_authority;
  });
  party.emplace_back("others", contacts_of(others));
}

}  // namespace

Fields record_of(const app::VacancyView& view) { return record_from(vacancy_cells(), view); }

Fields record_of(const app::OfferView& view, rules::Instant now) {
  return record_from(offer_cells(), OfferAsOf{view, now});
}

Table table_of(std::span<const app::VacancyView> vacancies) { return table_from(vacancy_cells(), vacancies); }

Table table_of(std::span<const app::OfferView> offers, rules::Instant now) {
  std::vector<OfferAsOf> rows;
  for (const auto& view : offers) rows.push_back({view, now});
  return table_from(offer_cells(), rows);
}

Table table_of(std::span<const app::Deadline> deadlines, rules::Instant now) {
  std::vector<DeadlineRow> rows;
  for (const auto& deadline : deadlines) rows.push_back({deadline, now});
  return table_from(deadline_cells(), rows);
}

Fields contacts_record(const app::Responded& responded) {
  const auto& view = responded.offer.view;
  auto authority = lead_record(view.authority.facts.code.text, view.authority.facts.name, view.authority.lead);
  auto provider = lead_record(view.provider.code.text, view.provider.name, view.provider.lead);
  add_others(authority, responded, true);
  add_others(provider, responded, false);
  return {{"authority", authority}, {"provider", provider}};
}

}  // namespace ifapilot::cli
