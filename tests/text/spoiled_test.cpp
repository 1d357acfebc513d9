#include "text/spoiled.hpp"

#include "support/catch.hpp"

using namespace ifapilot::text;

TEST_CASE("A-TEXT: a text that was decoded wrongly is known, with what it was") {
  struct Row {
    std::string_view typed;
    std::string_view meant;
  };
  const Row rows[] = {
      {"ZoÃ«", "Zoë"},
      {"Childrenâ€™s Trust", "Children’s Trust"},
      {"SiobhÃ¡n Oâ€™Example", "Siobhán O’Example"},
      {"JosÃ\u00a0", "Josà"},    // half of it is a no-break space
      {"MarÃ\u00ada", "María"},  // or a soft hyphen
      {"ZoÃƒÂ«", "Zoë"},         // twice
      {"È™tefan", "ștefan"},
      {"Å\u0081ukasz", "Łukasz"},
      {"â‚¬ 900", "€ 900"},
      {"Ø£Ø¨", "أب"},
      {"Â£924", "£924"},
  };
  for (const auto& row : rows) CHECK(decoded_anew(row.typed) == std::string(row.meant));
}

TEST_CASE("A-TEXT: letters as they are, are no text that was decoded wrongly") {
  for (const auto* const typed : {"Zoë", "CAFÉ’S", "CAFÉ–BAR", "Ñandú", "Å", "naïve – “so”", "£924", "ÀÉÎÕÜ", "أب", "Ã",
                                  "½ × 2", "Straße", "Łukasz", "«Où»", ""}) {
    INFO(typed);
    CHECK_FALSE(decoded_anew(typed));
  }
}

TEST_CASE("A-TEXT: letters that were lost on the way are known by the record") {
  CHECK(has_lost_letters_of("ZoÃ«", "Zoë"));
  CHECK(has_lost_letters_of("ZoÃƒÂ«", "Zoë"));
  CHECK(has_lost_letters_of("JosÃ", "Josà"));    // the no-break space that was half of it is gone
  CHECK(has_lost_letters_of("MarÃa", "María"));  // or the soft hyphen
  CHECK(has_lost_letters_of("Zo?", "Zoë"));
  CHECK(has_lost_letters_of("Zo\ufffd", "Zoë"));
  CHECK(has_lost_letters_of("?ukasz ?", "Łukasz Ś"));
  CHECK_FALSE(has_lost_letters_of("Zoë", "Zoë"));
  CHECK_FALSE(has_lost_letters_of("Zoe", "Zoë"));  // somebody's own spelling
  CHECK_FALSE(has_lost_letters_of("Zo?", "Zoe"));
  CHECK_FALSE(has_lost_letters_of("Zo?x", "Zoë"));
  CHECK_FALSE(has_lost_letters_of("Ann", "Zoë"));
}

TEST_CASE("A-TEXT: placeholders") {
  for (const auto* const text :
       {"TBC", "tbd", "n/a", "N/A", "?", "??", "-", "–", "...", "Unknown", "to be confirmed", "x"}) {
    INFO(text);
    CHECK(is_placeholder(text));
  }
  for (const auto* const text : {"Oak", "Noah", "X1", "Nan Lead", "T. B. Carter", "漢字"}) {
    INFO(text);
    CHECK_FALSE(is_placeholder(text));
  }
}

TEST_CASE("A-TEXT: errors of spreadsheets") {
  for (const auto* const text : {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!",
                                 "#CALC!", "#GETTING_DATA", "#name?", "Err:508", "###", "########"}) {
    INFO(text);
    CHECK(is_spreadsheet_error(text));
  }
  for (const auto* const text : {"#", "##", "#1", "REF!", "#REF", "Err:1", "N/A", ""}) {
    INFO(text);
    CHECK_FALSE(is_spreadsheet_error(text));
  }
}
