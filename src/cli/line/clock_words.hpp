#pragma once

#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string>
#include <string_view>

/// Days and times as a person types them who is thinking of today. Taken is what cannot be misread, and on the command
/// line alone; for all else there is at most a hint.
namespace ifapilot::cli {

/// `today`, `yesterday` or `tomorrow`, in small letters and nothing else.
[[nodiscard]] std::optional<rules::Day> day_named(std::string_view word, rules::Day today);

/// `16:30` as that time of today, in full: `2026-03-02T16:30`. Whether London has such a time is for `parse_instant`.
[[nodiscard]] std::optional<std::string> time_of(rules::Day today, std::string_view word);

/// How to type a day that was typed otherwise, after `type it as`; empty if it is not known what is meant.
[[nodiscard]] std::string day_hint(std::string_view word, rules::Day today);

/// The same of a time: `4.30pm`, `yesterday 9:30`, `now`.
[[nodiscard]] std::string instant_hint(std::string_view word, rules::Day today);

}  // namespace ifapilot::cli
