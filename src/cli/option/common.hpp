#pragma once

#include "cli/command/command.hpp"
#include "cli/line/record_words.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/every.hpp>

#include <optional>
#include <string>
#include <utility>

/// Options and arguments that several commands share, so that they are the same everywhere.
namespace ifapilot::cli {

/// The enumerator that a word names which was checked against `rules::every_word`.
template <class E>
[[nodiscard]] E named(const std::string& checked) {
  return rules::from_word<E>(checked).value();
}

[[nodiscard]] Positionals vacancy_number();
/// `O|V`: a vacancy stands for its live offer (D-ONE).
[[nodiscard]] Positionals offer_or_vacancy();
/// `V|R`: where several duties stand for a vacancy, a referral says which is meant (M-DECIDE).
[[nodiscard]] Positionals vacancy_or_referral();
/// `--status`, one of `words`.
[[nodiscard]] Option status_option(std::vector<std::string> words);
[[nodiscard]] Option reason_option(const std::string& what_for, std::size_t most = longest_text);

/// `--email`, `--contact`, `--phone`: how to reach the lead at work.
[[nodiscard]] Options lead_options();
[[nodiscard]] store::WorkContact lead_from(const Arguments& arguments);

/// `--ages`, `--sex`, `--languages`, `--notes`: what kind of young person a carer can care for (O1).
[[nodiscard]] Options detail_options();
[[nodiscard]] std::optional<std::pair<int, int>> ages_from(const Arguments& arguments,
                                                           const std::string& name = "--ages",
                                                           const std::string& more_hint = {});
[[nodiscard]] std::optional<std::string> languages_from(const Arguments& arguments,
                                                        const std::string& name = "--languages");

/// Where a carer lives, which no rule has judged yet (P-REGION). Usage error for what people write where they do not
/// know.
[[nodiscard]] std::string area_from(const Arguments& arguments, std::string_view name);

/// A DATE, or `unknown`: nothing inside.
[[nodiscard]] std::optional<rules::Day> day_or_unknown(const Arguments& arguments, std::string_view name);

}  // namespace ifapilot::cli
