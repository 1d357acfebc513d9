// The rules one by one, with Google Benchmark: how long each takes, and beside them the least that there is to do.
// `rules --benchmark_format=csv` for a program; bench/run.sh makes ratios of it.

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/rota.hpp>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>
#ifdef IFAPILOT_QUANTLIB
#include <ql/time/calendars/unitedkingdom.hpp>
#endif

namespace {

using namespace ifapilot::rules;  // NOLINT: all of this is about them
using std::chrono::hours;
using std::chrono::minutes;

constexpr int authorities = 160;
constexpr Day today = date::year{2026} / 3 / 4;
const Instant now = at_time(today, hours{12});

/// Draws that repeat.
class Chance {
 public:
  int between(int least, int most) {
    return least + static_cast<int>(engine_() % static_cast<unsigned>(most - least + 1));
  }

 private:
  std::mt19937 engine_{2026};
};

Policy policy() {
  Policy values;
  values.pilot_start = date::year{2021} / 3 / 1;
  values.cap_per_authority = 1000;
  return values;
}

/// What a rota decides by: the region, and the offers that were made.
struct Pilot {
  std::vector<Authority> rota;
  std::vector<Offer> offers;
  Policy values = policy();

  explicit Pilot(std::int64_t count) {
    for (int i = 1; i <= authorities; ++i) {
      const auto text = std::to_string(i);
      rota.push_back({{"la-" + text}, "Council of Area " + text, i, {{start_of(values.pilot_start)}}});
    }
    Chance chance;
    for (std::int64_t i = 1; i <= count; ++i) offers.push_back(offer(i, count, chance));
  }

 private:
  [[nodiscard]] Offer offer(std::int64_t number, std::int64_t count, Chance& chance) const {
    const auto sent = now - hours{24 * 365 * 5} + hours{24 * 365 * 5 - 48} * number / count;
    const auto& to = rota[static_cast<std::size_t>(chance.between(0, authorities - 1))];
    Offer made{.id = {number}, .vacancy = {1 + number / 3}, .authority = to.code, .area = rota.front().code};
    made.track = chance.between(0, 2) == 0 ? Track::standard : Track::accelerated;
    made.sent_at = std::chrono::floor<std::chrono::seconds>(sent);
    made.clock_started_at = made.sent_at;
    made.due_at = made.sent_at + hours{2};
    const int said = chance.between(0, 99);
    if (said < 72)
      made.answer = Answer{said < 32 ? AnswerKind::accept : AnswerKind::refuse, made.sent_at + minutes{40}};
    return made;
  }
};

/// R-ORDER's whole question over all authorities, for a vacancy that nobody has had.
void rota_next_of_offers(benchmark::State& state) {
  const Pilot pilot(state.range(0));
  const RotaFacts facts{pilot.rota, pilot.offers, pilot.values};
  const RotaQuestion question{.vacancy = VacancyId{10'000'000}, .area = pilot.rota[7].code, .track = Track::standard};
  for (auto _ : state) benchmark::DoNotOptimize(rota_next(facts, question, now));
}
BENCHMARK(rota_next_of_offers)->Arg(0)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond);

/// What is left to do once nothing needs to be looked up: who waits longest.
struct Waiting {
  std::optional<Instant> last_turn;
  int position;
};

void min_element_of_the_same(benchmark::State& state) {
  Chance chance;
  std::vector<Waiting> all;
  for (int i = 1; i <= authorities; ++i) all.push_back({now - minutes{chance.between(1, 1'000'000)}, i});
  const auto before = [](const Waiting& one, const Waiting& other) {
    return std::tie(one.last_turn, one.position) < std::tie(other.last_turn, other.position);
  };
  for (auto _ : state) {
    benchmark::DoNotOptimize(all.data());
    benchmark::DoNotOptimize(std::min_element(all.begin(), all.end(), before));
  }
}
BENCHMARK(min_element_of_the_same);

/// As the program asks: with an office that closes between the years.
WorkingCalendar calendar() {
  std::map<Day, CalendarChange> closures;
  for (int year = 2021; year <= 2026; ++year) {
    for (int day = 29; day <= 31; ++day) closures[date::year{year} / 12 / day] = {true, "Office closed"};
  }
  return {{}, closures};
}

/// Instants of five years, also outside of working hours.
std::vector<Instant> instants() {
  Chance chance;
  std::vector<Instant> all(4096);
  for (auto& at : all) at = now - minutes{chance.between(0, 5 * 365 * 24 * 60)};
  return all;
}

/// D-STANDARD and D-ACCELERATED: an offer of a place that is ready so many days after it is sent.
void response_deadline_of(benchmark::State& state, int ready_after) {
  const auto values = policy();
  const auto days = calendar();
  const auto sent = instants();
  std::size_t next = 0;
  for (auto _ : state) {
    const auto at = sent[next++ % sent.size()];
    benchmark::DoNotOptimize(response_deadline(at, local_day(at) + date::days{ready_after}, values, days));
  }
}
BENCHMARK_CAPTURE(response_deadline_of, standard, 30);
BENCHMARK_CAPTURE(response_deadline_of, accelerated, 5);

void hold_of(benchmark::State& state) {
  const auto values = policy();
  const auto days = calendar();
  const auto ready = instants();
  std::size_t next = 0;
  for (auto _ : state) benchmark::DoNotOptimize(hold_until(local_day(ready[next++ % ready.size()]), values, days));
}
BENCHMARK(hold_of);

#ifdef IFAPILOT_QUANTLIB
void quantlib_advance(benchmark::State& state) {
  const QuantLib::UnitedKingdom other;
  const Day before_all = date::year{1899} / 12 / 30;  // from which QuantLib counts days
  std::vector<QuantLib::Date> from;
  for (const auto at : instants()) {
    from.emplace_back(static_cast<QuantLib::Date::serial_type>((local_day(at) - before_all).count()));
  }
  std::size_t next = 0;
  for (auto _ : state) benchmark::DoNotOptimize(other.advance(from[next++ % from.size()], 1, QuantLib::Days));
}
BENCHMARK(quantlib_advance);
#endif

/// A case from its notification to the arrival: three offers, and each step once.
std::vector<CaseFact> placed_case(const Vacancy& vacancy) {
  std::vector<CaseFact> facts;
  auto at = vacancy.notified_at;
  const auto add = [&](Happening what) {
    at += hours{1};
    facts.push_back({{static_cast<std::int64_t>(facts.size()) + 1}, at, at, std::move(what)});
  };
  const auto ready = local_day(at) + date::days{20};
  const auto hold = at_time(ready + date::days{5}, hours{17});
  add(Notified{{ready, true, hold}, Home{vacancy.area, vacancy.provider, vacancy.carer}});
  for (int i = 1; i <= 3; ++i) {
    const Offer sent{.id = {i},
                     .vacancy = vacancy.id,
                     .authority = {"la-" + std::to_string(i)},
                     .area = vacancy.area,
                     .sent_at = at + hours{1},
                     .clock_started_at = at + hours{1},
                     .due_at = at + hours{25}};
    add(Offered{sent});
    add(Answered{sent.id, i == 3 ? AnswerKind::accept : AnswerKind::refuse, false});
    add(FormReturned{sent.id, true, i == 3 ? std::optional(Contract::framework) : std::nullopt});
  }
  add(Contacted{true});
  add(TermsAgreed{.contract = Contract::framework, .weekly_cost = Pence{95000}, .confirmed = true});
  add(ReferralRequested{{1}});
  add(ProfileReceived{{.reference = "uasc-1", .age = 14}, at + hours{1}, at + hours{25}});
  add(MatchDecided{Decision::accept});
  add(TransportArranged{ready});
  at = at_time(ready, hours{11});
  add(Arrived{ready});
  return facts;
}

void replay_of_a_placed_case(benchmark::State& state) {
  const Vacancy vacancy{
      .id = {1}, .area = {"la-7"}, .notified_at = now - hours{24 * 60}, .provider = {"oak"}, .carer = {"oak-1"}};
  const auto facts = placed_case(vacancy);
  if (replay(vacancy, facts).status != VacancyStatus::placed) state.SkipWithError("the case is not placed");
  for (auto _ : state) benchmark::DoNotOptimize(replay(vacancy, facts));
  state.SetLabel(std::to_string(facts.size()) + " facts");
}
BENCHMARK(replay_of_a_placed_case);

}  // namespace

BENCHMARK_MAIN();
