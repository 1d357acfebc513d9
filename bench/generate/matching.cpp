#include "forms.hpp"
#include "mix.hpp"
#include "store/entity/cases.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/vacancies.hpp"
#include "world.hpp"

#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <fmt/format.h>

#include <array>

// From an acceptance to the arranged journey (docs/rules.md, From acceptance to placement).
namespace ifapilot::bench {

namespace {

using rules::FactKind;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array<std::string_view, 3> languages{"Arabic", "Dari", "Tigrinya"};

Words of_vacancy(const OpenCase& of) { return {{"V", {of.id().text()}}}; }

/// What is said whole by its values.
template <class What>
void add_plain(World& world, OpenCase& of, FactKind kind, rules::Instant at, const What& what, const std::string& rules,
               Words words = {}) {
  words.merge(of_vacancy(of));
  world.record(of, kind, at, what, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add(world.database(), row_of(of, fact, at), what);
    return {of.id().text(), rules, words};
  });
}

void tell_date(World& world, OpenCase& of, rules::Instant at) {
  const auto today = rules::local_day(at);
  const auto on =
      std::max(of.state.vacancy.available_on.value_or(today + date::days{world.draw.between(2, 10)}), today);
  const auto& [policy, calendar] = world.desk.basis();
  const rules::DateTold date{on, true, rules::hold_until(on, policy, calendar)};
  world.record(of, FactKind::vacancy_confirm, at, date, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_vacancy_date(world.database(), fact, of.id(), date);
    return {of.id().text(), "M-DATE M-HOLD", {{"V", {of.id().text()}}, {"--available", {rules::iso(on)}}}};
  });
}

void agree_terms(World& world, OpenCase& of, rules::Instant at, bool confirmed) {
  const auto& accepted = of.accepted();
  rules::TermsAgreed terms{contract_with(world, of, world.rota.place_of(accepted.authority))};
  if (terms.contract == rules::Contract::spot) terms.terms_ref = terms_of(accepted.authority);
  terms.weekly_cost = rules::Pence{100 * world.draw.between(780, 1350)};
  terms.confirmed = confirmed;
  world.record(of, FactKind::match_terms, at, terms, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_terms(world.database(), row_of(of, fact, at), terms, std::nullopt);
    return {of.id().text(),
            "M-TERMS",
            {{"V", {of.id().text()}},
             {"--contract", {std::string(rules::word(terms.contract))}},
             {"--weekly-cost", {rules::pounds(*terms.weekly_cost)}}}};
  });
}

/// A longer hold, where the one that runs does not reach `day`.
void extend_to(World& world, OpenCase& of, rules::Day day, rules::Instant at) {
  const auto held = rules::held_until(of.state.vacancy);
  if (!held || rules::local_day(*held) >= day) return;
  const auto until = day + date::days{world.draw.between(2, 9)};
  const rules::Extended extended{rules::extension_end(until, world.desk.basis().policy)};
  world.record(of, FactKind::vacancy_extend, at, extended, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_extension(world.database(), fact, of.id(), until, extended.until, std::nullopt, "a visit is planned");
    return {of.id().text(), "M-EXTEND", {{"V", {of.id().text()}}, {"--until", {rules::iso(until)}}}};
  });
}

rules::Child new_child(World& world) {
  auto& draw = world.draw;
  rules::Child child{fmt::format("uasc-{:07}", ++world.counts.children), static_cast<int>(draw.between(11, 15))};
  child.sex = draw.chance(0.85) ? "male" : "female";
  if (draw.chance(0.8)) child.languages = draw.pick(languages);
  child.compared = child.reference;
  return child;
}

Words words_of(const OpenCase& of, const rules::Child& child) {
  return {{"V", {of.id().text()}}, {"--child", {child.reference}}, {"--age", {std::to_string(child.age)}}};
}

void choose_own(World& world, OpenCase& of, rules::Instant at) {
  const rules::OwnChildChosen chosen{new_child(world)};
  world.record(of, FactKind::match_own, at, chosen, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_own_child(world.database(), row_of(of, fact, at), chosen, std::nullopt);
    return {of.id().text(), "M-OWN M-PROFILE", words_of(of, chosen.child)};
  });
  world.go_on(of, Step::decide, at, 40, 400);
}

void request(World& world, OpenCase& of, rules::Instant at) {
  if (of.outlook.own_child) return choose_own(world, of, at);
  extend_to(world, of, rules::local_day(at), at);
  world.record(of, FactKind::refer_request, at, rules::ReferralRequested{},
               [&](rules::FactId fact, rules::Happening& what) -> Named {
                 what = rules::ReferralRequested{store::add_referral(world.database(), row_of(of, fact, at))};
                 return {of.id().text(), "M-REFER", of_vacancy(of)};
               });
  world.go_on(of, Step::profile, at, 100, 1300);
}

void end_without_child(World& world, OpenCase& of, rules::Instant at) {
  const auto referral = rules::open_referral(of.state)->id;
  const rules::ReferralEnded ended{rules::ReferralEnd::none, false, referral};
  world.record(of, FactKind::refer_none, at, ended, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_referral_end(world.database(), row_of(of, fact, at), rules::ReferralEnd::none, std::nullopt);
    return {of.id().text(), "M-STATES M-AGAIN", of_vacancy(of)};
  });
  world.go_on(of, Step::request, at, 60, 900);
}

void take_profile(World& world, OpenCase& of, rules::Instant at) {
  if (!of.plan.lives && world.draw.chance(mix::no_child)) return end_without_child(world, of, at);
  rules::ProfileReceived profile{new_child(world), at, rules::decision_due(at, world.desk.basis().policy)};
  if (world.draw.chance(0.8)) profile.referred_on = rules::local_day(at) - date::days{world.draw.between(0, 5)};
  world.record(of, FactKind::refer_profile, at, profile, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_profile(world.database(), row_of(of, fact, at), profile, std::nullopt);
    return {of.id().text(), "M-PROFILE A-CHILD", words_of(of, profile.child)};
  });
  if (!of.plan.lives && world.draw.chance(mix::child_corrected)) {
    world.plan(of, Step::correct_child, at + minutes{world.draw.between(2, 20)});
  }
  world.go_on(of, Step::decide, at, 30, 420);
}

void record_decision(World& world, OpenCase& of, rules::Decision decision, rules::Instant at) {
  constexpr std::array kinds{FactKind::match_accept, FactKind::match_refuse, FactKind::match_proceed};
  const bool refuses = decision == rules::Decision::refuse;
  const rules::MatchDecided decided{decision, decision == rules::Decision::proceed};
  const auto kind = kinds[static_cast<std::size_t>(decision)];
  world.record(of, kind, at, decided, [&](rules::FactId fact, rules::Happening&) -> Named {
    const auto row = row_of(of, fact, at);
    store::add_decision(world.database(), row, row.referral, decision, std::nullopt);
    if (refuses) store::add_reason_codes(world.database(), fact, std::array<std::string, 1>{"carer-match"});
    return {of.id().text(), refuses ? "M-DECIDE D-FORM M-AGAIN" : "M-DECIDE", of_vacancy(of)};
  });
}

/// E4: a decision that is overdue.
void chase(World& world, OpenCase& of, rules::Instant at) {
  const auto referral = rules::open_referral(of.state);
  if (!referral || !referral->decision_due_at || at <= *referral->decision_due_at) return;
  add_plain(world, of, FactKind::match_chase, at, rules::Chased{at + hours{world.draw.between(4, 30)}}, "M-CHASE");
}

void decide(World& world, OpenCase& of, rules::Instant at) {
  auto& draw = world.draw;
  const bool own = of.state.acceptance->own_child.has_value();
  const bool proceeded = rules::duty_of_match(of.state).has_value();
  if (!of.plan.lives && !own && !proceeded) {
    if (of.outlook.proceeds) {
      record_decision(world, of, rules::Decision::proceed, at);
      return world.go_on(of, Step::decide, at, 60, 600);
    }
    const auto referral = rules::open_referral(of.state);
    if (!referral->chase_until && at > *referral->decision_due_at && draw.chance(0.5)) {
      chase(world, of, at);
      return world.go_on(of, Step::decide, at, 60, 300);
    }
    if (draw.chance(mix::match_refused)) {
      record_decision(world, of, rules::Decision::refuse, at);
      return world.go_on(of, Step::request, at, 60, 900);
    }
  }
  record_decision(world, of, rules::Decision::accept, at);
  world.go_on(of, Step::arrange, at, 30, 400);
}

/// A day that is worked, on which the place is ready.
rules::Day journey_day(World& world, const OpenCase& of, rules::Instant at) {
  auto on = std::max(*of.state.vacancy.available_on, rules::local_day(at) + date::days{world.draw.between(1, 4)});
  while (!world.desk.is_worked(on)) on += date::days{1};
  return on;
}

void arrange(World& world, OpenCase& of, rules::Instant at) {
  const auto on = journey_day(world, of, at);
  if (!of.plan.lives && on >= last_day) return close(world, of, rules::ClosedAs::withdrawn, at);
  extend_to(world, of, on, at);
  add_plain(world, of, FactKind::transfer_arrange, at, rules::TransportArranged{on}, "M-MOVE M-HOLD",
            {{"--on", {rules::iso(on)}}});
  const bool is_told = !of.plan.lives || world.draw.chance(0.5);
  if (is_told) world.plan(of, Step::tell, world.later(of, at, 5, 120));
  if (of.plan.lives) return;
  if (world.draw.chance(mix::transport_moved))
    return world.plan(of, Step::cancel_transport, world.later(of, at, 10, 90));
  world.plan(of, Step::arrive, rules::at_time(on, minutes{world.draw.between(600, 990)}));
}

/// Nobody knows before how it will go on.
Outlook outlook_of(World& world, const OpenCase& of, rules::Instant at) {
  auto& draw = world.draw;
  if (of.plan.lives) return {};
  Outlook outlook;
  if (draw.chance(mix::falls_through)) {
    outlook.falls_before =
        static_cast<Step>(draw.between(static_cast<int>(Step::contact), static_cast<int>(Step::arrange)));
  }
  outlook.own_child = draw.chance(mix::own_child);
  const bool in_time = at < world.end - date::weeks{9};  // a duty that stands is never done with (R2)
  outlook.proceeds = !outlook.falls_before && !outlook.own_child && in_time && draw.chance(mix::proceeds);
  return outlook;
}

}  // namespace

void go_along(World& world, OpenCase& of, Step step, rules::Instant at) {
  switch (step) {
    case Step::answer: {
      const bool is_told = !of.plan.lives || world.draw.chance(0.5);
      of.outlook = outlook_of(world, of, at);
      if (is_told) world.plan(of, Step::tell, world.later(of, at, 10, 200));
      return world.go_on(of, Step::contact, at, 30, 300);
    }
    case Step::contact:
      add_plain(world, of, FactKind::match_contact, at, rules::Contacted{true}, "M-CONTACT",
                {{"--terms-received", {}}});
      return world.go_on(of, of.state.vacancy.available_confirmed ? Step::terms : Step::confirm, at, 30, 300);
    case Step::confirm: tell_date(world, of, at); return world.go_on(of, Step::terms, at, 20, 300);
    case Step::terms: {
      const auto* const stands = rules::standing_terms(of.state);
      const bool negotiates = stands == nullptr && world.draw.chance(mix::terms_twice);
      agree_terms(world, of, at, !negotiates);
      return world.go_on(of, negotiates ? Step::terms : Step::request, at, 20, 300);
    }
    case Step::request: return request(world, of, at);
    case Step::profile: return take_profile(world, of, at);
    case Step::decide: return decide(world, of, at);
    case Step::arrange: return arrange(world, of, at);
    default: return;
  }
}

}  // namespace ifapilot::bench
