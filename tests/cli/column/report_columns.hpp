#pragma once

#include "app/world.hpp"
#include "cli/report/report.hpp"
#include "output/document.hpp"

#include <vector>

namespace ifapilot::cli {

/// The columns of `report` as an empty pilot has them; `words` as they are typed.
inline std::vector<output::Column> columns_of(const Report& report, const Arguments::Words& words = {}) {
  app::World world;
  const Arguments arguments{words};
  const Circumstances circumstances{{}, world.session.clock, "tester", [] { return app::Salt{}; }};
  const Request request{arguments, &world.session, {}, output::Format::csv, {}, circumstances};
  return *columns_of(report.rows(request, filter_from(request)).document);
}

/// All that a report can have: `--identifiable` and `--explain` add columns to some.
inline std::vector<output::Column> all_columns_of(const Report& report) {
  Arguments::Words words{{"--identifiable", {}}, {"--reason", {"a test"}}};
  for (const auto& option : report.options()) {
    if (option.name == "explain") words["--explain"] = {};
  }
  return columns_of(report, words);
}

}  // namespace ifapilot::cli
