#include "rules/tell/tell_builder.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

// M-QUIET, M-TELL: in a quiet period no time is promised, and both sides are told so, and that it is over (O9).
namespace ifapilot::rules {
namespace {

constexpr auto to_authority = PartyKind::authority;
constexpr auto to_provider = PartyKind::provider;

struct QuietToldRow {
  std::string name;
  void (*happens)(ToldStory&);
  std::string owed;  // on Wednesday the 18th, 13:00
};

void quiet_since_the_9th(ToldStory& s) { s.quiet_from("2026-03-09T10:00", "2026-03-09"); }

std::vector<QuietToldRow> quiet_rows() {
  return {
      {"nobody has accepted it",
       [](ToldStory& s) {
         s.course.offered();
         quiet_since_the_9th(s);
       },
       ""},
      {"it is accepted, and a period begins",
       [](ToldStory& s) {
         s.course.accepted();
         quiet_since_the_9th(s);
       },
       "authority F4, provider F4"},
      {"it is accepted, and one that lies ahead is recorded",
       [](ToldStory& s) {
         s.course.accepted();
         s.quiet_from("2026-03-09T10:00", "2026-04-01");
       },
       "authority F4, provider F4"},
      {"one that lies ahead, both days known",
       [](ToldStory& s) {
         s.course.accepted();
         s.quiet_from("2026-03-09T10:00", "2026-04-01").quiet_until("2026-03-09T10:00", "2026-04-09");
       },
       "authority F4, provider F4"},
      {"the acceptance comes in one",
       [](ToldStory& s) {
         s.quiet_from("2026-03-02T09:30", "2026-03-02");
         s.course.accepted();
       },
       "authority F2, provider F2"},
      {"the acceptance comes before one that is on record",
       [](ToldStory& s) {
         s.quiet_from("2026-03-02T09:30", "2026-04-01");
         s.course.accepted();
       },
       "authority F2, provider F2"},
      {"the acceptance comes after its last day",
       [](ToldStory& s) {
         s.quiet_from("2026-02-20T09:30", "2026-02-20").quiet_until("2026-03-01T09:30", "2026-03-01");
         s.course.accepted();
       },
       ""},
      {"its last day is today",
       [](ToldStory& s) {
         s.course.accepted();
         quiet_since_the_9th(s);
         s.quiet_until("2026-03-17T10:00", "2026-03-18");
       },
       "authority F4, provider F4"},
      {"its last day was yesterday",
       [](ToldStory& s) {
         s.course.accepted();
         quiet_since_the_9th(s);
         s.quiet_until("2026-03-17T10:00", "2026-03-17");
       },
       ""},
      {"the Home Office is asked",
       [](ToldStory& s) {
         s.course.requested();
         s.quiet_from("2026-03-16T11:00", "2026-03-16");
       },
       "authority F7, provider F7"},
      {"a child is chosen",
       [](ToldStory& s) {
         s.course.agreed();
         s.quiet_from("2026-03-11T10:00", "2026-03-11");
         s.course.then("2026-03-16T10:00", OwnChildChosen{child_aged(15)});
       },
       ""},
      {"a child's profile came",
       [](ToldStory& s) {
         s.course.profiled();
         s.quiet_from("2026-03-16T13:00", "2026-03-16");
       },
       ""},
      {"the profile was refused, and it waits again",
       [](ToldStory& s) {
         s.course.profiled();
         s.quiet_from("2026-03-16T13:00", "2026-03-16");
         s.course.then("2026-03-17T10:00", MatchDecided{Decision::refuse});
       },
       "authority F8, provider F8"},
      {"a second period takes the place of an untold one",
       [](ToldStory& s) {
         s.course.accepted();
         quiet_since_the_9th(s);
         s.quiet_until("2026-03-10T10:00", "2026-03-19").quiet_from("2026-03-11T10:00", "2026-04-01");
       },
       "authority F6, provider F6"},
  };
}

TEST_CASE("M-QUIET: both sides are told of a period, while an accepted place waits for a child (O9)", "[quiet_told]") {
  const auto row = GENERATE(from_range(quiet_rows()));
  INFO(row.name);
  ToldStory story;
  row.happens(story);
  CHECK(story.owed(About::quiet) == row.owed);
}

TEST_CASE("M-QUIET: a period is owed since it was recorded, or accepted in it (O9)", "[quiet_told]") {
  ToldStory story;
  story.quiet_from("2026-03-02T09:30", "2026-03-02");
  story.course.accepted();
  const auto row = story.last_row(afterwards, About::quiet, to_provider).value();
  CHECK(row.since == at("2026-03-02T11:00"));
  CHECK(row.authority == code("nottingham"));
  CHECK(row.offer == OfferId{1});
  CHECK_FALSE(row.told_at);
  ToldStory later;
  later.course.accepted();
  later.quiet_from("2026-03-09T10:00", "2026-04-01");
  CHECK(later.last_row(afterwards, About::quiet, to_provider)->since == at("2026-03-09T10:00"));
}

/// Accepted, and told to both sides that a period began on the 9th.
ToldStory told_of_quiet() {
  ToldStory story;
  story.course.accepted();
  quiet_since_the_9th(story);
  story.told("2026-03-09T11:00", About::quiet, to_authority);
  story.told("2026-03-09T11:00", About::quiet, to_provider);
  return story;
}

TEST_CASE("M-QUIET: its end is told to whoever was told that it began (O9)", "[quiet_told]") {
  auto story = told_of_quiet();
  CHECK(story.owed(About::quiet).empty());
  story.quiet_until("2026-03-12T10:00", "2026-03-13");
  CHECK(story.owed(About::quiet) == "authority F7, provider F7");
  CHECK(story.last_row(afterwards, About::quiet, to_provider)->since == at("2026-03-12T10:00"));
  story.told("2026-03-12T11:00", About::quiet, to_provider);
  CHECK(story.owed(About::quiet) == "authority F7");
  CHECK(story.last_row(afterwards, About::quiet, to_provider)->told_at == at("2026-03-12T11:00"));
}

TEST_CASE("M-QUIET: of two sides only the one that was told of the beginning is told of the end (O9)", "[quiet_told]") {
  ToldStory story;
  story.course.accepted();
  quiet_since_the_9th(story);
  story.told("2026-03-09T11:00", About::quiet, to_authority);
  story.quiet_until("2026-03-12T10:00", "2026-03-12");
  CHECK(story.owed(About::quiet) == "authority F6");
}

TEST_CASE("M-QUIET: whoever was told of both days at once knows the end (O9)", "[quiet_told]") {
  ToldStory story;
  story.course.accepted();
  quiet_since_the_9th(story);
  story.quiet_until("2026-03-10T10:00", "2026-03-19");
  story.told("2026-03-10T11:00", About::quiet, to_authority);
  story.told("2026-03-09T11:00", About::quiet, to_provider, "2026-03-10T11:00");  // before the end was known
  CHECK(story.owed(About::quiet) == "provider F5");
  CHECK(story.last_row(afterwards, About::quiet, to_authority)->told_at == at("2026-03-10T11:00"));
}

TEST_CASE("M-QUIET: the end is told although a child was chosen meanwhile, not once the acceptance is over (O9)",
          "[quiet_told]") {
  auto story = told_of_quiet();
  story.course.then("2026-03-10T10:00", OwnChildChosen{child_aged(15)});
  story.quiet_until("2026-03-12T10:00", "2026-03-13");
  CHECK(story.owed(About::quiet) == "authority F8, provider F8");
  story.course.then("2026-03-13T10:00", SteppedBack{});
  CHECK(story.owed(About::quiet).empty());
}

TEST_CASE("M-QUIET: the next acceptance is told of the period anew (O9)", "[quiet_told]") {
  auto story = told_of_quiet();
  story.course.then("2026-03-10T10:00", SteppedBack{})
      .then("2026-03-10T11:00", Offered{offer_of_v1(2, "derby", "2026-03-10T11:00")})
      .then("2026-03-10T12:00", Answered{{2}, AnswerKind::accept});
  CHECK(story.owed(About::quiet) == "authority F4, provider F4");
  CHECK(story.owed_rows(About::quiet).front().authority == code("derby"));
  CHECK(story.owed_rows(About::quiet).front().since == at("2026-03-10T12:00"));
}

TEST_CASE("M-QUIET: another provider than the one that was told is owed it (O9)", "[quiet_told]") {
  auto story = told_of_quiet();
  story.course.then("2026-03-10T10:00", VacancyCorrected{.carer = CarerCode{"oak-18"}});
  CHECK(story.owed(About::quiet).empty());
  story.course.then("2026-03-10T10:00", VacancyCorrected{.provider = ProviderCode{"elm"}});
  CHECK(story.owed(About::quiet) == "provider F4");
  story.told("2026-03-10T11:00", About::quiet, to_provider);
  CHECK(story.owed(About::quiet).empty());
}

TEST_CASE("M-TELL: a telling typed late does not hide the later one (O9)", "[quiet_told]") {
  auto story = told_of_quiet();
  story.told("2026-03-09T10:30", About::quiet, to_provider, "2026-03-09T12:00");
  CHECK(story.last_row(afterwards, About::quiet, to_provider)->told_at == at("2026-03-09T11:00"));
}

TEST_CASE("M-TELL: of an import neither the period nor the acceptance in it makes it owed (O9)", "[quiet_told]") {
  ToldStory begun;
  begun.course.accepted();
  quiet_since_the_9th(begun);
  begun.imported = {{3}};
  CHECK(begun.owed(About::quiet) == "authority F4, provider F4");  // recorded by hand since
  ToldStory accepted;
  accepted.quiet_from("2026-03-02T09:30", "2026-03-02");
  accepted.course.accepted();
  accepted.imported = {{4}};
  CHECK(accepted.owed(About::quiet).empty());
  CHECK(accepted.rows_of(About::quiet).size() == 2);
}

}  // namespace
}  // namespace ifapilot::rules
