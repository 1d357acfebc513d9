#include "cli/screen/party.hpp"

#include "cli/words/case.hpp"
#include "cli/words/phrases.hpp"

#include <ifapilot/rules/gates.hpp>

#include <utility>
#include <vector>

namespace ifapilot::cli {

namespace {

using Lines = LabelledLines;

std::string heading(const std::string& code, const std::string& name, const output::Style& style) {
  return output::wrapped(output::toned(code + "  " + name, output::Tone::strong, style), style.width, 2);
}

/// The grid under a blank line; nothing for one without rows.
std::string below(const output::Grid& grid, const output::Style& style) {
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

Lines lines_of(const app::AuthorityView& view, rules::Instant now) {
  const auto& facts = view.record.facts;
  Lines lines{{"Pilot", participation(view, now) + " [P-VOLUNTARY, P]"},
              {"Rota", "position " + std::to_string(facts.position) + "; " + last_turn(view.standing)}};
  if (rules::counts_by_authority(view.policy)) {
    lines.emplace_back("Slots", used_of_cap(view.slots, view.policy) + " [C-CAP, O16]");
  }
  if (rules::counts_by_area(view.policy)) {
    lines.emplace_back("Its area", used_of_cap(view.slots_in_area, view.policy) + ", by any authority [C-BASIS, O16]");
  }
  lines.emplace_back("Lead", how_to_reach(view.record));
  if (view.record.gss) lines.emplace_back("GSS code", *view.record.gss);
  const auto before = earlier_periods(facts);
  if (!before.empty()) lines.emplace_back("Took part", before);
  return lines;
}

std::string open_offers_grid(const app::AuthorityView& view, rules::Instant now, const output::Style& style) {
  output::Grid grid{.headings = {"Open offer", "Vacancy", "Due"}, .right_aligned = {}, .rows = {}};
  for (const auto& offer : view.open_offers) {
    const auto due = rules::in_words(offer.due_at) + ", " + from_now(offer.due_at, now);
    grid.rows.push_back(
        {offer.id.text(), offer.vacancy.text(), offer.outside_pilot ? due + ", outside the pilot" : due});
  }
  return below(grid, style);
}

std::string force(const rules::Framework& framework, rules::Day today) {
  if (rules::in_force(framework, today)) return "in force";
  return today < framework.from ? "not begun" : "ended";
}

/// Agreements, each under the name of the other party.
std::string frameworks_grid(const std::vector<store::FrameworkRecord>& frameworks, bool of_authority, rules::Day today,
                            const output::Style& style) {
  output::Grid grid{.headings = {"Framework", "Days and rate", "Today"}, .right_aligned = {}, .rows = {}};
  for (const auto& framework : frameworks) {
    const auto& other = of_authority ? framework.provider.text : framework.authority.text;
    grid.rows.push_back({other, in_words(framework), force(framework.facts, today)});
  }
  return below(grid, style);
}

std::string soonest(const app::PartyCase& one, rules::Instant now) {
  if (!one.next) return "none";
  return in_words(*one.next, now) + " " + short_words(one.next->due_at, now) + ", " + from_now(one.next->due_at, now);
}

/// Its live cases; beside each the other party.
std::string cases_grid(const app::PartyCases& cases, bool of_authority, rules::Instant now,
                       const output::Style& style) {
  output::Grid grid{.headings = {"Live case", "Status", of_authority ? "Provider" : "Authority", "Next deadline"},
                    .right_aligned = {},
                    .rows = {}};
  for (const auto& one : cases.live) {
    const auto other = of_authority ? one.provider.text : one.authority ? one.authority->text : "-";
    grid.rows.push_back(
        {one.vacancy.text() + " " + one.carer.text, std::string(rules::word(one.status)), other, soonest(one, now)});
  }
  return below(grid, style);
}

std::string debts_grid(const app::PartyCases& cases, rules::Instant now, const output::Style& style) {
  output::Grid grid{.headings = {"Owes", "Since", "Rule"}, .right_aligned = {}, .rows = {}};
  for (const auto& debt : cases.debts) {
    grid.rows.push_back({debt.vacancy.text() + ": " + in_words(debt.owed),
                         short_words(rules::local_day(debt.owed.since), now), cited(debt.owed.rule)});
  }
  return below(grid, style);
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
              open_offers_grid(view, now, style) + ties_screen(view, true, now, style),
          next_for(view)};
}

Screen show_screen(const app::ProviderView& view, rules::Instant now, const output::Style& style) {
  const auto& record = view.record;
  Lines lines{{"Lead", how_to_reach(record)}, {"Sector", record.sector.value_or("not recorded")}};
  if (record.urn) lines.emplace_back("Ofsted", *record.urn);
  if (const auto over = finished(view); !over.empty()) lines.emplace_back("Over", over);
  if (view.vacancies.empty()) lines.emplace_back("Cases", "it has notified no vacancy yet");
  rules::Action next{rules::Deed::add_vacancy, {}, {{rules::Field::provider, record.code.text}}, rules::Naming::help};
  return {heading(record.code.text, record.name, style) + "\n" + labelled(lines, style) +
              ties_screen(view, false, now, style),
          {next}};
}

std::string in_words(const store::FrameworkRecord& framework) {
  const auto& facts = framework.facts;
  const auto from = "from " + rules::in_words(facts.from);
  const auto days = facts.until ? from + " to " + rules::in_words(*facts.until) : from + " on";
  return framework.weekly_rate ? days + ", " + rules::pounds(*framework.weekly_rate) + " a week" : days;
}

std::string contacts_screen(std::span<const store::ContactRecord> contacts, const output::Style& style) {
  output::Grid grid{.headings = {"Contact", "E-mail", "Telephone"}, .right_aligned = {}, .rows = {}};
  for (const auto& contact : contacts) {
    grid.rows.push_back({contact.name, contact.email.value_or("-"), contact.phone.value_or("-")});
  }
  return below(grid, style);
}

}  // namespace ifapilot::cli
