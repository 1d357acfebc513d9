#include "rules/tell/tell_builder.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// M-TELL: what ends a row beside the telling, what does not, and of what a row is.
namespace ifapilot::rules {
namespace {

struct EndedRow {
  About about;
  std::string name;
  void (*happens)(ToldStory&);
  std::string owed;  // then
  void (*ends)(ToldStory&);
  std::string left;  // after it
};

Offered to_derby(std::string_view when) { return {offer_of_v1(2, "derby", when)}; }
void steps_back(ToldStory& s) { s.course.then("2026-03-18T12:00", SteppedBack{}); }
void turns_down(ToldStory& s) { s.course.close(ClosedAs::turned_down); }
void confirms(ToldStory& s) {
  s.course.accepted().then("2026-03-09T10:00", ready("2026-03-16", true, "2026-03-19T17:00"));
}

const ReferralEnded had_none{.how = ReferralEnd::none};
const MatchDecided refused_match{.decision = Decision::refuse};

std::vector<EndedRow> ended_rows() {
  return {
      {About::contacts, "O5: the acceptance falls through", [](ToldStory& s) { s.course.agreed(); },
       "authority F3, provider F3", steps_back, ""},
      {About::contacts, "E5: it is turned down", [](ToldStory& s) { s.course.agreed(); }, "authority F3, provider F3",
       turns_down, ""},
      {About::contacts, "O12: no child came, and the place is kept", [](ToldStory& s) { s.course.requested(); },
       "authority F3, provider F3", [](ToldStory& s) { s.course.then("2026-03-16T11:00", had_none); },
       "authority F3, provider F3"},
      {About::date, "O7: the acceptance falls through", confirms, "authority F4", steps_back, ""},
      {About::date, "O7: it is confirmed anew, which is one row", confirms, "authority F4",
       [](ToldStory& s) { s.course.then("2026-03-10T10:00", ready("2026-03-17", true, "2026-03-20T17:00")); },
       "authority F5"},
      {About::details, "O1: the acceptance falls through",
       [](ToldStory& s) { s.course.accepted().then("2026-03-09T10:00", Updated{{.notes = "two dogs"}}); },
       "authority F4", steps_back, ""},
      {About::details, "O8: it is placed",
       [](ToldStory& s) {
         s.course.profiled().then("2026-03-16T13:00", Updated{{.notes = "two dogs"}}).match().arrange();
       },
       "authority F8, home-office F8", [](ToldStory& s) { s.course.arrive(); }, "authority F8"},
      {About::quiet, "O9: the acceptance falls through",
       [](ToldStory& s) {
         s.course.accepted();
         s.quiet_from("2026-03-09T10:00", "2026-03-09");
       },
       "authority F4, provider F4", steps_back, ""},
      {About::transport, "O14: the acceptance falls through",
       [](ToldStory& s) { s.course.profiled().match().arrange(); }, "authority F9, provider F9", steps_back, ""},
      {About::transport, "O14: it is cancelled, and another day arranged, which is one row",
       [](ToldStory& s) { s.course.profiled().match().arrange(); }, "authority F9, provider F9",
       [](ToldStory& s) {
         s.course.then("2026-03-17T12:00", TransportCancelled{});
         s.course.then("2026-03-17T12:10", TransportArranged{on("2026-03-19")});
       },
       "authority F11, provider F11"},
      {About::profile, "O13: its referral ends", [](ToldStory& s) { s.course.profiled(); }, "provider F7",
       [](ToldStory& s) { s.course.then("2026-03-17T10:00", refused_match); }, ""},
      {About::profile, "O12: the match is accepted, and the referral stands", [](ToldStory& s) { s.course.profiled(); },
       "provider F7", [](ToldStory& s) { s.course.match(); }, "provider F7"},
      {About::decision, "E4: the authority goes on, then accepts, which is one row",
       [](ToldStory& s) { s.course.proceeded(); }, "home-office F8", [](ToldStory& s) { s.course.match(); },
       "home-office F9"},
      {About::decision, "E4, O15: the arrival was told",
       [](ToldStory& s) { s.course.profiled().match().arrange().arrive(); }, "home-office F8",
       [](ToldStory& s) { s.told("2026-03-18T12:30", About::arrival, PartyKind::home_office); }, ""},
      {About::decision, "E4, O15: the arrival was told to the provider alone",
       [](ToldStory& s) { s.course.profiled().match().arrange().arrive(); }, "home-office F8",
       [](ToldStory& s) { s.told("2026-03-18T12:30", About::arrival, PartyKind::provider); }, "home-office F8"},
      {About::decision, "E4, R2: the arrival of another child was told",
       [](ToldStory& s) {
         s.course.failed().then("2026-03-17T11:00", Arrived{on("2026-03-17"), true});
         s.course.then("2026-03-17T12:00", ReferralRequested{{2}})
             .then("2026-03-17T13:00", profile_of(12, "2026-03-17T13:00"));
         s.course.then("2026-03-17T14:00", MatchDecided{});
       },
       "home-office F13", [](ToldStory& s) { s.told("2026-03-18T12:30", About::arrival, PartyKind::home_office); },
       "home-office F13"},
      {About::decision, "E4: the referral is refused, and the two sides are owed it still",
       [](ToldStory& s) {
         s.course.profiled().then("2026-03-16T13:00", ReferralEnded{ReferralEnd::refused, true});
       },
       "home-office F8, authority F8, provider F8", steps_back, "home-office F8, authority F8, provider F8"},
      {About::no_child, "O11: a second referral has none either",
       [](ToldStory& s) { s.course.requested().then("2026-03-16T11:00", had_none); }, "authority F7, provider F7",
       [](ToldStory& s) {
         s.course.then("2026-03-16T12:00", ReferralRequested{{2}}).then("2026-03-16T13:00", had_none);
       },
       "authority F9, provider F9"},
      {About::rescinded, "O1: the next offer, to another authority, is taken back too",
       [](ToldStory& s) { s.course.offered().then("2026-03-02T11:00", Rescinded{{1}}); }, "authority F3",
       [](ToldStory& s) {
         s.course.then("2026-03-02T12:00", to_derby("2026-03-02T12:00")).then("2026-03-02T13:00", Rescinded{{2}});
       },
       "authority F3, authority F5"},
      {About::rescinded, "O1: the next one, to the same authority, is taken back too",
       [](ToldStory& s) { s.course.offered().then("2026-03-02T11:00", Rescinded{{1}}); }, "authority F3",
       [](ToldStory& s) {
         s.course.then("2026-03-02T12:00", Offered{offer_of_v1(2, "nottingham", "2026-03-02T12:00")});
         s.course.then("2026-03-02T13:00", Rescinded{{2}});
       },
       "authority F5"},
      {About::stepped_back, "O10: another authority takes it",
       [](ToldStory& s) { s.course.accepted().then("2026-03-03T11:00", SteppedBack{}); }, "provider F4",
       [](ToldStory& s) {
         s.course.then("2026-03-03T12:00", to_derby("2026-03-03T12:00"));
         s.course.then("2026-03-03T13:00", Answered{{2}, AnswerKind::accept});
       },
       "provider F4"},
      {About::contacts, "O5: the provider is corrected, and the other one was told nothing",
       [](ToldStory& s) {
         s.course.accepted();
         s.told("2026-03-02T11:10", About::contacts, PartyKind::authority);
         s.told("2026-03-02T11:10", About::contacts, PartyKind::provider);
       },
       "", [](ToldStory& s) { s.course.then("2026-03-02T12:00", VacancyCorrected{.provider = ProviderCode{"elm"}}); },
       "provider F3"},
      {About::contacts, "O5: the carer is corrected, and the provider is the same",
       [](ToldStory& s) {
         s.course.accepted();
         s.told("2026-03-02T11:10", About::contacts, PartyKind::authority);
         s.told("2026-03-02T11:10", About::contacts, PartyKind::provider);
       },
       "", [](ToldStory& s) { s.course.then("2026-03-02T12:00", VacancyCorrected{.carer = CarerCode{"elm-1"}}); }, ""},
      {About::stepped_back, "O10: the provider is corrected, as it is no acceptance's own",
       [](ToldStory& s) {
         s.course.accepted().then("2026-03-03T11:00", SteppedBack{});
         s.told("2026-03-03T11:10", About::stepped_back, PartyKind::provider);
       },
       "", [](ToldStory& s) { s.course.then("2026-03-03T12:00", VacancyCorrected{.provider = ProviderCode{"elm"}}); },
       ""},
      {About::transport, "O14: what was told is cancelled",
       [](ToldStory& s) {
         s.course.profiled().match().arrange();
         s.told("2026-03-17T11:10", About::transport, PartyKind::provider);
       },
       "authority F9", [](ToldStory& s) { s.course.then("2026-03-17T12:00", TransportCancelled{}); },
       "authority F11, provider F11"},
  };
}

TEST_CASE("M-TELL: what ends a row, and what does not", "[tellings]") {
  const auto row = GENERATE(from_range(ended_rows()));
  INFO(word(row.about) << ": " << row.name);
  ToldStory story;
  row.happens(story);
  CHECK(story.owed(row.about) == row.owed);
  row.ends(story);
  CHECK(story.state().passed_over.empty());
  CHECK(story.owed(row.about) == row.left);
}

TEST_CASE("M-TELL: what is voided is owed to nobody, and a telling that is voided did not happen", "[tellings]") {
  ToldStory story;
  story.course.profiled().match().arrange();
  story.told("2026-03-17T11:30", About::transport, PartyKind::provider);
  CHECK(story.owed(About::transport) == "authority F9");
  ToldStory untold = story;
  untold.voids("2026-03-17T12:00", {10});
  CHECK(untold.owed(About::transport) == "authority F9, provider F9");
  story.voids("2026-03-17T12:00", {9});
  CHECK(story.rows_of(About::transport).empty());
  CHECK(story.owed(About::correction) == "provider F11");
}

TEST_CASE("M-TELL: a row says of which offer and referral it is, whom it tells, and since when", "[tellings]") {
  ToldStory story;
  story.course.profiled().match();
  const auto contacts = story.last_row(afterwards, About::contacts, PartyKind::authority).value();
  CHECK(contacts.authority == code("nottingham"));
  CHECK(contacts.offer == OfferId{1});
  CHECK_FALSE(contacts.referral);
  CHECK(contacts.since == at("2026-03-02T11:00"));
  const auto decision = story.last_row(afterwards, About::decision, PartyKind::home_office).value();
  CHECK(decision.authority == code("nottingham"));
  CHECK(decision.offer == OfferId{1});
  CHECK(decision.referral == ReferralId{1});
  CHECK(decision.event == FactId{8});
  CHECK(decision.since == at("2026-03-17T10:00"));
}

TEST_CASE("M-TELL: of what is its own record it is known when that was told", "[tellings]") {
  ToldStory story;
  story.course.requested().then("2026-03-16T12:00", profile_of(14, "2026-03-16T14:00"));
  story.course.then("2026-03-17T15:00", Chased{at("2026-03-17T18:00")});
  const auto told_at = [&](About about, PartyKind to) { return story.last_row(afterwards, about, to)->told_at; };
  CHECK(told_at(About::offer, PartyKind::authority) == at("2026-03-02T10:00"));
  CHECK_FALSE(told_at(About::form, PartyKind::authority));
  CHECK(told_at(About::request, PartyKind::home_office) == at("2026-03-16T10:00"));
  CHECK(told_at(About::profile, PartyKind::authority) == at("2026-03-16T14:00"));
  CHECK(told_at(About::chase, PartyKind::authority) == at("2026-03-17T15:00"));
}

TEST_CASE("M-TELL: a duty's withdrawal is told to the authority that took it, whoever has the place (R2)",
          "[tellings]") {
  ToldStory story;
  story.course.failed()
      .then("2026-03-17T10:00", SteppedBack{})
      .then("2026-03-17T11:00", to_derby("2026-03-17T11:00"))
      .then("2026-03-17T12:00", Answered{{2}, AnswerKind::accept})
      .then("2026-03-17T13:00", ReferralEnded{ReferralEnd::withdrawn, true});
  const auto owed = story.owed_rows(About::no_child);
  REQUIRE(owed.size() == 2);
  CHECK(owed.front().authority == code("nottingham"));
  CHECK(owed.front().offer == OfferId{1});
  CHECK(owed.front().referral == ReferralId{1});
}

TEST_CASE("M-TELL: rows stand in order of record", "[tellings]") {
  ToldStory story;
  story.course.profiled();
  story.quiet_from("2026-03-16T12:30", "2026-03-16");
  story.course.match().arrange().arrive();
  const auto all = story.rows();
  CHECK(all.size() > 8);
  CHECK(std::ranges::is_sorted(all, {}, &Telling::event));
}

TEST_CASE("M-TELL: what M-STATES does not know where a case stands tells nobody of anything", "[tellings]") {
  ToldStory story;
  story.course.then("2026-03-02T10:00", profile_of(14, "2026-03-02T10:00"))
      .then("2026-03-02T10:00", Chased{at("2026-03-02T12:00")})
      .then("2026-03-02T10:00", Arrived{on("2026-03-02"), true})
      .then("2026-03-02T10:00", TransportArranged{on("2026-03-02")})
      .then("2026-03-02T10:00", SteppedBack{})
      .then("2026-03-02T10:00", ReferralEnded{});
  CHECK(story.rows().empty());
}

TEST_CASE("M-TELL: one body is the same authority, or the one provider or Home Office of a case", "[tellings]") {
  const Telling derby{.to = PartyKind::authority, .authority = code("derby")};
  const Telling rutland{.to = PartyKind::authority, .authority = code("rutland")};
  CHECK(is_same_body(derby, derby));
  CHECK_FALSE(is_same_body(derby, rutland));
  const Telling provider{.to = PartyKind::provider, .authority = code("derby")};
  const Telling of_other_offer{.to = PartyKind::provider, .authority = code("rutland")};
  CHECK(is_same_body(provider, of_other_offer));
  CHECK_FALSE(is_same_body(provider, derby));
}

TEST_CASE("M-TELL: a V means its live offer, else its latest, whatever became of that", "[tellings]") {
  ToldStory story;
  const auto meant = [&](std::string_view when) { return offer_meant(story.state(), at(when)); };
  CHECK_FALSE(meant(afterwards));
  story.course.accepted();
  CHECK(meant(afterwards) == OfferId{1});
  story.course.then("2026-03-02T12:00", SteppedBack{});
  CHECK(meant(afterwards) == OfferId{1});
  story.course.then("2026-03-02T13:00", to_derby("2026-03-02T13:00"));
  CHECK(meant("2026-03-02T14:00") == OfferId{2});
  CHECK(meant(afterwards) == OfferId{2});
  ToldStory late;  // the first offer was accepted late, after the second had been refused
  late.course.offered()
      .then("2026-03-03T12:00", to_derby("2026-03-03T12:00"))
      .then("2026-03-03T13:00", Answered{{2}, AnswerKind::refuse})
      .then("2026-03-03T14:00", Answered{{1}, AnswerKind::accept});
  CHECK(offer_meant(late.state(), at(afterwards)) == OfferId{1});
}

TEST_CASE("A-FUTURE: nothing is told before it happened, nor in the future", "[tellings]") {
  ToldStory story;
  story.course.accepted();
  const auto row = story.last_row(afterwards, About::contacts, PartyKind::provider).value();
  const auto refused = [&](std::string_view when) {
    return rules_of(may_tell(row, {at(when), at("2026-03-02T12:00")}));
  };
  CHECK(refused("2026-03-02T11:00").empty());
  CHECK(refused("2026-03-02T12:00").empty());
  CHECK(refused("2026-03-02T10:59:59") == "A-FUTURE");
  CHECK(refused("2026-03-02T12:00:01") == "A-FUTURE");
  CHECK(may_tell(row, {at("2026-03-02T10:00"), at("2026-03-02T12:00")}).front().message.find("(contacts)") !=
        std::string::npos);
}

}  // namespace
}  // namespace ifapilot::rules
