#include "app/tell/composer.hpp"

#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <algorithm>
#include <array>

// Who writes, who reads, and the case: what every message says.
namespace ifapilot::app {

namespace {

/// How long there is to answer (D-STANDARD, D-ACCELERATED): of a standard offer as its due time was worked out when it
/// was sent.
std::string answer_within(const rules::Offer& offer, const rules::Policy& policy,
                          const rules::WorkingCalendar& calendar) {
  if (offer.track == rules::Track::accelerated) {
    return hours_words(policy.accelerated_response) + ", or to the end of the working day if that is sooner";
  }
  const auto span = std::chrono::floor<std::chrono::hours>(offer.due_at - offer.clock_started_at);
  const auto today = rules::response_deadline(offer.sent_at, std::nullopt, policy, calendar);
  const bool is_counted_so = today.clock_started_at == offer.clock_started_at && today.due_at == offer.due_at;
  if (policy.standard_clock == rules::StandardClock::elapsed || !is_counted_so) return hours_words(span);
  const int days = rules::standard_working_days(policy);
  return number_word(days) + (days == 1 ? " working day" : " working days");
}

MessageValues::Item contact_item(const Person& person) {
  const auto& [name, email, phone] = person.contact;
  return {{"contact_name", name.value_or("")},
          {"contact_role", std::string(word(person.role))},
          {"contact_email", email.value_or("")},
          {"contact_phone", phone.value_or("")}};
}

std::vector<MessageValues::Item> contact_items(const Reach& reach) {
  std::vector<MessageValues::Item> items;
  for (const auto& person : reach.people) {
    items.push_back(contact_item(person));
    const bool is_away = reach.away_until && person.role == Role::lead;
    if (is_away) items.back()["contact_role"] = "lead, away until " + rules::in_words(*reach.away_until);
  }
  return items;
}

}  // namespace

std::string number_word(int number) {
  constexpr std::array words{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  return number >= 0 && number < static_cast<int>(words.size()) ? words[static_cast<std::size_t>(number)]
                                                                : std::to_string(number);
}

std::string hours_words(std::chrono::hours span) {
  return std::to_string(span.count()) + (span.count() == 1 ? " hour" : " hours");
}

std::string available_words(std::optional<rules::Day> on, bool confirmed) {
  if (!on) return "";
  return confirmed ? rules::in_words(*on) + ", confirmed" : "about " + rules::in_words(*on);
}

Composer::Composer(const ComposedFrom& from, const ToTell& telling)
    : from_(from), telling_(telling), one_(telling.vacancy ? find_case(from.pilot.cases, *telling.vacancy) : nullptr) {}

const rules::Offer* Composer::offer() const {
  return one_ != nullptr && row().offer ? find(state().offers, *row().offer) : nullptr;
}

const rules::Referral* Composer::referral() const {
  if (one_ == nullptr) return nullptr;
  if (row().referral) return find(state().referrals, *row().referral);
  const auto open = rules::open_referral(state());
  return open && open->offer == row().offer ? find(state().referrals, open->id) : nullptr;
}

const rules::CaseFact* Composer::event() const {
  if (one_ == nullptr) return nullptr;
  const auto found = std::ranges::find(one_->facts, row().event, &rules::CaseFact::fact);
  return found == one_->facts.end() ? nullptr : &*found;
}

bool Composer::is_of_acceptance() const {
  return one_ != nullptr && state().acceptance && state().acceptance->offer == row().offer;
}

bool Composer::is_still_free() const {
  return one_ != nullptr && rules::status_of(state(), from_.now()) == rules::VacancyStatus::accepted &&
         state().acceptance->offer == row().offer;
}

std::optional<std::string> Composer::coded_reason() const {
  const auto found = from_.words.find(row().event);
  if (found == from_.words.end()) return std::nullopt;
  std::string text;
  for (auto code : found->second.all("code")) {
    std::ranges::replace(code, '-', ' ');
    if (code == "carer match") code = "the carers do not match";
    text += (text.empty() ? "" : "; ") + code;
  }
  return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::string> Composer::typed_reason() const {
  const auto found = from_.words.find(row().event);
  return found == from_.words.end() ? std::nullopt : found->second.text("reason");
}

void Composer::add_sender() {
  const auto& partnership = from_.partnership;
  text("partnership", partnership.name);
  text("officer", partnership.officer);
  text("officer_email", partnership.email);
  text("officer_phone", partnership.phone);
  text("forms_to", partnership.forms_to ? partnership.forms_to : partnership.email);
}

void Composer::add_reader(const Reach& reach) {
  flag("to_authority", row().to == rules::PartyKind::authority);
  flag("to_provider", row().to == rules::PartyKind::provider);
  flag("to_home_office", row().to == rules::PartyKind::home_office);
  const auto* person = reach.to_write();
  if (person == nullptr) person = reach.to_ring();
  if (person == nullptr) return;
  text("greeting_name", person->contact.name);
  if (!reach.away_until || person->role == Role::lead) return;
  const auto lead = std::ranges::find(reach.people, Role::lead, &Person::role);
  const auto name = lead == reach.people.end() ? std::nullopt : lead->contact.name;
  text("lead_away", name.value_or("the UASC lead"));
  text("away_until", rules::in_words(*reach.away_until));
}

void Composer::add_case() {
  if (telling_.vacancy) text("vacancy", telling_.vacancy->text());
  if (row().offer) text("offer", row().offer->text());
  if (row().authority) text("authority", require_authority(from_.pilot.authorities, *row().authority).facts.name);
  if (one_ == nullptr) {
    if (telling_.provider) text("provider", require_provider(from_.pilot.providers, *telling_.provider).name);
    return;
  }
  text("provider", require_provider(from_.pilot.providers, one_->record.provider).name);
  text("carer", one_->record.carer.text);
  const auto& area = one_->record.facts.area;
  const auto known = std::ranges::find(from_.pilot.rota, area, &rules::Authority::code);
  text("area", known == from_.pilot.rota.end() ? area.text : known->name);
  if (const auto* const about = referral()) text("referral", about->id.text());
  add_place();
  add_hold();
  add_terms();
  add_contacts();
  if (offer() != nullptr) add_offer();
}

void Composer::add_place() {
  const auto& detail = one_->record.detail;
  if (detail.youngest) text("ages", ages_of(detail));
  text("sex", detail.sex);
  if (detail.languages) text("languages", spaced(*detail.languages));
  text("notes", detail.notes);
  const auto& vacancy = one_->record.facts;
  text("available", available_words(vacancy.available_on, vacancy.available_confirmed));
  flag("date_confirmed", vacancy.available_confirmed);
  flag("child_chosen", state().status >= rules::VacancyStatus::profiled);
}

void Composer::add_hold() {
  const auto& vacancy = one_->record.facts;
  const auto& policy = from_.pilot.policy;
  text("hold_days",
       number_word(policy.hold_working_days) + " working day" + (policy.hold_working_days == 1 ? "" : "s"));
  if (policy.cap_per_authority > 0) text("cap", number_word(policy.cap_per_authority));
  if (vacancy.hold_until && !vacancy.rejected) text("hold_until", rules::in_words(*vacancy.hold_until));
  flag("hold_provisional", !vacancy.available_confirmed);
  if (is_of_acceptance() && rules::is_extended(vacancy))
    text("extended_until", rules::in_words(*vacancy.extended_until));
}

void Composer::add_terms() {
  if (!is_of_acceptance()) return;
  // M-TERMS: what was said of the method was said of the provider that there was then.
  const bool is_corrected = std::ranges::any_of(one_->facts, [](const rules::CaseFact& any) {
    const auto* const corrected = std::get_if<rules::VacancyCorrected>(&any.what);
    return corrected != nullptr && corrected->provider;
  });
  const auto* const terms = rules::standing_terms(state());
  if (is_corrected && terms == nullptr) return;
  const auto contract = rules::contract_of(state());
  flag("framework", contract == rules::Contract::framework);
  flag("spot", contract == rules::Contract::spot);
  flag("terms_confirmed", terms != nullptr && terms->agreed.confirmed);
  if (terms != nullptr) text("terms_reference", terms->agreed.terms_ref);
  if (terms != nullptr || !state().acceptance) return;
  if (const auto form = rules::form_of(state(), state().acceptance->offer)) text("terms_reference", form->terms_ref);
}

void Composer::add_contacts() {
  const auto today = rules::local_day(from_.now());
  const auto both = both_reached(from_.pilot, row().authority, one_->record.provider, today);
  values_.lists["provider_contacts"] = contact_items(both.provider);
  values_.lists["authority_contacts"] = contact_items(both.authority);
}

void Composer::add_offer() {
  const auto& about = *offer();
  flag("standard", about.track == rules::Track::standard);
  flag("accelerated", about.track == rules::Track::accelerated);
  flag("outside_pilot", about.outside_pilot);
  text("answer_within", answer_within(about, from_.pilot.policy, from_.calendar));
  if (rules::status_of(about, from_.now()) == rules::OfferStatus::open) text("due", rules::in_words(about.due_at));
}

std::optional<rules::Child> Composer::own_child_then() const {
  auto then = rules::notified(one_->record.facts);
  for (const auto& fact : one_->facts) {
    if (fact.fact <= row().event) then = rules::with(std::move(then), fact);
  }
  const bool is_own = then.acceptance && then.acceptance->offer == row().offer && then.acceptance->own_child;
  return is_own ? std::optional(then.acceptance->own_child->child) : std::nullopt;
}

void Composer::add_child() {
  const auto* const about = referral();
  auto child = about != nullptr ? about->child : std::nullopt;
  if (!child) child = own_child_then();
  if (!child) return;
  text("child", child->reference);
  text("child_age", std::to_string(child->age));
  text("child_sex", child->sex);
  if (child->languages) text("child_languages", spaced(*child->languages));
}

}  // namespace ifapilot::app
