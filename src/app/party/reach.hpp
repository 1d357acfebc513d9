#pragma once

#include "app/pilot.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Whom to reach at a party: its lead or a nominated representative (O1). The one place that decides it: offers,
/// contacts, the agenda and whom to ring all ask here.
namespace ifapilot::app {

/// What somebody is at a party.
enum class Role { lead, deputy, contact };
/// For `rules::every`.
constexpr Role last_of(Role) { return Role::contact; }
[[nodiscard]] std::string_view word(Role role);  ///< `lead` …

struct Person {
  Role role = Role::lead;
  store::WorkContact contact;
};

/// Everyone on record, whoever is to be tried first first.
struct Reach {
  std::vector<Person> people = {};                      ///< Of whom anything is known; empty if of nobody.
  std::optional<rules::Day> away_until = std::nullopt;  ///< The lead is away to the end of that day (P-AWAY).

  /// Whom to name: the first; nothing known if there is nobody.
  [[nodiscard]] store::WorkContact first() const { return people.empty() ? store::WorkContact() : people[0].contact; }
  /// Whom to ring, or else to write to: the first with either; null if there is none.
  [[nodiscard]] const Person* to_ring() const;
  /// Whom to write to: the first with an e-mail address; null if there is none.
  [[nodiscard]] const Person* to_write() const;
};

/// Of the two sides of an offer or a case (M-CONTACT).
struct BothReached {
  Reach authority = {};  ///< Nobody while no authority has the case.
  Reach provider = {};
};

/// Of an authority on a London day: its lead, then the further contacts; while the lead is away (P-AWAY) the deputy,
/// the further contacts, and the lead last.
[[nodiscard]] Reach whom_to_reach(const Pilot& pilot, const rules::AuthorityCode& authority, rules::Day day);

/// Of a provider: its lead, then the further contacts.
[[nodiscard]] Reach whom_to_reach(const Pilot& pilot, const rules::ProviderCode& provider);

[[nodiscard]] BothReached both_reached(const Pilot& pilot, const std::optional<rules::AuthorityCode>& authority,
                                       const rules::ProviderCode& provider, rules::Day day);

/// `ring 0115 496 0001`, `write to sam@derby.example`; whoever is not the lead is named, and why: `ring Dee Day 0116
/// 496 0001 (lead away until Fri 3 Apr 2026)`. With `whose` before it, if it is not empty. Empty if nobody can be
/// reached.
[[nodiscard]] std::string how_to_ring(const Reach& reach, const std::string& whose = "");

/// The period to which the day belongs; null if the lead is not away then.
[[nodiscard]] const store::AwayRecord* away_on(const Pilot& pilot, const rules::AuthorityCode& authority,
                                               rules::Day day);

}  // namespace ifapilot::app
