#include "cli/line/pasted.hpp"

#include "cli/words/commands.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace ifapilot::cli;

namespace {

/// The line that is given instead; empty: nothing is the matter with the words.
std::string mended(const std::vector<std::string>& words) {
  const auto found = pasted(registry(), words);
  return found ? unbound(found->line) : "";
}

}  // namespace

TEST_CASE("A-TEXT: dashes of a word processor are known where an option is meant", "[cli][line]") {
  for (const std::string dashes :
       {"\u2013", "\u2014", "\u2013-", "-\u2013", "\u2014\u2014", "\u2212", "\u2010\u2011"}) {
    INFO(dashes);
    CHECK(mended({"respond", "O1", "refuse", dashes + "reason-code", "other"}) ==
          "ifapilot respond O1 refuse --reason-code other");
    CHECK(mended({"respond", "O1", "refuse", dashes + "reason\u2013code=other"}) ==
          "ifapilot respond O1 refuse --reason-code=other");
  }
  CHECK(mended({"respond", "O1", "refuse", "--reason-code", "other"}).empty());
  CHECK(mended({"note", "V1", "\u2013 see the mail"}).empty());
  CHECK(mended({"note", "V1", "\u20135"}).empty());
  CHECK(mended({"note", "V1", "--", "\u2013note"}).empty());
}

TEST_CASE("A-TEXT: quotation marks of a word processor are known where they part words", "[cli][line]") {
  CHECK(mended({"note", "V1", "\u201cno", "room", "here\u201d"}) == "ifapilot note V1 'no room here'");
  CHECK(mended({"note", "V1", "\u201cno\u201d"}) == "ifapilot note V1 no");
  CHECK(mended({"note", "V1", "\u2018no", "room\u2019", "--with", "Jo"}) == "ifapilot note V1 'no room' --with Jo");
  CHECK(mended({"offer", "V1", "--override=\u201cthey", "asked\u201d"}) == "ifapilot offer V1 '--override=they asked'");
  CHECK(mended({"note", "V1", "\u201cNo,\u201d she said"}).empty());
  CHECK(mended({"note", "V1", "\u201cNo room.\u201d"}).empty());
  CHECK(mended({"note", "V1", "\u2019tis", "carers\u2019"}).empty());
  CHECK(mended({"note", "V1", "\u201cno", "room"}).empty());
  CHECK(mended({"provider", "add", "oak", "--name", "Children\u2019s Trust"}).empty());
}

TEST_CASE("A-TEXT: a blank that is none to the shell is known where words are parted", "[cli][line]") {
  CHECK(mended({"show\u00a0V1"}) == "ifapilot show V1");
  CHECK(mended({"show\u2000V1"}) == "ifapilot show V1");
  CHECK(mended({"vacancy\u00a0list"}) == "ifapilot vacancy list");
  CHECK(mended({"offer", "V1", "--to\u00a0derby"}) == "ifapilot offer V1 --to derby");
  CHECK(mended({"note", "V1", "no\u00a0room"}).empty());
}
