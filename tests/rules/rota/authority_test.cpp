#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/authority.hpp>

#include <chrono>
#include <optional>

// P-VOLUNTARY (P): dated periods of taking part, whose first instant belongs to them and whose last does not.
namespace ifapilot::rules {
namespace {

TEST_CASE("P-VOLUNTARY: from the instant of joining, until that of withdrawing", "[authority]") {
  const auto t1 = at("2026-03-01T09:00"), t2 = at("2026-03-05T09:00"), t3 = at("2026-03-09T09:00");
  const auto second = std::chrono::seconds{1};
  const Authority derby{.code = {"derby"}, .name = "Derby", .periods = {{t1, t2}, {t3}}};
  CHECK(derby.position == 1);  // places count from 1
  CHECK_FALSE(takes_part(derby, t1 - second));
  CHECK(takes_part(derby, t1));
  CHECK(takes_part(derby, t2 - second));
  CHECK_FALSE(takes_part(derby, t2));
  CHECK_FALSE(takes_part(derby, t3 - second));
  CHECK(takes_part(derby, t3));
  CHECK_FALSE(takes_part({.code = {"kent"}, .name = "Kent", .periods = {}}, t3));
}

TEST_CASE("P-VOLUNTARY: when it last withdrew, as of an instant", "[authority]") {
  const auto t1 = at("2026-03-01T09:00"), t2 = at("2026-03-05T09:00"), t3 = at("2026-03-09T09:00");
  const auto t4 = at("2026-03-12T09:00");
  const Authority derby{.code = {"derby"}, .name = "Derby", .periods = {{t1, t2}, {t3, t4}, {t4}}};
  CHECK(withdrew_at(derby, t1 - std::chrono::seconds{1}) == std::nullopt);
  CHECK(withdrew_at(derby, t2 - std::chrono::seconds{1}) == std::nullopt);  // takes part
  CHECK(withdrew_at(derby, t2) == t2);
  CHECK(withdrew_at(derby, t3 - std::chrono::seconds{1}) == t2);  // what is withdrawn later is not known yet
  CHECK(withdrew_at(derby, t3) == std::nullopt);
  CHECK(withdrew_at(derby, t4) == std::nullopt);
  CHECK(withdrew_at({.code = {"rutland"}, .name = "Rutland", .periods = {{t1, t2}}}, t4) == t2);
}

}  // namespace
}  // namespace ifapilot::rules
