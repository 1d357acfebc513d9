#include "world/small_world.hpp"

#include "app/day/agenda.hpp"
#include "app/offer/rota.hpp"
#include "app/pilot.hpp"
#include "app/record/check.hpp"
#include "app/sent.hpp"
#include "store/entity/vacancies.hpp"
#include "store/file/inspection.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <string>
#include <vector>

// Every sequence of commands over a small world, from its beginning and from where the long roads lead, to a depth that
// takes some seconds; IFAPILOT_DEPTH goes deeper. What `check` asks must hold in every state (D-ONE, C-CAP, M-STATES,
// A-APPEND, A-AUDIT), and a refusal must leave nothing behind.
namespace ifapilot::app {
namespace {

using Moves = std::vector<std::string>;

int depth() {
  const char* const wished = std::getenv("IFAPILOT_DEPTH");
  return wished == nullptr ? IFAPILOT_DEPTH : std::stoi(wished);
}

std::string told(const Moves& path) {
  std::string text = "after";
  for (const auto& move : path) text += " / " + move;
  return text;
}

Moves operator+(Moves first, const Moves& then) {
  first.insert(first.end(), then.begin(), then.end());
  return first;
}

std::string in_words(const rules::RotaDecision& decision) {
  auto text = decision.authority ? decision.authority->text : std::string("nobody");
  text += decision.outside_pilot ? " outside" : "";
  text += decision.wait_until ? " after " + rules::iso(*decision.wait_until) : "";
  for (const auto& one : decision.standings) {
    text += "; " + one.authority.text + " " + (one.last_turn ? one.last_turn->text() : "") + " " +
            std::to_string(one.accepted) + " " + std::to_string(one.open) + " " + one.why;
  }
  return text;
}

std::string in_words(const std::vector<Deadline>& rows) {
  std::string text;
  for (const auto& row : rows) {
    text += row.vacancy.text() + " " + row.words + " " + rules::iso(row.due_at) + " " + row.then.value_or("") + "; ";
  }
  return text;
}

/// The day reads the cases that are awake, and decides as whoever reads all of them.
void decides_as_by_all(World& reached) {
  const auto& session = reached.session;
  const auto now = session.clock.now;
  const auto some = load_pilot(session, {});
  const auto last = store::last_vacancy(reached.database);
  if (!last || static_cast<std::int64_t>(some.cases.size()) == last->value) return;  // nothing is at rest
  const auto whole = load_pilot(reached.database);
  for (const auto& one : some.cases) {
    if (rules::status_of(one.state, now) != rules::VacancyStatus::notified) continue;
    const auto question = rules::question_about(one.record.facts, some.policy, now);
    CHECK(in_words(rules::rota_next(some.facts(), question, now)) ==
          in_words(rules::rota_next(whole.facts(), question, now)));
  }
  CHECK(in_words(rules::rota_next(some.facts(), {}, now)) == in_words(rules::rota_next(whole.facts(), {}, now)));
  const auto by_some = deadlines(some.cases, some, now);
  const auto by_all = deadlines(whole.cases, whole, now);
  CHECK(in_words(by_some.overdue) == in_words(by_all.overdue));
  CHECK(in_words(by_some.due) == in_words(by_all.due));
  CHECK(agenda(reached.session).outstanding == static_cast<int>(outstanding(reached.session).size()));
}

void holds_in(World& reached, const Moves& path) {
  decides_as_by_all(reached);
  CHECK(store::foreign_key_errors(reached.database).empty());  // two are deferred to a COMMIT that never comes here
  for (const auto& finding : check_records(reached.session)) {
    INFO(told(path) << ": " << finding.check << ": " << finding.detail);
    CHECK(finding.ok);
  }
  CHECK(agenda(reached.session, std::nullopt).rows.size() <= 8);  // each case, and a duty each
  for (const auto& sent : all_sent(reached.database)) {
    INFO(told(path) << ": " << sent.offer.id.text());
    // R-ORDER, R-ACCELERATED, C-OUTSIDE, as it was then
    CHECK((sent.offer.override_reason || sent.then.authority == sent.offer.authority));
    CHECK(sent.then.outside_pilot == sent.offer.outside_pilot);
  }
}

const Moves derby_is_full{"V2: offer", "V2: respond accept", "V3: vacancy add"};
const Moves derby_fills_up{"V3: vacancy add", "V2: offer", "V2: respond accept"};
const Moves goes_by_asking{"policy set accelerated_order asked", "V2: offer", "V2: respond refuse", "V3: vacancy add"};
const Moves accepted{"V1: offer", "V1: respond accept"};
const Moves referred = accepted + Moves{"V1: vacancy confirm", "V1: match terms --confirmed", "V1: refer request"};
const Moves profiled = referred + Moves{"V1: refer profile"};
const Moves bound = profiled + Moves{"V1: match proceed"};
const Moves owed_while_placed =
    bound + Moves{"V1: match failed", "V1: match own", "V1: match accept", "V1: transfer arrange"};
const Moves moving = profiled + Moves{"V1: match accept", "V1: transfer arrange"};

TEST_CASE("no sequence of commands breaks what check asks") {
  SmallWorld world;
  for (const auto& road : {Moves{}, accepted, referred, profiled, bound}) world.explore(road, depth(), holds_in);
  for (const auto& road :
       {profiled + Moves{"a night passes", "V1: match chase"}, moving, accepted + Moves{"V1: match own"},
        bound + Moves{"V1: transfer complete --elsewhere"}, bound + Moves{"V1: match failed"}, owed_while_placed,
        accepted + Moves{"V1: vacancy confirm", "quiet start"}, Moves{"V2: offer", "V2: respond accept", "V1: offer"},
        Moves{"V2: offer", "V1: offer", "a night passes"}}) {
    world.explore(road, depth() - 1, holds_in);
  }
  for (const auto& road : {derby_is_full, derby_fills_up, goes_by_asking}) world.explore(road, depth() - 1, holds_in);
  INFO(world.states() << " states, " << world.refusals() << " refusals");
  CHECK(world.states() > static_cast<std::size_t>(100 * depth()));
  CHECK(world.refusals() > world.states());
}

/// To whom the road's last offer went; with `!` if outside the pilot.
std::string last_offer_after(const Moves& road) {
  SmallWorld world;
  std::string last;
  world.explore(road, 0, [&](World& reached, const Moves&) {
    const auto pilot = load_pilot(reached.database);
    const auto& offer = pilot.offers.back();
    last = offer.authority.text + (offer.outside_pilot ? "!" : "");
  });
  return last;
}

TEST_CASE("C-OUTSIDE, R-ACCELERATED: where the roads to them lead (O16, R1)") {
  const Moves offered{"V3: offer"};
  CHECK(last_offer_after(derby_is_full + offered) == "derby!");
  CHECK(last_offer_after(derby_fills_up + offered) == "derbyshire");
  CHECK(last_offer_after(goes_by_asking + offered) == "derbyshire");
  auto by_turn = goes_by_asking;
  by_turn.erase(by_turn.begin());
  CHECK(last_offer_after(by_turn + offered) == "derby");
}

}  // namespace
}  // namespace ifapilot::app
