#pragma once

#include "app/offer/stories.hpp"

#include <ifapilot/rules/cap.hpp>

#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace ifapilot::app {

/// An offer as it was sent, and by which fact.
struct Sending {
  rules::FactId fact;
  rules::Offer offer;
};

/// Walks forward over all that was recorded: what had been offered when each of the sendings was, as `OffersMade`. What
/// nothing befalls any more is counted and not listed, so that each step takes as long as what was going on then.
class Walk {
 public:
  /// `sendings`: in order of record; every one that is to be asked about.
  Walk(store::Database& database, const VoidedBy& voided, std::span<const Sending> sendings);

  /// When that one was sent, which comes after those that were asked about before. Until the next is asked about.
  [[nodiscard]] rules::OffersMade before(std::size_t sending);

  /// When the provider notified a vacancy that is on record: its first fact.
  [[nodiscard]] rules::Moment notified(rules::VacancyId vacancy) const;

 private:
  using Turn = std::pair<rules::AuthorityCode, bool>;  ///< Whose, and whether it asked without one.

  void go_to(rules::FactId fact);
  /// Whether nothing befalls its offers from that sending on.
  [[nodiscard]] bool is_over(std::size_t story, std::size_t sending) const;
  void count(const rules::Offer& offer);
  void count_turn(const rules::Offer& offer);

  const VoidedBy& voided_;
  std::span<const Sending> sendings_;
  std::vector<rules::Instant> earliest_;                             ///< Of that sending and all after it.
  std::vector<Story> stories_;                                       ///< By vacancy.
  std::vector<std::pair<rules::FactId, std::size_t>> changes_ = {};  ///< Of which story, in order of record.
  std::size_t gone_ = 0;                                             ///< How many of them were walked over.

  std::map<std::size_t, std::vector<rules::Offer>> going_on_ = {};  ///< Of the stories that are not counted.
  std::map<Turn, rules::Offer> turns_ = {};                         ///< The last of those that are.
  rules::OffersMade::Counts besides_ = {};
  std::map<rules::AuthorityCode, std::vector<rules::CountedAcceptance>> accepted_ = {};
  std::vector<rules::Offer> listed_ = {};
  std::vector<rules::CountedAcceptance> since_ = {};
};

}  // namespace ifapilot::app
