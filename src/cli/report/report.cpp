#include "cli/report/report.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/report/calendar.hpp"
#include "cli/report/leaving.hpp"
#include "cli/report/region.hpp"
#include "cli/report/together.hpp"
#include "cli/words/phrases.hpp"

#include <memory>

namespace ifapilot::cli {

namespace {

/// Which columns a person filled in freely: they may hold what should not leave, and do so only if that is asked for.
std::vector<bool> free_text_in(const std::vector<output::Column>& columns) {
  std::vector<bool> is_free;
  for (const auto& column : columns) is_free.push_back(column.type == output::ColumnType::free_text);
  return is_free;
}

void leave_out_free_text(output::Table& table) {
  const auto is_free = free_text_in(table.columns);
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    if (!is_free[i]) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.columns.erase(table.columns.begin() + at);
    for (auto& row : table.rows) row.erase(row.begin() + at);
  }
}

/// What a report has of one file: the answer as it may leave, and what is made of it if that is asked for.
struct OneFile {
  Answer answer;
  Leaving leaving;
  output::Page page = {};
  std::vector<output::CalendarEntry> entries = {};
};

OneFile of_file(const Request& request, const Report& report) {
  const auto filter = filter_from(request);
  OneFile made{report.rows(request, filter), {request.session}};
  auto& document = made.answer.document;
  document = in_one_state(document_to_leave(report, std::move(document), request.arguments), request);
  // A screen of its own was made of the counts themselves.
  if (request.arguments.given("--suppress-small")) made.answer.screen = {};
  if (request.format == output::Format::ics) made.entries = report.calendar(request, filter);
  if (request.format == output::Format::html) made.page = report.page(request, filter, *document.list);
  return made;
}

using OfFiles = output::OfRegions<OneFile>;

void count_rows(OfFiles& files) {
  for (auto& file : files) {
    auto& document = file.made.answer.document;
    document = counted(std::move(document), file.made.leaving.rows);
  }
}

/// Rendered before it leaves, since its hash is on record then; the rows of a stream are read and counted by that.
void report_leaves(Answer& answer, const Request& request, const Report& report, OfFiles& files) {
  LeavingText text(request.spool_in());
  const Look look{request.format, request.csv, request.style, request.spool_in()};
  render(answer, look, [&](std::string_view piece) { text.append(piece); });
  answer.document.stream.reset();
  answer.text = std::make_shared<output::Spool>(text.text());
  let_leave(answer, request, {.command = std::string(report.path), .record = report.name(), .sha256 = text.sha256()},
            taken_of_each(files, &OneFile::leaving));
}

}  // namespace

Options table_options(const Report& report) {
  Options all;
  if (report.counts) {
    all.push_back(flag_option("suppress-small", "hide counts from 1 to 4, and what they could be worked out from"));
  }
  if (report.has_free_text) {
    all.push_back(flag_option("free-text", "also the columns that people wrote freely"));
  }
  return all;
}

ReportFilter filter_from(const Request& request) {
  const auto& arguments = request.arguments;
  ReportFilter filter{arguments.optional_day("--from"), arguments.optional_day("--to"),
                      arguments.optional_authority("--authority"), arguments.optional_provider("--provider"),
                      arguments.optional_text("--status")};
  if (filter.from && filter.to && *filter.to < *filter.from) {
    usage_error("--to is before --from", "both days belong to the report: --from 2026-03-01 --to 2026-03-31");
  }
  auto& database = request.session->database;
  if (filter.authority) (void)app::require_authority(store::authorities(database), *filter.authority);
  if (filter.provider) (void)app::require_provider(store::providers(database), *filter.provider);
  return filter;
}

Options filter_options(const Report& report) {
  Options all;
  if (report.by_date) {
    all.push_back(plain_option("from", "DATE", "first day, included"));
    all.push_back(plain_option("to", "DATE", "last day, included"));
  }
  if (report.by_authority) all.push_back(plain_option("authority", "A", "only this authority"));
  if (report.by_provider) all.push_back(plain_option("provider", "P", "only this provider"));
  if (auto statuses = report.statuses(); !statuses.empty()) {
    all.push_back(status_option(std::move(statuses)));
  }
  return all;
}

Options whole_pilot_options(const std::string& target, const std::string& what, const std::string& force) {
  const Report all{.path = "", .summary = "", .details = "", .counts = true, .has_free_text = true, .rows = nullptr};
  auto leaving = export_options();
  *std::ranges::find(leaving, "output", &Option::name) = path_option(needed_option("output", target, what));
  std::ranges::find(leaving, "force", &Option::name)->help = force;
  return options_from(filter_options(all), table_options(all), std::move(leaving));
}

Options export_options() {
  return {path_option(plain_option("output", "FILE", "write into a new file; leaves an audit event")),
          flag_option("force", "with --output: replace the file if it exists"),
          flag_option("identifiable", "show what identifies a child, where a report has it; audited"),
          text_option("reason", "TEXT", "why it must be identifiable")};
}

output::Table table_to_leave(const Report& report, output::Table table, const Arguments& arguments) {
  if (report.has_free_text && !arguments.given("--free-text")) leave_out_free_text(table);
  return arguments.given("--suppress-small") ? output::suppressed(table) : table;
}

output::Document document_to_leave(const Report& report, output::Document document, const Arguments& arguments) {
  if (document.list) return {.list = table_to_leave(report, *std::move(document.list), arguments)};
  auto& stream = *document.stream;
  if (report.has_free_text && !arguments.given("--free-text")) {
    const auto gone = free_text_in(stream.columns);
    stream = without(std::move(stream), gone);
  }
  // What is hidden beside what, only a table that is held can tell.
  if (arguments.given("--suppress-small")) return {.list = output::suppressed(whole(stream))};
  return document;
}

bool ReportFilter::takes(rules::Day day) const { return (!from || *from <= day) && (!to || day <= *to); }

bool ReportFilter::takes(const std::optional<rules::Instant>& instant) const {
  return instant ? takes(rules::local_day(*instant)) : !from && !to;
}

bool ReportFilter::takes(const std::optional<rules::AuthorityCode>& who) const {
  return !authority || authority == who;
}

bool ReportFilter::takes(const std::optional<rules::ProviderCode>& who) const { return !provider || provider == who; }

bool ReportFilter::takes(std::string_view status_word) const { return !status || *status == status_word; }

Answer run_report(const Request& request, const Report& report) {
  const auto given = [&](const char* option) { return request.arguments.given(option); };
  check_export_options(request);
  if (!given("--describe")) check_named_format(request);
  auto files = of_each(request, [&](const Request& one) { return of_file(one, report); });
  const bool leaves = !given("--describe") && (given("--output") || given("--identifiable"));
  if (leaves) count_rows(files);
  auto answer = together(taken_of_each(files, &OneFile::answer), request, report);
  if (given("--describe")) return as_table(output::describe({*columns_of(answer.document), {}}));
  if (given("--identifiable") && !report.identifies_child) {
    answer.remarks.emplace_back("nothing in this report identifies a child");
  }
  if (request.format == output::Format::ics) {
    answer.page = output::icalendar(calendar_name, output::together(taken_of_each(files, &OneFile::entries)));
  }
  if (request.format == output::Format::html) {
    answer.page = output::to_html(output::together(taken_of_each(files, &OneFile::page)));
  }
  if (leaves) report_leaves(answer, request, report, files);
  return answer;
}

Options options_of(const Report& report) {
  return options_from(filter_options(report), report.options(), table_options(report),
                      flag_option("describe", "print what each column means, instead of the rows"), export_options());
}

Meanings not_taken_by(const Report& report) {
  Meanings all;
  if (!report.by_date) {
    const std::string why = "it tells how things stand, not what came to be on a day";
    all = {{"from", why}, {"to", why}};
  }
  if (!report.by_authority) all.emplace_back("authority", "its rows belong to no authority");
  if (!report.by_provider) all.emplace_back("provider", "its rows belong to no provider");
  if (report.statuses().empty()) all.emplace_back("status", "its rows have no status");
  if (!report.counts) all.emplace_back("suppress-small", "it counts nothing, each of its rows is one case");
  if (!report.has_free_text) all.emplace_back("free-text", "it has no column that people wrote freely");
  return all;
}

std::string whole_words(const Report& report, const Arguments& arguments) {
  std::vector<std::string> unheeded;
  const auto add = [&](const char* option, bool heeded) {
    if (arguments.given(option) && !heeded) unheeded.emplace_back(option);
  };
  add("--from", report.by_date);
  add("--to", report.by_date);
  add("--authority", report.by_authority);
  add("--provider", report.by_provider);
  if (unheeded.empty()) return "";
  return "All that is recorded is counted here: it does not go by " + one_of_words(unheeded) + ".";
}

std::vector<std::pair<std::string, std::string>> made_with(const Arguments& arguments) {
  std::vector<std::pair<std::string, std::string>> given;
  for (const auto* option : {"--from", "--to", "--authority", "--provider"}) {
    if (const auto value = arguments.optional_text(option)) given.emplace_back(option, *value);
  }
  for (const auto* flag : {"--suppress-small", "--free-text", "--identifiable"}) {
    if (arguments.given(flag)) given.emplace_back(flag, "yes");
  }
  return given;
}

}  // namespace ifapilot::cli
