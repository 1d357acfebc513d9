#pragma once

#include <ifapilot/rules/about.hpp>
#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/content.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/quiet.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

/// What the partnership owes to tell, and to whom (M-TELL; O1, O2, O5, O7, O9, O11, O12, O14, O16, E4, E5, P, R1, R2).
/// Everything is worked out from facts: what happened, and what was recorded as told.
namespace ifapilot::rules {

/// A value of the policy that was set (`policy set`).
struct PolicySetting {
  FactId fact;
  Instant at;
  std::string key;
  std::string was;  ///< Before it.
  std::string is;   ///< Since.
};

/// Something to be told to one party: owed, told, or to be drafted only.
struct Telling {
  About about{};
  PartyKind to{};
  std::optional<AuthorityCode> authority = std::nullopt;  ///< Of its offer, or who is told; none before any offer.
  std::optional<OfferId> offer = std::nullopt;            ///< That it belongs to.
  std::optional<ReferralId> referral = std::nullopt;      ///< That it belongs to.
  FactId event = {};                                      ///< What is told; none of a survey, which a day makes owed.
  FactId cause = {};  ///< The latest fact without which it would not be owed: of a quiet period also the acceptance.
  Instant since{};    ///< When that came to be owed.
  std::optional<Instant> told_at = std::nullopt;  ///< When it was told last: by `told`, or by its own record.
  bool owed = false;                              ///< Nobody has told it, and nothing has ended it.
  std::vector<FactId> facts = {};                 ///< Of rows that merge: every fact that is untold, oldest first.
  std::optional<Content> was = std::nullopt;      ///< Of `details`: the place as this party was told it last,
  std::optional<Content> is = std::nullopt;       ///< and as it is now.
  std::optional<std::vector<WorkContact>> reached = std::nullopt;  ///< Of `details`: the other side as it was told,
  std::vector<WorkContact> reach = {};                             ///< and as it is now.
  std::vector<PolicySetting> settings = {};                        ///< Of `scope`: what differs, one a key.
  std::optional<ProviderCode> provider = std::nullopt;  ///< Who is told, if it is not the case's present provider.
};
using Tellings = std::vector<Telling>;

/// Whether both tell one party: what is newer takes the place of what is older.
[[nodiscard]] bool is_same_body(const Telling& one, const Telling& other);

/// A quiet period and the facts that began and ended it (M-QUIET).
struct QuietRecorded {
  FactId fact;                                     ///< That began it.
  Instant at;                                      ///< When that was recorded as happening.
  QuietPeriod period;                              ///< As it stands.
  std::optional<FactId> ended_by = std::nullopt;   ///< None: it has not been ended.
  std::optional<Instant> ended_at = std::nullopt;  ///< When that happened.
};

/// A fact that was voided after somebody was told of it, by `told` or by its own record.
struct VoidedAfterTold {
  FactId voided;                                          ///< The fact.
  FactId by;                                              ///< That voided it.
  Instant at;                                             ///< When.
  PartyKind to{};                                         ///< Who had been told.
  std::optional<AuthorityCode> authority = std::nullopt;  ///< Of its offer, or who had been told.
  std::optional<OfferId> offer = std::nullopt;            ///< That it belonged to.
  std::optional<ReferralId> referral = std::nullopt;      ///< That it belonged to.
  std::optional<ProviderCode> provider = std::nullopt;    ///< Who had been told, of a provider.
};

/// What M-TELL asks about one case beside its own facts.
struct TellingFacts {
  const Case& of;                                       ///< As it stands at `now`.
  std::span<const CaseFact> facts;                      ///< All of it, in order of record, without what was voided.
  std::span<const QuietRecorded> quiet = {};            ///< Of the pilot, by first day.
  std::span<const VoidedAfterTold> voided = {};         ///< Of this case, in order of the voids.
  std::span<const ContactsRecorded> of_authority = {};  ///< Of the authority that accepted, in order of record.
  std::span<const ContactsRecorded> of_provider = {};   ///< Of its provider, likewise.
  const std::set<FactId>& imported;                     ///< Facts that an import recorded: nothing is owed for them.
  Instant now;                                          ///< Up to which it is asked.
};

/// Everything of the case that is to be told, was told, or can be drafted, each as it happened last to each party and
/// offer, in order of record.
[[nodiscard]] Tellings tellings_of(const TellingFacts& asked);

/// The corrections that are owed or were told of one vacancy, whether or not that was voided itself: whoever was told
/// of a fact that was voided. `told`: what was told of it, in order of record.
[[nodiscard]] Tellings corrections_of(std::span<const VoidedAfterTold> voided, std::span<const CaseFact> told);

/// An authority that was told something of the pilot (`survey`, `scope`).
struct AuthorityTold {
  About about{};
  AuthorityCode authority;
  FactId fact;  ///< That recorded it.
  Instant at;   ///< When it was told.
};

/// P-SURVEY: from the first day of the pilot's last month on, each authority that takes part at `now` and has not
/// answered; told once.
[[nodiscard]] Tellings surveys_to_tell(std::span<const Authority> authorities, std::span<const AuthorityCode> answered,
                                       std::span<const AuthorityTold> told, const Policy& policy, Instant now);

/// Whether who takes part is told of a change of it: not of this program's own figures, `nts_…` and `baseline_…`.
[[nodiscard]] bool is_of_scope(std::string_view key);

/// A row for each authority that takes part at `now`, of all that differs since it was last told, left, or joined.
/// `changes`: those since the pilot began, in order of record; nothing is owed of what was set back meanwhile.
[[nodiscard]] Tellings scope_to_tell(std::span<const Authority> authorities, std::span<const PolicySetting> changes,
                                     std::span<const AuthorityTold> told, const Policy& policy, Instant now);

/// What of `changes` still differs at their end from what stood before the first: one a key.
[[nodiscard]] std::vector<PolicySetting> merged(std::span<const PolicySetting> changes);

/// The offer that a vacancy stands for where something is told: the live one, else the latest; none before any offer.
[[nodiscard]] std::optional<OfferId> offer_meant(const Case& of, Instant now);

/// A-FUTURE: told not before it happened, and not in the future.
[[nodiscard]] Refusals may_tell(const Telling& telling, const When& when);

}  // namespace ifapilot::rules
