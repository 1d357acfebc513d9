#include "cli/line/other_words.hpp"

#include "cli/command/registry.hpp"
#include "cli/line/whole_lines.hpp"
#include "cli/line/word_checks.hpp"
#include "cli/words/commands.hpp"
#include "support/catch.hpp"
#include "text/shell_word.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace ifapilot::cli;

namespace {

using Words = std::vector<std::string>;

Words in_words(std::string_view line) {
  std::istringstream in{std::string(line)};
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// The lines that are offered instead of the typed one.
Words lines_for(const Words& typed) {
  auto lines = meant_by(read_line(registry(), typed));
  for (auto& line : lines) line = unbound(line);
  return lines;
}

}  // namespace

TEST_CASE("what is called otherwise leads to commands that are there, and to none that the word is", "[line]") {
  for (const auto& row : other_words()) {
    INFO(row.within << " " << row.said << " -> " << row.typed);
    const auto line = read_line(registry(), in_words(row.typed));
    REQUIRE(line.command != nullptr);
    CHECK((!line.stray || line.path == "offer"));  // which is a command and a group
    const auto path = std::string(row.within) + (row.within.empty() ? "" : " ") + std::string(row.said);
    CHECK(find(registry(), path) == nullptr);
    CHECK_FALSE(is_group(registry(), path));
    // Numbers have letters of their own, and what is left open stands in capitals.
    auto words = in_words(row.typed);
    for (auto& word : words) {
      if (word == "ANSWER") word = "accept";
      if (word == "WORD") word = "withdrawn";
      if (word == "KEY") word = "standard_clock";
      if (word == "CODE" && in_words(row.typed).front() == "match") word = "cost";
    }
    CHECK_NOTHROW(checked(read_line(registry(), words)));
  }
}

TEST_CASE("the number or code that was typed with it stands where it belongs, and all else after it", "[line]") {
  CHECK(lines_for({"accept", "O1"}) == Words{"ifapilot respond O1 accept"});
  CHECK(lines_for({"accept", "V3"}) == Words{"ifapilot respond V3 accept", "ifapilot match accept V3"});
  CHECK(lines_for({"accept", "O1", "--via", "phone"}) == Words{"ifapilot respond O1 accept --via phone"});
  CHECK(lines_for({"refuse", "o1", "--note", "two words"}) == Words{"ifapilot respond o1 refuse --note 'two words'"});
  CHECK(lines_for({"cancel", "O1"}) == Words{"ifapilot offer rescind O1 --reason TEXT"});
  CHECK(lines_for({"cancel", "O1", "--reason", "a slip"}) == Words{"ifapilot offer rescind O1 --reason 'a slip'"});
  CHECK(lines_for({"edit", "V1"}) == Words{"ifapilot vacancy update V1", "ifapilot vacancy correct V1 --reason TEXT"});
  CHECK(lines_for({"edit", "derby"}) == Words{"ifapilot authority update derby", "ifapilot provider update derby"});
  CHECK(lines_for({"today"}) == Words{"ifapilot agenda"});
  CHECK(lines_for({"status"}) == Words{"ifapilot agenda"});
  CHECK(lines_for({"status", "V1"}) == Words{"ifapilot show V1"});
  CHECK(lines_for({"V1"}) == Words{"ifapilot show V1"});
  CHECK(lines_for({"search", "jo place"}) == Words{"ifapilot find 'jo place'"});
}

TEST_CASE("what else was typed stands behind its option, or is left out: the line must do as it is shown", "[line]") {
  CHECK(lines_for({"accept", "O27", "16:30"}) == Words{"ifapilot respond O27 accept --received-at 16:30"});
  CHECK(lines_for({"accept", "O27", "at", "10:55"}) == Words{"ifapilot respond O27 accept --received-at 10:55"});
  CHECK(lines_for({"refuse", "O27", "no-need"}) == Words{"ifapilot respond O27 refuse"});
  CHECK(lines_for({"refuse", "O27", "too", "far"}) == Words{"ifapilot respond O27 refuse"});
  CHECK(lines_for({"arrived", "V6", "yesterday"}) == Words{"ifapilot transfer complete V6 --arrived-on yesterday"});
  CHECK(lines_for({"arrived", "V6", "1/7/2026"}) == Words{"ifapilot transfer complete V6 --arrived-on DATE"});
  CHECK(lines_for({"cancel", "O1", "sent by mistake"}) ==
        Words{"ifapilot offer rescind O1 --reason 'sent by mistake'"});
  CHECK(lines_for({"add", "provider"}) == Words{"ifapilot provider add CODE --name NAME"});
  CHECK(lines_for({"add", "provider", "oak"}) == Words{"ifapilot provider add oak --name NAME"});
  CHECK(lines_for({"offers", "derby"}) == Words{"ifapilot report offers"});
  CHECK(lines_for({"edit", "authority"}) == Words{"ifapilot authority update C"});
  CHECK(lines_for({"edit", "provider", "oak"}) == Words{"ifapilot provider update oak"});
  CHECK(lines_for({"accept", "--by", "O1"}).front() == "ifapilot respond O1 accept --by O1");
  CHECK(lines_for({"answer", "O1", "refuse"}) == Words{"ifapilot respond O1 refuse"});
  CHECK(lines_for({"accept", "1"}) ==
        Words{"ifapilot respond O accept", "ifapilot respond V accept", "ifapilot match accept V"});
  CHECK(lines_for({"edit", "V1", "--ages", "10-12"}) == Words{"ifapilot vacancy update V1 --ages 10-12"});
  CHECK(lines_for({"ring", "V1", "about", "the", "date"}) == Words{"ifapilot note V1 'about the date'"});
  CHECK(lines_for({"search", "oak", "fost"}) == Words{"ifapilot find 'oak fost'"});
  CHECK(lines_for({"accept", "O1", "by", "phone"}) == Words{"ifapilot respond O1 accept --via phone"});
  CHECK(lines_for({"accept", "O1", "--late", "16:30"}) ==
        Words{"ifapilot respond O1 accept --received-at 16:30 --late"});
  CHECK(lines_for({"accept", "--late", "O1"}) == Words{"ifapilot respond O1 accept --late"});
  CHECK(lines_for({"accept", "O1", "--dry-run"}) == Words{"ifapilot respond O1 accept --dry-run"});
  CHECK(lines_for({"answer", "O1", "yes"}) == Words{"ifapilot respond O1 ANSWER"});
  CHECK(lines_for({"send", "V1", "derby"}) == Words{"ifapilot offer V1 --to derby --override REASON"});
  CHECK(lines_for({"survey", "add", "derby"}) == Words{"ifapilot survey record derby --experience TEXT"});
  CHECK(lines_for({"survey", "add", "derby", "all good"}) ==
        Words{"ifapilot survey record derby --experience 'all good'"});
  CHECK(lines_for({"edit", "V1", "available", "2026-04-16"}) ==
        Words{"ifapilot vacancy update V1 --available 2026-04-16"});
  CHECK(lines_for({"remove", "oak"}).front() == "ifapilot void F --reason TEXT");
  CHECK(lines_for({"who", "is", "next"}) == Words{"ifapilot rota next"});
}

TEST_CASE("the last word of a command alone leads to the whole line", "[line]") {
  const auto whole = [](const char* path, const Words& typed) {
    return unbound(whole_line(*find(registry(), path), read_line(registry(), typed)).value_or("-"));
  };
  CHECK(whole("offer rescind", {"rescind", "O27"}) == "ifapilot offer rescind O27 --reason TEXT");
  CHECK(whole("vacancy extend", {"extend", "V6", "2026-07-04"}) == "ifapilot vacancy extend V6 --until 2026-07-04");
  CHECK(whole("vacancy confirm", {"confirm", "V8", "2026-07-01"}) ==
        "ifapilot vacancy confirm V8 --available 2026-07-01");
  CHECK(whole("offer rescind", {"rescind"}) == "-");
}

TEST_CASE("within a group its own words come first", "[line]") {
  CHECK(lines_for({"offer", "accept", "O1"}) == Words{"ifapilot respond O1 accept"});
  CHECK(lines_for({"vacancy", "edit", "V1"}) ==
        Words{"ifapilot vacancy update V1", "ifapilot vacancy correct V1 --reason TEXT"});
  CHECK(lines_for({"authority", "edit", "derby"}) == Words{"ifapilot authority update derby"});
  CHECK(lines_for({"offer", "list"}) == Words{"ifapilot report offers"});
  CHECK(lines_for({"vacancy", "V1"}) == Words{"ifapilot show V1"});
  CHECK(lines_for({"rota", "V1"}) == Words{"ifapilot rota next V1"});
  CHECK(lines_for({"offer", "V1"}).empty());
  CHECK(lines_for({"offer", "show", "O1"}) == Words{"ifapilot show O1"});
  CHECK(lines_for({"nothing"}).empty());
}

TEST_CASE("a word is put between apostrophes where a shell would take it apart", "[line]") {
  CHECK(ifapilot::text::shell_word("oak-17") == "oak-17");
  CHECK(ifapilot::text::shell_word("two words") == "'two words'");
  CHECK(ifapilot::text::shell_word("it's") == "'it'\\''s'");
  CHECK(ifapilot::text::shell_word("$(rm)") == "'$(rm)'");
  CHECK(ifapilot::text::shell_word("") == "''");
}
