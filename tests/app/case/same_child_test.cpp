#include "app/case/same_child.hpp"

#include "app/case/correct.hpp"
#include "app/cases.hpp"
#include "app/record/check.hpp"
#include "app/record/void.hpp"
#include "app/report/quality.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// M-SAME-CHILD: one child in two cases, by whatever way it comes in.
namespace ifapilot::app {
namespace {

using Words = std::vector<std::string>;

/// A vacancy that derby, or leicester, has accepted on Mon 2 Mar 2026 and chosen `child` of its own for.
rules::VacancyId own_child(World& world, const std::string& authority, const std::string& child, int age = 14) {
  const auto vacancy = world.vacancy(authority, "2026-03-16");
  accept(world, offer_to(world, vacancy, authority).id);
  (void)confirm_vacancy(world.session, vacancy, day("2026-03-16"));
  agree(world, vacancy);
  (void)match_own(world.session, vacancy, {.child = {child, age}});
  return vacancy;
}

void move(World& world, rules::VacancyId vacancy) {
  (void)decide(world.session, vacancy, {.decision = rules::Decision::accept});
  (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-16")});
}

/// Two cases about to end by an arrival: of AZ-17, and of the child that is known as `second`.
std::pair<rules::VacancyId, rules::VacancyId> both_moving(World& world, const std::string& second) {
  const auto first_case = own_child(world, "derby", "AZ-17");
  const auto second_case = own_child(world, "leicester", second);
  move(world, first_case);
  move(world, second_case);
  world.now("2026-03-16T12:00");
  return {first_case, second_case};
}

void arrive(World& world, rules::VacancyId vacancy, const std::optional<std::string>& reason = std::nullopt) {
  (void)confirm_arrival(world.session, vacancy, {.on = day("2026-03-16")}, reason);
}

std::string children_check(World& world) {
  for (const auto& finding : check_records(world.session)) {
    if (finding.check == "children") return finding.ok ? "" : finding.detail;
  }
  return "not looked at";
}

/// `placement V2 V1` of each child that stands twice.
Words twice(World& world) {
  Words all;
  for (const auto& row : lacking(world.session)) {
    if (row.lacks != "child-once") continue;
    CHECK(row.rule == "M-SAME-CHILD");
    all.push_back(std::string(word(row.kind)) + " " + row.record + " " + *row.twice_with);
  }
  return all;
}

TEST_CASE("M-SAME-CHILD: a reference is compared without letter case, accents, blanks and kinds of dash (A-FIND)",
          "[app][same_child]") {
  for (const auto* const other : {"az-17", "AZ - 17", "Az–17", "ÁZ-17"}) {
    INFO(other);
    World world;
    const auto first = own_child(world, "derby", "AZ-17");
    const auto second = world.vacancy("leicester", "2026-03-16");
    accept(world, offer_to(world, second, "leicester").id);
    const auto done = match_own(world.session, second, {.child = {other, 13}});
    CHECK(mentions(done.warnings, "the child of V2 stands in V1 too, where it is 14 [M-SAME-CHILD]"));
    CHECK(twice(world) == Words{"vacancy V2 V1"});
    CHECK(children_check(world).empty());
    (void)first;
  }
}

TEST_CASE("M-SAME-CHILD: a second arrival is refused, and with a reason taken, by either spelling (O15)",
          "[app][same_child]") {
  World world;
  const auto both = both_moving(world, "az – 17");
  const auto first = both.first;
  const auto second = both.second;
  const auto done = confirm_arrival(world.session, first, {.on = day("2026-03-16")}, std::nullopt);
  CHECK(mentions(done.warnings, "the child of V1 stands in V2 too"));
  CHECK(twice(world) == Words{"vacancy V2 V1"});
  CHECK(refused_by(world, [&] { arrive(world, second); }) == "M-SAME-CHILD");
  arrive(world, second, "the first placement has ended");
  CHECK(children_check(world).empty());
  CHECK(twice(world).empty());
}

TEST_CASE("M-SAME-CHILD: an arrival of before the rule is found, and a correction mends it", "[app][same_child]") {
  World world;
  const auto both = both_moving(world, "AZ-17");
  const auto first = both.first;
  const auto second = both.second;
  arrive(world, first);
  arrive(world, second, "as it was typed then");
  world.database.execute("UPDATE arrival SET override_reason = NULL");
  CHECK(children_check(world) ==
        "one child arrived through V1 and V2, and no reason is recorded for it [M-SAME-CHILD, O15]");
  CHECK(twice(world) == Words{"placement V2 V1"});
  (void)correct_child(world.session, second, {.reference = "AZ-18", .reason = "a slip"});
  CHECK(children_check(world).empty());
  CHECK(twice(world).empty());
}

TEST_CASE("M-SAME-CHILD: a void does not make one child of two that have arrived", "[app][void]") {
  World world;
  const auto first = own_child(world, "derby", "AZ-17");
  const auto second = own_child(world, "leicester", "AZ-17");
  const auto corrected = *correct_child(world.session, second, {.reference = "AZ-18", .reason = "a slip"}).done.fact;
  move(world, first);
  move(world, second);
  world.now("2026-03-16T12:00");
  arrive(world, first);
  arrive(world, second);
  const auto refused = refused_without_trace(world, [&] { (void)void_fact(world.session, corrected, "a slip"); });
  REQUIRE(refused);
  CHECK(refused->summary.message.find("(transfer complete) depends on it: its child would have arrived already, "
                                      "through V1") != std::string::npos);
  (void)void_fact(world.session, corrected, "a slip", true);  // with the arrival, which is of the same case
  CHECK(children_check(world).empty());
}

TEST_CASE("M-SAME-CHILD: a child that has not arrived may be corrected to one that has, with a warning",
          "[app][same_child]") {
  World world;
  const auto first = own_child(world, "derby", "AZ-17");
  const auto second = own_child(world, "leicester", "AZ-17");
  const auto third = own_child(world, "rutland", "AZ-19");
  move(world, first);
  move(world, third);
  world.now("2026-03-16T12:00");
  arrive(world, first);
  arrive(world, third);
  const auto done = correct_child(world.session, second, {.reference = "az-19", .reason = "a slip"});
  CHECK(mentions(done.done.warnings, "was placed before, through V3"));
  CHECK(refused_by(world, [&] {
          (void)correct_child(world.session, first, {.reference = "AZ-19", .reason = "a slip"});
        }) == "M-SAME-CHILD");
}

TEST_CASE("M-SAME-CHILD: a vacancy that was voided has no child", "[app][same_child]") {
  World world;
  const auto first = own_child(world, "derby", "AZ-17");
  (void)own_child(world, "leicester", "AZ-17");
  CHECK(twice(world).size() == 1);
  (void)void_fact(world.session, first, "a slip", true);
  CHECK(twice(world).empty());
}

}  // namespace
}  // namespace ifapilot::app
