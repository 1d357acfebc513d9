#pragma once

/// How often what happens: shares of offers, of cases, or of answers. Nobody has counted a pilot of five years; these
/// are such that every table is written to and no case is like all others.
namespace ifapilot::bench::mix {

// Of offers.
inline constexpr double accelerated = 0.68;         ///< Of vacancies whose date is known.
inline constexpr double lapses_standard = 0.14;     ///< Of offers with a day to answer.
inline constexpr double lapses_accelerated = 0.37;  ///< Of offers with two hours.
inline constexpr double lapses = 0.28;              ///< Of all, by those two.
inline constexpr double accepted = 0.32;            ///< Of all offers, so of those answered some four in nine.
inline constexpr double rescinded = 0.015;
inline constexpr double late = 0.02;  ///< Of those that lapsed: accepted all the same.

// Of answers.
inline constexpr double with_form = 0.72;        ///< At once; the others' forms come later.
inline constexpr double with_note = 0.3;         ///< Of forms.
inline constexpr double mistyped = 0.004;        ///< Voided and recorded again.
inline constexpr double offer_mistyped = 0.001;  ///< Of offers: voided.

// Of vacancies.
inline constexpr double date_unknown = 0.08;
inline constexpr double date_confirmed = 0.55;   ///< Of those with a date: as they are notified.
inline constexpr double notified_twice = 0.004;  ///< Voided.
inline constexpr double described_again = 0.05;
inline constexpr double corrected = 0.02;
inline constexpr double with_note_about_it = 0.25;
inline constexpr double given_up = 0.06;  ///< Closed instead of offered on, each time.

// Of acceptances.
inline constexpr double falls_through = 0.2;
inline constexpr double own_child = 0.08;
inline constexpr double no_child = 0.08;       ///< Of referrals.
inline constexpr double match_refused = 0.07;  ///< Of profiles.
inline constexpr double proceeds = 0.02;
inline constexpr double chased = 0.06;
inline constexpr double terms_twice = 0.15;
inline constexpr double transport_moved = 0.04;
inline constexpr double child_corrected = 0.02;

}  // namespace ifapilot::bench::mix
