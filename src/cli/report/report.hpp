#pragma once

#include "app/day/overdue.hpp"
#include "app/write.hpp"
#include "cli/command/command.hpp"

#include <functional>
#include <optional>
#include <string>
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

  [[nodiscard]] bool takes(rules::Instant instant) const;
  [[nodiscard]] bool takes(rules::Day day) const;
  [[nodiscard]] bool takes(const std::optional<rules::AuthorityCode>& who) const;
  [[nodiscard]] bool takes(const rules::ProviderCode& who) const;
  [[nodiscard]] bool takes_status(std::string_view word) const;
};

/// One report, before the common options are added to it.
struct Report {
  std::string name;  ///< `overdue`
  std::string summary;
  std::string details;
  bool by_date = true;                     ///< Takes --from and --to.
  bool by_authority = true;                ///< Takes --authority.
  bool by_provider = true;                 ///< Takes --provider.
  std::vector<std::string> statuses = {};  ///< Words that --status takes; none: no such option.
  std::vector<std::string> key = {};       ///< Columns that together name a row; none: rows may be alike.
  bool counts = false;                     ///< Has counts of children or cases, and takes --suppress-small.
  bool has_free_text = false;              ///< Has columns of free text, and takes --free-text.
  bool identifies_child = false;           ///< Has something more to show with --identifiable.
  std::vector<Option> options = {};
  std::vector<std::string> examples = {};
  std::function<Answer(const Request&, const ReportFilter&)> rows;
  /// The table as it may leave, as a page to look at; none: no `--format html`.
  std::function<std::string(const Request&, const ReportFilter&, const output::Table& left)> page = nullptr;
};

/// The table of `report` as it may leave: without free text unless `--free-text`, small counts hidden if so asked for.
[[nodiscard]] output::Table table_to_leave(const Report& report, output::Table table, const Arguments& arguments);

/// What the options ask for. Exit 4 for a code that nobody has: an empty report would look like good news.
[[nodiscard]] ReportFilter filter_from(const Request& request);

/// --from --to --authority --provider --status, as far as `report` takes them.
[[nodiscard]] std::vector<Option> filter_options(const Report& report);

/// --suppress-small --free-text, as far as `report` has such columns.
[[nodiscard]] std::vector<Option> table_options(const Report& report);

/// Refuses options that make no sense together, and a database as what is to be replaced.
void check_export_options(const Request& request);

/// --output --force --identifiable --reason: what takes data out, always audited (A-AUDIT).
[[nodiscard]] std::vector<Option> export_options();

/// All of these, for what is made of every report at once; `what` it writes to `target` (FILE, DIR), and what --force
/// does.
[[nodiscard]] std::vector<Option> whole_pilot_options(const std::string& target, const std::string& what,
                                                      const std::string& force);

/// Sends `answer` where --output says, and records `what` leaves, before it does (A-AUDIT). Of what cannot be written
/// there nothing is recorded; a dry run sends nothing anywhere, and fails where the deed would.
void let_leave(Answer& answer, const Request& request, const app::Export& what);

[[nodiscard]] Command report_command(const Report& report);

}  // namespace ifapilot::cli
