#include "rules/rota/pilot_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/gates.hpp>

#include <string>

// Which answers may be recorded: D-LATE, T-DUE, D-ONE, C-CAP, P-VOLUNTARY, A-APPEND, A-FUTURE. In every case derby was
// offered V1 on Monday 2 March 2026 at 10:00 and has until Tuesday 10:00.
namespace ifapilot::rules {
namespace {

struct Attempt {
  AnswerKind kind = AnswerKind::accept;
  std::string answered;
  std::string now = {};  // when it is typed; empty: at once
  bool late = false;     // --late
};

struct AnswerCase {
  ToldPilot pilot;
  Vacancy vacancy{.id = {1}, .area = code("rutland"), .notified_at = at("2026-03-01T10:00")};

  AnswerCase() { pilot.offer("V1").to("derby").sent("2026-03-02T10:00"); }

  [[nodiscard]] Refusals refusals(const Attempt& attempt) {
    const auto now = at(attempt.now.empty() ? attempt.answered : attempt.now);
    return may_answer(pilot.offers.front(), {attempt.kind, at(attempt.answered), attempt.late}, vacancy,
                      pilot.authority("derby"), pilot.offers, pilot.policy, now);
  }
  [[nodiscard]] std::string rules(const Attempt& attempt) { return ToldPilot::rules_of(refusals(attempt)); }
};

constexpr auto accept = AnswerKind::accept;
constexpr auto refuse = AnswerKind::refuse;

struct TimeRow {
  std::string name;
  Attempt attempt;
  std::string rules;
};

TEST_CASE("T-DUE, D-LATE, A-FUTURE: when an answer came and when it is typed (O2)", "[answering]") {
  const auto row = GENERATE(values<TimeRow>({
      {"at the instant it was sent", {accept, "2026-03-02T10:00"}, ""},
      {"before it was sent", {accept, "2026-03-02T09:59:59", "2026-03-02T10:00"}, "A-FUTURE"},
      {"a refusal before it was sent", {refuse, "2026-03-02T09:59:59", "2026-03-02T10:00"}, "A-FUTURE"},
      {"in the future", {accept, "2026-03-02T10:00:01", "2026-03-02T10:00"}, "A-FUTURE"},
      {"at the due instant", {accept, "2026-03-03T10:00"}, ""},
      {"a second later", {accept, "2026-03-03T10:00:01"}, "D-LATE"},
      {"a second later, taken all the same", {accept, "2026-03-03T10:00:01", "", true}, ""},
      {"a refusal a second later needs no --late", {refuse, "2026-03-03T10:00:01"}, ""},
      {"received in time, typed later", {accept, "2026-03-03T10:00", "2026-03-09T10:00"}, ""},
      {"a refusal received in time, typed later", {refuse, "2026-03-03T10:00", "2026-03-09T10:00"}, ""},
      {"--late does no harm in time", {accept, "2026-03-02T12:00", "", true}, ""},
  }));
  INFO(row.name);
  CHECK(AnswerCase().rules(row.attempt) == row.rules);
}

TEST_CASE("D-LATE: the message says what to do about a late acceptance", "[answering]") {
  const auto refusals = AnswerCase().refusals({accept, "2026-03-03T12:00"});
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message ==
        "O1 lapsed: the answer was due Tue 3 Mar 2026 10:00, and this one is of Tue 3 Mar 2026 12:00");
  CHECK(refusals[0].hint == "if it came in time, add " + Told{Field::received_at} +
                                "; to take it late while the vacancy is free, add " + Field::late + " " +
                                Told{Field::reason});
  CHECK(refusals[0].paragraphs == std::vector<std::string>{"O2"});
}

struct FreeRow {
  std::string name;
  void (*tell)(AnswerCase&);
  std::string rules;
};

TEST_CASE("D-LATE: an acceptance counts only while the vacancy is free (O2)", "[answering]") {
  const auto row = GENERATE(values<FreeRow>({
      {"nothing since", [](AnswerCase&) {}, ""},
      {"offered on and open",
       [](AnswerCase& c) { c.pilot.offer("V1").to("leicester").sent("2026-03-04T10:00").open(); }, "D-LATE"},
      {"offered on and accepted",
       [](AnswerCase& c) { c.pilot.offer("V1").to("leicester").sent("2026-03-04T10:00").accepted(); }, "D-LATE"},
      {"offered on and refused",
       [](AnswerCase& c) { c.pilot.offer("V1").to("leicester").sent("2026-03-04T10:00").refused(); }, ""},
      {"offered on and lapsed",
       [](AnswerCase& c) { c.pilot.offer("V1").to("leicester").sent("2026-03-04T10:00").accelerated().lapsed(); }, ""},
      {"offered on and rescinded",
       [](AnswerCase& c) { c.pilot.offer("V1").to("leicester").sent("2026-03-04T10:00").rescinded(); }, ""},
      {"offered on, accepted and fallen through",
       [](AnswerCase& c) {
         c.pilot.offer("V1").to("leicester").sent("2026-03-04T10:00").accepted().fell_through("2026-03-04T13:00");
       },
       ""},
      {"closed", [](AnswerCase& c) { c.vacancy.closed_as = ClosedAs::withdrawn; }, "D-LATE"},
      {"another vacancy's offer is none of its business",
       [](AnswerCase& c) { c.pilot.offer("V2").to("leicester").sent("2026-03-04T10:00").open(); }, ""},
  }));
  INFO(row.name);
  AnswerCase of;
  row.tell(of);
  const std::string typed = "2026-03-04T14:00";
  CHECK(of.rules({accept, "2026-03-04T14:00", typed, true}) == row.rules);   // late, taken all the same
  CHECK(of.rules({accept, "2026-03-03T09:00", typed, false}) == row.rules);  // received in time, typed later
  CHECK(of.rules({refuse, "2026-03-04T14:00", typed, false}).empty());       // a refusal asks for nothing
  CHECK(of.rules({refuse, "2026-03-03T09:00", typed, false}).empty());
}

TEST_CASE("D-LATE: if it was offered on meanwhile the message says to rescind that first", "[answering]") {
  AnswerCase of;
  of.pilot.offer("V1").to("leicester").sent("2026-03-04T10:00").open();
  const auto refusals = of.refusals({accept, "2026-03-03T09:00", "2026-03-04T12:00"});
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message == "V1 was offered on meanwhile, to leicester (O2)");
  CHECK(refusals[0].hint == "rescind that offer first: " + Action{Deed::rescind_offer, OfferId{2}});
}

TEST_CASE("P-VOLUNTARY: an authority that has withdrawn since cannot accept, but may refuse", "[answering]") {
  AnswerCase of;
  of.pilot.withdraws("derby", "2026-03-03T12:00");
  CHECK(of.rules({accept, "2026-03-03T09:00", "2026-03-03T11:59:59"}).empty());
  CHECK(of.rules({accept, "2026-03-03T09:00", "2026-03-03T12:00"}) == "P-VOLUNTARY");
  CHECK(of.rules({accept, "2026-03-03T13:00", "", true}) == "P-VOLUNTARY");
  CHECK(of.rules({refuse, "2026-03-03T13:00"}).empty());
  of.pilot.rejoins("derby", "2026-03-03T14:00");
  CHECK(of.rules({accept, "2026-03-03T14:00", "", true}).empty());
}

TEST_CASE("P-VOLUNTARY: what withdrew and rejoined before it was asked accepts, also within the same second",
          "[answering]") {
  AnswerCase of;
  of.pilot.withdraws("derby", GENERATE("2026-03-01T10:00", "2026-03-02T10:00"));
  of.pilot.rejoins("derby", "2026-03-02T10:00");  // O1 was sent at 10:00
  CHECK(of.rules({accept, "2026-03-02T10:00"}).empty());
  CHECK(of.rules({accept, "2026-03-02T11:00"}).empty());
}

TEST_CASE("C-CAP: an acceptance must fit under the cap, in time or late (O16)", "[answering]") {
  AnswerCase of;
  of.pilot.offer("V2").to("derby").sent("2026-02-20T10:00").accepted();
  CHECK(of.rules({accept, "2026-03-02T12:00"}).empty());
  of.pilot.policy.cap_per_authority = 1;  // lowered while the offer was open
  CHECK(of.rules({accept, "2026-03-02T12:00"}) == "C-CAP");
  CHECK(of.rules({accept, "2026-03-04T12:00", "", true}) == "C-CAP");
  CHECK(of.rules({refuse, "2026-03-02T12:00"}).empty());
  CHECK(of.refusals({accept, "2026-03-02T12:00"})[0].message == "derby has accepted 1 of 1 vacancies already");
  of.pilot.offers[0].outside_pilot = true;
  CHECK(of.rules({accept, "2026-03-02T12:00"}).empty());  // C-OUTSIDE: no cap
}

TEST_CASE("C-BASIS area: accepted ones of the carer's area count when accepting (O16)", "[answering]") {
  AnswerCase of;
  of.pilot.policy.cap_basis = CapBasis::area;
  of.pilot.policy.cap_per_authority = 1;
  of.pilot.offer("V2").to("leicester").sent("2026-02-20T10:00").accepted();
  REQUIRE(of.rules({accept, "2026-03-02T12:00"}) == "C-CAP");
  CHECK(of.refusals({accept, "2026-03-02T12:00"})[0].message ==
        "for carers in rutland, authorities have accepted 1 of 1 vacancies already");
  of.pilot.carer_lives_in("V3", "lincoln");
  of.pilot.offer("V3").to("derby").sent("2026-02-20T10:00").accepted();
  const auto whose = [&](CapBasis basis) {
    of.pilot.policy.cap_basis = basis;
    const auto message = of.refusals({accept, "2026-03-02T12:00"})[0].message;
    return message.substr(0, message.find(' '));
  };
  CHECK(whose(CapBasis::area) == "for");  // its own acceptances do not count
  CHECK(whose(CapBasis::both) == "derby");
  of.pilot.offers.pop_back();
  CHECK(whose(CapBasis::both) == "for");
}

TEST_CASE("A-APPEND, D-LATE: the message tells which answer is on record, and whether it was late", "[answering]") {
  AnswerCase of;
  ToldOffer told(of.pilot.offers, 0);
  const auto message = [&] { return of.refusals({accept, "2026-03-04T13:00", "", true})[0].message; };
  told.accepted();
  CHECK(message() == "O1 is answered already: accepted Mon 2 Mar 2026 11:00");
  told.refused();
  CHECK(message() == "O1 is answered already: refused Mon 2 Mar 2026 11:00");
  told.accepted("2026-03-03T12:00");
  CHECK(message() == "O1 is answered already: accepted late, Tue 3 Mar 2026 12:00");
  told.refused("2026-03-03T12:00");
  CHECK(message() == "O1 has a late refusal on record: refused late, Tue 3 Mar 2026 12:00");
}

struct OverRow {
  std::string name;
  void (*tell)(ToldOffer&);
  std::string rule;
};

TEST_CASE("A-APPEND, D-LATE: what is answered or rescinded takes no other answer", "[answering]") {
  const auto row = GENERATE(values<OverRow>({
      {"accepted", [](ToldOffer& o) { o.accepted(); }, "A-APPEND"},
      {"refused", [](ToldOffer& o) { o.refused(); }, "A-APPEND"},
      {"refused late: void it first", [](ToldOffer& o) { o.refused("2026-03-03T12:00"); }, "D-LATE"},
      {"rescinded", [](ToldOffer& o) { o.rescinded(); }, "A-APPEND"},
      {"fell through", [](ToldOffer& o) { o.accepted().fell_through("2026-03-03T12:00"); }, "A-APPEND"},
  }));
  INFO(row.name);
  AnswerCase of;
  ToldOffer told(of.pilot.offers, 0);
  row.tell(told);
  CHECK(of.rules({accept, "2026-03-03T13:00", "", true}) == row.rule);
  CHECK(of.rules({refuse, "2026-03-03T13:00"}) == row.rule);
  CHECK(of.rules({accept, "2026-03-02T12:00", "2026-03-03T13:00"}) == row.rule);
}

TEST_CASE("every unmet condition of an answer is named at once, in order", "[answering]") {
  AnswerCase of;
  of.pilot.policy.cap_per_authority = 0;
  of.pilot.withdraws("derby", "2026-03-03T12:00");
  of.pilot.offer("V1").to("leicester").sent("2026-03-04T10:00").open();
  CHECK(of.rules({accept, "2026-03-04T12:00"}) == "D-LATE D-LATE P-VOLUNTARY C-CAP");
  CHECK(of.rules({accept, "2026-03-04T12:00", "2026-03-04T11:00"}) == "A-FUTURE D-LATE D-LATE P-VOLUNTARY C-CAP");
}

}  // namespace
}  // namespace ifapilot::rules
