#pragma once

#include "store/entity/cases.hpp"

#include <string>
#include <vector>

namespace ifapilot::app {

/// Every reference of a child that was ever typed, also those that were voided or corrected since (A-CHILD); longest
/// first, so that where one holds another it goes first.
[[nodiscard]] std::vector<std::string> child_references(const store::CaseFacts& cases);

}  // namespace ifapilot::app
