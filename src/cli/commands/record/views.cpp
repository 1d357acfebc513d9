#include "cli/commands/all.hpp"
#include "store/file/database.hpp"

namespace ifapilot::cli {

constinit const Command commands::views{
    .path = "views",
    .summary = "print views of the tables for a sqlite3 shell",
    .details =
        "SQL that makes authority_current, provider_current, vacancy_current and offer_current: the facts that count, "
        "without the voided ones. Read by a shell before it opens a file, it changes nothing there: "
        "ifapilot views > views.sql && sqlite3 -readonly -cmd '.read views.sql' pilot.db. They show references, and "
        "what stands in the tables besides, to everybody who may read the file.",
    .examples = {"ifapilot views"},
    .run = {Gate::none, [](const Request&) {
              const std::string sql(store::views_for_a_shell());
              return as_record({{"sql", output::Text{sql}}}, {sql});
            }}};

}  // namespace ifapilot::cli
