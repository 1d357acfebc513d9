#include "rules/rota/pilot_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/vacancy.hpp>

#include <optional>
#include <string>

// M-STATES as far as offers and closings go, M-HOLD, M-EXTEND, M-EXPIRED. The vacancy is V1.
namespace ifapilot::rules {
namespace {

Vacancy some_vacancy() { return {.id = {1}, .area = code("rutland"), .notified_at = at("2026-03-01T10:00")}; }

struct VacancyStatusRow {
  std::string name;
  void (*tell)(ToldPilot&);
  std::string now;
  std::string status;
};

TEST_CASE("M-STATES: a vacancy follows its offers (O2, O3)", "[vacancy]") {
  const auto row = GENERATE(values<VacancyStatusRow>({
      {"no offer yet", [](ToldPilot&) {}, "2026-03-02T10:00", "notified"},
      {"offered", [](ToldPilot& p) { p.offer("V1").to("derby").sent("2026-03-02T10:00"); }, "2026-03-03T10:00",
       "offered"},
      {"lapsed", [](ToldPilot& p) { p.offer("V1").to("derby").sent("2026-03-02T10:00"); }, "2026-03-03T10:00:01",
       "notified"},
      {"refused", [](ToldPilot& p) { p.offer("V1").to("derby").sent("2026-03-02T10:00").refused(); },
       "2026-03-02T12:00", "notified"},
      {"rescinded", [](ToldPilot& p) { p.offer("V1").to("derby").sent("2026-03-02T10:00").rescinded(); },
       "2026-03-02T13:00", "notified"},
      {"accepted", [](ToldPilot& p) { p.offer("V1").to("derby").sent("2026-03-02T10:00").accepted(); },
       "2026-04-02T13:00", "accepted"},
      {"fell through",
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00").accepted().fell_through("2026-03-05T10:00");
       },
       "2026-03-05T10:00", "notified"},
      {"refused, then offered on",
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
         p.offer("V1").to("leicester").sent("2026-03-02T12:00");
       },
       "2026-03-02T13:00", "offered"},
      {"only its own offers count", [](ToldPilot& p) { p.offer("V2").to("derby").sent("2026-03-02T10:00").accepted(); },
       "2026-03-02T13:00", "notified"},
      {"outside the pilot it goes the same way",
       [](ToldPilot& p) { p.offer("V1").to("rutland").sent("2026-03-02T10:00").outside_the_pilot(); },
       "2026-03-02T13:00", "offered"},
  }));
  INFO(row.name);
  ToldPilot pilot;
  row.tell(pilot);
  CHECK(std::string(word(status_of(some_vacancy(), pilot.offers, at(row.now)))) == row.status);
}

struct ClosedRow {
  ClosedAs how;
  std::string status;
};

TEST_CASE("M-STATES: a closed vacancy is what it was closed as, whatever its offers", "[vacancy]") {
  const auto row = GENERATE(values<ClosedRow>({
      {ClosedAs::filled_elsewhere, "filled-elsewhere"},
      {ClosedAs::withdrawn, "withdrawn"},
      {ClosedAs::turned_down, "turned-down"},
      {ClosedAs::refused, "refused"},
      {ClosedAs::exhausted, "exhausted"},
  }));
  ToldPilot pilot;
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accepted().fell_through("2026-03-04T10:00");
  auto closed = some_vacancy();
  closed.closed_as = row.how;
  closed.closed_at = at("2026-03-04T10:00");
  const auto status = status_of(closed, pilot.offers, at("2026-03-05T10:00"));
  CHECK(std::string(word(status)) == row.status);
  CHECK(std::string(word(row.how)) == row.status);
  CHECK(is_over(status));
}

TEST_CASE("P-REGION: a rejected vacancy stays rejected", "[vacancy]") {
  auto rejected = some_vacancy();
  rejected.rejected = true;
  CHECK(status_of(rejected, {}, at("2026-03-05T10:00")) == VacancyStatus::rejected);
  CHECK(is_over(VacancyStatus::rejected));
}

TEST_CASE("M-STATES: what is over and what is not", "[vacancy]") {
  for (const auto status :
       {VacancyStatus::notified, VacancyStatus::offered, VacancyStatus::accepted, VacancyStatus::referred,
        VacancyStatus::profiled, VacancyStatus::matched, VacancyStatus::moving}) {
    CHECK_FALSE(is_over(status));
  }
  CHECK(is_over(VacancyStatus::placed));
}

std::optional<Instant> maybe(const std::string& text) { return text.empty() ? std::nullopt : std::optional(at(text)); }

struct HeldRow {
  std::string hold;
  std::string extension;
  std::string until;
};

TEST_CASE("M-EXTEND: the later of hold and extension counts, none while the date is unknown (E5, O8)", "[vacancy]") {
  const auto row = GENERATE(values<HeldRow>({
      {"", "", ""},
      {"", "2026-03-10T17:00", ""},
      {"2026-03-05T17:00", "", "2026-03-05T17:00"},
      {"2026-03-05T17:00", "2026-03-10T17:00", "2026-03-10T17:00"},
      {"2026-03-12T17:00", "2026-03-10T17:00", "2026-03-12T17:00"},  // the date was confirmed again, later
      {"2026-03-10T17:00", "2026-03-10T17:00", "2026-03-10T17:00"},
  }));
  auto held = some_vacancy();
  held.hold_until = maybe(row.hold);
  held.extended_until = maybe(row.extension);
  CHECK(held_until(held) == maybe(row.until));
  held.rejected = true;
  CHECK_FALSE(held_until(held));  // P-REGION
}

struct ExpiredRow {
  std::string name;
  bool confirmed;
  std::string extension;
  std::string now;
  bool ran_out;
};

TEST_CASE("M-EXPIRED: hold and extension run out a second after their end (E5, O8)", "[vacancy]") {
  const auto row = GENERATE(values<ExpiredRow>({
      {"at its end it still runs", true, "", "2026-03-05T17:00", false},
      {"a second later", true, "", "2026-03-05T17:00:01", true},
      {"provisional: never runs out", false, "", "2026-03-09T10:00", false},
      {"extended", true, "2026-03-10T17:00", "2026-03-10T17:00", false},
      {"the extension has run out too", true, "2026-03-10T17:00", "2026-03-10T17:00:01", true},
  }));
  INFO(row.name);
  auto held = some_vacancy();
  held.available_on = on("2026-03-02");
  held.available_confirmed = row.confirmed;
  held.hold_until = at("2026-03-05T17:00");
  held.extended_until = maybe(row.extension);
  CHECK(hold_ran_out(held, at(row.now)) == row.ran_out);
}

TEST_CASE("M-HOLD: with the date unknown no hold runs out (O7)", "[vacancy]") {
  CHECK_FALSE(hold_ran_out(some_vacancy(), at("2027-03-09T10:00")));
}

TEST_CASE("M-DATE: a date is confirmed only by the provider", "[vacancy]") {
  CHECK_FALSE(Vacancy{}.available_confirmed);
}

}  // namespace
}  // namespace ifapilot::rules
