#include "cli/line/word_checks.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/words/commands.hpp"
#include "support/catch.hpp"

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

using namespace ifapilot::cli;

namespace {

using Words = std::vector<std::string>;

Positionals respond_positionals() {
  return {{"O", "the offer"}, {"ANSWER", "the answer", false, {"accept", "refuse"}}, {"MORE", "", true}};
}

Options respond_options() {
  return {text_option("note", "TEXT", "a note"),
          name_option("by", "NAME", "who said it", longest_name),
          {"reason-code", "CODE", "why", Arity::repeated, false, {"cost", "terms"}},
          {"late", "", "take it late", Arity::flag},
          {"via", "WAY", "how it came", Arity::once, true, {"email", "phone"}},
          {"received-at", "INSTANT", "when it came"}};
}

constexpr Command respond{.path = "respond",
                          .summary = "",
                          .positionals = respond_positionals,
                          .options = respond_options,
                          .run = recording(nullptr)};

constexpr std::array respond_rows{ListedCommand{&respond}};

Parsed parsed(Words words) {
  words.insert(words.begin(), "respond");
  return checked(read_line(respond_rows, words));
}

/// Of a command line to which all that must be given is added.
Parsed parsed_with(Words words) {
  words.insert(words.begin(), {"O1", "accept", "--via", "email"});
  return parsed(words);
}

Words given(const Words& words, const std::string& name) { return parsed_with(words).own.at(name); }

UsageError refused(const Words& words) {
  try {
    (void)parsed(words);
  } catch (const UsageError& error) {
    return error;
  }
  throw std::logic_error("it was taken");
}

std::string message_with(Words words) {
  words.insert(words.begin(), {"O1", "accept", "--via", "email"});
  return refused(words).what();
}

std::string hint_with(Words words) {
  words.insert(words.begin(), {"O1", "accept", "--via", "email"});
  return unbound(refused(words).hint);
}

}  // namespace

TEST_CASE("words come by the names of options and positionals", "[adapter]") {
  const auto words = parsed({"--late", "O1", "--via=email", "accept", "--db", "x.db", "--dry-run"});
  CHECK(words.own == Arguments::Words{{"--late", {}}, {"--via", {"email"}}, {"ANSWER", {"accept"}}, {"O", {"O1"}}});
  CHECK(words.global == Arguments::Words{{"--db", {"x.db"}}, {"--dry-run", {}}});
}

TEST_CASE("values are taken as they are", "[adapter]") {
  CHECK(given({"--note", "-5"}, "--note") == Words{"-5"});
  CHECK(given({"--note", "- a remark"}, "--note") == Words{"- a remark"});
  CHECK(given({"--note", "--unknown"}, "--note") == Words{"--unknown"});
  CHECK(given({"--note=--late"}, "--note") == Words{"--late"});
  CHECK(given({"--note=a=b"}, "--note") == Words{"a=b"});
  CHECK(given({"--note", "[a,b]"}, "--note") == Words{"[a,b]"});
  CHECK(given({"--note", "'quoted' \"twice\""}, "--note") == Words{"'quoted' \"twice\""});
  CHECK(given({"--note", "++"}, "--note") == Words{"++"});
  CHECK(given({"--note", "%%"}, "--note") == Words{"%%"});
  CHECK(given({"--note", "{}"}, "--note") == Words{"{}"});
  CHECK(given({"--note", "Zoë"}, "--note") == Words{"Zoë"});
  CHECK(given({"-5"}, "MORE") == Words{"-5"});
  CHECK(given({"++"}, "MORE") == Words{"++"});
  CHECK(given({"[x]"}, "MORE") == Words{"[x]"});
  CHECK(given({"--from the carer: yes"}, "MORE") == Words{"--from the carer: yes"});
  CHECK(given({"--", "--note"}, "MORE") == Words{"--note"});
  CHECK(given({"--", "--"}, "MORE") == Words{"--"});
  CHECK(given({"--reason-code", "cost", "--reason-code", "terms"}, "--reason-code") == Words{"cost", "terms"});
}

TEST_CASE("an option that is not known", "[adapter]") {
  CHECK(message_with({"--not", "x"}) == "respond has no option '--not'");
  CHECK(hint_with({"--not", "x"}) == "did you mean --note?");
  CHECK(hint_with({"--reason"}) == "did you mean --reason-code?");
  CHECK(hint_with({"--formt", "json"}) == "did you mean --format?");
  CHECK(hint_with({"-note"}) == "did you mean --note?");
  CHECK(hint_with({"--NOTE", "x"}) == "did you mean --note?");
  CHECK(hint_with({"-x"}) == "ifapilot respond --help lists its options");
  CHECK(message_with({"--bad\x1b"}) == "respond has no option '--bad\\x1b'");
  CHECK(message_with({"--actor", "me"}) == "respond has no option '--actor'");
  CHECK(message_with({"---"}) == "respond has no option '---'");
  CHECK(message_with({"--="}) == "respond has no option '--'");
  CHECK(message_with({"--=x"}) == "respond has no option '--'");
  CHECK(hint_with({"---"}) == "ifapilot respond --help lists its options");
}

TEST_CASE("a value that is missing, empty or not wanted", "[adapter]") {
  CHECK(message_with({"--note"}) == "--note needs a value");
  CHECK(message_with({"--note", "--late"}) == "--note needs a value, and --late after it is an option");
  CHECK(message_with({"--note", "--db=x"}) == "--note needs a value, and --db=x after it is an option");
  CHECK(message_with({"--note", "--"}) == "--note needs a value, and -- after it is an option");
  CHECK(message_with({"--note", ""}) == "--note is empty");
  CHECK(message_with({"--note="}) == "--note is empty");
  CHECK(message_with({""}) == "MORE is empty");
  CHECK(message_with({"--late=yes"}) == "--late takes no value");
  CHECK(message_with({"--late=true"}) == "--late takes no value");
  CHECK(message_with({"--late="}) == "--late takes no value");
  CHECK(message_with({"--note=", "x"}) == "--note is empty");
  CHECK(message_with({"--note=", "--db", "x"}) == "--note is empty");
  CHECK(message_with({"--help=x"}) == "--help takes no value");
}

TEST_CASE("an option that may be given once", "[adapter]") {
  CHECK(message_with({"--via", "phone"}) == "--via is given twice");
  CHECK(message_with({"--late", "--late"}) == "--late is given twice");
  CHECK(message_with({"--db", "a", "--db", "b"}) == "only reports take several --db, a file for each region");
}

TEST_CASE("words of a fixed set", "[adapter]") {
  CHECK(message_with({"--reason-code", "costs"}) == "--reason-code cannot be 'costs'");
  CHECK(hint_with({"--reason-code", "costs"}) == "did you mean cost? (cost or terms)");
  CHECK(hint_with({"--reason-code", "x-ray"}) == "type cost or terms");
  CHECK(hint_with({"--format", "xml"}) == "type table, csv, json or jsonl");
  CHECK(std::string(refused({"O1", "Accept", "--via", "email"}).what()) == "ANSWER cannot be 'Accept'");
  CHECK(refused({"O1", "Accept", "--via", "email"}).hint == "did you mean accept? (accept or refuse)");
}

TEST_CASE("A-TEXT: what does not pass the door is named", "[adapter]") {
  CHECK(message_with({"--by", "a\nb"}) == "--by holds U+000A line break, a control character: 'a\\x0ab'");
  CHECK(message_with({"--by", "a\tb"}) == "--by holds U+0009 tab, a control character: 'a\\x09b'");
  CHECK(message_with({"--note", "caf\xe9"}) == "--note is not UTF-8 from its byte 4 on: 'caf\\xe9'");
  CHECK(message_with({"--note", "a\x1b"}) == "--note holds U+001B escape, a control character: 'a\\x1b'");
  CHECK(message_with({"--note", "a\u202e"}) ==
        "--note holds U+202E right-to-left override, by which a text reads otherwise than it is kept: 'a\\u202e'");
  CHECK(message_with({"--note", "  "}) == "--note is blank");
  CHECK(message_with({"--note", "\u00a0"}) == "--note is blank: there is nothing in it but U+00A0 no-break space");
  CHECK(message_with({"--db", "a\x7f"}) == "--db holds a control character, or is not UTF-8: 'a\\x7f'");
}

TEST_CASE("A-TEXT: words are kept as the door lets them in, paths as they are", "[adapter]") {
  const auto made = parsed({"O1", "accept", "--via", " email\u00a0", "--note", "Zoe\u0308 \u200b\t said\r\nyes ",
                            "--by", "Sam\u2009 Lead", "--db", "two  blanks"});
  CHECK(made.own.at("--via").front() == "email");
  CHECK(made.own.at("--note").front() == "Zo\u00eb said\nyes");
  CHECK(made.own.at("--by").front() == "Sam Lead");
  CHECK(made.global.at("--db").front() == "two  blanks");
  CHECK(made.doubts.empty());
}

TEST_CASE("all that is missing is named at once", "[adapter]") {
  CHECK(std::string(refused({}).what()) == "respond needs O, ANSWER (accept or refuse) and --via WAY");
  CHECK(std::string(refused({"O1", "accept"}).what()) == "respond needs --via WAY");
  CHECK(unbound(refused({}).hint) == "usage: ifapilot respond O ANSWER [MORE] --via WAY [OPTIONS]");
}

TEST_CASE("a word too many", "[adapter]") {
  CHECK(message_with({"one", "two"}) == "'two' is one word too many for respond");
  CHECK(hint_with({"one", "two"}) == "put text with blanks between quotes");
  CHECK(unbound(refused({"O1", "accept", "x", "y"}).hint) ==
        "usage: ifapilot respond O ANSWER [MORE] --via WAY [OPTIONS]");
}
