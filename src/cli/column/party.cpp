#include "cli/column/party.hpp"

#include "cli/column/cells.hpp"
#include "cli/words/commands.hpp"

#include <ifapilot/rules/gates.hpp>

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Fields;
using output::Table;
using output::Value;
using output::Values;

/// What `fields` makes of each of `rows`.
template <class Rows, class FieldsOf>
Values each(const Rows& rows, FieldsOf fields) {
  Values all;
  for (const auto& row : rows) all.emplace_back(fields(row));
  return all;
}

Value periods(const rules::Authority& authority) {
  return each(authority.periods, [](const rules::Period& period) {
    return Fields{{"from", period.from}, {"until", period.until}};
  });
}

Cells<app::AuthorityView> authority_cells() {
  using Row = const app::AuthorityView&;
  return {
      {{"code", ColumnType::word, "The authority's code; never changed.", "Authority"},
       [](Row row) { return Value(row.record.facts.code); }},
      {{"name", ColumnType::text, "Its full name.", ""}, [](Row row) { return text(row.record.facts.name); }},
      {{"gss", ColumnType::word, "The ONS code of its area.", "!"},
       [](Row row) { return output::maybe_word(row.record.gss); }},
      {{"position", ColumnType::number, "Its place in the published rota, from 1 (R-ORDER).", "Rota"},
       [](Row row) { return Value(row.record.facts.position); }},
      {{"contact", ColumnType::text, "Name of its lead.", "!"},
       [](Row row) { return output::maybe_text(row.record.lead.name); }},
      {{"email", ColumnType::text, "The lead's e-mail at work.", "!"},
       [](Row row) { return output::maybe_text(row.record.lead.email); }},
      {{"phone", ColumnType::text, "The lead's telephone at work.", "!"},
       [](Row row) { return output::maybe_text(row.record.lead.phone); }},
      {{"taking_part", ColumnType::boolean, "Whether it takes part now (P-VOLUNTARY).", "Part"},
       [](Row row) { return Value(row.since.has_value()); }},
      {{"since", ColumnType::instant, "Since when it takes part, UTC; empty if it does not.", "!"},
       [](Row row) { return Value(row.since); }},
      {{"periods", ColumnType::text, "The times in which it took part, UTC; the last without an end if it does now.",
        "!"},
       [](Row row) { return periods(row.record.facts); }},
      {{"accepted", ColumnType::number,
        "Offers inside the pilot that it accepted and that have not fallen through (C-CAP).", "Used"},
       [](Row row) { return Value(row.standing.accepted); }},
      {{"open", ColumnType::number, "Offers that it has still to answer, in and outside the pilot (D-BUSY).", ""},
       [](Row row) { return Value(row.standing.open); }},
      {{"last_turn_at", ColumnType::instant,
        "When the offer that used its last turn was sent, UTC; empty: never (R-TURN).", "!"},
       [](Row row) { return Value(row.standing.last_turn_at); }},
  };
}

Cells<store::ProviderRecord> provider_cells() {
  using Row = const store::ProviderRecord&;
  return {
      {{"code", ColumnType::word, "The provider's code; never changed.", "Provider"},
       [](Row row) { return Value(row.code); }},
      {{"name", ColumnType::text, "Its full name.", ""}, [](Row row) { return text(row.name); }},
      {{"sector", ColumnType::word, "private or voluntary.", ""},
       [](Row row) { return output::maybe_word(row.sector); }},
      {{"urn", ColumnType::word, "Ofsted's number of it.", "!"}, [](Row row) { return output::maybe_word(row.urn); }},
      {{"contact", ColumnType::text, "Name of its lead.", ""},
       [](Row row) { return output::maybe_text(row.lead.name); }},
      {{"email", ColumnType::text, "The lead's e-mail at work.", "!"},
       [](Row row) { return output::maybe_text(row.lead.email); }},
      {{"phone", ColumnType::text, "The lead's telephone at work.", ""},
       [](Row row) { return output::maybe_text(row.lead.phone); }},
  };
}

struct FrameworkRow {
  const store::FrameworkRecord& framework;
  rules::Day today;
};

Cells<FrameworkRow> framework_cells() {
  using Row = const FrameworkRow&;
  return {
      {{"authority", ColumnType::word, "The authority that has the agreement.", ""},
       [](Row row) { return Value(row.framework.authority); }},
      {{"provider", ColumnType::word, "The provider it is with.", ""},
       [](Row row) { return Value(row.framework.provider); }},
      {{"from", ColumnType::date, "Its first day.", ""}, [](Row row) { return Value(row.framework.facts.from); }},
      {{"until", ColumnType::date, "Its last day, which belongs to it; empty: no end is agreed.", ""},
       [](Row row) { return Value(row.framework.facts.until); }},
      {{"weekly_rate", ColumnType::money, "What it charges for a week; empty if not recorded.", ""},
       [](Row row) { return Value(row.framework.weekly_rate); }},
      {{"in_force", ColumnType::boolean, "Whether today belongs to it (M-TERMS, E2).", ""},
       [](Row row) { return Value(rules::in_force(row.framework.facts, row.today)); }},
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

Fields fields_of(const store::ContactRecord& contact) {
  return {{"contact", text(contact.name)},
          {"email", output::maybe_text(contact.email)},
          {"phone", output::maybe_text(contact.phone)}};
}

const auto as_fields = [](const auto& row) { return fields_of(row); };

/// `record` with what the party is tied to, `own` being what only its kind is.
Fields with_ties(Fields record, const app::PartyTies& ties, const Fields& own, rules::Instant now) {
  const auto framework = [&](const auto& row) { return record_of(row, rules::local_day(now)); };
  record.emplace_back("contacts", contacts_of(ties.contacts));
  record.insert(record.end(), own.begin(), own.end());
  record.emplace_back("cases", each(ties.cases.live, as_fields));
  record.emplace_back("owed", each(ties.cases.debts, as_fields));
  record.emplace_back("frameworks", each(ties.frameworks, framework));
  return record;
}

}  // namespace

Fields record_of(const app::AuthorityView& view) { return record_from(authority_cells(), view); }

Fields record_of(const store::ProviderRecord& provider) { return record_from(provider_cells(), provider); }

Fields record_of(const store::FrameworkRecord& framework, rules::Day today) {
  return record_from(framework_cells(), FrameworkRow{framework, today});
}

Table table_of(std::span<const app::AuthorityView> authorities) { return table_from(authority_cells(), authorities); }

Table table_of(std::span<const app::ProviderView> providers) {
  std::vector<store::ProviderRecord> rows;
  for (const auto& view : providers) rows.push_back(view.record);
  return table_from(provider_cells(), rows);
}

Table table_of(std::span<const store::FrameworkRecord> frameworks, rules::Day today) {
  std::vector<FrameworkRow> rows;
  for (const auto& framework : frameworks) rows.push_back({framework, today});
  return table_from(framework_cells(), rows);
}

Values contacts_of(std::span<const store::ContactRecord> contacts) { return each(contacts, as_fields); }

Fields whole_record_of(const app::AuthorityView& view, rules::Instant now) {
  const auto id = [](rules::VacancyId vacancy) { return Value(vacancy); };
  return with_ties(record_of(view), view,
                   {{"open_offers", each(view.open_offers, as_fields)}, {"carried_on", each(view.carried_on, id)}},
                   now);
}

Fields whole_record_of(const app::ProviderView& view, rules::Instant now) {
  const auto vacancy = [](const app::VacancyView& row) { return record_of(row); };
  return with_ties(record_of(view.record), view, {{"vacancies", each(view.vacancies, vacancy)}}, now);
}

}  // namespace ifapilot::cli
