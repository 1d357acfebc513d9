#include "input/csv_file.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace ifapilot::input;

namespace {

/// `1:a|b 3:c|d`: each row's line and cells; a fault as `!2`.
std::string shape(std::string_view bytes) {
  const auto file = read_csv(bytes);
  std::string text;
  for (const auto& row : file.rows) {
    text += (text.empty() ? "" : " ") + std::to_string(row.line) + ":";
    for (std::size_t i = 0; i < row.cells.size(); ++i) text += (i == 0 ? "" : "|") + row.cells[i];
  }
  if (file.fault) text += " !" + std::to_string(file.fault->line);
  return text;
}

struct Nasty {
  std::string_view bytes;
  std::string_view shape;
};

}  // namespace

TEST_CASE("CSV as people have it", "[csv]") {
  const std::vector<Nasty> table{
      {"a,b\n1,2\n", "1:a|b 2:1|2"},
      {"a,b\n1,2", "1:a|b 2:1|2"},
      {"a,b\r\n1,2\r\n", "1:a|b 2:1|2"},
      {"a,b\r1,2\r", "1:a|b 2:1|2"},
      {"\xEF\xBB\xBF"
       "a,b\n1,2\n",
       "1:a|b 2:1|2"},
      {"\xEF\xBB\xBF\"a\",b\n1,2\n", "1:a|b 2:1|2"},
      {"a;b\n1;2,5\n", "1:a|b 2:1|2,5"},
      {"\"a,b\";c;d\n1;2;3\n", "1:a,b|c|d 2:1|2|3"},
      {"sep=;\r\na;b\r\n1;2\r\n", "2:a|b 3:1|2"},
      {"sep=,\na;b,c\n", "2:a;b|c"},
      {"a\n1\n", "1:a 2:1"},
      {"a,b\n\n1,2\n\n\n3,4\n", "1:a|b 3:1|2 6:3|4"},
      {"\n  \na,b\n1,2\n", "3:a|b 4:1|2"},
      {"a,b\n,\n\"\",\n1,2\n", "1:a|b 4:1|2"},
      {"a,b\n1,\n", "1:a|b 2:1|"},
      {" a , b \n 1 ,\t2\n", "1:a|b 2:1|2"},
      {"a,b\n\" 1 \",2\n", "1:a|b 2: 1 |2"},
      {"a,b\n\"1\n2\",3\n4,5\n", "1:a|b 2:1\n2|3 4:4|5"},
      {"a,b\r\n\"1\r\n\r\n2\",3\r\n4,5\r\n", "1:a|b 2:1\r\n\r\n2|3 5:4|5"},
      {"\"a\nb\",c\n1,2\n", "1:a\nb|c 3:1|2"},
      {"a,b\n\"say \"\"no\"\"\",2\n", "1:a|b 2:say \"no\"|2"},
      {"a,b\n1,2,3\n4\n", "1:a|b 2:1|2|3 3:4"},
      {"a,b\n'=1,\"'=2,3\"\n", "1:a|b 2:'=1|'=2,3"},
      {"", ""},
      {"\n\n", ""},
      {"\xEF\xBB\xBF", ""},
      {"sep=;", ""},
  };
  for (const auto& nasty : table) {
    INFO(nasty.bytes);
    CHECK(shape(nasty.bytes) == nasty.shape);
  }
}

TEST_CASE("what is no CSV says on which line, and the rows before it are there", "[csv]") {
  CHECK(shape("a,b\n5'10\",2\n3,4\n") == "1:a|b !2");
  CHECK(shape("a,b\n\"1\" x,2\n") == "1:a|b !2");
  CHECK(shape("a,b\n1,2\n\"3,4\n5,6\n") == "1:a|b 2:1|2 !3");
  CHECK(shape("a,b\n\"1\n2\" x,3\n") == "1:a|b !3");
  const auto file = read_csv("a\n\"");
  REQUIRE(file.fault);
  CHECK(file.fault->message.find("never closed") != std::string::npos);
  CHECK_FALSE(file.fault->hint.empty());
}

TEST_CASE("the delimiter is what the first line has more of", "[csv]") {
  CHECK(read_csv("a;b;c,d\n").delimiter == ';');
  CHECK(read_csv("a,b,c;d\n").delimiter == ',');
  CHECK(read_csv("\"a;b;c\",d\n").delimiter == ',');
  CHECK(read_csv("a\n1;2\n").delimiter == ',');
  CHECK(read_csv("sep=\t\na\tb\n").delimiter == '\t');
}

TEST_CASE("CSV: the header is looked for", "[csv]") {
  const auto names = [](const std::vector<std::string>& cells) {
    return static_cast<std::size_t>(std::ranges::count(cells, "code") + std::ranges::count(cells, "name"));
  };
  struct Row {
    std::string_view bytes;
    char delimiter;
    std::size_t header;
    std::size_t above;
  };
  const Row rows[] = {
      {"code,name\n1,2\n", ',', 1, 0},
      {"code\tname\n1,2\t3\n", '\t', 1, 0},
      {"code;name\n1,2;3\n", ';', 1, 0},
      {"A title, with commas, in it\n\ncode;name\n1;2\n", ';', 3, 1},
      {"Title;;\nof two lines;;\ncode;name;\n", ';', 3, 2},
      {"\"sep=,\"\r\ncode,name\r\n", ',', 2, 0},
      {"\"sep=;\",,\ncode,name\n", ',', 2, 0},
      {"sep=;,,\ncode,name\n", ',', 2, 0},
      {"sep=|\ncode|name\n", '|', 2, 0},
      {"sep=\tnot\ncode,name\n", ',', 2, 1},
      {"colour,size\n1,2\n", ',', 1, 0},  // no header anywhere: the first line
      {"The name,of it\ncode;name\n", ';', 2, 1},
      {"name\ncode,name\n", ',', 2, 1},  // the line that names most
      {"\xEF\xBB\xBF\"sep=,\"\ncode,name\n", ',', 2, 0},
  };
  for (const auto& row : rows) {
    INFO(row.bytes);
    const auto file = read_csv(row.bytes, names);
    CHECK(file.delimiter == row.delimiter);
    CHECK(file.rows.front().line == row.header);
    CHECK(file.above.size() == row.above);
  }
  std::string late(20, '\n');
  for (int i = 0; i < 10; ++i) late += "title\n";
  CHECK(read_csv(late + "code,name\n", names).rows.front().line == 21);  // ten lines further it is no header
}
