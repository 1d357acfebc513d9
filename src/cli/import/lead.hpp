#pragma once

#include "cli/import/cell_reader.hpp"
#include "store/entity/parties.hpp"

#include <vector>

/// What the files of authorities and of providers have in common: the lead at work.
namespace ifapilot::cli {

/// `columns` and after them those of the lead.
[[nodiscard]] std::vector<SheetColumn> with_lead(std::vector<SheetColumn> columns);

[[nodiscard]] store::WorkContact lead_from(CellReader& reader);

}  // namespace ifapilot::cli
