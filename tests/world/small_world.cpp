#include "world/small_world.hpp"

#include "app/day/quiet.hpp"
#include "app/ledger.hpp"
#include "app/pilot.hpp"
#include "app/setup/policy.hpp"
#include "store/entity/facts.hpp"
#include "store/sql/transaction.hpp"

#include <ifapilot/rules/participation.hpp>

#include <chrono>
#include <optional>
#include <sstream>
#include <utility>

namespace ifapilot::app {
namespace {

template <class Time>
void tell(std::ostream& out, const std::optional<Time>& time) {
  out << ' ' << (time ? rules::iso(*time) : "-");
}

void tell(std::ostream& out, const rules::Acceptance& acceptance) {
  const auto& contact = acceptance.contact;
  const bool has_terms = contact && (contact->terms_received || contact->terms_at);
  out << " by " << acceptance.authority.text << ' ' << contact.has_value() << has_terms
      << acceptance.own_child.has_value();
  out << (acceptance.terms ? acceptance.terms->agreed.confirmed ? "confirmed" : "agreed" : "-");
  if (acceptance.transport) tell(out, std::optional(acceptance.transport->on));
}

void tell(std::ostream& out, const rules::Referral& referral, rules::Instant now) {
  out << ' ' << rules::word(referral.status) << (referral.decision ? rules::word(*referral.decision) : "");
  out << (referral.decision_due_at && *referral.decision_due_at < now)
      << (referral.chase_until ? *referral.chase_until < now ? "over" : "runs" : "");
}

void tell(std::ostream& out, const rules::Case& state, rules::Instant now) {
  const auto& vacancy = state.vacancy;
  out << ';' << rules::word(rules::status_of(state, now)) << vacancy.available_confirmed << state.arrivals.size();
  out << vacancy.area.text << vacancy.carer.text;
  for (const auto& one : rules::children_on_record(state)) out << ' ' << one.child.age;
  tell(out, vacancy.available_on);
  tell(out, vacancy.hold_until);
  tell(out, vacancy.extended_until);
  if (state.acceptance) tell(out, *state.acceptance);
  for (const auto& referral : state.referrals) tell(out, referral, now);
  for (const auto& duty : state.duties) out << duty.referral.text() << duty.authority.text << duty.failed;
  for (const auto& arrival : state.arrivals) out << (arrival.child ? arrival.child->reference : "-");
}

void tell(std::ostream& out, const rules::Offer& offer, rules::Instant now) {
  out << ';' << offer.vacancy.text() << offer.authority.text << rules::word(rules::status_of(offer, now))
      << rules::word(offer.track) << offer.outside_pilot << (offer.answer && offer.answer->late);
}

/// Which acceptances and ends came before it was notified (C-OUTSIDE).
void tell_notification(std::ostream& out, const rules::Vacancy& vacancy, const std::vector<rules::Offer>& offers) {
  out << ';';
  for (const auto& offer : offers) {
    const bool answered = offer.answer && offer.answer->fact < vacancy.notified_by;
    const bool ended = offer.ended_at && offer.ended_by < vacancy.notified_by;
    out << answered << ended;
  }
}

/// What the latest facts were: a void takes one of them back, and `undo` asks whether the very latest is a void.
void tell_latest_facts(std::ostream& out, World& world) {
  auto row = world.database.prepare(
      "SELECT command, vacancy_id FROM fact WHERE voided_by IS NULL ORDER BY fact_id DESC LIMIT 3");
  if (const auto latest = store::latest_of(world.database, world.session.actor)) out << ';' << latest->typed;
  while (row.step()) out << ';' << row.text("command") << row.maybe<std::int64_t>("vacancy_id").value_or(0);
}

std::int64_t written(World& world) { return count(world, "fact") + count(world, "audit_event"); }

}  // namespace

std::string standing(World& world) {
  const auto now = world.session.clock.now;
  const auto pilot = load_pilot(world.database);
  std::ostringstream out;
  out << rules::iso(rules::local_day(now)) << rules::policy_value(pilot.policy, "cap_per_authority")
      << rules::policy_value(pilot.policy, "accelerated_order");
  for (const auto& authority : pilot.rota) out << rules::takes_part(authority, now);
  for (const auto& offer : pilot.offers) tell(out, offer, now);
  for (const auto& one : pilot.cases) tell(out, one.state, now);
  for (const auto& one : pilot.cases) tell_notification(out, one.state.vacancy, pilot.offers);
  for (const auto& period : load_quiet(world.database)) tell(out << rules::iso(period.from), period.until);
  return out.str();
}

SmallWorld::SmallWorld() {
  only(world_, {"derby", "derbyshire", "leicester"});
  (void)set_policy(world_.session, "cap_per_authority", "1", "a small world");
  const auto one = world_.vacancy("rutland", "2026-03-23");
  const auto other = world_.vacancy("derby", "2026-03-09", true);
  moves_ = all_moves({one, other}, {{"derby"}, {"derbyshire"}, {"leicester"}});
}

void SmallWorld::explore(const std::vector<std::string>& first, int depth,
                         const std::function<void(World&, const std::vector<std::string>&)>& visit) {
  visit_ = visit;
  begin(first, 0, depth);
}

void SmallWorld::begin(const std::vector<std::string>& first, std::size_t made, int depth) {
  if (made == first.size()) return go_on(depth);
  const auto move =
      std::find_if(moves_.begin(), moves_.end(), [&](const auto& one) { return one.name == first[made]; });
  INFO("begins with " << first[made]);
  REQUIRE(move != moves_.end());
  REQUIRE(is_taken(*move, [&] { begin(first, made + 1, depth); }));
}

void SmallWorld::go_on(int left) {
  std::ostringstream described;
  described << standing(world_);
  tell_latest_facts(described, world_);
  const auto [state, is_new] = explored_.emplace(described.str(), left);
  if (is_new) visit_(world_, path_);
  if (!is_new && state->second >= left) return;
  state->second = left;
  if (left == 0) return;
  for (const auto& move : moves_) {
    if (!is_taken(move, [&] { go_on(left - 1); })) ++refusals_;
  }
}

bool SmallWorld::is_taken(const Move& move, const std::function<void()>& then) {
  const auto clock = world_.session.clock;
  world_.session.clock.now += std::chrono::minutes(1);
  world_.session.clock.real_now = world_.session.clock.now;
  const store::Batch whole(world_.database);
  const auto before = written(world_);
  path_.push_back(move.name);
  const bool refused = refusal_of([&] { move.make(world_); }).has_value();
  if (refused) {
    CHECK(written(world_) == before);
  } else {
    then();
  }
  path_.pop_back();
  world_.session.clock = clock;
  return !refused;
}

}  // namespace ifapilot::app
