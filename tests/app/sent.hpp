#pragma once

#include "app/offer/rota.hpp"

#include <vector>

namespace ifapilot::app {

/// What `each_sent` hands over, together.
inline std::vector<rules::SentOffer> all_sent(store::Database& database) {
  std::vector<rules::SentOffer> all;
  each_sent(database, [&](const rules::SentOffer& sent) { all.push_back(sent); });
  return all;
}

}  // namespace ifapilot::app
