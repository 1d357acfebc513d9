#pragma once

#include <ifapilot/rules/time.hpp>

#include <string>

/// Times for screens on which many stand under each other: the year is left out where it is this one.
namespace ifapilot::cli {

/// `Mon 2 Mar 16:30`, `Mon 4 Jan 2027 16:30`; seconds and GMT or BST as everywhere.
[[nodiscard]] std::string short_words(rules::Instant instant, rules::Instant now);

/// `Mon 2 Mar`, `Mon 4 Jan 2027`
[[nodiscard]] std::string short_words(rules::Day day, rules::Instant now);

/// `overdue by 2 h 05 min`, `in 3 days`, `now`.
[[nodiscard]] std::string time_left(rules::Instant due, rules::Instant now);

}  // namespace ifapilot::cli
