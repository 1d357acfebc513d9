#include "cli/command/registry.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/line/word_checks.hpp"
#include "cli/words/commands.hpp"
#include "support/catch.hpp"

#include <stdexcept>
#include <string>
#include <vector>

using namespace ifapilot::cli;

namespace {

/// The hint that a line which is typed wrong is answered with; itself to be typed, it must not be wrong.
std::string hint_for(const std::vector<std::string>& words) {
  try {
    (void)checked(read_line(registry(), words));
  } catch (const UsageError& error) {
    return unbound(error.hint);
  }
  throw std::logic_error("it was taken");
}

}  // namespace

TEST_CASE("a value without its option is put behind it", "[line]") {
  CHECK(hint_for({"vacancy", "confirm", "V8", "2026-04-16"}) ==
        "type: ifapilot vacancy confirm V8 --available 2026-04-16");
  CHECK(hint_for({"vacancy", "confirm", "V8", "today"}) == "type: ifapilot vacancy confirm V8 --available today");
  CHECK(hint_for({"vacancy", "confirm", "V8", "available", "2026-04-16"}) ==
        "type: ifapilot vacancy confirm V8 --available 2026-04-16");
  CHECK(hint_for({"vacancy", "close", "V1", "withdrawn"}) ==
        "type: ifapilot vacancy close V1 --as withdrawn --reason TEXT");
  CHECK(hint_for({"vacancy", "close", "V1", "withdrawn", "the carer is ill"}) ==
        "type: ifapilot vacancy close V1 --as withdrawn --reason 'the carer is ill'");
  CHECK(hint_for({"offer", "rescind", "O1", "sent by mistake"}) ==
        "type: ifapilot offer rescind O1 --reason 'sent by mistake'");
  CHECK(hint_for({"transfer", "arrange", "V1", "2026-03-30"}) == "type: ifapilot transfer arrange V1 --on 2026-03-30");
  CHECK(hint_for({"match", "chase", "V1", "16:30"}) == "type: ifapilot match chase V1 --until 16:30");
  CHECK(hint_for({"match", "refuse", "V1", "location"}) == "type: ifapilot match refuse V1 --reason-code location");
  CHECK(hint_for({"respond", "O1", "accept", "phone"}) == "type: ifapilot respond O1 accept --via phone");
  CHECK(hint_for({"respond", "O1", "accept", "phone", "--late"}) ==
        "type: ifapilot respond O1 accept --via phone --late");
  CHECK(hint_for({"vacancy", "extend", "V1", "2026-04-20", "£924"}) ==
        "type: ifapilot vacancy extend V1 --until 2026-04-20 --weekly-cost £924");
  CHECK(hint_for({"authority", "withdraw", "derby", "short of staff"}) ==
        "type: ifapilot authority withdraw derby --reason 'short of staff'");
}

TEST_CASE("a day that would be refused as it is typed is left open", "[line]") {
  CHECK(hint_for({"vacancy", "confirm", "V8", "1/7/2026"}) == "type: ifapilot vacancy confirm V8 --available DATE");
  CHECK(hint_for({"quiet", "start", "1/7"}) == "type: ifapilot quiet start --from DATE");
}

TEST_CASE("a name is no reason", "[line]") {
  CHECK(hint_for({"respond", "V1", "accept", "Kim Duty"}) == "usage: ifapilot respond O|V ANSWER [OPTIONS]");
}

TEST_CASE("an offer to somebody is out of turn, and undo takes back the last record alone", "[line]") {
  CHECK(hint_for({"offer", "V10", "to", "derby"}) == "type: ifapilot offer V10 --to derby --override REASON");
  CHECK(hint_for({"undo", "O28"}) == "type: ifapilot void O28 --reason TEXT");
  CHECK(hint_for({"undo", "O9", "my", "mistake"}) == "type: ifapilot void O9 --reason 'my mistake'");
  CHECK(hint_for({"offer", "V1", "derby"}) == "type: ifapilot offer V1 --to derby --override REASON");
}

TEST_CASE("what was typed for every command stays in the line", "[line]") {
  CHECK(hint_for({"vacancy", "confirm", "V1", "2026-04-16", "--dry-run"}) ==
        "type: ifapilot vacancy confirm V1 --available 2026-04-16 --dry-run");
  CHECK(hint_for({"vacancy", "confirm", "V1", "2026-04-16", "--at", "09:00"}) ==
        "type: ifapilot vacancy confirm V1 --available 2026-04-16 --at 09:00");
}

TEST_CASE("what could belong to several options, or to none, is not guessed", "[line]") {
  CHECK(hint_for({"framework", "add", "derby", "oak", "2026-01-01", "2026-02-01"}).find("--from 2026-01-01 --until") !=
        std::string::npos);
  CHECK(hint_for({"offer", "V1", "V2"}) == "usage: ifapilot offer V [OPTIONS]");
  CHECK(hint_for({"offer", "V1", "x y"}) == "usage: ifapilot offer V [OPTIONS]");
  CHECK(hint_for({"vacancy", "confirm", "V8", "soon"}) ==
        "usage: ifapilot vacancy confirm V --available DATE [OPTIONS]");
}

TEST_CASE("words of a text that stand without quotes are put between them", "[line]") {
  CHECK(hint_for({"note", "V1", "rang", "the", "provider"}) == "type: ifapilot note V1 'rang the provider'");
  CHECK(hint_for({"find", "jo", "place"}) == "type: ifapilot find 'jo place'");
  CHECK(hint_for({"note", "V1", "rang", "it's", "fine", "--via", "phone"}) ==
        "type: ifapilot note V1 'rang it'\\''s fine' --via phone");
}

TEST_CASE("two words the other way round are turned", "[line]") {
  CHECK(hint_for({"respond", "accept", "O1"}) == "type: ifapilot respond O1 accept");
  CHECK(hint_for({"why", "derby", "O1"}) == "type: ifapilot why O1 derby");
  CHECK(hint_for({"respond", "refuse", "V1", "--via", "phone"}) == "type: ifapilot respond V1 refuse --via phone");
}

TEST_CASE("an option that is none leads to where its word belongs", "[line]") {
  CHECK(hint_for({"respond", "O1", "--accept"}) == "type accept without the dashes");
  CHECK(hint_for({"respond", "O1", "accept", "--phone"}) == "type --via phone");
  CHECK(hint_for({"vacancy", "close", "V1", "--withdrawn"}) == "type --as withdrawn");
  CHECK(hint_for({"vacancy", "show", "--vacancy", "V1"}) ==
        "it stands alone, without an option: ifapilot vacancy show V [OPTIONS]");
  CHECK(hint_for({"authority", "show", "--code", "derby"}).starts_with("it stands alone"));
  CHECK(hint_for({"offer", "V1", "--too", "derby"}) == "did you mean --to?");
}
