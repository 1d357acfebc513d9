#include "runner/mask.hpp"
#include "runner/transcript.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace golden;

namespace {

using Lines = std::vector<std::string>;

const Lines transcript{"# a comment", "$ one", "out", "", "stderr> note", "exit 1", "", "# another", "$tty two"};

}  // namespace

TEST_CASE("a transcript is read into steps and the text between them", "[golden]") {
  const auto blocks = read_blocks(transcript, false);
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[1].command == "one");
  CHECK(blocks[1].line == 2);
  CHECK(blocks[1].expected == Lines{"out", "", "stderr> note", "exit 1"});
  CHECK(blocks[2].expected == Lines{"", "# another"});
  CHECK(blocks[3].prompt == "$tty ");
  CHECK(split_lines(written(blocks)) == transcript);
}

TEST_CASE("of a Markdown file only the console fences are typed", "[golden]") {
  const Lines page{"$ no step", "```console", "$ one", "out", "```", "text", "```sh", "$ nor this", "```"};
  const auto blocks = read_blocks(page, true);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[1].command == "one");
  CHECK(blocks[1].expected == Lines{"out"});
  CHECK(split_lines(written(blocks)) == page);
}

TEST_CASE("[..] stands for any characters, ... for any lines", "[golden]") {
  CHECK(line_matches("head [..] end", "head 12ab end"));
  CHECK(line_matches("[..]", ""));
  CHECK(line_matches("a[..]b[..]c", "a-b-b-c"));
  CHECK_FALSE(line_matches("a[..]b", "a-b-"));
  CHECK_FALSE(line_matches("ab", "abc"));
  CHECK(matches({"first", "...", "last"}, {"first", "x", "y", "last"}));
  CHECK(matches({"..."}, {}));
  CHECK_FALSE(matches({"first"}, {"first", "second"}));
  CHECK_FALSE(matches({"first", "second"}, {"first"}));
}

TEST_CASE("a difference shows what is the same once", "[golden]") {
  CHECK(difference({"a", "b", "c"}, {"a", "x", "c"}) == "    a\n  - b\n  + x\n    c\n");
}

TEST_CASE("what differs from machine to machine is masked", "[golden]") {
  const Masks masks{"/tmp/golden-1", "sam", "2026-03-02"};
  CHECK(masked({"head 214:9f3ac2d17b40ff"}, masks) == Lines{"head 214:[..]"});
  CHECK(masked({"in /tmp/golden-1/pilot.db"}, masks) == Lines{"in [..]/pilot.db"});
  CHECK(masked({"By        What", "sam       offer", "samuel  x"}, masks) ==
        Lines{"By[..]What", "[..]offer", "samuel  x"});
  CHECK(masked({"at 2026-03-02T10:11:12Z, on 2026-03-02"}, masks) == Lines{"at [..], on 2026-03-02"});
}
