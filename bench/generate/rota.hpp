#pragma once

#include "region.hpp"

#include <ifapilot/rules/case.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace ifapilot::bench {

/// Whom a vacancy goes to next.
struct Turn {
  std::size_t authority;
  bool outside_pilot = false;  ///< C-OUTSIDE
  bool out_of_turn = false;    ///< It is answering another offer: only R-OVERRIDE gets it this one.
};

/// What the rota says of a vacancy.
struct Answer {
  std::optional<Turn> turn = std::nullopt;
  std::optional<Turn> busy =
      std::nullopt;          ///< If nobody may be offered it now: who waits longest of those that answer.
  rules::Instant free_at{};  ///< If so: when the first of them is free again.
};

/// The rota of the pilot kept as a tally an authority: of a million offers none is looked at twice. It goes by rules.md
/// as the program does (R-ORDER, R-TURN, R-ELIGIBLE, C-CAP, C-OUTSIDE), for the policy's own order and basis.
class Rota {
 public:
  Rota(const Region& region, rules::Instant end);

  [[nodiscard]] Answer ask(const rules::Case& of, std::size_t area, bool full_when_notified, rules::Instant now) const;

  /// Whether it has accepted all that it may (C-CAP).
  [[nodiscard]] bool is_full(std::size_t authority) const;

  /// How gladly it accepts, beside the average of 1. Every fourth takes what it gets: it is full before the end, and
  /// the vacancies of its area then go outside.
  [[nodiscard]] static double eagerness(std::size_t authority);

  /// Whether it takes one more at `now`: the others make their cap last for the whole pilot.
  [[nodiscard]] bool takes_more(std::size_t authority, rules::Instant now) const;

  // What became of offers.
  void sent(std::size_t authority, const rules::Offer& offer);
  void accepted(std::size_t authority, const rules::Offer& offer);
  void refused(std::size_t authority, const rules::Offer& offer) { settle(authority, offer.id); }
  void reopened(std::size_t authority, const rules::Offer& offer);  ///< Its answer was voided.
  void rescinded(std::size_t authority, const rules::Offer& offer);
  void fell_through(std::size_t authority, const rules::Offer& offer);

  [[nodiscard]] std::size_t place_of(const rules::AuthorityCode& code) const;

 private:
  struct Open {
    rules::OfferId offer;
    rules::Instant due_at;
    std::optional<rules::Instant> turn_before;
  };
  struct Tally {
    rules::AuthorityCode code;
    std::optional<rules::Instant> last_turn = std::nullopt;
    int accepted = 0;
    std::vector<Open> open = {};
  };

  [[nodiscard]] static std::optional<rules::Instant> busy_until(const Tally& tally, rules::Instant now);
  void settle(std::size_t authority, rules::OfferId offer);

  std::vector<Tally> tallies_;  // in the order of the published rota
  int cap_;
  rules::Instant end_;
};

}  // namespace ifapilot::bench
