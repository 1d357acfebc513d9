#include "app/tell/composer.hpp"

#include <ifapilot/rules/correcting.hpp>
#include <ifapilot/rules/every.hpp>

#include <algorithm>
#include <utility>

// What was said and what is true, in the words of a message: of facts that were voided, and of a child that was mended.
namespace ifapilot::app {

namespace {

/// What a fact told of, what was said, and what is true.
struct Correction {
  std::string about;
  std::string said;
  std::string is_true;
};
using Corrections = std::vector<Correction>;

std::string known(const std::string& value) { return value.empty() ? "not known" : value; }

/// How an offer stands, to whoever was told otherwise.
std::string answer_words(const rules::Offer* offer, rules::Instant now) {
  if (offer == nullptr) return "no such offer stands";
  switch (rules::status_of(*offer, now)) {
    case rules::OfferStatus::open: return "the answer is still awaited, due " + rules::in_words(offer->due_at);
    case rules::OfferStatus::accepted: return "the offer is accepted";
    case rules::OfferStatus::refused: return "the offer is refused";
    case rules::OfferStatus::lapsed: return "no answer came in time, which counts as a refusal";
    case rules::OfferStatus::rescinded: return "the offer was taken back";
    case rules::OfferStatus::fell_through: return "the acceptance has ended";
  }
  return {};
}

std::string child_words(const rules::Child& child) {
  auto text = child.reference + ", age " + std::to_string(child.age);
  if (child.sex) text += ", " + *child.sex;
  return child.languages ? text + ", " + spaced(*child.languages) : text;
}

/// Of a fact that was voided. `now`: the case as it stands without it, null if it was voided whole.
struct Unsaid {
  const rules::Case* now;
  const rules::Content* content;  ///< As it stands now; null like that.
  rules::Instant at;

  Corrections operator()(const rules::Offered& offered) const {
    return {{"the offer " + offered.offer.id.text(), "you are offered the vacancy", "no such offer is made to you"}};
  }
  Corrections operator()(const rules::Answered& answered) const {
    const bool yes = answered.kind == rules::AnswerKind::accept;
    const auto* const offer = now == nullptr ? nullptr : find(now->offers, answered.offer);
    return {
        {"the answer to the offer " + answered.offer.text(), yes ? "accepted" : "refused", answer_words(offer, at)}};
  }
  Corrections operator()(const rules::Rescinded& rescinded) const {
    const auto* const offer = now == nullptr ? nullptr : find(now->offers, rescinded.offer);
    return {{"the offer " + rescinded.offer.text(), "taken back", answer_words(offer, at)}};
  }
  Corrections operator()(const rules::DateTold& date) const {
    const auto is = content == nullptr ? "" : available_words(content->available_on, content->confirmed);
    return {{"when the place is ready", known(available_words(date.available_on, date.confirmed)), known(is)}};
  }
  Corrections operator()(const rules::Updated& update) const {
    Corrections all;
    if (content == nullptr) return all;
    rules::Content said = *content;
    said.place = update.place;
    for (const auto field : rules::every<rules::ContentField>) {
      if (!rules::differs(field, said, *content)) continue;
      all.push_back(
          {std::string(field_name(field)), known(plain_value(field, said)), known(plain_value(field, *content))});
    }
    return all;
  }
  Corrections operator()(const rules::VacancyCorrected& corrected) const {
    Corrections all;
    if (content == nullptr) return all;
    if (corrected.carer) all.push_back({"Carers (reference)", corrected.carer->text, content->home.carer.text});
    if (corrected.area) all.push_back({"Where the carers live", corrected.area->text, content->home.area.text});
    if (corrected.provider) all.push_back({"Provider", corrected.provider->text, content->home.provider.text});
    return all;
  }
  Corrections operator()(const rules::ReferralRequested& requested) const {
    const auto id = requested.referral.text();
    return {{"the request " + id, "please refer a child", "there is no such request: please refer no child for it"}};
  }
  Corrections operator()(const rules::ProfileReceived& profile) const {
    return {{"the child's profile", child_words(profile.child), "it was not meant for this vacancy, or is not so"}};
  }
  Corrections operator()(const rules::ChildCorrected& corrected) const {
    const auto is = now == nullptr ? std::nullopt : rules::child_on_record(*now, corrected.of);
    return {{"the child", "as we corrected it", known(is ? child_words(is->child) : "")}};
  }
  Corrections operator()(const rules::ReferralEnded& ended) const {
    const auto* const said = ended.how == rules::ReferralEnd::none        ? "no child came"
                             : ended.how == rules::ReferralEnd::withdrawn ? "the Home Office withdrew the referral"
                                                                          : "the referral is refused";
    return {{"the referral" + (ended.referral ? " " + ended.referral->text() : ""), said, "it goes on as before"}};
  }
  Corrections operator()(const rules::MatchDecided& decided) const {
    const auto* const said = decided.decision == rules::Decision::accept   ? "accepted"
                             : decided.decision == rules::Decision::refuse ? "refused"
                                                                           : "the authority goes on with the child";
    return {{"the decision on the child", said, "that was not decided"}};
  }
  Corrections operator()(const rules::MatchFailed&) const {
    return {{"the match", "it has failed", "it has not: matching goes on"}};
  }
  Corrections operator()(const rules::Chased& chased) const {
    const auto open = now == nullptr ? std::nullopt : rules::open_referral(*now);
    const auto due = open && open->decision_due_at ? rules::in_words(*open->decision_due_at) : "";
    return {{"by when the decision is due", rules::in_words(chased.until), known(due)}};
  }
  Corrections operator()(const rules::TransportArranged& transport) const {
    return {{"transport", "arranged for " + rules::in_words(transport.on), transport_words()}};
  }
  Corrections operator()(const rules::TransportCancelled&) const {
    return {{"transport", "cancelled", transport_words()}};
  }
  Corrections operator()(const rules::Arrived& arrived) const {
    return {{"the child's arrival", "arrived on " + rules::in_words(arrived.on), "the child has not arrived yet"}};
  }
  Corrections operator()(const rules::SteppedBack&) const {
    return {{"the authority", "it has stepped back", "it has not: its acceptance stands"}};
  }
  Corrections operator()(const rules::Closed&) const {
    return {{"the vacancy", "it is no longer there, or not taken up", "it is not closed"}};
  }
  Corrections operator()(const rules::Notified&) const {
    return {{"the vacancy", "not taken up", "it was recorded by mistake: please pass over what we told you"}};
  }
  Corrections operator()(const auto&) const { return {}; }

 private:
  [[nodiscard]] std::string transport_words() const {
    const auto* const transport =
        now != nullptr && now->acceptance && now->acceptance->transport ? &*now->acceptance->transport : nullptr;
    return transport == nullptr ? "none is arranged" : "arranged for " + rules::in_words(transport->on);
  }
};

/// The child as the party was told it, and as it is since the fact.
Corrections mended(const CaseRecord& one, const rules::CaseFact& fact, const rules::ChildCorrected& corrected) {
  auto state = rules::notified(one.record.facts);
  for (const auto& any : one.facts) {
    if (any.fact >= fact.fact) break;
    state = rules::with(std::move(state), any);
  }
  const auto was = rules::child_on_record(state, corrected.of);
  if (!was) return {};
  const auto is = rules::corrected_child(*was, corrected);
  return {{"the child", child_words(was->child), child_words(is.child)}};
}

/// Of a quiet period, which is no fact of the case.
std::optional<Correction> of_period(const store::FactOnRecord& fact) {
  if (fact.kind == rules::FactKind::quiet_start) {
    return Correction{"the quiet period",
                      "it begins on " + rules::in_words(std::get<rules::Day>(rules::parse_day(fact.record))),
                      "there is no such quiet period"};
  }
  if (fact.kind == rules::FactKind::quiet_end) {
    return Correction{"the quiet period", "it has its end", "it goes on until we tell you"};
  }
  return std::nullopt;
}

}  // namespace

void Composer::add_corrections() {
  auto& corrections = values_.lists["corrections"];
  const auto add = [&](const Correction& any) {
    corrections.push_back(
        {{"correction_about", any.about}, {"correction_said", any.said}, {"correction_true", any.is_true}});
  };
  const auto facts = from_.every_fact.find(*telling_.vacancy);
  std::optional<rules::Content> content;
  if (one_ != nullptr) {
    const auto& vacancy = one_->record.facts;
    content = {{vacancy.area, one_->record.provider, one_->record.carer},
               vacancy.available_on,
               vacancy.available_confirmed,
               one_->record.detail};
  }
  const Unsaid unsaid{one_ == nullptr ? nullptr : &state(), content ? &*content : nullptr, from_.now()};
  for (const auto id : row().facts) {
    for (const auto& fact : facts == from_.every_fact.end() ? std::vector<rules::CaseFact>() : facts->second) {
      if (fact.fact != id) continue;
      const auto* const corrected = std::get_if<rules::ChildCorrected>(&fact.what);
      const bool stands = from_.words.contains(id) && !from_.words.at(id).voided;
      const auto all = corrected != nullptr && stands && one_ != nullptr ? mended(*one_, fact, *corrected)
                                                                         : std::visit(unsaid, fact.what);
      for (const auto& any : all) add(any);
    }
    const auto on_record = store::find_fact(from_.session.database, id);
    const auto period = on_record ? of_period(*on_record) : std::nullopt;
    if (period) add(*period);
  }
}

}  // namespace ifapilot::app
