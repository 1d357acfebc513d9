#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/page/figures.hpp"
#include "cli/page/frame.hpp"
#include "cli/page/reports.hpp"
#include "cli/report/leaving.hpp"
#include "cli/report/region.hpp"
#include "cli/report/report.hpp"
#include "cli/words/commands.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace ifapilot::cli {

namespace {

/// The page, and the reports on their way onto it.
struct MadePage {
  output::Page page;
  Leaving leaving;  ///< The rows of all tables together.
  std::vector<LeftReport> reports = {};
};

/// What is counted here is hidden as a report's own counts are.
output::LeftTable left_of(const output::Table& table, const Arguments& arguments) {
  return {arguments.given("--suppress-small") ? output::suppressed(table) : table};
}

/// A page holds all that stands on it.
output::Table held(output::Document document) {
  return document.stream ? whole(*document.stream) : *std::move(document.list);
}

void add(MadePage& made, const Report& report, const Request& request, const ReportFilter& filter) {
  const auto& arguments = request.arguments;
  const auto table = held(report.rows(request, filter).document);
  made.leaving.rows += table.rows.size();
  const auto name = report.name();
  const auto left = table_to_leave(report, table, arguments);
  if (name == "kpi") return add_figures(made.page, request, filter, left);
  made.reports.push_back(
      {name, whole_words(report, arguments),
       name == "vacancies" ? left_of(counted_by_status(table), arguments) : output::LeftTable{left}});
}

MadePage page_made(const Request& request) {
  const auto filter = filter_from(request);
  MadePage made{framed_page(request, "ifapilot report html"), {request.session}};
  made.page.title = "The pilot at a glance";
  std::vector<CountedList> lists;
  for (const auto* report : all_reports()) {
    if (is_work_list(report->name())) {
      const auto answer = report->rows(request, filter);
      lists.push_back({report->name(), std::ssize(answer.document.list->rows)});
    } else {
      add(made, *report, request, filter);
    }
  }
  // The lists to work through are counted, and looked at elsewhere.
  made.reports.push_back({"lists", "", left_of(counts_of(lists), request.arguments)});
  const auto names = page_names(*request.session);
  for (auto& report : made.reports) report.left.spoken = names;
  std::ranges::move(report_sections(made.reports, request.arguments.given("--suppress-small")),
                    std::back_inserter(made.page.sections));
  return made;
}

/// What a dry run shows instead of the page: its sections.
output::Table contents_of(const output::Page& page) {
  const Columns<output::PageSection> columns{
      column({.name = "section"}, &output::PageSection::heading),
      column({.name = "says"},
             [](const auto& section) { return section.says.empty() ? output::Value() : text(section.says.front()); }),
  };
  return table_from(columns, page.sections);
}

Answer page_answer(const Request& request) {
  check_export_options(request);
  const bool is_data = request.arguments.given("--format") && request.format != output::Format::html;
  if (is_data && !request.session->dry_run) {
    usage_error("report html writes a page, and --format asks for data",
                bound("leave --format out; for data: " + rules::named(rules::Deed::report_bundle)));
  }
  auto files = of_each(request, page_made);
  const auto page = output::together(taken_of_each(files, &MadePage::page));
  auto answer = as_table(contents_of(page));
  if (request.session->dry_run) return answer;
  answer.page = output::to_html(page);
  let_leave(answer, request, {.command = "report html", .record = "html", .sha256 = store::sha256(answer.page)},
            taken_of_each(files, &MadePage::leaving));
  return answer;
}

}  // namespace

constinit const Command commands::report_html{
    .path = "report html",
    .summary = "write the whole pilot as one page to look at",
    .details =
        "One HTML file with the figures of report kpi, rota, caps, costs, providers, reasons and survey, what "
        "they say in sentences, charts, and a table below each. It needs no network and no script, and can be "
        "printed. The lists to work through are counted; every row is in report bundle. No child can be told "
        "by it unless --identifiable says so, and no free text is in it unless --free-text does "
        "[A-CHILD, A-AUDIT].",
    .options =
        [] {
          return whole_pilot_options("FILE", "the page to write; leaves an audit event",
                                     "replace the file if it exists");
        },
    .examples = {"ifapilot report html --output pilot.html",
                 "ifapilot report html --output for-the-board.html --from 2026-03-01 --to 2026-03-31 --suppress-small"},
    .run = recording(page_answer),
    .has_page = [] { return true; },
    .takes_regions = true};

}  // namespace ifapilot::cli
