#include "rules/rota/pilot_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/explain_rota.hpp>

#include <string>

// R-EXPLAIN for the telephone: what lies behind each place. The rota is derby, leicester, nottingham, rutland.
namespace ifapilot::rules {
namespace {

std::string numbers(const std::vector<Offer>& offers) {
  std::string all;
  for (const auto& offer : offers) all += (all.empty() ? "" : " ") + offer.id.text();
  return all;
}

/// `derby passed-over! O1; leicester next -`: `!` if it keeps its place before who is next, then the offer that used
/// its last turn, then in brackets those since that used none.
std::string text(const ToldPilot& pilot, std::string_view vacancy, std::string_view when) {
  std::string all;
  for (const auto& one : explain_rota(pilot.decision(vacancy, when), pilot.offers)) {
    all += (all.empty() ? "" : "; ") + one.authority.text + " " + std::string(word(one.place)) +
           (one.kept_ahead ? "! " : " ") + (one.last_turn ? one.last_turn->id.text() : "-");
    if (!one.without_turn.empty()) all += " (" + numbers(one.without_turn) + ")";
  }
  return all;
}

TEST_CASE("R-EXPLAIN: who was not compared keeps no place ahead", "[explain]") {
  CHECK_FALSE(PlaceExplained{}.kept_ahead);
}

TEST_CASE("R-EXPLAIN: nobody had a turn yet, so the published rota decides (O2)", "[explain]") {
  const ToldPilot pilot;
  CHECK(text(pilot, "V1", "2026-03-02T10:00") ==
        "derby next -; leicester listed-later -; nottingham listed-later -; rutland listed-later -");
}

TEST_CASE("R-EXPLAIN: who is passed over keeps its place, who had a later turn comes later (O2, R1)", "[explain]") {
  ToldPilot pilot;
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
  pilot.offer("V2").to("leicester").sent("2026-03-02T11:00").accelerated().accepted();
  pilot.offer("V3").to("nottingham").sent("2026-03-02T12:00").accelerated().refused();
  pilot.offer("V4").to("rutland").sent("2026-03-02T13:00").rescinded();
  pilot.offer("V4").to("nottingham").sent("2026-03-03T09:00").open();
  CHECK(text(pilot, "V5", "2026-03-03T10:00") ==
        "rutland next - (O4); derby more-recent-turn O1; leicester more-recent-turn O2; nottingham passed-over O5");
  CHECK(text(pilot, "V1", "2026-03-05T10:00") ==
        "rutland next - (O4); derby passed-over O1; leicester more-recent-turn O2; nottingham more-recent-turn O5");
  pilot.withdraws("rutland", "2026-03-05T12:00");
  CHECK(text(pilot, "V1", "2026-03-06T10:00") ==
        "rutland passed-over! - (O4); derby passed-over! O1; leicester next O2; nottingham more-recent-turn O5");
}

TEST_CASE("R-TURN: an offer that used no turn is told beside one of the same moment that did (O2, R1)", "[explain]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
  pilot.offer("V2").to("derby").sent("2026-03-02T10:00").accelerated().refused();
  CHECK(text(pilot, "V3", "2026-03-03T12:00") == "leicester next -; derby more-recent-turn O1 (O2)");
}

TEST_CASE("R-ACCELERATED: who was asked last comes later, and which offer that was is told (R1)", "[explain]") {
  ToldPilot pilot;
  pilot.policy.accelerated_order = AcceleratedOrder::asked;
  pilot.opens_soon("V9");
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accelerated().refused();
  pilot.offer("V2").to("leicester").sent("2026-03-02T12:00").refused();
  CHECK(text(pilot, "V9", "2026-03-03T14:00") ==
        "nottingham next -; rutland listed-later -; derby asked-later - (O1); leicester more-recent-turn O2");
  const auto asked_of_first = [&](std::string_view vacancy) {
    const auto all = explain_rota(pilot.decision(vacancy, "2026-03-03T14:00"), pilot.offers);
    const auto derby = std::ranges::find(all, code("derby"), &PlaceExplained::authority);
    return derby->last_asked ? derby->last_asked->id.text() : "-";
  };
  CHECK(asked_of_first("V9") == "O1");
  CHECK(asked_of_first("V8") == "-");  // a standard one
}

TEST_CASE("P-VOLUNTARY: who withdrew is told apart from who never took part", "[explain]") {
  ToldPilot pilot;
  pilot.withdraws("derby", "2026-03-02T12:00");
  pilot.joins("northampton", "2026-06-01T09:00");
  const auto decision = pilot.decision("V1", "2026-03-03T10:00");
  REQUIRE(next_of(decision) != nullptr);
  CHECK(next_of(decision)->authority == *decision.authority);
  for (const auto& one : explain_rota(decision, pilot.offers)) {
    INFO(one.authority.text);
    CHECK(one.withdrew_at.has_value() == (one.authority.text == "derby"));
  }
}

TEST_CASE("R-EXPLAIN: nobody is next, so nobody is ahead of it", "[explain]") {
  ToldPilot pilot({"derby"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
  const auto decision = pilot.decision("V1", "2026-03-03T12:00");
  const auto all = explain_rota(decision, pilot.offers);
  REQUIRE(all.size() == 1);
  CHECK(all.front().place == Place::passed_over);
  CHECK_FALSE(all.front().kept_ahead);
  CHECK(all.front().paragraphs == std::vector<std::string>{"O2"});
}

}  // namespace
}  // namespace ifapilot::rules
