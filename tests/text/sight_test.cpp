#include "text/sight.hpp"

#include "support/catch.hpp"

using namespace ifapilot::text;

TEST_CASE("A-TEXT: what cannot be seen is named") {
  CHECK(named(0xA0) == "U+00A0 no-break space");
  CHECK(named(0x200B) == "U+200B zero width space");
  CHECK(named(0x1F) == "U+001F control character");
  CHECK(named(0x2063) == "U+2063 invisible character");
  CHECK(named(0xE0041) == "U+E0041 invisible character");
  CHECK(unseen_in("a b") == "");
  CHECK(unseen_in("Zoë, 漢字 🙂 (1-2) 'x' \"y\"") == "");
  CHECK(unseen_in("a\u00a0b\u200bc\u00a0") == "U+00A0 no-break space, U+200B zero width space");
  CHECK(unseen_in("“a” – b") ==
        "U+201C left double quotation mark, U+201D right double quotation mark, U+2013 en dash");
}

TEST_CASE("A-TEXT: dashes and blanks as a keyboard has them") {
  CHECK(as_typed_plainly("2026\u201103\u201102\u00a016:30") == "2026-03-02 16:30");
  CHECK(as_typed_plainly("\u2212"
                         "5 Zoë") == "-5 Zoë");
  CHECK(as_typed_plainly("\xff") == "\xff");
}
