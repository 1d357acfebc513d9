#include "cli/column/party.hpp"

#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

using output::Fields;
using output::Table;
using output::Value;
using output::Values;
using output::values_of;

Value periods(const rules::Authority& authority) {
  return output::values_of(authority.periods, [](const auto& period) {
    return Fields{{"from", period.from}, {"until", period.until}};
  });
}

Fields away_record(const store::AwayRecord& period) {
  return {{"from", period.days.from},
          {"until", period.days.until},
          {"deputy", output::maybe_text(period.deputy.name)},
          {"email", output::maybe_text(period.deputy.email)},
          {"phone", output::maybe_text(period.deputy.phone)},
          {"fact", period.fact}};
}

Columns<app::AuthorityView> authority_columns() {
  using Row = app::AuthorityView;
  return {
      column({.name = "code", .heading = "Authority"}, "The authority's code; never changed.",
             [](const auto& row) { return row.record.facts.code; }),
      column({.name = "name"}, "Its full name.", [](const auto& row) { return row.record.facts.name; }),
      column({.name = "gss", .type = ColumnType::word, .shown = false}, "The ONS code of its area.",
             [](const auto& row) { return row.record.gss; }),
      column({.name = "position", .heading = "Rota"}, "Its place in the published rota, from 1 (R-ORDER).",
             [](const auto& row) { return row.record.facts.position; }),
      column({.name = "contact", .shown = false}, "Name of its lead.",
             [](const auto& row) { return row.record.lead.name; }),
      column({.name = "email", .shown = false}, "The lead's e-mail at work.",
             [](const auto& row) { return row.record.lead.email; }),
      column({.name = "phone", .shown = false}, "The lead's telephone at work.",
             [](const auto& row) { return row.record.lead.phone; }),
      column({.name = "taking_part", .heading = "Part"}, "Whether it takes part now (P-VOLUNTARY).",
             [](const auto& row) { return row.since.has_value(); }),
      column({.name = "since", .shown = false}, "Since when it takes part, UTC; empty if it does not.", &Row::since),
      column({.name = "periods", .shown = false},
             "The times in which it took part, UTC; the last without an end if it does now.",
             [](const auto& row) { return periods(row.record.facts); }),
      column({.name = "away_until", .shown = false},
             "The last day on which its lead is away, if today is one of these days (P-AWAY); else empty.",
             [](const auto& row) { return row.away_until; }),
      column({.name = "away", .shown = false}, "The days on which its lead is, was or will be away, and who stands in.",
             [](const auto& row) { return output::Value(values_of(row.away, away_record)); }),
      column({.name = "accepted", .heading = "Used"},
             "Offers inside the pilot that it accepted and that have not fallen through (C-CAP).",
             [](const auto& row) { return row.standing.accepted; }),
      column({.name = "open"}, "Offers that it has still to answer, in and outside the pilot (D-BUSY).",
             [](const auto& row) { return row.standing.open; }),
      column({.name = "last_turn_at", .shown = false},
             "When the offer that used its last turn was sent, UTC; empty: never (R-TURN).",
             [](const auto& row) { return row.standing.last_turn_at; }),
  };
}

Columns<store::ProviderRecord> provider_columns() {
  using Row = store::ProviderRecord;
  return {
      column({.name = "code", .heading = "Provider"}, "The provider's code; never changed.", &Row::code),
      column({.name = "name"}, "Its full name.", &Row::name),
      column({.name = "sector", .type = ColumnType::word}, "private or voluntary.", &Row::sector),
      column({.name = "urn", .type = ColumnType::word, .shown = false}, "Ofsted's number of it.", &Row::urn),
      column({.name = "contact"}, "Name of its lead.", [](const auto& row) { return row.lead.name; }),
      column({.name = "email", .shown = false}, "The lead's e-mail at work.",
             [](const auto& row) { return row.lead.email; }),
      column({.name = "phone"}, "The lead's telephone at work.", [](const auto& row) { return row.lead.phone; }),
  };
}

Columns<store::FrameworkRecord> framework_columns(rules::Day today) {
  using Row = store::FrameworkRecord;
  return {
      column({.name = "authority"}, "The authority that has the agreement.", &Row::authority),
      column({.name = "provider"}, "The provider it is with.", &Row::provider),
      column({.name = "from"}, "Its first day.", [](const auto& row) { return row.facts.from; }),
      column({.name = "until"}, "Its last day, which belongs to it; empty: no end is agreed.",
             [](const auto& row) { return row.facts.until; }),
      column({.name = "weekly_rate"}, "What it charges for a week; empty if not recorded.", &Row::weekly_rate),
      column({.name = "in_force"}, "Whether today belongs to it (M-TERMS, E2).",
             [today](const Row& row) { return rules::in_force(row.facts, today); }),
  };
}

Fields fields_of(const rules::Offer& offer) {
  return {{"id", offer.id}, {"vacancy", offer.vacancy}, {"sent_at", offer.sent_at}, {"due_at", offer.due_at}};
}

Fields fields_of(const app::PartyCase& one) {
  const auto& next = one.next;
  return {{"vacancy", one.vacancy},
          {"status", word(rules::word(one.status))},
          {"provider", one.provider},
          {"authority", one.authority},
          {"kind", next ? word(rules::word(next->kind)) : Value()},
          {"due_at", next ? Value(next->due_at) : Value()},
          {"action", next ? text(command_line(next->action)) : Value()}};
}

Fields fields_of(const app::PartyDebt& debt) {
  return {{"kind", word(rules::word(debt.owed.kind))},
          {"vacancy", debt.vacancy},
          {"offer", debt.owed.offer},
          {"since", debt.owed.since},
          {"rule", word(debt.owed.rule)}};
}

const auto as_fields = [](const auto& row) { return fields_of(row); };

/// `record` with what the party is tied to, `own` being what only its kind is.
Fields with_ties(Fields record, const app::PartyTies& ties, const Fields& own, rules::Instant now) {
  const auto framework = [&](const auto& row) { return record_of(row, rules::local_day(now)); };
  record.emplace_back("contacts", contacts_of(ties.contacts));
  record.insert(record.end(), own.begin(), own.end());
  record.emplace_back("cases", values_of(ties.cases.live, as_fields));
  record.emplace_back("owed", values_of(ties.cases.debts, as_fields));
  record.emplace_back("frameworks", values_of(ties.frameworks, framework));
  return record;
}

}  // namespace

Fields record_of(const app::AuthorityView& view) { return record_from(authority_columns(), view); }

Fields record_of(const store::ProviderRecord& provider) { return record_from(provider_columns(), provider); }

Fields record_of(const store::FrameworkRecord& framework, rules::Day today) {
  return record_from(framework_columns(today), framework);
}

Table table_of(std::span<const app::AuthorityView> authorities) { return table_from(authority_columns(), authorities); }

Table table_of(std::span<const app::ProviderView> providers) {
  return table_from(columns_of<app::ProviderView>(&app::ProviderView::record, provider_columns()), providers);
}

Table table_of(std::span<const store::FrameworkRecord> frameworks, rules::Day today) {
  return table_from(framework_columns(today), frameworks);
}

Values contacts_of(std::span<const store::ContactRecord> contacts) { return values_of(contacts, contact_record); }

Fields whole_record_of(const app::AuthorityView& view, rules::Instant now) {
  return with_ties(
      record_of(view), view,
      {{"open_offers", values_of(view.open_offers, as_fields)}, {"carried_on", values_of(view.carried_on)}}, now);
}

Fields whole_record_of(const app::ProviderView& view, rules::Instant now) {
  const auto vacancy = [](const app::VacancyView& row) { return record_of(row); };
  return with_ties(record_of(view.record), view, {{"vacancies", values_of(view.vacancies, vacancy)}}, now);
}

}  // namespace ifapilot::cli
