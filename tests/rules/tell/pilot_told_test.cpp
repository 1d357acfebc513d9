#include "rules/rota/pilot_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/telling.hpp>

#include <string>
#include <string_view>
#include <vector>

// P-SURVEY, M-TELL: what each authority that takes part is told of the pilot itself (P).
namespace ifapilot::rules {
namespace {

/// From the 1st of March 2026 on, nine months.
Policy from_march() {
  Policy policy;
  policy.pilot_start = on("2026-03-01");
  return policy;
}

AuthorityTold told_once(About about, std::string_view authority, std::int64_t fact, std::string_view when) {
  return {about, code(authority), {fact}, at(when)};
}

/// `derby, leicester`: whom it is owed.
std::string owed_to(const Tellings& all) {
  std::string text;
  for (const auto& row : all) {
    if (row.owed) text += (text.empty() ? "" : ", ") + row.authority->text;
  }
  return text;
}

struct SurveyAskedRow {
  std::string now;
  std::string owed;
};

TEST_CASE("P-SURVEY: from the last month on, also after it, every authority that takes part is asked (P)",
          "[pilot_told]") {
  ToldPilot pilot;  // derby, leicester, nottingham, rutland
  pilot.withdraws("rutland", "2026-11-15T09:00");
  const auto row = GENERATE(values<SurveyAskedRow>({
      {"2026-10-31T23:59:59", ""},
      {"2026-11-01T00:00", "derby, leicester, nottingham, rutland"},
      {"2026-11-15T09:00", "derby, leicester, nottingham"},
      {"2026-12-24T09:00", "derby, leicester, nottingham"},
  }));
  INFO(row.now);
  CHECK(owed_to(surveys_to_tell(pilot.authorities, {}, {}, from_march(), at(row.now))) == row.owed);
}

TEST_CASE("P-SURVEY: a row tells its authority, since the month began, of no fact (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby"});
  const auto all = surveys_to_tell(pilot.authorities, {}, {}, from_march(), at("2026-11-20T09:00"));
  REQUIRE(all.size() == 1);
  CHECK(all.front().about == About::survey);
  CHECK(all.front().to == PartyKind::authority);
  CHECK(all.front().since == at("2026-11-01T00:00"));
  CHECK(all.front().event == FactId{});
  CHECK_FALSE(all.front().told_at);
  CHECK_FALSE(all.front().offer);
}

TEST_CASE("P-SURVEY: an answer ends it, and so does the telling, for good (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby", "leicester", "nottingham"});
  const std::vector answered{code("leicester")};
  const std::vector told{told_once(About::survey, "nottingham", 20, "2026-11-02T09:00"),
                         told_once(About::survey, "nottingham", 21, "2026-11-01T09:00"),
                         told_once(About::scope, "derby", 22, "2026-11-02T09:00")};
  const auto all = surveys_to_tell(pilot.authorities, answered, told, from_march(), at("2026-11-20T09:00"));
  CHECK(owed_to(all) == "derby");
  REQUIRE(all.size() == 3);  // it can be drafted for all of them
  CHECK_FALSE(all[0].told_at);
  CHECK_FALSE(all[1].told_at);
  CHECK(all[2].told_at == at("2026-11-02T09:00"));
}

PolicySetting cap(std::int64_t fact, std::string_view when, std::string was, std::string is) {
  return {{fact}, at(when), "cap_per_authority", std::move(was), std::move(is)};
}

PolicySetting hours(std::int64_t fact, std::string_view when, std::string was, std::string is) {
  return {{fact}, at(when), "standard_response_hours", std::move(was), std::move(is)};
}

Tellings scope_of(const ToldPilot& pilot, const std::vector<PolicySetting>& changes,
                  const std::vector<AuthorityTold>& told = {}) {
  return scope_to_tell(pilot.authorities, changes, told, from_march(), at("2026-06-01T09:00"));
}

/// `cap_per_authority 2 3 F9, …`
std::string settings_of(const Telling& row) {
  std::string text;
  for (const auto& any : row.settings) {
    text += (text.empty() ? "" : ", ") + any.key + " " + any.was + " " + any.is + " " + any.fact.text();
  }
  return text;
}

TEST_CASE("M-TELL: a change of the policy is owed to every authority that takes part (P)", "[pilot_told]") {
  ToldPilot pilot;
  pilot.withdraws("rutland", "2026-05-15T09:00");
  const auto all = scope_of(pilot, {cap(9, "2026-04-01T09:00", "2", "3")});
  CHECK(owed_to(all) == "derby, leicester, nottingham");
  const auto& row = all.front();
  CHECK(row.about == About::scope);
  CHECK(row.to == PartyKind::authority);
  CHECK(row.event == FactId{9});
  CHECK(row.since == at("2026-04-01T09:00"));
  CHECK(row.facts == std::vector<FactId>{{9}});
  CHECK(settings_of(row) == "cap_per_authority 2 3 F9");
  CHECK_FALSE(row.told_at);
}

TEST_CASE("M-TELL: before the pilot began, a change is owed to nobody (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby"});
  CHECK(scope_of(pilot, {}).empty());
  CHECK(scope_of(pilot, {cap(9, "2026-02-28T23:59:59", "2", "3")}).empty());
  CHECK(owed_to(scope_of(pilot, {cap(9, "2026-03-01T00:00", "2", "3")})) == "derby");
}

TEST_CASE("M-TELL: began is judged by the start that was in force when it changed (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby"});
  const PolicySetting sooner{{10}, at("2026-02-20T09:00"), "pilot_start", "2026-04-01", "2026-03-01"};
  CHECK(scope_of(pilot, {cap(9, "2026-02-10T09:00", "2", "3"), sooner}).empty());
  const PolicySetting later{{10}, at("2026-03-20T09:00"), "pilot_start", "2026-02-01", "2026-03-01"};
  const auto all = scope_of(pilot, {cap(9, "2026-02-10T09:00", "2", "3"), later});
  CHECK(settings_of(all.at(0)) == "cap_per_authority 2 3 F9, pilot_start 2026-02-01 2026-03-01 F10");
}

TEST_CASE("M-TELL: the program's own figures change nothing for an authority (P)", "[pilot_told]") {
  CHECK_FALSE(is_of_scope("nts_target_working_days"));
  CHECK_FALSE(is_of_scope("baseline_transfer_days"));
  CHECK_FALSE(is_of_scope("baseline_in_region_percent"));
  CHECK(is_of_scope("cap_per_authority"));
  CHECK(is_of_scope("pilot_months"));
  const ToldPilot pilot({"derby"});
  PolicySetting figure{{9}, at("2026-04-01T09:00"), "nts_target_working_days", "10", "8"};
  CHECK(scope_of(pilot, {figure}).empty());
  const auto all = scope_of(pilot, {cap(8, "2026-04-01T09:00", "2", "3"), figure});
  CHECK(settings_of(all.front()) == "cap_per_authority 2 3 F8");
  CHECK(all.front().event == FactId{8});
}

TEST_CASE("M-TELL: untold changes are one row, one a key, of what still differs (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby"});
  const auto all = scope_of(pilot, {cap(8, "2026-04-01T09:00", "2", "3"), hours(9, "2026-04-02T09:00", "24", "48"),
                                    cap(10, "2026-04-03T09:00", "3", "4")});
  REQUIRE(all.size() == 1);
  CHECK(settings_of(all.front()) == "cap_per_authority 2 4 F10, standard_response_hours 24 48 F9");
  CHECK(all.front().facts == std::vector<FactId>{{10}, {9}});
  CHECK(all.front().event == FactId{10});
  const auto back = scope_of(pilot, {cap(8, "2026-04-01T09:00", "2", "3"), hours(9, "2026-04-02T09:00", "24", "48"),
                                     cap(10, "2026-04-03T09:00", "3", "2")});
  CHECK(settings_of(back.front()) == "standard_response_hours 24 48 F9");
  CHECK(back.front().since == at("2026-04-02T09:00"));
}

TEST_CASE("M-TELL: what was set back before it was told is owed to nobody (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby"});
  const std::vector changes{cap(8, "2026-04-01T09:00", "2", "3"), cap(10, "2026-04-03T09:00", "3", "2")};
  CHECK(scope_of(pilot, changes).empty());
  const std::vector told{told_once(About::scope, "derby", 9, "2026-04-02T09:00")};  // of the three
  CHECK(settings_of(scope_of(pilot, changes, told).front()) == "cap_per_authority 3 2 F10");
  CHECK(owed_to(scope_of(pilot, changes, told)) == "derby");
}

TEST_CASE("M-TELL: each authority is owed what changed since it was told itself (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby", "leicester"});
  const std::vector changes{cap(8, "2026-04-01T09:00", "2", "3"), hours(10, "2026-04-03T09:00", "24", "48")};
  const std::vector told{told_once(About::scope, "derby", 9, "2026-04-02T09:00"),
                         told_once(About::survey, "leicester", 11, "2026-04-04T09:00")};
  const auto all = scope_of(pilot, changes, told);
  REQUIRE(all.size() == 2);
  CHECK(settings_of(all[0]) == "standard_response_hours 24 48 F10");
  CHECK(all[0].since == at("2026-04-03T09:00"));
  CHECK(all[0].told_at == at("2026-04-02T09:00"));
  CHECK(settings_of(all[1]) == "cap_per_authority 2 3 F8, standard_response_hours 24 48 F10");
  CHECK_FALSE(all[1].told_at);
}

TEST_CASE("M-TELL: what was told last can be drafted again (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby"});
  const std::vector changes{cap(8, "2026-04-01T09:00", "2", "3"), hours(10, "2026-04-03T09:00", "24", "48")};
  const std::vector told{told_once(About::scope, "derby", 9, "2026-04-02T09:00"),
                         told_once(About::scope, "derby", 11, "2026-04-03T09:00")};
  const auto all = scope_of(pilot, changes, told);
  REQUIRE(all.size() == 1);
  CHECK(owed_to(all).empty());
  CHECK(settings_of(all.front()) == "standard_response_hours 24 48 F10");
  CHECK(all.front().event == FactId{10});
  CHECK(all.front().since == at("2026-04-03T09:00"));
  CHECK(all.front().told_at == at("2026-04-03T09:00"));
  CHECK(scope_of(ToldPilot({"leicester"}), {}, told).empty());
}

TEST_CASE("M-TELL: a change after the telling was not told, however late that was typed (P)", "[pilot_told]") {
  const ToldPilot pilot({"derby"});
  const std::vector changes{cap(8, "2026-04-01T09:00", "2", "3"), hours(10, "2026-04-03T09:00", "24", "48")};
  const std::vector told{told_once(About::scope, "derby", 11, "2026-04-03T08:59:59")};
  CHECK(settings_of(scope_of(pilot, changes, told).front()) == "standard_response_hours 24 48 F10");
}

TEST_CASE("M-TELL: an authority is owed what changed since it joined (P)", "[pilot_told]") {
  ToldPilot pilot({"derby"});
  pilot.joins("leicester", "2026-04-02T09:00");
  CHECK(owed_to(scope_of(pilot, {cap(8, "2026-04-02T08:59:59", "2", "3")})) == "derby");
  CHECK(owed_to(scope_of(pilot, {cap(8, "2026-04-02T09:00:01", "2", "3")})) == "derby, leicester");
}

TEST_CASE("M-TELL: one that came back is owed what changed since it left, and nothing of before (P)", "[pilot_told]") {
  ToldPilot pilot({"derby"});
  pilot.withdraws("derby", "2026-04-02T09:00");
  pilot.rejoins("derby", "2026-05-01T09:00");
  pilot.withdraws("derby", "2026-05-02T09:00");
  pilot.rejoins("derby", "2026-05-10T09:00");
  CHECK(owed_to(scope_of(pilot, {cap(8, "2026-04-01T09:00", "2", "3")})).empty());
  CHECK(owed_to(scope_of(pilot, {cap(8, "2026-04-15T09:00", "2", "3")})).empty());
  CHECK(owed_to(scope_of(pilot, {cap(8, "2026-05-05T09:00", "2", "3")})) == "derby");
  CHECK(owed_to(scope_of(pilot, {cap(8, "2026-05-11T09:00", "2", "3")})) == "derby");
}

TEST_CASE("P-VOLUNTARY: it may join, leave and come back within one second (P)", "[pilot_told]") {
  ToldPilot pilot({"derby"});
  const auto then = at("2026-04-02T09:00");
  pilot.authority("derby").periods = {{then}, {then, then}};
  CHECK(owed_to(scope_of(pilot, {cap(8, "2026-04-01T09:00", "2", "3")})).empty());
  CHECK(owed_to(scope_of(pilot, {cap(8, "2026-04-03T09:00", "2", "3")})) == "derby");
}

}  // namespace
}  // namespace ifapilot::rules
