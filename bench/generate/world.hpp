#pragma once

#include "case.hpp"
#include "hours.hpp"
#include "recorder.hpp"
#include "region.hpp"
#include "rota.hpp"
#include "store/entity/cases.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <queue>
#include <vector>

namespace ifapilot::bench {

/// Something that is to be done about a case.
struct Due {
  rules::Instant at;
  std::int64_t order;  ///< Of two at one instant the one that was planned first.
  rules::VacancyId of;
  Step step;
  rules::OfferId offer = {};  ///< Of a form.

  friend bool operator>(const Due& one, const Due& other) {
    return std::pair(one.at, one.order) > std::pair(other.at, other.order);
  }
};

/// How much there is.
struct Counts {
  std::int64_t vacancies = 0;
  std::int64_t offers = 0;
  std::int64_t accepted = 0;
  std::int64_t outside = 0;
  std::int64_t out_of_turn = 0;
  std::int64_t lapsed = 0;
  std::int64_t placed = 0;
  std::int64_t children = 0;
  std::int64_t told = 0;
  std::int64_t voids = 0;
};

/// A case that came to a placement.
struct Placed {
  rules::VacancyId vacancy;
  rules::OfferId offer;
  std::string child;
};

/// Everything that happens rests on: what there is, what is planned, and chance.
struct World {
  Recorder& recorder;
  const Region& region;
  Rota& rota;
  Draw& draw;
  Hours desk;
  rules::Instant end;
  std::int64_t offers_left;  ///< For the cases that are over at the end.
  int carers;                ///< Of each provider.
  std::map<rules::VacancyId, OpenCase> cases = {};
  std::priority_queue<Due, std::vector<Due>, std::greater<>> agenda = {};
  Counts counts = {};
  std::optional<Placed> first_placed = std::nullopt;
  std::optional<Placed> last_placed = std::nullopt;
  std::int64_t planned = 0;

  [[nodiscard]] store::Database& database() { return recorder.database(); }
  [[nodiscard]] const store::AuthorityRecord& authority(std::size_t place) const { return region.authorities[place]; }

  /// Plans it, if it comes before the end: of a live case what comes later is never done.
  void plan(OpenCase& of, Step step, rules::Instant at, rules::OfferId offer = {});

  /// So many minutes at the desk later. Of a case that is to be over in time not after that; of a live one as soon as
  /// it takes to get where it is to stand.
  [[nodiscard]] rules::Instant later(const OpenCase& of, rules::Instant at, int least, int most);

  /// Plans the next step towards a placement, or what comes instead.
  void go_on(OpenCase& of, Step next, rules::Instant at, int least, int most);

  using Rows = std::function<Named(rules::FactId, rules::Happening&)>;
  /// Puts on record what the rules allow, and tells it.
  rules::FactId record(OpenCase& of, rules::FactKind kind, const When& when, rules::Happening what, const Rows& rows);
};

/// The row of what belongs to an acceptance.
[[nodiscard]] store::CaseRow row_of(const OpenCase& of, rules::FactId fact, rules::Instant at);

// What is done about a case. Each plans what follows from it.
void notify(World& world, Plan plan);
void offer(World& world, OpenCase& of, rules::Instant at);
void take_answer(World& world, OpenCase& of, rules::Instant at);
void go_along(World& world, OpenCase& of, Step step, rules::Instant at);  ///< To `arrange`.
void arrive(World& world, OpenCase& of, rules::Instant at);
void cancel_transport(World& world, OpenCase& of, rules::Instant at);
void step_back(World& world, OpenCase& of, rules::Instant at);
void close(World& world, OpenCase& of, rules::ClosedAs how, rules::Instant at);
void give_up(World& world, OpenCase& of, rules::Instant at);
void beside(World& world, OpenCase& of, const Due& due);  ///< From `rescind` on.

/// Tells whom something is owed, all at once (M-TELL).
void tell_owed(World& world, OpenCase& of, rules::Instant at);

}  // namespace ifapilot::bench
