#include "app/vacancy/content.hpp"

#include "app/cases.hpp"
#include "app/vacancy/correct.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <functional>
#include <string>

// D-CONTENT (O1): what was told of a vacancy and is otherwise now is warned of, with every offer and referral that
// stands on it.
namespace ifapilot::app {
namespace {

std::string text_in(const rules::Sentence& sentence) {
  std::string text;
  for (const auto& part : sentence.parts()) {
    if (const auto* const words = std::get_if<std::string>(&part)) text += *words;
  }
  return text;
}

/// The warning that an update gives under D-CONTENT; empty if it gives none.
std::string warned(const VacancyWritten& done) {
  for (const auto& warning : done.warnings) {
    if (const auto text = text_in(warning); text.find("D-CONTENT") != std::string::npos) return text;
  }
  return "";
}

struct DescribedCase {
  World world;
  Session& session = world.session;
  rules::VacancyId id;

  DescribedCase() {
    id = world.vacancy("rutland", "2026-03-23");
    VacancyUpdate told;
    told.ages = std::pair(10, 15);
    told.sex = "any";
    told.languages = "Tigrinya";
    told.notes = "two carers, a garden";
    (void)update_vacancy(session, id, told);
  }
  std::string update(const VacancyUpdate& what) { return warned(update_vacancy(session, id, what)); }
};

TEST_CASE("D-CONTENT: nothing stands on a vacancy that was not offered (O1)", "[app][content]") {
  DescribedCase of;
  VacancyUpdate what;
  what.sex = "male";
  CHECK(of.update(what) == "");
}

TEST_CASE("D-CONTENT: each thing that is told warns if it changes, and not if it is told anew (O1)", "[app][content]") {
  DescribedCase of;
  (void)of.world.offer(of.id);
  const auto changed = [&](const std::function<void(VacancyUpdate&)>& set) {
    VacancyUpdate what;
    set(what);
    return of.update(what);
  };
  CHECK(changed([](auto& what) { what.ages = std::pair(10, 15); }) == "");
  CHECK(changed([](auto& what) { what.sex = "any"; }) == "");
  CHECK(changed([](auto& what) { what.languages = "Tigrinya"; }) == "");
  CHECK(changed([](auto& what) { what.notes = "two carers, a garden"; }) == "");
  CHECK(changed([](auto& what) { what.available_on = std::optional(day("2026-03-23")); }) == "");
  CHECK(changed([](auto& what) { what.ages = std::pair(12, 15); }) ==
        "changed after it was told: ages (10-15, now 12-15); tell derby (O1) what is true now [D-CONTENT, O1]");
  CHECK(changed([](auto& what) { what.sex = "male"; }).find(": sex (any, now male);") != std::string::npos);
  CHECK(changed([](auto& what) { what.languages = "Arabic"; }).find(": languages (Tigrinya, now Arabic);") !=
        std::string::npos);
  CHECK(changed([](auto& what) { what.notes = "one carer"; }).find(": notes; tell") != std::string::npos);
  CHECK(changed([](auto& what) {
          what.available_on = std::optional(day("2026-03-30"));
        }).find(": date (Mon 23 Mar 2026, now Mon 30 Mar 2026);") != std::string::npos);
  CHECK(changed([](auto& what) {
          what.available_on = std::optional(std::optional<rules::Day>());
        }).find(": date (Mon 30 Mar 2026, now not known);") != std::string::npos);
}

TEST_CASE("D-CONTENT: a date confirmed as it was told changes nothing, another does (O1, O7)", "[app][content]") {
  DescribedCase of;
  (void)of.world.offer(of.id);
  CHECK(warned(confirm_vacancy(of.session, of.id, day("2026-03-23"))) == "");
  CHECK(warned(confirm_vacancy(of.session, of.id, day("2026-03-24"))).find("(Mon 23 Mar 2026, now Tue 24 Mar 2026)") !=
        std::string::npos);
}

TEST_CASE("D-CONTENT: an offer that lapsed, was refused or was taken back stands no more (O1)", "[app][content]") {
  DescribedCase of;
  VacancyUpdate what;
  what.sex = "male";
  (void)rescind_offer(of.session, of.world.offer(of.id).id, "a slip");
  CHECK(of.update(what) == "");
  refuse(of.world, of.world.offer(of.id).id);
  what.sex = "female";
  CHECK(of.update(what) == "");
  const auto offer = of.world.offer(of.id);
  of.world.session.clock.now = offer.due_at + std::chrono::seconds{1};
  what.sex = "any";
  CHECK(of.update(what) == "");
}

TEST_CASE("D-CONTENT: a request and a profile are named beside the offer (O1, O11, O12)", "[app][content]") {
  World world;
  const auto id = accepted_case(world, "2026-03-23");
  agree(world, id);
  VacancyUpdate what;
  what.notes = "a dog";
  CHECK(warned(update_vacancy(world.session, id, what)) ==
        "changed after it was told: notes; tell derby (O1) what is true now [D-CONTENT, O1]");
  (void)request_referral(world.session, id);
  what.notes = "two dogs";
  CHECK(warned(update_vacancy(world.session, id, what)) ==
        "changed after it was told: notes; tell derby (O1) and the Home Office (R1) what is true now [D-CONTENT, O1]");
  (void)receive_profile(world.session, id, {.child = {"nts-2026-0123", 14, "male", "Tigrinya"}});
  what.notes = "no dog";
  CHECK(warned(update_vacancy(world.session, id, what)).find("(R1, a profile came)") != std::string::npos);
}

TEST_CASE("D-CONTENT: a correction is told to whoever was told the slip (O1)", "[app][content]") {
  DescribedCase of;
  const VacancyCorrection slip{.carer = rules::CarerCode{"oak-18"}, .reason = "the wrong line"};
  (void)of.world.offer(of.id);
  CHECK(warned(correct_vacancy(of.session, of.id, slip).written) ==
        "changed after it was told: carer (oak-17, now oak-18); tell derby (O1) what is true now [D-CONTENT, O1]");
}

TEST_CASE("D-CONTENT: carer, area and provider count as well (O1)", "[app][content]") {
  DescribedCase of;
  (void)of.world.offer(of.id);
  const auto before = *load_case(of.world.database, of.id);
  auto after = before.record;
  CHECK(changed_content(before.record, after).empty());
  after.carer = {"oak-18"};
  after.provider = {"elm"};
  after.facts.area = {"derby"};
  const auto changes = changed_content(before.record, after);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].what == "provider");
  CHECK(changes[1].what == "carer");
  CHECK(changes[2].what == "area");
  CHECK(told_otherwise(before, after, of.session.clock.now).size() == 1);
}

}  // namespace
}  // namespace ifapilot::app
