#include "app/day/explain.hpp"
#include "app/vacancy/vacancy.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/words/explain.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

app::VacancyNotification notification(const Arguments& arguments) {
  app::VacancyNotification vacancy{.provider = arguments.provider("--provider"),
                                   .carer = arguments.carer("--carer"),
                                   .area = area_from(arguments, "--area"),
                                   .available_on = day_or_unknown(arguments, "--available"),
                                   .confirmed = arguments.given("--confirmed"),
                                   .detail = {},
                                   .override_reason = arguments.optional_text("--override")};
  if (vacancy.confirmed && !vacancy.available_on) {
    usage_error("--confirmed needs a date: --available is unknown", "leave --confirmed out, or give the date");
  }
  if (const auto ages = ages_from(arguments)) {
    vacancy.detail.youngest = ages->first;
    vacancy.detail.oldest = ages->second;
  }
  vacancy.detail.sex = arguments.optional_text("--sex");
  vacancy.detail.languages = languages_from(arguments);
  vacancy.detail.notes = arguments.optional_text("--notes", longest_note);
  return vacancy;
}

Screen screen(const app::VacancyView& view, const output::Style& style) {
  const auto& record = view.record;
  const auto about = young_person(record.detail);
  auto text = "Recorded " + record.facts.id.text() + ": carer " + record.carer.text + " in " + record.facts.area.text +
              ", notified by " + record.provider.text + ".\n\n";
  LabelledLines lines{{"Ready", availability(record.facts)}};
  if (const auto held = rules::held_until(record.facts)) {
    lines.emplace_back("Held until",
                       rules::in_words(*held) + (record.facts.available_confirmed ? "" : ", if the date holds"));
  }
  if (rules::is_suspended(record.facts))
    lines.emplace_back("Held", "not known while the quiet period goes on [M-QUIET, O9]");
  lines.emplace_back("For", about.empty() ? "not recorded yet" : about);
  if (view.outside_for) {
    lines.emplace_back("Offer", "to " + record.facts.area.text + " alone, outside the pilot [C-OUTSIDE, O16]");
  }
  return {text + labelled(lines, style), actions_of(view.next)};
}

}  // namespace

constinit const Command commands::vacancy_add{
    .path = "vacancy add",
    .summary = "record a vacancy that a provider notifies",
    .details =
        "A vacancy is taken only if its carer lives in the area of one of the region's authorities; "
        "another is refused, and recorded as rejected so that it can be counted [P-REGION]. The pilot "
        "takes vacancies for nine months [P-TERM].",
    .options =
        [] {
          return options_from(
              needed_option("provider", "P", "the provider that notifies it"),
              needed_option("carer", "REF", "the provider's code for the carer, no name"),
              needed_option("area", "AUTHORITY", "the authority in whose area the carer lives"),
              needed_option("available", "DATE|unknown", "when it is ready for a child, as far as known"),
              flag_option("confirmed", "the provider has confirmed that date"), detail_options(),
              text_option("override", "REASON", "take it although the pilot has not begun or is over"),
              explain_option());
        },
    .examples = {"ifapilot vacancy add --provider oak --carer oak-17 --area rutland --available 2026-03-23",
                 "ifapilot vacancy add --provider oak --carer oak-18 --area derby --available unknown "
                 "--ages 10-15 --sex any --languages Tigrinya,Arabic"},
    .run = recording([](const Request& request) {
      const auto done = app::notify_vacancy(*request.session, notification(request.arguments));
      auto answer = recorded(record_of(done.view), done.fact, screen(done.view, request.style), done.warnings);
      return explained_if_asked(std::move(answer), request, [&](const auto& explainer, const auto& set) {
        return explainer.hold(done.view.record.facts, set);
      });
    })};

}  // namespace ifapilot::cli
