#include "app/setup/initialise.hpp"
#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/region.hpp"
#include "cli/words/commands.hpp"

#include <filesystem>

namespace ifapilot::cli {

namespace {

Answer regions_listed() {
  const Columns<KnownRegion> columns{
      column({.name = "region", .type = ColumnType::word}, "What to type after --region.", &KnownRegion::name),
      column({.name = "title", .heading = "Name"}, "What it is called.",
             [](const KnownRegion& any) { return std::string(any.title); }),
      column({.name = "gss", .type = ColumnType::word, .heading = "GSS code"}, "The ONS code of its area.",
             &KnownRegion::gss),
      column({.name = "authorities"}, "How many authorities look after children there.", [](const KnownRegion& any) {
        return static_cast<std::int64_t>(read_region(any.file, std::string(any.name)).authorities.size());
      })};
  const std::vector<KnownRegion> all(known_regions().begin(), known_regions().end());
  auto answer = as_table(table_from(columns, all));
  answer.screen.next = {"ifapilot init --region em"};
  return answer;
}

/// In an existing file, if it was made without a region and nothing else is on record.
std::optional<app::Initialised> brought(const Request& request, const std::optional<app::Region>& region) {
  const auto& [file, clock, actor, salts, dry_run, arguments, templates] = request.circumstances;
  const bool is_alone = !request.arguments.given("--pilot-start") && !request.arguments.given("--group");
  std::error_code none;
  if (!region || !is_alone || !std::filesystem::is_regular_file(file, none) ||
      std::filesystem::file_size(file, none) == 0) {
    return std::nullopt;
  }
  auto database = store::Database::open(file, store::Access::write);
  app::Session session{database, clock, actor, salts, dry_run, std::nullopt, arguments};
  return app::bring_region(session, *region);
}

std::string who_takes_part(const app::Initialised& made, const output::Style& style) {
  const auto count =
      std::to_string(made.authorities) + (made.authorities == 1 ? " authority takes" : " authorities take");
  if (made.region == "em") return "  " + count + " part, in the order of the published rota.\n";
  if (made.region) return "  " + count + " part; the rota has the order of the file.\n";
  return "  No authority takes part yet.\n\n" +
         output::wrapped("No region was named. While nothing else is on record, this file still takes one: " +
                             bound_command("ifapilot init --region NAME") + ", with one of those that " +
                             bound_command("ifapilot init --regions") +
                             " lists, or with a file of your own. Or add the authorities yourself.",
                         style.width);
}

Answer made_file(const Request& request) {
  const auto& around = request.circumstances;
  const auto& arguments = request.arguments;
  arguments.not_both("--regions", "--region");
  if (arguments.given("--regions")) return regions_listed();
  const auto named = arguments.optional_text("--region", 4096);
  const auto typed = named ? std::optional(region_from(*named)) : std::nullopt;
  const auto region = typed ? std::optional(typed->region) : std::nullopt;
  const auto pilot_start = arguments.optional_day("--pilot-start");
  const auto group = arguments.optional_text("--group", 64);
  const auto added = brought(request, region);
  const app::InitRequest wanted{around.file, region, pilot_start, group};
  const app::InitContext context{around.clock, around.actor, around.salts, around.dry_run, around.arguments};
  const auto made = added ? *added : app::initialise(wanted, context);
  const auto last_day = made.pilot_end - date::days{1};
  const auto text = (added ? "Brought a region into " : "Made ") + made.file.string() + ".\n\n  The pilot runs from " +
                    rules::in_words(made.pilot_start) + " to " + rules::in_words(last_day) + ".\n" +
                    unbound(who_takes_part(made, request.style));
  std::vector<rules::Sentence> next{rules::Action{rules::Deed::add_provider}};
  if (!made.region) {
    next = {"ifapilot init --regions", rules::Action{rules::Deed::add_authority},
            rules::Action{rules::Deed::import_authorities}};
  }
  next.emplace_back(rules::how_to(rules::Deed::update_partnership));  // who writes to everybody (M-TELL)
  auto remarks = typed ? typed->remarks : std::vector<rules::Sentence>();
  remarks.insert(remarks.end(), made.warnings.begin(), made.warnings.end());
  return recorded({{"database", output::Text{made.file.string()}},
                   {"region", output::maybe_text(made.region)},
                   {"pilot_start", made.pilot_start},
                   {"pilot_end", last_day},
                   {"authorities", made.authorities}},
                  made.fact, {text, std::move(next)}, std::move(remarks));
}

}  // namespace

constinit const Command commands::init{
    .path = "init",
    .summary = "make the pilot's database",
    .details =
        "Makes a new database file, never over an existing one. The pilot runs for nine months from its start "
        "[P-TERM]. --region brings a region's authorities that look after children: em the ten of the East Midlands in "
        "the order of the published rota, the others in the order of their names; --regions lists them. FILE.csv is "
        "a region of your own, with the columns code and name, and if known gss, contact, email and phone, in the "
        "order "
        "of the rota; examples/regions has the others' to copy. A file that was made without a region takes one "
        "later, while nothing else is on record. Only you can read the file. To share it between the users of this "
        "computer that are in a group: --group G, which gives that group the file, to read and write, and the "
        "directory "
        "if init makes it. Of a file that is there: `chgrp G FILE` and `chmod 660 FILE`, and of its directory `chgrp G "
        "DIR` and `chmod 2770 DIR`, since while something is written a journal stands beside the file. Each of them "
        "then sets IFAPILOT_DB to it; who recorded what is told by `ifapilot audit log`.",
    .options =
        [] {
          return Options{path_option(plain_option("region", "NAME|FILE.csv", "bring a region's authorities")),
                         flag_option("regions", "list the regions, and make nothing"),
                         plain_option("pilot-start", "DATE", "the pilot's first day (default: today)"),
                         plain_option("group", "G", "share the file with this group of users")};
        },
    .examples = {"ifapilot init --region em", "ifapilot --db trial.db init --region em --pilot-start 2026-03-02",
                 "ifapilot init --regions", "ifapilot --db own.db init --region examples/regions/yh.csv"},
    .run = creating(made_file)};

}  // namespace ifapilot::cli
