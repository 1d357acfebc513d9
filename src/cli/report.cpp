#include "cli/report.hpp"

#include "app/pilot.hpp"
#include "app/write.hpp"
#include "cli/common_options.hpp"
#include "cli/usage_error.hpp"

namespace ifapilot::cli {

namespace {

/// A code that nobody has would give an empty report that looks like good news: exit 4 instead.
ReportFilter filter_from(const Request& request) {
  const auto& arguments = request.arguments;
  ReportFilter filter{arguments.optional_day("--from"), arguments.optional_day("--to"),
                      arguments.optional_authority("--authority"), arguments.optional_provider("--provider")};
  if (filter.from && filter.to && *filter.to < *filter.from) {
    usage_error("--to is before --from", "both days belong to the report: --from 2026-03-01 --to 2026-03-31");
  }
  auto& database = request.session->database;
  if (filter.authority) (void)app::require_authority(store::authorities(database), *filter.authority);
  if (filter.provider) (void)app::require_provider(database, *filter.provider);
  return filter;
}

void record_if_export(const Request& request, const std::string& name) {
  const auto& arguments = request.arguments;
  arguments.needs("--identifiable", "--reason");
  (void)arguments.optional_text("--reason");  // stands in the audit body: refused if it is too long
  if (arguments.given("--identifiable") && request.session->dry_run) {
    usage_error("a dry run leaves no audit event, and so shows nothing that identifies a child",
                "leave --dry-run or --identifiable out");
  }
  if (arguments.given("--output") || arguments.given("--identifiable")) {
    app::record_export(*request.session, "report " + name, name);
  }
}

Answer run(const Request& request, const Report& report) {
  const auto filter = filter_from(request);
  auto answer = report.rows(request, filter);
  if (request.arguments.given("--describe")) {
    return {.document = {.record = std::nullopt, .list = output::describe(*answer.document.list)},
            .screen = "",
            .remarks = {}};
  }
  record_if_export(request, report.name);
  if (request.arguments.given("--identifiable") && !report.identifies_child) {
    answer.remarks.emplace_back("nothing in this report identifies a child");
  }
  // A dry run shows on the screen what the file would hold.
  const auto file = request.arguments.optional_text("--output", 4096);
  if (file && !request.session->dry_run) answer.to_file = *file;
  return answer;
}

std::vector<Option> options_of(const Report& report) {
  std::vector<Option> all;
  if (report.by_date) {
    all.push_back({"from", "DATE", "first day, included"});
    all.push_back({"to", "DATE", "last day, included"});
  }
  all.push_back({"authority", "A", "only this authority"});
  if (report.by_provider) all.push_back({"provider", "P", "only this provider"});
  for (const auto& option : report.options) all.push_back(option);
  all.push_back({"describe", "", "print what each column means, instead of the rows", Arity::flag});
  all.push_back({"output", "FILE", "write into a new file; leaves an audit event"});
  all.push_back({"identifiable", "", "show what identifies a child, where a report has it; audited", Arity::flag});
  all.push_back(text_option("reason", "TEXT", "why it must be identifiable"));
  return all;
}

}  // namespace

bool ReportFilter::takes(rules::Day day) const { return (!from || *from <= day) && (!to || day <= *to); }

bool ReportFilter::takes(rules::Instant instant) const { return takes(rules::local_day(instant)); }

bool ReportFilter::takes(const std::optional<rules::AuthorityCode>& who) const {
  return !authority || authority == who;
}

bool ReportFilter::takes(const rules::ProviderCode& who) const { return !provider || *provider == who; }

Command report_command(const Report& report) {
  return {.path = "report " + report.name,
          .summary = report.summary,
          .details = report.details,
          .gate = Gate::read,
          .options = options_of(report),
          .examples = report.examples,
          .run = [report](const Request& request) { return run(request, report); },
          .writes_if_given = {"output", "identifiable"}};
}

}  // namespace ifapilot::cli
