#pragma once

#include <string_view>

/// What this project reads where the guidance is silent or can be read otherwise, as far as a screen cites a paragraph
/// for it: beside such a cite stands that it is a regional reading. docs/rules.md lists these and all others in one
/// table.
namespace ifapilot::rules {

/// One reading for each that a cite may rest on.
enum class Reading {
  two_weeks,         ///< An offer exactly as many days ahead as the bound is standard.
  closing_time,      ///< When the working day ends, with which an accelerated offer's time ends at the latest.
  next_opening,      ///< The clock of an accelerated offer sent outside working hours starts at the next opening.
  busy,              ///< An authority with an open offer is passed over.
  open_offers,       ///< Open offers count against the cap.
  passing_on,        ///< The time to decide runs from when the profile was passed on.
  ready_day,         ///< Whether the day on which the place is ready is the first of the hold's.
  arrival_midnight,  ///< An arranged arrival is due by the midnight that ends its day.
  lead_away          ///< Whom to reach while a lead is away.
};
/// For `every`.
constexpr Reading last_of(Reading) { return Reading::lead_away; }

/// What there is to know of a reading; the texts live as long as the program.
struct ReadingWords {
  std::string_view rule;        ///< `M-HOLD`
  std::string_view paragraphs;  ///< Of the guidance, which it reads: `E1, O2`.
  std::string_view says;        ///< The reading in a few words.
  std::string_view policy;      ///< The policy key that turns it; empty: none does.
};

/// The row of `reading`.
[[nodiscard]] constexpr ReadingWords words_of(Reading reading) {
  switch (reading) {
    case Reading::two_weeks:
      return {"D-TRACK", "E1, O2", "exactly two weeks ahead is standard", "accelerated_below_days"};
    case Reading::closing_time: return {"T-WORK", "E1, O8", "when the working day ends", "working_day_closes"};
    case Reading::next_opening:
      return {"D-ACCELERATED", "E1, O2", "sent outside working hours, the clock starts at the next opening", ""};
    case Reading::busy: return {"D-BUSY", "O2", "who has an offer to answer is passed over, and keeps its place", ""};
    case Reading::open_offers: return {"C-CAP", "O16", "open offers count against the cap", ""};
    case Reading::passing_on:
      return {"M-PROFILE", "O13, E4", "the hours run from when the profile was passed to the authority", ""};
    case Reading::ready_day:
      return {"M-HOLD", "O8", "the day on which the place is ready is day 0", "hold_counts_ready_day"};
    case Reading::arrival_midnight:
      return {"M-MOVE", "O15", "an arrival is overdue from the midnight that ends the arranged day", ""};
    case Reading::lead_away:
      return {"P-AWAY", "O1", "while a lead is away, the deputy is named first, else the further contacts", ""};
  }
  return {};
}

}  // namespace ifapilot::rules
