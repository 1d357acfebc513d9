#include "store/entity/cases.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/vacancies.hpp"
#include "world.hpp"

#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/matching.hpp>

#include <array>

// How a journey, an acceptance and a vacancy come to an end.
namespace ifapilot::bench {

namespace {

using rules::ClosedAs;
using rules::FactKind;

Words of_vacancy(const OpenCase& of) { return {{"V", {of.id().text()}}}; }

std::string reason_for(ClosedAs how) {
  switch (how) {
    case ClosedAs::filled_elsewhere: return "the provider placed a child of another region";
    case ClosedAs::withdrawn: return "the carer is not available any more";
    case ClosedAs::turned_down: return "no authority will take it within the hold";
    case ClosedAs::refused: return "outside the pilot: the authority has not taken it";
    case ClosedAs::exhausted: break;
  }
  return "every authority has had it";
}

/// The authority of an acceptance that stands no longer has a place less.
void give_place_back(World& world, const OpenCase& of) {
  const auto& accepted = of.accepted();
  world.rota.fell_through(world.rota.place_of(accepted.authority), accepted);
}

}  // namespace

void arrive(World& world, OpenCase& of, rules::Instant at) {
  const rules::Arrived arrived{of.state.acceptance->transport->on};
  const int overrun = rules::overrun_days(arrived.on, rules::held_until(of.state.vacancy));
  world.record(of, FactKind::transfer_complete, at, arrived, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_arrival(world.database(), row_of(of, fact, at), arrived, overrun, std::nullopt);
    auto words = of_vacancy(of);
    words["--on"] = {rules::iso(arrived.on)};
    return {of.id().text(), "M-MOVE M-HOLD", std::move(words)};
  });
  ++world.counts.placed;
  world.last_placed = Placed{of.id(), of.accepted().id, rules::child_of(of.state)->reference};
  if (!world.first_placed) world.first_placed = world.last_placed;
  world.plan(of, Step::tell, world.later(of, at, 10, 200));
}

void cancel_transport(World& world, OpenCase& of, rules::Instant at) {
  const auto transport = of.state.acceptance->transport->fact;
  world.record(of, FactKind::transfer_cancel, at, rules::TransportCancelled{},
               [&](rules::FactId fact, rules::Happening&) -> Named {
                 store::add_transport_cancelled(world.database(), row_of(of, fact, at), transport, "the driver is ill");
                 return {of.id().text(), "M-MOVE", of_vacancy(of)};
               });
  world.go_on(of, Step::arrange, at, 20, 200);
}

void step_back(World& world, OpenCase& of, rules::Instant at) {
  if (rules::duty_of_match(of.state) || of.state.acceptance->transport)
    return close(world, of, ClosedAs::withdrawn, at);
  give_place_back(world, of);
  const std::string code(world.draw.pick(rules::step_back_reason_codes().first(4)));  // the last needs a note
  world.record(of, FactKind::withdraw, at, rules::SteppedBack{}, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_step_back(world.database(), row_of(of, fact, at), std::nullopt);
    store::add_reason_codes(world.database(), fact, std::array{code});
    auto words = of_vacancy(of);
    words["--reason-code"] = {code};
    return {of.id().text(), "M-FALLS D-FORM", std::move(words)};
  });
  world.plan(of, Step::offer, world.later(of, at, 10, 300));
}

void close(World& world, OpenCase& of, ClosedAs how, rules::Instant at) {
  if (of.is_over()) return;
  const auto live = rules::live_offer(of.id(), of.state.offers, at);
  const bool is_open = live && rules::status_of(*live, at) == rules::OfferStatus::open;
  const bool is_accepted = live && !is_open;
  if (is_accepted) give_place_back(world, of);
  if (is_open) world.rota.rescinded(world.rota.place_of(live->authority), *live);
  world.record(of, FactKind::vacancy_close, at, rules::Closed{how},
               [&](rules::FactId fact, rules::Happening&) -> Named {
                 if (is_open) store::add_rescission(world.database(), fact, live->id, at, reason_for(how));
                 store::add_closing(world.database(), fact, of.id(), how, at, reason_for(how));
                 auto words = of_vacancy(of);
                 words["--as"] = {std::string(rules::word(how))};
                 words["--reason"] = {reason_for(how)};
                 return {of.id().text(), "M-STATES M-FALLS", std::move(words)};
               });
  world.plan(of, Step::tell, world.later(of, at, 10, 200));
}

void give_up(World& world, OpenCase& of, rules::Instant at) {
  constexpr std::array ways{ClosedAs::filled_elsewhere, ClosedAs::withdrawn, ClosedAs::turned_down};
  close(world, of, world.draw.pick(ways), at);
}

}  // namespace ifapilot::bench
