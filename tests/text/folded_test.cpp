#include "text/folded.hpp"

#include "support/catch.hpp"

using namespace ifapilot::text;

TEST_CASE("A-FIND: texts are compared as people read them") {
  CHECK(folded("Zoë  O’Brien") == folded("ZOE O'BRIEN"));
  CHECK(folded("oak–17") == folded("OAK-17"));
  CHECK(folded("0115 496") == "0115496");
  CHECK(folded("straße") == folded("STRASSE"));
  CHECK(folded("a\u00a0b\u200b") == "ab");
  CHECK(folded("oak-17") != folded("oak-18"));
  CHECK(folded("a\xff") == "a");
  CHECK(folded("O´Brien") == folded("O'Brien"));
  CHECK(folded("Łukasz Øster") == folded("lukasz oster"));
  CHECK(folded("one\ntwo") == "onetwo");
  CHECK(letters_of("Derby City-Council, (UK)") == "derbycitycounciluk");
}
