#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/case.hpp>

#include <optional>
#include <string>

// M-DECIDE: whose end is told, by its number or without. The usual course is in case_builder.hpp.
namespace ifapilot::rules {
namespace {

struct MeantRow {
  std::string name;
  void (*tell)(ToldCase&);
  int told;              // 0: none is
  std::string referral;  // empty: none is meant
};

void two_duties(ToldCase& told) { told.second_child().then("2026-03-18T10:00", MatchDecided{Decision::proceed, true}); }

TEST_CASE("M-DECIDE: a referral that is told is open or owed a place, and an untold one is the only one (R2)",
          "[case]") {
  const auto row = GENERATE(values<MeantRow>({
      {"none", [](ToldCase& c) { c.agreed(); }, 0, ""},
      {"none, though told", [](ToldCase& c) { c.agreed(); }, 1, ""},
      {"open", [](ToldCase& c) { c.requested(); }, 0, "R1"},
      {"open, told", [](ToldCase& c) { c.requested(); }, 1, "R1"},
      {"open, another told", [](ToldCase& c) { c.requested(); }, 2, ""},
      {"ended", [](ToldCase& c) { c.requested().then("2026-03-16T11:00", ReferralEnded{}); }, 0, ""},
      {"ended, told", [](ToldCase& c) { c.requested().then("2026-03-16T11:00", ReferralEnded{}); }, 1, ""},
      {"failed, and owed a place", [](ToldCase& c) { c.failed(); }, 0, "R1"},
      {"failed, and owed a place, told", [](ToldCase& c) { c.failed(); }, 1, "R1"},
      {"a second one beside it", [](ToldCase& c) { c.second_child(); }, 0, "R2"},
      {"a second one beside it, the first told", [](ToldCase& c) { c.second_child(); }, 1, "R1"},
      {"a second one beside it, told", [](ToldCase& c) { c.second_child(); }, 2, "R2"},
      {"a second one beside it, another told", [](ToldCase& c) { c.second_child(); }, 3, ""},
      {"two are owed a place: which is not said", two_duties, 0, ""},
      {"two are owed a place, the first told", two_duties, 1, "R1"},
      {"two are owed a place, the second told", two_duties, 2, "R2"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const auto meant = referral_meant(told.now(), row.told == 0 ? std::nullopt : std::optional(ReferralId{row.told}));
  CHECK((meant ? meant->text() : "") == row.referral);
}

}  // namespace
}  // namespace ifapilot::rules
