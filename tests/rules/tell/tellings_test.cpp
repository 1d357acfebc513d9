#include "rules/tell/tell_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

// The table of M-TELL, row by row: what happens, and to whom that is then owed. What ends it: tellings_ended_test.cpp;
// `survey` and `scope`: pilot_told_test.cpp.
namespace ifapilot::rules {
namespace {

struct TellRow {
  About about;
  std::string name;  // with its paragraphs
  void (*happens)(ToldStory&);
  std::string owed;  // to whom, in their order, with the fact; nothing: nobody is owed it
};

const Rescinded taken_back{.offer = {1}};
const Rescinded withdrawn_from_pilot{.offer = {1}, .by_withdrawal = true};
const Answered yes{{1}, AnswerKind::accept};
const Answered no{{1}, AnswerKind::refuse};
const ReferralEnded refused_with_reason{.how = ReferralEnd::refused, .has_reason = true};

DateTold confirmed_date() { return ready("2026-03-16", true, "2026-03-19T17:00"); }

void offered_outside(ToldStory& s) {
  auto offer = offer_of_v1(1, "rutland", "2026-03-02T10:00");
  offer.outside_pilot = true;
  s.course.then("2026-03-02T10:00", Offered{offer});
}

std::vector<TellRow> of_offers() {
  return {
      {About::offer, "O1, O16, R1: an offer is itself the record", [](ToldStory& s) { s.course.offered(); }, ""},
      {About::form, "O3: the form of a refusal is owed to the partnership, not by it",
       [](ToldStory& s) { s.course.offered().then("2026-03-02T11:00", no); }, ""},
      {About::form, "O4: and that of an acceptance", [](ToldStory& s) { s.course.accepted(); }, ""},
      {About::rescinded, "O1: an open offer is taken back",
       [](ToldStory& s) { s.course.offered().then("2026-03-02T11:00", taken_back); }, "authority F3"},
      {About::rescinded, "P: its authority's own withdrawal ended it",
       [](ToldStory& s) { s.course.offered().then("2026-03-02T11:00", withdrawn_from_pilot); }, ""},
      {About::rescinded, "O1: a close ended an open offer",
       [](ToldStory& s) { s.course.offered().then("2026-03-02T11:00", Closed{ClosedAs::withdrawn}); }, "authority F3"},
      {About::rescinded, "T-DUE: at its due time it was open",
       [](ToldStory& s) { s.course.offered().then("2026-03-03T10:00", Closed{ClosedAs::withdrawn}); }, "authority F3"},
      {About::rescinded, "O2: it had lapsed before the close",
       [](ToldStory& s) { s.course.offered().then("2026-03-03T10:00:01", Closed{ClosedAs::withdrawn}); }, ""},
      {About::rescinded, "O9: it was accepted before the close",
       [](ToldStory& s) { s.course.accepted().close(ClosedAs::withdrawn); }, ""},
      {About::contacts, "O5: an acceptance", [](ToldStory& s) { s.course.accepted(); }, "authority F3, provider F3"},
      {About::contacts, "O3: a refusal", [](ToldStory& s) { s.course.offered().then("2026-03-02T11:00", no); }, ""},
      {About::date, "O7: the date is confirmed after the acceptance",
       [](ToldStory& s) { s.course.accepted().then("2026-03-09T10:00", confirmed_date()); }, "authority F4"},
      {About::date, "O7: it is told and not confirmed",
       [](ToldStory& s) {
         s.course.accepted().then("2026-03-09T10:00", ready("2026-03-17", false, "2026-03-20T17:00"));
       },
       ""},
      {About::date, "O7: it was confirmed since the offer was sent, and then accepted",
       [](ToldStory& s) {
         s.course.offered().then("2026-03-02T10:30", confirmed_date()).then("2026-03-02T11:00", yes);
       },
       "authority F4"},
      {About::date, "O7: it was confirmed before the offer was sent",
       [](ToldStory& s) {
         s.course.then("2026-03-02T09:30", confirmed_date());
         s.course.accepted();
       },
       ""},
      {About::date, "O7: the offer was typed after the date was confirmed, but sent before",
       [](ToldStory& s) {
         const Offered sent{offer_of_v1(1, "nottingham", "2026-03-02T10:00")};
         s.course.then("2026-03-02T10:30", confirmed_date()).then("2026-03-02T10:00", sent, "2026-03-02T10:40");
         s.course.then("2026-03-02T11:00", yes);
       },
       "authority F4"},
      {About::date, "O7: it was told since the offer was sent, but not confirmed",
       [](ToldStory& s) {
         s.course.offered().then("2026-03-02T10:30", ready("2026-03-17", false, "2026-03-20T17:00"));
         s.course.then("2026-03-02T11:00", yes);
       },
       ""},
      {About::details, "O1: the place changes under an acceptance",
       [](ToldStory& s) { s.course.accepted().then("2026-03-09T10:00", Updated{{.notes = "two dogs"}}); },
       "authority F4"},
      {About::details, "O11: and after the request",
       [](ToldStory& s) { s.course.requested().then("2026-03-16T11:00", Updated{{.notes = "two dogs"}}); },
       "authority F7, home-office F7"},
      {About::quiet, "O9: a quiet period",
       [](ToldStory& s) {
         s.course.accepted();
         s.quiet_from("2026-03-09T10:00", "2026-03-09");
       },
       "authority F4, provider F4"},
      {About::declined, "P: rejected, as the carer lives outside the region",
       [](ToldStory& s) { s.vacancy.rejected = true; }, "provider F1"},
      {About::declined, "O16: refused outside the pilot, which closes it",
       [](ToldStory& s) {
         offered_outside(s);
         s.course.then("2026-03-02T11:00", no);
       },
       "provider F3"},
      {About::declined, "O16: silence outside the pilot, closed by a person",
       [](ToldStory& s) {
         offered_outside(s);
         s.course.close(ClosedAs::refused);
       },
       "provider F3"},
      {About::declined, "O2: nobody is left", [](ToldStory& s) { s.course.offered().close(ClosedAs::exhausted); },
       "provider F3"},
      {About::declined, "O3: a refusal inside the pilot closes nothing",
       [](ToldStory& s) { s.course.offered().then("2026-03-02T11:00", no); }, ""},
      {About::declined, "E5: turned down before anybody took it",
       [](ToldStory& s) { s.course.offered().close(ClosedAs::turned_down); }, "provider F3"},
      {About::declined, "E5: turned down", [](ToldStory& s) { s.course.accepted().close(ClosedAs::turned_down); },
       "provider F4, authority F4"},
      {About::declined, "E5: turned down while the Home Office is asked",
       [](ToldStory& s) { s.course.requested().close(ClosedAs::turned_down); },
       "provider F7, authority F7, home-office F7"},
      {About::declined, "O9: filled elsewhere", [](ToldStory& s) { s.course.accepted().close(ClosedAs::withdrawn); },
       ""},
      {About::filled, "O9: filled elsewhere while accepted",
       [](ToldStory& s) { s.course.accepted().close(ClosedAs::filled_elsewhere); }, "authority F4"},
      {About::filled, "O9: withdrawn while the Home Office is asked",
       [](ToldStory& s) { s.course.requested().close(ClosedAs::withdrawn); }, "authority F7, home-office F7"},
      {About::filled, "O9: filled elsewhere before anybody took it",
       [](ToldStory& s) { s.course.offered().close(ClosedAs::filled_elsewhere); }, ""},
  };
}

std::vector<TellRow> of_matching() {
  return {
      {About::request, "O11, R2: a request is itself the record", [](ToldStory& s) { s.course.requested(); }, ""},
      {About::no_child, "O11: the Home Office has no child",
       [](ToldStory& s) { s.course.requested().then("2026-03-16T11:00", ReferralEnded{ReferralEnd::none}); },
       "authority F7, provider F7"},
      {About::no_child, "O12: the Home Office withdraws the referral",
       [](ToldStory& s) { s.course.profiled().then("2026-03-16T13:00", ReferralEnded{ReferralEnd::withdrawn}); },
       "authority F8, provider F8"},
      {About::no_child, "R2: it withdraws one whose matching had failed under a duty",
       [](ToldStory& s) { s.course.failed().then("2026-03-17T11:00", ReferralEnded{ReferralEnd::withdrawn}); },
       "authority F10, provider F10"},
      {About::no_child, "E4: the referral is refused",
       [](ToldStory& s) { s.course.profiled().then("2026-03-16T13:00", refused_with_reason); }, ""},
      {About::profile, "O12, R2: a profile, which the authority has with its own record",
       [](ToldStory& s) { s.course.profiled(); }, "provider F7"},
      {About::chase, "E4: a chase is itself the record",
       [](ToldStory& s) { s.course.profiled().then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")}); }, ""},
      {About::decision, "E4: the match is accepted", [](ToldStory& s) { s.course.profiled().match(); },
       "home-office F8"},
      {About::decision, "E4: the match is refused",
       [](ToldStory& s) { s.course.profiled().then("2026-03-17T10:00", MatchDecided{Decision::refuse}); },
       "home-office F8"},
      {About::decision, "E4: the referral is refused, which nobody has said to the two sides",
       [](ToldStory& s) { s.course.profiled().then("2026-03-16T13:00", refused_with_reason); },
       "home-office F8, authority F8, provider F8"},
      {About::decision, "R2: the authority goes on", [](ToldStory& s) { s.course.proceeded(); }, "home-office F8"},
      {About::decision, "R2: the matching has failed", [](ToldStory& s) { s.course.failed(); }, "home-office F9"},
      {About::decision, "O10: an own child has no Home Office", [](ToldStory& s) { s.course.own().match(); }, ""},
      {About::decision, "O10: nor has one that is refused",
       [](ToldStory& s) { s.course.own().then("2026-03-17T10:00", MatchDecided{Decision::refuse}); }, ""},
      {About::transport, "O14: a day is arranged", [](ToldStory& s) { s.course.profiled().match().arrange(); },
       "authority F9, provider F9"},
      {About::transport, "O14: of an own child", [](ToldStory& s) { s.course.own().match().arrange(); },
       "authority F8, provider F8"},
      {About::transport, "O14: it is cancelled",
       [](ToldStory& s) { s.course.profiled().match().arrange().then("2026-03-17T12:00", TransportCancelled{}); },
       "authority F10, provider F10"},
      {About::arrival, "O15: of a referral", [](ToldStory& s) { s.course.profiled().match().arrange().arrive(); },
       "home-office F10, provider F10"},
      {About::arrival, "O10, O15: of an own child", [](ToldStory& s) { s.course.own().match().arrange().arrive(); },
       "provider F9"},
      {About::arrival, "R2: elsewhere",
       [](ToldStory& s) {
         s.course.proceeded().then("2026-03-18T10:00", Arrived{on("2026-03-18"), true});
       },
       "home-office F9, provider F9"},
      {About::arrival, "R2: through another vacancy, where it is told",
       [](ToldStory& s) { s.course.proceeded().then("2026-03-18T10:00", DutyEnded{{1}}); }, ""},
      {About::stepped_back, "O10: the authority steps back",
       [](ToldStory& s) { s.course.accepted().then("2026-03-03T11:00", SteppedBack{}); }, "provider F4"},
      {About::stepped_back, "O10: while the Home Office is asked",
       [](ToldStory& s) { s.course.requested().then("2026-03-16T11:00", SteppedBack{}); },
       "provider F7, home-office F7"},
      {About::correction, "a profile is mended that only the authority had",
       [](ToldStory& s) {
         s.course.profiled().then("2026-03-16T13:00", ChildCorrected{.of = ReferralId{1}, .age = 13});
       },
       "authority F8"},
  };
}

std::vector<TellRow> tell_rows() {
  auto all = of_offers();
  for (auto& row : of_matching()) all.push_back(std::move(row));
  return all;
}

TEST_CASE("M-TELL: what happens is owed to those whom its paragraph names", "[tellings]") {
  const auto row = GENERATE(from_range(tell_rows()));
  INFO(word(row.about) << ": " << row.name);
  ToldStory story;
  row.happens(story);
  CHECK(story.state().passed_over.empty());
  CHECK(story.owed(row.about) == row.owed);
}

TEST_CASE("M-TELL: what was told to all is owed to nobody, and nobody was told before", "[tellings]") {
  const auto row = GENERATE(from_range(tell_rows()));
  INFO(word(row.about) << ": " << row.name);
  ToldStory story;
  row.happens(story);
  for (const auto& owed : story.owed_rows(row.about)) {
    CHECK_FALSE(owed.told_at);
    story.told("2026-03-18T12:30", row.about, owed.to);
    CHECK(story.last_row(afterwards, row.about, owed.to)->told_at == at("2026-03-18T12:30"));
  }
  CHECK(story.owed(row.about).empty());
}

TEST_CASE("M-TELL: nothing is owed for what an import recorded, which can be told all the same", "[tellings]") {
  const auto row = GENERATE(from_range(tell_rows()));
  INFO(word(row.about) << ": " << row.name);
  ToldStory story;
  row.happens(story);
  const auto before = story.rows_of(row.about).size();
  for (const auto& fact : story.course.facts) story.imported.insert(fact.fact);
  CHECK(story.owed(row.about).empty());
  if (row.about != About::correction) CHECK(story.rows_of(row.about).size() == before);
}

TEST_CASE("M-TELL: everything that is told of a case stands in the table above", "[tellings]") {
  std::set<About> there{About::survey, About::scope};
  for (const auto& row : tell_rows()) there.insert(row.about);
  CHECK(there.size() == every<About>.size());
}

}  // namespace
}  // namespace ifapilot::rules
