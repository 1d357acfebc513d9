#include <ifapilot/rules/case.hpp>

#include <algorithm>

// Reading a case: how it begins, where it stands, and which step of M-STATES a fact is; the few that depend on what is
// on record are decided here. How a fact changes a case: replay.cpp.
namespace ifapilot::rules {
namespace {

/// Whether an answer of `at` came in time and no other offer came after the one that it answers, whenever it is typed.
bool is_the_latest_word(const Case& of, const Offer& offer, Instant at) {
  const auto latest = latest_offer(of.vacancy.id, of.offers);
  return at <= offer.due_at && latest && latest->id == offer.id;
}

/// Which step a fact is, whatever is on record; or, of what is no step anywhere, the command that records it.
struct Named {
  using Name = std::variant<Step, FactKind>;

  template <class What>
  requires requires { What::recorded_by; }
  Name operator()(const What&) const { return What::recorded_by; }
  Name operator()(const Updated&) const { return Step::update; }
  Name operator()(const DateTold&) const { return Step::date; }
  Name operator()(const Offered&) const { return Step::offer; }
  Name operator()(const Answered& answered) const {
    return answered.kind == AnswerKind::accept ? Step::acceptance : Step::refusal;
  }
  Name operator()(const Rescinded&) const { return Step::rescission; }
  Name operator()(const Extended&) const { return Step::extension; }
  Name operator()(const TermsAgreed&) const { return Step::terms; }
  Name operator()(const Contacted&) const { return Step::contact; }
  Name operator()(const OwnChildChosen&) const { return Step::match_own; }
  Name operator()(const ReferralRequested&) const { return Step::refer_request; }
  Name operator()(const ProfileReceived&) const { return Step::refer_profile; }
  Name operator()(const ReferralEnded& end) const {
    if (end.how == ReferralEnd::none) return Step::refer_none;
    return end.how == ReferralEnd::withdrawn ? Step::refer_withdrawn : Step::refer_refuse;
  }
  Name operator()(const MatchDecided& decided) const {
    if (decided.decision == Decision::accept) return Step::match_accept;
    return decided.decision == Decision::refuse ? Step::match_refuse : Step::match_proceed;
  }
  Name operator()(const MatchFailed&) const { return Step::match_failed; }
  Name operator()(const Chased&) const { return Step::match_chase; }
  Name operator()(const TransportArranged&) const { return Step::arrange; }
  Name operator()(const TransportCancelled&) const { return Step::cancel; }
  Name operator()(const Arrived& arrived) const { return arrived.elsewhere ? Step::elsewhere : Step::complete; }
  Name operator()(const DutyEnded&) const { return Step::duty_met; }
  Name operator()(const SteppedBack&) const { return Step::step_back; }
  Name operator()(const Closed& closed) const { return closing(closed.how); }
};

std::optional<Step> step_of_answer(const Case& before, const Answered& answered, Instant at) {
  const auto* offer = find(before.offers, answered.offer);
  if (offer == nullptr) return std::nullopt;
  if (is_over(before.status)) return std::nullopt;  // typed after the closing: kept, and moves nothing
  const bool latest_word = is_the_latest_word(before, *offer, at);
  const bool refused_outside = latest_word && answered.kind == AnswerKind::refuse && offer->outside_pilot;
  if (answered.closes.value_or(refused_outside)) return Step::outside_refusal;
  const bool waited_for = latest_word && status_of(before, at) == VacancyStatus::offered;
  if (answered.kind == AnswerKind::accept) return waited_for ? Step::acceptance : Step::late_acceptance;
  return waited_for ? std::optional(Step::refusal) : std::nullopt;  // D-LATE: a late refusal changes no status
}

/// Carries the earlier value over to one that was left out. Whether the two are the same then, or there was none.
template <class Value>
bool keep(std::optional<Value>& said, const std::optional<Value>& earlier) {
  if (!said) said = earlier;
  return !earlier || *said == *earlier;
}

/// An own child is profiled and matched too, but without a referral that could end, be chased or bind (M-OWN).
bool lacks_its_ground(const Case& before, Step step) {
  switch (step) {
    case Step::refer_profile:
    case Step::refer_none:
    case Step::refer_refuse:
    case Step::match_proceed:
    case Step::match_chase: return !open_referral(before);
    case Step::match_failed: return !duty_of_match(before);
    default: return false;
  }
}

/// Whether the referral's child is the one that this vacancy waits for, matches or moves.
bool is_matched_here(const Case& of, ReferralId referral) {
  const auto open = open_referral(of);
  return open && open->id == referral && of.status <= VacancyStatus::moving;
}

/// Only who owes a child a place may say that it came elsewhere (R2).
std::optional<Step> step_of_duty(const Case& before, const std::optional<Duty>& duty) {
  if (!duty) return std::nullopt;
  return is_matched_here(before, duty->referral) ? Step::elsewhere : Step::duty_met;
}

std::optional<Step> step_of_withdrawal(const Case& before, const ReferralEnded& end) {
  const auto referral = referral_meant(before, end.referral);
  if (!referral) return std::nullopt;
  if (!is_matched_here(before, *referral)) return Step::duty_released;
  const bool on_the_way = before.status == VacancyStatus::moving && !duty_for(before, *referral);
  return on_the_way ? std::nullopt : std::optional(Step::refer_withdrawn);
}

}  // namespace

Case notified(const Vacancy& vacancy) {
  Case first;
  first.vacancy.id = vacancy.id;
  first.vacancy.area = vacancy.area;
  first.vacancy.provider = vacancy.provider;
  first.vacancy.carer = vacancy.carer;
  first.vacancy.notified_at = vacancy.notified_at;
  first.vacancy.rejected = vacancy.rejected;
  first.vacancy.quiet = vacancy.quiet;
  first.status = vacancy.rejected ? VacancyStatus::rejected : VacancyStatus::notified;
  first.moved_at = vacancy.notified_at;
  return first;
}

VacancyStatus status_of(const Case& of, Instant now) {
  if (of.status != VacancyStatus::offered) return of.status;
  const bool open = live_offer(of.vacancy.id, of.offers, now).has_value();
  return open ? of.status : after(of.status, Step::lapse).value_or(of.status);
}

std::optional<Step> step_of(const Case& before, const CaseFact& fact) {
  if (const auto* answered = std::get_if<Answered>(&fact.what)) return step_of_answer(before, *answered, fact.at);
  if (const auto* rescinded = std::get_if<Rescinded>(&fact.what)) {
    // A withdrawal that is typed late takes back an offer that the vacancy has been offered on since.
    const auto* offer = find(before.offers, rescinded->offer);
    if (offer == nullptr || is_over(before.status) || !is_the_latest_word(before, *offer, fact.at)) return std::nullopt;
  }
  if (const auto* arrived = std::get_if<Arrived>(&fact.what); arrived != nullptr && arrived->elsewhere) {
    return step_of_duty(before, duty_meant(before, arrived->referral));
  }
  if (const auto* ended = std::get_if<DutyEnded>(&fact.what)) {
    return step_of_duty(before, duty_for(before, ended->referral));
  }
  if (const auto* ended = std::get_if<ReferralEnded>(&fact.what);
      ended != nullptr && ended->how == ReferralEnd::withdrawn) {
    return step_of_withdrawal(before, *ended);
  }
  // What completes a first contact is of the terms, which may be agreed when the child is placed (M-TERMS).
  const auto* contacted = std::get_if<Contacted>(&fact.what);
  if (contacted != nullptr && contacted->terms_received && awaits_spot_terms(before)) return Step::terms;
  const auto name = std::visit(Named{}, fact.what);
  const auto* const step = std::get_if<Step>(&name);
  return step == nullptr || lacks_its_ground(before, *step) ? std::nullopt : std::optional(*step);
}

std::string_view name_of(const Happening& what) {
  return std::visit([](auto name) { return word(name); }, std::visit(Named{}, what));
}

std::optional<Referral> open_referral(const Case& of) {
  if (!of.acceptance || !of.acceptance->referral) return std::nullopt;
  const auto* const found = find(of.referrals, *of.acceptance->referral);
  if (found == nullptr || found->ended_at) return std::nullopt;
  return *found;
}

std::optional<Duty> duty_for(const Case& of, ReferralId referral) {
  const auto found = std::ranges::find(of.duties, referral, &Duty::referral);
  return found == of.duties.end() ? std::nullopt : std::optional(*found);
}

std::optional<Duty> duty_of_match(const Case& of) {
  const auto open = open_referral(of);
  return open ? duty_for(of, open->id) : std::nullopt;
}

std::optional<Duty> duty_meant(const Case& of, std::optional<ReferralId> told) {
  if (told) return duty_for(of, *told);
  return of.duties.size() == 1 ? std::optional(of.duties.front()) : std::nullopt;
}

std::optional<ReferralId> referral_meant(const Case& of, std::optional<ReferralId> told) {
  const auto open = open_referral(of);
  if (told) {
    const bool stands = (open && open->id == *told) || duty_for(of, *told);
    return stands ? told : std::nullopt;
  }
  if (of.duties.size() > 1) return std::nullopt;
  if (open) return open->id;
  return of.duties.empty() ? std::nullopt : std::optional(of.duties.front().referral);
}

std::optional<Form> form_of(const Case& of, OfferId offer) {
  const auto found = std::ranges::find(of.forms, offer, &Form::offer);
  return found == of.forms.end() ? std::nullopt : std::optional(*found);
}

const Terms* standing_terms(const Case& of) {
  if (!of.acceptance || !of.acceptance->terms || of.acceptance->terms->of_other_provider) return nullptr;
  return &*of.acceptance->terms;
}

std::optional<Contract> contract_of(const Case& of) {
  if (!of.acceptance) return std::nullopt;
  if (const auto* terms = standing_terms(of)) return terms->agreed.contract;
  const auto form = form_of(of, of.acceptance->offer);
  return form ? form->contract : std::nullopt;
}

Terms terms_with(const Case& of, const TermsAgreed& said, Instant at) {
  const auto* const earlier = standing_terms(of);
  const auto form = form_of(of, of.acceptance->offer);
  Terms stands{said, at};
  auto& agreed = stands.agreed;
  bool content = false;  // the authority, with what stood already
  if (earlier != nullptr && earlier->agreed.contract == said.contract) {
    const auto& then = earlier->agreed;
    const bool same_ref = keep(agreed.terms_ref, then.terms_ref);
    const bool same_cost = keep(agreed.weekly_cost, then.weekly_cost);
    agreed.has_reason |= then.has_reason;
    content = same_ref && same_cost && then.confirmed;
  }
  if (!agreed.terms_ref && said.contract == Contract::spot && form) agreed.terms_ref = form->terms_ref;
  if (content) {
    stands.confirmed_at = earlier->confirmed_at;
  } else if (said.confirmed) {
    stands.confirmed_at = at;
  }
  agreed.confirmed = stands.confirmed_at.has_value();
  return stands;
}

bool awaits_spot_terms(const Case& of) {
  if (!of.acceptance || !of.acceptance->contact || contract_of(of) != Contract::spot) return false;
  const auto& contact = *of.acceptance->contact;
  return !contact.terms_received && !contact.terms_at;
}

std::optional<Child> child_of(const Case& of) {
  if (of.acceptance && of.acceptance->own_child) return of.acceptance->own_child->child;
  if (of.status == VacancyStatus::placed && !of.arrivals.empty()) return of.arrivals.back().child;
  const auto referral = open_referral(of);
  return referral ? referral->child : std::nullopt;
}

std::vector<ChildOnRecord> children_on_record(const Case& of) {
  std::vector<ChildOnRecord> all;
  for (const auto& one : of.referrals) {
    if (one.child) all.push_back({one.id, *one.child, one.referred_on, *one.profile_received_at});
  }
  for (const auto& own : of.own_children) all.push_back({own.fact, own.child, own.referred_on, own.chosen_at});
  return all;
}

std::optional<ChildOnRecord> child_on_record(const Case& of, const std::variant<ReferralId, FactId>& by) {
  const auto all = children_on_record(of);
  const auto found = std::ranges::find(all, by, &ChildOnRecord::of);
  return found == all.end() ? std::nullopt : std::optional(*found);
}

std::string_view word(ReferralStatus status) {
  switch (status) {
    case ReferralStatus::requested: return "requested";
    case ReferralStatus::profiled: return "profiled";
    case ReferralStatus::accepted: return "accepted";
    case ReferralStatus::refused: return "refused";
    case ReferralStatus::none: return "none";
    case ReferralStatus::withdrawn: return "withdrawn";
    case ReferralStatus::ended: return "ended";
    case ReferralStatus::failed: return "failed";
  }
  return {};
}

std::string_view word(Decision decision) {
  switch (decision) {
    case Decision::accept: return "accept";
    case Decision::refuse: return "refuse";
    case Decision::proceed: return "proceed";
  }
  return {};
}

std::string_view word(ReferralEnd how) {
  switch (how) {
    case ReferralEnd::none: return "none";
    case ReferralEnd::withdrawn: return "withdrawn";
    case ReferralEnd::refused: return "refused";
  }
  return {};
}

}  // namespace ifapilot::rules
