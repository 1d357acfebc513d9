#pragma once

#include "cli/report/report.hpp"
#include "output/region.hpp"

namespace ifapilot::cli {

/// What `report` answers about several regions: the rows of all, one region after the other. On a screen those too, or,
/// if the report has a screen of its own, that of each region, under its name and its file. The greatest exit code;
/// what is remarked of a region names it. The answer of a single file stays as it is.
[[nodiscard]] Answer together(output::OfRegions<Answer> all, const Request& request, const Report& report);

}  // namespace ifapilot::cli
