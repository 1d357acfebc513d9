#pragma once

#include "output/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Lists counted, for a page on which nobody wants to read them row by row.
namespace ifapilot::cli {

/// `status`, `meaning`, `count`: of `report vacancies`, in the order of the work; what there is none of is left out.
[[nodiscard]] output::Table counted_by_status(const output::Table& vacancies);

/// A list of things to do: what is counted, and what to type to see it.
struct CountedList {
  std::string name;  ///< `overdue`
  std::int64_t rows = 0;
};

/// `list`, `count`, `command`.
[[nodiscard]] output::Table counts_of(const std::vector<CountedList>& counted);

}  // namespace ifapilot::cli
