#include "app/day/next_step.hpp"

#include <ifapilot/rules/gates.hpp>

#include <algorithm>
#include <string_view>

namespace ifapilot::app {

namespace {

using Steps = std::vector<NextStep>;

std::string answer(const std::string& offer, const char* word) { return "ifapilot respond " + offer + " " + word; }

Steps for_offered(const rules::Case& state, rules::Instant now) {
  const auto live = rules::live_offer(state.vacancy.id, state.offers, now);
  if (!live) return {};
  const auto id = live->id.text();
  return {{"record the answer of " + live->authority.text, answer(id, "accept")},
          {"or its refusal", answer(id, "refuse")}};
}

void need_date(Steps& steps, const rules::Case& state, const std::string& id) {
  if (state.vacancy.available_confirmed) return;
  steps.push_back({"confirm the date with the provider", "ifapilot vacancy confirm " + id + " --available DATE"});
}

bool has_framework(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  return std::ranges::any_of(pilot.frameworks, [&](const store::FrameworkRecord& any) {
    return any.authority == one.state.acceptance->authority && any.provider == one.record.provider &&
           rules::in_force(any.facts, rules::local_day(now));
  });
}

/// The reference if it can be typed without quotes, else what stands for it.
std::string typed_reference(const std::optional<rules::Terms>& terms) {
  const auto reference = terms ? terms->agreed.terms_ref.value_or("") : "";
  const auto plain = [](char c) {
    return std::string_view(" '\"$`\\&|;<>()*?[]{}~#!").find(c) == std::string_view::npos;
  };
  return !reference.empty() && reference[0] != '-' && std::ranges::all_of(reference, plain) ? reference : "REF";
}

/// The weekly cost is expected by the transfer, and may still come after it (M-TERMS).
void need_cost(Steps& steps, const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto& acceptance = one.state.acceptance;
  if (!acceptance || (acceptance->terms && acceptance->terms->agreed.weekly_cost)) return;
  steps.push_back({"record the weekly cost", terms_command(one, pilot, now, " --weekly-cost AMOUNT")});
}

/// What a referral needs first (M-REFER), then the referral, or an own child.
Steps for_accepted(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto& state = one.state;
  const auto id = one.record.facts.id.text();
  if (rules::hold_ran_out(state.vacancy, now)) return steps_after_hold(one.record.facts.id);
  Steps steps;
  need_date(steps, state, id);
  if (!state.acceptance->contact) {
    steps.push_back({"record that the provider reached out", "ifapilot match contact " + id});
  }
  if (!state.acceptance->terms || !state.acceptance->terms->agreed.confirmed) {
    steps.push_back({"record the terms, once the authority is content", terms_command(one, pilot, now)});
  }
  // M-REFER does not wait for the first contact.
  const bool may_refer =
      state.vacancy.available_confirmed && state.acceptance->terms && state.acceptance->terms->agreed.confirmed;
  if (may_refer) steps.push_back({"ask the Home Office for a transfer", "ifapilot refer request " + id});
  steps.push_back({"or place a child of its own", "ifapilot match own " + id + " --child REF --age N"});
  return steps;
}

Steps for_referred(const std::string& id) {
  return {{"record the child's profile", "ifapilot refer profile " + id + " --child REF --age N"},
          {"or that there is no child", "ifapilot refer none " + id}};
}

Steps for_profiled(const rules::Case& state, const std::string& id, rules::Instant now) {
  const NextStep accept{"record that the match is accepted", "ifapilot match accept " + id};
  const NextStep refuse{"or refused", "ifapilot match refuse " + id + " --reason-code CODE"};
  const NextStep proceed{"or that it goes on, and takes the duty", "ifapilot match proceed " + id + " --accept-duty"};
  const auto referral = rules::open_referral(state);
  if (!referral || state.duty) return state.duty ? Steps{accept} : Steps{accept, refuse};
  const bool late = referral->decision_due_at && now > *referral->decision_due_at;
  if (!late) return {accept, refuse, proceed};
  if (!referral->chase_until) {
    return {accept, refuse, proceed, {"or chase the authority", "ifapilot match chase " + id + " --until INSTANT"}};
  }
  if (now <= *referral->chase_until) return {accept, refuse, proceed};
  return {{"tell the Home Office no", "ifapilot refer refuse " + id}, accept, refuse, proceed};
}

Steps for_matched(const rules::Case& state, const std::string& id, rules::Instant now) {
  if (rules::hold_ran_out(state.vacancy, now)) return steps_after_hold(state.vacancy.id);
  Steps steps;
  need_date(steps, state, id);
  steps.push_back({"arrange the transport", "ifapilot transfer arrange " + id + " --on DATE"});
  return steps;
}

Steps for_moving(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto id = one.record.facts.id.text();
  Steps steps{{"record the arrival", "ifapilot transfer complete " + id + " --arrived-on DATE"},
              {"or that the transport is off", "ifapilot transfer cancel " + id + " --reason TEXT"}};
  need_cost(steps, one, pilot, now);
  return steps;
}

Steps for_placed(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  Steps steps;
  need_cost(steps, one, pilot, now);
  return steps;
}

Steps by_status(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto id = one.record.facts.id.text();
  switch (rules::status_of(one.record.facts, pilot.offers, now)) {
    case rules::VacancyStatus::notified:
      return {next_by_rota(one, pilot, now)};
    case rules::VacancyStatus::offered:
      return for_offered(one.state, now);
    case rules::VacancyStatus::accepted:
      return for_accepted(one, pilot, now);
    case rules::VacancyStatus::referred:
      return for_referred(id);
    case rules::VacancyStatus::profiled:
      return for_profiled(one.state, id, now);
    case rules::VacancyStatus::matched:
      return for_matched(one.state, id, now);
    case rules::VacancyStatus::moving:
      return for_moving(one, pilot, now);
    case rules::VacancyStatus::placed:
      return for_placed(one, pilot, now);
    default:
      return {};
  }
}

}  // namespace

std::string terms_command(const CaseRecord& one, const Pilot& pilot, rules::Instant now,
                          const std::string& unknown_cost) {
  const auto& agreed = one.state.acceptance->terms;
  const bool framework = has_framework(one, pilot, now);
  const bool spot = !framework || (agreed && agreed->agreed.contract == rules::Contract::spot);
  auto command = "ifapilot match terms " + one.record.facts.id.text() + " --contract ";
  command += spot ? "spot --terms-ref " + typed_reference(agreed) : "framework";
  const auto cost = agreed ? agreed->agreed.weekly_cost : std::nullopt;
  command += cost ? " --weekly-cost " + rules::pounds(*cost) : unknown_cost;
  return command + " --confirmed" + (spot && framework ? " --reason TEXT" : "");
}

std::vector<NextStep> steps_after_hold(rules::VacancyId vacancy) {
  const auto id = vacancy.text();
  return {{"extend the hold, if both agree", "ifapilot vacancy extend " + id + " --until DATE"},
          {"or turn the vacancy down", "ifapilot vacancy close " + id + " --as turned-down --reason TEXT"}};
}

std::string closing_word(rules::VacancyId vacancy, const std::vector<rules::Offer>& offers, rules::Instant now) {
  const auto last = rules::latest_offer(vacancy, offers);
  return last && last->outside_pilot && !rules::is_live(*last, now) ? "refused" : "exhausted";
}

NextStep next_by_rota(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto id = one.record.facts.id.text();
  const auto rota = rules::rota_next(pilot.facts(), {one.record.facts.id, one.record.facts.area}, now);
  const auto* const stale = rules::hold_ran_out(one.record.facts, now) ? "; the vacancy's hold is over" : "";
  if (rota.authority) return {"offer it to " + rota.authority->text + stale, "ifapilot offer " + id, rota.authority};
  if (rota.wait_until)
    return {"nobody is free before " + rules::in_words(*rota.wait_until), "ifapilot rota next " + id};
  return {"nobody is left to be offered it: close it", "ifapilot vacancy close " + id + " --as " +
                                                           closing_word(one.record.facts.id, pilot.offers, now) +
                                                           " --reason TEXT"};
}

NextStep ask_rota_again(rules::VacancyId vacancy) {
  return {"ask the rota again, after the offer before it", "ifapilot rota next " + vacancy.text()};
}

std::vector<NextStep> next_steps(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  auto steps = by_status(one, pilot, now);
  if (one.state.duty) {
    steps.push_back({"record where the child was accommodated, if not here",
                     "ifapilot transfer complete " + one.record.facts.id.text() +
                         " --arrived-on DATE --elsewhere --in-region ANSWER"});
  }
  return steps;
}

}  // namespace ifapilot::app
