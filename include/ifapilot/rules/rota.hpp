#pragma once

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/cap.hpp>
#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/reading.hpp>
#include <ifapilot/rules/refusal.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Who is next, and why (O2, O3, R1; docs/rules.md, The rota). No pointer, no cycle counter: a function of the offers
/// made.
namespace ifapilot::rules {

/// What the rota is asked about: a vacancy and its carer's area, or, with neither, one that nobody has seen and whose
/// carer lives in no capped area.
struct RotaQuestion {
  std::optional<VacancyId> vacancy = std::nullopt;   ///< None: one that nobody has seen.
  std::optional<AuthorityCode> area = std::nullopt;  ///< Where the carer lives; none: in no capped area.
  std::optional<Moment> notified = std::nullopt;     ///< By the provider (C-OUTSIDE); none: at the instant asked about.
  Track track = Track::standard;                     ///< Of an offer of it sent then (R-ACCELERATED).
};

/// About `vacancy`, for an offer that would be sent at `now`.
[[nodiscard]] RotaQuestion question_about(const Vacancy& vacancy, const Policy& policy, Instant now);

/// One authority in the order of R-ORDER or R-ACCELERATED.
struct Standing {
  AuthorityCode authority;                              ///< Who stands here.
  std::string name;                                     ///< In full.
  int position = 0;                                     ///< In the published rota, from 1.
  std::optional<Instant> last_turn_at = std::nullopt;   ///< When the offer that used its last turn was sent.
  std::optional<OfferId> last_turn = std::nullopt;      ///< That offer.
  std::optional<Instant> last_asked_at = std::nullopt;  ///< When its last accelerated offer not accepted was sent.
  std::optional<OfferId> last_asked = std::nullopt;     ///< That offer, whatever the order goes by (R-ACCELERATED).
  std::optional<Instant> waits_since = std::nullopt;    ///< What it is ordered by; none: before all that have one.
  int accepted = 0;                                     ///< Inside the pilot, by this authority, not fallen through.
  int open = 0;           ///< Offers that it has still to answer, in and outside the pilot.
  bool eligible = false;  ///< By R-ELIGIBLE, for this vacancy, now.
  std::string rule = {};  ///< Why not: the first that applies of R-EXPLAIN; empty if eligible.
  std::string why = {};   ///< The same in words for the telephone; empty if eligible.
  std::optional<Instant> withdrew_at = std::nullopt;  ///< If it withdrew, and is passed over for that (P-VOLUNTARY).
  std::optional<Instant> free_at = std::nullopt;  ///< If only D-BUSY keeps it out: when its first open offer is due.
  std::optional<Reading> reading = std::nullopt;  ///< Of this project's own, by which `rule` passes it over.
};

/// R-EXPLAIN's whole answer.
struct RotaDecision {
  std::optional<AuthorityCode> authority = std::nullopt;  ///< Whom to offer to; none if nobody is eligible.
  bool outside_pilot = false;                             ///< C-OUTSIDE: the offer will be outside the pilot.
  std::optional<FullBy> full_by = std::nullopt;           ///< If so, which count is full.
  bool filled_since = false;  ///< C-OUTSIDE: the area's authority was not full when the vacancy was notified, but is.
  bool by_asking = false;     ///< R-ACCELERATED: who was asked last comes last, whatever it said.
  std::optional<Instant> wait_until = std::nullopt;  ///< If nobody is eligible: until when to wait, if for anybody.
  bool exhausted = false;                            ///< Nobody is eligible and nobody is waited for.
  std::vector<Standing> standings;                   ///< Every authority, in order.
};

/// Everything the rota knows: who there is, what was offered, what the region chose.
struct RotaFacts {
  std::span<const Authority> authorities;  ///< Of the region, also those that do not take part.
  OffersMade offers;                       ///< In the pilot, whatever became of them.
  const Policy& policy;                    ///< In force now; must outlive the question.
};

/// The rota at `now` (R-ORDER, R-ACCELERATED, R-ELIGIBLE, R-EXPLAIN, C-OUTSIDE).
[[nodiscard]] RotaDecision rota_next(const RotaFacts& facts, const RotaQuestion& question, Instant now);

/// Where the authority stands that is next; null if nobody is. Lives as long as the decision.
[[nodiscard]] const Standing* next_of(const RotaDecision& decision);

/// The guidance's paragraphs that a rule of R-EXPLAIN comes from.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view rule);

/// Why `to` may not be offered the vacancy even by an override (R-OVERRIDE): withdrawal, C-OUTSIDE, D-ONE, C-CAP.
/// R-ORDER and D-BUSY are what an override is for. `to` must be one of the authorities.
[[nodiscard]] Refusals override_refusals(const RotaFacts& facts, const RotaQuestion& question, const AuthorityCode& to,
                                         Instant now);

}  // namespace ifapilot::rules
