#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/correcting.hpp>
#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/matching.hpp>
#include <ifapilot/rules/referring.hpp>
#include <ifapilot/rules/transferring.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <variant>

// What each fact asks of a case (A-APPEND). How it changes it: replay.cpp.
namespace ifapilot::rules {
namespace {

Refusals no_such(OfferId offer) { return refused("A-APPEND", {}, offer.text() + " is not on record", ""); }

/// Each fact's own gate. What was decided with it stays decided: whom an offer went to, its track and its due time,
/// whether a late acceptance was taken, whether a rota had come to its end.
struct Gate {
  const Case& before;
  When when;

  Refusals operator()(const Notified&) const { return {}; }
  Refusals operator()(const PartyTold&) const { return {}; }  // it never keeps what it tells of (M-TELL)
  Refusals operator()(const Noted& noted) const {
    return noted.offer && find(before.offers, *noted.offer) == nullptr ? no_such(*noted.offer) : Refusals{};
  }
  Refusals operator()(const VacancyCorrected& corrected) const { return may_correct_vacancy(before, corrected, when); }
  Refusals operator()(const ChildCorrected& corrected) const { return may_correct_child(before, corrected, when); }
  Refusals operator()(const Updated&) const { return may_update(before, when); }
  Refusals operator()(const DateTold& date) const { return may_tell_date(before, date, when); }
  Refusals operator()(const Extended& extension) const { return may_extend(before, extension, when); }
  Refusals operator()(const Offered&) const { return is_free(before.vacancy, before.offers, when.at); }
  Refusals operator()(const Answered& answered) const {
    const auto* offer = find(before.offers, answered.offer);
    if (offer == nullptr) return no_such(answered.offer);
    return may_be_answered(*offer, {answered.kind, when.at, true}, before.vacancy, before.offers, when.now);
  }
  Refusals operator()(const Rescinded& rescinded) const {
    const auto* offer = find(before.offers, rescinded.offer);
    return offer == nullptr ? no_such(rescinded.offer) : may_rescind(*offer, when.at, when.now);
  }
  Refusals operator()(const FormReturned& returned) const {
    const auto* offer = find(before.offers, returned.offer);
    if (offer == nullptr) return no_such(returned.offer);
    if (offer->answer) return {};
    return refused("D-FORM", {"O3", "O4"}, returned.offer.text() + " has no answer, so no form is owed for it", "");
  }
  Refusals operator()(const TermsAgreed& agreed) const { return terms_in_order(before, agreed, when); }
  Refusals operator()(const Contacted& contact) const { return may_contact(before, contact, when); }
  Refusals operator()(const OwnChildChosen& chosen) const { return may_match_own(before, chosen, when); }
  Refusals operator()(const ReferralRequested&) const { return may_request_referral(before, when); }
  Refusals operator()(const ProfileReceived& profile) const { return may_receive_profile(before, profile, when); }
  Refusals operator()(const ReferralEnded& end) const {
    if (end.how == ReferralEnd::refused) return may_refuse_referral(before, end, when);
    return may_end_referral(before, end, when);
  }
  Refusals operator()(const MatchDecided& decided) const { return may_decide(before, decided, when); }
  Refusals operator()(const MatchFailed&) const { return may_fail(before, when); }
  Refusals operator()(const Chased& chase) const { return may_chase(before, chase, when); }
  Refusals operator()(const TransportArranged& transport) const { return may_arrange(before, transport, when); }
  Refusals operator()(const TransportCancelled&) const { return may_cancel(before, when); }
  Refusals operator()(const Arrived& arrived) const {
    return arrived.elsewhere ? may_complete_elsewhere(before, arrived, when) : may_complete(before, arrived, when);
  }
  Refusals operator()(const DutyEnded& ended) const { return duty_stands(before, ended.referral); }
  Refusals operator()(const SteppedBack&) const { return may_step_back(before, when); }
  Refusals operator()(const Closed& closed) const { return may_close_case(before, closed.how, {}, when); }
};

}  // namespace

Refusals may_happen(const Case& before, const CaseFact& fact) {
  return std::visit(Gate{before, {fact.at, fact.recorded_at}}, fact.what);
}

}  // namespace ifapilot::rules
