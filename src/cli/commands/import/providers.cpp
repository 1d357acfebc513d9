#include "app/import/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/command.hpp"
#include "cli/option/party.hpp"

namespace ifapilot::cli {

namespace {

app::ImportRow provider_row(CellReader& reader, app::ImportRow row, app::ChangedLetters letters) {
  store::ProviderRecord provider{.id = 0,
                                 .code = reader.read("code", &Arguments::new_provider),
                                 .name = reader.read("name", &Arguments::text, longest_name),
                                 .sector = reader.read("sector", &Arguments::optional_text, longest_text),
                                 .urn = reader.read("urn", optional_urn),
                                 .lead = lead_from(reader)};
  row.write = [provider, letters](app::Session& session) { return app::import_provider(session, provider, letters); };
  return row;
}

Import providers_file() {
  return {.format = {.name = "providers",
                     .columns = with_lead(
                         {needed({"code", "lower case letters, digits and -", {"provider"}}),
                          needed(of_kind(TextKind::name, {"name", "its full name", {"full_name"}})),
                          {.key = "sector", .meaning = "private or voluntary", .one_of = {"private", "voluntary"}},
                          {"urn", "Ofsted's number of it", {"ofsted_urn", "urn_number"}}}),
                     .derived = {"fact"}},
          .blamed = {{"A-APPEND", {"code"}}},
          .next = rules::Deed::list_providers,
          .run = [](ImportWork& work) {
            const auto row = [&work](CellReader& reader, app::ImportRow from) {
              return provider_row(reader, std::move(from), work.letters);
            };
            return import_good(work, row, app::import_providers);
          }};
}

}  // namespace

constinit const Command commands::import_providers = import_command<providers_file>(
    {.path = "import providers",
     .summary = "add or update providers from a spreadsheet's CSV",
     .details = "As `ifapilot provider list --format csv` writes them. One with a new code is added; of one "
                "that is known, what a cell says otherwise is updated, and an empty cell leaves it as it "
                "is. A URN that another one keeps is refused; within the file they may change hands [P-IDENTITY].",
     .more_details = import_rules,
     .options = letters_option,
     .examples = {"ifapilot import providers examples/import/providers.csv --dry-run", "ifapilot import providers -"}});

}  // namespace ifapilot::cli
