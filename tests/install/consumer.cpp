#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/rota.hpp>

#include <cstdio>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// Another program, with the installed library alone: until when an answer is due, and whose turn it is. What it must
// print is in expected.txt.
namespace {

using namespace ifapilot::rules;

Instant at(const char* text) { return std::get<Instant>(parse_instant(text)); }

void print(const char* what, const std::string& value) { std::printf("%-14s %s\n", what, value.c_str()); }

/// Section 8 of the rules, "clocks go forward" and "Christmas Eve, evening".
void print_deadlines(const Policy& policy) {
  const auto standard = response_deadline(at("2026-03-28T16:00"), std::nullopt, policy, WorkingCalendar{});
  print("standard", in_words(standard.due_at) + ", " + iso(standard.due_at));
  const auto day = std::get<Day>(parse_day("2027-01-02"));
  const auto accelerated = response_deadline(at("2026-12-24T18:00"), day, policy, WorkingCalendar{});
  print("accelerated", in_words(accelerated.due_at) + ", " + iso(accelerated.due_at));
}

/// Derby let its offer lapse and so used its turn, Leicester has yet to answer one: Rutland is next (R-ORDER, D-BUSY).
void print_rota(const Policy& policy) {
  std::vector<Authority> authorities;
  for (const char* name : {"derby", "leicester", "rutland"}) {
    authorities.push_back(
        {AuthorityCode{name}, name, static_cast<int>(authorities.size()) + 1, {{at("2026-01-05T09:00")}}});
  }
  Offer lapsed{.id = {1}, .vacancy = {1}, .authority = {"derby"}, .area = {"rutland"}};
  lapsed.sent_at = at("2026-03-02T10:00");
  lapsed.due_at = at("2026-03-03T10:00");
  Offer open{.id = {2}, .vacancy = {2}, .authority = {"leicester"}, .area = {"rutland"}};
  open.sent_at = at("2026-03-04T09:00");
  open.due_at = at("2026-03-05T09:00");
  const std::vector offers{lapsed, open};

  const auto decision =
      rota_next({authorities, offers, policy}, {VacancyId{3}, AuthorityCode{"rutland"}}, at("2026-03-04T12:00"));
  print("next", decision.authority ? decision.authority->text : "nobody");
  for (const auto& standing : decision.standings) {
    print(standing.authority.text.c_str(), standing.eligible ? "eligible" : standing.rule);
  }
}

}  // namespace

int main() {
  const Policy policy{};
  print_deadlines(policy);
  print_rota(policy);
}
