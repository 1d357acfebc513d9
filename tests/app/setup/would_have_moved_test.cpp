#include "app/setup/would_have_moved.hpp"

#include "app/world.hpp"
#include "support/catch.hpp"

using namespace ifapilot;
using namespace ifapilot::app;

namespace {

/// Ready on Mon 16 Mar 2026 and held for three working days; `extended` adds to that.
Decided one_vacancy(std::optional<rules::Instant> extended) {
  return {{},
          {{.id = {1},
            .area = {"rutland"},
            .available_on = day("2026-03-16"),
            .hold_until = instant("2026-03-19T17:00"),
            .extended_until = extended}}};
}

Basis with_hold_of(int working_days) {
  Basis basis;
  basis.policy.hold_working_days = working_days;
  return basis;
}

}  // namespace

TEST_CASE("the same basis moves nothing, whatever stands") {
  const auto decided = one_vacancy(std::nullopt);
  CHECK(would_have_moved(decided, with_hold_of(3), with_hold_of(3)).empty());
  CHECK(would_have_moved(decided, with_hold_of(5), with_hold_of(5)).empty());
}

TEST_CASE("an extension that outlasts both holds hides that they differ, one that does not is what stands") {
  const auto before = with_hold_of(3);
  CHECK(would_have_moved(one_vacancy(instant("2026-03-27T17:00")), before, with_hold_of(5)).empty());
  const std::vector<Moved> expected{{"V1", "hold_until", instant("2026-03-20T17:00"), instant("2026-03-23T17:00")}};
  CHECK(would_have_moved(one_vacancy(instant("2026-03-20T17:00")), before, with_hold_of(5)) == expected);
}
