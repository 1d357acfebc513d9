#include "cli/column/report_columns.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

// The man page ifapilot-reports(7) lists every column of every report, and is made of the columns themselves. To write
// it anew: IFAPILOT_UPDATE_DOCS=1 cli_tests "the man page of the reports is not stale"

namespace ifapilot::cli {
namespace {

constexpr std::string_view head =
    ".\\\" Made by tests/cli/report/reports_page_test.cpp of the columns that the program prints.\n"
    ".TH IFAPILOT\\-REPORTS 7 \"\" \"ifapilot\" \"Reports and their columns\"\n"
    ".SH NAME\nifapilot\\-reports \\- the reports of ifapilot, and what each of their columns means\n"
    ".SH DESCRIPTION\n"
    "A column has the same name in the header of CSV and as a key in JSON; one of money is pounds in CSV, and in JSON "
    "a whole\n"
    "number of pence under the name with\n.B _pence\nat its end. An empty cell, null in JSON, is not known or does not "
    "apply.\n"
    ".B ifapilot report\n.I NAME\n.B \\-\\-describe\nprints the same. Of several files, a\n.B \\-\\-db\neach, the "
    "column\n.B "
    "region\nstands before all others.\n";

/// `text` as roff takes it: no backslash or dash of its own, no line that begins like a request.
std::string roff(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else {
      safe += c;
    }
  }
  return safe.starts_with('.') || safe.starts_with('\'') ? "\\&" + safe : safe;
}

std::string one(const output::Column& column) {
  const auto unit = output::unit_of(column);
  return ".TP\n.B " + roff(column.name) + "\n(" + std::string(output::name_of(column.type)) +
         (unit.empty() ? "" : ", " + roff(unit)) + ") " + roff(column.meaning) + "\n.br\nFrom: " + roff(column.source) +
         "\n";
}

std::string page() {
  std::string text{head};
  for (const auto* report : all_reports()) {
    text += ".SH REPORT " + report->name() + "\n" + roff(report->details) + "\n";
    for (const auto& column : all_columns_of(*report)) text += one(column);
  }
  return text + ".SH SEE ALSO\n.B ifapilot \\-\\-help\n";
}

std::string stored() {
  std::ostringstream text;
  text << std::ifstream(IFAPILOT_REPORTS_PAGE).rdbuf();
  return text.str();
}

TEST_CASE("the man page of the reports is not stale", "[docs]") {
  const auto fresh = page();
  if (std::getenv("IFAPILOT_UPDATE_DOCS") != nullptr) std::ofstream(IFAPILOT_REPORTS_PAGE) << fresh;
  CHECK(stored() == fresh);
}

}  // namespace
}  // namespace ifapilot::cli
