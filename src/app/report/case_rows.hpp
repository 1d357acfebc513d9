#pragma once

#include "app/case/record.hpp"
#include "app/report/agreed.hpp"
#include "app/session.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/money.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::app {

/// A row of `report referrals` (M-REFER, M-PROFILE, M-DECIDE).
struct ReferralRow {
  rules::Referral referral;
  rules::AuthorityCode authority;
  rules::ProviderCode provider;
  std::optional<bool> same_day = std::nullopt;  ///< Whether O13's target was met; none while undecided.
  std::optional<int> days_from_referral =
      std::nullopt;  ///< London days from the Home Office's referral to the decision (E4).
  /// When the authority first said how it goes on; both of these are of that decision, not of an acceptance after
  /// `proceed` (M-DECIDE).
  std::optional<rules::Instant> first_decided_at = std::nullopt;
};

/// Hands over every referral by number.
void each_referral(Session& session, const std::function<void(const ReferralRow&)>& take);

/// How long a child waited, up to the day of arrival; none where the day it began is not known (P-AIMS). Working days
/// are counted from the first day up to the arrival, which is not counted; calendar days are the difference of the
/// dates.
struct TransferTime {
  std::optional<int> working_from_referral;  ///< From the day of the Home Office's own referral (E4).
  std::optional<int> calendar_from_referral;
  std::optional<int> working_from_request;  ///< From the day on which the Home Office was asked (O11).
  std::optional<int> calendar_from_request;
};

/// A row of `report placements`: a child's arrival, here or elsewhere (M-MOVE, R2).
struct PlacementRow {
  rules::Arrival arrival;
  rules::VacancyId vacancy;
  rules::AuthorityCode authority;
  rules::ProviderCode provider;
  rules::AuthorityCode area;
  std::optional<rules::Referral> referral = std::nullopt;  ///< None: the route was `own`.
  std::optional<rules::Day> referred_on = std::nullopt;    ///< By the Home Office, on either route.
  std::optional<rules::TermsAgreed> terms =
      std::nullopt;  ///< The latest, also if agreed after the arrival; none elsewhere.
  bool outside_pilot = false;
  TransferTime transfer = {};
  std::optional<std::string> sector = std::nullopt;  ///< Of the provider; none elsewhere, or if not recorded.
  std::optional<std::string> urn = std::nullopt;     ///< Likewise.
};

/// Hands over every arrival, by the day on which the child arrived.
void each_placement(Session& session, const std::function<void(const PlacementRow&)>& take);

/// What a vacancy has taken so far, in numbers: the further columns of `report vacancies`.
struct VacancyFigures {
  std::optional<rules::AuthorityCode>
      accepted_by;                    ///< Whose acceptance it has; none without one, or after a step back.
  int offers = 0;                     ///< Made of it, rescinded ones left out.
  int decisions = 0;                  ///< Profiles that an authority decided on (M-DECIDE).
  int same_day_decisions = 0;         ///< Of these on the same working day (M-PROFILE, O13).
  std::optional<int> hold_days_used;  ///< Working days; none unless a hold ended with an acceptance (M-HOLD).
  int extensions = 0;                 ///< M-EXTEND
  int extension_days = 0;             ///< Calendar days by which they moved the end.
  rules::Pence extension_cost{};      ///< Of those with a weekly cost: a seventh of it a day.
  int extensions_without_cost = 0;    ///< Whose cost is not recorded.
  std::optional<std::string> reference = std::nullopt;  ///< In the records that it was imported from.

  // Of the acceptance that it has.
  std::optional<rules::Instant> accepted_at = std::nullopt;
  std::optional<rules::Instant> first_contact_at = std::nullopt;  ///< Of the provider with the authority (M-CONTACT).
  std::optional<Agreed> agreed = std::nullopt;                    ///< M-TERMS
};

/// What they are counted by.
struct FigureBasis {
  explicit FigureBasis(store::Database& database);

  rules::Policy policy;
  rules::WorkingCalendar calendar;
  std::map<rules::FactId, rules::Pence> extension_costs;
  std::vector<store::FrameworkRecord> frameworks;
};

/// For each of `cases`. With `decided_by` only that authority's decisions are counted: a vacancy may have had several.
[[nodiscard]] std::map<rules::VacancyId, VacancyFigures> vacancy_figures(
    store::Database& database, const std::vector<CaseRecord>& cases, const FigureBasis& basis,
    const std::optional<rules::AuthorityCode>& decided_by);
/// For every vacancy.
[[nodiscard]] std::map<rules::VacancyId, VacancyFigures> vacancy_figures(
    Session& session, const std::optional<rules::AuthorityCode>& decided_by = std::nullopt);

/// `under 5`, `5 to 9`, `10 to 15`, `16 and over`: the bands of the commissioning review (H-share), in words that no
/// spreadsheet takes for a date.
[[nodiscard]] std::string_view age_band(int years);

/// The code of a placement in the national return on looked-after children (SSDA903). Always `U6`, with a foster carer
/// who is no relative, not long-term: that a placement is meant to last (`U4`) is agreed at a review later, and not
/// recorded here.
[[nodiscard]] std::string_view placement_code();

/// The same return's code of who provides the placement: `PR4` private, `PR5` voluntary. Nothing if the sector is not
/// recorded.
[[nodiscard]] std::optional<std::string_view> provider_code(const std::optional<std::string>& sector);

}  // namespace ifapilot::app
