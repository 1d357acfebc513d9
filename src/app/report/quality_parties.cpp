#include "app/report/quality_parts.hpp"
#include "store/entity/facts.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;

/// Adds a row for each field of one party that is not known.
struct Owing {
  std::vector<Lacking>& all;
  Lacking row;  ///< With all but the field.

  void need(bool known, std::string_view lacks, std::string_view rule, Field field) {
    if (known) return;
    row.lacks = lacks;
    row.rule = rule;
    row.told = {{field}};
    all.push_back(row);
  }

  void need_lead(const store::WorkContact& lead, std::string_view rule) {
    need(lead.name.has_value(), "contact", rule, Field::contact);
    need(lead.email.has_value(), "email", rule, Field::email);
    need(lead.phone.has_value(), "phone", rule, Field::phone);
  }
};

bool carries_on(const rules::AuthorityCode& code, const Pilot& pilot, rules::Instant now) {
  return std::ranges::any_of(pilot.cases, [&](const CaseRecord& one) {
    const auto& acceptance = one.state.acceptance;
    return acceptance && acceptance->authority == code && !rules::is_over(rules::status_of(one.state, now));
  });
}

/// M-CONTACT: whom a provider is told to ring; P-REGION: by what code other figures know its area.
void add_authorities(std::vector<Lacking>& all, const Pilot& pilot, rules::Instant now) {
  for (std::size_t i = 0; i < pilot.authorities.size(); ++i) {
    const auto& authority = pilot.authorities[i];
    const auto& code = authority.facts.code;
    if (!rules::takes_part(authority.facts, now) && !carries_on(code, pilot, now)) continue;
    Owing party{all,
                {.kind = RecordKind::authority,
                 .place = static_cast<std::int64_t>(i),
                 .record = code.text,
                 .authority = code,
                 .action = {Deed::update_authority, code}}};
    party.need_lead(authority.lead, "M-CONTACT");
    party.need(authority.gss.has_value(), "gss", "P-REGION", Field::gss);
  }
}

bool has_notified(const rules::ProviderCode& code, const Pilot& pilot) {
  return std::ranges::any_of(
      pilot.cases, [&](const CaseRecord& one) { return one.record.provider == code && !one.record.facts.rejected; });
}

bool has_placed(const rules::ProviderCode& code, const Pilot& pilot) {
  return std::ranges::any_of(pilot.cases, [&](const CaseRecord& one) {
    const auto here = [](const rules::Arrival& arrival) { return !arrival.arrived.elsewhere; };
    return one.record.provider == code && std::ranges::any_of(one.state.arrivals, here);
  });
}

/// D-CONTENT: an offer tells the provider's contact; a statutory return codes each placement by its provider.
void add_providers(std::vector<Lacking>& all, const Pilot& pilot, Session& session) {
  std::int64_t place = 0;
  for (const auto& provider : store::providers(session.database)) {
    ++place;
    const auto& code = provider.code;
    if (!has_notified(code, pilot)) continue;
    Owing party{all,
                {.kind = RecordKind::provider,
                 .place = place,
                 .record = code.text,
                 .provider = code,
                 .action = {Deed::update_provider, code}}};
    party.need_lead(provider.lead, "D-CONTENT");
    if (!has_placed(code, pilot)) continue;
    party.need(provider.sector.has_value(), "sector", "M-MOVE", Field::sector);
    party.need(provider.urn.has_value(), "urn", "M-MOVE", Field::urn);
  }
}

bool is_contracted(const store::FrameworkRecord& framework, Session& session) {
  return std::ranges::any_of(store::contracted_after(session.database, framework.fact), [&](const auto& by) {
    return by.authority == framework.authority && by.provider == framework.provider &&
           by.contract == rules::Contract::framework;
  });
}

/// An agreement is not changed. It is voided and recorded again, or, if something was contracted under it, ended and
/// followed by one with a rate (A-APPEND).
Lacking again(const store::FrameworkRecord& framework, Session& session) {
  const rules::FrameworkPair pair{framework.authority, framework.provider};
  Action add{Deed::add_framework, pair};
  Action first{Deed::end_framework, pair};
  if (!is_contracted(framework, session)) {
    first = {Deed::void_fact, framework.fact};
    add.told.push_back({Field::from, framework.facts.from});
  }
  if (framework.facts.until) add.told.push_back({Field::until, *framework.facts.until});
  return {.kind = RecordKind::framework, .before = {first}, .action = add, .told = {{Field::weekly_rate}}};
}

void add_frameworks(std::vector<Lacking>& all, Session& session) {
  const auto today = rules::local_day(session.clock.now);
  for (const auto& framework : store::frameworks(session.database)) {
    const bool ended = framework.facts.until && *framework.facts.until < today;
    if (framework.weekly_rate || ended) continue;
    auto row = again(framework, session);
    row.place = framework.id;
    row.record = framework.authority.text + " " + framework.provider.text;
    row.authority = framework.authority;
    row.provider = framework.provider;
    row.lacks = "weekly-rate";
    row.since = framework.recorded_at;
    row.rule = "M-TERMS";
    all.push_back(std::move(row));
  }
}

}  // namespace

void add_parties(std::vector<Lacking>& all, const Pilot& pilot, Session& session) {
  add_authorities(all, pilot, session.clock.now);
  add_providers(all, pilot, session);
  add_frameworks(all, session);
}

}  // namespace ifapilot::app
