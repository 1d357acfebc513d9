#include "rules/tell/tell_parts.hpp"

#include <ifapilot/rules/every.hpp>

#include <algorithm>

// D-CONTENT: who was told the old is owed the new. What was changed and changed back meanwhile is not owed; what is
// untold merges in one row.
namespace ifapilot::rules {

namespace {

/// One party and what it was told first: by the offer, or by the request.
struct Listener {
  PartyKind to{};
  OfferId offer;
  std::optional<ReferralId> referral = std::nullopt;
};

const PartyTold* told_to(const CaseFact& fact, const Listener& who) {
  const auto* const told = std::get_if<PartyTold>(&fact.what);
  if (told == nullptr || told->to != who.to) return nullptr;
  return who.to == PartyKind::home_office ? (told->referral == who.referral ? told : nullptr)
                                          : (told->offer == who.offer ? told : nullptr);
}

/// The place as the party was told it last, and which facts it has not heard of.
class Heard {
 public:
  /// `facts`: up to which it is asked.
  Heard(std::span<const CaseFact> facts, const Listener& who)
      : facts_(facts), contents_(contents_after(facts)), heard_(facts.size()) {
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (is_first_word(facts_[i], who)) hear(i);
      const auto* const told = told_to(facts_[i], who);
      if (told == nullptr) continue;
      if (told->about == About::details) hear(i);
      if (told->about == About::date) hear_date(i);
    }
  }

  [[nodiscard]] const Content& told() const { return told_; }
  [[nodiscard]] const Content& latest() const { return contents_.back(); }

  /// The unheard facts that changed one of `fields`, in order of record.
  [[nodiscard]] std::vector<const CaseFact*> untold(const std::vector<ContentField>& fields) const {
    std::vector<const CaseFact*> all;
    for (std::size_t i = 1; i < facts_.size(); ++i) {
      const auto changed = [&](ContentField field) { return differs(field, contents_[i - 1], contents_[i]); };
      if (!heard_[i] && std::ranges::any_of(fields, changed)) all.push_back(&facts_[i]);
    }
    return all;
  }

 private:
  static bool is_first_word(const CaseFact& fact, const Listener& who) {
    if (who.to == PartyKind::home_office) {
      const auto* const request = std::get_if<ReferralRequested>(&fact.what);
      return request != nullptr && request->referral == who.referral;
    }
    const auto* const offered = std::get_if<Offered>(&fact.what);
    return offered != nullptr && offered->offer.id == who.offer;
  }

  /// The place as those of the facts left it.
  [[nodiscard]] Content content_of(const std::vector<bool>& known) const {
    std::vector<CaseFact> all;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (known[i]) all.push_back(facts_[i]);
    }
    return all.empty() ? Content{} : contents_after(all).back();
  }
  /// What the party knows once `by` was told too.
  [[nodiscard]] std::vector<bool> known_after(std::size_t by) const {
    auto known = heard_;
    for (std::size_t i = 0; i < by; ++i) {
      if (covers(facts_[by], facts_[i].fact, facts_[i].at)) known[i] = true;
    }
    return known;
  }
  void hear(std::size_t by) {
    heard_ = known_after(by);
    told_ = content_of(heard_);
  }
  void hear_date(std::size_t by) {
    const auto then = content_of(known_after(by));
    told_.available_on = then.available_on;
    told_.confirmed = then.confirmed;
  }

  std::span<const CaseFact> facts_;
  std::vector<Content> contents_;
  std::vector<bool> heard_;  ///< Of each fact.
  Content told_ = {};
};

Telling details_row(const Listener& who, const Case& of) {
  Telling row{.about = About::details, .to = who.to, .offer = who.offer, .referral = who.referral};
  if (const auto* const offer = find(of.offers, who.offer)) row.authority = offer->authority;
  return row;
}

void note_change(Telling& row, FactId fact, Instant at) {
  if (row.facts.empty() || at < row.since) row.since = at;
  row.facts.push_back(fact);
}

/// The confirmed date has its own row once the offer is accepted (O7).
bool is_told_otherwise(ContentField field, const Listener& who, const Case& of) {
  return field == ContentField::date && who.to == PartyKind::authority && of.acceptance &&
         of.acceptance->offer == who.offer && of.vacancy.available_confirmed;
}

void add_changes_of_place(Telling& row, const Listener& who, const TellingFacts& asked) {
  const Heard heard(asked.facts, who);
  std::vector<ContentField> fields;
  for (const auto field : every<ContentField>) {
    if (differs(field, heard.told(), heard.latest()) && !is_told_otherwise(field, who, asked.of))
      fields.push_back(field);
  }
  if (fields.empty()) return;
  row.was = heard.told();
  row.is = heard.latest();
  for (const auto* const fact : heard.untold(fields)) note_change(row, fact->fact, fact->at);
}

/// By which fact a party was told last whom to reach on the other side; null before that, and of another provider.
const CaseFact* told_whom_to_reach(std::span<const CaseFact> facts, const Listener& who) {
  const CaseFact* last = nullptr;
  for (const auto& fact : facts) {
    const auto* const corrected = std::get_if<VacancyCorrected>(&fact.what);
    if (corrected != nullptr && corrected->provider && who.to == PartyKind::provider) last = nullptr;
    const auto* const told = told_to(fact, who);
    const bool tells =
        told != nullptr && (told->about == About::contacts || (told->about == About::details && last != nullptr));
    if (tells) last = &fact;
  }
  return last;
}

/// Whom to reach on the other side, as that stood when it was told by a fact; null if none tells of it.
const std::vector<WorkContact>* people_told(std::span<const ContactsRecorded> others, const CaseFact* by) {
  const std::vector<WorkContact>* people = nullptr;
  for (const auto& any : others) {
    if (by != nullptr && covers(*by, any.fact, any.at)) people = &any.people;
  }
  return people;
}

void add_changes_of_contacts(Telling& row, const Listener& who, const TellingFacts& asked) {
  const auto others = who.to == PartyKind::authority ? asked.of_provider : asked.of_authority;
  const auto* const told = told_whom_to_reach(asked.facts, who);
  if (told == nullptr || others.empty()) return;
  const auto* const was = people_told(others, told);
  if (was == nullptr || *was == others.back().people) return;
  row.reached = *was;
  row.reach = others.back().people;
  for (const auto& any : others) {
    if (!covers(*told, any.fact, any.at)) note_change(row, any.fact, any.at);
  }
}

void add_row(Tellings& all, const Listener& who, const TellingFacts& asked) {
  auto row = details_row(who, asked.of);
  if (who.to != PartyKind::provider) add_changes_of_place(row, who, asked);
  const bool accepted = asked.of.acceptance && asked.of.acceptance->offer == who.offer;
  if (who.to != PartyKind::home_office && accepted) add_changes_of_contacts(row, who, asked);
  if (row.facts.empty()) return;
  std::ranges::sort(row.facts);
  row.facts.erase(std::unique(row.facts.begin(), row.facts.end()), row.facts.end());
  row.event = row.facts.back();
  row.cause = row.event;
  row.owed = std::ranges::any_of(row.facts, [&](FactId any) { return !asked.imported.contains(any); });
  all.push_back(std::move(row));
}

/// What was told already can be drafted again, as it was then.
void add_told(Tellings& all, const TellingFacts& asked) {
  for (std::size_t i = 0; i < asked.facts.size(); ++i) {
    const auto& fact = asked.facts[i];
    const auto* const told = std::get_if<PartyTold>(&fact.what);
    if (told == nullptr || told->about != About::details || !told->offer) continue;
    const Listener who{told->to, *told->offer, told->referral};
    auto row = details_row(who, asked.of);
    row.event = told->event;
    row.since = fact.at;
    row.told_at = fact.at;
    const Heard before(asked.facts.first(i), who);
    const Heard after(asked.facts.first(i + 1), who);
    if (who.to != PartyKind::provider && before.told() != after.told()) {
      row.was = before.told();
      row.is = after.told();
    }
    const auto others = who.to == PartyKind::authority ? asked.of_provider : asked.of_authority;
    const auto* const earlier = told_whom_to_reach(asked.facts.first(i), who);
    const auto* const was = people_told(others, earlier);
    const auto* const is = people_told(others, &fact);
    if (who.to != PartyKind::home_office && was != nullptr && is != nullptr && *was != *is) {
      row.reached = *was;
      row.reach = *is;
    }
    all.push_back(std::move(row));
  }
}

}  // namespace

const Offer* standing_offer(const Case& of, Instant now) {
  const auto live = live_offer(of.vacancy.id, of.offers, now);
  return live ? find(of.offers, live->id) : nullptr;
}

bool covers(const CaseFact& fact, FactId change, Instant at) { return change < fact.fact && at <= fact.at; }

Tellings details_of(const TellingFacts& asked) {
  Tellings all;
  add_told(all, asked);
  const auto* const offer = standing_offer(asked.of, asked.now);
  if (offer == nullptr || asked.of.vacancy.closed_as) return all;
  add_row(all, {PartyKind::authority, offer->id}, asked);
  add_row(all, {PartyKind::provider, offer->id}, asked);
  if (const auto referral = open_referral(asked.of)) {
    add_row(all, {PartyKind::home_office, referral->offer, referral->id}, asked);
  }
  return all;
}

}  // namespace ifapilot::rules
