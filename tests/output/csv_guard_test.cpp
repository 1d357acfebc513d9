#include "output/document.hpp"
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
  const std::string alphabet = "'=+-@\ta 1";
  std::vector<std::string> texts{""};
  for (std::size_t i = 0; texts[i].size() < 4; ++i) {
    for (const char c : alphabet) texts.push_back(texts[i] + c);
  }
  for (const auto& text : texts) {
    INFO(text);
    CHECK(without_guard(exported(text)) == text);
  }
}

TEST_CASE("only before a formula or a digit an apostrophe is taken away", "[csv]") {
  CHECK(without_guard("'=1") == "=1");
  CHECK(without_guard("''=1") == "'=1");
  CHECK(without_guard("'0116 496 0001") == "0116 496 0001");
  CHECK(without_guard("'tis") == "'tis");
  CHECK(without_guard("'") == "'");
  CHECK(without_guard("=1") == "=1");
}
