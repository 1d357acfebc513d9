#include "app/report/quality_parts.hpp"
#include "store/entity/voids.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

/// Adds a row for each field of one party that is not known.
struct Owing {
  std::vector<Lacking>& all;
  Lacking row;  ///< With all but the field.

  void need(bool known, std::string_view lacks, std::string_view rule, const std::string& option) {
    if (known) return;
    row.lacks = lacks;
    row.rule = rule;
    row.option = option;
    all.push_back(row);
  }

  void need_lead(const store::WorkContact& lead, std::string_view rule) {
    need(lead.name.has_value(), "contact", rule, " --contact NAME");
    need(lead.email.has_value(), "email", rule, " --email ADDRESS");
    need(lead.phone.has_value(), "phone", rule, " --phone NUMBER");
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
                 .command = "ifapilot authority update " + code.text}};
    party.need_lead(authority.lead, "M-CONTACT");
    party.need(authority.gss.has_value(), "gss", "P-REGION", " --gss CODE");
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
                 .command = "ifapilot provider update " + code.text}};
    party.need_lead(provider.lead, "D-CONTENT");
    if (!has_placed(code, pilot)) continue;
    party.need(provider.sector.has_value(), "sector", "M-MOVE", " --sector SECTOR");
    party.need(provider.urn.has_value(), "urn", "M-MOVE", " --urn NUMBER");
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
std::string again(const store::FrameworkRecord& framework, Session& session) {
  const auto pair = framework.authority.text + " " + framework.provider.text;
  const auto until = framework.facts.until ? " --until " + rules::iso(*framework.facts.until) : std::string();
  if (is_contracted(framework, session)) {
    return "ifapilot framework end " + pair + " --on DATE, then ifapilot framework add " + pair + " --from DATE" +
           until;
  }
  return "ifapilot void " + framework.fact.text() + " --reason TEXT, then ifapilot framework add " + pair + " --from " +
         rules::iso(framework.facts.from) + until;
}

void add_frameworks(std::vector<Lacking>& all, Session& session) {
  const auto today = rules::local_day(session.clock.now);
  for (const auto& framework : store::frameworks(session.database)) {
    const bool ended = framework.facts.until && *framework.facts.until < today;
    if (framework.weekly_rate || ended) continue;
    all.push_back({.kind = RecordKind::framework,
                   .place = framework.id,
                   .record = framework.authority.text + " " + framework.provider.text,
                   .authority = framework.authority,
                   .provider = framework.provider,
                   .lacks = "weekly-rate",
                   .since = framework.recorded_at,
                   .rule = "M-TERMS",
                   .command = again(framework, session),
                   .option = " --weekly-rate AMOUNT"});
  }
}

}  // namespace

void add_parties(std::vector<Lacking>& all, const Pilot& pilot, Session& session) {
  add_authorities(all, pilot, session.clock.now);
  add_providers(all, pilot, session);
  add_frameworks(all, session);
}

}  // namespace ifapilot::app
