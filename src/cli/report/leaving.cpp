#include "cli/report/leaving.hpp"

#include "cli/line/usage_error.hpp"
#include "output/letters.hpp"

#include <deque>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace ifapilot::cli {

namespace {

bool is_database(const std::filesystem::path& file) {
  constexpr std::string_view magic = "SQLite format 3";
  std::error_code none;
  if (!std::filesystem::is_regular_file(file, none)) return false;  // a pipe would wait for a writer
  std::string head(magic.size(), ' ');
  return std::ifstream(file, std::ios::binary).read(head.data(), std::ssize(head)) && head == magic;
}

std::optional<int> in_the_way(const std::filesystem::path& target, const Answer& answer) {
  const auto existing = answer.replaces_file ? output::Existing::replaced : output::Existing::kept;
  return answer.files.empty() ? output::in_the_way_of_file(target, existing)
                              : output::in_the_way_of_directory(target, answer.files, existing);
}

std::string regions_in_words(const output::OfRegions<Leaving>& files) {
  std::string names;
  for (const auto& file : files) names.append(names.empty() ? "" : ", ").append(file.region);
  return names;
}

/// In all files or in none: a file that another program holds stops it before anything is saved.
void record_leaving(app::Export what, const output::OfRegions<Leaving>& files) {
  if (!output::is_one_file(files)) what.more["regions"] = regions_in_words(files);
  std::deque<app::Together> all;
  for (const auto& file : files) {
    all.emplace_back(*file.made.session);
    what.rows = file.made.rows;
    app::record_export(*file.made.session, what);
  }
  for (auto& one : all) one.finish();
}

}  // namespace

/// A file under a name that promises something else would be found out by another program.
void check_named_format(const Request& request) {
  if (request.csv.excel && request.format != output::Format::csv) {
    usage_error("--excel is for CSV alone", "add --format csv");
  }
  const auto target = request.arguments.optional_text("--output", 4096);
  if (!target) return;
  const auto ending = output::lower(std::filesystem::path(*target).extension().string());
  for (const auto* workbook : {".xlsx", ".xls", ".ods"}) {
    if (ending == workbook) {
      usage_error("--output " + *target + " promises a workbook, and none is written",
                  "add --format csv --excel, and choose a name that ends in .csv: a spreadsheet opens that");
    }
  }
  if (request.format != output::Format::table) return;
  for (const auto* format : {"csv", "json", "jsonl", "html", "ics"}) {
    if (ending == "." + std::string(format)) {
      usage_error("--output " + *target + " would hold the table of the screen",
                  "add --format " + std::string(format) + ", or choose a name that ends in .txt");
    }
  }
}

void LeavingText::append(std::string_view piece) {
  hash_.add(piece);
  bytes_ += piece.size();
  text_.append(piece);
}

void check_export_options(const Request& request) {
  const auto& arguments = request.arguments;
  arguments.needs("--identifiable", "--reason");
  arguments.needs("--force", "--output");
  if (arguments.given("--force") && is_database(arguments.text("--output", 4096))) {
    usage_error("--output names a database, and no report replaces one", "choose another name");
  }
  (void)arguments.optional_text("--reason");  // stands in the audit body: refused if it is too long
  if (arguments.given("--describe") && request.format == output::Format::html) {
    usage_error("--describe makes no page", "leave --format html out");
  }
  if (arguments.given("--identifiable") && request.session->dry_run) {
    usage_error("a dry run leaves no audit event, and so shows nothing that identifies a child",
                "leave --dry-run or --identifiable out");
  }
}

void let_leave(Answer& answer, const Request& request, app::Export what, const output::OfRegions<Leaving>& files) {
  const auto target = request.arguments.optional_text("--output", 4096);
  answer.replaces_file = request.arguments.given("--force");
  if (target) answer.in_the_way = in_the_way(*target, answer);
  // Then it fails, also on a dry run, and nothing has left that the audit would have to tell.
  if (target && (answer.in_the_way || !request.session->dry_run)) answer.to_file = *target;
  if (!answer.in_the_way && !request.session->dry_run) record_leaving(std::move(what), files);
}

}  // namespace ifapilot::cli
