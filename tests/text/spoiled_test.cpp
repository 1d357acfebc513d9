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
      {"Ð“Ñ€ÐµÐ³", "Грег"},
      {"Â£924", "£924"},
  };
  for (const auto& row : rows) CHECK(decoded_anew(row.typed) == std::string(row.meant));
}

TEST_CASE("A-TEXT: letters as they are, are no text that was decoded wrongly") {
  for (const auto* const typed :
       {"Zoë",   "CAFÉ’S", "CAFÉ–BAR",     "SEÁN Ó’NEILL’S", "JÖ’S",  "“le café’”", "Ü’", "Ñ–",    "Î’",     "É»",
        "Ñandú", "Å",      "naïve – “so”", "£924",           "ÀÉÎÕÜ", "أب",         "Ã",  "½ × 2", "Straße", "Łukasz",
        "«Où»",  ""}) {
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
  CHECK(has_lost_letters_of("Zo?? Care", "Zoë Care"));  // a mark a byte
  CHECK_FALSE(has_lost_letters_of("Zoë", "Zoë"));
  CHECK(has_lost_letters_of("Zoe", "Zoë"));  // saved in a set that has no accents
  CHECK(has_lost_letters_of("LUCJA PLACE", "Łucja Place"));
  CHECK_FALSE(has_lost_letters_of("O'Neill", "O’Neill"));
  CHECK_FALSE(has_lost_letters_of("Zoë", "Zoe"));
  CHECK_FALSE(has_lost_letters_of("Zoé", "Zoë"));
  CHECK_FALSE(has_lost_letters_of("Zo?", "Zoe"));
  CHECK_FALSE(has_lost_letters_of("Zo?x", "Zoë"));
  CHECK_FALSE(has_lost_letters_of("Ann", "Zoë"));
}

TEST_CASE("A-TEXT: placeholders") {
  for (const auto* const text : {"TBC", "T.B.C.", "tbc?", "(blank)", "tbd", "n/a", "N/A", "?", "??", "-", "–", "...",
                                 "Unknown", "to be confirmed", "x"}) {
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
                                 "#CALC!", "#GETTING_DATA", "#name?", "#BEZUG!", "#NV", "Err:508", "###", "########"}) {
    INFO(text);
    CHECK(is_spreadsheet_error(text));
  }
  for (const auto* const text : {"#", "##", "#1", "REF!", "#REF", "Err:1", "N/A", ""}) {
    INFO(text);
    CHECK_FALSE(is_spreadsheet_error(text));
  }
}

TEST_CASE("A-TEXT: a letter that was put down as ? or U+FFFD") {
  for (const auto* const name : {"Zo?", "?ukasz", "Jos? Place", "Zo\ufffd", "M?ller"}) {
    INFO(name);
    CHECK(has_lost_letter(name));
  }
  for (const auto* const name : {"?", "??", "Zoë", "Oak ?", "", "Who (?)"}) {
    INFO(name);
    CHECK_FALSE(has_lost_letter(name));
  }
}
