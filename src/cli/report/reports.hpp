#pragma once

#include "cli/report/report.hpp"

#include <vector>

namespace ifapilot::cli {

/// Every report, for whatever walks them all: the bundle, the page, the man page, the tests. In the order in which the
/// bundle has them; a new one takes its place here.
[[nodiscard]] std::vector<const Report*> all_reports();

}  // namespace ifapilot::cli
