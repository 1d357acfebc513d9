#include "app/record/timeline.hpp"

#include "app/record/about.hpp"

#include <ifapilot/rules/correcting.hpp>

#include <fmt/format.h>

namespace ifapilot::app {

namespace {

/// A sentence for each kind of fact, to stand beside a time, and what it may name beside the fact itself.
struct Telling {
  const store::VacancyRecord& vacancy;
  const rules::Case& before;  ///< The case as it stood.
  const rules::CaseFact& fact;
  const store::FactWords& words;  ///< What was typed with it.
  bool same_write = false;        ///< The sentence goes on: the fact before is of the same write.

  [[nodiscard]] std::string authority() const {
    return before.acceptance ? before.acceptance->authority.text : "the authority";
  }
  [[nodiscard]] std::string referral() const {
    const auto open = rules::open_referral(before);
    return open ? open->id.text() : "the referral";
  }
  [[nodiscard]] std::string party(rules::OfferId id) const {
    const auto* const offer = find(before.offers, id);
    return offer == nullptr ? "the authority" : offer->authority.text;
  }
  [[nodiscard]] std::string via() const {
    const auto by = words.text("via");
    return by ? " by " + *by : "";
  }

  std::string operator()(const rules::Notified& notified) const {
    const auto& [area, provider, carer] = *notified.home;
    const auto who = "notified by " + provider.text + ", carer " + carer.text + " in " + area.text;
    const auto called = words.text("reference");
    return (vacancy.facts.rejected ? who + ", outside the region: not taken" : who + ", " + in_words(notified.date)) +
           (called ? ", imported as " + *called : "");
  }
  std::string operator()(const rules::VacancyCorrected& corrected) const {
    const auto& [area, provider, carer] = corrected;
    const rules::Home was{before.vacancy.area, before.vacancy.provider, before.vacancy.carer};
    return "corrected: " +
           changes_in_words(was, {area.value_or(was.area), provider.value_or(was.provider), carer.value_or(was.carer)});
  }
  std::string operator()(const rules::ChildCorrected& corrected) const {
    const auto* const referral_id = std::get_if<rules::ReferralId>(&corrected.of);
    const auto whose = referral_id == nullptr ? std::string("own child") : "child of " + referral_id->text();
    const auto was = rules::child_on_record(before, corrected.of);
    if (!was) return whose + " corrected";
    const auto is = rules::corrected_child(*was, corrected);
    const auto changes = changes_in_words(*was, is);
    return whose + " corrected" + (changes.empty() ? "" : ": " + changes);
  }
  std::string operator()(const rules::Updated&) const {
    std::vector<std::string> known;
    if (const auto ages = words.text("ages")) known.push_back(*ages);
    if (const auto sex = words.text("sex")) known.push_back(*sex == "any" ? "any sex" : *sex);
    if (const auto languages = words.text("languages")) known.push_back(spaced(*languages));
    return "described anew" + (known.empty() ? "" : ", for " + fmt::format("{}", fmt::join(known, ", ")));
  }
  std::string operator()(const rules::DateTold& date) const {
    if (!date.available_on) return "date no longer known";
    return (date.confirmed ? "date confirmed, " : "date told, about ") + rules::in_words(*date.available_on) +
           (date.hold_until ? ", held until " + rules::in_words(*date.hold_until) : "");
  }
  std::string operator()(const rules::Offered& offered) const {
    const auto& offer = offered.offer;
    return "offered to " + offer.authority.text + " as " + offer.id.text() +
           (offer.track == rules::Track::accelerated ? ", accelerated" : "") +
           (offer.outside_pilot ? ", outside the pilot" : "") + ", due " + rules::in_words(offer.due_at);
  }
  std::string operator()(const rules::Answered& answered) const {
    const auto* const offer = find(before.offers, answered.offer);
    const bool late = offer != nullptr && fact.at > offer->due_at;
    const bool closes = rules::step_of(before, fact) == rules::Step::outside_refusal;
    const auto who = words.text("by");
    return party(answered.offer) + (who ? " (" + *who + ")" : "") +
           (answered.kind == rules::AnswerKind::accept ? " accepted " : " refused ") + answered.offer.text() + via() +
           (late ? ", late" : "") + (closes ? ", which closed the vacancy" : "");
  }
  std::string operator()(const rules::Rescinded& rescinded) const {
    const auto* const offer = find(before.offers, rescinded.offer);
    return rescinded.offer.text() + (offer == nullptr ? "" : " to " + offer->authority.text) + " taken back";
  }
  std::string operator()(const rules::FormReturned& returned) const {
    const auto contract = words.text("contract");
    const auto terms = words.text("terms-ref");
    const auto whose =
        same_write ? "with its form" : "form of " + party(returned.offer) + " for " + returned.offer.text();
    return whose + (contract ? ", " + *contract : "") + (terms ? ", terms " + *terms : "");
  }
  std::string operator()(const rules::Extended& extended) const {
    const auto cost = words.text("weekly-cost");
    return "hold extended to " + rules::in_words(extended.until) +
           (cost ? ", " + rules::pounds({std::stoll(*cost)}) + " a week" : "");
  }
  /// As they stand then, with what is carried over (M-TERMS).
  std::string operator()(const rules::TermsAgreed& terms) const {
    return "terms agreed, " + in_words(before.acceptance ? rules::terms_with(before, terms, fact.at).agreed : terms);
  }
  std::string operator()(const rules::Contacted& contact) const {
    const auto& provider = before.vacancy.provider.text;
    if (before.acceptance && before.acceptance->contact) {
      return "the spot terms of " + authority() + " have reached " + provider;
    }
    return provider + " reached out to " + authority() +
           (contact.terms_received ? ", which had the terms by then" : "");
  }
  std::string operator()(const rules::OwnChildChosen& chosen) const {
    return authority() + " chose a child of its own, " + in_words(chosen.child) +
           (chosen.referred_on ? ", referred " + rules::in_words(*chosen.referred_on) : "");
  }
  std::string operator()(const rules::ReferralRequested& requested) const {
    return "Home Office asked for a child (" + requested.referral.text() + ")";
  }
  std::string operator()(const rules::ProfileReceived& profile) const {
    const auto passed = profile.passed_at == fact.at ? std::string("passed on at once")
                                                     : "passed on " + rules::in_words(profile.passed_at);
    return "profile for " + referral() + ", " + in_words(profile.child) + ", " + passed + ", decision due " +
           rules::in_words(profile.decision_due_at);
  }
  std::string operator()(const rules::ReferralEnded& ended) const {
    const auto which = ended.referral ? ended.referral->text() : referral();
    if (ended.how == rules::ReferralEnd::none) return "Home Office has no child for " + which;
    if (ended.how == rules::ReferralEnd::withdrawn) return "Home Office withdrew " + which;
    return which + " refused to the Home Office";
  }
  std::string operator()(const rules::MatchDecided& decided) const {
    if (decided.decision == rules::Decision::accept) return authority() + " accepted the match";
    if (decided.decision == rules::Decision::refuse) return authority() + " refused the match";
    return authority() + " goes on with the child and owes it a place, here or elsewhere [R2]";
  }
  std::string operator()(const rules::MatchFailed& failed) const {
    return "matching of the child of " + failed.referral.text() + " failed; " + authority() +
           " still owes it a place [R2]";
  }
  std::string operator()(const rules::Chased& chased) const {
    return authority() + " chased for its decision, answer due " + rules::in_words(chased.until);
  }
  std::string operator()(const rules::TransportArranged& transport) const {
    return "transport arranged for " + rules::in_words(transport.on);
  }
  std::string operator()(const rules::TransportCancelled&) const { return "transport cancelled"; }
  std::string operator()(const rules::Arrived& arrived) const {
    const auto on = rules::in_words(arrived.on);
    if (!arrived.elsewhere) return "child arrived " + on;
    const auto child = arrived.referral ? "child of " + arrived.referral->text() : std::string("child");
    if (!arrived.in_region) return child + " accommodated elsewhere " + on;
    return child + " accommodated elsewhere " + on + (*arrived.in_region ? ", in the region" : ", outside the region");
  }
  std::string operator()(const rules::DutyEnded& ended) const {
    const auto duty = rules::duty_for(before, ended.referral);
    return "the child of " + ended.referral.text() + " arrived through another vacancy: the duty of " +
           (duty ? duty->authority.text : "the authority") + " has ended [R2]";
  }
  std::string operator()(const rules::SteppedBack&) const {
    return authority() + " stepped back" +
           (before.acceptance ? " from " + before.acceptance->offer.text() : std::string());
  }
  std::string operator()(const rules::Closed& closed) const {
    const auto live = rules::live_offer(before.vacancy.id, before.offers, fact.at);
    const bool open = live && !live->answer;
    return "closed as " + std::string(rules::word(closed.how)) +
           (open ? ", " + live->id.text() + " to " + live->authority.text + " taken back" : "");
  }
  std::string operator()(const rules::PartyTold& told) const {
    const auto to = told.to == rules::PartyKind::authority  ? told.authority->text
                    : told.to == rules::PartyKind::provider ? told.provider->text
                                                            : "the Home Office";
    return to + " told " + std::string(rules::words_of(told.about).what) + via();
  }
  std::string operator()(const rules::Noted& noted) const {
    const auto with = words.text("with");
    return "note" + (noted.offer ? " on " + noted.offer->text() : "") + (with ? ", with " + *with : "") + via();
  }
};

/// What a person gave as codes, reasons and notes: `(no-need, cost) "two children ahead"`.
std::string said(const store::FactWords& words) {
  std::vector<std::string> parts;
  if (const auto codes = words.all("code"); !codes.empty()) {
    parts.push_back(fmt::format("({})", fmt::join(codes, ", ")));
  }
  for (const auto& why : words.all("override")) parts.push_back("override \"" + why + "\"");
  for (const auto& why : words.all("reason")) parts.push_back("\"" + why + "\"");
  for (const auto& note : words.all("note")) parts.push_back("\"" + note + "\"");
  return fmt::format("{}", fmt::join(parts, " "));
}

TimelineEntry entry(const Telling& telling) {
  const auto& fact = telling.fact;
  const auto about = about_what(telling.before, fact.what);
  return {.fact = fact.fact,
          .at = fact.at,
          .recorded_at = fact.recorded_at,
          .what = std::string(rules::name_of(fact.what)),
          .words = std::visit(telling, fact.what),
          .said = said(telling.words),
          .actor = telling.words.actor,
          .voided = telling.words.voided,
          .offer = about.offer,
          .referral = about.referral,
          .authority = about.authority};
}

/// One write is one line, however many things it recorded.
void add(Timeline& to, TimelineEntry more) {
  if (to.empty() || to.back().fact != more.fact) {
    to.push_back(std::move(more));
    return;
  }
  auto& line = to.back();
  line.words += "; " + more.words;
  if (!line.offer) line.offer = more.offer;
}

/// D-SILENCE: nobody records a lapse; a late answer changes nothing about it.
bool lapsed(const rules::Offer& offer, rules::Instant now) {
  const bool in_time = offer.answer && !offer.answer->late;
  const bool taken_back = offer.rescinded_at && *offer.rescinded_at <= offer.due_at;
  return !in_time && !taken_back && now > offer.due_at;
}

void add_lapses(Timeline& to, const rules::Case& state, rules::Instant now) {
  for (const auto& offer : state.offers) {
    if (!lapsed(offer, now)) continue;
    to.push_back({.fact = std::nullopt,
                  .at = offer.due_at,
                  .recorded_at = offer.due_at,
                  .what = std::string(rules::word(rules::Step::lapse)),
                  .words = offer.id.text() + " lapsed, no answer from " + offer.authority.text,
                  .offer = offer.id});
  }
}

}  // namespace

Timeline timeline_of(const store::VacancyRecord& vacancy, const std::vector<rules::CaseFact>& facts,
                     const std::map<rules::FactId, store::FactWords>& records, rules::Instant now) {
  Timeline all;
  const store::FactWords nothing;
  auto state = rules::notified(vacancy.facts);
  for (const auto& fact : facts) {
    const auto found = records.find(fact.fact);
    const auto& record = found == records.end() ? nothing : found->second;
    const bool same_write = !all.empty() && all.back().fact == fact.fact;
    add(all, entry({vacancy, state, fact, record, same_write}));
    if (!record.voided) state = rules::with(std::move(state), fact);
  }
  add_lapses(all, state, now);
  std::ranges::stable_sort(all, {}, &TimelineEntry::at);
  return all;
}

}  // namespace ifapilot::app
