#include "rules/tell/tell_builder.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// M-CONTACT, M-TELL: whoever was told whom to reach on the other side is owed that somebody else is to be reached (O5).
namespace ifapilot::rules {
namespace {

constexpr auto at_authority = PartyKind::authority;
constexpr auto at_provider = PartyKind::provider;
using People = std::vector<WorkContact>;

/// Accepted, each side told of the other on the 2nd at 12:00.
ToldStory introduced() {
  ToldStory story;
  story.reached_at(at_authority, "2026-02-01T09:00", {person("Ann")});
  story.reached_at(at_provider, "2026-02-01T09:00", {person("Oz")});
  story.course.accepted();
  story.told("2026-03-02T12:00", About::contacts, at_authority);
  story.told("2026-03-02T12:00", About::contacts, at_provider);
  return story;
}

TEST_CASE("M-TELL: a change of either side's contacts is owed to the other side (O5)", "[details]") {
  auto story = introduced();
  CHECK(story.rows_of(About::details).empty());
  story.reached_at(at_authority, "2026-03-03T09:00", {person("Bea")});
  CHECK(story.owed(About::details) == "provider F8");
  const auto row = story.owed_rows(About::details).front();
  CHECK(row.reached == People{person("Ann")});
  CHECK(row.reach == People{person("Bea")});
  CHECK_FALSE(row.was);
  CHECK(row.since == at("2026-03-03T09:00"));
  CHECK(row.authority == code("nottingham"));
  CHECK(row.offer == OfferId{1});
  story.reached_at(at_provider, "2026-03-04T09:00", {person("Oz"), person("Pat")});
  CHECK(story.owed(About::details) == "provider F8, authority F9");
  CHECK(story.last_row(afterwards, About::details, at_authority)->reached == People{person("Oz")});
}

TEST_CASE("M-TELL: changes of contacts merge, and what was told ends them (O5)", "[details]") {
  auto story = introduced();
  story.reached_at(at_authority, "2026-03-03T09:00", {person("Bea")});
  story.reached_at(at_authority, "2026-03-04T09:00", {person("Bea"), person("Cid")});
  const auto row = story.owed_rows(About::details).front();
  CHECK(row.event == FactId{9});
  CHECK(row.facts == std::vector<FactId>{{8}, {9}});
  CHECK(row.since == at("2026-03-03T09:00"));
  story.told("2026-03-05T09:00", About::details, at_provider);
  CHECK(story.owed(About::details).empty());
  story.reached_at(at_authority, "2026-03-06T09:00", {person("Ann")});
  CHECK(story.owed(About::details) == "provider F11");
  const auto all = story.rows_of(About::details);
  REQUIRE(all.size() == 2);
  CHECK(all.front().reached == People{person("Ann")});  // as it was told
  CHECK(all.front().reach == People{person("Bea"), person("Cid")});
  CHECK_FALSE(all.front().was);
  CHECK(all.back().reached == People{person("Bea"), person("Cid")});
  CHECK(all.back().reach == People{person("Ann")});
}

TEST_CASE("M-TELL: contacts that were changed and set back are not owed (O5)", "[details]") {
  auto story = introduced();
  story.reached_at(at_authority, "2026-03-03T09:00", {person("Bea")});
  story.reached_at(at_authority, "2026-03-04T09:00", {person("Ann")});
  CHECK(story.owed(About::details).empty());
}

TEST_CASE("M-TELL: before `contacts` was told, that alone is owed, with those of then (O5)", "[details]") {
  ToldStory story;
  story.reached_at(at_authority, "2026-02-01T09:00", {person("Ann")});
  story.course.accepted();
  story.reached_at(at_authority, "2026-03-03T09:00", {person("Bea")});
  CHECK(story.owed(About::details).empty());
  CHECK(story.owed(About::contacts) == "authority F4, provider F4");
  story.told("2026-03-03T10:00", About::contacts, at_provider);
  CHECK(story.owed(About::details).empty());
  story.reached_at(at_authority, "2026-03-04T09:00", {person("Cid")});
  CHECK(story.owed_rows(About::details).front().reached == People{person("Bea")});
}

TEST_CASE("M-TELL: a change after the contacts were told was not told, however late that was typed (O5)", "[details]") {
  ToldStory story;
  story.reached_at(at_authority, "2026-02-01T09:00", {person("Ann")});
  story.course.accepted();
  story.reached_at(at_authority, "2026-03-03T09:00", {person("Bea")});
  story.told("2026-03-02T12:00", About::contacts, at_provider, "2026-03-03T10:00");
  CHECK(story.owed(About::details) == "provider F5");
  story.told("2026-03-03T09:00", About::details, at_provider);
  CHECK(story.owed(About::details).empty());
}

TEST_CASE("M-TELL: details told before `contacts` told nobody whom to reach (O5)", "[details]") {
  ToldStory story;
  story.reached_at(at_provider, "2026-02-01T09:00", {person("Oz")});
  story.course.accepted().then("2026-03-02T11:10", Updated{{.notes = "two dogs"}});
  story.told("2026-03-02T11:20", About::details, at_authority);
  story.reached_at(at_provider, "2026-03-03T09:00", {person("Pat")});
  CHECK(story.owed(About::details).empty());
}

TEST_CASE("M-TELL: change of place and of contacts are one row (O1, O5)", "[details]") {
  auto story = introduced();
  story.reached_at(at_provider, "2026-03-03T09:00", {person("Pat")});
  story.course.then("2026-03-02T13:00", Updated{{.notes = "two dogs"}}, "2026-03-03T10:00");
  const auto owed = story.owed_rows(About::details);
  REQUIRE(owed.size() == 1);
  CHECK(owed.front().facts == std::vector<FactId>{{8}, {9}});
  CHECK(owed.front().since == at("2026-03-02T13:00"));
  CHECK(owed.front().was.has_value());
  CHECK(owed.front().reached == People{person("Oz")});
}

TEST_CASE("M-TELL: contacts are owed of the acceptance that stands alone (O5)", "[details]") {
  auto story = introduced();
  story.reached_at(at_authority, "2026-03-03T09:00", {person("Bea")});
  auto open = story;
  open.course.then("2026-03-04T10:00", SteppedBack{});
  CHECK(open.owed(About::details).empty());
  open.course.then("2026-03-04T11:00", Offered{offer_of_v1(2, "derby", "2026-03-04T11:00")});
  open.reached_at(at_provider, "2026-03-04T12:00", {person("Pat")});
  CHECK(open.owed(About::details, "2026-03-04T13:00").empty());
  open.course.then("2026-03-04T13:00", Answered{{2}, AnswerKind::accept});
  CHECK(open.owed(About::details).empty());  // neither side was told whom to reach of that one
  story.course.close(ClosedAs::turned_down);
  CHECK(story.owed(About::details).empty());
}

TEST_CASE("M-TELL: another provider was told nothing, so that it is owed `contacts` and no change (O5)", "[details]") {
  auto story = introduced();
  story.reached_at(at_authority, "2026-03-03T09:00", {person("Bea")});
  story.course.then("2026-03-03T10:00", VacancyCorrected{.provider = ProviderCode{"elm"}});
  CHECK(story.owed(About::contacts) == "provider F5");
  CHECK(story.owed(About::details) == "authority F9");
  story.told("2026-03-03T11:00", About::contacts, at_provider);
  CHECK(story.owed(About::details) == "authority F9");
  story.reached_at(at_authority, "2026-03-04T09:00", {person("Cid")});
  CHECK(story.owed(About::details) == "authority F9, provider F11");
}

TEST_CASE("M-TELL: where nothing was on record of the other side when it was told, nothing has changed (O5)",
          "[details]") {
  ToldStory story;
  story.course.accepted();
  story.told("2026-03-02T12:00", About::contacts, at_authority);
  CHECK(story.owed(About::details).empty());
  story.reached_at(at_provider, "2026-03-03T09:00", {person("Pat")});
  CHECK(story.owed(About::details).empty());
}

TEST_CASE("M-TELL: contacts that an import recorded are owed to nobody (O5)", "[details]") {
  auto story = introduced();
  story.reached_at(at_authority, "2026-03-03T09:00", {person("Bea")});
  story.imported = {{8}};
  CHECK(story.owed(About::details).empty());
}

}  // namespace
}  // namespace ifapilot::rules
