#include "app/day/explain.hpp"
#include "app/vacancy/vacancy.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/words/case.hpp"
#include "cli/words/explain.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

std::string ended(const rules::Offer& offer, rules::Instant now) {
  switch (rules::status_of(offer, now)) {
    case rules::OfferStatus::open: return "due " + rules::in_words(offer.due_at) + ", " + from_now(offer.due_at, now);
    case rules::OfferStatus::lapsed: return "no answer by " + rules::in_words(offer.due_at);
    case rules::OfferStatus::rescinded: return rules::in_words(*offer.rescinded_at);
    default: return rules::in_words(offer.answer->answered_at) + (offer.answer->late ? ", late" : "");
  }
}

std::string offers_grid(const app::VacancyView& view, rules::Instant now, const output::Style& style) {
  output::Grid grid{.headings = {"Offer", "Authority", "Sent", "Status", "When"}, .right_aligned = {}, .rows = {}};
  for (const auto& offer : view.offers) {
    const auto status = std::string(rules::word(rules::status_of(offer, now)));
    grid.rows.push_back({offer.id.text(), offer.authority.text, rules::in_words(offer.sent_at),
                         offer.outside_pilot ? status + " (outside the pilot)" : status, ended(offer, now)});
  }
  return grid.rows.empty() ? "" : "\n" + output::to_screen(grid, style);
}

std::string hold(const app::VacancyView& view, rules::Instant now) {
  const auto held = rules::held_until(view.record.facts);
  if (rules::is_suspended(view.record.facts))
    return "suspended: not known while the quiet period goes on [M-QUIET, O9]";
  if (!held) return "not known before the date is";
  const auto until = "until " + rules::in_words(*held);
  if (!view.record.facts.available_confirmed) return until + ", if the date holds " + cited(rules::Reading::ready_day);
  return until + ", " + from_now(*held, now) + " " + cited(rules::Reading::ready_day);
}

Screen screen(const app::VacancyView& view, rules::Instant now, const output::Style& style) {
  const auto& record = view.record;
  const auto about = young_person(record.detail);
  LabelledLines lines{{"Carer", record.carer.text + " in " + record.facts.area.text + ", notified by " +
                                    record.provider.text + " " + rules::in_words(record.facts.notified_at)},
                      {"Ready", availability(record.facts)},
                      {"Held", hold(view, now)},
                      {"For", about.empty() ? "not recorded yet" : about}};
  if (view.outside_for)
    lines.emplace_back("Pilot", "outside it: for " + view.outside_for->text + " alone [C-OUTSIDE, O16]");
  if (record.detail.notes) lines.emplace_back("Notes", *record.detail.notes);
  if (record.override_reason) lines.emplace_back("Taken", "outside the pilot's term: " + *record.override_reason);
  if (record.closing_reason) {
    lines.emplace_back("Closed", rules::in_words(*record.facts.closed_at) + ": " + *record.closing_reason);
  }
  return {output::toned(record.facts.id.text() + "  " + std::string(rules::word(view.status)), output::Tone::strong,
                        style) +
              "\n\n" + labelled(lines, style) + offers_grid(view, now, style),
          actions_of(view.next)};
}

}  // namespace

constinit const Command commands::vacancy_show{
    .path = "vacancy show",
    .summary = "show one vacancy, its offers, and what to do next",
    .details = "Where the vacancy stands, until when it is held, to whom it was offered and what came of it.",
    .positionals = vacancy_number,
    .options = [] { return Options{explain_option()}; },
    .examples = {"ifapilot vacancy show V1", "ifapilot vacancy show V1 --explain"},
    .run = reading([](const Request& request) {
      const auto view = app::show_vacancy(*request.session, request.arguments.vacancy("V"));
      auto answer = as_record(record_of(view), screen(view, request.now(), request.style));
      if (!request.arguments.given("--explain")) return answer;
      const auto all = app::explain_vacancy(*request.session, view.record.facts.id);
      return with_explanations(std::move(answer), all, request.style);
    })};

}  // namespace ifapilot::cli
