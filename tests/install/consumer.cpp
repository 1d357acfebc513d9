#include <ifapilot/rules/deadlines.hpp>

#include <cstdio>
#include <variant>

// Section 8 of the rules, "clocks go forward": a deadline of another program's, from the installed library alone.
int main() {
  using namespace ifapilot::rules;
  const auto sent = std::get<Instant>(parse_instant("2026-03-28T16:00"));
  const auto deadline = response_deadline(sent, std::nullopt, Policy{}, WorkingCalendar{});
  std::puts(in_words(deadline.due_at).c_str());
  return iso(deadline.due_at) == "2026-03-29T16:00:00Z" ? 0 : 1;
}
