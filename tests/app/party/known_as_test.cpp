#include "app/party/known_as.hpp"

#include "app/party/party.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <optional>
#include <string>

// A-FIND: whom people mean who type a name, or another body's code.
namespace ifapilot::app {
namespace {

std::string meant(World& world, const std::string& typed) {
  return code_meant(typed, known_as(store::authorities(world.database))).value_or("");
}

TEST_CASE("a name, a GSS code and what is left of a name give the code", "[app][party]") {
  World world;
  for (const auto* const typed : {"Derby City Council", "derby city council", "derby-city-council", "E06000015",
                                  "e06000015", "DERBY", "Derby", "City of Derby", "Derby Council", "derbi"}) {
    INFO(typed);
    CHECK(meant(world, typed) == "derby");
  }
  CHECK(meant(world, "Derbyshire County") == "derbyshire");
  CHECK(meant(world, "Rutland CC").empty());
  CHECK(meant(world, "rutl") == "rutland");
  CHECK(meant(world, "north northamptonshire") == "north-northamptonshire");
  CHECK(meant(world, "west-northants") == "west-northamptonshire");
  CHECK(meant(world, "Notts County Council") == "nottinghamshire");
  CHECK(meant(world, "Notts City").empty());  // which is nottingham, if anybody
  CHECK(code_meant("Herts Homes", {{"hh", "Herts Homes"}}) == "hh");
  CHECK(meant(world, "Northants").empty());  // there are two now
  CHECK(meant(world, "Notting").empty());    // two begin so
  CHECK(meant(world, "Kent County Council").empty());
  CHECK(meant(world, "").empty());
  CHECK(meant(world, "-").empty());
}

TEST_CASE("an unknown code is refused with the one that is meant, of providers too", "[app][party]") {
  World world;
  const auto authority = refusal_of([&] { (void)show_authority(world.session, {"derby-city-council"}); });
  REQUIRE(authority.has_value());
  CHECK(authority->kind == RefusalKind::not_found);
  CHECK(authority->summary.hint == "did you mean derby? (" + rules::Action{rules::Deed::list_authorities} + ")");
  const auto provider = refusal_of([&] { (void)show_provider(world.session, {"oak-fostering"}); });
  REQUIRE(provider.has_value());
  CHECK(provider->summary.hint == "did you mean oak? (" + rules::Action{rules::Deed::list_providers} + ")");
}

}  // namespace
}  // namespace ifapilot::app
