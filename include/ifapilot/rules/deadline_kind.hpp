#pragma once

#include <string_view>

namespace ifapilot::rules {

/// What may be waited for until a due time (`report overdue`, `report due`).
enum class DeadlineKind {
  offer_response,  ///< An authority's answer to an offer.
  match_decision,  ///< Its decision on a child's profile.
  chase,           ///< Its answer after it was chased.
  hold,            ///< The end of the provider's hold.
  extension,       ///< The end of its extension.
  arrival          ///< That a child has arrived.
};

/// For `every`.
constexpr DeadlineKind last_of(DeadlineKind) { return DeadlineKind::arrival; }

/// How a kind of deadline is called. The texts live as long as the program.
struct DeadlineWords {
  std::string_view word;       ///< `match-decision`, as commands, CSV and JSON spell it.
  std::string_view name;       ///< `profile decision`, on a screen.
  std::string_view rule;       ///< By which it is waited for and overdue: `M-PROFILE`.
  std::string_view paragraph;  ///< Of the guidance, which that rule reads: `O13`.
  bool ends = false;           ///< Something ends then by itself: a hold. Else somebody owes it by then.
};
[[nodiscard]] DeadlineWords words_of(DeadlineKind kind);

/// The first of them.
[[nodiscard]] std::string_view word(DeadlineKind kind);

}  // namespace ifapilot::rules
