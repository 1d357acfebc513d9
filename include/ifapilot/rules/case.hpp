#pragma once

#include <ifapilot/rules/about.hpp>
#include <ifapilot/rules/content.hpp>
#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/referral.hpp>
#include <ifapilot/rules/states.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What happened to one vacancy, as a sequence of values, and where it stands after it (docs/rules.md, From acceptance
/// to placement).
namespace ifapilot::rules {

/// The day the vacancy is ready, as the provider told it, with the hold that was decided then (M-DATE, M-HOLD).
struct DateTold {
  std::optional<Day> available_on = std::nullopt;    ///< None: not known yet.
  bool confirmed = false;                            ///< By the provider, and no longer provisional.
  std::optional<Instant> hold_until = std::nullopt;  ///< As `Vacancy` has it: without quiet days.
};

/// The vacancy itself, as it was first notified, at `notified_at` (`vacancy add`).
struct Notified {
  static constexpr FactKind recorded_by = FactKind::vacancy_add;

  DateTold date = {};                       ///< As first told.
  std::optional<Home> home = std::nullopt;  ///< None: as the vacancy says that it is told of.
  PlaceDescribed place = {};                ///< What kind of young person the carer can care for (O1).
};
/// What was wrong in that (A-APPEND): what is left out was right.
struct VacancyCorrected {
  static constexpr FactKind recorded_by = FactKind::vacancy_correct;

  std::optional<AuthorityCode> area = std::nullopt;     ///< Of the region's authorities.
  std::optional<ProviderCode> provider = std::nullopt;  ///< Whose carer it is.
  std::optional<CarerCode> carer = std::nullopt;        ///< Whose home it is.
};
/// Its description was changed; a new date with it is a `DateTold` of the same fact.
struct Updated {
  PlaceDescribed place = {};  ///< As it stands since, whole.
};
/// An offer was sent.
struct Offered {
  Offer offer;  ///< As it was sent: no answer, not rescinded.
};
/// An answer when the partnership received it. In time or late: the offer's due time says so (D-LATE).
struct Answered {
  OfferId offer;                              ///< Which offer is answered.
  AnswerKind kind = AnswerKind::accept;       ///< Yes or no.
  std::optional<bool> closes = std::nullopt;  ///< Whether it closed the vacancy (C-OUTSIDE), once that was decided.
};
/// The partnership took an open offer back.
struct Rescinded {
  OfferId offer;               ///< Which offer is taken back.
  bool by_withdrawal = false;  ///< Its authority left the pilot, and so need not be told (P-VOLUNTARY).
};
/// What came of the feedback form, with the answer (then a second value of the same fact) or after it (D-FORM). What it
/// says of the method is the authority's word, taken as it is (M-TERMS).
struct FormReturned {
  static constexpr FactKind recorded_by = FactKind::feedback;

  OfferId offer;                                        ///< Whose form it is.
  bool has_reasons = false;                             ///< Reason codes are on it.
  std::optional<Contract> contract = std::nullopt;      ///< The contracting method; none: not on it.
  std::optional<std::string> terms_ref = std::nullopt;  ///< Reference of spot terms, if it gives one.
};
/// Provider and authority agreed on a later end.
struct Extended {
  Instant until;  ///< Closing time of the agreed day (M-EXTEND).
};
/// M-TERMS, as they were said. What they leave out may be carried over from earlier ones: `terms_with`.
struct TermsAgreed {
  Contract contract = Contract::framework;              ///< How it is paid for (E2).
  std::optional<std::string> terms_ref = std::nullopt;  ///< Of a spot purchase (E3).
  std::optional<Pence> weekly_cost = std::nullopt;      ///< None: not agreed yet.
  bool confirmed = false;                               ///< The authority is content to proceed (O11).
  bool has_reason = false;                              ///< For spot beside a framework in force.
};
/// The provider reached out to the authority (O6); `terms_received`: it had the spot terms by then (E2). A second one
/// tells that they have reached it since, and completes the first.
struct Contacted {
  bool terms_received = false;  ///< As E2 expects.
};
/// `overridden`: taken with a reason although not under 16.
struct OwnChildChosen {
  Child child;                                    ///< Whom the authority already has to place.
  bool overridden = false;                        ///< Not under 16, taken with a reason.
  std::optional<Day> referred_on = std::nullopt;  ///< Of the national referral, if told (M-OWN).
};
/// The Home Office was asked for a child (M-REFER).
struct ReferralRequested {
  ReferralId referral;  ///< Its number.
};
/// Recorded as of `received_at` (the fact's own instant). `decision_due_at` was decided then and is kept.
struct ProfileReceived {
  Child child;                                    ///< Whom the Home Office proposes.
  Instant passed_at;                              ///< To the authority; not before it was received.
  Instant decision_due_at{};                      ///< An answer at this instant is in time (T-DUE).
  std::optional<Day> referred_on = std::nullopt;  ///< By the Home Office (E4).
  bool overridden = false;                        ///< Not under 16, taken with a reason.
};
/// What was wrong in a child as it was told (A-APPEND), by whose word it came: a referral's profile, or the fact that
/// chose an own child. What is left out was right.
struct ChildCorrected {
  static constexpr FactKind recorded_by = FactKind::refer_correct;

  std::variant<ReferralId, FactId> of;                  ///< Whose child it is.
  std::optional<std::string> reference = std::nullopt;  ///< Never a name (A-CHILD).
  std::optional<int> age = std::nullopt;                ///< In years, on the day it was told.
  std::optional<std::string> sex = std::nullopt;        ///< `female`, `male`
  std::optional<std::string> languages = std::nullopt;  ///< Names joined by `,`
  std::optional<Day> referred_on = std::nullopt;        ///< Of the national referral.
  bool overridden = false;    ///< Not under 16, or a child that has arrived already: taken with a reason.
  std::string compared = {};  ///< `reference` as in `Child`.
};
/// How a referral ended without a match: no child, withdrawn, or refused to the Home Office.
enum class ReferralEnd { none, withdrawn, refused };
/// For `every`.
constexpr ReferralEnd last_of(ReferralEnd) { return ReferralEnd::refused; }
/// What the Home Office has said, or is told, of a referral.
struct ReferralEnded {
  ReferralEnd how = ReferralEnd::none;                ///< No child, withdrawn, or refused.
  bool has_reason = false;                            ///< Given by the coordinator (M-CHASE).
  std::optional<ReferralId> referral = std::nullopt;  ///< None: see `referral_meant`.
};
/// What the authority says of the profile, or of its own child. A `proceed` on record has `accepts_duty`.
struct MatchDecided {
  Decision decision = Decision::accept;  ///< Yes, no, or on with it.
  bool accepts_duty = false;             ///< To accommodate the child even if matching fails (R2).
};
/// The matching with this vacancy has failed while a duty of R2 stands for the child (M-DECIDE).
struct MatchFailed {
  ReferralId referral;  ///< The child's.
};
/// A chasing message with its own deadline (M-CHASE).
struct Chased {
  Instant until;  ///< A reply at this instant is in time (T-DUE).
};
/// With the Home Office (M-MOVE).
struct TransportArranged {
  Day on;  ///< The London day of the journey.
};
/// The arranged journey will not take place.
struct TransportCancelled {};
/// The authority confirms that the child has arrived, in this vacancy or `elsewhere` (M-MOVE, R2).
struct Arrived {
  Day on;                                             ///< The London day.
  bool elsewhere = false;                             ///< Not in this vacancy.
  std::optional<bool> in_region = std::nullopt;       ///< Of an arrival elsewhere, if told.
  std::optional<ReferralId> referral = std::nullopt;  ///< Of an arrival elsewhere; none: the only duty's.
  bool overridden = false;                            ///< Of a child that had arrived before (M-SAME-CHILD).
};
/// A child to whom a duty of R2 stands has arrived through another vacancy, or by another referral of this one: which
/// is where its arrival is told (M-DECIDE).
struct DutyEnded {
  ReferralId referral;  ///< By which the duty was taken.
};
/// The authority gave its acceptance up (`withdraw V`, M-FALLS).
struct SteppedBack {};
/// A person ended the vacancy (M-STATES).
struct Closed {
  ClosedAs how = ClosedAs::withdrawn;  ///< Why nothing more is offered.
};
/// A conversation: moves nothing, may come at any time. About an offer, or about the vacancy itself.
struct Noted {
  static constexpr FactKind recorded_by = FactKind::note;

  std::optional<OfferId> offer = std::nullopt;  ///< None: about the vacancy itself.
  bool with_provider = false;                   ///< Which answers whether the place is still free (M-QUIET).
};

/// Somebody was told something of the case (M-TELL): moves nothing, may come at any time. A `told` never keeps what it
/// tells of from being voided.
struct PartyTold {
  static constexpr FactKind recorded_by = FactKind::told;

  About about{};                                          ///< What.
  PartyKind to{};                                         ///< Whom.
  std::optional<AuthorityCode> authority = std::nullopt;  ///< Of the offer, or who was told.
  std::optional<ProviderCode> provider = std::nullopt;    ///< Who was told, of a provider.
  std::optional<OfferId> offer = std::nullopt;            ///< That it belongs to; none before any offer.
  std::optional<ReferralId> referral = std::nullopt;      ///< That it belongs to.
  FactId event = {};                                      ///< The fact that was told.
};

/// Whatever can be recorded of a vacancy. What is no step of M-STATES anywhere has the command that records it instead.
using Happening =
    std::variant<Notified, Updated, DateTold, Offered, Answered, Rescinded, FormReturned, Extended, TermsAgreed,
                 Contacted, OwnChildChosen, ReferralRequested, ProfileReceived, ReferralEnded, MatchDecided,
                 MatchFailed, Chased, TransportArranged, TransportCancelled, Arrived, DutyEnded, SteppedBack, Closed,
                 Noted, PartyTold, VacancyCorrected, ChildCorrected>;

/// One fact of a vacancy. Several may have the same number if one write recorded them. What a write does by itself is
/// not told again: a closing or a step back ends referral and offer, a spoken refusal outside the pilot closes.
struct CaseFact {
  FactId fact;          ///< Its number.
  Instant at;           ///< When it happened.
  Instant recorded_at;  ///< When it was typed; not before `at`.
  Happening what;       ///< Which happening it is.
};

/// The last of the facts that is a `What` and `is` the one, as later ones replace earlier ones; null if there is none.
template <class What, class Is>
[[nodiscard]] const CaseFact* last_fact(std::span<const CaseFact> facts, Is is) {
  const CaseFact* found = nullptr;
  for (const auto& fact : facts) {
    const auto* what = std::get_if<What>(&fact.what);
    if (what != nullptr && is(*what)) found = &fact;
  }
  return found;
}
template <class What>
[[nodiscard]] const CaseFact* last_fact(std::span<const CaseFact> facts) {
  return last_fact<What>(facts, [](const What&) { return true; });
}

/// The terms in force for an acceptance.
struct Terms {
  TermsAgreed agreed;                                  ///< What stands, with what was carried over.
  Instant at;                                          ///< When the latest were agreed.
  std::optional<Instant> confirmed_at = std::nullopt;  ///< Since when the authority is content; none: it is not.
  bool of_other_provider = false;  ///< The provider was corrected since: to be agreed anew (M-TERMS).
};
/// The provider's first contact with the authority (O6).
struct FirstContact {
  bool terms_received = false;                     ///< The spot terms had reached the provider by then, as E2 expects.
  Instant at;                                      ///< When the provider rang or wrote (O6).
  std::optional<Instant> terms_at = std::nullopt;  ///< When they reached it after that; none: not yet, or before.
};
/// The authority's own child in the place of a referral (M-OWN).
struct OwnChild {
  Child child;                                       ///< Whom the authority already has to place.
  Instant chosen_at;                                 ///< When it said so.
  std::optional<Instant> decided_at = std::nullopt;  ///< When the match was accepted.
  std::optional<Day> referred_on = std::nullopt;     ///< Of the national referral, if told (M-OWN).
  FactId fact = {};                                  ///< The one that chose it.
};
/// A journey that was arranged (M-MOVE).
struct Transport {
  FactId fact;          ///< The one that arranged it.
  Day on;               ///< The London day of the journey.
  Instant arranged_at;  ///< When it was arranged, not when it runs.
};

/// An authority's acceptance and what belongs to it. Kept after a placement or a closing, gone after a step back.
struct Acceptance {
  OfferId offer;                                       ///< Which was accepted.
  AuthorityCode authority;                             ///< Whose acceptance it is.
  Instant accepted_at{};                               ///< When the partnership received it.
  std::optional<Terms> terms = std::nullopt;           ///< The latest agreed (M-TERMS).
  std::optional<FirstContact> contact = std::nullopt;  ///< None: not recorded yet (O6).
  std::optional<OwnChild> own_child = std::nullopt;    ///< Chosen instead of a referral (O10).
  std::optional<ReferralId> referral = std::nullopt;   ///< The latest; see `open_referral`.
  std::optional<Instant> matched_at = std::nullopt;    ///< While a match stands.
  std::optional<Transport> transport = std::nullopt;   ///< While arranged, and of a placement.
};

/// R2: who said `proceed` accommodates the child, here or elsewhere (M-DECIDE).
struct Duty {
  ReferralId referral;      ///< Whose child it is for.
  AuthorityCode authority;  ///< Who owes the place, whatever becomes of its acceptance.
  Instant since;            ///< When the authority said `proceed`.
  bool failed = false;      ///< The matching with this vacancy has failed (`match failed`).
};

/// One child's arrival: a row of `report placements`.
struct Arrival {
  FactId fact;                                        ///< The one that confirmed it.
  Instant confirmed_at;                               ///< When the authority told.
  Arrived arrived;                                    ///< Which day, and where.
  OfferId offer;                                      ///< The acceptance that led to it.
  std::optional<ReferralId> referral = std::nullopt;  ///< None: the route was `own`.
  std::optional<Child> child = std::nullopt;          ///< Who arrived, if on record.
  std::optional<Day> arranged_on = std::nullopt;      ///< The day that had been arranged; none if none was.
  std::optional<Instant> decided_at = std::nullopt;   ///< The latest word on the match; none if there was none.
  std::optional<Instant> hold_until = std::nullopt;   ///< Hold or extension as it then ran; none elsewhere.
  std::optional<int> overrun_days = std::nullopt;     ///< None elsewhere.
  std::optional<FactId> own_child = std::nullopt;     ///< The fact that chose it; none of a referral's child.
};

/// What came of an offer's form so far (D-FORM).
struct Form {
  OfferId offer;                                        ///< Whose form it is.
  bool has_reasons = false;                             ///< Reason codes have come.
  std::optional<Contract> contract = std::nullopt;      ///< The contracting method; none: it has not come.
  std::optional<std::string> terms_ref = std::nullopt;  ///< Reference of spot terms that it gave.
  Instant contract_at{};                                ///< When the method came.
};

/// Where a vacancy stands, and everything that the gates ask about it.
struct Case {
  Vacancy vacancy;                                 ///< Date, hold, extension, closing and progress as of the facts.
  VacancyStatus status = VacancyStatus::notified;  ///< By M-STATES; ask `status_of`, which knows of a lapse.
  Instant moved_at{};                              ///< When it last moved, or the authority said `proceed`.
  std::optional<Step> moved_by = std::nullopt;     ///< None: it has only been notified.
  std::vector<Offer> offers;                       ///< Of this vacancy, by number, with answers.
  std::vector<Form> forms;                         ///< Of offers for which anything of one has come.
  std::optional<Acceptance> acceptance = std::nullopt;  ///< None before one, and after a step back.
  std::vector<Referral> referrals;                      ///< By number.
  std::vector<OwnChild> own_children;                   ///< Every one that was chosen, in order of record.
  std::vector<Duty> duties;                             ///< By when they were taken; none: nobody is bound (R2).
  std::vector<Arrival> arrivals;                        ///< In order of record.
  std::vector<FactId>
      passed_over;  ///< Facts that M-STATES did not know where it stood; none, unless a program was wrong.
};

/// The case of `vacancy` before anything but its notification. Of `vacancy` only id, area, provider, carer,
/// `notified_at`, `rejected` and `quiet` are read: the rest is what facts say.
[[nodiscard]] Case notified(const Vacancy& vacancy);

/// `facts`, in order of record, one after the other. A fact that M-STATES does not know from where the vacancy stands
/// then changes nothing.
[[nodiscard]] Case replay(const Vacancy& vacancy, std::span<const CaseFact> facts);

/// The case after one fact more: `replay` is this, again and again.
[[nodiscard]] Case with(Case before, const CaseFact& fact);

/// Where it stands at `now`: an open offer lapses at its due time without a fact (D-SILENCE).
[[nodiscard]] VacancyStatus status_of(const Case& of, Instant now);

/// M-QUIET: those of the periods that can move a hold of the case: one that began after the day with which it was over,
/// placed or closed, moves none.
[[nodiscard]] std::vector<QuietPeriod> quiet_periods_of(const Case& of, std::span<const QuietPeriod> periods);

/// Which step of M-STATES a fact is; nothing if it is none: a note, a form, an answer that changes no status (D-LATE).
[[nodiscard]] std::optional<Step> step_of(const Case& before, const CaseFact& fact);

/// How a person would call what happened, whatever is on record: `refer request`, `refusal`, `note`.
[[nodiscard]] std::string_view name_of(const Happening& what);

/// The referral of the live acceptance that has not ended; after a close, the one that a duty keeps open (R2).
[[nodiscard]] std::optional<Referral> open_referral(const Case& of);

/// The duty of R2 for that referral's child; nothing if none stands.
[[nodiscard]] std::optional<Duty> duty_for(const Case& of, ReferralId referral);

/// The duty for the child of the open referral, which is matched here unless the vacancy is over.
[[nodiscard]] std::optional<Duty> duty_of_match(const Case& of);

/// The duty whose child an arrival elsewhere means: of `told`, else the only one. Nothing if none stands, or if several
/// do and none is told.
[[nodiscard]] std::optional<Duty> duty_meant(const Case& of, std::optional<ReferralId> told);

/// The referral that the Home Office withdraws: `told`, if it is open or a duty stands for its child; else the open
/// one, else the only duty's. Nothing where there is none such, or where several duties stand and none is told
/// (M-DECIDE).
[[nodiscard]] std::optional<ReferralId> referral_meant(const Case& of, std::optional<ReferralId> told);

/// The form of an offer, as far as it has come.
[[nodiscard]] std::optional<Form> form_of(const Case& of, OfferId offer);

/// M-TERMS: the terms that stand for the accepted place; null if none are agreed, or if they were agreed with another
/// provider, before that was corrected.
[[nodiscard]] const Terms* standing_terms(const Case& of);

/// M-TERMS: how the accepted place is contracted: by the terms that stand, else by the authority's word on its form;
/// none: nobody has said.
[[nodiscard]] std::optional<Contract> contract_of(const Case& of);

/// M-TERMS: the terms that stand once `said` is agreed at `at`, of a case with an acceptance. What they leave out is
/// carried over from its earlier terms while the method stays; a reference that only the form gave serves. The
/// authority's consent stands while no value on record changes; filling an empty one is no change.
[[nodiscard]] Terms terms_with(const Case& of, const TermsAgreed& said, Instant at);

/// M-TERMS (E2): spot terms that had not reached the provider by its first contact, and have not since.
[[nodiscard]] bool awaits_spot_terms(const Case& of);

/// Who is to come, or has come: the own child, or the referral's.
[[nodiscard]] std::optional<Child> child_of(const Case& of);

/// A child that stands in a case, by whose word it came, and when that was told.
struct ChildOnRecord {
  std::variant<ReferralId, FactId> of;            ///< The referral, or the fact that chose an own child.
  Child child;                                    ///< As it stands, with what was corrected.
  std::optional<Day> referred_on = std::nullopt;  ///< Of the national referral, if told.
  Instant told_at{};                              ///< When the profile came, or the authority chose.
};
/// Of a referral's profile, or the fact that chose it; nothing if no child came by it.
[[nodiscard]] std::optional<ChildOnRecord> child_on_record(const Case& of, const std::variant<ReferralId, FactId>& by);
/// Every child of the case: of its referrals by number, then the authority's own in order of record.
[[nodiscard]] std::vector<ChildOnRecord> children_on_record(const Case& of);

/// `none`, `withdrawn`, `refused`, as it is stored.
[[nodiscard]] std::string_view word(ReferralEnd how);

}  // namespace ifapilot::rules
