#pragma once

#include "app/day/overdue.hpp"
#include "cli/command/command.hpp"
#include "output/calendar/icalendar.hpp"
#include "output/page.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What all reports have in common: their options, `--describe`, `--output`, `--identifiable`, `--suppress-small`.
namespace ifapilot::cli {

/// What `--from --to --authority --provider --status` ask for. Both days are London dates and belong to the range.
struct ReportFilter {
  std::optional<rules::Day> from = std::nullopt;
  std::optional<rules::Day> to = std::nullopt;
  std::optional<rules::AuthorityCode> authority = std::nullopt;
  std::optional<rules::ProviderCode> provider = std::nullopt;
  std::optional<std::string> status = std::nullopt;

  /// What has none is in no range of days, and belongs to nobody.
  [[nodiscard]] bool takes(const std::optional<rules::Instant>& instant) const;
  [[nodiscard]] bool takes(rules::Day day) const;
  [[nodiscard]] bool takes(const std::optional<rules::AuthorityCode>& who) const;
  [[nodiscard]] bool takes(const std::optional<rules::ProviderCode>& who) const;
  [[nodiscard]] bool takes(std::string_view status_word) const;

  /// All of them.
  template <class First, class Second, class... More>
  [[nodiscard]] bool takes(const First& first, const Second& second, const More&... more) const {
    return takes(first) && takes(second, more...);
  }
  /// What it takes of `rows`, by what each of `of` reads of them.
  template <class Row, class... Of>
  [[nodiscard]] std::vector<Row> taken(std::vector<Row> rows, Of... of) const {
    std::erase_if(rows, [&](const Row& row) { return !takes(std::invoke(of, row)...); });
    return rows;
  }
};

/// One report, before the common options are added to it.
struct Report {
  std::string_view path;  ///< `report overdue`
  std::string_view summary;
  std::string_view details;
  bool by_date = true;                                            ///< Takes --from and --to.
  bool by_authority = true;                                       ///< Takes --authority.
  bool by_provider = true;                                        ///< Takes --provider.
  std::vector<std::string> (*statuses)() = nothing<std::string>;  ///< Words that --status takes; none: no such option.
  std::array<std::string_view, 3> key = {};                       ///< Columns that together name a row; else empty.
  bool counts = false;            ///< Has counts of children or cases, and takes --suppress-small.
  bool has_free_text = false;     ///< Has columns of free text, and takes --free-text.
  bool identifies_child = false;  ///< Has something more to show with --identifiable.
  Options (*options)() = nothing<Option>;
  std::array<std::string_view, 4> examples = {};
  Answer (*rows)(const Request&, const ReportFilter&);
  /// Of several regions: what adds up over the rows of all, for the screen, which is then a table; none: nothing does.
  std::string (*totals)(const output::Table& left) = nullptr;
  /// The table as it may leave, as a page to look at; none: no `--format html`.
  output::Page (*page)(const Request&, const ReportFilter&, const output::Table& left) = nullptr;
  /// The entries of a calendar to subscribe to; none: no `--format ics`.
  std::vector<output::CalendarEntry> (*calendar)(const Request&, const ReportFilter&) = nullptr;

  /// `overdue`: of its file in the bundle, and of its section on the page.
  [[nodiscard]] std::string name() const { return std::string(path.substr(path.rfind(' ') + 1)); }
};

/// The table of `report` as it may leave: without free text unless `--free-text`, small counts hidden if so asked for.
[[nodiscard]] output::Table table_to_leave(const Report& report, output::Table table, const Arguments& arguments);

/// The same of what a report answers with.
[[nodiscard]] output::Document document_to_leave(const Report& report, output::Document document,
                                                 const Arguments& arguments);

/// What the options ask for. Exit 4 for a code that nobody has: an empty report would look like good news.
[[nodiscard]] ReportFilter filter_from(const Request& request);

/// --from --to --authority --provider --status, as far as `report` takes them.
[[nodiscard]] Options filter_options(const Report& report);

/// --suppress-small --free-text, as far as `report` has such columns.
[[nodiscard]] Options table_options(const Report& report);

/// --output --force --identifiable --reason: what takes data out, always audited (A-AUDIT).
[[nodiscard]] Options export_options();

/// All of these, for what is made of every report at once; `what` it writes to `target` (FILE, DIR), and what --force
/// does.
[[nodiscard]] Options whole_pilot_options(const std::string& target, const std::string& what, const std::string& force);

/// All options of a report, its own among the common ones.
[[nodiscard]] Options options_of(const Report& report);

/// Options that other reports take, each with why this one does not.
[[nodiscard]] Meanings not_taken_by(const Report& report);

/// Its rows as far as they may leave, and out with them.
[[nodiscard]] Answer run_report(const Request& request, const Report& report);

/// What everything that leaves with several reports in it says about itself: the bundle and the page.
inline constexpr std::string_view licence =
    "Confidential: about children in care. For the partners of the pilot; not to be published or passed on without "
    "them.";

/// Which of the options given this report does not go by, in a sentence: nobody may take the whole for a part. Empty if
/// it goes by all.
[[nodiscard]] std::string whole_words(const Report& report, const Arguments& arguments);

/// The options that say over what it was made, with their values; `yes` of a flag.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> made_with(const Arguments& arguments);

/// Every report, for whatever walks them all: the bundle, the page, the man page, the tests. In the order in which the
/// bundle has them; a new one takes its place in reports.cpp.
[[nodiscard]] std::vector<const Report*> all_reports();

template <const Report& report>
constexpr Command report_command() {
  return {.path = report.path,
          .summary = report.summary,
          .details = report.details,
          .options = [] { return options_of(report); },
          .examples = report.examples,
          .run = reading([](const Request& request) { return run_report(request, report); }),
          .exports = true,
          // Asked when it runs: with its sanitizers g++ 12 knows no function's address before.
          .has_page = [] { return report.page != nullptr; },
          .has_calendar = [] { return report.calendar != nullptr; },
          .not_taken = [] { return not_taken_by(report); },
          .takes_regions = true,
          .report = &report};
}

}  // namespace ifapilot::cli
