#pragma once

#include "app/offer/offer.hpp"
#include "app/session.hpp"

#include <cstdint>
#include <set>
#include <vector>

/// Which authorities and providers work together (P-AIMS).
namespace ifapilot::app {

/// How many pairs of an authority and a provider whose vacancy it accepted are among `offers`.
[[nodiscard]] std::int64_t accepting_pairs(const std::vector<OfferView>& offers);

/// The acceptances by which an authority and a provider first came to work together: no earlier offer of the provider's
/// vacancies was accepted by the authority inside the pilot, and no agreement between them was in force before the
/// pilot began. Also those that fell through.
[[nodiscard]] std::set<rules::OfferId> new_pairs(Session& session, const std::vector<OfferView>& offers);

}  // namespace ifapilot::app
