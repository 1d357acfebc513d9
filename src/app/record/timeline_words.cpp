#include "app/record/timeline_words.hpp"

#include <algorithm>
#include <charconv>
#include <variant>

namespace ifapilot::app {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

std::string spaced(const std::string& languages) {
  std::string text;
  for (const char c : languages) text += c == ',' ? std::string(", ") : std::string(1, c);
  return text;
}

/// Pence as they stand in the database.
std::string pounds(const std::string& pence) {
  std::int64_t value = 0;
  std::from_chars(pence.data(), pence.data() + pence.size(), value);
  return rules::pounds(rules::Pence{value});
}

std::string day_told(const rules::DateTold& date) {
  if (!date.available_on) return "date not known yet";
  const auto on = rules::in_words(*date.available_on);
  return date.confirmed ? "available " + on + " (confirmed)" : "available about " + on;
}

/// A sentence for each kind of fact.
struct Sentence {
  const Telling& of;

  [[nodiscard]] std::string authority() const {
    return of.before.acceptance ? of.before.acceptance->authority.text : "the authority";
  }
  [[nodiscard]] std::string referral() const {
    const auto open = rules::open_referral(of.before);
    return open ? open->id.text() : "the referral";
  }
  [[nodiscard]] const rules::Offer* sent(rules::OfferId id) const {
    const auto found = std::ranges::find(of.before.offers, id, &rules::Offer::id);
    return found == of.before.offers.end() ? nullptr : &*found;
  }
  [[nodiscard]] std::string party(rules::OfferId id) const {
    const auto* const offer = sent(id);
    return offer == nullptr ? "the authority" : offer->authority.text;
  }
  [[nodiscard]] std::string via() const {
    const auto by = of.record.text("via");
    return by ? " by " + *by : "";
  }

  std::string operator()(const rules::Notified& notified) const {
    const auto& vacancy = of.vacancy;
    const auto who =
        "notified by " + vacancy.provider.text + ", carer " + vacancy.carer.text + " in " + vacancy.facts.area.text;
    const auto called = of.record.text("reference");
    return (vacancy.facts.rejected ? who + ", outside the region: not taken" : who + ", " + day_told(notified.date)) +
           (called ? ", imported as " + *called : "");
  }
  std::string operator()(const rules::Updated&) const {
    std::vector<std::string> known;
    if (const auto ages = of.record.text("ages")) known.push_back(*ages);
    if (const auto sex = of.record.text("sex")) known.push_back(*sex == "any" ? "any sex" : *sex);
    if (const auto languages = of.record.text("languages")) known.push_back(spaced(*languages));
    return "described anew" + (known.empty() ? "" : ", for " + joined(known));
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
    const auto* const offer = sent(answered.offer);
    const bool late = offer != nullptr && of.fact.at > offer->due_at;
    const bool closes = rules::step_of(of.before, of.fact) == rules::Step::outside_refusal;
    return party(answered.offer) + (answered.kind == rules::AnswerKind::accept ? " accepted " : " refused ") +
           answered.offer.text() + via() + (late ? ", late" : "") + (closes ? ", which closed the vacancy" : "");
  }
  std::string operator()(const rules::Rescinded& rescinded) const {
    const auto* const offer = sent(rescinded.offer);
    return rescinded.offer.text() + (offer == nullptr ? "" : " to " + offer->authority.text) + " taken back";
  }
  std::string operator()(const rules::FormReturned& returned) const {
    const auto contract = of.record.text("contract");
    const auto terms = of.record.text("terms-ref");
    const auto whose =
        of.same_write ? "with its form" : "form of " + party(returned.offer) + " for " + returned.offer.text();
    return whose + (contract ? ", " + *contract : "") + (terms ? ", terms " + *terms : "");
  }
  std::string operator()(const rules::Extended& extended) const {
    const auto cost = of.record.text("weekly-cost");
    return "hold extended to " + rules::in_words(extended.until) + (cost ? ", " + pounds(*cost) + " a week" : "");
  }
  std::string operator()(const rules::TermsAgreed& terms) const { return "terms agreed, " + in_words(terms); }
  std::string operator()(const rules::Contacted& contact) const {
    return of.vacancy.provider.text + " reached out to " + authority() +
           (contact.terms_received ? ", which had the terms by then" : "");
  }
  std::string operator()(const rules::OwnChildChosen& chosen) const {
    return authority() + " chose a child of its own, " + in_words(chosen.child);
  }
  std::string operator()(const rules::ReferralRequested& requested) const {
    return "Home Office asked for a child (" + requested.referral.text() + ")";
  }
  std::string operator()(const rules::ProfileReceived& profile) const {
    const auto passed = profile.passed_at == of.fact.at ? std::string("passed on at once")
                                                        : "passed on " + rules::in_words(profile.passed_at);
    return "profile for " + referral() + ", " + in_words(profile.child) + ", " + passed + ", decision due " +
           rules::in_words(profile.decision_due_at);
  }
  std::string operator()(const rules::ReferralEnded& ended) const {
    if (ended.how == rules::ReferralEnd::none) return "Home Office has no child for " + referral();
    if (ended.how == rules::ReferralEnd::withdrawn) return "Home Office withdrew " + referral();
    return referral() + " refused to the Home Office";
  }
  std::string operator()(const rules::MatchDecided& decided) const {
    if (decided.decision == rules::Decision::accept) return authority() + " accepted the match";
    if (decided.decision == rules::Decision::refuse) return authority() + " refused the match";
    return authority() + " goes on with the child and owes it a place, here or elsewhere [R2]";
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
    if (!arrived.in_region) return "child accommodated elsewhere " + on;
    return "child accommodated elsewhere " + on + (*arrived.in_region ? ", in the region" : ", outside the region");
  }
  std::string operator()(const rules::SteppedBack&) const {
    return authority() + " stepped back" +
           (of.before.acceptance ? " from " + of.before.acceptance->offer.text() : std::string());
  }
  std::string operator()(const rules::Closed& closed) const {
    const auto live = rules::live_offer(of.before.vacancy.id, of.before.offers, of.fact.at);
    const bool open = live && !live->answer;
    return "closed as " + std::string(rules::word(closed.how)) +
           (open ? ", " + live->id.text() + " to " + live->authority.text + " taken back" : "");
  }
  std::string operator()(const rules::Noted&) const {
    const auto with = of.record.text("with");
    const auto offer = of.record.text("offer");
    return "note" + (offer ? " on " + *offer : "") + (with ? ", with " + *with : "") + via();
  }
};

}  // namespace

std::string in_words(const rules::Child& child) {
  std::vector<std::string> known{child.reference, std::to_string(child.age)};
  if (child.sex) known.push_back(*child.sex);
  if (child.languages) known.push_back(spaced(*child.languages));
  return joined(known);
}

std::string in_words(const rules::TermsAgreed& terms) {
  std::string text(word(terms.contract));
  if (terms.terms_ref) text += " (" + *terms.terms_ref + ")";
  text += terms.weekly_cost ? ", " + rules::pounds(*terms.weekly_cost) + " a week" : ", cost not known";
  return text + (terms.confirmed ? ", confirmed" : ", not confirmed");
}

std::string told(const Telling& telling) { return std::visit(Sentence{telling}, telling.fact.what); }

std::string said(const store::FactRecord& record) {
  std::vector<std::string> parts;
  if (const auto codes = joined(record.all("code")); !codes.empty()) parts.push_back("(" + codes + ")");
  for (const auto& why : record.all("override")) parts.push_back("override \"" + why + "\"");
  for (const auto& why : record.all("reason")) parts.push_back("\"" + why + "\"");
  for (const auto& note : record.all("note")) parts.push_back("\"" + note + "\"");
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

}  // namespace ifapilot::app
