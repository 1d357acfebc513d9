#pragma once

#include "app/offer/offer.hpp"
#include "app/vacancy/vacancy.hpp"
#include "output/screen.hpp"

#include <ifapilot/rules/time.hpp>

#include <string>
#include <utility>
#include <vector>

/// Sentences that several screens share.
namespace ifapilot::cli {

/// `in 1 h 20 min`, `3 h ago`, `now`.
[[nodiscard]] std::string from_now(rules::Instant instant, rules::Instant now);

/// `Next: ifapilot offer V4`, with a blank line before it. Alternatives stand on lines of their own, so that any can be
/// copied as it is: nothing that is pasted may do more than it says.
[[nodiscard]] std::string next_line(const std::string& command, const output::Style& style);

/// Whether `screen` ends with a `next_line`.
[[nodiscard]] bool says_next(const std::string& screen, const output::Style& style);

/// `screen` with `text` before the blank line that `next_line` begins with; without one, at the end.
[[nodiscard]] std::string inserted_before_next(std::string screen, const std::string& text, const output::Style& style);

/// The two commands that answer an offer, one a line.
[[nodiscard]] std::string answer_commands(rules::OfferId offer);

/// `10-15, any sex; Tigrinya, Arabic`; what is not known is left out.
[[nodiscard]] std::string young_person(const store::VacancyDetail& detail);

/// `Sam Lead, uasc@leicester.example, 0116 496 0000`, or `no contact recorded`.
[[nodiscard]] std::string reached_at(const store::WorkContact& contact);

/// Whether there is an e-mail address or a telephone number, which D-CONTENT and M-CONTACT ask for.
[[nodiscard]] inline bool is_reachable(const store::WorkContact& contact) { return contact.email || contact.phone; }

enum class PartyKind { authority, provider };

/// `ifapilot authority update derby --email ADDRESS`
[[nodiscard]] std::string record_contact_command(PartyKind kind, const std::string& code);

/// `reached_at` of the lead; if that does not tell how to reach it, the command that records it stands on a second
/// line.
[[nodiscard]] std::string how_to_reach(const store::AuthorityRecord& authority);
[[nodiscard]] std::string how_to_reach(const store::ProviderRecord& provider);

/// `available Mon 23 Mar 2026 (confirmed)`, `available about Mon 23 Mar 2026`, `date not known yet`.
[[nodiscard]] std::string availability(const rules::Vacancy& vacancy);

/// Lines of a label and what it says, aligned, wrapped with the text under itself; a command in it is never broken.
[[nodiscard]] std::string labelled(const std::vector<std::pair<std::string, std::string>>& lines,
                                   const output::Style& style);

/// The commands of `steps`, as `next_line` takes them; empty if there are none.
[[nodiscard]] std::string next_commands(const std::vector<app::NextStep>& steps);

/// What to type next for a vacancy that stands so, or nothing when nothing is left to do.
[[nodiscard]] std::string next_command(const app::VacancyView& view);

/// Joined by `, `; `a, b or c`.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);
[[nodiscard]] std::string either_of(const std::vector<std::string>& words);

}  // namespace ifapilot::cli
