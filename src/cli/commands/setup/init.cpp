#include "app/setup/initialise.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::init{
    .path = "init",
    .summary = "make the pilot's database",
    .details =
        "Makes a new database file, never over an existing one. Only you can read it, or with --group "
        "also that group of this computer's users. The pilot runs for nine months from its start "
        "[P-TERM]; --region em brings the ten authorities of the East Midlands in the order of the "
        "published rota.",
    .options =
        [] {
          return Options{plain_option("region", "R", "bring a region's authorities", {"em"}),
                         plain_option("pilot-start", "DATE", "the pilot's first day (default: today)"),
                         plain_option("group", "G", "share the file with this group of users")};
        },
    .examples = {"ifapilot init --region em", "ifapilot --db trial.db init --region em --pilot-start 2026-03-02"},
    .run = creating([](const Request& request) {
      const auto& around = request.circumstances;
      const auto& arguments = request.arguments;
      const auto made =
          app::initialise({around.file, arguments.given("--region"), arguments.optional_day("--pilot-start"),
                           arguments.optional_text("--group", 64)},
                          {around.clock, around.actor, around.salts, around.dry_run, around.arguments});
      const auto last_day = made.pilot_end - date::days{1};
      const auto many = made.authorities > 0;
      const auto part =
          many ? std::to_string(made.authorities) + " authorities take part, in the order of the published rota.\n"
               : "No authority takes part yet.\n";
      const auto text = "Made " + made.file.string() + ".\n\n  The pilot runs from " +
                        rules::in_words(made.pilot_start) + " to " + rules::in_words(last_day) + ".\n  " + part;
      return recorded({{"database", output::Text{made.file.string()}},
                       {"pilot_start", made.pilot_start},
                       {"pilot_end", last_day},
                       {"authorities", made.authorities}},
                      made.fact,
                      {text, {rules::Action{many ? rules::Deed::add_provider : rules::Deed::add_authority}}});
    })};

}  // namespace ifapilot::cli
