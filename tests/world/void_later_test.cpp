#include "app/ledger.hpp"
#include "app/record/check.hpp"
#include "app/record/void.hpp"
#include "store/entity/facts.hpp"
#include "store/sql/transaction.hpp"
#include "support/catch.hpp"
#include "world/small_world.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

// A-APPEND: after `void --with-later` a file stands as if what was voided had never been typed; `undo` is the void of
// the last fact, and the void of a correction brings back what was before. On walks through one case, played by chance.
namespace ifapilot::app {
namespace {

/// A move that was taken, when, and the fact that it made; none for a night that passed.
struct Taken {
  const Move* move;
  Clock clock;
  std::optional<rules::FactId> fact;
};

class Walk {
 public:
  explicit Walk(unsigned seed) : chance_(seed), moves_(all_moves({{1}}, {})) {
    std::erase_if(moves_,
                  [](const Move& move) { return !move.name.starts_with("V1: ") && !move.name.starts_with("a "); });
    begin(world);
    for (int tries = 0; tries < 150; ++tries) attempt();
  }

  static void begin(World& at) {
    only(at, {"derby", "derbyshire", "leicester"});
    (void)at.vacancy("rutland", "2026-03-09");
  }

  World world;
  std::vector<Taken> taken;

 private:
  void attempt() {
    const auto& move = moves_[std::uniform_int_distribution<std::size_t>(0, moves_.size() - 1)(chance_)];
    if (move.name.starts_with("a ") && chance_() % 4 != 0) return;
    if (move.name.find("close") != std::string::npos && chance_() % 8 != 0) return;
    auto& now = world.session.clock.now;
    world.session.clock.real_now = now += std::chrono::minutes(1);
    const auto clock = world.session.clock;
    const auto before = store::last_fact(world.database);
    if (refusal_of([&] { move.make(world); })) return;
    const auto fact = store::last_fact(world.database);
    taken.push_back({&move, clock, fact == before ? std::nullopt : std::optional(fact)});
  }

  std::mt19937 chance_;
  std::vector<Move> moves_;
};

/// The walk, without the facts that are gone.
std::string told(const Walk& walk, const std::set<rules::FactId>& gone) {
  std::string text;
  for (const auto& one : walk.taken) {
    if (one.fact && gone.contains(*one.fact)) continue;
    text += (text.empty() ? "" : " / ") + (one.fact ? one.fact->text() + " " : "") + one.move->name;
  }
  return text;
}

bool is_offer(const Taken& one) {
  return one.move->name.starts_with("V1: offer") && one.move->name != "V1: offer rescind";
}

/// Whom an offer goes to was decided by those before it, and stays so: it is no other without them (A-APPEND).
bool decides_a_later_offer(const std::vector<Taken>& taken, const std::set<rules::FactId>& gone) {
  return std::ranges::any_of(taken, [&](const Taken& one) {
    return one.fact && is_offer(one) && !gone.contains(*one.fact) && *gone.begin() < *one.fact;
  });
}

/// How everything stands where only the others were ever typed.
std::string without(const Walk& walk, const std::set<rules::FactId>& gone) {
  World world;
  Walk::begin(world);
  for (const auto& one : walk.taken) {
    if (one.fact && gone.contains(*one.fact)) continue;
    world.session.clock = one.clock;
    INFO(one.move->name);
    CHECK_FALSE(refusal_of([&] { one.move->make(world); }));
  }
  world.session.clock = walk.world.session.clock;
  return standing(world);
}

TEST_CASE("A-APPEND: what was voided with all that rested on it might never have been typed") {
  int compared = 0;
  for (unsigned seed = 0; seed < 12; ++seed) {
    Walk walk(seed);
    for (const auto& one : walk.taken) {
      if (!one.fact) continue;
      const store::Batch whole(walk.world.database);
      std::optional<Voided> done;
      if (refusal_of([&] { done = void_fact(walk.world.session, *one.fact, "a slip", true); })) continue;
      std::set<rules::FactId> gone{done->voided};
      for (const auto& later : done->later) gone.insert(later.voided);
      if (decides_a_later_offer(walk.taken, gone)) continue;
      INFO("seed " << seed << ", without " << one.fact->text() << " of " << told(walk, {}));
      INFO("left: " << told(walk, gone));
      CHECK(standing(walk.world) == without(walk, gone));
      CHECK(std::ranges::all_of(check_records(walk.world.session), &Finding::ok));
      ++compared;
    }
  }
  CHECK(compared > 50);
}

TEST_CASE("A-APPEND: undo is the void of the last fact, and leads back to where it was not") {
  for (unsigned seed = 100; seed < 112; ++seed) {
    Walk walk(seed);
    const auto last = store::last_fact(walk.world.database);
    std::string voided;
    {
      const store::Batch whole(walk.world.database);
      (void)void_fact(walk.world.session, last, "undo");
      voided = standing(walk.world);
    }
    CHECK(undo_last(walk.world.session).voided == last);
    INFO("seed " << seed);
    CHECK(standing(walk.world) == voided);
    CHECK(standing(walk.world) == without(walk, {last}));
  }
}

}  // namespace
}  // namespace ifapilot::app
