#include "rules/tell/tell_builder.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// M-TELL, A-APPEND: whoever was told of a fact that was voided, or of a profile that was mended, is told so.
namespace ifapilot::rules {
namespace {

constexpr auto an_authority = PartyKind::authority;
constexpr auto a_provider = PartyKind::provider;
constexpr auto home_office = PartyKind::home_office;

/// Its decision was told to the Home Office, its journey to both sides.
ToldStory travelling() {
  ToldStory story;
  story.course.profiled().match().arrange();
  story.told("2026-03-17T11:30", About::decision, home_office);
  story.told("2026-03-17T11:30", About::transport, an_authority);
  story.told("2026-03-17T11:30", About::transport, a_provider);
  return story;
}

TEST_CASE("M-TELL: a void is owed to everybody who was told of the fact, and to nobody else", "[corrections]") {
  auto story = travelling();
  CHECK(story.rows_of(About::correction).empty());
  story.voids("2026-03-17T12:00", {9});
  CHECK(story.owed(About::correction) == "authority F13, provider F13");
  const auto row = story.owed_rows(About::correction).front();
  CHECK(row.authority == code("nottingham"));
  CHECK(row.offer == OfferId{1});
  CHECK(row.referral == ReferralId{1});
  CHECK(row.facts == std::vector<FactId>{{9}});
  CHECK(row.since == at("2026-03-17T12:00"));
  CHECK_FALSE(row.told_at);
}

TEST_CASE("M-TELL: a fact that nobody was told of is voided without a word", "[corrections]") {
  ToldStory story;
  story.course.profiled().match().arrange();
  story.voids("2026-03-17T12:00", {9});
  CHECK(story.rows_of(About::correction).empty());
}

TEST_CASE("M-TELL: a correction is told to each party, and then owed no more", "[corrections]") {
  auto story = travelling();
  story.voids("2026-03-17T12:00", {9});
  story.told("2026-03-17T12:30", About::correction, a_provider);
  CHECK(story.owed(About::correction) == "authority F13");
  story.told("2026-03-17T12:40", About::correction, an_authority);
  CHECK(story.owed(About::correction).empty());
  const auto row = story.last_row(afterwards, About::correction, a_provider).value();
  CHECK(row.told_at == at("2026-03-17T12:30"));
  CHECK(row.facts == std::vector<FactId>{{9}});  // it can be drafted again
}

TEST_CASE("M-TELL: untold corrections merge in one row a party, since the oldest", "[corrections]") {
  auto story = travelling();
  story.told("2026-03-17T11:30", About::contacts, a_provider);
  story.voids("2026-03-17T12:00", {9});
  story.voids("2026-03-17T12:10", {3});
  CHECK(story.owed(About::correction) == "authority F14, provider F15");
  const auto row = story.last_row(afterwards, About::correction, a_provider).value();
  CHECK(row.facts == std::vector<FactId>{{9}, {3}});
  CHECK(row.since == at("2026-03-17T12:00"));
  story.told("2026-03-17T12:20", About::correction, a_provider);
  CHECK(story.owed(About::correction) == "authority F14");
}

TEST_CASE("M-TELL: of a new slip that alone is owed", "[corrections]") {
  auto story = travelling();
  story.told("2026-03-17T11:30", About::profile, a_provider);
  story.voids("2026-03-17T12:00", {9});
  story.told("2026-03-17T12:10", About::correction, a_provider);
  story.voids("2026-03-17T12:20", {7});
  const auto row = story.last_row(afterwards, About::correction, a_provider).value();
  CHECK(row.owed);
  CHECK(row.facts == std::vector<FactId>{{7}});
  CHECK(row.since == at("2026-03-17T12:20"));
}

TEST_CASE("M-TELL: a correction that was told before the void, and typed after it, did not tell of it",
          "[corrections]") {
  auto story = travelling();
  story.voids("2026-03-17T12:00", {9});
  const auto row = story.last_row(afterwards, About::correction, a_provider).value();
  story.course.then("2026-03-17T11:59:59", told_of(row), "2026-03-17T13:00");
  CHECK(story.owed(About::correction) == "authority F13, provider F13");
  story.course.then("2026-03-17T12:00", told_of(row), "2026-03-17T13:00");
  CHECK(story.owed(About::correction) == "authority F13");
}

VoidedAfterTold of_offer(std::int64_t fact, std::string_view authority, std::int64_t by) {
  return {.voided = {fact},
          .by = {by},
          .at = at("2026-03-17T12:00"),
          .to = PartyKind::authority,
          .authority = code(authority),
          .offer = OfferId{fact}};
}

TEST_CASE("M-TELL: two authorities of one vacancy are corrected each for itself (O1)", "[corrections]") {
  const std::vector<VoidedAfterTold> voided{of_offer(2, "derby", 20), of_offer(3, "rutland", 21),
                                            of_offer(4, "derby", 22)};
  const auto all = corrections_of(voided, {});
  REQUIRE(all.size() == 2);
  CHECK(all[0].authority == code("derby"));
  CHECK(all[0].facts == std::vector<FactId>{{2}, {4}});
  CHECK(all[0].event == FactId{22});
  CHECK(all[0].offer == OfferId{4});
  CHECK(all[1].authority == code("rutland"));
  CHECK(all[1].facts == std::vector<FactId>{{3}});
  const CaseFact told{{23}, at("2026-03-17T13:00"), at("2026-03-17T13:00"), told_of(all[0])};
  const auto after = corrections_of(voided, std::vector{told});
  CHECK_FALSE(after[0].owed);
  CHECK(after[1].owed);
}

TEST_CASE("M-TELL: only a correction that was told ends it, whatever else was told of the vacancy", "[corrections]") {
  auto story = travelling();
  story.voids("2026-03-17T12:00", {9});
  story.course.then("2026-03-17T12:10", TransportArranged{on("2026-03-19")});
  story.told("2026-03-17T12:20", About::transport, a_provider);
  CHECK(story.owed(About::correction) == "authority F13, provider F13");
}

ChildCorrected mended_age() { return {.of = ReferralId{1}, .age = 13}; }

TEST_CASE("A-APPEND: a mended profile is owed to the authority, which had it by its record (O12)", "[corrections]") {
  ToldStory story;
  story.course.profiled().then("2026-03-16T13:00", mended_age());
  CHECK(story.owed(About::correction) == "authority F8");
  const auto row = story.owed_rows(About::correction).front();
  CHECK(row.authority == code("nottingham"));
  CHECK(row.offer == OfferId{1});
  CHECK(row.referral == ReferralId{1});
  CHECK(row.facts == std::vector<FactId>{{8}});
  CHECK(row.since == at("2026-03-16T13:00"));
  story.told("2026-03-16T13:10", About::correction, an_authority);
  CHECK(story.owed(About::correction).empty());
}

TEST_CASE("A-APPEND: and to the provider, if it was told the profile before (O12)", "[corrections]") {
  ToldStory story;
  story.course.profiled();
  story.told("2026-03-16T12:30", About::profile, a_provider);
  story.course.then("2026-03-16T13:00", mended_age());
  CHECK(story.owed(About::correction) == "authority F9, provider F9");
  ToldStory since;  // told of the child as it is
  since.course.profiled().then("2026-03-16T13:00", mended_age());
  since.told("2026-03-16T13:00", About::profile, a_provider);
  CHECK(since.owed(About::correction) == "authority F8");
  ToldStory typed_late;  // told of the child as it was, and typed afterwards
  typed_late.course.profiled().then("2026-03-16T13:00", mended_age());
  typed_late.told("2026-03-16T12:30", About::profile, a_provider, "2026-03-16T14:00");
  CHECK(typed_late.owed(About::correction) == "authority F8, provider F8");
}

struct KnewRow {
  About about;
  PartyKind to;
};

TEST_CASE("A-APPEND: and to whoever was told of the child with something else (E4, O14, O15)", "[corrections]") {
  const auto row = GENERATE(values<KnewRow>({{About::decision, home_office},
                                             {About::arrival, home_office},
                                             {About::transport, a_provider},
                                             {About::arrival, a_provider}}));
  CAPTURE(word(row.about), word(row.to));
  ToldStory story;
  story.course.profiled().match().arrange().arrive();
  story.told("2026-03-18T12:10", row.about, row.to);
  story.course.then("2026-03-18T12:20", mended_age());
  CHECK(story.owed(About::correction) == "authority F12, " + std::string(word(row.to)) + " F12");
}

TEST_CASE("A-APPEND: of other profiles, and of other news, the provider knew nothing (O12)", "[corrections]") {
  ToldStory story;
  story.course.second_child();
  story.told("2026-03-17T09:55", About::profile, a_provider);
  story.told("2026-03-17T09:55", About::contacts, a_provider);
  story.course.then("2026-03-17T10:00", mended_age());
  CHECK(story.owed(About::correction) == "authority F14");
}

TEST_CASE("A-APPEND: an own child's correction is owed to nobody, nor is one that an import recorded (O10)",
          "[corrections]") {
  ToldStory own;
  own.course.own().then("2026-03-16T13:00", ChildCorrected{.of = FactId{6}, .age = 13});
  CHECK(own.rows_of(About::correction).empty());
  ToldStory imported;
  imported.course.profiled().then("2026-03-16T13:00", mended_age());
  imported.imported = {{8}};
  CHECK(imported.rows_of(About::correction).empty());
}

TEST_CASE("M-TELL: a mended profile and a void are one row a party", "[corrections]") {
  ToldStory story;
  story.course.profiled().match().arrange();
  story.told("2026-03-17T11:30", About::transport, an_authority);
  const auto by = story.elsewhere("2026-03-17T12:00");  // of what the provider alone had been told
  story.voided.push_back({.voided = {4}, .by = by, .at = at("2026-03-17T12:00"), .to = a_provider});
  story.voids("2026-03-17T12:00", {9});
  story.course.then("2026-03-17T12:10", mended_age());
  CHECK(story.owed(About::correction) == "provider F11, authority F13");  // in order of record
  const auto facts = [&] { return story.last_row(afterwards, About::correction, an_authority)->facts; };
  CHECK(facts() == std::vector<FactId>{{9}, {13}});
  story.told("2026-03-17T12:05", About::correction, an_authority, "2026-03-17T12:20");  // before it was mended
  CHECK(facts() == std::vector<FactId>{{13}});
}

TEST_CASE("M-TELL: the provider that was told is corrected, also where the case has another by now", "[corrections]") {
  const auto slip = [](int voided, const char* provider) {
    return VoidedAfterTold{.voided = {voided},
                           .by = {20},
                           .at = at("2026-03-17T12:00"),
                           .to = a_provider,
                           .provider = ProviderCode{provider}};
  };
  const std::vector both{slip(3, "oak"), slip(4, "ash")};
  const auto owed = [&](const std::vector<CaseFact>& told) {
    std::string text;
    for (const auto& row : corrections_of(both, told)) text += row.told_at ? "" : row.provider->text + " ";
    return text;
  };
  CHECK(owed({}) == "oak ash ");
  const auto when = at("2026-03-17T13:00");
  CHECK(owed({{{21}, when, when, PartyTold{About::correction, a_provider, {}, ProviderCode{"oak"}}}}) == "ash ");
}

}  // namespace
}  // namespace ifapilot::rules
