#include "store/entity/parties.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>
#include <tuple>

namespace ifapilot::store {

namespace {

/// Periods by authority: joining begins one, withdrawing ends it (P-VOLUNTARY).
std::map<std::int64_t, std::vector<rules::Period>> periods(Database& database, std::optional<rules::FactId> before,
                                                           std::optional<rules::Instant> by) {
  std::map<std::int64_t, std::vector<rules::Period>> of;
  const auto take = [&](const Statement& row) {
    auto& mine = of[row.integer("authority_id")];
    const auto at = row.instant("from_at");
    if (!mine.empty() && !mine.back().until) mine.back().until = at;
    if (row.truth("taking_part")) mine.push_back({at, std::nullopt});
  };
  each(database, sql::authority_periods, take, {{":before", before}, {":by", by}});
  return of;
}

WorkContact lead_in(const Statement& row) {
  return {row.maybe_text("contact"), row.maybe_text("email"), row.maybe_text("phone")};
}

AuthorityRecord authority_in(const Statement& row) {
  return {row.integer("authority_id"),
          {{row.text("code")}, row.text("name"), static_cast<int>(row.integer("position")), {}},
          row.maybe_text("gss"),
          lead_in(row)};
}

ProviderRecord provider_in(const Statement& row) {
  return {row.integer("provider_id"), {row.text("code")},    row.text("name"),
          row.maybe_text("sector"),   row.maybe_text("urn"), lead_in(row)};
}

ContactRecord contact_in(const Statement& row) {
  const auto provider = row.maybe_text("provider");
  return {row.integer("contact_id"),
          provider ? PartyCode(rules::ProviderCode{*provider}) : PartyCode(rules::AuthorityCode{row.text("authority")}),
          row.text("name"),
          row.maybe_text("email"),
          row.maybe_text("phone"),
          row.truth("copied")};
}

std::vector<AuthorityRecord> authorities_seen(Database& database, std::optional<rules::FactId> before,
                                              std::optional<rules::Instant> by) {
  auto all =
      latest(database, sql::authority_list, authority_in, &AuthorityRecord::id, {{":before", before}, {":by", by}});
  auto taking_part = periods(database, before, by);
  for (auto& authority : all) authority.facts.periods = std::move(taking_part[authority.id]);
  std::ranges::sort(all, {}, [](const auto& any) { return std::tie(any.facts.position, any.facts.code); });
  return all;
}

template <class Record>
std::int64_t add(Database& database, rules::FactId fact, std::string_view query, const Value& code, Record& party) {
  party.id = insert(database, query, fact, {{":code", code}});
  add_detail(database, fact, party);
  return party.id;
}

}  // namespace

std::vector<AuthorityRecord> authorities(Database& database, std::optional<rules::FactId> before) {
  return authorities_seen(database, before, std::nullopt);
}

std::vector<AuthorityRecord> authorities(Database& database, rules::FactId before, rules::Instant by) {
  return authorities_seen(database, before, by);
}

std::vector<ProviderRecord> providers(Database& database) {
  return latest(database, sql::provider_list, provider_in, &ProviderRecord::code);
}

const std::string& text_of(const PartyCode& party) {
  return std::visit([](const auto& code) -> const std::string& { return code.text; }, party);
}

bool is_code_used(Database& database, const PartyCode& party) {
  const bool is_provider = std::holds_alternative<rules::ProviderCode>(party);
  const auto query = is_provider ? sql::provider_is_code_used : sql::authority_is_code_used;
  return only(database, query, [](const Statement& row) { return row.truth("used"); }, {{":code", text_of(party)}});
}

std::int64_t add_party(Database& database, rules::FactId fact, AuthorityRecord authority) {
  return add(database, fact, sql::authority_insert, authority.facts.code, authority);
}

std::int64_t add_party(Database& database, rules::FactId fact, ProviderRecord provider) {
  return add(database, fact, sql::provider_insert, provider.code, provider);
}

void add_detail(Database& database, rules::FactId fact, const AuthorityRecord& authority) {
  const auto& [id, facts, gss, lead] = authority;
  insert(database, sql::authority_insert_detail, fact,
         {{":authority_id", id},
          {":name", facts.name},
          {":gss", gss},
          {":position", facts.position},
          {":email", lead.email},
          {":contact", lead.name},
          {":phone", lead.phone}});
}

void add_detail(Database& database, rules::FactId fact, const ProviderRecord& provider) {
  const auto& [id, code, name, sector, urn, lead] = provider;
  insert(database, sql::provider_insert_detail, fact,
         {{":provider_id", id},
          {":name", name},
          {":sector", sector},
          {":urn", urn},
          {":email", lead.email},
          {":contact", lead.name},
          {":phone", lead.phone}});
}

void add_participation(Database& database, rules::FactId fact, std::int64_t authority, rules::Instant from,
                       bool taking_part, const std::optional<std::string>& reason) {
  insert(database, sql::authority_insert_participation, fact,
         {{":authority_id", authority}, {":from_at", from}, {":taking_part", taking_part}, {":reason", reason}});
}

std::vector<ContactRecord> contacts(Database& database) { return all(database, sql::contact_list, contact_in); }

std::int64_t add_contact(Database& database, rules::FactId fact, const ContactRecord& contact) {
  return insert(database, sql::contact_insert, fact,
                {{":authority", as<rules::AuthorityCode>(contact.party)},
                 {":provider", as<rules::ProviderCode>(contact.party)},
                 {":name", contact.name},
                 {":email", contact.email},
                 {":phone", contact.phone},
                 {":copied", contact.copied}});
}

void add_contact_removal(Database& database, rules::FactId fact, std::int64_t contact) {
  insert(database, sql::contact_insert_removal, fact, {{":contact_id", contact}});
}

std::vector<AwayRecord> away_periods(Database& database) {
  std::vector<AwayRecord> periods;
  each(database, sql::authority_away, [&](const Statement& row) {
    auto days = std::optional(rules::Away{row.day("from_on"), row.day("until_on")});
    if (const auto back = row.maybe_day("back_on")) days = rules::cut_short(*days, *back);
    if (!days) return;
    const WorkContact deputy{row.maybe_text("deputy"), row.maybe_text("email"), row.maybe_text("phone")};
    periods.push_back({{row.integer("fact_id")}, {row.text("authority")}, *days, deputy});
  });
  return periods;
}

void add_away(Database& database, rules::FactId fact, const AwayRecord& period) {
  insert(database, sql::authority_insert_away, fact,
         {{":authority", period.authority},
          {":from_on", period.days.from},
          {":until_on", period.days.until},
          {":deputy", period.deputy.name},
          {":email", period.deputy.email},
          {":phone", period.deputy.phone}});
}

void add_away_end(Database& database, rules::FactId fact, rules::FactId away, rules::Day back_on) {
  insert(database, sql::authority_insert_away_end, fact, {{":away_fact_id", away}, {":back_on", back_on}});
}

std::vector<FrameworkRecord> frameworks(Database& database) {
  const auto read = [](const Statement& row) -> FrameworkRecord {
    return {row.integer("framework_id"),
            {row.text("authority")},
            {row.text("provider")},
            {row.day("from_on"), row.maybe_day("until_on")},
            row.maybe<rules::Pence>("weekly_rate_pence"),
            rules::FactId{row.integer("fact_id")},
            row.instant("recorded_at")};
  };
  auto agreements = latest(database, sql::framework_list, read, &FrameworkRecord::id);
  std::ranges::stable_sort(agreements, {},
                           [](const auto& one) { return std::tie(one.authority, one.provider, one.facts.from); });
  return agreements;
}

std::int64_t add_framework(Database& database, rules::FactId fact, const FrameworkRecord& framework) {
  return insert(database, sql::framework_insert, fact,
                {{":authority", framework.authority},
                 {":provider", framework.provider},
                 {":from_on", framework.facts.from},
                 {":until_on", framework.facts.until},
                 {":weekly_rate_pence", framework.weekly_rate}});
}

void add_framework_end(Database& database, rules::FactId fact, std::int64_t framework, rules::Day until) {
  insert(database, sql::framework_insert_end, fact, {{":framework_id", framework}, {":until_on", until}});
}

std::vector<SurveyAnswer> survey_answers(Database& database) {
  const auto read = [](const Statement& row) -> SurveyAnswer {
    return {
        {row.integer("fact_id")},
        {row.text("authority")},
        {row.maybe<int>("score"), row.maybe_text("experience"), row.maybe_text("suggestions"), row.maybe_text("note")},
        row.instant("recorded_at"),
        row.instant("happened_at")};
  };
  return latest(database, sql::survey_list, read, &SurveyAnswer::authority);
}

void add_survey_answer(Database& database, rules::FactId fact, const rules::AuthorityCode& authority,
                       const SurveyWords& words) {
  insert(database, sql::survey_insert, fact,
         {{":authority", authority},
          {":score", words.score},
          {":experience", words.experience},
          {":suggestions", words.suggestions},
          {":note", words.note}});
}

}  // namespace ifapilot::store
