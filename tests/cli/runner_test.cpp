#include "runner/beginning.hpp"
#include "runner/mask.hpp"
#include "runner/shell.hpp"
#include "runner/transcript.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

using namespace golden;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

const Lines transcript{"# a comment", "$ one", "out", "", "stderr> note", "exit 1", "", "# another", "$tty two"};

/// Transcripts and beginnings as they lie on the disk, and a directory to play them in.
class Library {
 public:
  Library() {
    fs::create_directories(at("given"));
    fs::create_directories(at("offer/rescind"));
  }

  [[nodiscard]] fs::path at(const std::string& name) const { return directory_.path() / name; }

  [[nodiscard]] fs::path with(const std::string& name, const std::string& text) const {
    std::ofstream(at(name)) << text;
    return at(name);
  }

  /// What the refusal says; empty if the beginnings of `file` are found and played.
  [[nodiscard]] std::string refusal(const fs::path& file) const {
    try {
      for (const auto& beginning : beginnings_of(file)) play_beginning(beginning, directory_.path());
      return "";
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }

 private:
  TemporaryDirectory directory_;
};

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

TEST_CASE("a transcript begins after the beginning that it names, and that after the one that it names", "[golden]") {
  const Library library;
  const auto pilot = library.with("given/a-pilot.given", "# by hand\n$ export WORD=pilot\n$ echo $WORD > played\n");
  const auto vacancy =
      library.with("given/a-vacancy.given", "given: a pilot\n$ echo vacancy $WORD; echo $WORD >> played\n");
  const auto cases = library.with("offer/rescind/cases.golden", "given: a vacancy\n# a comment\n$ one\n");
  CHECK(beginnings_of(cases) == std::vector{pilot, vacancy});
  CHECK(library.refusal(cases) == "");
  CHECK(lines_of(library.at("played")) == Lines{"pilot", "pilot"});
  CHECK(written(read_blocks(lines_of(cases), false)) == "given: a vacancy\n# a comment\n$ one\n");
}

TEST_CASE("a transcript that names no beginning starts from nothing", "[golden]") {
  const Library library;
  CHECK(beginnings_of(library.with("offer/usage.golden", "# given: nothing\n$ one\n")).empty());
  CHECK(beginnings_of(library.with("offer/empty.golden", "")).empty());
}

TEST_CASE("a beginning that nobody knows is refused with those there are", "[golden]") {
  const Library library;
  (void)library.with("given/an-offered-vacancy.given", "$ true\n");
  (void)library.with("given/a-pilot.given", "$ true\n");
  const auto file = library.with("offer/cases.golden", "given: an ofered vacancy\n$ one\n");
  CHECK(library.refusal(file) == file.string() + ":1: no beginning is called 'an ofered vacancy', there are:" +
                                     "\n  a pilot\n  an offered vacancy");
}

TEST_CASE("a command of a beginning that fails is told with its file and line", "[golden]") {
  const Library library;
  const auto pilot = library.with("given/a-pilot.given", "# by hand\n$ true\n$ echo no >&2; exit 3\n$ true\n");
  const auto file = library.with("offer/cases.golden", "given: a pilot\n$ one\n");
  CHECK(library.refusal(file) == pilot.string() + ":3: echo no >&2; exit 3\n    stderr> no\n    exit 3");
}

TEST_CASE("a beginning promises nothing that nobody compares", "[golden]") {
  const Library library;
  const auto pilot = library.with("given/a-pilot.given", "$ echo one\none\n");
  const auto file = library.with("offer/cases.golden", "given: a pilot\n$ one\n");
  CHECK(library.refusal(file) == pilot.string() + ":1: a beginning says nothing of what is printed\n    one");
}

TEST_CASE("a beginning does not come before itself", "[golden]") {
  const Library library;
  const auto pilot = library.with("given/a-pilot.given", "given: a vacancy\n");
  (void)library.with("given/a-vacancy.given", "given: a pilot\n");
  const auto file = library.with("offer/cases.golden", "given: a pilot\n$ one\n");
  CHECK(library.refusal(file) == pilot.string() + ":1: comes before itself");
}

TEST_CASE("every beginning is there for a transcript", "[golden]") {
  std::set<fs::path> named;
  std::set<fs::path> present;
  for (const auto& entry : fs::recursive_directory_iterator(IFAPILOT_GOLDEN_DIRECTORY)) {
    if (entry.path().extension() == ".given") present.insert(entry.path());
    if (entry.path().extension() != ".golden") continue;
    for (auto& beginning : beginnings_of(entry.path())) named.insert(beginning);
  }
  CHECK(named == present);
}
