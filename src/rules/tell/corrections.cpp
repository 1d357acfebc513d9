#include "rules/tell/tell_parts.hpp"

#include <ifapilot/rules/every.hpp>

#include <algorithm>

// Whoever was told of a fact that was voided, or of a profile that was mended, is told so (M-TELL).
namespace ifapilot::rules {

namespace {

/// Something to be put right with one party.
struct Slip {
  FactId fact;  ///< By which it was found out: the void, or the correction.
  Instant at;
  FactId of;  ///< What had been told, and is named.
  Telling row;
};

Telling row_of(const VoidedAfterTold& any) {
  return {.about = About::correction,
          .to = any.to,
          .authority = any.authority,
          .offer = any.offer,
          .referral = any.referral,
          .provider = any.provider};
}

bool is_told_to(const PartyTold& told, const Telling& row) {
  if (told.about != About::correction || told.to != row.to) return false;
  if (row.to == PartyKind::authority) return told.authority == row.authority;
  return row.to == PartyKind::home_office || !row.provider || told.provider == row.provider;
}

/// One row a party: of what is untold, or else of what was told last.
Telling merged_row(std::span<const Slip> slips, std::span<const CaseFact> facts) {
  auto row = slips.back().row;
  row.event = slips.back().fact;
  row.cause = row.event;
  row.since = slips.back().at;
  const auto is_told = [&](const Slip& slip) {
    return std::ranges::any_of(facts, [&](const CaseFact& fact) {
      const auto* const told = std::get_if<PartyTold>(&fact.what);
      return told != nullptr && is_told_to(*told, row) && covers(fact, slip.fact, slip.at);
    });
  };
  for (const auto& slip : slips) {
    if (is_told(slip)) continue;
    row.since = row.owed ? std::min(row.since, slip.at) : slip.at;
    row.owed = true;
    row.facts.push_back(slip.of);
  }
  if (row.owed) return row;
  for (const auto& slip : slips) row.facts.push_back(slip.of);
  for (const auto& fact : facts) {
    const auto* const told = std::get_if<PartyTold>(&fact.what);
    if (told != nullptr && is_told_to(*told, row)) row.told_at = fact.at;
  }
  return row;
}

Tellings merged_rows(std::vector<Slip> slips, std::span<const CaseFact> facts) {
  std::ranges::stable_sort(slips, {}, &Slip::fact);
  Tellings all;
  while (!slips.empty()) {
    const auto first = slips.front().row;
    const auto rest = std::stable_partition(slips.begin(), slips.end(),
                                            [&](const Slip& any) { return is_same_body(any.row, first); });
    all.push_back(merged_row({slips.begin(), rest}, facts));
    slips.erase(slips.begin(), rest);
  }
  return all;
}

std::vector<Slip> slips_of(std::span<const VoidedAfterTold> voided) {
  std::vector<Slip> all;
  for (const auto& any : voided) all.push_back({any.by, any.at, any.voided, row_of(any)});
  return all;
}

/// Whether the party was told of that referral's child as it was before it was mended.
bool knew_child(const TellingFacts& asked, PartyKind to, ReferralId referral, const CaseFact& mended) {
  return std::ranges::any_of(asked.facts, [&](const CaseFact& fact) {
    const auto* const told = std::get_if<PartyTold>(&fact.what);
    const bool names_child = told != nullptr && (told->about == About::profile || told->about == About::decision ||
                                                 told->about == About::transport || told->about == About::arrival);
    return names_child && told->to == to && told->referral == referral && !covers(fact, mended.fact, mended.at);
  });
}

/// The authority was passed the profile by its own record.
void add_mended(std::vector<Slip>& slips, const CaseFact& fact, ReferralId id, const TellingFacts& asked) {
  const auto* const referral = find(asked.of.referrals, id);
  if (referral == nullptr || asked.imported.contains(fact.fact)) return;
  const auto* const offer = find(asked.of.offers, referral->offer);
  Telling row{.about = About::correction, .authority = offer->authority, .offer = offer->id, .referral = id};
  for (const auto to : every<PartyKind>) {
    row.to = to;
    const bool knew = to == PartyKind::authority || knew_child(asked, to, id, fact);
    if (knew) slips.push_back({fact.fact, fact.at, fact.fact, row});
  }
}

}  // namespace

bool is_same_body(const Telling& one, const Telling& other) {
  if (one.to != other.to) return false;
  if (one.to == PartyKind::authority) return one.authority == other.authority;
  return !one.provider || !other.provider || one.provider == other.provider;
}

Tellings corrections_of(std::span<const VoidedAfterTold> voided, std::span<const CaseFact> told) {
  return merged_rows(slips_of(voided), told);
}

Tellings corrections_in(const TellingFacts& asked) {
  auto slips = slips_of(asked.voided);
  for (const auto& fact : asked.facts) {
    const auto* const mended = std::get_if<ChildCorrected>(&fact.what);
    const auto* const referral = mended == nullptr ? nullptr : std::get_if<ReferralId>(&mended->of);
    if (referral != nullptr) add_mended(slips, fact, *referral, asked);
  }
  return merged_rows(std::move(slips), asked.facts);
}

}  // namespace ifapilot::rules
