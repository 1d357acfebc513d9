#include "app/import/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/command.hpp"
#include "cli/import/lead.hpp"
#include "cli/option/party.hpp"

namespace ifapilot::cli {

namespace {

Write provider_row(CellReader& reader, app::ImportRow&) {
  const auto& cells = reader.cells();
  store::ProviderRecord provider{.id = 0,
                                 .code = reader.read("code", [&] { return cells.provider("code"); }),
                                 .name = reader.read("name", [&] { return cells.text("name", longest_name); }),
                                 .sector = reader.read("sector", [&] { return cells.optional_text("sector"); }),
                                 .urn = reader.read("urn", [&] { return optional_urn(cells, "urn"); }),
                                 .lead = lead_from(reader)};
  return [provider](app::Session& session) { return app::import_provider(session, provider); };
}

SheetFormat format() {
  return {
      .name = "providers",
      .columns = with_lead(
          {{.key = "code", .meaning = "lower case letters, digits and -", .required = true, .aliases = {"provider"}},
           {.key = "name", .meaning = "its full name", .required = true, .aliases = {"full_name"}},
           {.key = "sector", .meaning = "private or voluntary", .one_of = {"private", "voluntary"}},
           {.key = "urn", .meaning = "Ofsted's number of it", .aliases = {"ofsted_urn"}}}),
      .derived = {"fact"}};
}

Answer run(const Request& request) {
  return run_import(request, {.format = format(),
                              .blamed = {{"A-APPEND", {.column = "code"}}},
                              .next = rules::Deed::list_providers,
                              .run = [](ImportWork& work) { return import_each(work, provider_row); }});
}

}  // namespace

constinit const Command commands::import_providers{
    .path = "import providers",
    .summary = "add or update providers from a spreadsheet's CSV",
    .details =
        "As `ifapilot provider list --format csv` writes them. One with a new code is added; of one "
        "that is known, what a cell says otherwise is updated, and an empty cell leaves it as it "
        "is.",
    .more_details = import_rules,
    .positionals = import_file,
    .columns = [] { return meanings(format()); },
    .examples = {"ifapilot import providers examples/import/providers.csv --dry-run", "ifapilot import providers -"},
    .run = recording(run)};

}  // namespace ifapilot::cli
