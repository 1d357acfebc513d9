#include "cli/words/phrases.hpp"

#include "cli/words/case.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

std::string without_this_year(std::string text, rules::Instant now) {
  const auto year = " " + rules::iso(rules::local_day(now)).substr(0, 4);
  const auto at = text.find(year);
  return at == std::string::npos ? text : text.erase(at, year.size());
}

/// The lead, and if that does not tell how to reach it, what `records` it.
rules::Sentence reached(const store::WorkContact& lead, const rules::Action& records) {
  const auto words = reached_at(lead);
  return is_reachable(lead) ? words : words + "\nrecord it: " + records;
}

}  // namespace

std::string from_now(rules::Instant instant, rules::Instant now) {
  if (instant == now) return "now";
  const auto span = rules::span_in_words(instant - now);
  return instant > now ? "in " + span : span + " ago";
}

std::string from_today(rules::Day day, rules::Day today) {
  const auto days = (day - today).count();
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days == -1) return "yesterday";
  return days > 0 ? "in " + how_many(days, "day", "days") : how_many(-days, "day", "days") + " ago";
}

std::string short_words(rules::Instant instant, rules::Instant now) {
  return without_this_year(rules::in_words(instant), now);
}

std::string short_words(rules::Day day, rules::Instant now) { return without_this_year(rules::in_words(day), now); }

std::string time_left(rules::Instant due, rules::Instant now) {
  return due < now ? "overdue by " + rules::span_in_words(now - due) : from_now(due, now);
}

std::vector<rules::Sentence> ways_to_answer(rules::OfferId offer) {
  return {rules::Action{rules::Deed::accept_offer, offer}, rules::Action{rules::Deed::refuse_offer, offer}};
}

std::string listed(const std::vector<std::string>& words) { return listed(words, std::identity()); }

std::string how_many(std::int64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string young_person(const store::VacancyDetail& detail) {
  const auto ages = detail.youngest ? app::ages_of(detail) : "";
  const auto who = listed({ages, detail.sex == "any" ? "any sex" : detail.sex.value_or("")});
  std::string languages;
  for (const char c : detail.languages.value_or("")) languages += c == ',' ? std::string(", ") : std::string(1, c);
  return listed(std::array{who, languages}, std::identity(), "; ");
}

std::string reached_at(const store::WorkContact& contact) {
  const auto known = listed({contact.name.value_or(""), contact.email.value_or(""), contact.phone.value_or("")});
  return known.empty() ? "no contact recorded" : known;
}

rules::Action contact_to_record(const rules::AuthorityCode& code) {
  return {rules::Deed::update_authority, code, {{rules::Field::email}}};
}

rules::Action contact_to_record(const rules::ProviderCode& code) {
  return {rules::Deed::update_provider, code, {{rules::Field::email}}};
}

rules::Sentence how_to_reach(const store::AuthorityRecord& authority) {
  return reached(authority.lead, contact_to_record(authority.facts.code));
}

rules::Sentence how_to_reach(const store::ProviderRecord& provider) {
  return reached(provider.lead, contact_to_record(provider.code));
}

rules::Sentence how_to_reach(const app::Reach& reach, const rules::Action& records) {
  const auto first = reach.first();
  rules::Sentence text = reached_at(first);
  if (reach.away_until) {
    text += "\nthe lead is away until " + rules::in_words(*reach.away_until) + " " + cited(rules::Reading::lead_away);
  }
  const auto* const write_to = reach.to_write();
  if (reach.away_until && !first.email && write_to != nullptr) text += "\nby e-mail: " + reached_at(write_to->contact);
  return reach.to_ring() == nullptr ? text + "\nrecord it: " + records : text;
}

std::vector<std::string> others_to_reach(const app::Reach& reach) {
  std::vector<std::string> all;
  for (std::size_t i = 1; i < reach.people.size(); ++i) {
    const auto& [role, contact] = reach.people[i];
    all.push_back(reached_at(contact) + (role == app::Role::lead ? " (the lead, away)" : ""));
  }
  return all;
}

std::string availability(const rules::Vacancy& vacancy) {
  if (!vacancy.available_on) return "date not known yet";
  const auto day = rules::in_words(*vacancy.available_on);
  return vacancy.available_confirmed ? "available " + day + " (confirmed)" : "available about " + day;
}

std::string labelled(const LabelledLines& lines, const output::Style& style) {
  output::Labelled bound_lines;
  for (const auto& [label, text] : lines) bound_lines.emplace_back(label, bound(text));
  return unbound(output::to_screen(bound_lines, 2, style));
}

std::vector<rules::Sentence> actions_of(const std::vector<app::NextStep>& steps) {
  std::vector<rules::Sentence> all;
  for (const auto& step : steps) all.emplace_back(step.action);
  return all;
}

}  // namespace ifapilot::cli
