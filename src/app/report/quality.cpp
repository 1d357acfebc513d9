#include "app/report/quality.hpp"

#include "app/day/overdue.hpp"
#include "app/report/quality_parts.hpp"
#include "store/entity/facts.hpp"
#include "text/spoiled.hpp"

#include <tuple>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;

// --- Parties -------------------------------------------------------------------------------------------------------

void add_lead(std::vector<Lacking>& all, const Lacking& party, const store::WorkContact& lead) {
  add_lacking(all, party,
              {{lead.name && !text::is_placeholder(*lead.name), "contact", {{Field::contact}}},
               {lead.email.has_value(), "email", {{Field::email}}},
               {lead.phone.has_value(), "phone", {{Field::phone}}}});
}

/// Those that take part or carry a case on. M-CONTACT: whom a provider is told to ring; P-REGION: by what code other
/// figures know its area.
void add_authorities(std::vector<Lacking>& all, const Pilot& pilot, rules::Instant now) {
  std::int64_t place = 0;
  for (const auto& authority : pilot.authorities) {
    const auto& code = authority.facts.code;
    const auto carries_on = [&](const CaseRecord& one) {
      const auto& acceptance = one.state.acceptance;
      return acceptance && acceptance->authority == code && !rules::is_over(rules::status_of(one.state, now));
    };
    Lacking party{.kind = RecordKind::authority,
                  .place = place++,
                  .record = code.text,
                  .authority = code,
                  .rule = "M-CONTACT",
                  .action = {Deed::update_authority, code}};
    if (!rules::takes_part(authority.facts, now) && std::ranges::none_of(pilot.cases, carries_on)) continue;
    add_lead(all, party, authority.lead);
    party.rule = "P-REGION";
    add_lacking(all, party, {{authority.gss.has_value(), "gss", {{Field::gss}}}});
  }
}

/// Those that have notified a vacancy. D-CONTENT: an offer tells the provider's contact; a statutory return codes each
/// placement by its provider.
void add_providers(std::vector<Lacking>& all, const Pilot& pilot) {
  std::int64_t place = 0;
  for (const auto& provider : pilot.providers) {
    const auto& code = provider.code;
    const auto notified = [&](const CaseRecord& one) {
      return one.record.provider == code && !one.record.facts.rejected;
    };
    const auto placed = [&](const CaseRecord& one) {
      const auto here = [](const rules::Arrival& arrival) { return !arrival.arrived.elsewhere; };
      return one.record.provider == code && std::ranges::any_of(one.state.arrivals, here);
    };
    Lacking party{.kind = RecordKind::provider,
                  .place = ++place,
                  .record = code.text,
                  .provider = code,
                  .rule = "D-CONTENT",
                  .action = {Deed::update_provider, code}};
    if (std::ranges::none_of(pilot.cases, notified)) continue;
    add_lead(all, party, provider.lead);
    if (std::ranges::none_of(pilot.cases, placed)) continue;
    party.rule = "M-MOVE";
    add_lacking(all, party,
                {{provider.sector.has_value(), "sector", {{Field::sector}}},
                 {provider.urn.has_value(), "urn", {{Field::urn}}}});
  }
}

/// Those that have not ended. An agreement is not changed. It is voided and recorded again, or, if something was
/// contracted under it, ended and followed by one with a rate (A-APPEND).
void add_frameworks(std::vector<Lacking>& all, const Pilot& pilot, Session& session) {
  const auto today = rules::local_day(session.clock.now);
  for (const auto& framework : pilot.frameworks) {
    const auto& [from, until] = framework.facts;
    const rules::FrameworkPair pair{framework.authority, framework.provider};
    if (framework.weekly_rate || (until && *until < today)) continue;
    const auto contracted = [&](const store::Contracted& by) {
      return by.authority == pair.authority && by.provider == pair.provider &&
             by.contract == rules::Contract::framework;
    };
    const bool used = std::ranges::any_of(store::contracted_after(session.database, framework.fact), contracted);
    Action add{Deed::add_framework, pair};
    if (!used) add.told.push_back({Field::from, from});
    if (until) add.told.push_back({Field::until, *until});
    all.push_back({.kind = RecordKind::framework,
                   .place = framework.id,
                   .record = pair.authority.text + " " + pair.provider.text,
                   .authority = pair.authority,
                   .provider = pair.provider,
                   .lacks = "weekly-rate",
                   .since = framework.recorded_at,
                   .rule = "M-TERMS",
                   .before = {used ? Action{Deed::end_framework, pair} : Action{Deed::void_fact, framework.fact}},
                   .action = add,
                   .told = {{Field::weekly_rate}}});
  }
}

// --- What is outstanding -------------------------------------------------------------------------------------------

/// Which record it is that lacks what is owed, and what that is.
Lacking owing(const rules::Owed& owed, const CaseRecord& one, rules::Instant now) {
  auto row = of_case(one, RecordKind::vacancy);
  row.lacks = rules::word(owed.kind);
  if (owed.kind == rules::OwedKind::contact) row.lacks = "first-contact";
  if (owed.kind == rules::OwedKind::form) {
    row.kind = RecordKind::offer;
    row.place = owed.offer->value;
    row.record = owed.offer->text();
    // D-FORM: the whole form, or what of it has not come.
    const auto found = std::ranges::find(one.state.forms, *owed.offer, &rules::Form::offer);
    const auto form = found == one.state.forms.end() ? rules::Form{} : *found;
    row.lacks = form.has_reasons ? "contract" : form.contract ? "reasons" : "form";
  } else if (owed.kind == rules::OwedKind::duty) {
    row.kind = RecordKind::referral;
    row.place = owed.referral->value;
    row.record = owed.referral->text();
    row.lacks = "arrival";
  } else if (rules::status_of(one.state, now) == rules::VacancyStatus::placed) {
    row.kind = RecordKind::placement;
  }
  return row;
}

Lacking row_of(const Outstanding& outstanding, const Pilot& pilot, rules::Instant now) {
  const auto& [owed, vacancy, provider, words, action, telling] = outstanding;
  Lacking row{.kind = RecordKind::authority, .lacks = telling ? "told" : "survey"};
  if (telling && vacancy) {  // also of one that was voided
    row = {.kind = RecordKind::vacancy,
           .place = vacancy->value,
           .record = vacancy->text(),
           .vacancy = vacancy,
           .provider = provider,
           .lacks = "told"};
  } else if (vacancy) {
    row = owing(owed, *find_case(pilot.cases, *vacancy), now);
  } else {
    row.place = std::ranges::find(pilot.rota, *owed.authority, &rules::Authority::code) - pilot.rota.begin();
    row.record = owed.authority->text;
  }
  row.authority = owed.authority;
  row.since = owed.since;
  row.rule = owed.rule;
  row.action = action;
  return row;
}

}  // namespace

void add_lacking(std::vector<Lacking>& all, Lacking row, const std::vector<Need>& needs) {
  for (const auto& [known, lacks, told] : needs) {
    if (known) continue;
    row.lacks = lacks;
    row.told = told;
    all.push_back(row);
  }
}

std::vector<rules::Action> actions_of(const Lacking& row, const std::vector<rules::Told>& told) {
  auto all = row.before;
  all.push_back(row.action);
  all.back().told.insert(all.back().told.end(), told.begin(), told.end());
  all.insert(all.end(), row.after.begin(), row.after.end());
  return all;
}

std::vector<Lacking> lacking(Session& session) {
  const auto now = session.clock.now;
  const auto pilot = load_pilot(session.database);
  std::vector<Lacking> all;
  add_authorities(all, pilot, now);
  add_providers(all, pilot);
  add_frameworks(all, pilot, session);
  add_cases(all, pilot, now);
  add_doubles(all, pilot);
  for (const auto& row : outstanding(pilot, session)) all.push_back(row_of(row, pilot, now));
  std::ranges::stable_sort(all, {}, [](const Lacking& row) { return std::tuple(row.kind, row.place); });
  return all;
}

std::string_view word(RecordKind kind) {
  switch (kind) {
    case RecordKind::authority: return "authority";
    case RecordKind::provider: return "provider";
    case RecordKind::framework: return "framework";
    case RecordKind::vacancy: return "vacancy";
    case RecordKind::offer: return "offer";
    case RecordKind::referral: return "referral";
    case RecordKind::placement: return "placement";
  }
  return {};
}

}  // namespace ifapilot::app
