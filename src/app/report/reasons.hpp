#pragma once

#include "app/case/record.hpp"
#include "app/session.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Why authorities and providers said what they said, in codes (D-FORM, M-DECIDE, M-FALLS).
namespace ifapilot::app {

/// What a reason was given for.
enum class ReasonOf {
  offer_accepted,
  offer_refused,
  offer_lapsed,  ///< By a refusal that came too late: its reasons are kept, and the offer has lapsed (D-LATE,
                 ///< D-SILENCE).
  profile_refused,
  stepped_back,
  closed
};

/// `offer-accepted` …
[[nodiscard]] std::string_view word(ReasonOf of);

/// One code, given once.
struct GivenReason {
  std::optional<rules::AuthorityCode> authority;  ///< That gave it; none of a closing, which is about the provider's.
  rules::ProviderCode provider;                   ///< Whose vacancy it is about.
  ReasonOf of;
  std::string code;
  rules::Instant at;  ///< Of the answer, the decision, the stepping back or the closing.
};

/// All of them inside the pilot (C-OUTSIDE); what was voided is left out.
[[nodiscard]] std::vector<GivenReason> given_reasons(Session& session);

/// The codes that an authority gave while an offer was accepted, in order of record.
struct CaseCodes {
  std::vector<std::string> profile_refused;
  std::vector<std::string> stepped_back;
};

/// By the offer, at least of those of `cases`; one without any code is not there.
[[nodiscard]] std::map<rules::OfferId, CaseCodes> case_codes(store::Database& database,
                                                             const std::vector<CaseRecord>& cases);

/// A row of `report reasons`.
struct ReasonCount {
  std::string party;  ///< The authority's code; of a closing the provider's.
  ReasonOf of;
  std::string code;
  int count = 0;
};

/// Authorities before providers, by code; then in the order of a case; then by code of reason.
[[nodiscard]] std::vector<ReasonCount> counted(std::span<const GivenReason> reasons);

}  // namespace ifapilot::app
