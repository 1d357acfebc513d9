#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/correcting.hpp>
#include <ifapilot/rules/referring.hpp>
#include <ifapilot/rules/voiding.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <string>
#include <utility>
#include <vector>

// A-APPEND: what is wrong in a fact that others rest on is mended by a new one beside it, from which all follows.
namespace ifapilot::rules {
namespace {

AuthorityCode in_area(std::string_view text) { return code(text); }

/// The usual course, in the home of a carer of whom everything is on record.
ToldCase at_home() {
  ToldCase told;
  std::get<Notified>(told.facts.front().what).home = Home{code("rutland"), {"oak"}, {"oak-17"}};
  return told;
}

VacancyCorrected to_area(std::string_view where) { return {in_area(where), std::nullopt, std::nullopt}; }
VacancyCorrected to_provider(std::string who) { return {std::nullopt, ProviderCode{std::move(who)}, std::nullopt}; }
VacancyCorrected to_carer(std::string who) { return {std::nullopt, std::nullopt, CarerCode{std::move(who)}}; }

ChildCorrected of_r1() { return {ReferralId{1}}; }
ChildCorrected of_age_now(int years, bool overridden = false) {
  auto corrected = of_r1();
  corrected.age = years;
  corrected.overridden = overridden;
  return corrected;
}
ChildCorrected since_referral(std::string_view day) {
  auto corrected = of_r1();
  corrected.referred_on = on(day);
  return corrected;
}

struct CorrectedVacancyRow {
  std::string name;
  void (*tell)(ToldCase&);
  VacancyCorrected corrected;
  std::string when;
  std::string refused_by;  // empty: it may be recorded
};

TEST_CASE("A-APPEND: when a vacancy may be corrected", "[correcting]") {
  const auto row = GENERATE(values<CorrectedVacancyRow>({
      {"before any offer", [](ToldCase&) {}, to_area("derby"), "2026-03-02T09:30", ""},
      {"what stands already", [](ToldCase&) {}, to_area("rutland"), "2026-03-02T09:30", "A-APPEND"},
      {"all of it as it stands",
       [](ToldCase&) {},
       {in_area("rutland"), ProviderCode{"oak"}, CarerCode{"oak-17"}},
       "2026-03-02T09:30",
       "A-APPEND"},
      {"one of two as it stands",
       [](ToldCase&) {},
       {in_area("rutland"), std::nullopt, CarerCode{"oak-18"}},
       "2026-03-02T09:30",
       ""},
      {"before it was notified", [](ToldCase&) {}, to_carer("oak-18"), "2026-03-02T08:59", "A-FUTURE"},
      {"the area while an answer is waited for", [](ToldCase& c) { c.offered(); }, to_area("derby"), "2026-03-02T10:30",
       "A-APPEND"},
      {"the area at the due instant", [](ToldCase& c) { c.offered(); }, to_area("derby"), "2026-03-03T10:00",
       "A-APPEND"},
      {"the area after the lapse", [](ToldCase& c) { c.offered(); }, to_area("derby"), "2026-03-03T10:00:01", ""},
      {"the carer while an answer is waited for", [](ToldCase& c) { c.offered(); }, to_carer("oak-18"),
       "2026-03-02T10:30", ""},
      {"the same area while an answer is waited for, with another carer",
       [](ToldCase& c) { c.offered(); },
       {in_area("rutland"), std::nullopt, CarerCode{"oak-18"}},
       "2026-03-02T10:30",
       ""},
      {"the area of an accepted one", [](ToldCase& c) { c.accepted(); }, to_area("derby"), "2026-03-02T12:00", ""},
      {"the provider of a placed one", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, to_provider("elm"),
       "2026-03-20T10:00", ""},
      {"the carer of a closed one", [](ToldCase& c) { c.accepted().close(ClosedAs::withdrawn); }, to_carer("oak-18"),
       "2026-03-20T10:00", ""},
  }));
  CAPTURE(row.name);
  auto told = at_home();
  row.tell(told);
  CHECK(rules_of(may_correct_vacancy(told.now(), row.corrected, typed_at(row.when))) == row.refused_by);
}

TEST_CASE("A-APPEND, P-REGION: a rejected vacancy is voided and added anew, not corrected", "[correcting]") {
  auto vacancy = v1();
  vacancy.rejected = true;
  const auto refusals = may_correct_vacancy(notified(vacancy), to_area("derby"), typed_at("2026-03-02T10:00"));
  CHECK(rules_of(refusals) == "A-APPEND");
  CHECK(some_hint_has(refusals, Action{Deed::void_fact, VacancyId{1}}));
}

TEST_CASE("A-APPEND: what was corrected holds for the vacancy and its offers, and the latest word counts",
          "[correcting]") {
  auto told = at_home();
  told.accepted().then("2026-03-03T10:00", to_area("derby")).then("2026-03-03T11:00", to_carer("oak-18"));
  CHECK(told.now().vacancy.area == code("derby"));
  CHECK(told.now().vacancy.carer.text == "oak-18");
  CHECK(told.now().vacancy.provider.text == "oak");
  CHECK(told.now().offers.front().area == code("derby"));
  CHECK(told.now().offers.front().authority == code("nottingham"));
  CHECK_FALSE(told.now().offers.front().outside_pilot);
  told.then("2026-03-04T10:00", to_area("leicester"));
  CHECK(told.now().vacancy.area == code("leicester"));
  CHECK(told.status() == "accepted");
}

TEST_CASE("A-APPEND: an offer that is made later is of the area as corrected", "[correcting]") {
  auto told = at_home();
  told.then("2026-03-02T09:30", to_area("derby")).offered();
  CHECK(told.now().offers.front().area == code("derby"));
}

TEST_CASE("M-TERMS: where the provider is corrected the terms are outstanding until they are agreed anew",
          "[correcting]") {
  const auto owes_terms = [](const ToldCase& told) {
    const auto all = owed_in(told.now(), {}, at("2026-03-11T12:00"));
    return std::ranges::any_of(all, [](const Owed& one) { return one.kind == OwedKind::terms; });
  };
  const auto refers = [](const ToldCase& told) {
    return rules_of(may_request_referral(told.now(), typed_at("2026-03-16T10:00")));
  };
  auto told = at_home();
  told.agreed();
  CHECK_FALSE(owes_terms(told));
  told.then("2026-03-11T10:00", to_carer("oak-18"));
  CHECK_FALSE(owes_terms(told));
  told.then("2026-03-11T10:00", to_provider("elm"));
  CHECK(owes_terms(told));
  CHECK(standing_terms(told.now()) == nullptr);
  CHECK_FALSE(contract_of(told.now()));
  CHECK(refers(told) == "M-TERMS");
  told.then("2026-03-11T11:00", TermsAgreed{.confirmed = true});
  CHECK_FALSE(standing_terms(told.now())->agreed.weekly_cost);  // it was agreed with the other one
  CHECK_FALSE(owes_terms(told));
  CHECK(refers(told).empty());
}

struct CorrectedChildRow {
  std::string name;
  ChildCorrected corrected;
  std::string when;
  std::string refused_by;
};

TEST_CASE("A-APPEND, M-PROFILE: when a referral's child may be corrected", "[correcting]") {
  const auto row = GENERATE(values<CorrectedChildRow>({
      {"to 15", of_age_now(15), "2026-03-16T13:00", ""},
      {"to 16", of_age_now(16), "2026-03-16T13:00", "M-PROFILE"},
      {"to 16 with a reason", of_age_now(16, true), "2026-03-16T13:00", ""},
      {"to what stands already", of_age_now(14), "2026-03-16T13:00", "A-APPEND"},
      {"the day of the referral", since_referral("2026-03-16"), "2026-03-17T13:00", ""},
      {"the day of the referral, before the request", since_referral("2026-01-05"), "2026-03-17T13:00", ""},
      {"the day of the referral, after the profile", since_referral("2026-03-17"), "2026-03-17T13:00", "A-FUTURE"},
      {"before the profile came", of_age_now(15), "2026-03-16T11:59", "A-FUTURE"},
      {"of a referral that there is not", {ReferralId{2}}, "2026-03-16T13:00", "A-APPEND"},
  }));
  CAPTURE(row.name);
  ToldCase told;
  told.profiled();
  CHECK(rules_of(may_correct_child(told.now(), row.corrected, typed_at(row.when))) == row.refused_by);
}

TEST_CASE("A-APPEND, M-OWN: the day of an own child's referral is completed, and not after today", "[correcting]") {
  ToldCase told;
  told.own();
  const auto chosen = told.facts.back().fact;
  ChildCorrected corrected{chosen};
  corrected.referred_on = on("2026-03-17");
  CHECK(rules_of(may_correct_child(told.now(), corrected, typed_at("2026-03-17T10:00"))).empty());
  CHECK(rules_of(may_correct_child(told.now(), corrected, typed_at("2026-03-16T10:00"))) == "A-FUTURE");
  told.then("2026-03-17T10:00", corrected);
  CHECK(told.now().acceptance->own_child->referred_on == on("2026-03-17"));
  CHECK(told.now().own_children.front().referred_on == on("2026-03-17"));
}

TEST_CASE("A-APPEND: a corrected child is right wherever it stands, also once it has arrived", "[correcting]") {
  auto corrected = of_age_now(15);
  corrected.reference = "nts-2026-0132";
  corrected.sex = "male";
  corrected.languages = "Tigrinya";
  ToldCase told;
  told.profiled().match().arrange().arrive().then("2026-03-20T10:00", corrected);
  const Child right{"nts-2026-0132", 15, "male", "Tigrinya"};
  CHECK(told.now().referrals.front().child == right);
  CHECK(told.now().arrivals.front().child == right);
  CHECK(child_of(told.now()) == right);
  CHECK(told.status() == "placed");
}

TEST_CASE("A-APPEND: an own child is corrected where it was matched, and after its match was refused", "[correcting]") {
  ToldCase told;
  told.own();
  const auto chosen = told.facts.back().fact;
  ChildCorrected corrected{chosen};
  corrected.age = 13;
  told.match().arrange().arrive().then("2026-03-20T10:00", corrected);
  CHECK(told.now().arrivals.front().child->age == 13);
  ToldCase refused;
  refused.own().then("2026-03-16T11:00", MatchDecided{Decision::refuse}).then("2026-03-20T10:00", corrected);
  CHECK(refused.now().own_children.front().child.age == 13);
  CHECK(refused.now().passed_over.empty());
}

TEST_CASE("A-APPEND: of a vacancy the child that was told of last is meant", "[correcting]") {
  ToldCase told;
  CHECK_FALSE(latest_child(told.requested().facts));
  told.then("2026-03-16T12:00", profile_of(14, "2026-03-16T12:00"));
  CHECK(latest_child(told.facts) == std::variant<ReferralId, FactId>(ReferralId{1}));
  told.then("2026-03-16T13:00", MatchDecided{Decision::refuse})
      .then("2026-03-16T14:00", OwnChildChosen{child_aged(15)});
  CHECK(latest_child(told.facts) == std::variant<ReferralId, FactId>(told.facts.back().fact));
}

TEST_CASE("A-APPEND: a correction of the area is taken back only where it could be recorded now", "[correcting]") {
  auto told = at_home();
  told.then("2026-03-02T09:30", to_area("derby")).offered();
  const auto now = told.now();
  CHECK(rules_of(may_take_back(now, to_area("derby"), at("2026-03-02T10:30"))) == "A-APPEND");
  CHECK(may_take_back(now, to_area("derby"), at("2026-03-03T10:00:01")).empty());
  CHECK(may_take_back(now, to_carer("oak-18"), at("2026-03-02T10:30")).empty());
  CHECK(may_take_back(now, Noted{}, at("2026-03-02T10:30")).empty());
}

TEST_CASE("A-APPEND: a correction rests on what it corrects, and on the one that it corrects back", "[correcting]") {
  ToldCase profiled;
  profiled.profiled().then("2026-03-16T13:00", of_age_now(15));
  CHECK(rules_of(may_void(v1(), profiled.facts, FactId{7})) == "A-APPEND");
  auto told = at_home();
  told.then("2026-03-02T09:30", to_area("derby")).then("2026-03-02T09:40", to_area("rutland"));
  const auto resting = resting_on(v1(), told.facts, {FactId{2}});
  REQUIRE(resting.size() == 1);  // without it, derby would be rutland: nothing changes
  CHECK(resting.front().fact == FactId{3});
  CHECK(may_void(v1(), told.facts, FactId{3}).empty());
}

}  // namespace
}  // namespace ifapilot::rules
