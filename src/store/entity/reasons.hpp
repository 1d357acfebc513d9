#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <set>
#include <span>
#include <string>
#include <vector>

namespace ifapilot::store {

/// A code with which an authority refused a child's profile or stepped back; those of a form stand with it
/// (offers.hpp).
struct CaseReason {
  rules::OfferId offer;  ///< The acceptance that it is about.
  bool stepped_back = false;
  std::string code;
  rules::Instant at;
};

/// In order of record, without what was voided.
[[nodiscard]] std::vector<CaseReason> case_reasons(Database& database);

/// The offers whose authorities stepped back from their acceptance, with a code or without (M-FALLS).
[[nodiscard]] std::set<rules::OfferId> stepped_back_from(Database& database);

/// The coded reasons of a form, a refused profile or a step back (D-FORM).
void add_reason_codes(Database& database, rules::FactId fact, std::span<const std::string> codes);

}  // namespace ifapilot::store
