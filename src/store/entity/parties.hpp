#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/away.hpp>
#include <ifapilot/rules/content.hpp>
#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The parties of the pilot: authorities and providers, whom to reach there, what they agreed and think of the pilot.
namespace ifapilot::store {

using WorkContact = rules::WorkContact;

struct AuthorityRecord {
  std::int64_t id = 0;
  rules::Authority facts;
  std::optional<std::string> gss;  ///< The ONS code of its area, E06000015.
  WorkContact lead;
};

/// An independent fostering agency.
struct ProviderRecord {
  std::int64_t id = 0;
  rules::ProviderCode code;
  std::string name;
  std::optional<std::string> sector;  ///< `private` or `voluntary`
  std::optional<std::string> urn;     ///< Ofsted's number of it
  WorkContact lead;
};

/// All authorities in the order of the published rota, with their periods of taking part. `before`: as all that was on
/// record when that fact was recorded, also what was voided since.
[[nodiscard]] std::vector<AuthorityRecord> authorities(Database& database,
                                                       std::optional<rules::FactId> before = std::nullopt);
/// The moment at which that fact was recorded as it is seen now: without what was voided since, and with what had
/// happened before `by` and was recorded later.
[[nodiscard]] std::vector<AuthorityRecord> authorities(Database& database, rules::FactId before, rules::Instant by);

/// All providers by code.
[[nodiscard]] std::vector<ProviderRecord> providers(Database& database);

/// The code of a party, of one kind or the other.
using PartyCode = std::variant<rules::AuthorityCode, rules::ProviderCode>;
[[nodiscard]] const std::string& text_of(const PartyCode& party);

/// Whether the code was ever given to a party of its kind, also to one whose adding was voided since (A-APPEND).
[[nodiscard]] bool is_code_used(Database& database, const PartyCode& party);

/// Adds the party and describes it; its `id` is not looked at. Returns its key. `add_participation` completes an
/// authority.
std::int64_t add_party(Database& database, rules::FactId fact, AuthorityRecord authority);
std::int64_t add_party(Database& database, rules::FactId fact, ProviderRecord provider);

/// Describes the party anew.
void add_detail(Database& database, rules::FactId fact, const AuthorityRecord& authority);
void add_detail(Database& database, rules::FactId fact, const ProviderRecord& provider);

void add_participation(Database& database, rules::FactId fact, std::int64_t authority, rules::Instant from,
                       bool taking_part, const std::optional<std::string>& reason);

/// A further work contact of a party.
struct ContactRecord {
  std::int64_t id = 0;
  PartyCode party;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  bool copied = false;  ///< In Cc of messages to that party (`contact add --copy`).
};

[[nodiscard]] std::vector<ContactRecord> contacts(Database& database);
std::int64_t add_contact(Database& database, rules::FactId fact, const ContactRecord& contact);
void add_contact_removal(Database& database, rules::FactId fact, std::int64_t contact);

/// A period in which the lead of an authority is away, as it stands, and the deputy, if one was named (P-AWAY).
struct AwayRecord {
  rules::FactId fact;  ///< That recorded it.
  rules::AuthorityCode authority;
  rules::Away days;
  WorkContact deputy = {};
};

/// Of all authorities by first day, shortened by a return; what a return cancelled is left out.
[[nodiscard]] std::vector<AwayRecord> away_periods(Database& database);

void add_away(Database& database, rules::FactId fact, const AwayRecord& period);
/// The period that `away` recorded ends before the day `back_on`.
void add_away_end(Database& database, rules::FactId fact, rules::FactId away, rules::Day back_on);

/// An agreement between an authority and a provider (E2).
struct FrameworkRecord {
  std::int64_t id = 0;
  rules::AuthorityCode authority;
  rules::ProviderCode provider;
  rules::Framework facts;
  std::optional<rules::Pence> weekly_rate = std::nullopt;
  rules::FactId fact = {};          ///< That recorded it; read, not written.
  rules::Instant recorded_at = {};  ///< When that was.
};

/// By authority, provider and first day.
[[nodiscard]] std::vector<FrameworkRecord> frameworks(Database& database);
/// Returns its key; `id`, `fact` and `recorded_at` are not looked at.
std::int64_t add_framework(Database& database, rules::FactId fact, const FrameworkRecord& framework);
void add_framework_end(Database& database, rules::FactId fact, std::int64_t framework, rules::Day until);

/// What an authority says of the pilot (P-SURVEY); at least one of these.
struct SurveyWords {
  std::optional<int> score = std::nullopt;  ///< 1 to 5, the best.
  std::optional<std::string> experience = std::nullopt;
  std::optional<std::string> suggestions = std::nullopt;
  std::optional<std::string> note = std::nullopt;
};

/// What an authority thinks of the pilot (P-SURVEY).
struct SurveyAnswer {
  rules::FactId fact;
  rules::AuthorityCode authority;
  SurveyWords words;
  rules::Instant recorded_at;
  rules::Instant answered_at;  ///< When it said so; not after it was recorded.
};

/// The answer of each authority that counts, its latest; by authority.
[[nodiscard]] std::vector<SurveyAnswer> survey_answers(Database& database);

void add_survey_answer(Database& database, rules::FactId fact, const rules::AuthorityCode& authority,
                       const SurveyWords& words);

}  // namespace ifapilot::store
