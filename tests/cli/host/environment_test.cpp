#include "cli/host/environment.hpp"

#include "cli/line/usage_error.hpp"
#include "support/catch.hpp"

#include <chrono>

using namespace ifapilot::cli;
namespace rules = ifapilot::rules;

namespace {

const rules::Instant noon{rules::Day{date::year{2026} / 3 / 2} + std::chrono::hours{12}};

Environment bare() { return {.database = {}, .data_home = {}, .home = {}, .now = {}, .real_now = noon}; }

}  // namespace

TEST_CASE("the database: --db, IFAPILOT_DB, XDG_DATA_HOME, HOME, in this order", "[environment]") {
  auto around = bare();
  CHECK_THROWS_AS((void)database_file(around, std::nullopt), UsageError);
  around.home = "/home/sam";
  CHECK(database_file(around, std::nullopt) == "/home/sam/.local/share/ifapilot/pilot.db");
  around.data_home = "relative";
  CHECK(database_file(around, std::nullopt) == "/home/sam/.local/share/ifapilot/pilot.db");
  around.data_home = "/data";
  CHECK(database_file(around, std::nullopt) == "/data/ifapilot/pilot.db");
  around.database = "pilot.db";
  CHECK(database_file(around, std::nullopt) == "pilot.db");
  CHECK(database_file(around, "other.db") == "other.db");
}

TEST_CASE("a variable that begins with ~/ means the home directory, as no shell has read it", "[environment]") {
  auto around = bare();
  around.home = "/home/sam";
  around.data_home = "~/data";
  CHECK(database_file(around, std::nullopt) == "/home/sam/data/ifapilot/pilot.db");
  around.database = "~/pilot.db";
  CHECK(database_file(around, std::nullopt) == "/home/sam/pilot.db");
  around.database = "~other/pilot.db";  // a directory of that name
  CHECK(database_file(around, std::nullopt) == "~other/pilot.db");
  around.config_home = "~/conf";
  CHECK(template_directory(around) == "/home/sam/conf/ifapilot/messages");
  around.config_home = "~";
  CHECK(template_directory(around) == "/home/sam/ifapilot/messages");
  around.config_home = "conf";
  CHECK(template_directory(around) == "/home/sam/.config/ifapilot/messages");
}

TEST_CASE("a variable that begins with ~/ while HOME is not set is named", "[environment]") {
  auto around = bare();
  around.data_home = "~/data";
  around.config_home = "~/conf";
  CHECK_THROWS_WITH((void)database_file(around, std::nullopt),
                    "the variable XDG_DATA_HOME, '~/data', is in your home directory, and HOME is not set");
  CHECK_THROWS_WITH((void)template_directory(around),
                    "the variable XDG_CONFIG_HOME, '~/conf', is in your home directory, and HOME is not set");
  around.database = "~";
  CHECK_THROWS_WITH((void)database_file(around, std::nullopt),
                    "the variable IFAPILOT_DB, '~', is in your home directory, and HOME is not set");
  CHECK(database_file(around, "pilot.db") == "pilot.db");  // then it does not matter
}

TEST_CASE("the clock: --now, IFAPILOT_NOW, the machine's, the real time is kept", "[environment]") {
  auto around = bare();
  CHECK(clock(around, std::nullopt).now == noon);
  CHECK_FALSE(clock(around, std::nullopt).overridden);
  around.now = "2026-03-05T09:00";
  CHECK(rules::iso(clock(around, std::nullopt).now) == "2026-03-05T09:00:00Z");
  CHECK(clock(around, std::nullopt).overridden);
  CHECK(clock(around, std::nullopt).real_now == noon);
  const auto typed = noon + std::chrono::hours{1};
  CHECK(clock(around, typed).now == typed);
  CHECK(clock(around, typed).overridden);
}

TEST_CASE("a variable that is no instant is named, unless --now makes it not matter", "[environment]") {
  auto around = bare();
  around.now = "tomorrow";
  CHECK_THROWS_WITH((void)clock(around, std::nullopt),
                    Catch::Matchers::StartsWith("the variable IFAPILOT_NOW, 'tomorrow', is not a time"));
  CHECK(clock(around, noon).now == noon);
}

TEST_CASE("colour: on a terminal, unless NO_COLOR, always and never as they say", "[environment]") {
  auto around = bare();
  CHECK_FALSE(style(around, "auto").colour);
  CHECK(style(around, "always").colour);
  around.terminal_width = 80;
  CHECK(style(around, "auto").colour);
  CHECK_FALSE(style(around, "never").colour);
  around.no_color = true;
  CHECK_FALSE(style(around, "auto").colour);
  CHECK(style(around, "always").colour);
}

TEST_CASE("width: the terminal's within 60 to 120, 80 in a pipe", "[environment]") {
  auto around = bare();
  CHECK(style(around, "auto").width == 80);
  around.terminal_width = 100;
  CHECK(style(around, "auto").width == 100);
  around.terminal_width = 20;
  CHECK(style(around, "auto").width == 60);
  around.terminal_width = 300;
  CHECK(style(around, "auto").width == 120);
}
