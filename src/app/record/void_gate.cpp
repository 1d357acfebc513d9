#include "app/record/void_gate.hpp"

#include "app/party/framework.hpp"
#include "app/record/void_kind.hpp"
#include "app/refused.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <algorithm>
#include <set>
#include <variant>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// Two authorities that changed places by one file: without either fact both would hold one position (R-ORDER).
[[noreturn]] void changed_places(const store::FactOnRecord& fact, const store::Dependent& other) {
  refuse({"R-ORDER",
          {"O2"},
          fact.fact.text() + " cannot be voided: by " + other.fact.text() +
              " another authority took the position that would be held again",
          "change places back by a file that gives all their positions: " + rules::how_to(Deed::import_authorities)});
}

[[noreturn]] void depends(const store::FactOnRecord& fact, const store::Dependent& later, const std::string& why) {
  if (fact.kind == rules::FactKind::authority_update && later.fact < fact.fact) changed_places(fact, later);
  refuse({"A-APPEND",
          {},
          fact.fact.text() + " cannot be voided: " + later.fact.text() + " (" + std::string(word(later.kind)) +
              ") depends on it" + why,
          "void that first: " + Action{Deed::void_fact, later.fact}});
}

rules::Refusals may_contract(const store::Contracted& by, const std::vector<store::FrameworkRecord>& frameworks) {
  return rules::may_contract(by.contract, frameworks_between(frameworks, by.authority, by.provider),
                             rules::local_day(by.at), by.has_terms, by.has_reason);
}

/// A withdrawal would stand without the offer that it took back, so it does not depend on it (P-VOLUNTARY).
std::vector<rules::CaseFact> without_withdrawals(std::vector<rules::CaseFact> facts, rules::FactId voided,
                                                 const std::set<rules::FactId>& withdrawals) {
  const auto is_sending = [&](const auto& any) {
    return any.fact == voided && std::holds_alternative<rules::Offered>(any.what);
  };
  const auto sent = std::find_if(facts.begin(), facts.end(), is_sending);
  if (sent == facts.end()) return facts;
  const auto id = std::get<rules::Offered>(sent->what).offer.id;
  std::erase_if(facts, [&](const auto& any) {
    const auto* rescinded = std::get_if<rules::Rescinded>(&any.what);
    return rescinded != nullptr && rescinded->offer == id && withdrawals.contains(any.fact);
  });
  return facts;
}

}  // namespace

void refuse_what_is_never_voided(const store::FactOnRecord& fact) {
  const auto kind = std::string(word(fact.kind));
  if (fact.voided_by) {
    refuse({"A-APPEND",
            {},
            fact.fact.text() + " (" + kind + ", " + fact.record + ") was voided already, by " + fact.voided_by->text() +
                ": " + fact.void_reason.value_or(""),
            "see: " + Action{Deed::see_audit_log}});
  }
  if (const auto instead = void_kind(fact.kind).instead; !instead.empty()) {
    refuse({"A-APPEND",
            {},
            fact.fact.text() + " is a fact of `" + kind + "`, and these are not voided: record the opposite",
            instead});
  }
}

std::vector<CaseRecord> cases_of(rules::FactId fact, const std::vector<CaseRecord>& all) {
  std::vector<CaseRecord> touched;
  for (const auto& one : all) {
    if (std::ranges::find(one.facts, fact, &rules::CaseFact::fact) != one.facts.end()) touched.push_back(one);
  }
  return touched;
}

void refuse_dependents(store::Database& database, const store::FactOnRecord& fact,
                       const std::vector<CaseRecord>& touched) {
  if (const auto later = store::first_dependent(database, fact)) depends(fact, *later, "");
  const auto withdrawals = store::withdrawals(database);
  for (const auto& one : touched) {
    const auto facts = without_withdrawals(one.facts, fact.fact, withdrawals);
    refuse_if(rules::may_void(one.record.facts, facts, fact.fact), "");
  }
}

void refuse_contracts(store::Database& database, const store::FactOnRecord& fact,
                      const std::vector<store::FrameworkRecord>& before,
                      const std::vector<store::FrameworkRecord>& after) {
  for (const auto& by : store::contracted_after(database, fact.fact)) {
    const auto refusals = may_contract(by, after);
    if (!refusals.empty() && may_contract(by, before).empty()) depends(fact, by.by, ": " + refusals.front().message);
  }
}

void refuse_broken_rules(const store::FactOnRecord& fact, const std::vector<rules::Offer>& before,
                         const RotaRecord& after, rules::Instant now) {
  const auto broken = rules::may_stand(before, after.offers, after.policy, now);
  refuse_if_gate({"A-APPEND", {}, fact.fact.text() + " cannot be voided: another rule would be broken", ""}, broken);
}

}  // namespace ifapilot::app
