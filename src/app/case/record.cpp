#include "app/case/record.hpp"

#include "app/day/quiet.hpp"
#include "app/refused.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/resting.hpp"
#include "text/folded.hpp"

#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/same_child.hpp>

#include <set>
#include <utility>

namespace ifapilot::app {

namespace {

/// The date that a fact told, with the hold as it was decided then.
rules::DateTold* date_in(rules::Happening& what) {
  if (auto* notified = std::get_if<rules::Notified>(&what)) return &notified->date;
  return std::get_if<rules::DateTold>(&what);
}

/// The record as the facts have it; the rest of it is words that no rule asks for.
void follow(store::VacancyRecord& record, const rules::Vacancy& facts) {
  record.facts = facts;
  record.provider = facts.provider;
  record.carer = facts.carer;
}

/// What of the fact tells of a child, as it is compared.
void compare_child(rules::Happening& what) {
  if (auto* const profile = std::get_if<rules::ProfileReceived>(&what)) {
    profile->child = as_compared(std::move(profile->child));
  } else if (auto* const own = std::get_if<rules::OwnChildChosen>(&what)) {
    own->child = as_compared(std::move(own->child));
  } else if (auto* const corrected = std::get_if<rules::ChildCorrected>(&what)) {
    if (corrected->reference) corrected->compared = text::folded(*corrected->reference);
  }
}

/// Whether one of the days that the hold counted may be quiet.
bool touches(const rules::DateTold& date, std::span<const rules::QuietPeriod> quiet) {
  return date.hold_until && std::ranges::any_of(quiet, [&](const rules::QuietPeriod& any) {
           return any.from <= rules::local_day(*date.hold_until) && (!any.until || *any.until >= *date.available_on);
         });
}

/// Every date with its hold as it runs, by the policy and the calendar in force when it was told.
void leave_quiet_days_out(std::vector<rules::CaseFact>& facts, std::span<const rules::QuietPeriod> quiet,
                          store::Database& database) {
  for (auto& fact : facts) {
    auto* const date = date_in(fact.what);
    if (date == nullptr || !touches(*date, quiet)) continue;
    *date = without_quiet_days(*date, quiet,
                               {store::policy(database, fact.fact).policy, store::calendar(database, fact.fact)});
  }
}

/// What happened, with the holds as they run.
rules::Case replayed(store::VacancyRecord& record, std::vector<rules::CaseFact>& facts,
                     std::vector<rules::QuietPeriod> quiet, store::Database& database) {
  const auto decided = facts;
  record.facts.quiet = quiet;
  leave_quiet_days_out(facts, quiet, database);
  auto state = rules::replay(record.facts, facts);
  auto of_case = rules::quiet_periods_of(state, quiet);
  if (of_case.size() == quiet.size()) return state;
  facts = decided;
  return replayed(record, facts, std::move(of_case), database);
}

void retell(CaseRecord& one) {
  one.state = rules::replay(one.record.facts, one.facts);
  follow(one.record, one.state.vacancy);
}

/// What happened in each, by itself: an arrival in another ends no duty yet.
std::vector<CaseRecord> replayed_all(store::Database& database, const std::vector<rules::QuietPeriod>& quiet,
                                     std::vector<store::VacancyRecord> records, store::CaseFacts facts) {
  std::vector<CaseRecord> all;
  for (auto& record : records) {
    auto& mine = facts[record.facts.id];
    for (auto& fact : mine) compare_child(fact.what);
    auto state = replayed(record, mine, quiet, database);
    follow(record, state.vacancy);
    all.push_back({std::move(record), std::move(mine), std::move(state)});
  }
  return all;
}

/// Every child that was told of in the case, as it was told.
std::vector<rules::Child> children_of(const CaseRecord& one) {
  std::vector<rules::Child> all;
  for (const auto& fact : one.facts) {
    if (const auto* const profile = std::get_if<rules::ProfileReceived>(&fact.what)) all.push_back(profile->child);
    const auto* const corrected = std::get_if<rules::ChildCorrected>(&fact.what);
    if (corrected != nullptr && corrected->reference) all.emplace_back().reference = *corrected->reference;
  }
  return all;
}

bool ends_duty(const rules::CaseFact& fact) { return std::holds_alternative<rules::DutyEnded>(fact.what); }

}  // namespace

rules::DateTold without_quiet_days(rules::DateTold decided, std::span<const rules::QuietPeriod> quiet,
                                   const rules::Basis& basis) {
  if (!decided.hold_until) return decided;
  decided.hold_until =
      rules::without_quiet_days(*decided.hold_until, *decided.available_on, quiet, basis.policy, basis.calendar);
  return decided;
}

std::vector<CaseRecord> load_cases(store::Database& database) { return load_cases(database, load_quiet(database)); }

void end_duties(std::vector<CaseRecord>& cases, const std::vector<CaseRecord>& others) {
  if (std::ranges::none_of(cases, [](const auto& one) { return rules::binds_authority(one.facts); })) return;
  for (auto& one : cases) {
    if (std::erase_if(one.facts, ends_duty) > 0) retell(one);
  }
  std::vector<rules::ArrivedChild> arrived;
  for (const auto* const some : {&std::as_const(cases), &others}) {
    for (const auto& one : *some) {
      std::ranges::move(rules::arrived_children(one.state, one.facts), std::back_inserter(arrived));
    }
  }
  for (auto& one : cases) {
    auto facts = rules::with_duties_ended(one.record.facts, one.facts, arrived);
    if (facts.size() == one.facts.size()) continue;
    one.facts = std::move(facts);
    retell(one);
  }
}

std::vector<CaseRecord> load_cases(store::Database& database, const std::vector<rules::QuietPeriod>& quiet) {
  auto all = replayed_all(database, quiet, store::vacancies(database), store::case_facts(database));
  end_duties(all);
  return all;
}

std::vector<CaseRecord> load_cases(store::Database& database, const std::vector<rules::QuietPeriod>& quiet,
                                   const std::vector<rules::VacancyId>& of) {
  const auto replayed_of = [&](const std::vector<rules::VacancyId>& some) {
    return replayed_all(database, quiet, store::vacancies(database, some), store::case_facts(database, some));
  };
  auto all = replayed_of(of);
  end_duties(all, replayed_of(where_children_may_be(database, all)));
  return all;
}

std::vector<rules::VacancyId> where_children_may_be(store::Database& database, const std::vector<CaseRecord>& cases) {
  std::set<rules::VacancyId> others;
  for (const auto& one : cases) {
    if (!rules::binds_authority(one.facts)) continue;
    for (const auto& child : children_of(one)) {
      for (const auto id : vacancies_of(database, child)) others.insert(id);
    }
  }
  for (const auto& one : cases) others.erase(one.record.facts.id);
  return {others.begin(), others.end()};
}

std::vector<rules::VacancyId> vacancies_of(store::Database& database, const rules::Child& child) {
  return store::vacancies_with_child(database, child.reference);
}

std::optional<CaseRecord> load_case(store::Database& database, rules::VacancyId id) {
  auto found = load_cases(database, load_quiet(database), {id});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::span<const rules::CaseFact> facts_of(const CaseRecord& one, rules::ReferralId id) {
  const auto requested = [](const auto& fact) { return std::get_if<rules::ReferralRequested>(&fact.what); };
  const auto first = std::ranges::find_if(one.facts, [&](const auto& fact) {
    const auto* request = requested(fact);
    return request != nullptr && request->referral == id;
  });
  if (first == one.facts.end()) return {};
  const auto next =
      std::find_if(first + 1, one.facts.end(), [&](const auto& fact) { return requested(fact) != nullptr; });
  return {first, next};
}

CaseRecord with(CaseRecord before, const rules::CaseFact& fact) {
  before.facts.push_back(fact);
  before.state = rules::with(std::move(before.state), fact);
  follow(before.record, before.state.vacancy);
  return before;
}

const CaseRecord* find_case(const std::vector<CaseRecord>& cases, rules::VacancyId id) {
  const auto number = [](const CaseRecord& any) { return any.record.facts.id; };
  const auto found = std::ranges::lower_bound(cases, id, {}, number);
  return found == cases.end() || number(*found) != id ? nullptr : &*found;
}

const CaseRecord& require_case(store::Database& database, const std::vector<CaseRecord>& cases, rules::VacancyId id) {
  if (const auto* const found = find_case(cases, id)) return *found;
  if (store::was_voided(database, id)) refuse_voided(id.text(), id);
  const auto last = store::last_vacancy(database);
  not_found("no vacancy " + id.text(), !last ? "none is recorded yet: " + rules::how_to(rules::Deed::add_vacancy)
                                             : "the last number given is " + last->text() + " (" +
                                                   rules::Action{rules::Deed::list_vacancies} + ")");
}

rules::VacancyId vacancy_of(store::Database& database, rules::ReferralId id) {
  const auto owner = store::requested_for(database, id);
  if (owner && !owner->voided) return owner->vacancy;
  if (owner) refuse_voided(id.text(), id);
  const auto last = store::last_referral(database);
  not_found("no referral " + id.text(),
            last.value == 0 ? "none has been requested yet: " + rules::how_to(rules::Deed::request_referral)
                            : rules::Sentence("the last number given is " + last.text()));
}

bool stands_outside(const CaseRecord& one) {
  const auto latest = rules::latest_offer(one.record.facts.id, one.state.offers);
  return latest && latest->outside_pilot;
}

bool concerns(const rules::AuthorityCode& area, std::span<const rules::Offer> offers,
              const std::optional<rules::AuthorityCode>& authority) {
  if (!authority || area == *authority) return true;
  return std::ranges::any_of(offers, [&](const rules::Offer& offer) { return offer.authority == *authority; });
}

std::vector<rules::Offer> offers_in(const std::vector<CaseRecord>& cases) {
  std::vector<rules::Offer> offers;
  for (const auto& one : cases) offers.insert(offers.end(), one.state.offers.begin(), one.state.offers.end());
  std::sort(offers.begin(), offers.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
  return offers;
}

rules::Child as_compared(rules::Child child) {
  child.compared = text::folded(child.reference);
  return child;
}

std::string ages_of(const store::VacancyDetail& carer) {
  const auto youngest = std::to_string(*carer.youngest);
  return carer.youngest == carer.oldest ? youngest : youngest + "-" + std::to_string(*carer.oldest);
}

std::vector<rules::Sentence> misfits(const rules::Child& child, const store::VacancyDetail& carer) {
  std::vector<rules::Sentence> all;
  const bool outside = carer.youngest && (child.age < *carer.youngest || child.age > *carer.oldest);
  if (outside) {
    all.push_back("the child is " + std::to_string(child.age) + ", and the carer's place is for " +
                  (carer.youngest == carer.oldest ? "age " : "ages ") + ages_of(carer));
  }
  if (child.sex && carer.sex && *carer.sex != "any" && *carer.sex != *child.sex) {
    all.push_back("the child is " + *child.sex + ", and the carer's place is for " + *carer.sex + " children");
  }
  return all;
}

std::string_view word(const Ending& ending) {
  return ending.closed_as ? rules::word(*ending.closed_as) : std::string_view("stepped-back");
}

std::map<rules::OfferId, Ending> endings(const std::vector<CaseRecord>& cases) {
  std::map<rules::OfferId, Ending> all;
  for (const auto& one : cases) {
    for (const auto& offer : one.state.offers) {
      if (!offer.ended_at) continue;
      const auto by = std::ranges::find(one.facts, offer.ended_by, &rules::CaseFact::fact);
      const bool stepped_back = by != one.facts.end() && std::holds_alternative<rules::SteppedBack>(by->what);
      all.emplace(offer.id, stepped_back ? Ending{} : Ending{one.record.facts.closed_as});
    }
  }
  return all;
}

}  // namespace ifapilot::app
