#include "output/document.hpp"
#include "output/spreadsheet.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace ifapilot::output;

namespace {

/// The only cell of a table as it is exported; the texts below need no quotation marks.
std::string exported(const std::string& text) {
  const Document document{.record = std::nullopt, .list = Table{{{.name = "t"}}, {{Text{text}}}}};
  const auto csv = to_csv(document, {});
  const auto begin = csv.find("\r\n") + 2;
  return csv.substr(begin, csv.size() - begin - 2);
}

}  // namespace

TEST_CASE("what goes out guarded comes in as it was", "[csv]") {
  const std::string alphabet = "'=+-@\ta 1/:.";
  std::vector<std::string> texts{""};
  for (std::size_t i = 0; texts[i].size() < 4; ++i) {
    for (const char c : alphabet) texts.push_back(texts[i] + c);
  }
  for (const auto& text : texts) {
    INFO(text);
    CHECK(without_guard(exported(text)) == text);
  }
}

TEST_CASE("what a spreadsheet would turn into a date, a time or another number is told", "[csv]") {
  for (const auto* text :
       {"5-9",        "10-15",        "1/2",         "2026/1",      "3-4-26", "1.3.26",  "mar-1", "1 Mar",
        "MARCH1",     "sept2",        "2 May 2026",  "May 2, 2026", "12:30",  "9:05:30", "5 pm",  "5pm",
        "1/2 12:30",  "0042",         "00",          "1E5",         "1e-5",   "2.5E+3",  "1.50",  ".5",
        "5.",         "1,000",        "1,000,000.5", "50%",         "50 %",   "(5)",     "$5",    "\u00a3924",
        "924 \u20ac", "123456789012", "1 1/2",       "true",        "FALSE"}) {
    INFO(text);
    CHECK(is_turned(text));
    CHECK(needs_guard(text));
    CHECK(without_guard("'" + std::string(text)) == text);
  }
  for (const auto* text : {"",
                           "oak-17",
                           "17",
                           "0",
                           "5 to 9",
                           "V1",
                           "SC123456",
                           "E06000015",
                           "may",
                           "march",
                           "0116 496 0001",
                           "c-1e5",
                           "nts-2026-0117",
                           "DE1 2",
                           "S-1",
                           "1-2-x",
                           "12 years",
                           "a",
                           "p",
                           "e",
                           "c-8185af1c34b5a1d2",
                           "lcc-spot-2026",
                           "trueish",
                           "-",
                           "5 to 9 pm"}) {
    INFO(text);
    CHECK_FALSE(is_turned(text));
  }
}

TEST_CASE("a code is guarded as a text is, and a number, a truth or a time never", "[csv]") {
  const Document document{.record = std::nullopt,
                          .list = Table{{{.name = "a"}, {.name = "b"}, {.name = "c"}, {.name = "d"}},
                                        {{Word{"3-4"}, 42, true, ifapilot::rules::Decimal{15'000}}}}};
  CHECK(to_csv(document, {}) == "a,b,c,d\r\n'3-4,42,true,1.5\r\n");
  const Document calendar{.record = std::nullopt,
                          .list = Table{{{.name = "a"}}, {{Word{"2026-03-02"}}, {Word{"09:00"}}}}};
  CHECK(to_csv(calendar, {}) == "a\r\n2026-03-02\r\n09:00\r\n");
  CHECK(to_csv(document, {.excel = false, .raw = true}) == "a,b,c,d\r\n3-4,42,true,1.5\r\n");
}

TEST_CASE("only before a formula or a digit an apostrophe is taken away", "[csv]") {
  CHECK(without_guard("'=1") == "=1");
  CHECK(without_guard("''=1") == "'=1");
  CHECK(without_guard("'0116 496 0001") == "0116 496 0001");
  CHECK(without_guard("'tis") == "'tis");
  CHECK(without_guard("'") == "'");
  CHECK(without_guard("=1") == "=1");
}

TEST_CASE("how a text begins tells that it gets no guard only where none of it would give it one", "[csv]") {
  const std::vector<std::string> parts{
      "",  "5",   "1,000", "/9",  "-", ".", ":30", " ",  "e5", "%", ")", "mar", "sep", "true", "pm",  "\"",  "x",  "£",
      "€", "oak", "may",   "Apr", "J", "=", "@",   "\t", "\r", "(", "$", "jun", "dec", "oct",  "nov", "feb", "aug"};
  for (const auto& first : parts) {
    for (const auto& second : parts) {
      for (const auto& third : parts) {
        const auto text = first + second + third;
        INFO(text);
        if (needs_guard(text) != (is_run(text) || is_turned(text))) FAIL_CHECK(text);
      }
    }
  }
}
