#include "cli/line/read_line.hpp"

#include "cli/line/global_options.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/line/word_checks.hpp"
#include "support/catch.hpp"

#include <array>
#include <string>
#include <vector>

using namespace ifapilot::cli;

namespace {

using Words = std::vector<std::string>;

constexpr std::array example_commands{
    Command{.path = "init", .summary = ""},
    Command{.path = "vacancy add", .summary = "add one", .examples = {"ifapilot vacancy list"}},
    Command{.path = "vacancy list", .summary = "list them"},
    Command{.path = "offer", .summary = ""},
    Command{.path = "offer rescind", .summary = ""},
    Command{.path = "authority add", .summary = ""},
    Command{.path = "authority contact add", .summary = ""},
};

constexpr std::array example_rows{ListedCommand{&example_commands[0]}, ListedCommand{&example_commands[1]},
                                  ListedCommand{&example_commands[2]}, ListedCommand{&example_commands[3]},
                                  ListedCommand{&example_commands[4]}, ListedCommand{&example_commands[5]},
                                  ListedCommand{&example_commands[6]}};

Line chosen(const Words& words) {
  auto line = read_line(example_rows, words);
  check_command(example_rows, line);
  return line;
}

UsageError refused_choice(const Words& words) {
  try {
    (void)chosen(words);
  } catch (const UsageError& error) {
    return error;
  }
  throw std::logic_error("it was taken");
}

std::string message(const Words& words) { return refused_choice(words).what(); }
std::string hint(const Words& words) { return refused_choice(words).hint; }

}  // namespace

TEST_CASE("the longest path wins", "[choose]") {
  CHECK(chosen({"offer", "V1"}).path == "offer");
  CHECK(chosen({"offer", "V1"}).left == Words{"V1"});
  CHECK(chosen({"offer", "rescind", "O1"}).path == "offer rescind");
  CHECK(chosen({"authority", "contact", "add", "x"}).path == "authority contact add");
}

TEST_CASE("global options may stand before, between and after", "[choose]") {
  const auto choice =
      chosen({"--db", "a.db", "vacancy", "--format=json", "add", "--now", "x", "V1", "--color", "never"});
  CHECK(choice.path == "vacancy add");
  CHECK(choice.left == Words{"V1"});
  CHECK(choice.options ==
        Arguments::Words{{"--color", {"never"}}, {"--db", {"a.db"}}, {"--format", {"json"}}, {"--now", {"x"}}});
  CHECK(chosen({"--db", "offer", "init"}).path == "init");
  CHECK(chosen({"--dry-run", "offer", "--at", "x", "rescind", "O1"}).path == "offer rescind");
}

TEST_CASE("an option that is left empty takes no word of the path", "[choose]") {
  for (const auto* const empty : {"--db=", "--format=", "--now=", "--color="}) {
    CHECK(chosen({empty, "vacancy", "list"}).path == "vacancy list");
    CHECK(chosen({"vacancy", empty, "list"}).path == "vacancy list");
    CHECK(chosen({"help", empty, "vacancy", "list"}).help);
    CHECK(chosen({empty, "--version"}).version);
  }
  CHECK(chosen({"--db=", "init"}).options == Arguments::Words{{"--db", {""}}});
  CHECK(message({"--db=", "xyzzy"}) == "no command 'xyzzy'");
  CHECK(chosen({"--dry-run=", "init"}).path == "init");
}

TEST_CASE("a word with a dash is none of the path", "[choose]") {
  CHECK(chosen({"--notes", "-5", "vacancy", "list"}).path == "vacancy list");
  CHECK(chosen({"--notes", "- x", "vacancy", "list"}).path == "vacancy list");
  CHECK(chosen({"vacancy", "-5", "--help"}).help);
  CHECK(message({"-", "vacancy"}) == "no command '-'");
}

TEST_CASE("the option that lacks its value is the one that stands last of what is left", "[choose]") {
  CHECK(read_line(example_rows, Words{"init", "--db"}).lacks_value == "--db");
  CHECK(read_line(example_rows, Words{"--raw", "init", "--now"}).lacks_value == "--now");
  CHECK_FALSE(read_line(example_rows, Words{"init", "--db", "x"}).lacks_value);
}

TEST_CASE("a command's own option ends its path", "[choose]") {
  const auto choice = chosen({"offer", "--to", "rescind", "V1"});
  CHECK(choice.path == "offer");
  CHECK(choice.left == Words{"--to", "rescind", "V1"});
}

TEST_CASE("an argument may be a word that begins or ends a path", "[choose]") {
  CHECK(chosen({"offer", "rescind", "offer"}).left == Words{"offer"});
  CHECK(chosen({"vacancy", "add", "list"}).left == Words{"list"});
}

TEST_CASE("the format is known before anything is held against the line", "[choose]") {
  const auto wanted = [](const Words& words) { return format_wanted(read_line(example_rows, words)); };
  CHECK(wanted({"vacency", "--format", "json"}) == ifapilot::output::Format::json);
  CHECK(wanted({"vacancy", "--format=csv", "ad"}) == ifapilot::output::Format::csv);
  CHECK(wanted({"--format", "jsonl", "init", "--no", "--db"}) == ifapilot::output::Format::jsonl);
  CHECK(wanted({"init", "--format", "xml"}) == ifapilot::output::Format::table);
  CHECK(wanted({"init"}) == ifapilot::output::Format::table);
  CHECK(wanted({"init", "--db", "--format", "json"}) == ifapilot::output::Format::json);
  CHECK(wanted({"init", "--db=", "--format=json"}) == ifapilot::output::Format::json);
  CHECK(wanted({"init", "--format", "--format", "json"}) == ifapilot::output::Format::json);
  CHECK(wanted({"init", "--", "--format", "json"}) == ifapilot::output::Format::table);
  CHECK(wanted({"init", "--formats", "json", "--format"}) == ifapilot::output::Format::table);
}

TEST_CASE("help is asked for anywhere but behind --", "[choose]") {
  CHECK(chosen({"--help"}).help);
  CHECK(chosen({"vacancy", "--help"}).help);
  CHECK(chosen({"vacancy", "add", "--provider", "x", "-h"}).help);
  CHECK(chosen({"--db", "--help"}).help);
  CHECK_FALSE(chosen({"offer", "--", "--help"}).help);
  CHECK(chosen({"offer", "--", "--help"}).left == Words{"--", "--help"});
}

TEST_CASE("the version is asked for alone", "[choose]") {
  CHECK(chosen({"--version"}).version);
  CHECK_FALSE(chosen({"offer", "--version"}).version);
  CHECK(chosen({"offer", "--version"}).left == Words{"--version"});
}

TEST_CASE("nothing chosen is no error", "[choose]") {
  CHECK(chosen({}).command == nullptr);
  CHECK(chosen({"--format", "json"}).command == nullptr);
}

TEST_CASE("unknown commands get a suggestion", "[choose]") {
  CHECK(message({"vacency"}) == "no command 'vacency'");
  CHECK(hint({"vacency"}) == "did you mean vacancy?");
  CHECK(hint({"vacency", "--help"}) == "did you mean vacancy?");
  CHECK(hint({"auth"}) == "did you mean authority?");
  CHECK(hint({"rescind", "O1"}) == "did you mean offer rescind?");
  CHECK(hint({"xyzzy"}) == "ifapilot --help lists the commands");
  CHECK(message({"vacancy", "ad"}) == "vacancy has no command 'ad'");
  CHECK(hint({"vacancy", "ad"}) == "did you mean vacancy add?");
  CHECK(hint({"vacancy", "seven"}) == "its commands are add and list");
  CHECK(hint({"authority", "contact", "ad"}) == "did you mean authority contact add?");
  CHECK(hint({"offer", "recind", "O1"}) == "did you mean offer rescind?");
  CHECK(message({"va\x1b[1m"}) == "no command 'va\\x1b[1m'");
}

TEST_CASE("a group alone lists its commands", "[choose]") {
  CHECK(message({"vacancy"}) == "vacancy needs one of its commands");
  CHECK(refused_choice({"vacancy"}).listing == "  vacancy add   add one\n  vacancy list  list them\n");
  CHECK(hint({"vacancy"}) == "for example: ifapilot vacancy list");
  CHECK(chosen({"vacancy", "--help"}).path == "vacancy");
}

TEST_CASE("help as a word is --help", "[choose][help]") {
  CHECK(chosen({"help"}).help);
  CHECK(chosen({"help"}).path.empty());
  CHECK(chosen({"help", "offer", "rescind"}).path == "offer rescind");
  CHECK(chosen({"help", "offer", "rescind"}).help);
  CHECK(chosen({"help", "vacancy"}).path == "vacancy");
  CHECK(chosen({"--format", "json", "help", "help"}).help);
  CHECK_FALSE(chosen({"offer", "help"}).help);  // the command's own argument
  CHECK(hint({"help", "vacency"}) == "did you mean vacancy?");
  CHECK(hint({"help", "offer", "recind"}) == "did you mean offer rescind?");
}

TEST_CASE("help of a topic that is no command", "[choose][help]") {
  REQUIRE(chosen({"help", "process"}).topic != nullptr);
  CHECK(chosen({"help", "process"}).topic->word == "process");
  CHECK(chosen({"--format", "json", "help", "process", "more"}).topic != nullptr);
  CHECK(chosen({"help"}).topic == nullptr);
  CHECK(chosen({"help", "offer"}).topic == nullptr);
  CHECK(message({"process"}) == "no command 'process'");
  CHECK(chosen({"offer", "help", "process"}).topic == nullptr);  // the command's own arguments

  const auto suggested = [](const std::string& word, bool asks_for_help) -> std::string {
    try {
      check_topic(example_rows, word, asks_for_help);
    } catch (const UsageError& error) {
      return error.hint;
    }
    return "";
  };
  CHECK(suggested("process", false).ends_with("process"));
  CHECK(suggested("proces", true).ends_with("process"));
  CHECK(suggested("proces", false).empty());
  CHECK(suggested("vacency", true).empty());
}
