#include "cli/words/case.hpp"

#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

std::string authority_of(const app::CaseView& view) { return view.authority ? view.authority->code : "the authority"; }

std::string due(rules::Instant at, rules::Instant now) { return rules::in_words(at) + " (" + from_now(at, now) + ")"; }

std::string offered(const app::CaseView& view, rules::Instant now) {
  const auto live = rules::live_offer(view.state.vacancy.id, view.state.offers, now);
  return live ? "to " + live->authority.text + " as " + live->id.text() + ", answer due " + due(live->due_at, now) : "";
}

std::string accepted(const app::CaseView& view) {
  return "by " + authority_of(view) + " " + rules::in_words(view.state.acceptance->accepted_at) + " (" +
         view.state.acceptance->offer.text() + ")";
}

std::string profiled(const app::CaseView& view, rules::Instant now) {
  if (rules::duty_of_match(view.state))
    return authority_of(view) + " goes on with the child, to whom it owes a place [R2]";
  if (view.state.acceptance->own_child) return authority_of(view) + " decides on a child of its own";
  const auto referral = rules::open_referral(view.state);
  const auto& until = referral && referral->chase_until ? referral->chase_until : referral->decision_due_at;
  const auto* const verb =
      referral && referral->chase_until ? "was chased to decide by " : "decides on the child's profile by ";
  return authority_of(view) + " " + verb + due(*until, now);
}

std::string over(const app::CaseView& view) {
  const auto& record = view.vacancy.record;
  if (!record.facts.closed_at) return "";
  const auto closed = "closed " + rules::in_words(*record.facts.closed_at);
  return record.closing_reason ? closed + ": \"" + *record.closing_reason + "\"" : closed;
}

std::string free_to_offer(const app::CaseView& view) {
  return view.vacancy.next.empty() ? "free" : "free: " + view.vacancy.next.front().what;
}

std::string by_status(const app::CaseView& view, rules::Instant now) {
  const auto& acceptance = view.state.acceptance;
  switch (view.vacancy.status) {
    case rules::VacancyStatus::notified: return free_to_offer(view);
    case rules::VacancyStatus::offered: return offered(view, now);
    case rules::VacancyStatus::accepted: return accepted(view);
    case rules::VacancyStatus::referred:
      return authority_of(view) + " waits for a child's profile from the Home Office";
    case rules::VacancyStatus::profiled: return profiled(view, now);
    case rules::VacancyStatus::matched:
      return authority_of(view) + " accepted the match; the transport is to be arranged";
    case rules::VacancyStatus::moving:
      return "the child comes " + rules::in_words(acceptance->transport->on) + " to " + authority_of(view);
    case rules::VacancyStatus::placed:
      return "the child arrived " + rules::in_words(view.state.arrivals.back().arrived.on) + ", placed by " +
             authority_of(view);
    case rules::VacancyStatus::rejected: return "outside the region: not taken [P-REGION, P]";
    default: return over(view);
  }
}

}  // namespace

std::string cited(std::string_view rule, std::string_view paragraphs, bool is_reading) {
  return "[" + std::string(rule) + ", " + std::string(paragraphs) + (is_reading ? "; regional reading]" : "]");
}

std::string cited(rules::Reading reading) {
  const auto words = rules::words_of(reading);
  return cited(words.rule, words.paragraphs, true);
}

std::string cited(rules::OwedKind kind) {
  const auto by = rules::words_of(kind).by;
  return cited(by.rule, by.paragraphs, false);
}

std::string cited(rules::DeadlineKind kind) {
  const auto words = rules::words_of(kind);
  return cited(words.rule, words.paragraph, words.counted.reading.has_value());
}

std::string in_words(const rules::Owed& owed) {
  return rules::filled(rules::words_of(owed.kind).brief,
                       {{"{offer}", owed.offer ? owed.offer->text() : ""},
                        {"{authority}", owed.authority ? owed.authority->text : "the authority"}});
}

std::string standing(const app::CaseView& view, rules::Instant now) {
  const auto text = by_status(view, now);
  std::string owed;
  for (const auto& duty : view.state.duties) {
    const bool is_matched_here = !duty.failed && !rules::is_over(view.vacancy.status);
    if (!is_matched_here) {
      owed += "; " + duty.authority.text + " still owes the child of " + duty.referral.text() + " a place [R2]";
    }
  }
  return text + owed;
}

}  // namespace ifapilot::cli
