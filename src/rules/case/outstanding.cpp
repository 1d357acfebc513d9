#include <ifapilot/rules/outstanding.hpp>

#include <algorithm>

namespace ifapilot::rules {
namespace {

std::optional<Form> form_of(const Case& of, OfferId offer) {
  const auto found = std::ranges::find(of.forms, offer, &Form::offer);
  return found == of.forms.end() ? std::nullopt : std::optional(*found);
}

void add_forms(std::vector<Owed>& to, const Case& of) {
  for (const auto& offer : of.offers) {
    if (!owes_form(offer, form_of(of, offer.id))) continue;
    to.push_back({OwedKind::form, offer.answer->answered_at, "D-FORM", offer.id, offer.authority});
  }
}

/// What is wanted before the child can come (O6, O7, O11).
void add_wanted(std::vector<Owed>& to, const Case& of, const Acceptance& acceptance) {
  const auto want = [&](OwedKind kind, std::string_view rule) {
    to.push_back({kind, acceptance.accepted_at, rule, acceptance.offer, acceptance.authority});
  };
  if (!of.vacancy.available_confirmed) want(OwedKind::date, "M-DATE");
  if (!acceptance.terms || !acceptance.terms->agreed.confirmed) want(OwedKind::terms, "M-TERMS");
  if (!acceptance.contact) want(OwedKind::contact, "M-CONTACT");
}

void add_weekly_cost(std::vector<Owed>& to, const Acceptance& acceptance) {
  if (!acceptance.transport || (acceptance.terms && acceptance.terms->agreed.weekly_cost)) return;
  to.push_back(
      {OwedKind::weekly_cost, acceptance.transport->arranged_at, "M-TERMS", acceptance.offer, acceptance.authority});
}

void add_duty(std::vector<Owed>& to, const Case& of) {
  if (!of.duty || !of.acceptance) return;
  to.push_back({OwedKind::duty, of.duty->since, "M-DECIDE", of.acceptance->offer, of.acceptance->authority});
}

}  // namespace

bool owes_form(const Offer& offer, const std::optional<Form>& form) {
  if (offer.rescinded_at || !offer.answer) return false;
  const bool reasons = form && form->has_reasons;
  if (offer.answer->kind == AnswerKind::refuse) return !offer.answer->late && !reasons;
  return !reasons || !form->has_contract;
}

std::vector<Owed> owed_in(const Case& of, Instant now) {
  std::vector<Owed> owed;
  add_forms(owed, of);
  const auto status = status_of(of, now);
  const bool accepted = VacancyStatus::accepted <= status && status < VacancyStatus::placed;
  if (accepted) add_wanted(owed, of, *of.acceptance);
  if (status == VacancyStatus::moving || status == VacancyStatus::placed) add_weekly_cost(owed, *of.acceptance);
  add_duty(owed, of);
  return owed;
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
  std::vector<Owed> owed;
  if (today < begins || today >= pilot_end(policy)) return owed;
  for (const auto& authority : authorities) {
    const bool has_answered = std::ranges::find(answered, authority.code) != answered.end();
    if (has_answered || !takes_part(authority, now)) continue;
    owed.push_back({OwedKind::survey, start_of(begins), "P-SURVEY", std::nullopt, authority.code});
  }
  return owed;
}

std::string_view word(OwedKind kind) {
  switch (kind) {
    case OwedKind::form: return "form";
    case OwedKind::date: return "date";
    case OwedKind::terms: return "terms";
    case OwedKind::contact: return "contact";
    case OwedKind::weekly_cost: return "weekly-cost";
    case OwedKind::survey: return "survey";
    case OwedKind::duty: return "duty";
  }
  return {};
}

}  // namespace ifapilot::rules
