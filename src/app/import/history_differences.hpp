#pragma once

#include "app/import/history.hpp"

#include <string>
#include <vector>

namespace ifapilot::app {

/// An offer as it is on record.
struct KnownOffer {
  rules::Offer offer;
  store::Feedback form;
  std::optional<Ending> ending;  ///< If its acceptance fell through.
};

/// What a cell says otherwise than the record.
struct Difference {
  std::string column;
  std::string text;      ///< For after "on record otherwise: ".
  bool of_form = false;  ///< Of the form, which may come later than the answer (D-FORM).
};

/// In the order of the offer's life. A cell that says nothing, and what came to the offer later than the row knows, are
/// no difference; of a day alone, the day is compared.
[[nodiscard]] std::vector<Difference> differences(const KnownOffer& known, const PastOffer& past, rules::Instant now);

}  // namespace ifapilot::app
