#include <ifapilot/rules/explain.hpp>
#include <ifapilot/rules/waiting.hpp>

// What a case waits for: until when, what set that, and what is owed in it without a deadline.
namespace ifapilot::rules {
namespace {

using Deadlines = std::vector<CaseDeadline>;

/// M-PROFILE, M-CHASE: one of the two at most. A proceed stops the clock for good (M-DECIDE).
void add_decision(Deadlines& to, const Case& of) {
  const auto referral = open_referral(of);
  if (!referral || referral->status != ReferralStatus::profiled || referral->decision) return;
  if (referral->chase_until) {
    to.push_back({DeadlineKind::chase, *referral->chase_until, referral->id});
  } else if (referral->decision_due_at) {
    to.push_back({DeadlineKind::match_decision, *referral->decision_due_at, referral->id});
  }
}

/// M-DATE: from two weeks before the rough day on, accepted or not.
void add_date(Deadlines& to, const Vacancy& vacancy, const Policy& policy, Instant now) {
  const auto& rough = vacancy.available_on;
  if (vacancy.available_confirmed || !rough || local_day(now) < date_asked_from(*rough)) return;
  to.push_back({DeadlineKind::date, date_due(*rough, policy)});
}

/// M-EXPIRED: hold or extension, whichever ends later. A provisional one is no deadline.
/// M-QUIET: an extension that ran out is not reported on a quiet day; a hold that ended before the period began is.
void add_hold(Deadlines& to, const Vacancy& vacancy, Instant now) {
  const auto until = held_until(vacancy);
  if (!until || !vacancy.available_confirmed || (now > *until && !hold_ran_out(vacancy, now))) return;
  to.push_back({is_extended(vacancy) ? DeadlineKind::extension : DeadlineKind::hold, *until});
}

void add_arrival(Deadlines& to, const Case& of) {
  if (of.status != VacancyStatus::moving || !of.acceptance || !of.acceptance->transport) return;
  to.push_back({DeadlineKind::arrival, arrival_due(of.acceptance->transport->on)});
}

Owed owed(OwedKind kind, Instant since, std::optional<OfferId> offer, const AuthorityCode& authority) {
  return {kind, since, words_of(kind).by.rule, offer, authority, std::nullopt};
}

void add_forms(std::vector<Owed>& to, const Case& of) {
  for (const auto& offer : of.offers) {
    if (!owes_form(offer, form_of(of, offer.id))) continue;
    to.push_back(owed(OwedKind::form, offer.answer->answered_at, offer.id, offer.authority));
  }
}

/// What is wanted before the child can come (O6, O7, O11).
void add_wanted(std::vector<Owed>& to, const Case& of, const Acceptance& acceptance) {
  const auto want = [&](OwedKind kind) {
    to.push_back(owed(kind, acceptance.accepted_at, acceptance.offer, acceptance.authority));
  };
  if (!of.vacancy.available_confirmed) want(OwedKind::date);
  if (const auto* terms = standing_terms(of); terms == nullptr || !terms->agreed.confirmed) want(OwedKind::terms);
  if (!acceptance.contact) want(OwedKind::contact);
}

/// M-TERMS (E2): agreed with the terms, so owed since the authority confirmed them.
void add_weekly_cost(std::vector<Owed>& to, const Case& of) {
  const auto* const terms = standing_terms(of);
  if (terms == nullptr || !terms->confirmed_at || terms->agreed.weekly_cost) return;
  to.push_back(owed(OwedKind::weekly_cost, *terms->confirmed_at, of.acceptance->offer, of.acceptance->authority));
}

/// M-TERMS (E2): what the authority's method rests on, and has not come.
void add_grounds(std::vector<Owed>& to, const Case& of, std::span<const Framework> agreements, Instant now) {
  const auto& acceptance = *of.acceptance;
  const auto want = [&](OwedKind kind, Instant since) {
    to.push_back(owed(kind, since, acceptance.offer, acceptance.authority));
  };
  if (awaits_agreement(of, agreements, now)) want(OwedKind::agreement, form_of(of, acceptance.offer)->contract_at);
  if (awaits_spot_terms(of)) want(OwedKind::terms_received, acceptance.contact->at);
}

void add_duties(std::vector<Owed>& to, const Case& of) {
  for (const auto& duty : of.duties) {
    const auto* const referral = find(of.referrals, duty.referral);
    to.push_back(owed(OwedKind::duty, duty.since, referral->offer, duty.authority));
    to.back().referral = duty.referral;
  }
}

}  // namespace

Instant decision_due(Instant passed_at, const Policy& policy) { return passed_at + policy.decision; }

Instant arrival_due(Day arranged_on) { return start_of(arranged_on + date::days{1}); }

Instant same_day_target(Instant passed_at, const Policy& policy, const WorkingCalendar& calendar) {
  return at_time(local_day(next_working_instant(passed_at, policy, calendar)), policy.working_day_closes);
}

bool decided_same_day(Instant passed_at, Instant decided_at, const Policy& policy, const WorkingCalendar& calendar) {
  return decided_at <= same_day_target(passed_at, policy, calendar);
}

Day date_asked_from(Day rough) { return rough - date::weeks{2}; }

Instant date_due(Day rough, const Policy& policy) { return at_time(rough, policy.working_day_closes); }

bool is_ready_soon(Day ready, Day today, const WorkingCalendar& calendar) {
  constexpr int working_days = 5;
  return ready <= calendar.advance(today, working_days);
}

bool is_asked_whether_free(const Case& of, std::span<const CaseFact> facts, Instant now) {
  const bool without_child = VacancyStatus::accepted <= of.status && of.status <= VacancyStatus::referred;
  if (!without_child || !is_quiet(of.vacancy.quiet, local_day(now))) return false;
  return std::ranges::none_of(facts, [&](const CaseFact& any) {
    const auto* const note = std::get_if<Noted>(&any.what);
    return note != nullptr && note->with_provider && any.at + date::weeks{1} > now;
  });
}

std::vector<CaseDeadline> deadlines_of(const Case& of, const Policy& policy, Instant now) {
  Deadlines all;
  if (is_over(of.status)) return all;
  add_date(all, of.vacancy, policy, now);
  if (of.status >= VacancyStatus::accepted) {
    add_decision(all, of);
    add_hold(all, of.vacancy, now);
    add_arrival(all, of);
  }
  std::ranges::stable_sort(all, {}, &CaseDeadline::due_at);
  return all;
}

bool is_overdue(const CaseDeadline& deadline, Instant now) { return now > deadline.due_at; }

std::optional<DeadlineSet> deadline_set(DeadlineKind kind, const Case& of, std::span<const CaseFact> facts,
                                        const Policy& policy) {
  const auto by = [](const CaseFact* fact, Instant stands, auto explain) {
    return fact == nullptr ? std::nullopt : std::optional(DeadlineSet{fact, stands, std::move(explain)});
  };
  const auto referral = open_referral(of);
  switch (kind) {
    case DeadlineKind::offer_response: break;
    case DeadlineKind::date: {
      if (!of.vacancy.available_on) break;
      const auto* told = last_fact<DateTold>(facts);
      const auto rough = *of.vacancy.available_on;
      // What is stored is the day alone: the close is today's (A changed policy moves no deadline but this one).
      return by(told != nullptr ? told : last_fact<Notified>(facts), date_due(rough, policy),
                [=](const Basis& basis) { return explain_date(rough, basis); });
    }
    case DeadlineKind::match_decision: {
      if (!referral || !referral->decision_due_at) break;
      const auto is_it = [&](const auto& any) {
        return any.passed_at == referral->passed_at && any.decision_due_at == referral->decision_due_at;
      };
      return by(last_fact<ProfileReceived>(facts, is_it), *referral->decision_due_at,
                [passed_at = *referral->passed_at](const Basis& basis) { return explain_decision(passed_at, basis); });
    }
    case DeadlineKind::chase: {
      if (!referral || !referral->chase_until) break;
      const auto until = *referral->chase_until;
      const auto* chased = last_fact<Chased>(facts, [&](const auto& any) { return any.until == until; });
      return by(chased, until, [=](const Basis& basis) { return explain_chase(chased->at, until, basis); });
    }
    case DeadlineKind::hold: {
      if (!of.vacancy.available_on || !of.vacancy.hold_until) break;
      const auto* told = last_fact<DateTold>(facts);
      return by(told != nullptr ? told : last_fact<Notified>(facts), *of.vacancy.hold_until,
                [on = *of.vacancy.available_on, quiet = of.vacancy.quiet](const Basis& basis) {
                  return explain_hold(on, quiet, basis);
                });
    }
    case DeadlineKind::extension: {
      if (!of.vacancy.extended_until) break;
      const auto until = *of.vacancy.extended_until;
      const auto* agreed = last_fact<Extended>(facts, [&](const auto& any) { return any.until == until; });
      return by(agreed, until,
                [=](const Basis& basis) { return explain_extension(agreed->at, local_day(until), basis); });
    }
    case DeadlineKind::arrival: {
      if (!of.acceptance || !of.acceptance->transport) break;
      const auto transport = *of.acceptance->transport;
      const auto is_it = [&](const auto& any) { return any.on == transport.on; };
      return by(last_fact<TransportArranged>(facts, is_it), arrival_due(transport.on),
                [=](const Basis& basis) { return explain_arrival(transport.arranged_at, transport.on, basis); });
    }
  }
  return std::nullopt;
}

bool owes_form(const Offer& offer, const std::optional<Form>& form) {
  if (offer.rescinded_at || !offer.answer) return false;
  const bool reasons = form && form->has_reasons;
  if (offer.answer->kind == AnswerKind::refuse) return !offer.answer->late && !reasons;
  return !reasons || !form->contract;
}

bool awaits_agreement(const Case& of, std::span<const Framework> agreements, Instant now) {
  if (!of.acceptance || standing_terms(of) != nullptr) return false;  // the terms' own gate asked for it
  const auto form = form_of(of, of.acceptance->offer);
  if (!form || form->contract != Contract::framework) return false;
  return std::ranges::none_of(agreements, [&](const Framework& any) {
    return in_force(any, local_day(form->contract_at)) || in_force(any, local_day(now));
  });
}

bool hangs_on_agreement(const Case& of, std::span<const Framework> agreements) {
  const auto form = of.acceptance ? form_of(of, of.acceptance->offer) : std::nullopt;
  return form && form->contract && awaits_agreement(of, agreements, form->contract_at);
}

std::vector<Owed> owed_in(const Case& of, std::span<const Framework> agreements, Instant now) {
  std::vector<Owed> all;
  add_forms(all, of);
  const auto status = status_of(of, now);
  const bool accepted = VacancyStatus::accepted <= status && status <= VacancyStatus::placed;
  if (accepted && status != VacancyStatus::placed) add_wanted(all, of, *of.acceptance);
  if (status == VacancyStatus::placed && of.acceptance->terms && of.acceptance->terms->of_other_provider) {
    all.push_back(owed(OwedKind::terms, of.acceptance->accepted_at, of.acceptance->offer, of.acceptance->authority));
  }
  if (accepted) add_weekly_cost(all, of);
  add_duties(all, of);
  if (accepted) add_grounds(all, of, agreements, now);
  return all;
}

Day survey_asked_from(const Policy& policy) {
  auto shorter = policy;
  shorter.pilot_months -= 1;
  return pilot_end(shorter);
}

std::vector<Owed> surveys_owed(std::span<const Authority> authorities, std::span<const AuthorityCode> answered,
                               const Policy& policy, Instant now) {
  const auto begins = survey_asked_from(policy);
  const auto today = local_day(now);
  std::vector<Owed> all;
  if (today < begins || today >= pilot_end(policy)) return all;
  for (const auto& authority : authorities) {
    const bool has_answered = std::ranges::find(answered, authority.code) != answered.end();
    if (has_answered || !takes_part(authority, now)) continue;
    all.push_back(owed(OwedKind::survey, start_of(begins), std::nullopt, authority.code));
  }
  return all;
}

}  // namespace ifapilot::rules
