#include "cli/screen/party.hpp"

#include "cli/column/party.hpp"
#include "cli/words/case.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

std::string heading(const std::string& code, const std::string& name, const output::Style& style) {
  return output::wrapped(output::toned(code + "  " + name, output::Tone::strong, style), style.width, 2);
}

/// A grid with a row of each under a blank line; nothing if there is none.
template <class All, class Row>
std::string below(std::vector<std::string> headings, const All& all, Row row_of, const output::Style& style) {
  output::Grid grid{.headings = std::move(headings), .right_aligned = {}, .rows = {}};
  for (const auto& one : all) grid.rows.push_back(row_of(one));
  return grid.rows.empty() ? "" : "\n" + output::to_screen(grid, style);
}

std::string last_turn(const rules::Standing& standing) {
  if (!standing.last_turn_at) return "no turn used yet";
  return "last turn used with " + standing.last_turn->text() + ", sent " + rules::in_words(*standing.last_turn_at);
}

/// C-CAP counts what is open as well, so that an offer cannot lead over the cap.
std::string used_of_cap(const rules::SlotsUsed& used, const rules::Policy& policy) {
  return std::to_string(used.accepted + used.open) + " of " + std::to_string(policy.cap_per_authority) +
         " used: " + std::to_string(used.accepted) + " accepted, " + std::to_string(used.open) + " open";
}

std::string earlier_periods(const rules::Authority& authority) {
  std::vector<std::string> all;
  for (const auto& period : authority.periods) {
    if (period.until) all.push_back(rules::in_words(period.from) + " to " + rules::in_words(*period.until));
  }
  return listed(all);
}

LabelledLines lines_of(const app::AuthorityView& view, rules::Instant now) {
  const auto& facts = view.record.facts;
  LabelledLines lines{{"Pilot", participation(view, now) + " [P-VOLUNTARY, P]"},
                      {"Rota", "position " + std::to_string(facts.position) + "; " + last_turn(view.standing)}};
  if (rules::counts_by_authority(view.policy)) {
    lines.emplace_back("Slots", used_of_cap(view.slots, view.policy) + " [C-CAP, O16]");
  }
  if (rules::counts_by_area(view.policy)) {
    lines.emplace_back("Its area", used_of_cap(view.slots_in_area, view.policy) + ", by any authority [C-BASIS, O16]");
  }
  rules::Sentence lead = how_to_reach(view.record);
  if (view.away_until)
    lead += "\naway until " + rules::in_words(*view.away_until) + " " + cited(rules::Reading::lead_away);
  lines.emplace_back("Lead", lead);
  if (view.record.gss) lines.emplace_back("GSS code", *view.record.gss);
  const auto before = earlier_periods(facts);
  if (!before.empty()) lines.emplace_back("Took part", before);
  return lines;
}

std::string open_offers_grid(const app::AuthorityView& view, rules::Instant now, const output::Style& style) {
  const auto row_of = [&](const rules::Offer& offer) -> std::vector<std::string> {
    const auto due = rules::in_words(offer.due_at) + ", " + from_now(offer.due_at, now);
    return {offer.id.text(), offer.vacancy.text(), offer.outside_pilot ? due + ", outside the pilot" : due};
  };
  return below({"Open offer", "Vacancy", "Due"}, view.open_offers, row_of, style);
}

/// `from Sun 1 Mar 2026 on`, `from Sun 1 Mar 2026 to Tue 30 Jun 2026`, each with `, 900.00 a week` if that is known.
std::string days_and_rate(const store::FrameworkRecord& framework) {
  const auto& facts = framework.facts;
  const auto from = "from " + rules::in_words(facts.from);
  const auto days = facts.until ? from + " to " + rules::in_words(*facts.until) : from + " on";
  return framework.weekly_rate ? days + ", " + rules::pounds(*framework.weekly_rate) + " a week" : days;
}

std::string force(const rules::Framework& framework, rules::Day today) {
  if (rules::in_force(framework, today)) return "in force";
  return today < framework.from ? "not begun" : "ended";
}

/// Agreements, each under the name of the other party.
std::string frameworks_grid(const std::vector<store::FrameworkRecord>& frameworks, bool of_authority, rules::Day today,
                            const output::Style& style) {
  const auto row_of = [&](const store::FrameworkRecord& framework) -> std::vector<std::string> {
    const auto& other = of_authority ? framework.provider.text : framework.authority.text;
    return {other, days_and_rate(framework), force(framework.facts, today)};
  };
  return below({"Framework", "Days and rate", "Today"}, frameworks, row_of, style);
}

std::string soonest(const app::PartyCase& one, rules::Instant now) {
  if (!one.next) return "none";
  return in_words(*one.next, now) + " " + short_words(one.next->due_at, now) + ", " + from_now(one.next->due_at, now);
}

/// Its live cases; beside each the other party.
std::string cases_grid(const app::PartyCases& cases, bool of_authority, rules::Instant now,
                       const output::Style& style) {
  const auto row_of = [&](const app::PartyCase& one) -> std::vector<std::string> {
    const auto other = of_authority ? one.provider.text : one.authority ? one.authority->text : "-";
    return {one.vacancy.text() + " " + one.carer.text, std::string(rules::word(one.status)), other, soonest(one, now)};
  };
  return below({"Live case", "Status", of_authority ? "Provider" : "Authority", "Next deadline"}, cases.live, row_of,
               style);
}

std::string debts_grid(const app::PartyCases& cases, rules::Instant now, const output::Style& style) {
  const auto row_of = [&](const app::PartyDebt& debt) -> std::vector<std::string> {
    return {debt.vacancy.text() + ": " + in_words(debt.owed), short_words(rules::local_day(debt.owed.since), now),
            cited(debt.owed.kind)};
  };
  return below({"Owes", "Since", "Rule"}, cases.debts, row_of, style);
}

/// The days on which its lead is, was or will be away, and who stands in.
std::string away_grid(const app::AuthorityView& view, rules::Day today, const output::Style& style) {
  const auto row_of = [&](const store::AwayRecord& period) -> std::vector<std::string> {
    const auto* const when = today < period.days.from ? "to come" : period.days.until < today ? "over" : "now";
    return {days_of(period), when, period.deputy.name ? reached_at(period.deputy) : "nobody named"};
  };
  return below({"Lead away", "When", "Deputy"}, view.away, row_of, style);
}

/// What it notified and is over: `V1 placed, V3 withdrawn`.
std::string finished(const app::ProviderView& view) {
  std::vector<std::string> all;
  for (const auto& vacancy : view.vacancies) {
    if (!rules::is_over(vacancy.status)) continue;
    all.push_back(vacancy.record.facts.id.text() + " " + std::string(rules::word(vacancy.status)));
  }
  return listed(all);
}

/// What a party of either kind is tied to.
std::string ties_screen(const app::PartyTies& ties, bool of_authority, rules::Instant now, const output::Style& style) {
  return cases_grid(ties.cases, of_authority, now, style) + debts_grid(ties.cases, now, style) +
         frameworks_grid(ties.frameworks, of_authority, rules::local_day(now), style) +
         contacts_screen(ties.contacts, style);
}

std::vector<rules::Sentence> next_for(const app::AuthorityView& view) {
  if (!view.open_offers.empty()) return ways_to_answer(view.open_offers.front().id);
  if (view.since) return {rules::Action{rules::Deed::ask_rota}};
  return {rules::Action{rules::Deed::rejoin_authority, view.record.facts.code}};
}

}  // namespace

std::string participation(const app::AuthorityView& view, rules::Instant now) {
  if (view.since) return "takes part since " + rules::in_words(*view.since);
  const auto withdrew = rules::withdrew_at(view.record.facts, now);
  return withdrew ? "withdrew " + rules::in_words(*withdrew) : "has never taken part";
}

Screen show_screen(const app::AuthorityView& view, rules::Instant now, const output::Style& style) {
  const auto& facts = view.record.facts;
  return {heading(facts.code.text, facts.name, style) + "\n" + labelled(lines_of(view, now), style) +
              open_offers_grid(view, now, style) + away_grid(view, rules::local_day(now), style) +
              ties_screen(view, true, now, style),
          next_for(view)};
}

Screen show_screen(const app::ProviderView& view, rules::Instant now, const output::Style& style) {
  const auto& record = view.record;
  LabelledLines lines{{"Lead", how_to_reach(record)}, {"Sector", record.sector.value_or("not recorded")}};
  if (record.urn) lines.emplace_back("Ofsted", *record.urn);
  if (const auto over = finished(view); !over.empty()) lines.emplace_back("Over", over);
  if (view.vacancies.empty()) lines.emplace_back("Cases", "it has notified no vacancy yet");
  return {heading(record.code.text, record.name, style) + "\n" + labelled(lines, style) +
              ties_screen(view, false, now, style),
          {vacancy_to_add(record.code)}};
}

std::string days_of(const store::AwayRecord& period) {
  return "from " + rules::in_words(period.days.from) + " to " + rules::in_words(period.days.until);
}

std::string leads_away(std::span<const app::AuthorityView> authorities, rules::Day today, const output::Style& style) {
  std::string text;
  for (const auto& view : authorities) {
    for (const auto& period : view.away) {
      if (period.days.until < today) continue;
      const auto deputy = period.deputy.name ? ", deputy " + *period.deputy.name : std::string();
      text += output::wrapped(
          "  " + view.record.facts.code.text + ": lead away " + days_of(period) + deputy + " [P-AWAY]", style.width, 4);
    }
  }
  return text.empty() ? "" : "\n" + text;
}

rules::Action vacancy_to_add(const rules::ProviderCode& code) {
  return {rules::Deed::add_vacancy, {}, {{rules::Field::provider, code.text}}, rules::Naming::help};
}

Answer framework_answer(const app::FrameworkWritten& done, const std::string& the, const std::string& after,
                        const Request& request) {
  const auto& framework = done.framework;
  const auto text = the + " agreement of " + framework.authority.text + " and " + framework.provider.text + after +
                    "\n" + days_and_rate(framework) + " [M-TERMS, E2].\n";
  return recorded(record_of(framework, rules::local_day(request.now())), done.fact,
                  {text, {rules::Action{rules::Deed::list_frameworks}}});
}

std::string contacts_screen(std::span<const store::ContactRecord> contacts, const output::Style& style) {
  const auto row_of = [](const store::ContactRecord& contact) -> std::vector<std::string> {
    return {contact.name + (contact.copied ? " (copied)" : ""), contact.email.value_or("-"),
            contact.phone.value_or("-")};
  };
  return below({"Contact", "E-mail", "Telephone"}, contacts, row_of, style);
}

}  // namespace ifapilot::cli
