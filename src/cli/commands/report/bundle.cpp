#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"
#include "output/datapackage.hpp"
#include "store/entity/audit.hpp"
#include "store/entity/policies.hpp"
#include "store/sql/transaction.hpp"

#include <ifapilot/rules/time.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ifapilot::cli {

namespace {

/// One report on its way into the bundle.
struct Made {
  output::Resource resource;
  std::string file;
  std::shared_ptr<const output::Spool> text;
  std::size_t rows = 0;
};

/// Where the copies for Excel stand: with the mark by which it knows UTF-8, and which other readers take for a part of
/// the first name.
constexpr std::string_view for_excel = "excel";

/// Each number of a vacancy or of an offer names one of `vacancies` or `offers`, if these are not cut down to a part.
std::vector<output::ForeignKey> foreign_keys(const std::vector<output::Column>& columns, bool filtered) {
  if (filtered) return {};
  std::vector<output::ForeignKey> keys;
  for (const auto& [column, report] :
       {std::pair("vacancy", "vacancies"), std::pair("offer", "offers"), std::pair("live_offer", "offers")}) {
    if (std::ranges::find(columns, column, &output::Column::name) != columns.end()) {
      keys.push_back({column, report, "id"});
    }
  }
  return keys;
}

Made made(const Report& report, const Request& request, const ReportFilter& filter) {
  auto answer = report.rows(request, filter);
  answer.document = document_to_leave(report, std::move(answer.document), request.arguments);
  const auto columns = *columns_of(answer.document);
  auto [text, rows, bytes, sha256] = rendered_to_leave(
      answer, {output::Format::csv, {.excel = false, .raw = request.csv.raw}, request.style}, request);
  const auto whole = whole_words(report, request.arguments);
  const bool filtered = filter.from || filter.to || filter.authority || filter.provider;
  output::Resource resource{.name = report.name(),
                            .description = std::string(report.details) + (whole.empty() ? "" : " " + whole),
                            .columns = columns,
                            .key = {report.key.begin(), std::ranges::find(report.key, "")},
                            .foreign_keys = foreign_keys(columns, filtered),
                            .bytes = bytes,
                            .sha256 = store::hex(sha256)};
  return {std::move(resource), report.name() + ".csv", std::make_shared<const output::Spool>(std::move(text)), rows};
}

std::vector<Made> all_made(const Request& request) {
  const store::Snapshot one_state(request.session->database);
  const auto filter = filter_from(request);
  std::vector<Made> all;
  for (const auto* report : all_reports()) {
    // Rows of single cases would tell what the counts beside them hide.
    if (request.arguments.given("--suppress-small") && !report->counts) continue;
    all.push_back(made(*report, request, filter));
  }
  return all;
}

std::string description(const Request& request) {
  const auto policy = store::policy(request.session->database).policy;
  const auto first = policy.pilot_start;
  const auto last = rules::pilot_end(policy) - date::days{1};
  return "The reports of a pilot that runs from " + rules::iso(first) + " to " + rules::iso(last) +
         ", as they stood at " + rules::iso(request.now()) +
         ". Times are UTC, days are London days, money is pounds, an empty cell is "
         "not known or does not apply." +
         (request.arguments.given("--suppress-small")
              ? " In columns of counts, and beside them, it may also be hidden, for it is small."
              : "") +
         (request.csv.raw ? ""
                          : " A text cell that a spreadsheet would run as a formula, or turn into a date or another "
                            "number, begins with an apostrophe.") +
         (request.csv.excel ? " For Excel there is a copy of each file in " + std::string(for_excel) + "/." : "");
}

std::string package_of(const std::vector<Made>& all, const Request& request) {
  const auto now = request.now();
  output::DataPackage package{.name = "ifapilot-" + rules::iso(rules::local_day(now)),
                              .title = "A foster-placement pilot in figures",
                              .description = description(request),
                              .created = rules::iso(now),
                              .licence = std::string(licence),
                              .made_with = made_with(request.arguments),
                              .for_excel = std::string(request.csv.excel ? for_excel : "")};
  for (const auto& one : all) package.resources.push_back(one.resource);
  return output::to_json(package);
}

output::Table contents_of(const std::vector<Made>& all) {
  const Columns<Made> columns{
      column({.name = "file", .type = ColumnType::word}, "The file.", &Made::file),
      column({.name = "rows", .unit = "rows"}, "Its rows, the header left out.",
             [](const auto& one) { return static_cast<std::int64_t>(one.rows); }),
      column({.name = "bytes", .unit = "bytes"}, "Its size.",
             [](const auto& one) { return static_cast<std::int64_t>(one.resource.bytes); }),
      column({.name = "sha256", .type = ColumnType::word, .shown = false}, "Its SHA-256.",
             [](const auto& one) { return one.resource.sha256; }),
  };
  return table_from(columns, all);
}

std::string excel_name(const std::string& file) { return std::string(for_excel) + "/" + file; }

Answer bundle_answer(const Request& request) {
  check_export_options(request);
  const auto all = all_made(request);
  auto answer = as_table(contents_of(all));
  // What names the others comes first: by it --force knows an earlier bundle.
  answer.files.push_back({"datapackage.json", package_of(all, request)});
  std::size_t rows = 0;
  for (const auto& one : all) {
    answer.files.push_back({.name = one.file, .rest = one.text});
    rows += one.rows;
  }
  for (const auto& one : all) {
    if (request.csv.excel) {
      answer.files.push_back({excel_name(one.file), std::string(output::mark_for_excel()), one.text});
    }
  }
  // It holds the hash of each of the others.
  const auto sha256 = store::sha256(answer.files.front().text);
  let_leave(answer, request, {"report bundle", "bundle", rows, sha256});
  return answer;
}

}  // namespace

constinit const Command commands::report_bundle{
    .path = "report bundle",
    .summary = "write all reports as CSV into a directory, with a data package",
    .details =
        "A file for each report, and datapackage.json (Frictionless), which names every column with its type, "
        "unit and meaning, the hash of each file, and when and over what it was made. The directory "
        "appears whole or not at all. With --excel it has a directory excel besides, with a copy of each file that "
        "Excel opens by a double click; the others are for programs. With --suppress-small it holds only the reports "
        "that count: rows of single "
        "cases would give the counts away; each table is guarded by itself. No child can be told by it unless "
        "--identifiable says so, and no free text is in it unless --free-text does, but for why an offer went "
        "out of turn [A-CHILD, A-AUDIT, R-OVERRIDE].",
    .options =
        [] {
          return whole_pilot_options("DIR", "the directory to make; leaves an audit event",
                                     "replace the directory, if an earlier bundle stands there");
        },
    .examples = {"ifapilot report bundle --output march --from 2026-03-01 --to 2026-03-31",
                 "ifapilot report bundle --output for-the-board --suppress-small"},
    .run = recording(bundle_answer)};

}  // namespace ifapilot::cli
