#pragma once

#include "output/calendar/icalendar.hpp"
#include "output/document.hpp"
#include "output/page.hpp"

#include <string>
#include <vector>

/// The same thing of several regions, each made of that region's file alone, put together under the regions' names.
/// What comes of a single file, which needs no name, stays as it is.
namespace ifapilot::output {

/// What was made of one region.
template <class Made>
struct OfRegion {
  std::string region;  ///< Its name, as the column `region` has it; empty if there is one file.
  std::string title;   ///< The same for people: `East Midlands`.
  Made made;
};

template <class Made>
using OfRegions = std::vector<OfRegion<Made>>;  ///< At least one; in the order in which the files were given.

/// Whether nothing has to be told apart.
template <class Made>
[[nodiscard]] bool is_one_file(const OfRegions<Made>& all) {
  return all.size() == 1 && all.front().region.empty();
}

/// The column that leads a table of several regions.
[[nodiscard]] Column region_column();

/// The rows of each under the same columns, the region's name in front. How the cells of a table hang together (`Ties`)
/// is lost: small counts are hidden before.
[[nodiscard]] Table together(OfRegions<Table> all);

/// The same of rows that nobody holds: those of one are read after those of the other.
[[nodiscard]] Stream together(OfRegions<Stream> all);

/// The lists of all, or the streams of all.
[[nodiscard]] Document together(OfRegions<Document> all);

/// The entries of each, whose summaries begin with the region's name.
[[nodiscard]] std::vector<CalendarEntry> together(OfRegions<std::vector<CalendarEntry>> all);

/// One page, whose sections have those of each region: sentences and bars under the region's name, a column `region` in
/// front of every table; the headlines in a row for each, and above them what adds up over all.
[[nodiscard]] Page together(const OfRegions<Page>& all);

}  // namespace ifapilot::output
