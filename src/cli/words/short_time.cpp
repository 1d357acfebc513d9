#include "cli/words/short_time.hpp"

#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

std::string without_this_year(std::string text, rules::Instant now) {
  const auto year = " " + rules::iso(rules::local_day(now)).substr(0, 4);
  const auto at = text.find(year);
  return at == std::string::npos ? text : text.erase(at, year.size());
}

}  // namespace

std::string short_words(rules::Instant instant, rules::Instant now) {
  return without_this_year(rules::in_words(instant), now);
}

std::string short_words(rules::Day day, rules::Instant now) { return without_this_year(rules::in_words(day), now); }

std::string time_left(rules::Instant due, rules::Instant now) {
  return due < now ? "overdue by " + rules::span_in_words(now - due) : from_now(due, now);
}

}  // namespace ifapilot::cli
