#include "rules/tell/tell_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <cstdint>
#include <string>

// M-TELL, A-APPEND: that somebody was told of a fact never keeps it from being voided, and moves nothing.
namespace ifapilot::rules {
namespace {

struct ToldVoidRow {
  std::string name;
  void (*happens)(ToldStory&);
  std::int64_t voided;
  std::string resting;  // what would have to be voided too
};

std::vector<ToldVoidRow> told_void_rows() {
  return {
      {"an acceptance of which both sides were told",
       [](ToldStory& s) {
         s.course.accepted();
         s.told("2026-03-02T12:00", About::contacts, PartyKind::authority);
         s.told("2026-03-02T12:00", About::contacts, PartyKind::provider);
       },
       3, ""},
      {"the offer of that acceptance",
       [](ToldStory& s) {
         s.course.accepted();
         s.told("2026-03-02T12:00", About::contacts, PartyKind::authority);
       },
       2, "F3"},
      {"that somebody was told",
       [](ToldStory& s) {
         s.course.accepted();
         s.told("2026-03-02T12:00", About::contacts, PartyKind::authority);
       },
       4, ""},
      {"a profile of which the provider was told",
       [](ToldStory& s) {
         s.course.profiled();
         s.told("2026-03-16T13:00", About::profile, PartyKind::provider);
       },
       7, ""},
      {"an arrival of which everybody was told",
       [](ToldStory& s) {
         s.course.profiled().match().arrange().arrive();
         s.told("2026-03-18T12:30", About::arrival, PartyKind::provider);
         s.told("2026-03-18T12:30", About::arrival, PartyKind::home_office);
       },
       10, ""},
      {"a vacancy of whose end its provider was told",
       [](ToldStory& s) {
         s.vacancy.rejected = true;
         s.told("2026-03-02T12:00", About::declined, PartyKind::provider);
       },
       1, ""},
      {"a vacancy with an offer, of which somebody was told",
       [](ToldStory& s) {
         s.course.offered().then("2026-03-02T11:00", Rescinded{{1}});
         s.told("2026-03-02T12:00", About::rescinded, PartyKind::authority);
       },
       1, "F2 F3"},
  };
}

std::string facts_resting(const ToldStory& story, FactId voided) {
  std::string text;
  for (const auto& any : resting_on(story.vacancy, story.course.facts, {voided})) {
    text += (text.empty() ? "" : " ") + any.fact.text();
  }
  return text;
}

TEST_CASE("M-TELL: that somebody was told never keeps its event from being voided", "[told_voiding]") {
  const auto row = GENERATE(from_range(told_void_rows()));
  INFO(row.name);
  ToldStory story;
  row.happens(story);
  CHECK(facts_resting(story, {row.voided}) == row.resting);
  CHECK(may_void(story.vacancy, story.course.facts, {row.voided}).empty() == row.resting.empty());
}

TEST_CASE("M-TELL: somebody may be told at any time, of whatever there is, and that is no step", "[told_voiding]") {
  const PartyTold told{.about = About::contacts, .to = PartyKind::provider, .offer = OfferId{9}, .event = {99}};
  ToldStory story;
  for (const auto* const when : {"2026-03-02T09:00", "2026-03-18T13:00"}) {
    const CaseFact fact{{100}, at(when), at("2026-03-18T13:00"), told};
    CHECK(may_happen(story.state(), fact).empty());
    CHECK_FALSE(step_of(story.state(), fact));
    CHECK(with(story.state(), fact).passed_over.empty());
    story.course.profiled().match().arrange().arrive();
  }
  CHECK(name_of(told) == "told");
}

}  // namespace
}  // namespace ifapilot::rules
