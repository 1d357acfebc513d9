#pragma once

#include "app/pilot.hpp"
#include "app/session.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <map>
#include <optional>
#include <vector>

/// Voiding a fact with whatever rests on it (A-APPEND), for void.cpp alone.
namespace ifapilot::app {

/// A fact that was voided, and by which.
struct Undone {
  store::FactOnRecord fact;
  rules::FactId by;
};

/// What voiding comes to.
struct VoidAttempt {
  std::map<rules::FactId, rules::Resting> resting = {};  ///< What rests on the fact, by number.
  /// One of those that is of another record, or of another case, and so in the way.
  std::optional<rules::Resting> stranger = std::nullopt;
  /// C-CAP, D-ONE, a double that earlier facts make, or where what is voided could not be recorded now.
  rules::Refusals broken = {};
  std::vector<Undone> undone = {};  ///< The later ones, newest first, then the fact itself; none with a stranger.
  std::optional<Pilot> after = {};  ///< As everything then stands.

  [[nodiscard]] bool succeeds() const { return !stranger && broken.empty(); }
};

/// What voiding it may touch: of a fact of one case that case, and those of the same children, among those that are
/// awake; of any other fact everything.
[[nodiscard]] Pilot load_pilot_around(const Session& session, const store::FactOnRecord& fact);

/// Voids `fact` and what rests on it, within a batch that the caller takes back or commits. `before`: as everything
/// stands with it.
[[nodiscard]] VoidAttempt attempt_void(Session& session, const store::FactOnRecord& fact, const Pilot& before,
                                       const std::string& reason);

/// The cases that one of `facts` is told in: one, none, or, of a withdrawal, each whose offer it took back.
[[nodiscard]] std::vector<CaseRecord> cases_of(const std::vector<rules::FactId>& facts,
                                               const std::vector<CaseRecord>& all);

}  // namespace ifapilot::app
