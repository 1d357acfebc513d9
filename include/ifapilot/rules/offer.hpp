#pragma once

#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// An offer of a vacancy to an authority, and what becomes of it (O2-O4, docs/rules.md, Offers and answers).
namespace ifapilot::rules {

/// When something happened, and the fact that says so: of two within one second the one recorded first comes first.
struct Moment {
  Instant at;   ///< When it happened, however late it was typed.
  FactId fact;  ///< Which fact tells it.

  auto operator<=>(const Moment&) const = default;
};

/// What an authority can say to an offer.
enum class AnswerKind { accept, refuse };
/// For `every`.
constexpr AnswerKind last_of(AnswerKind) { return AnswerKind::refuse; }

/// What the authority said. `late`: after the due instant; a late acceptance was taken all the same (`--late`), a late
/// refusal is kept and changes nothing (D-LATE).
struct Answer {
  AnswerKind kind;      ///< Yes or no.
  Instant answered_at;  ///< When the partnership received it.
  bool late = false;    ///< After the due instant.
  FactId fact = {};     ///< By which it is on record.
};

/// The facts of one offer. Track, clock and due time are those decided when it was sent.
struct Offer {
  OfferId id;                     ///< Its number.
  VacancyId vacancy;              ///< What is offered.
  AuthorityCode authority;        ///< To whom.
  AuthorityCode area;             ///< The authority in whose area the vacancy's carer lives (C-BASIS, C-OUTSIDE).
  Track track = Track::standard;  ///< How long there is to answer (D-TRACK).
  Instant sent_at{};              ///< Also the date of the turn it uses (R-ORDER).
  Instant clock_started_at{};     ///< The sending, or the opening after it.
  Instant due_at{};               ///< An answer at this instant is in time (T-DUE).
  bool outside_pilot = false;     ///< C-OUTSIDE: no turn, no cap, not in the figures.
  std::optional<std::string> override_reason = std::nullopt;  ///< None: it went by the rota (R-OVERRIDE).
  std::optional<Answer> answer = std::nullopt;                ///< None: no word yet, or never (D-SILENCE).
  std::optional<Instant> rescinded_at = std::nullopt;         ///< When the partnership took it back.
  std::optional<Instant> ended_at = std::nullopt;             ///< When its acceptance fell through (M-FALLS).
  FactId ended_by = {};                                       ///< By which fact; none if it has not.
};

/// What can become of an offer (D-SILENCE, M-FALLS).
enum class OfferStatus { open, accepted, refused, lapsed, rescinded, fell_through };
/// For `every`.
constexpr OfferStatus last_of(OfferStatus) { return OfferStatus::fell_through; }

/// What has become of `offer` by `now`. Silence after the due instant is `lapsed` without anyone recording it
/// (D-SILENCE).
[[nodiscard]] OfferStatus status_of(const Offer& offer, Instant now);

/// Open, or accepted and not fallen through: at most one a vacancy (D-ONE).
[[nodiscard]] bool is_live(const Offer& offer, Instant now);

/// Whether the offer has used its authority's turn (R-TURN): a standard one whatever became of it, an accelerated one
/// if it was accepted, also when that fell through; never a rescinded one, never one outside the pilot.
[[nodiscard]] bool uses_turn(const Offer& offer);

/// Whether the authority had the offer, an accelerated one inside the pilot, and has not accepted it (R-ACCELERATED):
/// open, refused or lapsed; never a rescinded one, and one whose acceptance fell through is a turn.
[[nodiscard]] bool asks_without_turn(const Offer& offer);

/// `open`, `fell-through` …, as commands, CSV and JSON spell it.
[[nodiscard]] std::string_view word(OfferStatus status);

/// `standard`, `accelerated`
[[nodiscard]] std::string_view word(Track track);

/// `accept`, `refuse`
[[nodiscard]] std::string_view word(AnswerKind kind);

/// Of `offers`, those of `vacancy`, in their order.
[[nodiscard]] std::vector<Offer> offers_of(VacancyId vacancy, std::span<const Offer> offers);

/// The live offer of `vacancy`, if it has one (D-ONE).
[[nodiscard]] std::optional<Offer> live_offer(VacancyId vacancy, std::span<const Offer> offers, Instant now);

/// The latest offer of `vacancy` that was not rescinded, whatever became of it.
[[nodiscard]] std::optional<Offer> latest_offer(VacancyId vacancy, std::span<const Offer> offers);

}  // namespace ifapilot::rules
