#include "app/report/kpi.hpp"

#include "app/cases.hpp"
#include "app/party/framework.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <string>

// P-AIMS: the figures of `report kpi`. That they can be worked out again from the exports is shown by tests/reports.
namespace ifapilot::app {
namespace {

using rules::decimal;

std::map<std::string, Figure> figures(World& world, const rules::Policy& policy = {},
                                      const std::optional<rules::AuthorityCode>& authority = std::nullopt) {
  auto offers = list_offers(world.session);
  const KpiRows rows{offers,
                     list_vacancies(world.session),
                     vacancy_figures(world.session, authority),
                     rows_of<PlacementRow>(each_placement, world.session),
                     new_pairs(world.session),
                     authority};
  std::map<std::string, Figure> named;
  for (auto& figure : kpi(rows, policy, world.session.clock.now)) named.emplace(figure.name, figure);
  return named;
}

std::string value(const Figure& figure) { return figure.value() ? rules::text_of(*figure.value()) : "none"; }

/// V1 of derby is placed on Mon 16 Mar 2026, with a child that the Home Office referred on Fri 6 Mar.
rules::VacancyId placed(World& world) {
  const auto vacancy = accepted_case(world, "2026-03-12");
  agree(world, vacancy);
  world.now("2026-03-09T10:00");
  (void)request_referral(world.session, vacancy);
  (void)receive_profile(world.session, vacancy, {.child = {"HO-1", 14, {}, {}}, .referred_on = day("2026-03-06")});
  (void)decide(world.session, vacancy, {});
  (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-16")});
  world.now("2026-03-16T15:00");
  (void)confirm_arrival(world.session, vacancy, {.on = day("2026-03-16")});
  return vacancy;
}

TEST_CASE("a mean, a median, a share and a count are their numerator over their denominator", "[app][kpi]") {
  const FigureName name{"f", "time", "words"};
  CHECK(value(mean_of(name, "days", {1, 2, 6})) == "3");
  CHECK(value(mean_of(name, "days", {1, 1, 2})) == "1.3333");
  CHECK(value(median_of(name, "days", {6, 1, 2})) == "2");
  CHECK(value(median_of(name, "days", {6, 1, 2, 3})) == "2.5");
  CHECK(value(share_of(name, 2, 3)) == "0.6667");
  CHECK(value(count_of(name, "days", 7)) == "7");
  const auto median = median_of(name, "days", {6, 1, 2, 3});
  CHECK(median.numerator == decimal(5));
  CHECK(median.denominator == 2);
  CHECK(median.cases == 4);
}

TEST_CASE("of nothing there is no figure, and no fault", "[app][kpi]") {
  World world;
  for (const auto& [name, figure] : figures(world)) {
    INFO(name);
    const bool plain = figure.kind == FigureKind::count;
    CHECK(value(figure) == (plain ? "0" : "none"));
  }
}

TEST_CASE("P-AIMS: the time from the national referral, and from our request, to arrival", "[app][kpi]") {
  World world;
  (void)placed(world);
  const auto all = figures(world);
  CHECK(value(all.at("transfer_calendar_days_from_referral_mean")) == "10");
  CHECK(value(all.at("transfer_working_days_from_referral_mean")) == "6");
  CHECK(value(all.at("transfer_calendar_days_from_request_median")) == "7");
  CHECK(value(all.at("transfer_working_days_from_request_median")) == "5");
  CHECK_FALSE(all.contains("transfer_days_against_baseline"));
}

/// V2 of derbyshire is placed on Mon 16 Mar 2026, with a child of its own.
void placed_own(World& world, std::optional<rules::Day> referred_on) {
  const auto vacancy = accepted_case(world, "2026-03-16");
  (void)match_own(world.session, vacancy, {{"own-1", 13}, referred_on});
  (void)decide(world.session, vacancy, {});
  (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-16")});
  (void)confirm_arrival(world.session, vacancy, {.on = day("2026-03-16")});
}

TEST_CASE("P-AIMS: both routes count in the transfer times, and each figure of children stands by route too (O10, O11)",
          "[app][kpi]") {
  World world;
  (void)placed(world);
  placed_own(world, day("2026-02-24"));
  rules::Policy policy;
  policy.baseline_transfer_days = 12;
  const auto all = figures(world, policy);
  const auto values = [&](const std::string& name) {
    return value(all.at(name)) + " " + value(all.at(name + "_own")) + " " + value(all.at(name + "_referral"));
  };
  CHECK(values("transfer_calendar_days_from_referral_mean") == "15 20 10");
  CHECK(values("transfer_calendar_days_from_referral_median") == "15 20 10");
  CHECK(values("transfer_working_days_from_referral_mean") == "10 14 6");
  CHECK(values("transfer_days_against_baseline") == "3 8 -2");
  CHECK(values("placements") == "2 1 1");
  CHECK(values("children_accommodated") == "2 1 1");
  CHECK(values("accommodated_elsewhere") == "0 0 0");
  CHECK(values("accommodated_in_region") == "1 1 1");
  CHECK(values("overruns") == "0 0 0");
  CHECK(values("overrun_days_mean") == "none none none");
  CHECK(all.at("transfer_calendar_days_from_request_mean").cases == 1);
  CHECK_FALSE(all.contains("transfer_calendar_days_from_request_mean_own"));
  CHECK(all.at("placements_own").route == "own");
}

TEST_CASE("P-AIMS: an own child whose referral is not known is among the children, but not in the times",
          "[app][kpi]") {
  World world;
  (void)placed(world);
  placed_own(world, std::nullopt);
  const auto all = figures(world);
  CHECK(all.at("transfer_calendar_days_from_referral_mean").cases == 1);
  CHECK(value(all.at("transfer_calendar_days_from_referral_mean_own")) == "none");
  CHECK(value(all.at("children_accommodated_own")) == "1");
}

TEST_CASE("P-AIMS: against the baseline that the region set, below 0 is shorter", "[app][kpi]") {
  World world;
  (void)placed(world);
  rules::Policy policy;
  policy.baseline_transfer_days = 42;
  CHECK(value(figures(world, policy).at("transfer_days_against_baseline")) == "-32");
}

TEST_CASE("P-AIMS: a transfer of somebody of sixteen is not among the times, but among the children", "[app][kpi]") {
  World world;
  const auto vacancy = accepted_case(world, "2026-03-12");
  agree(world, vacancy);
  (void)request_referral(world.session, vacancy);
  (void)receive_profile(world.session, vacancy,
                        {.child = {"HO-1", 16, {}, {}}, .referred_on = day("2026-02-27"), .override_reason = "agreed"});
  (void)decide(world.session, vacancy, {});
  (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-12")});
  world.now("2026-03-12T15:00");
  (void)confirm_arrival(world.session, vacancy, {.on = day("2026-03-12")});
  const auto all = figures(world);
  CHECK(value(all.at("transfer_calendar_days_from_referral_mean")) == "none");
  CHECK(value(all.at("children_accommodated")) == "1");
}

TEST_CASE("O13, M-HOLD, O11: decision, hold and quota of one placement", "[app][kpi]") {
  World world;
  (void)placed(world);
  const auto all = figures(world);
  CHECK(value(all.at("same_day_decisions")) == "1");
  CHECK(value(all.at("hold_days_used_mean")) == "2");  // ready Thu 12, here Mon 16: Friday and Monday
  CHECK(value(all.at("overruns")) == "0");
  CHECK(value(all.at("out_of_rota_transfers:derby")) == "1");
  CHECK(all.at("out_of_rota_transfers:derby").on == std::vector{day("2026-03-16")});
  CHECK(value(all.at("accommodated_in_region")) == "1");
}

TEST_CASE("O13, M-FALLS: a decision stays with the authority that took it, whoever accepted afterwards", "[app][kpi]") {
  World world;
  const auto vacancy = profiled_case(world, "2026-03-12");  // derby
  (void)decide(world.session, vacancy, {.decision = rules::Decision::refuse, .codes = {"needs"}});
  (void)step_back(world.session, vacancy, {"capacity"}, std::nullopt);
  const auto next = world.offer(vacancy);
  accept(world, next.id);
  CHECK(value(figures(world).at("same_day_decisions")) == "1");
  CHECK(value(figures(world, {}, {{"derby"}}).at("same_day_decisions")) == "1");
  CHECK(value(figures(world, {}, next.authority).at("same_day_decisions")) == "none");
}

TEST_CASE("E5: an extension costs a seventh of its weekly cost a day, to the nearest penny", "[app][kpi]") {
  World world;
  const auto vacancy = accepted_case(world, "2026-03-12");  // held until Tue 17
  (void)extend_hold(world.session, vacancy, day("2026-03-20"), rules::Pence{31000}, std::nullopt);
  (void)extend_hold(world.session, vacancy, day("2026-03-23"), std::nullopt, std::nullopt);
  const auto of = vacancy_figures(world.session).at(vacancy);
  CHECK(of.extensions == 2);
  CHECK(of.extension_days == 6);
  CHECK(of.extension_cost == rules::Pence{13286});
  CHECK(of.extensions_without_cost == 1);
  CHECK(value(figures(world).at("extension_cost")) == "132.86");
}

TEST_CASE("P-AIMS: a pair is new if it first accepted here, and had no agreement before the pilot", "[app][kpi]") {
  World world;
  (void)accepted_case(world, "2026-03-20");  // derby and oak
  CHECK(value(figures(world).at("new_authority_provider_pairs")) == "1");
  (void)add_framework(world.session, {0, {"derby"}, {"oak"}, {day("2026-03-01"), std::nullopt}});
  CHECK(value(figures(world).at("new_authority_provider_pairs")) == "1");  // began with the pilot
  (void)add_framework(world.session, {0, {"derby"}, {"oak"}, {day("2026-01-01"), day("2026-02-28")}});
  CHECK(value(figures(world).at("new_authority_provider_pairs")) == "0");
  CHECK(value(figures(world).at("authority_provider_pairs")) == "1");
}

TEST_CASE("P-AIMS: of a pair's offers the one that was accepted first is the new one, whichever was sent first",
          "[app][kpi]") {
  World world;
  const auto first = offer_to(world, world.vacancy("rutland", "2026-03-23"), "derby").id;
  const auto second = offer_to(world, world.vacancy("rutland", "2026-03-23"), "derby").id;
  accept(world, second);
  world.now("2026-03-02T12:00");
  accept(world, first);
  CHECK(new_pairs(world.session) == std::set<rules::OfferId>{second});
}

TEST_CASE("O3: answers by track, with those that never came", "[app][kpi]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-04-20");
  (void)world.offer(vacancy);
  world.now("2026-03-03T12:00");  // lapsed at 10:00
  const auto second = world.offer(vacancy);
  world.now("2026-03-03T13:30");
  accept(world, second.id);
  const auto all = figures(world);
  CHECK(value(all.at("lapse_rate_standard")) == "0.5");
  CHECK(value(all.at("acceptance_rate_standard")) == "0.5");
  CHECK(value(all.at("answer_time_standard_mean")) == "5400");
  CHECK(value(all.at("acceptance_rate_accelerated")) == "none");
}

}  // namespace
}  // namespace ifapilot::app
