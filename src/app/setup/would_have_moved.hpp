#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a changed policy or calendar would have moved. It moves nothing: what was decided is stored with its row
/// (docs/rules.md). The change lists it, so that nobody has to guess.
namespace ifapilot::app {

using rules::Basis;

/// An offer that waits for its answer, with the available date that it was sent with.
struct OpenOffer {
  rules::Offer offer;
  std::optional<rules::Day> available_on;
};

/// What is decided and not over yet.
struct Decided {
  std::vector<OpenOffer> offers;          ///< Open ones, by number.
  std::vector<rules::Vacancy> vacancies;  ///< Live ones with a date, by number.
};
[[nodiscard]] Decided load_decided(store::Database& database, rules::Instant now);

using Decision = std::variant<rules::Track, rules::Instant>;

struct Moved {
  std::string record;  ///< `O3`, `V1`
  std::string what;    ///< `track`, `clock_started_at`, `due_at` of an offer, `hold_until` of a vacancy.
  Decision stands;
  Decision would_be;

  bool operator==(const Moved&) const = default;
};

/// What would stand otherwise if `after` had held when it was decided. What `before` would not have given either, but
/// `after` leaves as `before` has it, is an earlier change's doing and is left out. Offers first.
[[nodiscard]] std::vector<Moved> would_have_moved(const Decided& decided, const Basis& before, const Basis& after);

}  // namespace ifapilot::app
