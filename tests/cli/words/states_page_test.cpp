#include "support/catch.hpp"

#include <ifapilot/rules/states.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

// docs/states.md shows the table of M-STATES, and is made from it. To write it anew:
// IFAPILOT_UPDATE_DOCS=1 cli_tests "the page of M-STATES is not stale"

namespace ifapilot {
namespace {

std::string page() {
  return "# Where a vacancy stands, and what may happen to it (M-STATES)\n\n"
         "Made from the one table in `src/rules/case/states.cpp` (`states_diagram`); "
         "`tests/cli/words/states_page_test.cpp` keeps it so.\n"
         "Notes, forms and late refusals may come at any time and move nothing. What else each step needs stands in "
         "rules.md\nand is asked by the gates in `include/ifapilot/rules` (matching, referring, transferring, "
         "holding).\n\n"
         "```mermaid\n" +
         rules::states_diagram() + "```\n";
}

std::string stored() {
  std::ostringstream text;
  text << std::ifstream(IFAPILOT_STATES_PAGE).rdbuf();
  return text.str();
}

TEST_CASE("the page of M-STATES is not stale", "[docs]") {
  const auto fresh = page();
  if (std::getenv("IFAPILOT_UPDATE_DOCS") != nullptr) std::ofstream(IFAPILOT_STATES_PAGE) << fresh;
  CHECK(stored() == fresh);
}

}  // namespace
}  // namespace ifapilot
