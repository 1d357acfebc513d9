#pragma once

#include "output/page.hpp"

#include <cstdint>
#include <string>
#include <string_view>
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

// What nobody wants to read row by row is counted.

/// `status`, `meaning`, `count`: of `report vacancies`, in the order of the work; what there is none of is left out.
[[nodiscard]] output::Table counted_by_status(const output::Table& vacancies);

/// A list of things to do: what is counted, and what to type to see it.
struct CountedList {
  std::string name;  ///< `overdue`
  std::int64_t rows = 0;
};

/// Whether that report is a list of things to do.
[[nodiscard]] bool is_work_list(std::string_view report);

/// `report`, `list`, `count`, `command`.
[[nodiscard]] output::Table counts_of(const std::vector<CountedList>& counted);

}  // namespace ifapilot::cli
