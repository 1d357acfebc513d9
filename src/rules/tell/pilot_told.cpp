#include <ifapilot/rules/participation.hpp>
#include <ifapilot/rules/telling.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <algorithm>

// What each authority that takes part is told of the pilot itself: the survey towards its end, and what changes (P).
namespace ifapilot::rules {

namespace {

std::optional<Instant> pilot_told_at(std::span<const AuthorityTold> told, About about, const AuthorityCode& code) {
  std::optional<Instant> at;
  for (const auto& any : told) {
    if (any.about == about && any.authority == code) at = std::max(any.at, at.value_or(any.at));
  }
  return at;
}

/// The day that a setting of `pilot_start` gives.
Day start_in(const std::string& value, const Policy& policy) {
  const auto day = parse_day(value);
  const auto* const read = std::get_if<Day>(&day);
  return read == nullptr ? policy.pilot_start : *read;
}

/// Since when it is to be told: since it left last, or else joined. Not by the order of the periods: it may join, leave
/// and come back within one second.
Instant told_since(const Authority& authority) {
  auto since = authority.periods.front().from;
  for (const auto& period : authority.periods) since = std::max(since, period.until.value_or(since));
  return since;
}

/// Of `changes` what nothing of `told` tells it, and nothing before it left last.
std::vector<PolicySetting> unheard(const Authority& authority, std::span<const PolicySetting> changes,
                                   std::span<const AuthorityTold> told) {
  std::vector<PolicySetting> all;
  for (const auto& change : changes) {
    const bool is_told = std::ranges::any_of(told, [&](const AuthorityTold& any) {
      return any.about == About::scope && any.authority == authority.code && change.fact < any.fact &&
             change.at <= any.at;
    });
    if (!is_told && change.at >= told_since(authority)) all.push_back(change);
  }
  return merged(all);
}

/// Without what that authority was told last.
std::vector<AuthorityTold> before_last(std::span<const AuthorityTold> told, const AuthorityCode& code) {
  std::vector<AuthorityTold> all(told.begin(), told.end());
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const AuthorityTold& any) {
    return any.about == About::scope && any.authority == code;
  });
  if (last != all.rend()) all.erase(last.base() - 1, all.end());
  return all;
}

/// What is untold, or else what was told last; nothing if it never had anything to hear.
std::optional<Telling> scope_row(const Authority& authority, std::span<const PolicySetting> changes,
                                 std::span<const AuthorityTold> told) {
  Telling row{.about = About::scope, .to = PartyKind::authority, .authority = authority.code};
  row.settings = unheard(authority, changes, told);
  row.owed = !row.settings.empty();
  row.told_at = pilot_told_at(told, About::scope, authority.code);
  if (!row.owed && row.told_at) row.settings = unheard(authority, changes, before_last(told, authority.code));
  if (row.settings.empty()) return std::nullopt;
  for (const auto& change : row.settings) row.facts.push_back(change.fact);
  row.event = *std::ranges::max_element(row.facts);
  row.cause = row.event;
  row.since = std::ranges::min_element(row.settings, {}, &PolicySetting::at)->at;
  return row;
}

}  // namespace

bool is_of_scope(std::string_view key) { return !key.starts_with("nts_") && !key.starts_with("baseline_"); }

std::vector<PolicySetting> merged(std::span<const PolicySetting> changes) {
  std::vector<PolicySetting> all;
  for (const auto& change : changes) {
    const auto known = std::ranges::find(all, change.key, &PolicySetting::key);
    if (known == all.end()) {
      all.push_back(change);
    } else {
      known->fact = change.fact;
      known->at = change.at;
      known->is = change.is;
    }
  }
  std::erase_if(all, [](const PolicySetting& any) { return any.was == any.is; });
  return all;
}

Tellings surveys_to_tell(std::span<const Authority> authorities, std::span<const AuthorityCode> answered,
                         std::span<const AuthorityTold> told, const Policy& policy, Instant now) {
  Tellings all;
  const auto begins = start_of(survey_asked_from(policy));
  if (now < begins) return all;
  for (const auto& authority : authorities) {
    if (!takes_part(authority, now)) continue;
    Telling row{.about = About::survey, .to = PartyKind::authority, .authority = authority.code};
    row.since = begins;
    row.told_at = pilot_told_at(told, About::survey, authority.code);
    row.owed = !row.told_at && std::ranges::find(answered, authority.code) == answered.end();
    all.push_back(std::move(row));
  }
  return all;
}

Tellings scope_to_tell(std::span<const Authority> authorities, std::span<const PolicySetting> changes,
                       std::span<const AuthorityTold> told, const Policy& policy, Instant now) {
  std::vector<PolicySetting> since_start;
  const auto first = std::ranges::find(changes, "pilot_start", &PolicySetting::key);
  auto start = first == changes.end() ? policy.pilot_start : start_in(first->was, policy);
  for (const auto& change : changes) {
    if (is_of_scope(change.key) && local_day(change.at) >= start) since_start.push_back(change);
    if (change.key == "pilot_start") start = start_in(change.is, policy);
  }
  Tellings all;
  if (since_start.empty()) return all;
  for (const auto& authority : authorities) {
    if (!takes_part(authority, now)) continue;
    if (auto row = scope_row(authority, since_start, told)) all.push_back(*std::move(row));
  }
  return all;
}

}  // namespace ifapilot::rules
