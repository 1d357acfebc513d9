#include "cli/words/whole_commands.hpp"

#include "support/catch.hpp"

using namespace ifapilot::cli;

TEST_CASE("a command in a text is never broken", "[screen]") {
  CHECK(wrapped_whole("rescind that offer first: ifapilot offer rescind O3 --reason TEXT", 40, 2) ==
        "rescind that offer first:\n"
        "  ifapilot offer rescind O3 --reason TEXT\n");
  CHECK(wrapped_whole("to go on: ifapilot vacancy update V1 --languages L,... --sex S, and then wait", 50) ==
        "to go on:\n"
        "ifapilot vacancy update V1 --languages L,... --sex S,\n"
        "and then wait\n");
}

TEST_CASE("a command ends at a bracket, a backtick, a semicolon or a comma before a blank", "[screen]") {
  CHECK(wrapped_whole("did you mean derby? (ifapilot authority list) or another one", 50) ==
        "did you mean derby? (ifapilot authority list) or\nanother one\n");
  CHECK(wrapped_whole("`ifapilot rota next V` shows whom", 30) == "`ifapilot rota next V` shows\nwhom\n");
  CHECK(wrapped_whole("ifapilot agenda; or wait a while", 20) == "ifapilot agenda; or\nwait a while\n");
  CHECK(wrapped_whole("ifapilot respond O1 accept, or refuse", 30) == "ifapilot respond O1 accept, or\nrefuse\n");
}

TEST_CASE("what begins no command is wrapped as any text", "[screen]") {
  CHECK(wrapped_whole("ifapilot --help lists the commands", 20) == "ifapilot --help\nlists the commands\n");
  CHECK(wrapped_whole("ifapilot", 20) == "ifapilot\n");
  CHECK(wrapped_whole("", 20) == "\n");
}
