#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/cap.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What is known for good of cases at rest, in which nothing is to be done any more (app/case/rest.hpp): so that a
/// command takes as long as what it is about, however many there are. All of it follows from the facts, and whatever is
/// recorded of a case, or voided, wakes it by itself (schema/migrations/0007).
namespace ifapilot::store {

/// Which cases are awake, and of all that are at rest:
struct AtRest {
  std::vector<rules::VacancyId> awake;  ///< By number.
  int owed = 0;                         ///< How much is owed in those at rest without a deadline.
  std::optional<rules::Instant> unanswered_until = std::nullopt;  ///< By when the last of their offers lapsed.
  bool has_turns = false;                                         ///< Some of them were offered to somebody.
  bool settled = true;  ///< False: nobody has looked which are at rest since an older program made the file.
};
[[nodiscard]] AtRest at_rest(Database& database);

/// The cases at rest in which something is owed.
[[nodiscard]] std::vector<rules::VacancyId> resting_and_owed(Database& database);

/// What of their acceptances stands.
[[nodiscard]] rules::OffersMade::Counts resting_slots(Database& database);

/// By number, of each authority at most two: its last turn and its last that asked without one, as an offer that counts
/// for that alone: it is neither open nor accepted (`rules::OffersMade`).
[[nodiscard]] std::vector<rules::Offer> resting_turns(Database& database);

struct RestingAcceptance {
  rules::OfferId offer;
  rules::CountedAcceptance acceptance;
};
/// Of those of the authority what was accepted, or ended, at that instant or later.
[[nodiscard]] std::vector<RestingAcceptance> resting_acceptances(Database& database,
                                                                 const rules::AuthorityCode& authority,
                                                                 rules::Instant since);

/// Puts a case to rest, unless it is, with what its offers have come to and what is owed in it.
void put_to_rest(Database& database, rules::VacancyId vacancy, std::span<const rules::Offer> offers, int owed);

// What is recorded of a case wakes it by itself. What is none's does not, but may let more, or less, be owed in it.
void wake_told_of_contacts(Database& database, const std::string& party);  ///< `party`: code of either kind.
void wake_with_framework(Database& database);
void wake_told_of_quiet(Database& database);

void set_settled(Database& database);

/// The children, by the fact that told of them, that `compare_children` has not looked at yet.
[[nodiscard]] std::map<rules::FactId, std::string> children_not_compared(Database& database);
/// Compares the children of a file that is not settled.
void compare_children(Database& database);

/// The vacancies whose children may be the one of that reference (M-SAME-CHILD): whose letters are the same.
[[nodiscard]] std::vector<rules::VacancyId> vacancies_with_child(Database& database, const std::string& reference);
/// The other vacancies in which one of its children was told of too, in a file whose children are all compared.
[[nodiscard]] std::vector<rules::VacancyId> vacancies_with_children_of(Database& database, rules::VacancyId vacancy);

}  // namespace ifapilot::store
