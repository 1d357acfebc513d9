#pragma once

#include <ifapilot/rules/case.hpp>

#include <optional>

namespace ifapilot::app {

/// What of a case a fact tells of, beside the vacancy.
struct Concerned {
  std::optional<rules::OfferId> offer = std::nullopt;            ///< That it names, or whose acceptance it ends.
  std::optional<rules::ReferralId> referral = std::nullopt;      ///< That it names, or that was open when it happened.
  std::optional<rules::AuthorityCode> authority = std::nullopt;  ///< Of that offer, or of the acceptance that stood.
};

/// `before`: the case as it stood.
[[nodiscard]] Concerned about_what(const rules::Case& before, const rules::Happening& what);

}  // namespace ifapilot::app
