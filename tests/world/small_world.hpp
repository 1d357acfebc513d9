#pragma once

#include "world/moves.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ifapilot::app {

/// All that decides what may happen next, but for what was recorded last, so that what looks the same behaves the same.
/// Times of day within the same day are left out: the moves are a minute apart, and what has run out is told.
std::string standing(World& world);

/// Three authorities with room for one vacancy each, and two vacancies: V1, standard, of a carer in an area that does
/// not take part, and V2, accelerated, of one in derby; and V3, like V2, which a move notifies.
class SmallWorld {
 public:
  SmallWorld();

  using Visit = std::function<void(World&, const std::vector<std::string>&)>;

  /// From where the moves named `first` lead, none of which may be refused, makes every sequence of up to `depth`
  /// moves, and calls `visit` once in each state that is met, with the moves that led there first. Two sequences lead
  /// to the same state if nothing that a rule asks tells them apart; it is entered again only to go further from it. A
  /// refused move must leave the database as it was.
  void explore(const std::vector<std::string>& first, int depth, const Visit& visit);

  [[nodiscard]] std::size_t states() const { return explored_.size(); }
  [[nodiscard]] std::size_t refusals() const { return refusals_; }

 private:
  void begin(const std::vector<std::string>& first, std::size_t made, int depth);
  void go_on(int left);

  /// Makes the move, then does what comes after it, and takes both back.
  bool is_taken(const Move& move, const std::function<void()>& then);

  World world_;
  std::vector<Move> moves_;
  std::vector<std::string> path_;
  std::map<std::string, int> explored_;  ///< How many moves further each state was explored.
  std::size_t refusals_ = 0;
  Visit visit_;
};

}  // namespace ifapilot::app
