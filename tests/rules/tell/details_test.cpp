#include "rules/tell/tell_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>

#include <string>
#include <string_view>
#include <vector>

// D-CONTENT, M-TELL: whoever was told how a place is, is owed what has changed of it. Of whom to reach:
// contacts_changed_test.cpp.
namespace ifapilot::rules {
namespace {

constexpr auto the_authority = PartyKind::authority;
constexpr auto the_home_office = PartyKind::home_office;

PlaceDescribed usual_place() {
  return {.youngest = 12, .oldest = 15, .sex = "any", .languages = "Farsi", .notes = "two dogs"};
}

PlaceDescribed with_notes(std::string_view notes) {
  auto place = usual_place();
  place.notes = std::string(notes);
  return place;
}

Home usual_home() { return {code("rutland"), ProviderCode{"oak"}, CarerCode{"oak-17"}}; }

/// Notified with all that an offer tells.
ToldStory described() {
  ToldStory story;
  story.course.facts.front().what =
      Notified{ready("2026-03-16", false, "2026-03-19T17:00"), usual_home(), usual_place()};
  return story;
}

Updated described_as(void (*change)(PlaceDescribed&)) {
  auto place = usual_place();
  change(place);
  return {place};
}

struct FieldRow {
  ContentField field;
  Happening what;
};

std::vector<FieldRow> field_rows() {
  return {
      {ContentField::provider, VacancyCorrected{.provider = ProviderCode{"elm"}}},
      {ContentField::carer, VacancyCorrected{.carer = CarerCode{"oak-18"}}},
      {ContentField::area, VacancyCorrected{.area = code("derby")}},
      {ContentField::date, ready("2026-03-17", false, "2026-03-20T17:00")},
      {ContentField::date, DateTold{}},
      {ContentField::ages, described_as([](PlaceDescribed& place) { place.youngest = 13; })},
      {ContentField::ages, described_as([](PlaceDescribed& place) { place.oldest = 16; })},
      {ContentField::sex, described_as([](PlaceDescribed& place) { place.sex = "female"; })},
      {ContentField::languages, described_as([](PlaceDescribed& place) { place.languages.reset(); })},
      {ContentField::notes, described_as([](PlaceDescribed& place) { place.notes = "one dog"; })},
  };
}

TEST_CASE("D-CONTENT: a change of any value that an offer tells is owed, with what was told (O1)", "[details]") {
  const auto row = GENERATE(from_range(field_rows()));
  CAPTURE(static_cast<int>(row.field));
  auto story = described();
  story.course.accepted().then("2026-03-03T10:00", row.what);
  CHECK(story.owed(About::details) == "authority F4");
  const Content told{usual_home(), on("2026-03-16"), false, usual_place()};
  CHECK(story.owed_rows(About::details).front().was == told);
  const auto is = story.owed_rows(About::details).front().is.value();
  for (const auto field : every<ContentField>) CHECK(differs(field, told, is) == (field == row.field));
  story.told("2026-03-03T11:00", About::details, the_authority);
  story.course.then("2026-03-03T12:00", Updated{});  // of which the next row is, and names what was told by then
  const auto was = *story.owed_rows(About::details).front().was;
  for (const auto field : every<ContentField>) CHECK(differs(field, told, was) == (field == row.field));
}

TEST_CASE("D-CONTENT: the same value recorded anew is no change (O1)", "[details]") {
  auto story = described();
  story.course.accepted()
      .then("2026-03-03T10:00", Updated{usual_place()})
      .then("2026-03-03T10:00", ready("2026-03-16", false, "2026-03-19T17:00"))
      .then("2026-03-03T10:00", VacancyCorrected{code("rutland"), ProviderCode{"oak"}, CarerCode{"oak-17"}});
  CHECK(story.rows_of(About::details).empty());
}

TEST_CASE("M-TELL: what was changed and set back before it was told is not owed (O1)", "[details]") {
  auto story = described();
  story.course.accepted().then("2026-03-03T10:00", Updated{with_notes("one dog")});
  story.course.then("2026-03-03T11:00", Updated{with_notes("two dogs")});
  CHECK(story.owed(About::details).empty());
  story.told("2026-03-03T11:30", About::contacts, the_authority);  // which tells nothing of the place
  story.course.then("2026-03-03T12:00", Updated{with_notes("one dog")});
  story.told("2026-03-03T12:30", About::details, the_authority);
  CHECK(story.owed(About::details).empty());
  story.course.then("2026-03-03T13:00", Updated{with_notes("two dogs")});  // now it has heard the other
  CHECK(story.owed(About::details) == "authority F9");
}

TEST_CASE("M-TELL: untold changes merge in one row that names the old, since the oldest (O1)", "[details]") {
  auto story = described();
  story.course.accepted()
      .then("2026-03-03T10:00", Updated{with_notes("one dog")})
      .then("2026-03-04T10:00", VacancyCorrected{.carer = CarerCode{"oak-18"}})
      .then("2026-03-05T10:00", Noted{})
      .then("2026-03-06T10:00", Updated{with_notes("no dogs")});
  const auto owed = story.owed_rows(About::details);
  REQUIRE(owed.size() == 1);
  CHECK(owed.front().event == FactId{7});
  CHECK(owed.front().since == at("2026-03-03T10:00"));
  CHECK(owed.front().facts == std::vector<FactId>{{4}, {5}, {7}});
  CHECK(owed.front().was->place.notes == "two dogs");
  CHECK(owed.front().authority == code("nottingham"));
  CHECK(owed.front().offer == OfferId{1});
  CHECK_FALSE(owed.front().reached);
}

TEST_CASE("M-TELL: of what was changed and set back, the fact that changed something else is named alone",
          "[details]") {
  auto story = described();
  story.course.accepted()
      .then("2026-03-03T10:00", Updated{with_notes("one dog")})
      .then("2026-03-04T10:00", Updated{with_notes("two dogs")})
      .then("2026-03-05T10:00", VacancyCorrected{.carer = CarerCode{"oak-18"}});
  const auto owed = story.owed_rows(About::details);
  REQUIRE(owed.size() == 1);
  CHECK(owed.front().facts == std::vector<FactId>{{6}});
  CHECK(owed.front().since == at("2026-03-05T10:00"));
}

TEST_CASE("M-TELL: a write that changed place and date is one fact", "[details]") {
  auto story = described();
  story.course.accepted().then("2026-03-03T10:00", Updated{with_notes("one dog")});
  auto date = story.course.facts.back();
  date.what = ready("2026-03-17", false, "2026-03-20T17:00");
  story.course.facts.push_back(date);
  REQUIRE(story.owed(About::details) == "authority F4");
  CHECK(story.owed_rows(About::details).front().facts == std::vector<FactId>{{4}});
}

TEST_CASE("M-TELL: a change that happened after the telling was not told, however late that was typed", "[details]") {
  auto story = described();
  story.course.accepted()
      .then("2026-03-03T10:00", Updated{with_notes("one dog")})
      .then("2026-03-03T12:00", Updated{with_notes("no dogs")});
  story.told("2026-03-03T11:00", About::details, the_authority, "2026-03-03T13:00");
  const auto owed = story.owed_rows(About::details);
  REQUIRE(story.owed(About::details) == "authority F5");
  CHECK(owed.front().since == at("2026-03-03T12:00"));
  CHECK(owed.front().was->place.notes == "one dog");
  story.told("2026-03-03T12:00", About::details, the_authority);
  CHECK(story.owed(About::details).empty());
}

TEST_CASE("M-TELL: a telling typed late takes nothing back of one that was typed before", "[details]") {
  auto story = described();
  story.course.accepted().then("2026-03-03T10:00", Updated{with_notes("one dog")});
  const auto first = story.last_row(afterwards, About::details, the_authority).value();
  story.course.then("2026-03-03T12:00", Updated{with_notes("no dogs")});
  story.told("2026-03-03T13:00", About::details, the_authority);
  story.course.then("2026-03-03T11:00", told_of(first), "2026-03-03T14:00");
  CHECK(story.owed(About::details).empty());
}

TEST_CASE("D-CONTENT: an offer tells the place as it was when it was sent, however late it was typed (O1)",
          "[details]") {
  auto story = described();
  const Offered sent{offer_of_v1(1, "nottingham", "2026-03-02T10:00")};
  story.course.then("2026-03-02T09:30", Updated{with_notes("one dog")})
      .then("2026-03-02T10:30", Updated{with_notes("no dogs")})
      .then("2026-03-02T10:00", sent, "2026-03-02T11:00");
  CHECK(story.owed(About::details, "2026-03-02T12:00") == "authority F3");
  CHECK(story.owed_rows(About::details, "2026-03-02T12:00").front().was->place.notes == "one dog");
}

TEST_CASE("D-CONTENT: an authority is owed changes while its offer is open or accepted (O1)", "[details]") {
  auto story = described();
  story.course.offered().then("2026-03-02T10:30", Updated{with_notes("one dog")});
  CHECK(story.owed(About::details, "2026-03-03T10:00") == "authority F3");
  CHECK(story.owed(About::details, "2026-03-03T10:00:01").empty());  // lapsed
  auto taken_back = story;
  taken_back.course.then("2026-03-02T11:00", Rescinded{{1}});
  CHECK(taken_back.owed(About::details, "2026-03-02T12:00").empty());
  auto closed = story;
  closed.course.then("2026-03-02T11:00", Closed{ClosedAs::withdrawn});
  CHECK(closed.owed(About::details, "2026-03-02T12:00").empty());
  story.course.then("2026-03-02T11:00", Answered{{1}, AnswerKind::accept});
  CHECK(story.owed(About::details) == "authority F3");
}

TEST_CASE("D-CONTENT: a later offer tells the place as it is by then (O1)", "[details]") {
  auto story = described();
  story.course.offered()
      .then("2026-03-02T10:30", Updated{with_notes("one dog")})
      .then("2026-03-02T11:00", Answered{{1}, AnswerKind::refuse})
      .then("2026-03-02T12:00", Offered{offer_of_v1(2, "derby", "2026-03-02T12:00")});
  CHECK(story.owed(About::details, "2026-03-02T13:00").empty());
}

TEST_CASE("D-CONTENT: the Home Office is owed changes from its request until that ends (O11)", "[details]") {
  auto story = described();
  story.course.agreed().then("2026-03-11T10:00", Updated{with_notes("one dog")});
  story.course.then("2026-03-16T10:00", ReferralRequested{{1}});
  CHECK(story.owed(About::details) == "authority F6");  // the request told it
  story.course.then("2026-03-16T11:00", Updated{with_notes("no dogs")});
  CHECK(story.owed(About::details) == "authority F8, home-office F8");
  const auto row = story.last_row(afterwards, About::details, the_home_office).value();
  CHECK(row.facts == std::vector<FactId>{{8}});
  CHECK(row.was->place.notes == "one dog");
  CHECK(row.offer == OfferId{1});
  CHECK(row.referral == ReferralId{1});
  story.told("2026-03-16T12:00", About::details, the_home_office);
  CHECK(story.owed(About::details) == "authority F8");
  story.course.then("2026-03-16T13:00", Updated{with_notes("a cat")});
  CHECK(story.owed(About::details) == "authority F10, home-office F10");
  story.course.then("2026-03-16T14:00", ReferralEnded{ReferralEnd::none});
  CHECK(story.owed(About::details) == "authority F10");
  story.course.then("2026-03-16T15:00", ReferralRequested{{2}});
  CHECK(story.owed(About::details) == "authority F10");  // the second request told it
}

TEST_CASE("D-CONTENT: a confirmed date changes what an open offer and a request told (O7, O11)", "[details]") {
  auto story = described();
  story.course.offered().then("2026-03-02T10:30", ready("2026-03-17", true, "2026-03-20T17:00"));
  CHECK(story.owed(About::details, "2026-03-02T10:40") == "authority F3");
  story.course.then("2026-03-02T11:00", Answered{{1}, AnswerKind::accept});
  CHECK(story.owed(About::details).empty());  // as `date` tells it then
  CHECK(story.owed(About::date) == "authority F4");
  story.course.then("2026-03-10T10:00", TermsAgreed{.confirmed = true})
      .then("2026-03-16T10:00", ReferralRequested{{1}})
      .then("2026-03-16T11:00", ready("2026-03-18", true, "2026-03-23T17:00"));
  CHECK(story.owed(About::details) == "home-office F7");
  CHECK(story.owed(About::date) == "authority F7");
}

TEST_CASE("D-CONTENT: that the rough date is the date changes what was told (O7)", "[details]") {
  auto story = described();
  story.course.offered().then("2026-03-02T10:30", ready("2026-03-16", true, "2026-03-19T17:00"));
  REQUIRE(story.owed(About::details, "2026-03-02T10:40") == "authority F3");
  const auto row = story.owed_rows(About::details, "2026-03-02T10:40").front();
  CHECK_FALSE(row.was->confirmed);
  CHECK(row.is->confirmed);
}

TEST_CASE("D-CONTENT: after `date` was told, a row of another change says no other date (O7)", "[details]") {
  auto story = described();
  story.course.accepted()
      .then("2026-03-03T09:00", ready("2026-03-17", true, "2026-03-20T17:00"))
      .then("2026-03-03T10:00", ready("2026-03-18", true, "2026-03-23T17:00"));
  story.told("2026-03-03T11:00", About::date, the_authority);
  story.course.then("2026-03-03T12:00", ready("2026-03-19", true, "2026-03-24T17:00"));
  story.course.then("2026-03-03T13:00", Updated{with_notes("one dog")});
  const auto owed = story.owed_rows(About::details);
  REQUIRE(owed.size() == 1);
  CHECK(owed.front().was->available_on == on("2026-03-18"));
  CHECK(owed.front().was->confirmed);
  CHECK(owed.front().facts == std::vector<FactId>{{8}});
}

TEST_CASE("M-TELL: what was told of details stands beside what is owed, as it was told", "[details]") {
  auto story = described();
  story.course.accepted().then("2026-03-03T10:00", Updated{with_notes("one dog")});
  story.told("2026-03-03T11:00", About::details, the_authority);
  story.course.then("2026-03-03T12:00", Updated{with_notes("no dogs")});
  const auto all = story.rows_of(About::details);
  REQUIRE(all.size() == 2);
  CHECK(all.front().was->place.notes == "two dogs");
  CHECK(all.front().is->place.notes == "one dog");
  CHECK(all.back().was->place.notes == "one dog");
  CHECK(all.back().is->place.notes == "no dogs");
  CHECK(all.front().told_at == at("2026-03-03T11:00"));
  CHECK(all.front().event == FactId{4});
  CHECK(all.front().authority == code("nottingham"));
  CHECK(all.front().offer == OfferId{1});
  CHECK_FALSE(all.front().owed);
}

TEST_CASE("M-TELL: of an import's changes none is owed, unless another one is", "[details]") {
  auto story = described();
  story.course.accepted().then("2026-03-03T10:00", Updated{with_notes("one dog")});
  story.imported = {{4}};
  CHECK(story.owed(About::details).empty());
  story.course.then("2026-03-03T11:00", VacancyCorrected{.carer = CarerCode{"oak-18"}});
  CHECK(story.owed(About::details) == "authority F5");
}

}  // namespace
}  // namespace ifapilot::rules
