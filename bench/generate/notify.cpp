#include "mix.hpp"
#include "store/entity/facts.hpp"
#include "world.hpp"

#include <ifapilot/rules/hold.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ifapilot::bench {

namespace {

using rules::FactKind;

constexpr std::array<std::string_view, 3> sexes{"any", "female", "male"};
constexpr std::array<std::string_view, 5> tongues{"Arabic", "Dari", "English", "Kurdish Sorani", "Tigrinya"};

/// Ready within two weeks, or later; of a live case never before the end, so that it can still be moved there.
rules::DateTold date_of(World& world, const Plan& plan) {
  auto& draw = world.draw;
  const bool waits_a_day = plan.lives && plan.stops_at == Step::answer;
  if (!waits_a_day && draw.chance(mix::date_unknown) && !plan.lives) return {};
  const bool soon = !waits_a_day && draw.chance(mix::accelerated);
  const auto from = plan.lives ? last_day : rules::local_day(plan.notified_at);
  auto on = from + date::days{soon ? draw.between(1, 13) : draw.between(16, 40)};
  if (!plan.lives) on = std::max(std::min(on, last_day - date::days{2}), rules::local_day(plan.notified_at));
  const auto& [policy, calendar] = world.desk.basis();
  return {on, draw.chance(mix::date_confirmed), rules::hold_until(on, policy, calendar)};
}

store::VacancyDetail detail_of(Draw& draw) {
  store::VacancyDetail detail;
  detail.youngest = static_cast<int>(draw.between(8, 14));
  detail.oldest = static_cast<int>(draw.between(*detail.youngest, 15));
  detail.sex = draw.pick(sexes);
  if (draw.chance(0.6)) detail.languages = draw.pick(tongues);
  if (draw.chance(0.2)) detail.notes = "two dogs, near a college";
  return detail;
}

store::VacancyRecord drawn(World& world, const OpenCase& of) {
  const auto& provider = world.region.providers[of.provider].code;
  const rules::CarerCode carer{fmt::format("{}-{}", provider.text, world.draw.between(1, world.carers))};
  return {{.id = {},
           .area = world.authority(of.area).facts.code,
           .notified_at = of.plan.notified_at,
           .provider = provider,
           .carer = carer},
          provider,
          carer,
          detail_of(world.draw)};
}

/// Puts the vacancy on record, and its number into `vacancy`.
rules::FactId add(World& world, store::VacancyRecord& vacancy, const rules::DateTold& date) {
  auto& database = world.database();
  return world.recorder.write(FactKind::vacancy_add, vacancy.facts.notified_at, [&](rules::FactId fact) -> Named {
    const auto id = vacancy.facts.id = store::add_vacancy(database, fact, vacancy);
    store::set_vacancy(database, fact, id);
    store::add_vacancy_detail(database, fact, id, vacancy.detail);
    store::add_vacancy_date(database, fact, id, date);
    return {id.text(),
            "P-REGION P-TERM M-HOLD",
            {{"--provider", {vacancy.provider.text}},
             {"--carer", {vacancy.carer.text}},
             {"--area", {vacancy.facts.area.text}},
             {"--available", {date.available_on ? rules::iso(*date.available_on) : "unknown"}}}};
  });
}

/// Of a live case one that is not full, so that no refusal closes it (C-OUTSIDE).
std::size_t area_for(World& world, const Plan& plan) {
  for (;;) {
    const auto area = static_cast<std::size_t>(world.draw.between(0, std::ssize(world.region.authorities) - 1));
    if (!plan.lives || !world.rota.is_full(area)) return area;
  }
}

/// What is done about it before it is offered.
void plan_first_steps(World& world, OpenCase& of, rules::Instant at) {
  auto& draw = world.draw;
  const bool lives = of.plan.lives;
  if (!lives && draw.chance(mix::notified_twice))
    return world.plan(of, Step::take_back_vacancy, world.later(of, at, 2, 9));
  if (!lives && draw.chance(mix::described_again)) world.plan(of, Step::describe, at + std::chrono::minutes{1});
  if (!lives && draw.chance(mix::corrected)) world.plan(of, Step::correct_carer, at + std::chrono::minutes{2});
  if (draw.chance(mix::with_note_about_it)) world.plan(of, Step::note, world.later(of, at, 3, 3000));
  const bool is_last = lives && of.plan.refusals == 0;
  world.plan(
      of, Step::offer,
      is_last ? std::max(of.plan.last_offer_at, at) : world.desk.later(at, std::chrono::minutes{draw.between(5, 90)}));
}

}  // namespace

void notify(World& world, Plan plan) {
  const auto at = plan.notified_at;
  const auto provider = world.draw.between(0, std::ssize(world.region.providers) - 1);
  OpenCase drawn_case(plan, area_for(world, plan), static_cast<std::size_t>(provider));
  drawn_case.full_when_notified = world.rota.is_full(drawn_case.area);
  auto vacancy = drawn(world, drawn_case);
  const auto date = date_of(world, plan);
  const auto fact = add(world, vacancy, date);
  const auto id = vacancy.facts.id;
  const rules::Notified told{date, rules::Home{vacancy.facts.area, vacancy.provider, vacancy.carer}, vacancy.detail};
  drawn_case.begin(std::move(vacancy), {fact, at, at, told});
  ++world.counts.vacancies;
  auto& of = world.cases.emplace(id, std::move(drawn_case)).first->second;
  plan_first_steps(world, of, at);
}

}  // namespace ifapilot::bench
