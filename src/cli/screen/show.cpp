#include "cli/screen/show.hpp"

#include "cli/screen/case.hpp"
#include "cli/words/case.hpp"
#include "cli/words/phrases.hpp"

#include <algorithm>
#include <iterator>

namespace ifapilot::cli {

namespace {

using Lines = LabelledLines;

/// What was typed long after it happened is told so: it may decide whether an answer came in time.
std::string typed_later(const app::TimelineEntry& line, rules::Instant now) {
  if (line.recorded_at - line.at < std::chrono::hours{1}) return "";
  return ", recorded " + short_words(line.recorded_at, now);
}

std::string story(const app::TimelineEntry& line, rules::Instant now, bool with_actor) {
  auto text = line.words + (line.said.empty() ? "" : ": " + line.said) + typed_later(line, now);
  if (with_actor && line.actor) text += " (" + *line.actor + ")";
  if (!line.voided) return text;
  return "VOIDED by " + line.voided->by.text() + " \"" + line.voided->reason + "\": " + text;
}

/// A case's story under a blank line, one line a fact: when, which fact, what happened. Who recorded it is said once if
/// it was always the same person.
std::string timeline_screen(const app::Timeline& timeline, rules::Instant now, const output::Style& style) {
  if (timeline.empty()) return "";
  std::set<std::string> actors;
  for (const auto& line : timeline) {
    if (line.actor) actors.insert(*line.actor);
  }
  output::Grid grid;
  for (const auto& line : timeline) {
    const auto tone = line.voided || !line.fact ? output::Tone::faint : output::Tone::plain;
    grid.rows.push_back({short_words(line.at, now), line.fact ? line.fact->text() : "",
                         output::toned(story(line, now, actors.size() > 1), tone, style)});
  }
  const auto by = actors.size() == 1 ? "  Recorded by " + *actors.begin() + ".\n" : std::string();
  return "\n" + output::to_screen(grid, style) + by;
}

/// `V7  profiled` in strong letters, and what that means beside it, under itself where it is long; or that it was
/// voided.
std::string heading(const std::string& id, std::string_view status, const std::string& text,
                    const std::optional<store::Voided>& voided, const output::Style& style) {
  const auto name = output::toned(id + "  " + std::string(voided ? "voided" : status), output::Tone::strong, style);
  const auto words =
      !voided ? text
              : "by " + voided->by.text() + " on " + rules::in_words(voided->at) + ": \"" + voided->reason + "\"";
  return output::to_screen(output::Grid{.rows = {{name, words}}, .indent = 0}, style) + "\n";
}

std::string reached(const std::string& name, const std::optional<std::string>& phone,
                    const std::optional<std::string>& email) {
  return listed({name, phone.value_or(""), email.value_or("")});
}

std::string lead_away(rules::Day until) {
  return "\nthe lead is away until " + rules::in_words(until) + " " + cited(rules::Reading::lead_away);
}

/// Name of the party, under it whom to name first, then whoever else may be rung: the telephone before the e-mail.
rules::Sentence party_words(const app::Party& party, const rules::Action& contact_to_record) {
  rules::Sentence text = party.code + ", " + party.name;
  const auto& reach = party.reach;
  if (reach.people.empty()) text += "\nno contact recorded";
  if (reach.away_until) text += lead_away(*reach.away_until);
  for (const auto& [role, contact] : reach.people) {
    text += "\n" + reached(contact.name.value_or(""), contact.phone, contact.email);
    if (role == app::Role::lead && reach.away_until) text += " (the lead, away)";
  }
  if (reach.to_ring() == nullptr) text += "\nrecord it: " + contact_to_record;
  return text;
}

std::string hold(const app::CaseView& view, rules::Instant now) {
  const auto& vacancy = view.vacancy.record.facts;
  const auto held = rules::held_until(vacancy);
  if (rules::is_suspended(vacancy) && !rules::is_over(view.vacancy.status)) return ", hold suspended (quiet period)";
  if (!held || rules::is_over(view.vacancy.status)) return "";
  const auto until = ", held until " + rules::in_words(*held);
  return until + (vacancy.available_confirmed ? " (" + from_now(*held, now) + ")" : ", if the date holds");
}

std::string terms(const app::CaseView& view) {
  const auto& acceptance = view.state.acceptance;
  if (!acceptance || !acceptance->terms) return "none agreed yet";
  const auto agreed = app::in_words(acceptance->terms->agreed);
  return acceptance->terms->of_other_provider ? agreed + "; with another provider: to be agreed anew" : agreed;
}

/// Who is to come, with the number of the referral.
std::string child(const app::CaseView& view) {
  const auto known = rules::child_of(view.state);
  const bool own = view.state.acceptance && view.state.acceptance->own_child;
  if (!known) return "";
  const auto& referral = view.state.acceptance->referral;
  if (!own) return app::in_words(*known) + (referral ? " (" + referral->text() + ")" : "");
  const auto& referred_on = view.state.acceptance->own_child->referred_on;
  return app::in_words(*known) + " (its own" + (referred_on ? ", referred " + rules::in_words(*referred_on) : "") + ")";
}

Lines about(const app::CaseView& view, rules::Instant now) {
  const auto& record = view.vacancy.record;
  const auto who = young_person(record.detail);
  Lines lines{{"Carer", record.carer.text + " in " + record.facts.area.text},
              {"For", who.empty() ? "not recorded yet" : who},
              {"Ready", availability(record.facts) + hold(view, now)}};
  if (record.detail.notes) lines.emplace_back("Notes", *record.detail.notes);
  if (const auto& alone = view.vacancy.outside_for) {
    lines.emplace_back("Pilot", "outside it: for " + alone->text + " alone [C-OUTSIDE, O16]");
  }
  if (record.override_reason)
    lines.emplace_back("Taken", "outside the pilot's term: \"" + *record.override_reason + "\"");
  if (view.authority) {
    const rules::AuthorityCode code{view.authority->code};
    lines.emplace_back("Authority", party_words(*view.authority, contact_to_record(code)));
  }
  lines.emplace_back("Provider", party_words(view.provider, contact_to_record(view.vacancy.record.provider)));
  if (view.state.acceptance) lines.emplace_back("Terms", terms(view));
  if (const auto known = child(view); !known.empty()) lines.emplace_back("Child", known);
  return lines;
}

std::vector<std::string> row(const app::Deadline& deadline, rules::Instant now, const output::Style& style) {
  const bool over = deadline.due_at < now;
  const auto tone = over ? output::Tone::bad : output::Tone::strong;
  return {output::toned(over ? "OVERDUE" : "RUNNING", tone, style), in_words(deadline, now),
          short_words(deadline.due_at, now), from_now(deadline.due_at, now), cited(deadline.kind)};
}

std::string deadlines(const app::CaseView& view, rules::Instant now, const output::Style& style) {
  output::Grid grid;
  for (const auto& deadline : view.overdue) grid.rows.push_back(row(deadline, now, style));
  for (const auto& deadline : view.due) grid.rows.push_back(row(deadline, now, style));
  return output::to_screen(grid, style);
}

std::string owed(const app::CaseView& view, rules::Instant now, const output::Style& style) {
  output::Grid grid;
  for (const auto& one : view.owed) {
    const auto since = "since " + short_words(rules::local_day(one.since), now);
    grid.rows.push_back({output::toned("OWED   ", output::Tone::strong, style), in_words(one), since, cited(one.kind)});
  }
  for (const auto& one : view.to_tell) {
    const auto since = "since " + short_words(rules::local_day(one.row.since), now);
    grid.rows.push_back({output::toned("TELL   ", output::Tone::strong, style),
                         app::who(one) + ": " + std::string(rules::word(one.row.about)), since, "[M-TELL]"});
  }
  return output::to_screen(grid, style);
}

/// What runs and what is owed, under each other.
std::string waiting(const app::CaseView& view, rules::Instant now, const output::Style& style) {
  auto text = deadlines(view, now, style) + owed(view, now, style);
  if (view.quiet && !rules::is_over(view.vacancy.status)) {
    text += "  QUIET    today is not counted in a hold [M-QUIET, O9]\n";
  }
  return text.empty() ? "" : "\n" + text;
}

std::string answered(const rules::Offer& offer, rules::Instant now) {
  if (offer.answer) {
    const auto* const word = offer.answer->kind == rules::AnswerKind::accept ? "accepted " : "refused ";
    return word + rules::in_words(offer.answer->answered_at) + (offer.answer->late ? ", late [D-LATE]" : ", in time");
  }
  if (offer.rescinded_at) return "none: taken back " + rules::in_words(*offer.rescinded_at);
  return offer.due_at < now ? "none: silence is a refusal " + cited(rules::DeadlineKind::offer_response) : "awaited";
}

std::string form(const app::OfferCase& view) {
  const auto& form = view.view.feedback;
  std::vector<std::string> parts = form.reasons;
  if (form.contract) parts.emplace_back(word(*form.contract));
  if (form.terms_ref) parts.push_back("terms " + *form.terms_ref);
  if (form.note) parts.push_back("\"" + *form.note + "\"");
  const auto owed = "outstanding " + cited(rules::OwedKind::form);
  if (parts.empty()) return view.owes_form ? owed : "none";
  return listed(parts) + (view.owes_form ? "; the rest " + owed : "");
}

std::string how_sent(const rules::Offer& offer) {
  auto text = rules::in_words(offer.sent_at) + ", ";
  if (offer.override_reason) return text + "out of turn: \"" + *offer.override_reason + "\" [R-OVERRIDE]";
  return text + (offer.outside_pilot ? "outside the pilot [C-OUTSIDE, O16]" : "by the rota");
}

/// For whoever is rung up about it.
std::string asked_why(const rules::Offer& offer) {
  return "ifapilot why " + offer.id.text() + " says it, as the rota stood then";
}

Lines about(const app::OfferCase& view, rules::Instant now) {
  const auto& offer = view.view.offer;
  const auto& vacancy = view.vacancy;
  Lines lines{{"Vacancy", vacancy.record.facts.id.text() + ", " + std::string(rules::word(vacancy.status)) +
                              " now: carer " + vacancy.record.carer.text + " in " + vacancy.record.facts.area.text +
                              ", notified by " + vacancy.record.provider.text},
              {"Sent", how_sent(offer)},
              {"Why", asked_why(offer)}};
  auto due = rules::in_words(offer.due_at);
  if (rules::status_of(offer, now) == rules::OfferStatus::open && !view.voided)
    due += " (" + from_now(offer.due_at, now) + ")";
  lines.emplace_back("Due", due + ", " + std::string(rules::word(offer.track)) + " [D-TRACK, E1]");
  if (offer.clock_started_at != offer.sent_at) {
    lines.emplace_back("Clock", "from " + rules::in_words(offer.clock_started_at) + ", when work begins " +
                                    (offer.track == rules::Track::accelerated ? cited(rules::Reading::next_opening)
                                                                              : "[D-STANDARD, E1]"));
  }
  if (!view.voided) lines.emplace_back("Answer", answered(offer, now));
  if (offer.ended_at) lines.emplace_back("Ended", "fell through " + rules::in_words(*offer.ended_at) + " [M-FALLS]");
  if (offer.answer) lines.emplace_back("Form", form(view));
  for (auto& line : content_lines(view.view)) lines.push_back(std::move(line));
  return lines;
}

std::string due_words(const rules::Referral& referral, rules::Instant now) {
  const auto& due = referral.decision_due_at;
  if (!due) return "";
  const bool waits = !referral.decision && !referral.ended_at;
  return rules::in_words(*due) + (waits ? " (" + time_left(*due, now) + ")" : "") + " " +
         cited(rules::DeadlineKind::match_decision);
}

Lines about(const app::ReferralCase& view, rules::Instant now) {
  const auto& referral = view.referral;
  Lines lines{
      {"Vacancy", view.vacancy.record.facts.id.text() + ", " + std::string(rules::word(view.vacancy.status)) +
                      " now: carer " + view.vacancy.record.carer.text + " in " + view.vacancy.record.facts.area.text},
      {"Asked", rules::in_words(referral.requested_at)}};
  if (referral.child) lines.emplace_back("Child", app::in_words(*referral.child));
  if (referral.referred_on)
    lines.emplace_back("Referred", rules::in_words(*referral.referred_on) + " by the Home Office");
  if (referral.profile_received_at) {
    lines.emplace_back("Profile", "received " + rules::in_words(*referral.profile_received_at) + ", passed on " +
                                      rules::in_words(*referral.passed_at));
  }
  if (const auto due = due_words(referral, now); !due.empty()) lines.emplace_back("Due", due);
  if (referral.chase_until)
    lines.emplace_back("Chased",
                       "until " + rules::in_words(*referral.chase_until) + " " + cited(rules::DeadlineKind::chase));
  if (referral.decision) {
    lines.emplace_back("Decision",
                       std::string(rules::word(*referral.decision)) + ", " + rules::in_words(*referral.decided_at));
  }
  if (referral.ended_at) lines.emplace_back("Ended", rules::in_words(*referral.ended_at));
  return lines;
}

}  // namespace

Screen show_screen(const app::CaseView& view, rules::Instant now, const output::Style& style) {
  const auto& vacancy = view.vacancy;
  auto next = vacancy.next;
  std::ranges::move(app::steps_to_tell(view.to_tell), std::back_inserter(next));
  return {
      heading(vacancy.record.facts.id.text(), rules::word(vacancy.status), standing(view, now), view.voided, style) +
          labelled(about(view, now), style) + waiting(view, now, style) + timeline_screen(view.timeline, now, style),
      actions_of(next)};
}

Screen show_screen(const app::OfferCase& view, rules::Instant now, const output::Style& style) {
  const auto& offer = view.view.offer;
  const auto to = offer.vacancy.text() + " offered to " + view.view.authority.facts.name;
  return {heading(offer.id.text(), rules::word(rules::status_of(offer, now)), to, view.voided, style) +
              labelled(about(view, now), style) + timeline_screen(view.timeline, now, style),
          actions_of(view.next)};
}

Screen show_screen(const app::ReferralCase& view, rules::Instant now, const output::Style& style) {
  const auto& referral = view.referral;
  const auto whose = "a child for " + view.vacancy.record.facts.id.text() +
                     (view.authority ? ", which " + view.authority->text + " accepted" : std::string());
  return {heading(referral.id.text(), rules::word(referral.status), whose, view.voided, style) +
              labelled(about(view, now), style) + timeline_screen(view.timeline, now, style),
          actions_of(view.next)};
}

}  // namespace ifapilot::cli
