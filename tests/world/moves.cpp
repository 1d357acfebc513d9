#include "world/moves.hpp"

#include "app/case/correct.hpp"
#include "app/case/steps.hpp"
#include "app/day/quiet.hpp"
#include "app/offer/respond.hpp"
#include "app/party/authority.hpp"
#include "app/party/away.hpp"
#include "app/pilot.hpp"
#include "app/record/void.hpp"
#include "app/setup/policy.hpp"
#include "app/shown.hpp"
#include "app/vacancy/correct.hpp"

#include <chrono>
#include <utility>

namespace ifapilot::app {
namespace {

using rules::VacancyId;

/// The offer that was made last for `vacancy`; O0, which there is not, if none was.
rules::OfferId latest_offer(World& world, VacancyId vacancy) {
  const auto pilot = load_pilot(world.database);
  rules::OfferId latest{0};
  for (const auto& offer : pilot.offers) {
    if (offer.vacancy == vacancy) latest = offer.id;
  }
  return latest;
}

rules::FactId latest_fact(World& world, std::int64_t back) {
  auto row = world.database.prepare("SELECT max(fact_id) AS latest FROM fact");
  row.step();
  return {row.integer("latest") - back};
}

rules::Day today(const World& world) { return rules::local_day(world.session.clock.now); }

void answer(World& world, VacancyId id, rules::AnswerKind kind, bool late) {
  Response response{.offer = latest_offer(world, id), .kind = kind};
  response.late = late;
  if (late) response.reason = "the letter was slow";
  check_shown(world, respond(world.session, response));
}

void profile(World& world, VacancyId id) {
  ProfileArrival arrival;
  arrival.child = {"C-1", 15};
  check_shown(world, receive_profile(world.session, id, arrival));
}

void decide_as(World& world, VacancyId id, rules::Decision decision) {
  MatchDecision said;
  said.decision = decision;
  said.accepts_duty = decision == rules::Decision::proceed;
  if (decision == rules::Decision::refuse) said.codes = {"needs"};
  check_shown(world, decide(world.session, id, said));
}

using Made = std::pair<const char*, std::function<void(World&, VacancyId)>>;

CaseTarget first_referral(World& world, VacancyId id) {
  const auto one = load_case(world.database, id);
  const bool has_one = one && !one->state.referrals.empty();
  return has_one ? CaseTarget{one->state.referrals.front().id} : CaseTarget{id};
}

const std::vector<Made>& offering() {
  static const std::vector<Made> all{
      {"offer", [](World& world, VacancyId id) { check_shown(world, make_offer(world.session, id, std::nullopt)); }},
      {"respond accept", [](World& world, VacancyId id) { answer(world, id, rules::AnswerKind::accept, false); }},
      {"respond refuse", [](World& world, VacancyId id) { answer(world, id, rules::AnswerKind::refuse, false); }},
      {"respond accept --late", [](World& world, VacancyId id) { answer(world, id, rules::AnswerKind::accept, true); }},
      {"offer rescind",
       [](World& world, VacancyId id) {
         check_shown(world, rescind_offer(world.session, latest_offer(world, id), "a slip"));
       }},
      {"offer --to leicester --override",
       [](World& world, VacancyId id) {
         check_shown(world, make_offer(world.session, id, Override{{"leicester"}, "a sibling is placed there"}));
       }},
      {"feedback",
       [](World& world, VacancyId id) {
         check_shown(world, give_feedback(world.session, latest_offer(world, id), {.reasons = {"location"}}));
       }},
      {"vacancy update",
       [](World& world, VacancyId id) {
         VacancyUpdate update;
         update.available_on = std::optional(day("2026-03-30"));
         check_shown(world, update_vacancy(world.session, id, update));
       }},
      {"vacancy confirm",
       [](World& world, VacancyId id) { check_shown(world, confirm_vacancy(world.session, id, day("2026-03-23"))); }},
      {"vacancy extend", [](World& world, VacancyId id) {
         check_shown(world, extend_hold(world.session, id, day("2026-04-30"), std::nullopt, std::nullopt));
       }}};
  return all;
}

const std::vector<Made>& matching() {
  static const std::vector<Made> all{
      {"match terms --confirmed",
       [](World& world, VacancyId id) {
         check_shown(world,
                     agree_terms(world.session, id, {rules::Contract::spot, "T-1", std::nullopt, true}, std::nullopt));
       }},
      {"match contact",
       [](World& world, VacancyId id) { check_shown(world, record(world.session, id, rules::Contacted{})); }},
      {"match contact --terms-received",
       [](World& world, VacancyId id) { check_shown(world, record(world.session, id, rules::Contacted{true})); }},
      {"match own",
       [](World& world, VacancyId id) {
         check_shown(world, match_own(world.session, id, {{"C-9", 14}, day("2026-02-16")}));
       }},
      {"match accept", [](World& world, VacancyId id) { decide_as(world, id, rules::Decision::accept); }},
      {"match refuse", [](World& world, VacancyId id) { decide_as(world, id, rules::Decision::refuse); }},
      {"match proceed", [](World& world, VacancyId id) { decide_as(world, id, rules::Decision::proceed); }},
      {"match failed",
       [](World& world, VacancyId id) { check_shown(world, fail_match(world.session, id, {"needs"}, std::nullopt)); }},
      {"match chase",
       [](World& world, VacancyId id) {
         check_shown(world, record(world.session, id, rules::Chased{world.session.clock.now + std::chrono::hours(2)}));
       }},
      {"refer request", [](World& world, VacancyId id) { check_shown(world, request_referral(world.session, id)); }},
      {"refer profile", profile},
      {"refer none",
       [](World& world, VacancyId id) {
         check_shown(world, end_referral(world.session, id, rules::ReferralEnd::none, std::nullopt));
       }},
      {"refer withdrawn",
       [](World& world, VacancyId id) {
         check_shown(world, end_referral(world.session, id, rules::ReferralEnd::withdrawn, "found a place"));
       }},
      {"refer refuse", [](World& world, VacancyId id) {
         check_shown(world, end_referral(world.session, id, rules::ReferralEnd::refused, "no word came"));
       }}};
  return all;
}

const std::vector<Made>& ending() {
  static const std::vector<Made> all{
      {"transfer arrange",
       [](World& world, VacancyId id) {
         check_shown(world, record(world.session, id, rules::TransportArranged{day("2026-03-24")}));
       }},
      {"transfer cancel",
       [](World& world, VacancyId id) { check_shown(world, cancel_transport(world.session, id, "no driver")); }},
      {"transfer complete",
       [](World& world, VacancyId id) { check_shown(world, confirm_arrival(world.session, id, {today(world)})); }},
      {"transfer complete --elsewhere",
       [](World& world, VacancyId id) {
         check_shown(world, confirm_arrival(world.session, id, {today(world), true, true}));
       }},
      {"transfer complete R --elsewhere, of the first referral",
       [](World& world, VacancyId id) {
         const auto target = first_referral(world, id);
         check_shown(world, confirm_arrival(world.session, target, {today(world), true, true}, "it moved on"));
       }},
      {"refer withdrawn R, the first",
       [](World& world, VacancyId id) {
         const auto target = first_referral(world, id);
         check_shown(world, end_referral(world.session, target, rules::ReferralEnd::withdrawn, "found a place"));
       }},
      {"withdraw", [](World& world,
                      VacancyId id) { check_shown(world, step_back(world.session, id, {"capacity"}, std::nullopt)); }},
      {"vacancy close --as withdrawn",
       [](World& world, VacancyId id) {
         check_shown(world, close_vacancy(world.session, id, rules::ClosedAs::withdrawn, "the carer fell ill"));
       }},
      {"vacancy close --as filled-elsewhere",
       [](World& world, VacancyId id) {
         check_shown(world,
                     close_vacancy(world.session, id, rules::ClosedAs::filled_elsewhere, "the provider has filled it"));
       }},
      {"vacancy close --as turned-down",
       [](World& world, VacancyId id) {
         check_shown(world, close_vacancy(world.session, id, rules::ClosedAs::turned_down, "the hold is over"));
       }},
      {"vacancy close --as refused",
       [](World& world, VacancyId id) {
         check_shown(world, close_vacancy(world.session, id, rules::ClosedAs::refused, "outside the pilot"));
       }},
      {"vacancy close --as exhausted", [](World& world, VacancyId id) {
         check_shown(world, close_vacancy(world.session, id, rules::ClosedAs::exhausted, "nobody is left"));
       }}};
  return all;
}

const std::vector<Made>& correcting() {
  static const std::vector<Made> all{
      {"vacancy correct --carer oak-18",
       [](World& world, VacancyId id) {
         check_shown(world,
                     correct_vacancy(world.session, id, {.carer = rules::CarerCode{"oak-18"}, .reason = "slip"}));
       }},
      {"vacancy correct --area leicester",
       [](World& world, VacancyId id) {
         check_shown(world, correct_vacancy(world.session, id, {.area = "leicester", .reason = "slip"}));
       }},
      {"refer correct --age 13", [](World& world, VacancyId id) {
         check_shown(world, correct_child(world.session, id, {.age = 13, .reason = "misread"}));
       }}};
  return all;
}

void add(std::vector<Move>& moves, VacancyId vacancy, const std::vector<Made>& made) {
  for (const auto& [name, make] : made) {
    moves.push_back({vacancy.text() + ": " + name, [make = make, vacancy](World& world) { make(world, vacancy); }});
  }
}

/// One more, accelerated and of a carer in derby, which is notified when derby may have accepted all it can or been
/// asked already: it is offered and answered, no more (C-OUTSIDE, R-ACCELERATED).
void add_later(std::vector<Move>& moves, VacancyId vacancy) {
  moves.push_back({vacancy.text() + ": vacancy add", [](World& world) { (void)world.vacancy("derby", "2026-03-09"); }});
  add(moves, vacancy, {offering().begin(), offering().begin() + 3});  // offer, respond accept, respond refuse
}

void add_absence(std::vector<Move>& moves, const rules::AuthorityCode& code) {
  moves.push_back({"authority away " + code.text, [=](World& world) {
                     const rules::Away days{today(world) + date::days{1}, today(world) + date::days{3}};
                     check_shown(world, record_away(world.session, {.fact = {}, .authority = code, .days = days}));
                   }});
  moves.push_back({"authority back " + code.text, [=](World& world) {
                     check_shown(world, record_back(world.session, code, today(world) + date::days{2}));
                   }});
}

}  // namespace

std::vector<Move> all_moves(const std::vector<VacancyId>& vacancies,
                            const std::vector<rules::AuthorityCode>& authorities) {
  std::vector<Move> moves;
  for (const auto vacancy : vacancies) {
    add(moves, vacancy, offering());
    add(moves, vacancy, matching());
    add(moves, vacancy, ending());
    add(moves, vacancy, correcting());
  }
  for (const auto& code : authorities) {
    moves.push_back({"authority withdraw " + code.text,
                     [=](World& world) { check_shown(world, withdraw_authority(world.session, code, std::nullopt)); }});
    moves.push_back({"authority rejoin " + code.text,
                     [=](World& world) { check_shown(world, rejoin_authority(world.session, code, std::nullopt)); }});
  }
  if (!authorities.empty()) add_absence(moves, authorities.front());
  for (std::int64_t back = 0; back < 3; ++back) {
    moves.push_back({"void the fact " + std::to_string(back) + " before the latest",
                     [=](World& world) { (void)void_fact(world.session, latest_fact(world, back), "a slip"); }});
  }
  for (std::int64_t back = 1; back < 3; ++back) {
    moves.push_back({"void the fact " + std::to_string(back) + " before the latest --with-later",
                     [=](World& world) { (void)void_fact(world.session, latest_fact(world, back), "a slip", true); }});
  }
  moves.push_back({"undo", [](World& world) { (void)undo_last(world.session); }});
  add_later(moves, {static_cast<std::int64_t>(vacancies.size()) + 1});
  moves.push_back({"policy set accelerated_order asked", [](World& world) {
                     (void)set_policy(world.session, "accelerated_order", "asked", "the partnership agreed");
                   }});
  moves.push_back({"policy set cap_per_authority 2", [](World& world) {
                     (void)set_policy(world.session, "cap_per_authority", "2", "the partnership agreed");
                   }});
  moves.push_back({"quiet start", [](World& world) { (void)start_quiet(world.session, today(world)); }});
  moves.push_back({"quiet end", [](World& world) { (void)end_quiet(world.session, today(world)); }});
  moves.push_back({"a night passes", [](World& world) {
                     world.session.clock.now += std::chrono::hours(25);
                     world.session.clock.real_now = world.session.clock.now;
                   }});
  return moves;
}

}  // namespace ifapilot::app
