#include "app/party/survey.hpp"

#include "app/day/overdue.hpp"
#include "app/ledger.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

// P-SURVEY: who is asked from when on, whose answer is missing, and what they think in the mean.
namespace ifapilot::app {
namespace {

/// `derby 4, leicester missing, rutland -`
std::string told(World& world) {
  std::string text;
  for (const auto& any : survey_standings(world.session)) {
    text += (text.empty() ? "" : ", ") + any.row.authority.text + " " + (any.taking_part ? "" : "left ") +
            (any.row.answer ? std::to_string(any.row.answer->words.score.value_or(0))
             : any.missing  ? "missing"
                            : "-");
  }
  return text;
}

std::vector<std::string> reminded(World& world) {
  std::vector<std::string> all;
  for (const auto& row : outstanding(world.session)) {
    if (row.owed.kind == rules::OwedKind::survey) all.push_back(row.owed.authority->text);
  }
  return all;
}

void answers(World& world, const std::string& authority, int score) {
  (void)record_survey(world.session, {authority}, {.score = score});
}

TEST_CASE("P-SURVEY: asked from the last month's first day, and reminded in that month", "[app][survey]") {
  World world;  // the pilot runs from 1 March 2026 to the end of 30 November
  only(world, {"derby", "leicester", "rutland"});
  world.now("2026-10-31T23:59");
  CHECK(told(world) == "derby -, leicester -, rutland -");
  CHECK(reminded(world).empty());
  world.now("2026-11-01T00:00");
  CHECK(told(world) == "derby missing, leicester missing, rutland missing");
  CHECK(reminded(world) == std::vector<std::string>{"derby", "leicester", "rutland"});
  CHECK(survey_standings(world.session).front().asked_from == day("2026-11-01"));
  answers(world, "derby", 4);
  (void)withdraw_authority(world.session, {"leicester"}, std::nullopt);
  CHECK(told(world) == "derby 4, rutland missing");
  CHECK(reminded(world) == std::vector<std::string>{"rutland"});
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  CHECK(told(world) == "derby left 4, rutland missing");  // its answer stays
  (void)rejoin_authority(world.session, {"leicester"}, std::nullopt);
  CHECK(reminded(world) == std::vector<std::string>{"leicester", "rutland"});
  world.now("2026-11-30T23:59");
  CHECK(reminded(world).size() == 2);
  world.now("2026-12-01T00:00");
  CHECK(reminded(world).empty());  // the pilot is over
  CHECK(told(world) == "derby left 4, leicester missing, rutland missing");
}

TEST_CASE("P-SURVEY: the latest answer counts, dated by when it was given", "[app][survey]") {
  World world;
  only(world, {"derby", "rutland"});
  CHECK_FALSE(mean_score(survey_standings(world.session)));
  answers(world, "derby", 2);
  dated(world, "2026-03-02T10:00", [&] { answers(world, "derby", 4); });
  CHECK(mean_score(survey_standings(world.session)) == rules::decimal(4));
  answers(world, "rutland", 5);
  const auto rows = survey_standings(world.session);
  CHECK(mean_score(rows) == rules::Decimal{45'000});
  CHECK(rows.front().row.answer->answered_at == instant("2026-03-02T10:00"));
}

TEST_CASE("P-SURVEY: an answer without a score is one, and counts in no mean", "[app][survey]") {
  World world;
  only(world, {"derby", "rutland"});
  world.now("2026-11-02T10:00");
  (void)record_survey(world.session, {"derby"}, {.experience = "quicker than before", .suggestions = "offers by noon"});
  CHECK(told(world) == "derby 0, rutland missing");
  CHECK(reminded(world) == std::vector<std::string>{"rutland"});
  CHECK_FALSE(mean_score(survey_standings(world.session)));
  answers(world, "rutland", 5);
  CHECK(mean_score(survey_standings(world.session)) == rules::decimal(5));
  const auto words = list_survey(world.session).front().answer->words;
  CHECK(words.experience == "quicker than before");
  CHECK(words.suggestions == "offers by noon");
  CHECK_FALSE(words.score);
}

}  // namespace
}  // namespace ifapilot::app
