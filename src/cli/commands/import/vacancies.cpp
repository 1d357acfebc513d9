#include "app/import/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/command.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"

namespace ifapilot::cli {

namespace {

/// A reference must not read as a number of ours: a history names vacancies by either.
std::optional<std::string> reference_from(const Arguments& cells) {
  auto reference = cells.optional_text("reference", longest_name);
  if (!reference || (reference->front() != 'V' && reference->front() != 'v')) return reference;
  if (!rules::VacancyId::parse(*reference)) return reference;
  usage_error("reference " + cli::quoted(*reference) + " reads as a number that this program gives",
              "put something before it, as in old-" + *reference + ", or leave the cell empty");
}

/// An empty cell and `unknown` are the same: the date is not known yet.
std::optional<rules::Day> available_from(const Arguments& cells) {
  return cells.given("available_on") ? day_or_unknown(cells, "available_on") : std::nullopt;
}

store::VacancyDetail detail_from(CellReader& reader) {
  const auto ages = reader.read(
      "ages", ages_from, std::string("; if a spreadsheet has made a date of it, format the column as text first"));
  return {.youngest = ages ? std::optional(ages->first) : std::nullopt,
          .oldest = ages ? std::optional(ages->second) : std::nullopt,
          .sex = reader.read("sex", &Arguments::optional_text, longest_text),
          .languages = reader.read("languages", languages_from),
          .notes = reader.read("notes", &Arguments::optional_text, longest_note)};
}

app::ImportRow vacancy_row(CellReader& reader, app::ImportRow row, app::KnownVacancies& known) {
  const auto& cells = reader.cells();
  app::VacancyNotification vacancy{.provider = reader.read("provider", &Arguments::provider),
                                   .carer = reader.read("carer", &Arguments::carer),
                                   .area = reader.read("area", area_from),
                                   .available_on = reader.read("available_on", [&] { return available_from(cells); }),
                                   .confirmed = reader.truth("available_confirmed"),
                                   .detail = detail_from(reader),
                                   .override_reason = reader.read("override", &Arguments::optional_text, longest_text),
                                   .reference = reader.read("reference", [&] { return reference_from(cells); })};
  reader.refuse_if(reader.is_good() && vacancy.confirmed && !vacancy.available_on, "available_confirmed",
                   "available_confirmed is yes, and the date is not known", "give the date in available_on, or say no");
  row.at = reader.instant("notified_at");
  const auto numbered =
      reader.read("id", [&] { return cells.given("id") ? std::optional(cells.vacancy("id")) : std::nullopt; });
  const app::KnownBy known_by{.number = numbered, .day_alone = reader.is_day_alone("notified_at"), .known = &known};
  row.write = [vacancy, known_by](app::Session& session) { return app::import_vacancy(session, vacancy, known_by); };
  return row;
}

Import vacancies_file() {
  return {
      .format = {.name = "vacancies",
                 .columns = {needed({"provider", "the code of the provider that notified it"}),
                             needed({"carer", "the provider's code for the carer, no name"}),
                             needed({"area", "the authority in whose area the carer lives"}),
                             needed(of_kind(TextKind::date, {"notified_at",
                                                             "when the partnership was told of it",
                                                             {"notified", "date_notified", "notified_on"}})),
                             {"reference",
                              "what it is called in your records, at most 100 bytes; `import offers` may name it so",
                              {"ref"}},
                             of_kind(TextKind::date, {"available_on",
                                                      "when it is ready for a child; empty or unknown: not known yet",
                                                      {"available", "available_from", "ready_from"}}),
                             {"available_confirmed", "yes if the provider has confirmed that date", {"confirmed"}},
                             {"ages", "ages the carer can care for, as 10-15"},
                             {.key = "sex", .meaning = "any, female or male", .one_of = {"any", "female", "male"}},
                             {"languages", "spoken in the home, joined by commas"},
                             of_kind(TextKind::free,
                                     {"notes", "anything else about the placement; nothing about a child"}),
                             of_kind(TextKind::free, {"override", "why it is taken outside the pilot's term [P-TERM]"}),
                             {"id", "its number where it was exported: refused if it would get another here"}},
                 .derived = {"status", "outside_pilot", "hold_until", "live_offer", "closing_reason", "fact",
                             "accepted_by", "offers", "decisions", "same_day_decisions", "hold_days_used",
                             "extension_days", "extension_cost", "extensions_without_cost", "accepted_at",
                             "weekly_cost", "framework_rate"},
                 .left_out = {{.key = "closed_at", .what = "that it was closed"},
                              {.key = "contract", .what = "what terms were agreed"},
                              {.key = "first_contact_at", .what = "that the provider made contact"},
                              {.key = "extensions",
                               .what = "that its hold was extended",
                               .says = [](std::string_view cell) { return cell != "0"; }}}},
      .blamed = {{"P-TERM",
                  {.column = "notified_at", .hint = "to take it all the same, say why in the column override"}},
                 {"A-FUTURE", {"notified_at"}},
                 {"P-REGION", {"area"}},
                 {"A-APPEND",
                  {.column = "reference",
                   .hint = "take one of the two rows out; two places of one carer need a reference each"}}},
      .next = rules::Deed::list_vacancies,
      .run = [](ImportWork& work) {
        app::KnownVacancies known;
        const auto row = [&](CellReader& reader, app::ImportRow from) {
          return vacancy_row(reader, std::move(from), known);
        };
        return import_good(work, row, app::import_rows);
      }};
}

}  // namespace

constinit const Command commands::import_vacancies = import_command<vacancies_file>(
    {.path = "import vacancies",
     .summary = "record vacancies from a spreadsheet's CSV",
     .details =
         "As `ifapilot report vacancies --format csv` writes them, with --free-text also reference and notes. A "
         "vacancy is known by its reference, or by provider, carer and notified_at; one that is on record is passed "
         "over, and what its row says otherwise is told, or refused of what was notified. A carer outside the region "
         "is no bad row: the vacancy is recorded as rejected, with its number; a slip "
         "in a region's code is one [P-REGION]. That it was closed, or its hold extended, is not "
         "taken over, and each such row says so. notified_at is a time as 2026-03-02T16:30; of a date alone it is "
         "the opening of that day (policy working_day_opens). All rows "
         "or none; exit code: 2 if a cell is malformed, else 4 if a code is unknown, else 1 if a rule refuses.",
     .examples = {"ifapilot import vacancies examples/import/vacancies.csv --dry-run"}});

}  // namespace ifapilot::cli
