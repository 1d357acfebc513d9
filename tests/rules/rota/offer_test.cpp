#include "rules/rota/pilot_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/offer.hpp>

#include <string>
#include <vector>

// docs/rules.md, Offers and answers and R-TURN: what becomes of an offer. All offers here are sent Monday 2 March 2026,
// 10:00.
namespace ifapilot::rules {
namespace {

const std::string sent = "2026-03-02T10:00";

Offer told(void (*tell)(ToldOffer&)) {
  ToldPilot pilot;
  auto offer = pilot.offer("V1");
  offer.to("derby").sent(sent);
  tell(offer);
  return offer.offer();
}

struct StatusRow {
  std::string name;
  void (*tell)(ToldOffer&);
  std::string now;
  std::string status;
  bool live;
};

TEST_CASE("D-SILENCE, T-DUE, D-LATE, M-FALLS: what has become of an offer (O2)", "[offer]") {
  const auto row = GENERATE(values<StatusRow>({
      {"just sent", [](ToldOffer&) {}, "2026-03-02T10:00", "open", true},
      {"a second before it is due", [](ToldOffer&) {}, "2026-03-03T09:59:59", "open", true},
      {"at the due instant", [](ToldOffer&) {}, "2026-03-03T10:00", "open", true},
      {"a second later: silence is a refusal", [](ToldOffer&) {}, "2026-03-03T10:00:01", "lapsed", false},
      {"accelerated, at its due instant", [](ToldOffer& o) { o.accelerated(); }, "2026-03-02T12:00", "open", true},
      {"accelerated, a second later", [](ToldOffer& o) { o.accelerated(); }, "2026-03-02T12:00:01", "lapsed", false},
      {"accepted", [](ToldOffer& o) { o.accepted(); }, "2026-03-02T11:00", "accepted", true},
      {"accepted stays accepted after the due time", [](ToldOffer& o) { o.accepted(); }, "2026-06-01T10:00", "accepted",
       true},
      {"accepted at the due instant", [](ToldOffer& o) { o.accepted("2026-03-03T10:00"); }, "2026-03-04T10:00",
       "accepted", true},
      {"accepted late, taken all the same", [](ToldOffer& o) { o.accepted("2026-03-04T10:00"); }, "2026-03-04T10:00",
       "accepted", true},
      {"a spoken refusal", [](ToldOffer& o) { o.refused(); }, "2026-03-02T11:00", "refused", false},
      {"a late refusal changes no status", [](ToldOffer& o) { o.refused("2026-03-04T10:00"); }, "2026-03-04T10:00",
       "lapsed", false},
      {"rescinded", [](ToldOffer& o) { o.rescinded(); }, "2026-03-02T12:00", "rescinded", false},
      {"rescinded, long after", [](ToldOffer& o) { o.rescinded(); }, "2026-06-01T10:00", "rescinded", false},
      {"fell through", [](ToldOffer& o) { o.accepted().fell_through("2026-03-05T10:00"); }, "2026-03-05T10:00",
       "fell-through", false},
  }));
  INFO(row.name);
  const auto offer = told(row.tell);
  CHECK(std::string(word(status_of(offer, at(row.now)))) == row.status);
  CHECK(is_live(offer, at(row.now)) == row.live);
}

struct TurnRow {
  std::string name;
  void (*tell)(ToldOffer&);
  bool used;
};

TEST_CASE("R-TURN: which offers use their authority's turn (O2, O3, R1)", "[offer]") {
  const auto row = GENERATE(values<TurnRow>({
      {"standard, open", [](ToldOffer&) {}, true},
      {"standard, lapsed", [](ToldOffer& o) { o.lapsed(); }, true},
      {"standard, accepted", [](ToldOffer& o) { o.accepted(); }, true},
      {"standard, refused", [](ToldOffer& o) { o.refused(); }, true},
      {"standard, refused late", [](ToldOffer& o) { o.refused("2026-03-09T10:00"); }, true},
      {"standard, fell through: the text counts offers received",
       [](ToldOffer& o) { o.accepted().fell_through("2026-03-05T10:00"); }, true},
      {"standard, rescinded", [](ToldOffer& o) { o.rescinded(); }, false},
      {"standard, by override", [](ToldOffer& o) { o.by_override(); }, true},
      {"accelerated, open", [](ToldOffer& o) { o.accelerated(); }, false},
      {"accelerated, silent: stays in the cycle", [](ToldOffer& o) { o.accelerated().lapsed(); }, false},
      {"accelerated, refused: stays in the cycle", [](ToldOffer& o) { o.accelerated().refused(); }, false},
      {"accelerated, refused late", [](ToldOffer& o) { o.accelerated().refused("2026-03-09T10:00"); }, false},
      {"accelerated, accepted", [](ToldOffer& o) { o.accelerated().accepted(); }, true},
      {"accelerated, accepted late", [](ToldOffer& o) { o.accelerated().accepted("2026-03-09T10:00"); }, true},
      {"accelerated, accepted and fallen through",
       [](ToldOffer& o) { o.accelerated().accepted().fell_through("2026-03-05T10:00"); }, true},
      {"accelerated, rescinded", [](ToldOffer& o) { o.accelerated().rescinded(); }, false},
      {"outside the pilot, accepted", [](ToldOffer& o) { o.outside_the_pilot().accepted(); }, false},
      {"outside the pilot, lapsed", [](ToldOffer& o) { o.outside_the_pilot().lapsed(); }, false},
  }));
  INFO(row.name);
  CHECK(uses_turn(told(row.tell)) == row.used);
}

TEST_CASE("R-ACCELERATED: which offers their authority had and did not accept (R1)", "[offer]") {
  const auto row = GENERATE(values<TurnRow>({
      {"standard, refused", [](ToldOffer& o) { o.refused(); }, false},
      {"accelerated, open", [](ToldOffer& o) { o.accelerated(); }, true},
      {"accelerated, lapsed", [](ToldOffer& o) { o.accelerated().lapsed(); }, true},
      {"accelerated, refused", [](ToldOffer& o) { o.accelerated().refused(); }, true},
      {"accelerated, refused late", [](ToldOffer& o) { o.accelerated().refused("2026-03-09T10:00"); }, true},
      {"accelerated, by override, refused", [](ToldOffer& o) { o.accelerated().by_override().refused(); }, true},
      {"accelerated, accepted", [](ToldOffer& o) { o.accelerated().accepted(); }, false},
      {"accelerated, accepted and fallen through: a turn",
       [](ToldOffer& o) { o.accelerated().accepted().fell_through("2026-03-05T10:00"); }, false},
      {"accelerated, rescinded", [](ToldOffer& o) { o.accelerated().rescinded(); }, false},
      {"accelerated, outside the pilot, refused", [](ToldOffer& o) { o.accelerated().outside_the_pilot().refused(); },
       false},
  }));
  INFO(row.name);
  CHECK(asks_without_turn(told(row.tell)) == row.used);
}

/// V1: O1 refused, O2 rescinded, O4 open. V2: O3 accepted.
ToldPilot two_vacancies() {
  ToldPilot pilot;
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
  pilot.offer("V1").to("leicester").sent("2026-03-02T12:00").rescinded();
  pilot.offer("V2").to("derby").sent("2026-03-02T15:00").accepted();
  pilot.offer("V1").to("nottingham").sent("2026-03-02T16:00").open();
  return pilot;
}

TEST_CASE("D-ONE: the one live offer of a vacancy (O2)", "[offer]") {
  const auto pilot = two_vacancies();
  const auto now = at("2026-03-02T17:00");
  CHECK(live_offer({1}, pilot.offers, now)->id == OfferId{4});
  CHECK(live_offer({2}, pilot.offers, now)->id == OfferId{3});
  CHECK_FALSE(live_offer({3}, pilot.offers, now));
  CHECK_FALSE(live_offer({1}, pilot.offers, at("2026-03-03T16:00:01")));  // O4 has lapsed
}

TEST_CASE("the offers of a vacancy and the latest that was not rescinded", "[offer]") {
  auto pilot = two_vacancies();
  const auto of_first = offers_of({1}, pilot.offers);
  REQUIRE(of_first.size() == 3);
  CHECK(of_first[1].id == OfferId{2});
  CHECK(offers_of({3}, pilot.offers).empty());
  CHECK(latest_offer({1}, pilot.offers)->id == OfferId{4});
  pilot.offers[3].rescinded_at = at("2026-03-02T17:00");
  CHECK(latest_offer({1}, pilot.offers)->id == OfferId{1});
  std::reverse(pilot.offers.begin(), pilot.offers.end());
  CHECK(latest_offer({1}, pilot.offers)->id == OfferId{1});
  CHECK_FALSE(latest_offer({3}, pilot.offers));
}

TEST_CASE("the answers in words", "[offer]") {
  CHECK(word(AnswerKind::accept) == "accept");
  CHECK(word(AnswerKind::refuse) == "refuse");
}

TEST_CASE("D-TRACK: the tracks in words", "[offer]") {
  CHECK(word(Track::standard) == "standard");
  CHECK(word(Track::accelerated) == "accelerated");
}

TEST_CASE("D-LATE: a refusal is in time unless it is told to be late", "[offer]") {
  Offer refused;
  refused.answer = Answer{AnswerKind::refuse, at("2026-03-02T10:00")};
  CHECK(status_of(refused, at("2026-03-02T10:00")) == OfferStatus::refused);
}

}  // namespace
}  // namespace ifapilot::rules
