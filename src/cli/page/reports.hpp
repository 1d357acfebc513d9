#pragma once

#include "output/page.hpp"

#include <string>
#include <utility>
#include <vector>

/// The reports beside `kpi` as sections of a page: plain headings, what they say, charts.
namespace ifapilot::cli {

/// One report on its way onto the page.
struct LeftReport {
  std::string name;  ///< `rota`
  std::string note;  ///< Which options it does not go by; may be empty.
  output::LeftTable left;
};

/// A section for each report that is looked at, in the order of reading. What nobody looks at row by row (offers,
/// referrals) has none; a report that is not there leaves nothing behind. `suppressed`: small counts are hidden, and
/// then nothing may be counted out here, nor single children be listed.
[[nodiscard]] std::vector<output::PageSection> report_sections(const std::vector<LeftReport>& reports, bool suppressed);

}  // namespace ifapilot::cli
