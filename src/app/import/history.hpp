#pragma once

#include "app/case/record.hpp"
#include "app/import/import.hpp"
#include "store/entity/offers.hpp"

#include <ifapilot/rules/offer.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The offers of a pilot that began on paper (R-TURN, C-CAP).
namespace ifapilot::app {

enum class PastOutcome { accepted, refused, lapsed, rescinded, fell_through };
/// For `rules::every`.
constexpr PastOutcome last_of(PastOutcome) { return PastOutcome::fell_through; }

/// `fell-through`, as a file spells it.
[[nodiscard]] std::string_view word(PastOutcome outcome);

/// An offer that was made and settled before the program was used.
struct PastOffer {
  std::string vacancy;  ///< Its number `V4`, or the reference that it was imported with.
  rules::AuthorityCode authority;
  rules::Instant sent_at{};
  bool sent_day_alone = false;  ///< Only its day is known, and the opening stands for it: a policy may move that since.
  std::optional<rules::Track> track = std::nullopt;  ///< None: by D-TRACK.
  PastOutcome outcome = PastOutcome::lapsed;
  /// Of the answer, or of the rescission; of a lapsed one only if it was refused all the same, too late (D-LATE).
  std::optional<rules::Instant> outcome_at = std::nullopt;
  bool outcome_day_alone = false;
  std::string outcome_column = "date";                    ///< That says when the outcome came.
  std::optional<rules::Instant> ended_at = std::nullopt;  ///< Of one that fell through: when it did; none: as it came.
  bool ended_day_alone = false;
  std::optional<Ending> ending = std::nullopt;  ///< Of one that fell through: how; none: the authority stepped back.
  std::optional<std::string> override_reason = std::nullopt;
  std::optional<bool> outside_pilot = std::nullopt;  ///< Yes: it was (C-OUTSIDE); else the cap as it then was decides.
  store::Feedback form = {};
};

/// A row of a history. `row.write` and `row.at` are not looked at.
struct PastRow {
  ImportRow row;
  PastOffer offer;
};

/// Imports a history: what happened is recorded in the order in which it happened, whatever the order of the rows. Who
/// was next was the paper rota's to decide, and that those who got an offer took part; D-ONE, C-CAP, C-OUTSIDE,
/// A-FUTURE and what M-STATES allows hold as for any offer. Refuses if an offer was made with the program already
/// (A-FUTURE), unless every row is on record; an offer is known by its vacancy, its authority and when it was sent.
/// What a row of a known offer says otherwise than the record is refused; what it does not say is no matter.
[[nodiscard]] ImportDone import_history(Session& session, const std::string& command, const std::vector<PastRow>& rows,
                                        bool keep);

}  // namespace ifapilot::app
