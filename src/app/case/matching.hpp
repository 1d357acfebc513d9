#pragma once

#include "app/case/write.hpp"

#include <optional>
#include <string>
#include <vector>

/// Matching between authority and provider (M-TERMS, M-CONTACT, M-OWN, M-DECIDE, M-CHASE), and the hold's extension.
namespace ifapilot::app {

/// Terms agreed, or agreed again after negotiation. `reason`: why spot beside a framework in force.
[[nodiscard]] CaseWritten agree_terms(Session& session, rules::VacancyId id, const rules::TermsAgreed& terms,
                                      const std::optional<std::string>& reason);

/// The provider reached out to the authority (O6).
[[nodiscard]] CaseWritten record_contact(Session& session, rules::VacancyId id, bool terms_received);

/// The authority uses the vacancy for a child that it already has a transfer outstanding for (O10).
[[nodiscard]] CaseWritten match_own(Session& session, rules::VacancyId id, const rules::Child& child,
                                    const std::optional<std::string>& override_reason);

/// What the authority says of the child. `codes` and `note` belong to a refusal (D-FORM).
struct MatchDecision {
  rules::Decision decision = rules::Decision::accept;
  bool accepts_duty = false;
  std::vector<std::string> codes = {};
  std::optional<std::string> note = std::nullopt;
};
[[nodiscard]] CaseWritten decide(Session& session, rules::VacancyId id, const MatchDecision& decision);

/// A chasing message after the due time, with its own deadline (E4).
[[nodiscard]] CaseWritten chase(Session& session, rules::VacancyId id, rules::Instant until);

/// A longer hold that provider and authority agreed, to the closing time of `until` (M-EXTEND).
[[nodiscard]] CaseWritten extend_hold(Session& session, rules::VacancyId id, rules::Day until,
                                      std::optional<rules::Pence> weekly_cost,
                                      const std::optional<std::string>& reason);

}  // namespace ifapilot::app
