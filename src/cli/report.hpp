#pragma once

#include "app/overdue.hpp"
#include "cli/command.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What all reports have in common: their options, `--describe`, `--output`, `--identifiable`.
namespace ifapilot::cli {

/// What `--from --to --authority --provider` ask for. Both days are London dates and belong to the range.
struct ReportFilter {
  std::optional<rules::Day> from = std::nullopt;
  std::optional<rules::Day> to = std::nullopt;
  std::optional<rules::AuthorityCode> authority = std::nullopt;
  std::optional<rules::ProviderCode> provider = std::nullopt;

  [[nodiscard]] bool takes(rules::Instant instant) const;
  [[nodiscard]] bool takes(rules::Day day) const;
  [[nodiscard]] bool takes(const std::optional<rules::AuthorityCode>& who) const;
  [[nodiscard]] bool takes(const rules::ProviderCode& who) const;
};

/// One report, before the common options are added to it.
struct Report {
  std::string name;     ///< `overdue`
  std::string summary;
  std::string details;
  bool by_date = true;      ///< Takes --from and --to.
  bool by_provider = true;  ///< Takes --provider.
  bool identifies_child = false;  ///< Has something more to show with --identifiable.
  std::vector<Option> options = {};
  std::vector<std::string> examples = {};
  std::function<Answer(const Request&, const ReportFilter&)> rows;
};

[[nodiscard]] Command report_command(const Report& report);

}  // namespace ifapilot::cli
