#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/leaving.hpp"
#include "cli/report/region.hpp"
#include "cli/report/report.hpp"
#include "output/datapackage.hpp"
#include "store/entity/audit.hpp"
#include "store/entity/policies.hpp"

#include <ifapilot/rules/time.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ifapilot::cli {

namespace {

/// One report in the bundle.
struct Made {
  output::Resource resource;
  std::string file;
  std::shared_ptr<const output::Spool> text;
  std::size_t rows = 0;
};

/// Where the copies for Excel stand: with the mark by which it knows UTF-8, and which other readers take for a part of
/// the first name.
constexpr std::string_view for_excel = "excel";

using Names = std::vector<std::string>;

/// What names a row within a region names it among several together with the region.
Names within_region(const Request& request, Names columns) {
  if (request.regions != nullptr && !columns.empty()) columns.insert(columns.begin(), output::region_column().name);
  return columns;
}

/// Each number of a vacancy or of an offer names one of `vacancies` or `offers`, if these are not cut down to a part.
std::vector<output::ForeignKey> foreign_keys(const std::vector<output::Column>& columns, const Request& request) {
  const auto is_given = [&](const char* option) { return request.arguments.given(option); };
  if (is_given("--from") || is_given("--to") || is_given("--authority") || is_given("--provider")) return {};
  std::vector<output::ForeignKey> keys;
  for (const auto& [column, report] :
       {std::pair("vacancy", "vacancies"), std::pair("offer", "offers"), std::pair("live_offer", "offers")}) {
    if (std::ranges::find(columns, column, &output::Column::name) == columns.end()) continue;
    keys.push_back({within_region(request, {column}), report, within_region(request, {"id"})});
  }
  return keys;
}

/// One report on its way into the bundle, to which each file adds its rows: so none has to be read again, or to wait
/// for the others.
struct Begun {
  const Report& report;
  LeavingText text;
  std::size_t rows = 0;
  std::vector<output::Column> columns = {};  ///< None: nothing is added yet.
};

/// Where small counts are hidden, only those that count: rows of single cases would tell what the counts beside them
/// hide.
std::vector<Begun> all_begun(const Request& request) {
  std::vector<Begun> all;
  for (const auto* report : all_reports()) {
    if (request.arguments.given("--suppress-small") && !report->counts) continue;
    all.push_back({*report, LeavingText(request.spool_in())});
  }
  return all;
}

/// Adds what one file has of it, and answers with how many rows.
std::size_t add_rows(Begun& begun, const Request& request, const ReportFilter& filter) {
  const auto& report = begun.report;
  output::OfRegions<output::Document> of_file;
  of_file.push_back(
      {region_name(request), "", document_to_leave(report, report.rows(request, filter).document, request.arguments)});
  auto document = output::together(std::move(of_file));
  const bool is_first = begun.columns.empty();
  begun.columns = *columns_of(document);
  std::size_t rows = 0;
  output::to_csv(counted(std::move(document), rows), {.excel = false, .raw = request.csv.raw, .header = is_first},
                 [&](std::string_view piece) { begun.text.append(piece); });
  begun.rows += rows;
  return rows;
}

Leaving add_file(std::vector<Begun>& all, const Request& request) {
  const auto filter = filter_from(request);
  Leaving leaving{request.session};
  for (auto& one : all) leaving.rows += add_rows(one, request, filter);
  return leaving;
}

Made made(Begun begun, const Request& request) {
  const auto& report = begun.report;
  const auto whole = whole_words(report, request.arguments);
  output::Resource resource{.name = report.name(),
                            .description = std::string(report.details) + (whole.empty() ? "" : " " + whole),
                            .columns = begun.columns,
                            .key = within_region(request, {report.key.begin(), std::ranges::find(report.key, "")}),
                            .foreign_keys = foreign_keys(begun.columns, request),
                            .bytes = begun.text.bytes(),
                            .sha256 = store::hex(begun.text.sha256())};
  return {std::move(resource), report.name() + ".csv", std::make_shared<const output::Spool>(begun.text.text()),
          begun.rows};
}

std::vector<Made> all_made(std::vector<Begun> begun, const Request& request) {
  std::vector<Made> all;
  for (auto& one : begun) all.push_back(made(std::move(one), request));
  return all;
}

std::string pilot_runs(const Request& request) {
  const auto policy = store::policy(request.session->database).policy;
  const auto last = rules::pilot_end(policy) - date::days{1};
  return "from " + rules::iso(policy.pilot_start) + " to " + rules::iso(last);
}

/// `a pilot that runs from … to …`
std::string what_it_is_of(const Request& request) {
  const auto all = of_each(request, pilot_runs);
  if (output::is_one_file(all)) return "a pilot that runs " + all.front().made;
  std::string text = "the pilots of several regions";
  for (const auto& one : all) text += (&one == &all.front() ? ": " : ", ") + one.region + " " + one.made;
  return text;
}

std::string description(const Request& request) {
  return "The reports of " + what_it_is_of(request) + ", as they stood at " + rules::iso(request.now()) +
         (request.regions == nullptr ? ""
                                     : ". Every row begins with its region, within which alone a code or a number "
                                       "names somebody or something") +
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

/// Without their directories, which are nobody's business.
std::string names_of_files(const Request& request) {
  std::string names;
  for (const auto& region : *request.regions) {
    names.append(names.empty() ? "" : ", ").append(region.file.filename().string());
  }
  return names;
}

std::string package_of(const std::vector<Made>& all, const Request& request) {
  const auto now = request.now();
  output::DataPackage package{.name = "ifapilot-" + rules::iso(rules::local_day(now)),
                              .title = request.regions == nullptr ? "A foster-placement pilot in figures"
                                                                  : "Foster-placement pilots in figures, by region",
                              .description = description(request),
                              .created = rules::iso(now),
                              .licence = std::string(licence),
                              .made_with = made_with(request.arguments),
                              .for_excel = std::string(request.csv.excel ? for_excel : "")};
  if (request.regions != nullptr) package.made_with.emplace(package.made_with.begin(), "--db", names_of_files(request));
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
  auto begun = all_begun(request);
  const auto files = of_each(request, [&](const Request& one) { return add_file(begun, one); });
  const auto all = all_made(std::move(begun), request);
  auto answer = as_table(contents_of(all));
  // What names the others comes first: by it --force knows an earlier bundle.
  answer.files.push_back({"datapackage.json", package_of(all, request)});
  for (const auto& one : all) answer.files.push_back({.name = one.file, .rest = one.text});
  for (const auto& one : all) {
    if (request.csv.excel) {
      answer.files.push_back({excel_name(one.file), std::string(output::mark_for_excel()), one.text});
    }
  }
  // It holds the hash of each of the others.
  const auto sha256 = store::sha256(answer.files.front().text);
  let_leave(answer, request, {.command = "report bundle", .record = "bundle", .sha256 = sha256}, files);
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
    .run = recording(bundle_answer),
    .takes_regions = true};

}  // namespace ifapilot::cli
