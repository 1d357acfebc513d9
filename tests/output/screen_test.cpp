#include "output/screen.hpp"

#include "output/utf8.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <sstream>
#include <string>

using namespace ifapilot::output;
using ifapilot::rules::Day;
using ifapilot::rules::Instant;
using ifapilot::rules::Pence;

namespace {

const Style plain{};
const Style coloured{true, 80};
const Day a_monday{date::year{2026} / 3 / 2};

int widest_line(const std::string& text) {
  std::istringstream lines(text);
  int widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, display_width(line));
  return widest;
}

}  // namespace

TEST_CASE("display_width counts columns, not bytes, and needs no locale", "[width]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("oak-17") == 6);
  CHECK(display_width("Zoë") == 3);
  CHECK(display_width("Zoe\xCC\x88") == 3);  // e and a combining diaeresis
  CHECK(display_width("ትግርኛ") == 4);         // Tigrinya
  CHECK(display_width("العربية") == 7);      // Arabic
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("🙂") == 2);
  CHECK(display_width("\x1b[1mbold\x1b[0m") == 4);
  CHECK(display_width("caf\xe9") == 4);  // not UTF-8: a byte is a column
}

TEST_CASE("padded fills up to a width, and cuts nothing", "[width]") {
  CHECK(padded("Zoë", 5) == "Zoë  ");
  CHECK(padded("7", 3, true) == "  7");
  CHECK(padded("derbyshire", 4) == "derbyshire");
  CHECK(padded("漢字", 5) == "漢字 ");
}

TEST_CASE("toned is itself without colour", "[tone]") {
  CHECK(toned("late", Tone::bad, plain) == "late");
  CHECK(toned("late", Tone::bad, coloured) == "\x1b[31mlate\x1b[0m");
  CHECK(toned("", Tone::bad, coloured).empty());
  CHECK(toned("late", Tone::plain, coloured) == "late");
}

TEST_CASE("wrapped breaks at blanks, never inside a word", "[wrap]") {
  CHECK(wrapped("one two three", 7) == "one two\nthree\n");
  CHECK(wrapped("one two three", 7, 2) == "one two\n  three\n");
  CHECK(wrapped("one two three", 13, 4) == "one two three\n");
  CHECK(wrapped("a unbreakable-reference b", 5) == "a\nunbreakable-reference\nb\n");
  CHECK(wrapped("first\n\nsecond", 80) == "first\n\nsecond\n");
  CHECK(wrapped("", 80) == "\n");
  CHECK(wrapped("  kept blanks in front", 12) == "  kept\nblanks in\nfront\n");
}

TEST_CASE("wrapped switches colour off at the end of a line and on again in the next", "[wrap]") {
  CHECK(wrapped(toned("one two", Tone::bad, coloured), 4) == "\x1b[31mone\x1b[0m\n\x1b[31mtwo\x1b[0m\n");
}

TEST_CASE("in_words says values as a person would", "[words]") {
  CHECK(in_words(Value()) == "-");
  CHECK(in_words(true) == "yes");
  CHECK(in_words(false) == "no");
  CHECK(in_words(a_monday) == "Mon 2 Mar 2026");
  CHECK(in_words(Instant{a_monday + std::chrono::hours{16}}) == "Mon 2 Mar 2026 16:00");
  CHECK(in_words(Pence{92400}) == "924.00");
  CHECK(in_words(Values{Text{"Tigrinya"}, Text{"Arabic"}}) == "Tigrinya, Arabic");
  CHECK(in_words(Values{}) == "-");
}

TEST_CASE("a table has headings, and numbers to the right", "[table]") {
  const Table table{{{.name = "authority", .type = ColumnType::word},
                     {.name = "due_at", .type = ColumnType::instant, .shown = false},
                     {.name = "open", .type = ColumnType::number, .heading = "Used"}},
                    {{Word{"derby"}, Value(), 2}, {Word{"rutland"}, Value(), 10}}};
  CHECK(to_screen(table, plain, "None.") == "Authority  Used\nderby         2\nrutland      10\n");
  CHECK(to_screen(Table{table.columns, {}}, plain, "None.") == "None.\n");
}

TEST_CASE("a table that is too wide wraps its text and nothing else", "[table]") {
  const std::string note = "a long remark that goes on until it cannot stand beside the code any more, really";
  const Table table{{{.name = "code", .type = ColumnType::word}, {.name = "note"}},
                    {{Word{"north-northamptonshire"}, Text{note}}}};
  const auto text = to_screen(table, plain, "");
  CHECK(widest_line(text) <= 80);
  CHECK(text.find("north-northamptonshire  a long remark") != std::string::npos);
  CHECK(text.find("\n                        ") != std::string::npos);
}

TEST_CASE("a table that cannot be made to fit gives each row lines of its own, whole", "[table]") {
  Table table;
  std::vector<Value> row;
  for (int i = 0; i < 12; ++i) {
    table.columns.push_back({.name = "column_" + std::to_string(i), .type = ColumnType::word});
    row.push_back(Word{"value-" + std::to_string(i)});
  }
  table.rows = {row, row};
  const auto text = to_screen(table, plain, "");
  CHECK(widest_line(text) <= 80);
  CHECK(text.starts_with("Column 0   value-0\nColumn 1   value-1\n"));
  CHECK(text.find("Column 11  value-11\n\nColumn 0") != std::string::npos);
}

TEST_CASE("a table leaves out what can be spared until it fits, the highest first", "[table]") {
  const Table table{{{.name = "code", .type = ColumnType::word},
                     {.name = "first", .type = ColumnType::word, .spare = 1},
                     {.name = "third", .type = ColumnType::word, .spare = 3},
                     {.name = "hidden", .type = ColumnType::word, .shown = false},
                     {.name = "second", .type = ColumnType::word, .spare = 2}},
                    {{Word{"north-northamptonshire"}, Word{"aaaaaaaaaa"}, Word{"cccccccccc"}, Word{"dddddddddd"},
                      Word{"bbbbbbbbbb"}}}};
  const auto heads = [&](int width) {
    const auto text = to_screen(table, Style{.width = width}, "");
    return text.substr(0, text.find('\n'));
  };
  CHECK(heads(58) == "Code                    First       Third       Second");
  CHECK(heads(57) == "Code                    First       Second");
  CHECK(heads(46) == "Code                    First       Second");
  CHECK(heads(45) == "Code                    First");
  CHECK(heads(33) == "Code");
  CHECK(to_screen(table, Style{.width = 21}, "").starts_with("Code  north"));  // then a line for each
}

TEST_CASE("a table leaves out no column that there is room for", "[table]") {
  const Table table{{{.name = "code", .type = ColumnType::word},
                     {.name = "long", .type = ColumnType::word, .spare = 1},
                     {.name = "short", .type = ColumnType::word, .spare = 2}},
                    {{Word{"derby"}, Word{"north-northamptonshire"}, Word{"yes"}}}};
  CHECK(to_screen(table, Style{.width = 20}, "") == "Code   Short\nderby  yes\n");
}

TEST_CASE("a wide table has every column side by side, however narrow the screen is", "[table]") {
  const Table table{{{.name = "code", .type = ColumnType::word, .shown = false}, {.name = "note", .spare = 1}},
                    {{Word{"north-northamptonshire"}, Text{"a remark of several words"}}}};
  CHECK(to_screen(table, Style{.width = 20, .wide = true}, "") ==
        "Code                    Note\nnorth-northamptonshire  a remark of several words\n");
}

TEST_CASE("an instant whose time says nothing is shown by its London day", "[table]") {
  const Instant late{a_monday + std::chrono::hours{24 * 29} + std::chrono::hours{23}};  // 31 March 23:00Z
  const Table table{{{.name = "sent_at", .type = ColumnType::instant, .by_day = true}}, {{late}, {Value()}}};
  CHECK(to_screen(table, plain, "") == "Sent\nWed 1 Apr 2026\n-\n");
}

TEST_CASE("a record has a line a key, with what is nested below", "[record]") {
  const Fields record{{"id", Word{"V1"}},
                      {"hold_until", Value()},
                      {"contacts", Fields{{"authority", Text{"Sam"}}}},
                      {"standings", Values{Fields{{"authority", Word{"derby"}}, {"open", 1}}}}};
  CHECK(
      to_screen(record, plain) ==
      "Id          V1\nHold until  -\nContacts\n  Authority  Sam\nStandings\n  - Authority  derby\n    Open       1\n");
}

TEST_CASE("a grid lines up worded cells", "[grid]") {
  const Grid grid{{"Order", "Authority"}, {true}, {{"1", "derby"}, {"10", "rutland"}}, 2};
  CHECK(to_screen(grid, plain) == "  Order  Authority\n      1  derby\n     10  rutland\n");
  const Grid uneven{{}, {}, {{"a", "b", "c"}, {"long cell"}}, 0};
  CHECK(to_screen(uneven, plain) == "a          b  c\nlong cell\n");
}

TEST_CASE("a grid that is too wide wraps its widest column", "[grid]") {
  const std::string why =
      "it has waited longest and nobody else who is eligible stands before it in the order of the rota";
  const auto text = to_screen(Grid{{}, {}, {{"leicester", why}}, 2}, plain);
  CHECK(widest_line(text) <= 80);
  CHECK(text.find("\n             ") != std::string::npos);
}

TEST_CASE("a word that is too long for a grid stands out, and the other columns stay as they are", "[grid]") {
  const Grid grid{.headings = {},
                  .rows = {{"Mon 2 Mar 09:00", "see " + std::string(60, 'x') + " and what else there is"},
                           {"Mon 2 Mar 10:00", "short"}}};
  CHECK(to_screen(grid, {.width = 50}) ==
        "  Mon 2 Mar 09:00  see\n                   " + std::string(60, 'x') +
            "\n                   and what else there is\n  Mon 2 Mar 10:00  short\n");
}

TEST_CASE("text is harmless without control characters and in UTF-8", "[utf8]") {
  CHECK(is_harmless("Zoë, 漢字 🙂"));
  CHECK(is_harmless(""));
  CHECK_FALSE(is_harmless("a\nb"));
  CHECK_FALSE(is_harmless("a\tb"));
  CHECK_FALSE(is_harmless("\x1b[31m"));
  CHECK_FALSE(is_harmless("\x7f"));
  CHECK_FALSE(is_harmless(std::string("a\0b", 3)));
  CHECK_FALSE(is_harmless("\xC2\x9B"));  // C1: control sequence introducer
  CHECK_FALSE(
      is_harmless("a\xE2\x80\xAE"
                  "b"));  // right-to-left override
  CHECK_FALSE(
      is_harmless("a\xE2\x81\xA6"
                  "b"));  // left-to-right isolate
  CHECK_FALSE(
      is_harmless("a\xE2\x80\xA8"
                  "b"));  // line separator
  CHECK_FALSE(
      is_harmless("\xEF\xBB\xBF"
                  "a"));               // byte order mark
  CHECK(is_harmless("\xE2\x80\x8F"));  // the plain right-to-left mark, which Arabic text uses
}

TEST_CASE("what is not UTF-8 is not harmless", "[utf8]") {
  CHECK_FALSE(is_harmless("caf\xe9"));
  CHECK_FALSE(is_harmless("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_harmless("\xED\xA0\x80"));      // surrogate
  CHECK_FALSE(is_harmless("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  CHECK_FALSE(is_harmless("\xE2\x82"));          // cut short
}

// Issue 5: right-to-left marks are kept as they are, and harmless in a table.
TEST_CASE("a mark of direction is shown where a person reads", "[utf8]") {
  CHECK(with_marks_shown("a\xE2\x80\x8E"
                         "b\xE2\x80\x8F"
                         "c\xD8\x9C") == "a\\u200eb\\u200fc\\u061c");
  CHECK(with_marks_shown("Zoë \xD8\xA3\n") == "Zoë \xD8\xA3\n");  // a letter of Arabic is none
  const Table table{{{.name = "note", .meaning = "A note."}},
                    {{Text{"a\xE2\x80\x8F"
                           "b"}}}};
  CHECK(to_screen(table, plain, "") == "Note\na\\u200fb\n");
}

TEST_CASE("escaped shows what is not harmless", "[utf8]") {
  CHECK(escaped("a\x1b[1m\nb") == "a\\x1b[1m\\x0ab");
  CHECK(escaped("a\xE2\x80\xAE") == "a\\u202e");
  CHECK(escaped("a\xE2\x80\x8F") == "a\\u200f");
  CHECK(escaped("caf\xe9 Zoë") == "caf\\xe9 Zoë");
}
