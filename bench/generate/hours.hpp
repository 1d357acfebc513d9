#pragma once

#include <ifapilot/rules/deadlines.hpp>

namespace ifapilot::bench {

/// The hours in which somebody is at the partnership's desk.
class Hours {
 public:
  explicit Hours(rules::Basis basis) : basis_(std::move(basis)) {}

  [[nodiscard]] const rules::Basis& basis() const { return basis_; }

  /// `instant` itself, or the next opening.
  [[nodiscard]] rules::Instant within(rules::Instant instant) const {
    return rules::next_working_instant(instant, basis_.policy, basis_.calendar);
  }

  /// So many minutes at the desk later.
  [[nodiscard]] rules::Instant later(rules::Instant instant, std::chrono::seconds span) const;

  /// So many working days later, at `time`.
  [[nodiscard]] rules::Instant days_later(rules::Instant instant, int days, rules::TimeOfDay time) const {
    return rules::at_time(basis_.calendar.advance(rules::local_day(instant), days), time);
  }

  [[nodiscard]] bool is_worked(rules::Day day) const { return basis_.calendar.is_working(day); }

 private:
  rules::Basis basis_;
};

}  // namespace ifapilot::bench
