#include "store/entity/offers.hpp"

#include "forms.hpp"
#include "mix.hpp"
#include "store/entity/cases.hpp"
#include "store/entity/facts.hpp"
#include "world.hpp"

#include <fmt/format.h>

#include <algorithm>

// An offer, and the answer to it.
namespace ifapilot::bench {

namespace {

using rules::FactKind;
using std::chrono::minutes;
using std::chrono::seconds;

bool is_last_of_live(const OpenCase& of) { return of.plan.lives && of.plan.refusals == 0; }

/// What the authority will do, decided as the offer is sent: nothing is told of it before.
enum class Fate { accepts, refuses, lapses, is_rescinded, is_a_slip };

Fate fate_of(World& world, const OpenCase& of, const Turn& turn, rules::Track track) {
  auto& draw = world.draw;
  if (is_last_of_live(of)) return of.plan.lapses || of.plan.stops_at == Step::answer ? Fate::lapses : Fate::accepts;
  if (of.plan.lives) return Fate::refuses;
  if (draw.chance(mix::offer_mistyped)) return Fate::is_a_slip;
  if (draw.chance(mix::rescinded)) return Fate::is_rescinded;
  const double lapses = track == rules::Track::standard ? mix::lapses_standard : mix::lapses_accelerated;
  if (draw.chance(lapses)) return Fate::lapses;
  const double accepts = mix::accepted / (1 - mix::lapses) * world.rota.eagerness(turn.authority);
  return draw.chance(accepts) ? Fate::accepts : Fate::refuses;
}

/// In time: within the first hours, since nobody waits for the last minute.
rules::Instant answer_time(World& world, const rules::Offer& offer) {
  const auto span = std::min<seconds>(offer.due_at - offer.clock_started_at, minutes{150});
  const auto waits =
      std::chrono::floor<seconds>(std::chrono::duration<double>(span) * (0.04 + 0.6 * world.draw.share()));
  return offer.clock_started_at + waits;
}

void plan_fate(World& world, OpenCase& of, const rules::Offer& sent, Fate fate) {
  const auto rescinded_at = std::min(sent.due_at, sent.sent_at + minutes{world.draw.between(5, 60)});
  switch (fate) {
    case Fate::is_a_slip:
      return world.plan(of, Step::take_back_offer, sent.sent_at + minutes{world.draw.between(1, 8)});
    case Fate::is_rescinded: return world.plan(of, Step::rescind, rescinded_at);
    case Fate::lapses:
      ++world.counts.lapsed;
      if (is_last_of_live(of)) return;
      return world.plan(of, Step::offer, world.later(of, sent.due_at + seconds{1}, 2, 60));
    case Fate::accepts:
    case Fate::refuses: break;
  }
  of.answers = fate == Fate::accepts ? rules::AnswerKind::accept : rules::AnswerKind::refuse;
  of.answers_at = answer_time(world, sent);
  of.mistyped = !of.plan.lives && !sent.outside_pilot && world.draw.chance(mix::mistyped);
  world.plan(of, Step::answer, world.desk.later(*of.answers_at, minutes{0}));
}

rules::Offer to_send(World& world, const OpenCase& of, const Turn& turn, rules::Instant at) {
  const auto& [policy, calendar] = world.desk.basis();
  const auto deadline = rules::response_deadline(at, of.state.vacancy.available_on, policy, calendar);
  rules::Offer sent{.id = {},
                    .vacancy = of.id(),
                    .authority = world.authority(turn.authority).facts.code,
                    .area = of.state.vacancy.area,
                    .track = deadline.track,
                    .sent_at = at,
                    .clock_started_at = deadline.clock_started_at,
                    .due_at = deadline.due_at,
                    .outside_pilot = turn.outside_pilot};
  if (turn.out_of_turn) sent.override_reason = "everybody who may be offered it is answering another offer";
  return sent;
}

void send(World& world, OpenCase& of, const Turn& turn, rules::Instant at) {
  auto sent = to_send(world, of, turn, at);
  world.record(of, FactKind::offer, at, rules::Offered{sent}, [&](rules::FactId fact, rules::Happening& what) -> Named {
    sent.id = store::add_offer(world.database(), fact, sent);
    what = rules::Offered{sent};
    Words words{{"V", {of.id().text()}}};
    if (sent.override_reason) {
      words["--to"] = {sent.authority.text};
      words["--reason"] = {*sent.override_reason};
    }
    return {sent.id.text(), turn.out_of_turn ? "R-OVERRIDE D-TRACK C-CAP" : "R-ORDER D-TRACK C-CAP", std::move(words)};
  });
  of.waited = 0;
  ++world.counts.offers;
  world.counts.outside += turn.outside_pilot ? 1 : 0;
  world.counts.out_of_turn += turn.out_of_turn ? 1 : 0;
  if (!of.plan.lives) --world.offers_left;
  world.rota.sent(turn.authority, sent);
  plan_fate(world, of, sent, fate_of(world, of, turn, sent.track));
}

/// Nobody may be offered it now: it waits until somebody is free, but not for ever.
void wait(World& world, OpenCase& of, const Answer& answer, rules::Instant at) {
  if (!answer.busy) return close(world, of, rules::ClosedAs::exhausted, at);
  const bool is_urgent = of.waited >= 2 || is_last_of_live(of);
  if (is_urgent && !answer.busy->outside_pilot) return send(world, of, *answer.busy, at);
  ++of.waited;
  const auto patience = std::min(answer.free_at + seconds{1}, at + minutes{45});
  world.plan(of, Step::offer, world.desk.later(patience, minutes{1}));
}

bool takes_late(World& world, const OpenCase& of, rules::Instant at) {
  if (of.plan.lives || of.state.offers.empty()) return false;
  const auto& last = of.latest();
  const bool lapsed = rules::status_of(last, at) == rules::OfferStatus::lapsed && !last.outside_pilot;
  return lapsed && world.rota.takes_more(world.rota.place_of(last.authority), at) && world.draw.chance(mix::late);
}

}  // namespace

void offer(World& world, OpenCase& of, rules::Instant at) {
  const auto status = rules::status_of(of.state, at);
  if (status != rules::VacancyStatus::notified) return;
  if (takes_late(world, of, at)) {
    of.answers = rules::AnswerKind::accept;
    of.answers_at = at;
    return take_answer(world, of, at);
  }
  const auto* const last = of.state.offers.empty() ? nullptr : &of.latest();
  if (last != nullptr && last->outside_pilot && !last->rescinded_at) {  // C-OUTSIDE: nobody else is offered it
    const bool gave_back = last->ended_at.has_value();
    return close(world, of, gave_back ? rules::ClosedAs::filled_elsewhere : rules::ClosedAs::refused, at);
  }
  const bool enough =
      !of.plan.lives && (world.offers_left <= 0 || (last != nullptr && world.draw.chance(mix::given_up)));
  if (enough) return give_up(world, of, at);
  const auto answer = world.rota.ask(of.state, of.area, of.full_when_notified, at);
  if (!answer.turn) return wait(world, of, answer, at);
  send(world, of, *answer.turn, at);
}

void take_answer(World& world, OpenCase& of, rules::Instant at) {
  const auto sent = of.latest();
  const auto place = world.rota.place_of(sent.authority);
  const When when(*of.answers_at, at);
  const bool late = when.at > sent.due_at;
  const bool takes_it =
      sent.outside_pilot || (of.plan.lives ? !world.rota.is_full(place) : world.rota.takes_more(place, at));
  const bool accepts = of.answers == rules::AnswerKind::accept && takes_it && !of.mistyped;
  const auto kind = accepts ? rules::AnswerKind::accept : rules::AnswerKind::refuse;
  const bool closes = !accepts && sent.outside_pilot;
  const auto form = world.draw.chance(mix::with_form) ? drawn_form(world, of, sent, kind) : store::Feedback{};
  const auto fact = world.record(of, FactKind::respond, when, rules::Answered{sent.id, kind, closes},
                                 [&](rules::FactId id, rules::Happening&) {
                                   return add_answer(world, of, {sent, kind, late, closes}, form, when, id);
                                 });
  if (!form.empty()) of.tell({fact, when.at, when.typed_at, told_by(form, sent.id)});
  if (of.mistyped) return world.plan(of, Step::take_back_answer, world.later(of, at, 1, 6));
  if (owes_more(form, kind)) world.plan(of, Step::form, world.later(of, at, 60, 2400), sent.id);
  if (!accepts) {
    world.rota.refused(place, sent);
    if (closes) return world.plan(of, Step::tell, world.later(of, at, 5, 100));
    if (of.plan.lives) of.plan.refusals = std::max(0, of.plan.refusals - 1);
    const auto next = world.desk.later(at, minutes{world.draw.between(2, 75)});
    return world.plan(of, Step::offer, is_last_of_live(of) ? std::max(next, of.plan.last_offer_at) : next);
  }
  world.rota.accepted(place, sent);
  ++world.counts.accepted;
  go_along(world, of, Step::answer, at);
}

}  // namespace ifapilot::bench
