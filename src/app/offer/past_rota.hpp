#pragma once

#include "app/session.hpp"
#include "store/file/database.hpp"

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/fairness.hpp>

#include <cstddef>
#include <map>
#include <vector>

/// The rota as it was when each offer was sent. Not by the clock but by the order of record: what was typed later was
/// not known, however early it happened (`--received-at`), and what was voided later still stood.
namespace ifapilot::app {

using CaseFacts = std::map<rules::VacancyId, std::vector<rules::CaseFact>>;

/// Every offer that stood when a fact was recorded. Each case is told again only if it has changed since the last fact
/// that was asked for, so ask in order of record.
class OffersOnRecord {
 public:
  /// `facts` of all cases, those voided since among them; `voided`: each with the fact that voided it.
  OffersOnRecord(CaseFacts facts, std::map<rules::FactId, rules::FactId> voided);

  /// By number, with what had become of them until then.
  [[nodiscard]] std::vector<rules::Offer> before(rules::FactId fact);

 private:
  struct Told {
    std::vector<rules::FactId> changes;  ///< The facts that add to the case or take from it, in order of record.
    std::ptrdiff_t seen = 0;             ///< How many of them `offers` knows of.
    std::vector<rules::Offer> offers;
  };
  [[nodiscard]] std::vector<rules::Offer> tell(rules::VacancyId vacancy, rules::FactId before) const;

  CaseFacts facts_;
  std::map<rules::FactId, rules::FactId> voided_;
  std::map<rules::VacancyId, Told> told_;
};

/// Every offer that was not voided, in order of record, with what the rota said then: by the offers, the authorities
/// and the policy on record. The one that it would have chosen is whom the offer went to, but for overrides.
[[nodiscard]] std::vector<rules::SentOffer> sent_offers(store::Database& database);

}  // namespace ifapilot::app
