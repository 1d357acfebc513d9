#pragma once

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/reading.hpp>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What a case waits for: kinds with a due time, and kinds that are owed without one. Whatever one kind is called, or
/// differs in from the others, stands in its one row; the texts live as long as the program.
namespace ifapilot::rules {

/// What may be waited for until a due time (`report overdue`, `report due`).
enum class DeadlineKind {
  date,            ///< The provider's word on a day that is still rough.
  offer_response,  ///< An authority's answer to an offer.
  match_decision,  ///< Its decision on a child's profile.
  chase,           ///< Its answer after it was chased.
  hold,            ///< The end of the provider's hold.
  extension,       ///< The end of its extension.
  arrival          ///< That a child has arrived.
};

/// For `every`.
constexpr DeadlineKind last_of(DeadlineKind) { return DeadlineKind::arrival; }

/// While the time runs, and from one second after its end. In words `{offer}`, `{authority}`, `{provider}`
/// stand for those of the case.
template <class What>
struct RunningOrOver {
  What running;
  What over;
};

/// Whom it is worth ringing; `by_step`: whoever the case's next step is about.
enum class Rung { nobody, authority, provider, by_step };

/// By which rule a time comes about, and up to two paragraphs of the guidance that it reads.
struct CountedBy {
  std::string_view rule;                       ///< `M-HOLD`; an accelerated offer has its own.
  std::array<std::string_view, 2> paragraphs;  ///< O14 and O15, say
  std::optional<Reading> reading = {};         ///< Of this project's own, on which that rests.
};

/// What there is to know of a kind of deadline.
struct DeadlineWords {
  std::string_view word;                     ///< `match-decision`, as commands, CSV and JSON spell it.
  std::string_view name;                     ///< `profile decision`, on a screen.
  std::string_view rule;                     ///< By which it is waited for and overdue: `M-PROFILE`.
  std::string_view paragraph;                ///< Of the guidance, which that rule reads: `O13`.
  RunningOrOver<std::string_view> sentence;  ///< `answer to {offer}`, before `is due` and a time.
  RunningOrOver<std::string_view> brief;     ///< `{offer} lapsed`, beside a time.
  RunningOrOver<Rung> ring;
  CountedBy counted;
  std::string_view heading;  ///< Over how its time came about.
  /// How that begins, if one sentence says it; `{start}`, `{closes}`, `{day}`: the day that ends when it is due.
  std::string_view begun;
  std::array<std::string_view, 3> policy = {};  ///< The values that it is worked out from; an offer's: by its track.
  bool ends = false;  ///< Something ends then by itself: a hold. Else somebody owes it by then.
};

/// The row of `kind`.
[[nodiscard]] constexpr DeadlineWords words_of(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::date:
      return {.word = "date",
              .name = "date",
              .rule = "M-DATE",
              .paragraph = "O7",
              .sentence = {"confirmation of the date by {provider}", "{provider} has not confirmed the date"},
              .brief = {"date to confirm", "date to confirm"},
              .ring = {Rung::provider, Rung::provider},
              .counted = {"M-DATE", {"O7"}},
              .heading = "How the time for the date came about:",
              .begun =
                  "The date is rough. It is asked for from two weeks before, {start}, to the close ({closes}) of the "
                  "day itself.",
              .policy = {"working_day_closes"}};
    case DeadlineKind::offer_response:
      return {.word = "offer-response",
              .name = "offer-response",
              .rule = "D-SILENCE",
              .paragraph = "O2",
              .sentence = {"answer to {offer} to {authority}", "offer {offer} to {authority} lapsed"},
              .brief = {"answer to {offer}", "{offer} lapsed"},
              .ring = {Rung::authority, Rung::nobody},
              .counted = {"D-STANDARD", {"E1", "O2"}},
              .heading = "How the time for the answer was counted:",
              .begun = {}};
    case DeadlineKind::match_decision:
      return {.word = "match-decision",
              .name = "profile decision",
              .rule = "M-PROFILE",
              .paragraph = "O13",
              .sentence = {"decision on the profile by {authority}", "{authority} has not decided on the profile"},
              .brief = {"profile decision", "profile decision"},
              .ring = {Rung::authority, Rung::authority},
              .counted = {"M-PROFILE", {"O13", "E4"}, Reading::passing_on},
              .heading = "How the time for the decision was counted:",
              .begun = "The profile was passed to the authority {start}.",
              .policy = {"decision_hours"}};
    case DeadlineKind::chase:  // run out, it is the Home Office that is told, not the authority
      return {.word = "chase",
              .name = "chase",
              .rule = "M-CHASE",
              .paragraph = "E4",
              .sentence = {"answer of {authority} to the chase", "{authority} has not answered the chase"},
              .brief = {"answer to chase", "answer to chase"},
              .ring = {Rung::authority, Rung::nobody},
              .counted = {"M-CHASE", {"E4"}},
              .heading = "How the time of the chase came about:",
              .begun = "Chased {start}. The new time was named then, not counted."};
    case DeadlineKind::hold:  // while it runs the next step must be taken within it
      return {.word = "hold",
              .name = "hold",
              .rule = "M-EXPIRED",
              .paragraph = "E5",
              .sentence = {"the provider's hold", "the provider's hold"},
              .brief = {"hold ends", "hold is over"},
              .ring = {Rung::by_step, Rung::provider},
              .counted = {"M-HOLD", {"O8"}, Reading::ready_day},
              .heading = "How the hold was counted:",
              .begun = {},
              .policy = {"working_day_closes", "hold_working_days", "hold_counts_ready_day"},
              .ends = true};
    case DeadlineKind::extension:
      return {.word = "extension",
              .name = "extension",
              .rule = "M-EXPIRED",
              .paragraph = "E5",
              .sentence = {"the extension of the hold", "the extension of the hold"},
              .brief = {"extension ends", "extension is over"},
              .ring = {Rung::by_step, Rung::provider},
              .counted = {"M-EXTEND", {"E5", "O8"}},
              .heading = "How the extension came about:",
              .begun =
                  "Agreed {start} by provider and authority: the place is held to the close ({closes}) of the day they "
                  "named.",
              .policy = {"working_day_closes"},
              .ends = true};
    case DeadlineKind::arrival:
      return {.word = "arrival",
              .name = "arrival",
              .rule = "M-MOVE",
              .paragraph = "O15",
              .sentence = {"confirmation of the arrival by {authority}", "{authority} has not confirmed the arrival"},
              .brief = {"arrival", "arrival"},
              .ring = {Rung::authority, Rung::authority},
              .counted = {"M-MOVE", {"O14", "O15"}, Reading::arrival_midnight},
              .heading = "How the time of the arrival came about:",
              .begun =
                  "The transport was arranged {start}. The authority has the whole of the arranged day, {day}, to "
                  "confirm the arrival."};
  }
  return {};
}

/// The first of its words.
[[nodiscard]] constexpr std::string_view word(DeadlineKind kind) { return words_of(kind).word; }

/// What may be owed without a due time (`report outstanding`), in the order in which it is listed.
enum class OwedKind { form, date, terms, contact, weekly_cost, survey, duty, agreement, terms_received, tell };
/// For `every`.
constexpr OwedKind last_of(OwedKind) { return OwedKind::tell; }

/// A rule, and the paragraphs of the guidance that it reads.
struct Citation {
  std::string_view rule;        ///< `D-FORM`
  std::string_view paragraphs;  ///< `O3, O4`
};

/// What there is to know of what is owed; `{offer}`, `{authority}`, `{provider}` stand for those of the case.
struct OwedWords {
  std::string_view word;      ///< `weekly-cost`, as commands, CSV and JSON spell it.
  Citation by;                ///< By what it is owed.
  std::string_view sentence;  ///< `first contact of {provider} with {authority}`
  Rung debtor;                ///< Whose it is to give.
  std::string_view brief;     ///< `first contact by the provider`, where the case stands over it.
};

/// The row of `kind`.
[[nodiscard]] constexpr OwedWords words_of(OwedKind kind) {
  switch (kind) {
    case OwedKind::form:
      return {"form", Citation{"D-FORM", "O3, O4"}, "feedback form of {authority} for {offer}", Rung::authority,
              "form of {authority} for {offer}"};
    case OwedKind::date:
      return {"date", Citation{"M-DATE", "O7"}, "the date, to be confirmed by {provider}", Rung::provider,
              "date confirmed by the provider"};
    case OwedKind::terms:
      return {"terms", Citation{"M-TERMS", "O11"}, "the terms, to be confirmed by {authority}", Rung::authority,
              "terms confirmed by {authority}"};
    case OwedKind::contact:
      return {"contact", Citation{"M-CONTACT", "O6"}, "first contact of {provider} with {authority}", Rung::provider,
              "first contact by the provider"};
    case OwedKind::weekly_cost:
      return {"weekly-cost", Citation{"M-TERMS", "E2"}, "the weekly cost that {authority} agreed", Rung::authority,
              "weekly cost agreed by {authority}"};
    case OwedKind::survey:
      return {"survey", Citation{"P-SURVEY", "P"}, "survey answer of {authority}", Rung::authority,
              "view of {authority} on the pilot"};
    case OwedKind::duty:
      return {"duty", Citation{"M-DECIDE", "R2"}, "{authority} owes the child a place", Rung::authority,
              "a place for the child, by {authority}"};
    case OwedKind::agreement:
      return {"agreement", Citation{"M-TERMS", "E2"}, "the framework agreement that {authority} names", Rung::authority,
              "framework agreement of {authority}"};
    case OwedKind::terms_received:
      return {"terms-received", Citation{"M-TERMS", "E2"}, "the spot terms of {authority}, to reach {provider}",
              Rung::authority, "spot terms of {authority}"};
    case OwedKind::tell:
      return {"tell", Citation{"M-TELL", "O1, O5, O7, O9, O12, O14, E4"}, "what is to be told", Rung::nobody,
              "what is to be told"};
  }
  return {};
}

/// The first of its words.
[[nodiscard]] constexpr std::string_view word(OwedKind kind) { return words_of(kind).word; }

// By when something must be done in an accepted case (M-PROFILE, M-CHASE, M-EXPIRED, M-MOVE; E4, E5, O13, O15).

/// M-PROFILE: elapsed hours of the policy after the profile was passed to the authority.
[[nodiscard]] Instant decision_due(Instant passed_at, const Policy& policy);

/// O13's target: the closing time of the London day on which it was passed, or, passed outside working hours, of the
/// working day that opens next. A decision at that instant meets it.
[[nodiscard]] Instant same_day_target(Instant passed_at, const Policy& policy, const WorkingCalendar& calendar);

/// Whether a decision at `decided_at` meets that target (inclusive).
[[nodiscard]] bool decided_same_day(Instant passed_at, Instant decided_at, const Policy& policy,
                                    const WorkingCalendar& calendar);

/// M-MOVE: the midnight that ends the day for which the transport is arranged.
[[nodiscard]] Instant arrival_due(Day arranged_on);

/// M-DATE, O7: the London day from which on the date is asked for, two weeks before `rough`, and the close of `rough`,
/// until which it is asked for.
[[nodiscard]] Day date_asked_from(Day rough);
[[nodiscard]] Instant date_due(Day rough, const Policy& policy);

/// What is waited for until `due_at`; at that instant it is still in time (T-DUE).
struct CaseDeadline {
  DeadlineKind kind;                                  ///< What is waited for; never an offer's answer.
  Instant due_at;                                     ///< Inclusive (T-DUE).
  std::optional<ReferralId> referral = std::nullopt;  ///< Of a decision or a chase.
};

/// Every deadline of the case that runs or has run out at `now`, by due time. None when it is over, and before an
/// acceptance only the date's. On a quiet day an extension that ran out is not among them (M-QUIET).
[[nodiscard]] std::vector<CaseDeadline> deadlines_of(const Case& of, const Policy& policy, Instant now);

/// Whether a place that is `ready` on that London day has little time left (O7): the day is not after the fifth working
/// day that follows `today`, and may have passed.
[[nodiscard]] bool is_ready_soon(Day ready, Day today, const WorkingCalendar& calendar);

/// M-QUIET, O9: whether it is asked today whether the place is still free: accepted without a child, today is quiet,
/// and the provider has not been spoken to in the last seven days (`facts`: a note of it).
[[nodiscard]] bool is_asked_whether_free(const Case& of, std::span<const CaseFact> facts, Instant now);

/// T-DUE: one second after the due instant it is overdue.
[[nodiscard]] bool is_overdue(const CaseDeadline& deadline, Instant now);

// What is owed without a deadline: D-FORM, M-DATE, M-TERMS, M-CONTACT, M-DECIDE, P-SURVEY.

/// One thing that somebody owes.
struct Owed {
  OwedKind kind;                                ///< What is owed.
  Instant since;                                ///< When it came to be owed.
  std::string_view rule;                        ///< `D-FORM`; lives as long as the program.
  std::optional<OfferId> offer = std::nullopt;  ///< Whose form, or whose acceptance it belongs to.
  std::optional<AuthorityCode> authority = {};  ///< Who owes it, or on whose acceptance it waits.
  std::optional<ReferralId> referral = {};      ///< Of a duty: whose child it is for.

  bool operator==(const Owed&) const = default;
};

/// D-FORM: whether the offer was answered, in time or by a late acceptance, and its form lacks reasons or, of an
/// acceptance, the contracting method. None is owed for a lapse, a late refusal or a rescinded offer.
[[nodiscard]] bool owes_form(const Offer& offer, const std::optional<Form>& form);

/// M-TERMS: the authority says that it buys on a framework, no agreement of the two is on record on the day of its word
/// or of `now`, and no terms are agreed. `agreements`: of the accepting authority with the provider.
[[nodiscard]] bool awaits_agreement(const Case& of, std::span<const Framework> agreements, Instant now);

/// Whether that may be so on one day and not on another: none of the agreements was in force when the authority said
/// so.
[[nodiscard]] bool hangs_on_agreement(const Case& of, std::span<const Framework> agreements);

/// Everything owed in one case at `now`, in the order of `OwedKind`. Forms and the duty are owed on after a close; the
/// weekly cost from the confirmed terms on, an agreement and spot terms that did not reach the provider likewise also
/// of a placement (M-TERMS); the rest while an acceptance is live. `agreements` as above.
[[nodiscard]] std::vector<Owed> owed_in(const Case& of, std::span<const Framework> agreements, Instant now);

/// P-SURVEY: the first day of the pilot's last month, from which on each authority is asked for its view.
[[nodiscard]] Day survey_asked_from(const Policy& policy);

/// P-SURVEY: in the last month of the pilot (`[start of it, pilot_end)`, London days) the authorities that take part at
/// `now` and are not among `answered`; since the midnight that began that month.
[[nodiscard]] std::vector<Owed> surveys_owed(std::span<const Authority> authorities,
                                             std::span<const AuthorityCode> answered, const Policy& policy,
                                             Instant now);

}  // namespace ifapilot::rules
