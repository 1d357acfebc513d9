#include "world/small_world.hpp"

#include "app/day/agenda.hpp"
#include "app/offer/rota.hpp"
#include "app/record/check.hpp"
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

void holds_in(World& reached, const Moves& path) {
  CHECK(store::foreign_key_errors(reached.database).empty());  // two are deferred to a COMMIT that never comes here
  for (const auto& finding : check_records(reached.session)) {
    INFO(told(path) << ": " << finding.check << ": " << finding.detail);
    CHECK(finding.ok);
  }
  CHECK(agenda(reached.session, std::nullopt).rows.size() <= 4);  // each case, and a duty each
  for (const auto& sent : sent_offers(reached.database)) {
    INFO(told(path) << ": " << sent.offer.id.text());
    CHECK((sent.offer.override_reason || sent.then.authority == sent.offer.authority));  // R-ORDER, as it was then
  }
}

const Moves accepted{"V1: offer", "V1: respond accept"};
const Moves referred = accepted + Moves{"V1: vacancy confirm", "V1: match terms --confirmed", "V1: refer request"};
const Moves profiled = referred + Moves{"V1: refer profile"};
const Moves bound = profiled + Moves{"V1: match proceed"};
const Moves moving = profiled + Moves{"V1: match accept", "V1: transfer arrange"};

TEST_CASE("no sequence of commands breaks what check asks") {
  SmallWorld world;
  world.explore({}, depth() + 1, holds_in);
  for (const auto& road :
       {accepted, referred, profiled, profiled + Moves{"a night passes", "V1: match chase"}, bound, moving,
        accepted + Moves{"V1: match own"}, bound + Moves{"V1: transfer complete --elsewhere"},
        Moves{"V2: offer", "V2: respond accept", "V1: offer"}, Moves{"V2: offer", "V1: offer", "a night passes"}}) {
    world.explore(road, depth(), holds_in);
  }
  INFO(world.states() << " states, " << world.refusals() << " refusals");
  CHECK(world.states() > 200);
  CHECK(world.refusals() > world.states());
}

}  // namespace
}  // namespace ifapilot::app
