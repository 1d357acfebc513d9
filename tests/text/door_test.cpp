#include "text/door.hpp"

#include "support/catch.hpp"
#include "text/scalar.hpp"

#include <rapidcheck.h>

using namespace ifapilot::text;

namespace {

std::string kept(std::string_view typed, Lines lines = Lines::one) {
  const auto text = let_in(typed, lines);
  INFO(typed);
  const auto* const unfit = std::get_if<Unfit>(&text);
  return unfit == nullptr ? std::get<std::string>(text) : "unfit: " + unfit->why;
}

}  // namespace

TEST_CASE("A-TEXT: what passes the door is kept as it is read") {
  struct Row {
    std::string_view typed;
    std::string_view kept;
  };
  const Row rows[] = {
      {"Oak", "Oak"},
      {"  Oak   House ", "Oak House"},
      {"\u00a0Oak\u00a0\u2009House\u3000", "Oak House"},  // every kind of blank, and runs of them
      {"Oak\u3164House", "Oak House"},                    // a filler is drawn as a blank
      {"O\u200bak\ufeff", "Oak"},                         // zero width
      {"Oak\u00ad\u2060House\u200e", "OakHouse"},         // soft hyphen, word joiner, mark of direction
      {"Zoe\u0308", "Zo\u00eb"},                          // NFC
      {"Zoe\u200b\u0308", "Zo\u00eb"},                    // and after what parted the two is gone
      {"\u06cc\u200c\u0645", "\u06cc\u200c\u0645"},       // a joiner between letters
      {"\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"},
      {"\u06cc\u200b\u200c\u0645", "\u06cc\u200c\u0645"},  // also if something invisible stands beside it
      {"Oak\u200d", "Oak"},                                // at an end, or beside a blank, it joins nothing
      {"Oak\u200c House", "Oak House"},
      {"\u2764\ufe0f", "\u2764\ufe0f"},  // chooses how the sign before it is drawn
      {"\ufe0fOak", "Oak"},
      {"Oak \ufe0f", "Oak"},                                                       // of a blank there are no variants
      {"\u2018Oak\u2019 \u2013 10\u201315", "\u2018Oak\u2019 \u2013 10\u201315"},  // seen: left as it is
  };
  for (const auto& row : rows) CHECK(kept(row.typed) == row.kept);
}

TEST_CASE("A-TEXT: line breaks are kept in free texts alone") {
  CHECK(kept("one\r\ntwo\rthree\nfour", Lines::many) == "one\ntwo\nthree\nfour");
  CHECK(kept(" one \t two \n\n  three \n\n", Lines::many) == "one two\n\nthree");
  CHECK(kept("one\u2028two\u2029three", Lines::many) == "one\ntwo\nthree");
  CHECK(kept("one\ntwo") == "unfit: holds U+000A line break, a control character");
  CHECK(kept("one\ttwo") == "unfit: holds U+0009 tab, a control character");
  CHECK(kept("one\u2028two") == "unfit: holds U+2028 line separator, a control character");
  CHECK(kept("\n\n", Lines::many) == "unfit: is blank: there is nothing in it but U+000A line break");
}

TEST_CASE("A-TEXT: what does not pass is named") {
  using namespace std::string_literals;
  struct Row {
    std::string typed;
    std::string_view why;
  };
  const Row rows[] = {
      {"O\x07k", "holds U+0007 bell, a control character"},
      {"O\x1b[31mk", "holds U+001B escape, a control character"},
      {"O\x7fk", "holds U+007F delete, a control character"},
      {"O\0k"s, "holds U+0000 null, a control character"},
      {"O\u0099k", "holds U+0099 control character"},
      {"O\u202ek", "holds U+202E right-to-left override, by which a text reads otherwise than it is kept"},
      {"O\u202ak", "holds U+202A left-to-right embedding, by which a text reads otherwise than it is kept"},
      {"O\u2066k", "holds U+2066 left-to-right isolate, by which a text reads otherwise than it is kept"},
      {"Zo\xeb", "is not UTF-8 from its byte 3 on"},
      {"", "is blank"},
      {"   ", "is blank"},
      {"\u00a0", "is blank: there is nothing in it but U+00A0 no-break space"},
      {"\u200b\u2060", "is blank: there is nothing in it but U+200B zero width space, U+2060 word joiner"},
      {"\u3164", "is blank: there is nothing in it but U+3164 Hangul filler"},
      {"#REF!", "is #REF!, the error of a spreadsheet"},
      {" #n/a ", "is #n/a, the error of a spreadsheet"},
      {"Err:502", "is Err:502, the error of a spreadsheet"},
      {"#####", "is #####, the error of a spreadsheet"},
  };
  for (const auto& row : rows) {
    for (const auto lines : {Lines::one, Lines::many})
      CHECK(kept(row.typed, lines) == "unfit: " + std::string(row.why));
  }
  CHECK(kept("#12 is the number") == "#12 is the number");
  CHECK(kept("Err:50") == "Err:50");
  CHECK(kept("##") == "##");
}

TEST_CASE("A-TEXT: a control character of a text that was decoded wrongly says what was meant") {
  const auto text = let_in("\u00c3\u0081gnes", Lines::one);  // Á, read as Windows-1252, which has nothing there
  REQUIRE(std::holds_alternative<Unfit>(text));
  CHECK(std::get<Unfit>(text).hint == "it reads like a text that was decoded wrongly: type \u00c1gnes");
}

TEST_CASE("A-TEXT: what has passed the door passes it as it is") {
  const auto character =
      rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0x20, 0x250), rc::gen::inRange<std::uint32_t>(0x300, 0x370),
                     rc::gen::inRange<std::uint32_t>(0x0900, 0x0980), rc::gen::inRange<std::uint32_t>(0x1100, 0x1200),
                     rc::gen::inRange<std::uint32_t>(0x2000, 0x2070), rc::gen::inRange<std::uint32_t>(0xFE00, 0xFE10),
                     rc::gen::element<std::uint32_t>('\n', '\t', '\r', 0x3164, 0xFEFF, 0x200D, 0x1F600, 0xE0100));
  CHECK(rc::check("let_in", [&] {
    std::string typed;
    for (const auto number : *rc::gen::container<std::vector<std::uint32_t>>(character)) append(typed, number);
    for (const auto lines : {Lines::one, Lines::many}) {
      const auto once = let_in(typed, lines);
      const auto* const text = std::get_if<std::string>(&once);
      if (text == nullptr) continue;
      RC_ASSERT(std::get<std::string>(let_in(*text, lines)) == *text);
      RC_ASSERT(lines == Lines::many || text->find('\n') == std::string::npos);
      RC_ASSERT(text->find("  ") == std::string::npos);
      RC_ASSERT(text->front() != ' ' && text->back() != ' ');
    }
  }));
}
