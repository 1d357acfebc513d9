#include "cli/commands/all.hpp"
#include "cli/report/two_regions.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

// Several files in one report: what each gives by itself, under its region's name.
namespace ifapilot::cli {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of_text(std::string_view text, std::string_view end) {
  Lines lines;
  while (!text.empty()) {
    const auto at = std::min(text.find(end), text.size());
    lines.emplace_back(text.substr(0, at));
    text.remove_prefix(std::min(at + end.size(), text.size()));
  }
  return lines;
}

/// What stdout gets of `report`.
std::string printed(const Report& report, const Request& request) {
  const auto answer = run_report(request, report);
  return output::whole_text([&](const output::TakeText& take) {
    render(answer, {request.format, request.csv, request.style}, take);
  });
}

/// The CSV of one region as a report of several has it; `header` too if it is the first.
void append_csv(Lines& whole, const std::string& region, const std::string& csv) {
  auto lines = lines_of_text(csv, "\r\n");
  if (whole.empty()) whole.push_back("region," + lines.front());
  for (auto line = lines.begin() + 1; line != lines.end(); ++line) whole.push_back(region + "," + *line);
}

Lines jsonl_under(const std::string& region, const std::string& text) {
  auto lines = lines_of_text(text, "\n");
  for (auto& line : lines) line.replace(0, 1, R"({"region":")" + region + R"(",)");
  return lines;
}

struct Worlds {
  app::World em;
  app::World ne;

  Worlds() {
    play(em);
    (void)ne.offer(ne.vacancy("rutland", "2026-03-23"));  // another pilot, with the same numbers
    ne.session.clock = em.session.clock;
  }
};

void check_union(Worlds& worlds, const Report& report, const Arguments::Words& words) {
  INFO(report.path);
  const TwoRegions csv(worlds.em, worlds.ne, words, output::Format::csv);
  Lines expected;
  append_csv(expected, "em", printed(report, csv.em_alone()));
  CHECK(expected.size() > 1);  // each report has something to tell of
  append_csv(expected, "ne", printed(report, csv.ne_alone()));
  CHECK(lines_of_text(printed(report, csv.both()), "\r\n") == expected);

  const TwoRegions json(worlds.em, worlds.ne, words, output::Format::jsonl);
  auto rows = jsonl_under("em", printed(report, json.em_alone()));
  std::ranges::copy(jsonl_under("ne", printed(report, json.ne_alone())), std::back_inserter(rows));
  CHECK(lines_of_text(printed(report, json.both()), "\n") == rows);
}

Arguments::Words taken_by(const Report& report, Arguments::Words words) {
  const auto takes = [&](const auto& word) {
    return std::ranges::any_of(options_of(report),
                               [&](const auto& option) { return "--" + option.name == word.first; });
  };
  std::erase_if(words, [&](const auto& word) { return !takes(word); });
  return words;
}

std::int64_t events(app::World& world) { return store::audit_head(world.database).seq; }

}  // namespace

TEST_CASE("the report of two files is that of each, with the region in front", "[regions]") {
  Worlds worlds;
  for (const auto* report : all_reports()) check_union(worlds, *report, {});
}

TEST_CASE("options of a report mean the same for each of several files", "[regions]") {
  Worlds worlds;
  for (const auto* report : all_reports()) {
    check_union(worlds, *report, taken_by(*report, {{"--suppress-small", {}}, {"--free-text", {}}}));
    check_union(worlds, *report, taken_by(*report, {{"--explain", {}}}));
  }
}

TEST_CASE("a region that does not have the authority asked for has no rows", "[regions]") {
  Worlds worlds;
  (void)app::add_provider(worlds.ne.session,
                          {.id = 0, .code = {"elm"}, .name = "Elm", .sector = {}, .urn = {}, .lead = {}});
  const TwoRegions files(worlds.em, worlds.ne, {{"--provider", {"elm"}}}, output::Format::csv);
  Lines expected;
  append_csv(expected, "ne", printed(*commands::report_kpi.report, files.ne_alone()));
  CHECK(lines_of_text(printed(*commands::report_kpi.report, files.both()), "\r\n") == expected);
}

TEST_CASE("a code that no region has is refused as for one file", "[regions]") {
  Worlds worlds;
  const TwoRegions files(worlds.em, worlds.ne, {{"--authority", {"durham"}}}, output::Format::csv);
  CHECK_THROWS_AS(run_report(files.both(), *commands::report_offers.report), app::Refused);
}

TEST_CASE("the exit code is that of the region where something was found", "[regions]") {
  Worlds worlds;
  const auto exit_code = [&](app::World& one, app::World& other) {
    const TwoRegions files(one, other, {{"--exit-code", {}}}, output::Format::table);
    return run_report(files.both(), *commands::report_overdue.report).exit_code;
  };
  app::World idle;
  idle.session.clock = worlds.em.session.clock;
  app::World as_idle;
  as_idle.session.clock = idle.session.clock;
  CHECK(exit_code(idle, as_idle) == 0);
  CHECK(exit_code(idle, worlds.em) == 1);
  CHECK(exit_code(worlds.em, idle) == 1);
}

TEST_CASE("where nothing is overdue in any region nothing at all is printed", "[regions]") {
  app::World em;
  app::World ne;
  const TwoRegions files(em, ne, {}, output::Format::table);
  CHECK(printed(*commands::report_overdue.report, files.both()).empty());
}

TEST_CASE("a screen of its own stands under each region and its file", "[regions]") {
  Worlds worlds;
  const TwoRegions files(worlds.em, worlds.ne, {}, output::Format::table);
  for (const auto* name : {"due", "outstanding", "kpi", "rota", "providers", "survey", "quality", "overdue"}) {
    INFO(name);
    const auto reports = all_reports();
    const auto* report = *std::ranges::find(reports, name, [](const auto* any) { return any->name(); });
    const auto both = printed(*report, files.both());
    CHECK(both == "em (--db em.db)\n" + printed(*report, files.em_alone()) + "\nne (--db ne.db)\n" +
                      printed(*report, files.ne_alone()));
  }
}

TEST_CASE("a table that has no room for one more column has its rows under each region instead", "[regions]") {
  Worlds worlds;
  const auto& offers = *commands::report_offers.report;
  const TwoRegions files(worlds.em, worlds.ne, {}, output::Format::table);
  CHECK(printed(offers, files.both()).starts_with("Region  Offer"));
  auto narrow = files.both();
  narrow.style.width = 66;
  CHECK(printed(offers, narrow).starts_with("em\nOffer  Vacancy"));
  CHECK(printed(offers, narrow).find("\n\nne\nOffer  Vacancy") != std::string::npos);
  narrow.style.wide = true;
  CHECK(printed(offers, narrow).starts_with("Region  Offer"));
}

TEST_CASE("costs of several regions add up under their table, unless something is hidden", "[regions]") {
  Worlds worlds;
  const auto shown = [&](const Arguments::Words& words) {
    const TwoRegions files(worlds.em, worlds.em, words, output::Format::table);
    return printed(*commands::report_costs.report, files.both());
  };
  const std::string total = "All regions together: 2 placements, GBP 1760.00 a week, GBP 91520.00 a year.\n";
  CHECK(shown({}).ends_with("\n\n" + total));
  CHECK(shown({{"--suppress-small", {}}}).find("All regions") == std::string::npos);
}

TEST_CASE("what leaves is in the audit of every file it is of, with that file's rows", "[regions]") {
  Worlds worlds;
  const auto em = events(worlds.em);
  const auto ne = events(worlds.ne);
  const TwoRegions files(worlds.em, worlds.ne, {{"--output", {"both.csv"}}}, output::Format::csv);
  const auto answer = run_report(files.both(), *commands::report_offers.report);
  CHECK(answer.to_file == "both.csv");
  CHECK(events(worlds.em) == em + 1);
  CHECK(events(worlds.ne) == ne + 1);
  const auto last = [](app::World& world) {
    auto bodies = world.database.prepare("SELECT body FROM audit_body ORDER BY seq DESC LIMIT 1");
    REQUIRE(bodies.step());
    return bodies.text("body");
  };
  CHECK(last(worlds.em).find(R"("rows":4,)") != std::string::npos);
  CHECK(last(worlds.ne).find(R"("rows":1,)") != std::string::npos);
  CHECK(last(worlds.ne).find(R"("regions":"em, ne")") != std::string::npos);
}

TEST_CASE("of a region that has no rows in what leaves, nothing is recorded", "[regions]") {
  Worlds worlds;
  (void)app::add_provider(worlds.ne.session,
                          {.id = 0, .code = {"elm"}, .name = "Elm", .sector = {}, .urn = {}, .lead = {}});
  const auto em = events(worlds.em);
  const TwoRegions files(worlds.em, worlds.ne, {{"--output", {"elm.csv"}}, {"--provider", {"elm"}}},
                         output::Format::csv);
  (void)run_report(files.both(), *commands::report_offers.report);
  CHECK(events(worlds.em) == em);
}

TEST_CASE("rows that nobody holds are read within one state of their file, which is let go of after them",
          "[regions]") {
  Worlds worlds;
  const TwoRegions files(worlds.em, worlds.ne, {}, output::Format::csv);
  auto& database = worlds.em.database;
  const auto begins = [&] { database.execute("BEGIN"); };
  output::Stream rows{{},
                      [&](const output::Wanted&, const output::TakeRow&) { CHECK_THROWS_AS(begins(), store::Error); }};
  const auto document = in_one_state({.stream = std::move(rows)}, files.em_alone());
  begins();
  database.execute("ROLLBACK");
  document.stream->rows({}, {});
  begins();
  database.execute("ROLLBACK");
}

TEST_CASE("where one file cannot record what leaves, none does", "[regions]") {
  Worlds worlds;
  worlds.ne.database.execute(
      "CREATE TEMP TRIGGER full BEFORE INSERT ON main.audit_event BEGIN SELECT RAISE(ABORT, 'full'); END");
  const auto em = events(worlds.em);
  const TwoRegions files(worlds.em, worlds.ne, {{"--output", {"both.csv"}}}, output::Format::csv);
  CHECK_THROWS_AS(run_report(files.both(), *commands::report_offers.report), store::Error);
  CHECK(events(worlds.em) == em);
}

TEST_CASE("a calendar of several regions has the entries of each", "[regions]") {
  Worlds worlds;
  const TwoRegions files(worlds.em, worlds.ne, {}, output::Format::ics);
  const auto text = printed(*commands::report_due.report, files.both());
  const auto how_many_in = [](const std::string& all) {
    std::size_t count = 0;
    for (auto at = all.find("BEGIN:VEVENT"); at != std::string::npos; at = all.find("BEGIN:VEVENT", at + 1)) ++count;
    return count;
  };
  const auto& due = *commands::report_due.report;
  CHECK(how_many_in(text) == how_many_in(printed(due, files.em_alone())) + how_many_in(printed(due, files.ne_alone())));
  CHECK(text.find("SUMMARY:ne V1: answer to O1 to derby due") != std::string::npos);
}

}  // namespace ifapilot::cli
