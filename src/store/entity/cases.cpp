#include "store/entity/case_reading.hpp"
#include "store/tell/told.hpp"

namespace ifapilot::store {

namespace {

using rules::FactKind;

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

rules::Home home(const Statement& row) { return {{row.text("area")}, {row.text("provider")}, {row.text("carer")}}; }

rules::Child child(const Statement& row) {
  return {row.text("child"), static_cast<int>(row.integer("age")), row.maybe_text("sex"), row.maybe_text("languages")};
}

rules::TermsAgreed terms(const Statement& row) {
  return {row.named<rules::Contract>("contract"), row.maybe_text("terms_ref"),
          row.maybe<rules::Pence>("weekly_cost_pence"), row.truth("confirmed"), row.truth("has_reason")};
}

/// A `proceed` on record has accepted its duty.
rules::MatchDecided decided(const Statement& row) {
  const auto decision = row.named<rules::Decision>("decision");
  return {decision, decision == rules::Decision::proceed};
}

rules::VacancyId vacancy_of(const Statement& row) { return {row.integer("vacancy_id")}; }

/// Of an offer, or a referral, of which it is known whose it is.
std::int64_t number_of(const Owners::value_type& owned) { return owned.first; }

rules::PlaceDescribed described(const Statement& row) {
  return {row.maybe<int>("youngest"), row.maybe<int>("oldest"), row.maybe_text("sex"), row.maybe_text("languages"),
          row.maybe_text("notes")};
}

/// How the vacancy was notified, told and described; of one that nobody described anew the description is not read, as
/// nothing can have changed in it.
void read_vacancies(Reading& reading) {
  std::map<std::int64_t, rules::PlaceDescribed> places;
  reading.each_of_vacancy(sql::vacancy_described, {FactKind::vacancy_update}, [&](const Statement& row) {
    const auto fact = row.integer("fact_id");
    const bool first = reading.kind_of(fact) == FactKind::vacancy_add;
    if (first) {
      places.emplace(fact, described(row));
    } else {
      reading.put(fact, vacancy_of(row), rules::Updated{described(row)});
    }
  });
  const auto told = [&](const Statement& row) -> rules::Happening {
    const auto fact = row.integer("fact_id");
    if (reading.kind_of(fact) == FactKind::vacancy_add) return rules::Notified{date_told(row), home(row), places[fact]};
    return date_told(row);
  };
  reading.each_of_vacancy(sql::vacancy_told, {FactKind::vacancy_add}, reading.added(vacancy_of, told));
  reading.add(sql::vacancy_extended, {FactKind::vacancy_extend}, vacancy_of,
              [](const Statement& row) { return rules::Extended{row.instant("until_at")}; });
}

/// What came of the feedback forms (D-FORM).
void read_forms(Reading& reading, const Whose& whose) {
  const By by{FactKind::respond, FactKind::feedback};
  std::set<std::int64_t> with_reasons;
  reading.each(sql::feedback_with_reasons, by,
               [&](const Statement& row) { with_reasons.insert(row.integer("fact_id")); });
  reading.add(sql::feedback_returned, by, whose, [&](const Statement& row) {
    return rules::FormReturned{{row.integer("offer_id")},
                               with_reasons.contains(row.integer("fact_id")),
                               row.maybe_named<rules::Contract>("contract"),
                               row.maybe_text("terms_ref")};
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
  const auto rescinded = [&](const Statement& row) {
    const bool left = reading.kind_of(row.integer("fact_id")) == FactKind::authority_withdraw;
    return rules::Rescinded{{row.integer("offer_id")}, left};
  };
  reading.each_also_of(vacancies, number_of, sql::offer_rescinded, reading.added(not_told, rescinded));
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
    return rules::OwnChildChosen{child(row), !row.is_null("override_reason"), row.maybe_day("referred_on")};
  });
  reading.add(sql::matching_decisions, {match_accept, match_refuse, match_proceed}, whose, decided);
  reading.add(sql::transport_list, {transfer_arrange}, whose,
              [](const Statement& row) { return rules::TransportArranged{row.day("arranged_on")}; });
  reading.add(sql::transport_cancelled, {transfer_cancel}, whose,
              [](const Statement&) { return rules::TransportCancelled{}; });
  reading.add(sql::arrival_list, {transfer_complete}, whose, [](const Statement& row) {
    return rules::Arrived{row.day("arrived_on"), row.truth("elsewhere"), row.maybe<bool>("in_region"),
                          row.maybe<rules::ReferralId>("referral_id"), !row.is_null("override_reason")};
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
  const auto ended = [](const Statement& row) {
    return rules::ReferralEnded{row.named<rules::ReferralEnd>("ended_as"), !row.is_null("reason"),
                                rules::ReferralId{row.integer("referral_id")}};
  };
  reading.each_of(of_referral, number_of, sql::referral_ends, {refer_none, refer_withdrawn, refer_refuse},
                  reading.added(whose, ended));
  reading.add(sql::matching_failures, {match_failed}, whose,
              [](const Statement& row) { return rules::MatchFailed{{row.integer("referral_id")}}; });
  reading.add(sql::matching_chases, {match_chase}, whose,
              [](const Statement& row) { return rules::Chased{row.instant("until_at")}; });
}

CaseFacts read_cases(Database& database, Counting counting, const std::vector<rules::VacancyId>* of) {
  Reading reading(database, counting, of);
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
  read_corrections(reading);
  reading.add(sql::note_of_cases, {FactKind::note}, vacancy_of, [](const Statement& row) {
    return rules::Noted{row.maybe<rules::OfferId>("offer_id"), row.truth("with_provider")};
  });
  reading.add(sql::told_of_cases, {FactKind::told}, vacancy_of, party_told);
  return reading.in_order();
}

}  // namespace

CaseFacts case_facts(Database& database) { return read_cases(database, Counting::standing, nullptr); }

CaseFacts case_facts(Database& database, const std::vector<rules::VacancyId>& of) {
  return read_cases(database, Counting::standing, &of);
}

CaseFacts every_case_fact(Database& database) { return read_cases(database, Counting::every, nullptr); }

CaseFacts every_case_fact(Database& database, const std::vector<rules::VacancyId>& of) {
  return read_cases(database, Counting::every, &of);
}

}  // namespace ifapilot::store
