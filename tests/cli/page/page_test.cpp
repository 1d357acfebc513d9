#include "app/world.hpp"
#include "cli/column/figure.hpp"
#include "cli/commands/all.hpp"
#include "cli/page/figures.hpp"
#include "cli/page/reports.hpp"
#include "cli/report/report.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// The pages as commands make them, of a pilot in memory.
namespace ifapilot::cli {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// What `report html` with these words answers in `world`.
Answer page_of(app::World& world, Arguments::Words words = {}) {
  words["--output"] = {"pilot.html"};
  const Arguments arguments{words};
  const Circumstances circumstances{{}, world.session.clock, "tester", [] { return app::Salt{}; }};
  const Request request{arguments, &world.session, {}, output::Format::html, {}, circumstances};
  return commands::report_html.run.call(request);
}

std::vector<app::Figure> figures_of(app::World& world) {
  const Arguments arguments{{}};
  const Circumstances circumstances{{}, world.session.clock, "tester", [] { return app::Salt{}; }};
  const Request request{arguments, &world.session, {}, output::Format::html, {}, circumstances};
  return figures_taken(request, {});
}

output::LeftTable left(const output::Table& table) { return {table}; }

}  // namespace

TEST_CASE("the page of an empty pilot has every figure, and says that there is nothing yet", "[page]") {
  app::World world;
  const auto page = page_of(world).page;
  for (const auto& figure : figures_of(world)) {
    INFO(figure.name);
    CHECK(holds(page, "data-name=\"name\" data-value=\"" + figure.name + "\""));
  }
  CHECK(holds(page, "No child has been accommodated yet."));
  CHECK(holds(page, "No child has been placed yet, and so there is no cost."));
  CHECK_FALSE(holds(page, "nan"));
  CHECK_FALSE(holds(page, "id=\"chart-time\""));  // nothing to draw
}

TEST_CASE("the page has a section for each report that is looked at", "[page]") {
  app::World world;
  const auto page = page_of(world).page;
  for (const auto* const name :
       {"vacancies", "rota", "caps", "placements", "costs", "providers", "reasons", "survey", "lists"}) {
    INFO(name);
    CHECK(holds(page, "<section id=\"report-" + std::string(name) + "\""));
    CHECK(holds(page, "<table data-name=\"" + std::string(name) + "\">"));
  }
}

TEST_CASE("the page says when, over what and by which command it was made", "[page]") {
  app::World world;
  const auto page =
      page_of(world, {{"--from", {"2026-03-01"}}, {"--authority", {"derby"}}, {"--suppress-small", {}}}).page;
  CHECK(holds(page, "Mon 2 Mar 2026 10:00"));
  CHECK(holds(page, "from Sun 1 Mar 2026 on; only the authority derby, all providers"));
  CHECK(holds(page, "ifapilot report html --output pilot.html --from 2026-03-01 --authority derby --suppress-small"));
  CHECK(holds(page, "Confidential: about children in care."));
  CHECK(holds(page, "it does not go by --from"));  // the rota is not cut down to days
}

TEST_CASE("the command on a page can be pasted, and tells no directory", "[page]") {
  app::World world;
  const Arguments arguments{{{"--output", {"/home/sam/it's here.html"}}}};
  const Circumstances circumstances{{}, world.session.clock, "tester", [] { return app::Salt{}; }};
  const auto page =
      commands::report_html.run.call({arguments, &world.session, {}, output::Format::html, {}, circumstances}).page;
  CHECK(holds(page, "<bdi>ifapilot report html --output &#39;it&#39;\\&#39;&#39;s here.html&#39;</bdi>"));
  CHECK_FALSE(holds(page, "/home/sam"));
}

TEST_CASE("with --suppress-small a page shows a small count nowhere", "[page]") {
  app::World world;
  (void)world.vacancy("rutland", "2026-03-23");
  CHECK(holds(page_of(world).page, "vacancies: 1<"));
  const auto page = page_of(world, {{"--suppress-small", {}}}).page;
  CHECK_FALSE(holds(page, "vacancies: 1<"));
  CHECK(holds(page, "vacancies: hidden<"));
  CHECK(holds(page, "notified: hidden<"));
  CHECK_FALSE(holds(page, "data-name=\"count\" data-value=\"1\""));
  CHECK(holds(page, "Single arrivals are not listed"));
}

TEST_CASE("with --suppress-small a share is hidden of which only a few are left over", "[page]") {
  const std::vector<app::Figure> figures{app::count_of({"offers_settled_standard", "answers", ""}, "offers", 7),
                                         app::share_of({"accommodated_in_region", "region", ""}, 6, 7),
                                         app::share_of({"acceptance_rate_standard", "answers", ""}, 6, 7),
                                         app::share_of({"refusal_rate_standard", "answers", ""}, 1, 7),
                                         app::share_of({"lapse_rate_standard", "answers", ""}, 0, 7),
                                         app::share_of({"overruns", "hold", ""}, 0, 9)};
  const auto table = table_of(figures);
  CHECK(figures_left(figures, table).hidden.empty());
  const auto shown = figures_left(figures, output::suppressed(table));
  CHECK(shown.is_hidden("accommodated_in_region"));
  CHECK(shown.is_hidden("acceptance_rate_standard"));
  CHECK(shown.is_hidden("refusal_rate_standard"));
  CHECK_FALSE(shown.is_hidden("overruns"));
}

TEST_CASE("hostile names come out harmless", "[page]") {
  app::World world;
  (void)app::add_provider(
      world.session,
      {.id = 0, .code = {"bad"}, .name = "=<script>\"&'\xE2\x80\xAB", .sector = {}, .urn = {}, .lead = {}});
  const auto page = page_of(world).page;
  CHECK_FALSE(holds(page, "<script"));
  CHECK(holds(page, "<bdi>=&lt;script&gt;&quot;&amp;&#39;\\u202b</bdi>"));
}

TEST_CASE("a page that leaves is audited, a dry run shows its contents and leaves nothing", "[page]") {
  app::World world;
  const auto before = store::audit_head(world.database).seq;
  const auto answer = page_of(world);
  CHECK(answer.to_file == "pilot.html");
  CHECK(store::audit_head(world.database).seq == before + 1);
  world.session.dry_run = true;
  const auto dry = page_of(world);
  CHECK(dry.page.empty());
  CHECK_FALSE(dry.to_file);
  CHECK_FALSE(dry.document.list->rows.empty());
  CHECK(store::audit_head(world.database).seq == before + 1);
}

TEST_CASE("a report of which only a column is left is drawn from that, and one that is not there is nothing",
          "[page]") {
  CHECK(report_sections({}, false).empty());
  const output::Table table{{{.name = "authority", .type = output::ColumnType::word}}, {{output::Word{"derby"}}}};
  const auto made = report_sections({{"rota", "", left(table)}}, false);
  REQUIRE(made.size() == 1);
  CHECK(made.front().blocks.front().tables.front().headings.size() == 1);
}

TEST_CASE("spot and framework are compared in a sentence", "[page]") {
  const auto said = [](std::int64_t pence) {
    const output::Table table{
        {{.name = "by", .type = output::ColumnType::word}, {.name = "premium", .type = output::ColumnType::money}},
        {{output::Word{"premium"}, rules::Pence{pence}}}};
    return report_sections({{"costs", "", left(table)}}, false).front().says.front();
  };
  CHECK(said(5025) == "On average a placement on spot terms costs GBP 50.25 a week more than one under a framework.");
  CHECK(said(-150) == "On average a placement on spot terms costs GBP 1.50 a week less than one under a framework.");
  CHECK(said(0) == "On average spot costs as much as framework.");
}

TEST_CASE("vacancies are counted by status in the order of the work", "[page]") {
  const output::Table table{{{.name = "status", .type = output::ColumnType::word}},
                            {{output::Word{"placed"}}, {output::Word{"notified"}}, {output::Word{"placed"}}}};
  const auto counts = counted_by_status(table);
  REQUIRE(counts.rows.size() == 2);
  CHECK(std::get<output::Word>(counts.rows[0][0].kind).value == "notified");
  CHECK(std::get<std::int64_t>(counts.rows[1][2].kind) == 2);
}

}  // namespace ifapilot::cli
