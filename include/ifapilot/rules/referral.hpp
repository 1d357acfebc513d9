#pragma once

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string>
#include <string_view>

/// A referral to the Home Office, and the child for whom it is (docs/rules.md, From acceptance to placement).
namespace ifapilot::rules {

/// A-CHILD: all that is ever known of a child.
struct Child {
  std::string reference;                                ///< Never a name.
  int age = 0;                                          ///< In years, on the day it was told.
  std::optional<std::string> sex = std::nullopt;        ///< As told; none if not told.
  std::optional<std::string> languages = std::nullopt;  ///< Names joined by `,`
  /// The reference as people compare it (A-FIND), which follows from it; empty: only its letter case is passed over.
  std::string compared = {};

  /// The same in all that is known of them.
  friend bool operator==(const Child& one, const Child& other) {
    return one.reference == other.reference && one.age == other.age && one.sex == other.sex &&
           one.languages == other.languages;
  }
};

/// M-DECIDE: `proceed` binds the authority, and leaves the match open.
enum class Decision { accept, refuse, proceed };
/// For `every`.
constexpr Decision last_of(Decision) { return Decision::proceed; }

/// What has come of a referral to the Home Office (O11-O13).
enum class ReferralStatus {
  requested,
  profiled,
  accepted,
  refused,
  none,
  withdrawn,  ///< By the Home Office.
  ended,      ///< Its vacancy was closed, or the authority stepped back (M-STATES).
  failed      ///< The matching with this vacancy failed under a duty of R2 (M-DECIDE).
};
/// For `every`.
constexpr ReferralStatus last_of(ReferralStatus) { return ReferralStatus::failed; }

/// A request to the Home Office for an out-of-rota transfer, and what came of it (O11-O13).
struct Referral {
  ReferralId id;                                      ///< Its number.
  VacancyId vacancy;                                  ///< For which it was asked.
  OfferId offer;                                      ///< The acceptance that it belongs to.
  ReferralStatus status = ReferralStatus::requested;  ///< What has come of it so far.
  Instant requested_at{};                             ///< When the Home Office was asked (O11).
  std::optional<Day> referred_on = std::nullopt;      ///< The day the Home Office gives for its own referral (E4).
  std::optional<Instant> profile_received_at = std::nullopt;  ///< By the partnership; none before a profile.
  std::optional<Instant> passed_at = std::nullopt;            ///< To the authority: the decision's clock starts (O13).
  std::optional<Instant> decision_due_at = std::nullopt;      ///< An answer at this instant is in time (T-DUE).
  std::optional<Instant> chase_until = std::nullopt;          ///< Of the latest chase.
  std::optional<Decision> decision = std::nullopt;            ///< The latest.
  std::optional<Instant> decided_at = std::nullopt;           ///< When that was said.
  std::optional<Instant> ended_at = std::nullopt;             ///< None: it is open.
  std::optional<Child> child = std::nullopt;                  ///< Of the profile; none before one.
};

/// `requested` …, as commands, CSV and JSON spell it.
[[nodiscard]] std::string_view word(ReferralStatus status);

/// `accept` …, as commands, CSV and JSON spell it.
[[nodiscard]] std::string_view word(Decision decision);

}  // namespace ifapilot::rules
