#include "app/ledger.hpp"
#include "app/offer/rota.hpp"
#include "app/offer/why.hpp"
#include "app/pilot.hpp"
#include "app/record/void.hpp"
#include "app/sent.hpp"
#include "app/setup/policy.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <map>
#include <random>
#include <string>

// The rota as it was when each offer was sent, told again from the facts: R-ORDER, R-EXPLAIN, A-APPEND.
namespace ifapilot::app {
namespace {

/// Everything that a decision says, as text.
std::string told(const rules::RotaDecision& decision) {
  auto text = (decision.authority ? decision.authority->text : "nobody") + (decision.outside_pilot ? " outside" : "");
  for (const auto& standing : decision.standings) {
    text += "\n" + standing.authority.text + " " + std::to_string(standing.position) + " " +
            (standing.last_turn ? standing.last_turn->text() : "-") + " " +
            (standing.last_asked ? standing.last_asked->text() : "-") + " " + std::to_string(standing.accepted) + " " +
            std::to_string(standing.open) + " " + standing.rule + " " + standing.why;
  }
  return text;
}

/// A coordinator who types at random. Whatever a rule refuses does not happen. Offers are remembered with what the rota
/// said at that moment.
class Coordinator {
 public:
  explicit Coordinator(unsigned seed) : random_(seed) {
    world.now("2026-03-02T10:00");
    only(world, {"derby", "leicester", "lincolnshire", "rutland"});
  }

  void types_something() {
    world.session.clock.now += std::chrono::minutes{pick(5) == 0 ? 700 : pick(3) * 60};
    world.session.clock.real_now = world.session.clock.now;
    (void)refusal_of([&] { type(pick(21)); });
  }

  World world;
  std::map<rules::OfferId, std::string> said;

 private:
  int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }

  rules::AuthorityCode someone() {
    static const std::vector<std::string> all{"derby", "leicester", "lincolnshire", "rutland"};
    return {all[static_cast<std::size_t>(pick(4))]};
  }
  rules::VacancyId any_vacancy() { return {1 + pick(static_cast<int>(count(world, "vacancy")) + 1)}; }
  rules::OfferId any_offer() { return {1 + pick(static_cast<int>(count(world, "offer")) + 1)}; }

  void offers(const std::optional<Override>& out_of_turn) {
    const auto id = any_vacancy();
    const auto pilot = load_pilot(world.database);
    const auto now = world.session.clock.now;
    const auto question =
        rules::question_about(require_case(world.database, pilot.cases, id).record.facts, pilot.policy, now);
    const auto decision = rules::rota_next(pilot.facts(), question, now);
    said[make_offer(world.session, id, out_of_turn).view.offer.id] = told(decision);
  }

  /// Some answers were received long before they are typed.
  void answers(rules::AnswerKind kind) {
    Response response{.offer = any_offer(), .kind = kind};
    if (pick(3) == 0) response.received_at = world.session.clock.now - std::chrono::hours{pick(20)};
    (void)respond(world.session, response);
  }

  void type(int what) {
    if (what < 4) (void)world.vacancy(someone().text, pick(2) == 0 ? "2026-03-23" : "2026-03-09");
    if (4 <= what && what < 9) offers(std::nullopt);
    if (what == 9) offers(Override{someone(), "a sibling is there"});
    if (10 <= what && what < 12) answers(rules::AnswerKind::accept);
    if (12 <= what && what < 14) answers(rules::AnswerKind::refuse);
    if (what == 14) (void)rescind_offer(world.session, any_offer(), "a slip");
    if (what == 15) (void)withdraw_authority(world.session, someone(), std::nullopt);
    if (what == 16) (void)rejoin_authority(world.session, someone(), std::nullopt);
    if (what == 17) (void)set_policy(world.session, "cap_per_authority", std::to_string(pick(4)), "a wish");
    if (what == 18) {
      (void)void_fact(world.session, rules::FactId{count(world, "fact") - pick(6)}, "a slip");
    }
    if (what == 20) (void)set_policy(world.session, "accelerated_order", pick(3) == 0 ? "turn" : "asked", "a wish");
    if (what == 19) (void)update_authority(world.session, someone(), {.position = 11 + pick(5)});
  }

  std::mt19937 random_;
};

TEST_CASE("the rota of every offer's instant, whatever is typed", "[app][rota][property]") {
  std::size_t offers = 0;
  std::size_t overrides = 0;
  std::size_t changed = 0;
  for (unsigned seed = 1; seed <= 25; ++seed) {
    Coordinator coordinator(seed);
    for (int i = 0; i < 70; ++i) coordinator.types_something();
    for (const auto& sent : all_sent(coordinator.world.database)) {
      INFO("seed " << seed << ", " << sent.offer.id.text());
      CHECK(told(sent.then) == coordinator.said.at(sent.offer.id));
      const auto why = why_offer(coordinator.world.session, sent.offer.id);
      CHECK(told(why.then.decision) == coordinator.said.at(sent.offer.id));
      changed += why.changes.empty() ? 0 : 1;
      CHECK((why.changes.empty() || told(why.now) != told(why.then.decision)));
      const bool by_rota = !sent.offer.override_reason;
      if (by_rota) CHECK(sent.then.authority == sent.offer.authority);
      CHECK(sent.then.outside_pilot == sent.offer.outside_pilot);
      ++offers;
      overrides += by_rota ? 0 : 1;
    }
  }
  CHECK(offers > 150);
  CHECK(overrides > 5);
  CHECK(changed > 5);
}

RotaFairness fairness(World& world, const std::string& code) {
  for (const auto& row : measure_rota(world.session)) {
    if (row.authority.text == code) return row;
  }
  throw std::invalid_argument(code);
}

TEST_CASE("report rota: passes, by what was on record then", "[app][rota]") {
  World world;
  only(world, {"derby", "leicester"});
  const auto one = world.vacancy("rutland", "2026-03-09");
  const auto other = world.vacancy("rutland", "2026-03-09");
  const auto first = world.offer(one);     // derby, accelerated: no turn used until it is accepted
  const auto second = world.offer(other);  // leicester: derby is busy
  REQUIRE(second.authority.text == "leicester");
  CHECK(fairness(world, "derby").passes == 1);
  CHECK(fairness(world, "derby").busy == 1);
  CHECK(fairness(world, "derbyshire").withdrawn == 1);
  CHECK(fairness(world, "rutland").passes == 0);

  SECTION("an answer that was received earlier but typed later changes nothing") {
    world.now("2026-03-02T11:00");
    (void)respond(world.session,
                  {.offer = first.id, .kind = rules::AnswerKind::refuse, .received_at = instant("2026-03-02T10:00")});
    CHECK(fairness(world, "derby").busy == 1);
  }
  SECTION("nor does a voiding: the offer stood then") {
    (void)void_fact(world.session, first.id, "a slip");
    CHECK(fairness(world, "derby").busy == 1);
  }
  SECTION("a voided or a rescinded offer passes nobody over") {
    (void)rescind_offer(world.session, second.id, "a slip");
    CHECK(fairness(world, "derby").passes == 0);
    (void)offer_to(world, other, "leicester");
    CHECK(fairness(world, "derby").passes == 0);  // the rota would have had leicester
  }
}

TEST_CASE("report rota: an override passes over the one whom the rota would have chosen", "[app][rota]") {
  World world;
  only(world, {"derby", "leicester", "rutland"});
  (void)offer_to(world, world.vacancy("lincolnshire", "2026-03-23"), "rutland");
  CHECK(fairness(world, "derby").overridden == 1);
  CHECK(fairness(world, "derby").passes == 1);
  CHECK(fairness(world, "leicester").passes == 0);
  CHECK(fairness(world, "derbyshire").passes == 0);
}

}  // namespace
}  // namespace ifapilot::app
