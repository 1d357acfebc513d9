#include "output/mail/quoted_printable.hpp"

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace ifapilot::output;

namespace {

/// As a reader has it: joined lines, bytes for `=XX`, CRLF as LF.
std::string decoded_printable(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "=\r\n") == 0) {
      i += 2;
    } else if (text[i] == '=') {
      result += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else if (text[i] != '\r') {
      result += text[i];
    }
  }
  return result;
}

/// Its line ends as a body has them; the loop below makes one CRLF at most.
std::string with_lf(std::string text) {
  const auto end = text.find("\r\n");
  return end == std::string::npos ? text : text.erase(end, 1);
}

void check_lines(const std::string& text) {
  std::size_t begin = 0;
  for (auto end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", begin)) {
    const auto line = text.substr(begin, end - begin);
    INFO(line);
    CHECK(line.size() <= 76);
    CHECK(line.find_first_not_of("\t !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
                                 "abcdefghijklmnopqrstuvwxyz{|}~") == std::string::npos);
    CHECK((line.empty() || (line.back() != ' ' && line.back() != '\t' && line.front() != '.')));
    CHECK(line.substr(0, 5) != "From ");
    begin = end + 2;
  }
  CHECK(begin == text.size());
}

}  // namespace

TEST_CASE("a body is written so that nothing on its way changes it", "[mail]") {
  const std::vector<std::pair<std::string, std::string>> cases{{"", "\r\n"},
                                                               {"\n", "\r\n"},
                                                               {"Dear Jo\n", "Dear Jo\r\n"},
                                                               {"Dear Jo", "Dear Jo\r\n"},
                                                               {"a\n\nb\n", "a\r\n\r\nb\r\n"},
                                                               {"a\r\nb\r\n", "a\r\nb\r\n"},
                                                               {"a\rb", "a=0Db\r\n"},
                                                               {"a\r\r\nb", "a=0D\r\nb\r\n"},
                                                               {"a\r", "a=0D\r\n"},
                                                               {"1 = 1", "1 =3D 1\r\n"},
                                                               {"a \nb\t\n \n", "a=20\r\nb=09\r\n=20\r\n"},
                                                               {"a\tb", "a\tb\r\n"},
                                                               {".\n..\nx.\n", "=2E\r\n=2E.\r\nx.\r\n"},
                                                               {"From here\nFrom\n", "=46rom here\r\nFrom\r\n"},
                                                               {"Zo\u00eb", "Zo=C3=AB\r\n"},
                                                               {"a\x1b\x7f", "a=1B=7F\r\n"},
                                                               {"a\xff", "a=EF=BF=BD\r\n"}};
  for (const auto& [text, lines] : cases) {
    INFO(text);
    CHECK(quoted_printable(text) == lines);
  }
}

TEST_CASE("a body of any length and letters is read back as it was", "[mail]") {
  const std::vector<std::string> letters{"a",      ".",          " ",  "\t",    "=", "\u00eb",
                                         "\u0645", "\U0001F600", "\r", "From ", "\n"};
  for (const auto& filler : letters) {
    for (const auto& mark : letters) {
      for (std::size_t length = 73; length < 78; ++length) {
        std::string text;
        while (text.size() < length) text += filler;
        text += mark + "x\n";
        CHECK(decoded_printable(quoted_printable(text)) == with_lf(text));
        check_lines(quoted_printable(text));
      }
    }
  }
}

TEST_CASE("no character of a body is cut in two", "[mail]") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "\U0001F600";
  const auto lines = quoted_printable(text);
  for (auto end = lines.find("=\r\n"); end != std::string::npos; end = lines.find("=\r\n", end + 3)) {
    CHECK(lines.substr(end - 12, 12) == "=F0=9F=98=80");
  }
}
