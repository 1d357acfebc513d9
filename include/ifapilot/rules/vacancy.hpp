#pragma once

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/quiet.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// A carer's vacancy and where it stands (M-STATES).
namespace ifapilot::rules {

/// How a person closed it (M-STATES, M-FALLS).
enum class ClosedAs { filled_elsewhere, withdrawn, turned_down, refused, exhausted };
/// For `every`.
constexpr ClosedAs last_of(ClosedAs) { return ClosedAs::exhausted; }

/// M-STATES, in the order of a case: from `placed` on it is over.
enum class VacancyStatus {
  notified,
  offered,
  accepted,
  referred,
  profiled,
  matched,
  moving,
  placed,
  filled_elsewhere,
  withdrawn,
  turned_down,
  refused,
  exhausted,
  rejected
};
/// For `every`.
constexpr VacancyStatus last_of(VacancyStatus) { return VacancyStatus::rejected; }

/// The facts of one vacancy.
struct Vacancy {
  VacancyId id;                                    ///< Its number.
  AuthorityCode area;                              ///< Where the carer lives; of a rejected one as it was typed.
  Instant notified_at{};                           ///< When the provider told the partnership.
  FactId notified_by = {};                         ///< By which fact that is on record.
  bool rejected = false;                           ///< P-REGION: the carer lives outside the region.
  std::optional<Day> available_on = std::nullopt;  ///< When it is ready for a child, as far as known (M-DATE).
  bool available_confirmed = false;                ///< By the provider (M-DATE).
  /// The hold as decided when the date was recorded (M-HOLD), without the quiet days among those that it counted;
  /// nothing while the date is unknown, or while an open quiet period keeps the end from being known (M-QUIET).
  std::optional<Instant> hold_until = std::nullopt;
  std::optional<Instant> extended_until = std::nullopt;  ///< The latest agreed extension (M-EXTEND).
  std::optional<ClosedAs> closed_as = std::nullopt;      ///< None: it is not closed.
  std::optional<Instant> closed_at = std::nullopt;       ///< None: it is not closed.
  VacancyStatus progress = VacancyStatus::accepted;  ///< How far its accepted offer has come, to `placed` (case.hpp).
  std::vector<QuietPeriod> quiet = {};               ///< Of the whole pilot, by first day (M-QUIET).
  ProviderCode provider = {};                        ///< Who notified it.
  CarerCode carer = {};                              ///< Whose home it is.
};

/// Where `vacancy` stands at `now`, given all offers of it (others are passed over).
[[nodiscard]] VacancyStatus status_of(const Vacancy& vacancy, std::span<const Offer> offers, Instant now);

/// Whether nothing more can happen to it: placed, closed or rejected.
[[nodiscard]] bool is_over(VacancyStatus status);

/// `notified`, `filled-elsewhere` …, as commands, CSV and JSON spell it.
[[nodiscard]] std::string_view word(VacancyStatus status);

/// As its status is spelled.
[[nodiscard]] std::string_view word(ClosedAs how);

/// The end of hold and extension, the later of the two; nothing while the date, or the hold's end, is unknown, and of a
/// rejected vacancy, which nobody holds (M-HOLD, M-EXTEND, M-QUIET, P-REGION).
[[nodiscard]] std::optional<Instant> held_until(const Vacancy& vacancy);

/// Whether the extension is what counts: it outlasts the hold (M-EXTEND).
[[nodiscard]] bool is_extended(const Vacancy& vacancy);

/// Whether the hold's end is unknown, although the date is known, since a quiet period goes on (M-QUIET).
[[nodiscard]] bool is_suspended(const Vacancy& vacancy);

/// Whether hold and extension have run out by `now`; at their end they have not (T-DUE). A hold before the date is
/// confirmed is provisional and never runs out (M-HOLD, M-EXPIRED), and on a quiet day an extension has not (M-QUIET).
[[nodiscard]] bool hold_ran_out(const Vacancy& vacancy, Instant now);

}  // namespace ifapilot::rules
