#include "cli/host/environment.hpp"
#include "cli/host/process.hpp"
#include "cli/line/arguments.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/words/phrases.hpp"
#include "support/catch.hpp"

#include <csignal>
#include <variant>

using namespace ifapilot;
using namespace ifapilot::cli;
using namespace std::chrono_literals;

namespace {

rules::Instant instant(const char* text) { return std::get<rules::Instant>(rules::parse_instant(text)); }

Environment terminal(int height) {
  Environment environment{};
  environment.terminal_height = height;
  environment.path = "/nowhere";
  return environment;
}

}  // namespace

TEST_CASE("a duration is a whole number and its unit", "[cli][duration]") {
  const auto duration = [](const std::string& typed) {
    return Arguments({{"--within", {typed}}}).optional_duration("--within");
  };
  CHECK(duration("90min") == 90min);
  CHECK(duration("4h") == 4h);
  CHECK(duration("3d") == 72h);
  CHECK(duration("9999d") == 9999 * 24h);
  for (const auto* bad : {"", "4", "h", "04h", "0h", "4H", "4 h", " 4h", "4h ", "-4h", "+4h", "1.5h", "4hours", "4m",
                          "10000d", "1h30min"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(duration(bad), UsageError);
  }
}

TEST_CASE("a short time leaves this year out, and no other", "[cli][time]") {
  const auto now = instant("2026-12-30T10:00");
  CHECK(short_words(instant("2026-12-31T09:05"), now) == "Thu 31 Dec 09:05");
  CHECK(short_words(instant("2027-01-04T09:05"), now) == "Mon 4 Jan 2027 09:05");
  CHECK(short_words(instant("2026-10-25T01:30+01:00"), now) == "Sun 25 Oct 01:30 BST");
  CHECK(time_left(instant("2026-12-30T08:00"), now) == "overdue by 2 h");
}

TEST_CASE("a pager only where a terminal is too short, and only if there is one", "[cli][pager]") {
  const std::string five = "1\n2\n3\n4\n5\n";
  CHECK_FALSE(pager_for(five, Environment{}));
  CHECK_FALSE(pager_for(five, terminal(6)));
  CHECK_FALSE(pager_for(five, terminal(5)));  // no less in /nowhere
  auto own = terminal(5);
  own.pager = "more";
  CHECK(pager_for(five, own) == "more");
  own.pager = "";
  CHECK_FALSE(pager_for(five, own));
  own.pager = "cat";
  CHECK_FALSE(pager_for(five, own));
  own.pager = "more";
  own.dumb_terminal = true;
  CHECK_FALSE(pager_for(five, own));
}

TEST_CASE("a pager that cannot be run leaves the text to be written", "[cli][pager]") {
  std::signal(SIGPIPE, SIG_IGN);  // as prepare_process() does
  CHECK(page("cat > /dev/null", output::Spool::of("text\n")));
  CHECK(page("exit 3", output::Spool::of(std::string(1000000, 'x'))));  // left early: enough was read
  CHECK_FALSE(page("exec 2> /dev/null; /nowhere/pager", output::Spool::of("text\n")));
}
