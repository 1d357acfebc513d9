#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/transferring.hpp>

namespace ifapilot::rules {
namespace {

/// A day on which something happened, or is to happen, that answers a decision of `since`.
Refusals not_before_day(Day on, Instant since, std::string_view what) {
  if (on >= local_day(since)) return {};
  return refused("A-FUTURE", {"O14", "O15"}, in_words(on) + " is before " + std::string(what) + ": " + in_words(since),
                 "give a day that is not before " + iso(local_day(since)));
}

Refusals not_before_match(const Case& of, Day on) {
  if (!of.acceptance || !of.acceptance->matched_at) return {};
  return not_before_day(on, *of.acceptance->matched_at, "the match was accepted");
}

Refusals has_arrived(const Arrived& arrived, const When& when) {
  if (arrived.on <= local_day(when.at)) return {};
  return refused("A-FUTURE", {"O15"}, in_words(arrived.on) + " is in the future: it is " + in_words(when.at),
                 "record the arrival once the authority has confirmed it");
}

/// A hold that is only provisional forbids nothing (M-HOLD): `date_confirmed` speaks first.
Refusals within_hold(const Case& of, Day on) {
  const auto end = held_until(of.vacancy);
  if (!of.vacancy.available_confirmed || !end || on <= local_day(*end)) return {};
  if (is_extended(of.vacancy) && is_quiet(of.vacancy.quiet, on)) return {};  // M-QUIET
  return refused("M-HOLD", {"O8", "E5"}, in_words(on) + " is after the hold, which ends " + in_words(*end),
                 Action{Deed::extend_hold, of.vacancy.id, {{Field::until, on}}});
}

Refusals is_ready(const Case& of, Day on) {
  const auto& ready = of.vacancy.available_on;
  if (!of.vacancy.available_confirmed || !ready || on >= *ready) return {};
  return refused("M-MOVE", {"O14"}, in_words(on) + " is before the vacancy is ready: " + in_words(*ready),
                 "give a day that is not before " + iso(*ready));
}

Refusals owes_a_place(const Case& of, const Arrived& arrived) {
  if (arrived.referral) return duty_stands(of, *arrived.referral);
  return refused("M-DECIDE", {"R2"}, "no duty stands for " + id_of(of) + ": nobody said proceed for its child",
                 "if the child came to this carer, leave " + Field::elsewhere + " out");
}

/// The duty that binds an authority to this vacancy: until its matching has failed nobody steps back (M-FALLS).
std::optional<Duty> binding_duty(const Case& of) {
  const auto found = std::ranges::find(of.duties, false, &Duty::failed);
  return found == of.duties.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

Refusals may_arrange(const Case& of, const TransportArranged& transport, const When& when) {
  if (const auto closed = over(of, Step::arrange, when)) return {*closed};
  return together(may_follow(of, Step::arrange, when), in_order(of, when), date_confirmed(of),
                  is_ready(of, transport.on), not_before_match(of, transport.on), within_hold(of, transport.on));
}

Refusals may_cancel(const Case& of, const When& when) {
  if (const auto closed = over(of, Step::cancel, when)) return {*closed};
  return together(may_follow(of, Step::cancel, when), in_order(of, when));
}

Refusals may_complete(const Case& of, const Arrived& arrived, const When& when) {
  if (const auto closed = over(of, Step::complete, when)) return {*closed};
  return together(may_follow(of, Step::complete, when), in_order(of, when), has_arrived(arrived, when),
                  not_before_match(of, arrived.on));
}

Refusals may_complete_elsewhere(const Case& of, const Arrived& arrived, const When& when) {
  if (auto several =
          one_duty_told(of, arrived.referral, {Deed::confirm_arrival, {}, {{Field::elsewhere}, {Field::in_region}}});
      !several.empty())
    return several;
  const auto duty = duty_meant(of, arrived.referral);
  if (!duty) {
    const auto status = status_of(of, when.now);
    if (is_over(status)) return {over(of.vacancy, status)};
    return together(may_follow(of, Step::elsewhere, when), owes_a_place(of, arrived), in_order(of, when),
                    has_arrived(arrived, when));
  }
  return together(since_duty(*duty, when), has_arrived(arrived, when),
                  not_before_day(arrived.on, duty->since, happened(Step::match_proceed)));
}

Refusals may_step_back(const Case& of, const When& when) {
  if (const auto closed = over(of, Step::step_back, when)) return {*closed};
  return together(may_follow(of, Step::step_back, when), in_order(of, when),
                  no_duty(of, binding_duty(of), "step back"));
}

Refusals may_close_case(const Case& of, ClosedAs how, const RotaDecision& rota, const When& when) {
  const auto status = status_of(of, when.now);
  if (is_over(status)) return {over(of.vacancy, status)};
  return together(in_order(of, when), may_close(of.vacancy, how, of.offers, rota, when.at));
}

}  // namespace ifapilot::rules
