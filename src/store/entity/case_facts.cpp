#include "store/entity/cases.hpp"
#include "store/sql/query.hpp"

#include <ifapilot/rules/fact_kind.hpp>

#include <algorithm>
#include <ifapilot_sql.hpp>
#include <initializer_list>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace ifapilot::store {

namespace {

using rules::FactKind;

struct Write {
  FactKind kind;
  rules::Instant at;
  rules::Instant recorded_at;
};

/// What writes to a table.
using By = std::initializer_list<FactKind>;

/// Collects the facts of all cases from the tables, each of which is read once and whole; `times` says which facts
/// count. A table that no kind of fact on record writes to is not asked at all: every statement is paid for at every
/// start.
class Reading {
 public:
  Reading(Database& database, std::string_view times) : database_(database) {
    store::each(database, times, [&](const Statement& row) {
      const auto kind = row.named<FactKind>("command");
      standing_.emplace(row.integer("fact_id"), Write{kind, row.instant("happened_at"), row.instant("recorded_at")});
      kinds_.insert(kind);
    });
  }

  [[nodiscard]] FactKind kind_of(std::int64_t fact) const { return standing_.at(fact).kind; }

  /// Hands each row of `query` whose fact counts to `take`.
  template <class Take>
  void each(std::string_view query, By by, Take take) {
    if (std::ranges::none_of(by, [&](auto kind) { return kinds_.contains(kind); })) return;
    store::each(database_, query, [&](const Statement& row) {
      if (standing_.contains(row.integer("fact_id"))) take(row);
    });
  }

  /// Adds what `happened` makes of each row to the vacancy that `whose` names, if it names one.
  template <class Whose, class Happened>
  void add(std::string_view query, By by, Whose whose, Happened happened) {
    each(query, by, [&](const Statement& row) {
      if (const std::optional<rules::VacancyId> vacancy = whose(row)) {
        put(row.integer("fact_id"), *vacancy, happened(row));
      }
    });
  }

  void put(std::int64_t fact, rules::VacancyId vacancy, rules::Happening what) {
    const auto& times = standing_.at(fact);
    cases_[vacancy].push_back({{fact}, times.at, times.recorded_at, std::move(what)});
  }

  CaseFacts in_order() {
    const auto notifies = [](const auto& fact) { return std::holds_alternative<rules::Notified>(fact.what); };
    std::erase_if(cases_, [&](const auto& of) { return std::ranges::none_of(of.second, notifies); });
    for (auto& [vacancy, facts] : cases_) std::ranges::stable_sort(facts, {}, &rules::CaseFact::fact);
    return std::move(cases_);
  }

 private:
  Database& database_;
  std::map<std::int64_t, Write> standing_;
  std::set<FactKind> kinds_;
  CaseFacts cases_;
};

rules::DateTold date_told(const Statement& row) {
  return {row.maybe_day("available_on"), row.truth("confirmed"), row.maybe_instant("hold_until")};
}

rules::Offer offer_sent(const Statement& row) {
  return {.id = {row.integer("offer_id")},
          .vacancy = {row.integer("vacancy_id")},
          .authority = {row.text("authority")},
          .area = {row.text("area")},
          .track = row.named<rules::Track>("track"),
          .sent_at = row.instant("sent_at"),
          .clock_started_at = row.instant("clock_started_at"),
          .due_at = row.instant("due_at"),
          .outside_pilot = row.truth("outside_pilot"),
          .override_reason = row.maybe_text("override_reason")};
}

rules::Child child(const Statement& row) {
  return {row.text("child"), static_cast<int>(row.integer("age")), row.maybe_text("sex"), row.maybe_text("languages")};
}

rules::TermsAgreed terms(const Statement& row) {
  return {row.named<rules::Contract>("contract"), row.maybe_text("terms_ref"),
          row.maybe<rules::Pence>("weekly_cost_pence"), row.truth("confirmed")};
}

/// A `proceed` on record has accepted its duty.
rules::MatchDecided decided(const Statement& row) {
  const auto decision = row.named<rules::Decision>("decision");
  return {decision, decision == rules::Decision::proceed};
}

rules::VacancyId vacancy_of(const Statement& row) { return {row.integer("vacancy_id")}; }

/// How the vacancy was notified, told and described.
void read_vacancies(Reading& reading) {
  reading.add(sql::vacancy_told, {FactKind::vacancy_add}, vacancy_of, [&](const Statement& row) -> rules::Happening {
    if (reading.kind_of(row.integer("fact_id")) == FactKind::vacancy_add) return rules::Notified{date_told(row)};
    return date_told(row);
  });
  reading.each(sql::vacancy_described, {FactKind::vacancy_update}, [&](const Statement& row) {
    const auto fact = row.integer("fact_id");
    if (reading.kind_of(fact) != FactKind::vacancy_add) reading.put(fact, vacancy_of(row), rules::Updated{});
  });
  reading.add(sql::vacancy_extended, {FactKind::vacancy_extend}, vacancy_of,
              [](const Statement& row) { return rules::Extended{row.instant("until_at")}; });
}

/// To which vacancy an offer, or a referral, belongs.
using Owners = std::map<std::int64_t, rules::VacancyId>;

/// Nothing is said of a voided offer: what a withdrawal of its authority did to it stays on record.
struct Whose {
  const Owners& of;
  std::string_view key;

  std::optional<rules::VacancyId> operator()(const Statement& row) const {
    const auto found = of.find(row.integer(key));
    return found == of.end() ? std::nullopt : std::optional(found->second);
  }
};

/// What came of the feedback forms (D-FORM).
void read_forms(Reading& reading, const Whose& whose) {
  const By by{FactKind::respond, FactKind::feedback};
  std::set<std::int64_t> with_reasons;
  reading.each(sql::feedback_with_reasons, by,
               [&](const Statement& row) { with_reasons.insert(row.integer("fact_id")); });
  reading.add(sql::feedback_returned, by, whose, [&](const Statement& row) {
    return rules::FormReturned{
        {row.integer("offer_id")}, with_reasons.contains(row.integer("fact_id")), row.truth("has_contract")};
  });
}

/// Closings, answers, and what else ends an offer; what an answer or a closing did by itself is left out.
void read_answers(Reading& reading, const Owners& vacancies) {
  const Whose whose{vacancies, "offer_id"};
  std::map<std::int64_t, std::pair<rules::VacancyId, rules::ClosedAs>> closings;
  reading.each(sql::vacancy_closed, {FactKind::vacancy_close, FactKind::respond}, [&](const Statement& row) {
    closings.emplace(row.integer("fact_id"), std::pair(vacancy_of(row), row.named<rules::ClosedAs>("closed_as")));
  });
  std::set<std::int64_t> told;
  reading.add(sql::answer_list, {FactKind::respond}, whose, [&](const Statement& row) {
    const auto fact = row.integer("fact_id");
    told.insert(fact);
    return rules::Answered{{row.integer("offer_id")}, row.named<rules::AnswerKind>("kind"), closings.contains(fact)};
  });
  read_forms(reading, whose);
  for (const auto& [fact, closing] : closings) {
    if (told.insert(fact).second) reading.put(fact, closing.first, rules::Closed{closing.second});
  }
  const auto not_told = [&](const Statement& row) {
    return told.contains(row.integer("fact_id")) ? std::nullopt : whose(row);
  };
  reading.add(sql::offer_rescinded, {FactKind::offer_rescind, FactKind::authority_withdraw}, not_told,
              [](const Statement& row) { return rules::Rescinded{{row.integer("offer_id")}}; });
  reading.add(sql::step_back_list, {FactKind::withdraw}, whose, [](const Statement&) { return rules::SteppedBack{}; });
}

/// What belongs to an acceptance.
void read_matching(Reading& reading, const Owners& vacancies) {
  using enum FactKind;
  const Whose whose{vacancies, "offer_id"};
  reading.add(sql::terms_list, {match_terms}, whose, terms);
  reading.add(sql::first_contact_list, {match_contact}, whose,
              [](const Statement& row) { return rules::Contacted{row.truth("terms_received")}; });
  reading.add(sql::own_child_list, {match_own}, whose, [](const Statement& row) {
    return rules::OwnChildChosen{child(row), !row.is_null("override_reason")};
  });
  reading.add(sql::matching_decisions, {match_accept, match_refuse, match_proceed}, whose, decided);
  reading.add(sql::transport_list, {transfer_arrange}, whose,
              [](const Statement& row) { return rules::TransportArranged{row.day("arranged_on")}; });
  reading.add(sql::transport_cancelled, {transfer_cancel}, whose,
              [](const Statement&) { return rules::TransportCancelled{}; });
  reading.add(sql::arrival_list, {transfer_complete}, whose, [](const Statement& row) {
    return rules::Arrived{row.day("arrived_on"), row.truth("elsewhere"), row.maybe<bool>("in_region")};
  });
}

void read_referrals(Reading& reading, const Owners& vacancies) {
  using enum FactKind;
  Owners of_referral;
  reading.add(sql::referral_list, {refer_request}, Whose{vacancies, "offer_id"}, [&](const Statement& row) {
    of_referral.emplace(row.integer("referral_id"), vacancies.at(row.integer("offer_id")));
    return rules::ReferralRequested{{row.integer("referral_id")}};
  });
  if (of_referral.empty()) return;
  const Whose whose{of_referral, "referral_id"};
  reading.add(sql::referral_profiles, {refer_profile}, whose, [](const Statement& row) {
    return rules::ProfileReceived{child(row), row.instant("passed_at"), row.instant("decision_due_at"),
                                  row.maybe_day("referred_on"), !row.is_null("override_reason")};
  });
  reading.add(sql::referral_ends, {refer_none, refer_withdrawn, refer_refuse}, whose, [](const Statement& row) {
    return rules::ReferralEnded{row.named<rules::ReferralEnd>("ended_as"), !row.is_null("reason")};
  });
  reading.add(sql::matching_chases, {match_chase}, whose,
              [](const Statement& row) { return rules::Chased{row.instant("until_at")}; });
}

CaseFacts read_cases(Database& database, std::string_view times) {
  Reading reading(database, times);
  Owners vacancies;
  read_vacancies(reading);
  reading.each(sql::offer_sent, {FactKind::offer}, [&](const Statement& row) {
    const auto offer = offer_sent(row);
    vacancies.emplace(offer.id.value, offer.vacancy);
    reading.put(row.integer("fact_id"), offer.vacancy, rules::Offered{offer});
  });
  read_answers(reading, vacancies);
  if (!vacancies.empty()) {
    read_matching(reading, vacancies);
    read_referrals(reading, vacancies);
  }
  reading.add(sql::note_of_cases, {FactKind::note}, vacancy_of,
              [](const Statement& row) { return rules::Noted{row.maybe<rules::OfferId>("offer_id")}; });
  return reading.in_order();
}

}  // namespace

CaseFacts case_facts(Database& database) { return read_cases(database, sql::fact_standing); }

CaseFacts every_case_fact(Database& database) { return read_cases(database, sql::timeline_times); }

}  // namespace ifapilot::store
