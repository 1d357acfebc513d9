#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/correcting.hpp>
#include <ifapilot/rules/referring.hpp>

namespace ifapilot::rules {
namespace {

/// Nothing, if `said` is what stands already.
template <class Value>
std::optional<Value> news(const std::optional<Value>& said, const Value& stands) {
  return said == stands ? std::nullopt : said;
}

Refusals nothing_changes(const std::string& whose, const Sentence& hint) {
  return refused("A-APPEND", {}, "nothing changes: " + whose + " stands so already", hint);
}

Refusals not_rejected(const Case& of) {
  if (!of.vacancy.rejected) return {};
  return refused(
      "A-APPEND", {},
      id_of(of) + " is rejected, and a rejected vacancy is not corrected: its carer lives outside the region",
      "if that was a slip: " + Action{Deed::void_fact, of.vacancy.id} + ", then " + named(Deed::add_vacancy));
}

/// Whoever was asked was told of another area: the answer comes first.
Refusals nobody_answers(const Case& of, Instant now) {
  const auto live = live_offer(of.vacancy.id, of.offers, now);
  if (!live || status_of(*live, now) != OfferStatus::open) return {};
  return refused("A-APPEND", {},
                 "the area is not corrected while an offer waits for its answer: " + live->authority.text +
                     " may answer " + live->id.text() + " until " + in_words(live->due_at),
                 "record the answer first: " + Action{Deed::accept_offer, live->id} + ", or " +
                     shortly(Deed::refuse_offer) + "; or: " + Action{Deed::rescind_offer, live->id});
}

struct Whose {
  std::string operator()(ReferralId id) const { return id.text(); }
  std::string operator()(FactId id) const { return id.text(); }
};

Refusals not_on_record(const std::string& whose) {
  return refused("A-APPEND", {}, "no child is on record of " + whose, "");
}

Refusals referred_in_time(const ChildOnRecord& child, const ChildCorrected& corrected, const When& when) {
  if (!corrected.referred_on) return {};
  const bool of_profile = std::holds_alternative<ReferralId>(child.of);
  const auto last = local_day(of_profile ? child.told_at : when.now);
  if (*corrected.referred_on <= last) return {};
  return refused("A-FUTURE", {},
                 "referred on " + in_words(*corrected.referred_on) +
                     (of_profile ? " is after the profile was received: " + in_words(child.told_at)
                                 : " is in the future: it is " + in_words(when.now)),
                 "give a day that is not after " + iso(last));
}

}  // namespace

VacancyCorrected what_changes(const Vacancy& vacancy, const VacancyCorrected& corrected) {
  return {news(corrected.area, vacancy.area), news(corrected.provider, vacancy.provider),
          news(corrected.carer, vacancy.carer)};
}

Refusals may_correct_vacancy(const Case& of, const VacancyCorrected& corrected, const When& when) {
  if (auto rejected = not_rejected(of); !rejected.empty()) return rejected;
  const auto changes = what_changes(of.vacancy, corrected);
  auto refusals = together(not_in_future(when.at, when.now),
                           not_before(when.at, of.vacancy.notified_at, id_of(of) + " was notified"));
  if (!changes.area && !changes.provider && !changes.carer) {
    add(refusals, nothing_changes(id_of(of), "see: " + Action{Deed::show_case, of.vacancy.id}));
  }
  if (changes.area) add(refusals, nobody_answers(of, when.now));
  return refusals;
}

Refusals may_take_back(const Case& of, const Happening& what, Instant now) {
  const auto* const corrected = std::get_if<VacancyCorrected>(&what);
  return corrected != nullptr && corrected->area ? nobody_answers(of, now) : Refusals{};
}

std::optional<std::variant<ReferralId, FactId>> latest_child(std::span<const CaseFact> facts) {
  std::optional<std::variant<ReferralId, FactId>> latest;
  ReferralId open;
  for (const auto& fact : facts) {
    if (const auto* const requested = std::get_if<ReferralRequested>(&fact.what)) open = requested->referral;
    if (std::holds_alternative<ProfileReceived>(fact.what)) latest = open;
    if (std::holds_alternative<OwnChildChosen>(fact.what)) latest = fact.fact;
  }
  return latest;
}

ChildOnRecord corrected_child(ChildOnRecord child, const ChildCorrected& corrected) {
  if (corrected.reference) {
    child.child.reference = *corrected.reference;
    child.child.compared = corrected.compared;
  }
  child.child.age = corrected.age.value_or(child.child.age);
  if (corrected.sex) child.child.sex = corrected.sex;
  if (corrected.languages) child.child.languages = corrected.languages;
  if (corrected.referred_on) child.referred_on = corrected.referred_on;
  return child;
}

Refusals may_correct_child(const Case& of, const ChildCorrected& corrected, const When& when) {
  const auto whose = std::visit(Whose{}, corrected.of);
  const auto child = child_on_record(of, corrected.of);
  if (!child) return not_on_record(whose);
  const auto right = corrected_child(*child, corrected);
  auto refusals = together(not_in_future(when.at, when.now),
                           not_before(when.at, child->told_at, "the child of " + whose + " was told"));
  if (right.child == child->child && right.referred_on == child->referred_on) {
    add(refusals, nothing_changes("the child of " + whose, "see: " + Action{Deed::show_case, of.vacancy.id}));
  }
  if (corrected.age) add(refusals, of_age(right.child, corrected.overridden));
  add(refusals, referred_in_time(*child, corrected, when));
  return refusals;
}

}  // namespace ifapilot::rules
