#include "cli/import/cell_reader.hpp"
#include "cli/import/sheet_header.hpp"
#include "cli/words/commands.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace ifapilot::cli;
using namespace ifapilot;

namespace {

SheetFormat format() {
  return {.name = "things",
          .columns = {{.key = "code", .meaning = "what it is called", .aliases = {"ref"}, .required = true},
                      {.key = "weekly_rate", .meaning = "pounds"},
                      {.key = "from", .meaning = "its first day"},
                      {.key = "sex", .meaning = "whose", .one_of = {"any", "female"}}},
          .derived = {"fact"}};
}

/// `2 code=elm weekly_rate=9|3 …`, and of what is bad `!2 weekly_rate: reason`.
std::string shape(std::string_view bytes) {
  const auto sheet = read_sheet(bytes, format());
  std::string text;
  for (const auto& row : sheet.rows) {
    text += (text.empty() ? "" : "|") + std::to_string(row.line);
    for (const auto& [name, words] : row.cells.all()) text += " " + name + "=" + words.front();
  }
  for (const auto& bad : sheet.bad) text += "!" + std::to_string(bad.line) + " " + bad.column + ": " + bad.reason;
  return text;
}

/// What is wrong with `cell` as an instant, with its hint.
std::string wrong_with(const std::string& cell) {
  const SheetRow row{2, Arguments({{"sent", {cell}}})};
  std::vector<BadRow> bad;
  const rules::Policy policy;
  CellReader reader(row, policy, bad);
  const auto at = reader.instant("sent");
  CHECK(at.has_value() == bad.empty());
  return bad.empty() ? rules::iso(*at) : bad.front().reason + "; " + plain(bad.front().hint);
}

}  // namespace

TEST_CASE("a column is known in any spelling of its name", "[import]") {
  for (const auto* const typed :
       {"Weekly Rate", "weekly_rate", "WEEKLY-RATE", " weekly  rate ", "Weekly\nRate", "weekly.rate", "'Weekly rate"}) {
    INFO(typed);
    const bool is_typed_text = std::string(typed).front() == '\'';
    CHECK((column_name(typed) == "weekly_rate") == !is_typed_text);
  }
  CHECK(shape("\xEF\xBB\xBF"
              "FACT;Weekly Rate;REF\r\nF1;9.00;elm\r\n") == "2 code=elm weekly_rate=9.00");
}

TEST_CASE("a header that is not understood", "[import]") {
  CHECK(shape("code,weekly_rates\n") == "!1 weekly_rates: a file of things has no column 'weekly_rates'");
  CHECK(plain(read_sheet("code,weekly_rates\n", format()).bad.front().hint) ==
        "did you mean weekly_rate? if not, call it something else");
  CHECK(shape("code,weekly_rate,weekly_rates\nelm,9,8\n") == "2 code=elm weekly_rate=9");  // the right one is there too
  CHECK(shape("code,Ref\nelm,oak\n") == "!1 code: the column code is there twice: 'code' and 'Ref'");
  CHECK(shape("from,Agency\n2026-03-02,x\n") == "!1 code: the column code is missing");
  CHECK(plain(read_sheet("from,Agency\n2026-03-02,x\n", format()).bad.front().hint) ==
        "add it: what it is called, or call 'Agency' so if it is that one");
  CHECK(shape("").starts_with("!1 : the file is empty"));
}

TEST_CASE("what a file has besides is passed over, and said once", "[import]") {
  const auto said = [](std::string_view bytes) {
    const auto sheet = read_sheet(bytes, format());
    std::string text = shape(bytes);
    for (const auto& remark : sheet.remarks) text += "; " + remark;
    return text;
  };
  CHECK(said("code,colour\nelm,red\noak,blue\n") ==
        "2 code=elm|3 code=oak; passed over, as a file of things has no such columns: 'colour'");
  CHECK(said("code,colour,\nelm,,\n") == "2 code=elm");  // nothing stands in it
  CHECK(said("code,\nelm,x\n") ==
        "2 code=elm; passed over, as a file of things has no such columns: column 2, which has no name");
  CHECK(said("Our things;;\n\ncode;from\nelm;1\n") ==
        "4 code=elm from=1; line 1 stands above the names of the columns, and is passed over");
  CHECK(said("code,from\nelm\noak,1\nash\n") ==
        "2 code=elm|3 code=oak from=1|4 code=ash; lines 2 and 4 end before the last columns, which are taken as empty");
  CHECK(said("code,from\nelm,1,,\n") == "2 code=elm from=1");
}

TEST_CASE("a header that comes again is passed over, and a row of sums is no record", "[import]") {
  CHECK(shape("code,from\nelm,1\nCode,From\noak,2\n") == "2 code=elm from=1|4 code=oak from=2");
  CHECK(shape("code,from\nelm,1\nTotal,2\n") == "2 code=elm from=1!3 : 'Total' adds up the other rows");
  CHECK(shape("code,from\ntotal,2026-03-02 in all\n") == "2 code=total from=2026-03-02 in all");
}

TEST_CASE("rows that do not fit, and cells that an option would not take either", "[import]") {
  CHECK(shape("code,from\noak,1,2\nash,\n") == "3 code=ash!2 : the row has 3 cells, and the header has 2");
  CHECK(shape("code,from\n,1\n") == "2 from=1!2 code: code is empty");
  CHECK(shape("code,from\n\u00a0,1\n") == "2 from=1!2 code: code is empty");
  CHECK(shape("code,sex\nelm,both\n") == "2 code=elm sex=both!2 sex: sex cannot be 'both'");
  CHECK(shape("code,from\nelm,#N/A\n") ==
        "2 code=elm from=#N/A!2 from: from is #N/A, the error of a spreadsheet: '#N/A'");
  for (const std::string hostile : {"E\x1b[31m",
                                    "\u202e"
                                    "abc",
                                    "two\nlines", "a\tb", "\x7f"}) {
    INFO(hostile);
    CHECK(shape("code\n\"" + hostile + "\"\n").find("!2 code: code holds U+") != std::string::npos);
  }
}

TEST_CASE("A-TEXT: what cannot be seen in a cell goes, or is named where the cell is no good", "[import]") {
  CHECK(shape("code,from\n\u00a0elm\u200b,\u20092026-03-02\n") == "2 code=elm from=2026-03-02");
  CHECK(shape("code\u00a0,\u200b From\nelm,1\n") == "2 code=elm from=1");
  const auto sheet = read_sheet("code,from\nelm,2026\u201103\u201102\n", format());
  std::vector<BadRow> bad;
  CellReader reader(sheet.rows.front(), rules::Policy(), bad);
  (void)reader.instant("from");
  REQUIRE(bad.size() == 1);
  CHECK(bad.front().reason.ends_with("(it holds U+2011 non-breaking hyphen)"));
}

TEST_CASE("what is no text is refused where it begins", "[import]") {
  CHECK(shape("code\nelm\n\xe9t\xe9\n") == "!3 : the file is not in UTF-8 from here on");
  CHECK(shape(std::string_view("code\nel\0m\n", 10)) == "!2 : the file holds a NUL character: it is no text");
  for (const std::string page : {"<table>", "\xEF\xBB\xBF\r\n <!doctype html>", " <html>"}) {
    INFO(page);
    CHECK(shape(page + "code\nelm\n") == "!1 : the file is a web page, and no CSV, whatever its name says");
  }
  CHECK(shape("code\nelm\n\x1a") == "2 code=elm");
  CHECK(shape("\xFF\xFE"
              "c") == "!1 : the file is in UTF-16, which Excel calls Unicode text");
}

TEST_CASE("the guard of our own export is taken off, and no other apostrophe", "[import]") {
  CHECK(shape("code,from\n'=1+2,''=x\n'tis,'+44 1\n") == "2 code==1+2 from='=x|3 code='tis from=+44 1");
}

TEST_CASE("a time is an instant, or a date that means the opening of that day", "[import]") {
  CHECK(wrong_with("2026-03-02T16:30") == "2026-03-02T16:30:00Z");
  CHECK(wrong_with("2026-06-02 16:30") == "2026-06-02T15:30:00Z");
  CHECK(wrong_with("2026-06-02T15:30:00Z") == "2026-06-02T15:30:00Z");
  CHECK(wrong_with("2026-06-02") == "2026-06-02T08:00:00Z");
}

TEST_CASE("a date in another order is refused with the readings that it could have", "[import]") {
  CHECK(wrong_with("03/04/2026").ends_with("type it as 2026-04-03 (3 April) or 2026-03-04 (4 March)"));
  CHECK(wrong_with("3.4.2026").ends_with("type it as 2026-04-03 (3 April) or 2026-03-04 (4 March)"));
  CHECK(wrong_with("30/03/2026").ends_with("type it as 2026-03-30 (year-month-day)"));
  CHECK(wrong_with("03/04/2026 10:00").ends_with("type the date as 2026-04-03 (3 April) or 2026-03-04 (4 March)"));
  CHECK(wrong_with("46114").find("is not a date") != std::string::npos);
}

TEST_CASE("a cell has one complaint, a row all of its cells'", "[import]") {
  const SheetRow row{2, Arguments({{"a", {"x"}}, {"b", {"maybe"}}})};
  std::vector<BadRow> bad;
  const rules::Policy policy;
  CellReader reader(row, policy, bad);
  CHECK_FALSE(reader.instant("a"));
  CHECK_FALSE(reader.instant("a"));
  CHECK_FALSE(reader.truth("b"));
  CHECK_FALSE(reader.truth("c"));
  CHECK_FALSE(reader.is_good());
  REQUIRE(bad.size() == 2);
  CHECK(bad.back().value == "maybe");
}
