#include "cli/screen/rota.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/words/case.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

using rules::Standing;

/// One question, asked by every function below.
struct RotaScreen {
  const app::RotaAnswer& answer;
  rules::Instant now;
  const output::Style& style;

  [[nodiscard]] const rules::RotaDecision& decision() const { return answer.decision; }
  [[nodiscard]] std::string vacancy() const {
    return answer.vacancy ? answer.vacancy->facts.id.text() : "the next vacancy";
  }
  [[nodiscard]] const Standing* chosen() const { return rules::next_of(decision()); }
};

std::string waited_for(const rules::RotaDecision& decision) {
  std::vector<std::string> names;
  for (const auto& standing : decision.standings) {
    if (standing.free_at) names.push_back(standing.authority.text);
  }
  return names.empty() ? "an authority" : one_of_words(names);
}

std::string headline(const RotaScreen& screen) {
  const auto& decision = screen.decision();
  if (const auto* next = screen.chosen()) {
    return "Offer " + screen.vacancy() + " to " + next->authority.text + " (" + next->name + ").";
  }
  if (decision.wait_until) {
    return "Wait: nobody can be offered " + screen.vacancy() + " before " + rules::in_words(*decision.wait_until) +
           " (" + from_now(*decision.wait_until, screen.now) + "), unless " + waited_for(decision) + " answers sooner.";
  }
  return "Nobody is left to be offered " + screen.vacancy() + ", and nobody is waited for.";
}

std::string slots(int accepted, const rules::Policy& policy) {
  return std::to_string(accepted) + "/" + std::to_string(policy.cap_per_authority);
}

std::string its_vacancies(const rules::Policy& policy) {
  return "its " + std::to_string(policy.cap_per_authority) +
         (policy.cap_per_authority == 1 ? " vacancy" : " vacancies");
}

/// C-OUTSIDE: why the vacancy does not go to the area's authority alone although that is full now.
std::string why_not_outside(const RotaScreen& screen) {
  const auto& vacancy = screen.answer.vacancy->facts;
  return vacancy.area.text + " had not accepted " + its_vacancies(screen.answer.policy) + " when " + vacancy.id.text() +
         " was notified, so " + vacancy.id.text() + " stays in the rota, for the others [C-OUTSIDE, O16].";
}

bool others_never_had_any(const RotaScreen& screen, const Standing& next) {
  const auto& all = screen.decision().standings;
  return std::any_of(all.begin(), all.end(), [&](const Standing& other) {
    return other.eligible && !other.waits_since && other.authority != next.authority;
  });
}

/// By R-ACCELERATED: who waits longest for a turn or an accelerated offer.
std::string why_asked(const RotaScreen& screen, const Standing& next) {
  if (next.waits_since) {
    const bool had_turn = next.waits_since == next.last_turn_at;
    return "Of those who can be offered it, it was asked longest ago: its last " +
           (had_turn ? "turn was " + next.last_turn->text() : "accelerated offer was " + next.last_asked->text()) +
           ", " + rules::in_words(rules::local_day(*next.waits_since)) + " [R-ACCELERATED, R1].";
  }
  if (others_never_had_any(screen, next)) {
    return "It has had neither a turn nor an accelerated offer yet, and of those who have not it stands first in the "
           "published rota [R-ACCELERATED, R1].";
  }
  return "It is the only one that can be offered it and has had neither a turn nor an accelerated offer yet "
         "[R-ACCELERATED, R1].";
}

std::string why_chosen(const RotaScreen& screen, const Standing& next) {
  if (screen.decision().outside_pilot) return why_outside(screen.answer);
  if (screen.decision().by_asking) return why_asked(screen, next);
  if (next.last_turn_at) {
    return "Of those who can be offered it, it has waited longest: its last turn was " + next.last_turn->text() + ", " +
           rules::in_words(rules::local_day(*next.last_turn_at)) + " [R-ORDER, O2].";
  }
  if (others_never_had_any(screen, next)) {
    return "It has not had a turn yet, and of those who have not it stands first in the published rota [R-ORDER, O2].";
  }
  return "It is the only one that can be offered it and has not had a turn yet [R-ORDER, O2].";
}

std::string why_nobody(const RotaScreen& screen) {
  if (screen.decision().outside_pilot) return why_outside(screen.answer);
  return screen.decision().wait_until ? "Everyone else is passed over for the reason beside its name [R-ELIGIBLE]."
                                      : "Each is passed over for the reason beside its name [R-ELIGIBLE].";
}

std::string days_off(const rules::Vacancy& vacancy, rules::Instant now) {
  const auto days = (*vacancy.available_on - rules::local_day(now)).count();
  if (days < 0) return "a date that has passed";
  return how_many(days, "day", "days") + " off";
}

/// What an offer sent at this moment would be, or was (D-TRACK, D-STANDARD, D-ACCELERATED).
std::string if_sent_now(const RotaScreen& screen) {
  const auto& vacancy = *screen.answer.vacancy;
  auto text = vacancy.facts.id.text() + ": carer " + vacancy.carer.text + " in " + vacancy.facts.area.text + ", " +
              availability(vacancy.facts);
  if (vacancy.facts.available_on) text += ", " + days_off(vacancy.facts, screen.now);
  if (!screen.answer.deadline) return text + ".";
  const auto& deadline = *screen.answer.deadline;
  const auto* const due = screen.answer.sent ? ", so its answer was due " : ", so an offer sent now is due ";
  const auto readings = rules::readings_of(deadline, screen.now, vacancy.facts.available_on, screen.answer.policy);
  const auto cites = readings.empty() ? "[D-TRACK]"
                                      : listed(
                                            readings, [](auto one) { return cited(one); }, " ");
  return text + ": " + std::string(rules::word(deadline.track)) + due + rules::in_words(deadline.due_at) + " " + cites +
         "." + (screen.answer.short_window ? " That leaves " + app::in_words(*screen.answer.short_window) + "." : "");
}

/// Why an authority that could be offered it is not the one.
std::string why_later(const Standing& standing, const Standing& next) {
  if (standing.waits_since == next.waits_since) return "listed after it";
  if (standing.waits_since == standing.last_turn_at) return "more recent turn";
  return "asked later, " + rules::in_words(*standing.last_asked_at);
}

std::string why_not(const RotaScreen& screen, const Standing& standing) {
  const auto* next = screen.chosen();
  if (!standing.eligible) return standing.why + " [" + standing.rule + "]";
  return next->authority == standing.authority ? output::toned("next", output::Tone::good, screen.style)
                                               : why_later(standing, *next);
}

/// Beside why it was or was not next: that it was the one that the offer went to.
std::string what_of(const RotaScreen& screen, const Standing& standing) {
  const auto& sent = screen.answer.sent;
  const auto why = why_not(screen, standing);
  return sent && sent->authority == standing.authority ? why + ", offered it" : why;
}

std::vector<std::string> row(const RotaScreen& screen, const Standing& standing, int order) {
  const auto* next = screen.chosen();
  const bool chosen = next != nullptr && next->authority == standing.authority;
  const auto tone = chosen ? output::Tone::strong : standing.eligible ? output::Tone::plain : output::Tone::faint;
  const auto last = standing.last_turn_at ? rules::in_words(rules::local_day(*standing.last_turn_at)) : "never";
  return {(chosen ? "> " : "  ") + std::to_string(order), output::toned(standing.authority.text, tone, screen.style),
          last, slots(standing.accepted, screen.answer.policy), what_of(screen, standing)};
}

/// Standings that are passed over for the same reason, in the same words.
std::vector<std::string> passed_over_alike(const RotaScreen& screen, const Standing& one) {
  std::vector<std::string> names;
  for (const auto& standing : screen.decision().standings) {
    if (!standing.eligible && standing.why == one.why) names.push_back(standing.authority.text);
  }
  return names;
}

/// A reason that three or more share (C-OUTSIDE, a full area) is said once, under the table.
bool has_row(const RotaScreen& screen, const Standing& standing) {
  if (standing.rule == "P-VOLUNTARY") return false;
  return standing.eligible || passed_over_alike(screen, standing).size() < 3;
}

std::string shared_reasons(const RotaScreen& screen) {
  std::string text;
  std::vector<std::string> said;
  for (const auto& standing : screen.decision().standings) {
    if (standing.rule == "P-VOLUNTARY" || has_row(screen, standing)) continue;
    if (std::find(said.begin(), said.end(), standing.why) != said.end()) continue;
    said.push_back(standing.why);
    text += output::wrapped(
        "  " + standing.why + " [" + standing.rule + "]: " + listed(passed_over_alike(screen, standing)),
        screen.style.width, 4);
  }
  return text;
}

std::string grid(const RotaScreen& screen) {
  output::Grid grid{.headings = {"Order", "Authority", "Last turn", "Slots", "Why"}};
  int order = 0;
  for (const auto& standing : screen.decision().standings) {
    if (has_row(screen, standing)) grid.rows.push_back(row(screen, standing, ++order));
  }
  return (grid.rows.empty() ? "" : output::to_screen(grid, screen.style)) + shared_reasons(screen);
}

std::string not_taking_part(const RotaScreen& screen) {
  const auto names = listed(screen.decision().standings, [](const Standing& standing) {
    return standing.rule == "P-VOLUNTARY" ? standing.authority.text + " (" + standing.why + ")" : "";
  });
  return names.empty() ? "" : output::wrapped("  Not taking part: " + names + " [P-VOLUNTARY]", screen.style.width, 4);
}

rules::Action next_step(const RotaScreen& screen) {
  using rules::Deed;
  const auto& vacancy = screen.answer.vacancy;
  if (!vacancy) return {Deed::list_vacancies, {}, {{rules::Field::status, "notified"}}};
  if (screen.chosen() != nullptr) return {Deed::make_offer, vacancy->facts.id};
  if (screen.decision().wait_until) return {Deed::ask_rota, vacancy->facts.id};
  return app::close_for_want(vacancy->facts.id, screen.answer.offers, screen.now);
}

/// R-ACCELERATED: what the order goes by where it is not turns alone.
std::string by_asking(const RotaScreen& screen) {
  return output::wrapped(
      "  The offer would be accelerated, so who was asked last without accepting comes last (policy accelerated_order) "
      "[R-ACCELERATED, R1].",
      screen.style.width, 2);
}

}  // namespace

std::string why_outside(const app::RotaAnswer& answer) {
  const auto& [id, area] = std::tie(answer.vacancy->facts.id, answer.vacancy->facts.area);
  const auto& policy = answer.policy;
  const bool by_area = answer.decision.full_by == rules::FullBy::area;
  return (by_area ? "The area of " + area.text + " has had its " + std::to_string(policy.cap_per_authority) +
                        " accepted " + (policy.cap_per_authority == 1 ? "vacancy" : "vacancies") + ", so this one"
                  : area.text + " had accepted " + its_vacancies(policy) + " when " + id.text() +
                        " was notified, and still has, so " + id.text()) +
         " goes to " + area.text + " alone, outside the pilot: it uses no turn and no slot [C-OUTSIDE, O16].";
}

std::string rota_reasons(const app::RotaAnswer& answer, rules::Instant now, const output::Style& style) {
  const RotaScreen screen{answer, now, style};
  const auto* next = screen.chosen();
  auto text =
      output::wrapped("  " + (next != nullptr ? why_chosen(screen, *next) : why_nobody(screen)), style.width, 2);
  if (answer.decision.filled_since) text += output::wrapped("  " + why_not_outside(screen), style.width, 2);
  if (answer.decision.by_asking && !answer.decision.outside_pilot) text += by_asking(screen);
  if (answer.vacancy) text += output::wrapped("  " + if_sent_now(screen), style.width, 2);
  return text + "\n" + grid(screen) + not_taking_part(screen);
}

Screen rota_screen(const app::RotaAnswer& answer, rules::Instant now, const output::Style& style) {
  const RotaScreen screen{answer, now, style};
  auto text = output::wrapped(output::toned(headline(screen), output::Tone::strong, style), style.width) + "\n" +
              rota_reasons(answer, now, style);
  for (const auto& remark : answer.remarks) text += "\n" + wrapped_whole("  " + remark, style.width, 2);
  return {text, {next_step(screen)}};
}

}  // namespace ifapilot::cli
