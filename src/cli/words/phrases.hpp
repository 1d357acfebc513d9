#pragma once

#include "app/offer/offer.hpp"
#include "app/vacancy/vacancy.hpp"
#include "output/screen.hpp"

#include <ifapilot/rules/time.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Sentences that several screens share.
namespace ifapilot::cli {

/// `in 1 h 20 min`, `3 h ago`, `now`.
[[nodiscard]] std::string from_now(rules::Instant instant, rules::Instant now);

/// `today`, `tomorrow`, `in 3 days`, `yesterday`, `3 days ago`: whole days.
[[nodiscard]] std::string from_today(rules::Day day, rules::Day today);

/// `overdue by 2 h 05 min`, `in 3 days`, `now`.
[[nodiscard]] std::string time_left(rules::Instant due, rules::Instant now);

// Times for screens on which many stand under each other: the year is left out where it is this one.

/// `Mon 2 Mar 16:30`, `Mon 4 Jan 2027 16:30`; seconds and GMT or BST as everywhere.
[[nodiscard]] std::string short_words(rules::Instant instant, rules::Instant now);

/// `Mon 2 Mar`, `Mon 4 Jan 2027`
[[nodiscard]] std::string short_words(rules::Day day, rules::Instant now);

/// Both ways to answer an offer.
[[nodiscard]] std::vector<rules::Sentence> ways_to_answer(rules::OfferId offer);

/// `10-15, any sex; Tigrinya, Arabic`; what is not known is left out.
[[nodiscard]] std::string young_person(const store::VacancyDetail& detail);

/// `Sam Lead, uasc@leicester.example, 0116 496 0000`, or `no contact recorded`.
[[nodiscard]] std::string reached_at(const store::WorkContact& contact);

/// Whether there is an e-mail address or a telephone number, which D-CONTENT and M-CONTACT ask for.
[[nodiscard]] inline bool is_reachable(const store::WorkContact& contact) { return contact.email || contact.phone; }

/// To record how to reach it.
[[nodiscard]] rules::Action contact_to_record(const rules::AuthorityCode& code);
[[nodiscard]] rules::Action contact_to_record(const rules::ProviderCode& code);

/// `reached_at` of the lead; if that does not tell how to reach it, what records it stands on a second line.
[[nodiscard]] rules::Sentence how_to_reach(const store::AuthorityRecord& authority);
[[nodiscard]] rules::Sentence how_to_reach(const store::ProviderRecord& provider);

/// Whom to name there first: `reached_at` of that one, that the lead is away, to whom to write if that one has no
/// e-mail, and, if nobody can be reached, what `records` it: each on a line of its own (P-AWAY).
[[nodiscard]] rules::Sentence how_to_reach(const app::Reach& reach, const rules::Action& records);

/// Everyone there after the one that is named first; a lead who is away is said to be.
[[nodiscard]] std::vector<std::string> others_to_reach(const app::Reach& reach);

/// `available Mon 23 Mar 2026 (confirmed)`, `available about Mon 23 Mar 2026`, `date not known yet`.
[[nodiscard]] std::string availability(const rules::Vacancy& vacancy);

/// Lines of a label and what it says, aligned, wrapped with the text under itself; a command in it is never broken.
using LabelledLines = std::vector<std::pair<std::string, rules::Sentence>>;
[[nodiscard]] std::string labelled(const LabelledLines& lines, const output::Style& style);

/// What to do, without what it is for.
[[nodiscard]] std::vector<rules::Sentence> actions_of(const std::vector<app::NextStep>& steps);

/// What `say` says of each, joined; where it says nothing there is nothing.
template <class All, class Say>
[[nodiscard]] std::string listed(const All& all, Say say, std::string_view between = ", ") {
  std::string text;
  for (const auto& one : all) {
    const std::string words(std::invoke(say, one));
    if (!words.empty()) text.append(text.empty() ? "" : between).append(words);
  }
  return text;
}

/// Joined by `, `.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

/// `1 child`, `2 children`.
[[nodiscard]] std::string how_many(std::int64_t count, std::string_view one, std::string_view many);

}  // namespace ifapilot::cli
