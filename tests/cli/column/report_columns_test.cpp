#include "cli/column/report_columns.hpp"

#include "support/catch.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

// What every report promises of its columns: the CSV header, --describe, the data package and the docs are made of
// them.
namespace ifapilot::cli {
namespace {

using output::ColumnType;

bool is_number(ColumnType type) {
  return type == ColumnType::number || type == ColumnType::count || type == ColumnType::decimal;
}

}  // namespace

TEST_CASE("every column of every report says where it comes from, and every number what it counts", "[reports]") {
  for (const auto* report : all_reports()) {
    std::set<std::string> keys;
    for (const auto& column : all_columns_of(*report)) {
      INFO("report " << report->name() << ", column " << column.name);
      CHECK(keys.insert(column.name).second);
      CHECK_FALSE(column.meaning.empty());
      CHECK_FALSE(column.source.empty());
      CHECK((!is_number(column.type) || !column.unit.empty()));
      CHECK((column.type != ColumnType::free_text || report->has_free_text));
      CHECK((column.type != ColumnType::count || report->counts));
    }
    CHECK_FALSE(keys.empty());
  }
}

TEST_CASE("a report that says it has counts or free text has some", "[reports]") {
  for (const auto* report : all_reports()) {
    INFO("report " << report->name());
    std::map<ColumnType, int> of;
    for (const auto& column : columns_of(*report)) ++of[column.type];
    CHECK(report->counts == (of[ColumnType::count] > 0));
    CHECK(report->has_free_text == (of[ColumnType::free_text] > 0));
  }
}

TEST_CASE("the reports are listed once each, in the order of the contract", "[reports]") {
  const std::vector<std::string> contract{"overdue",   "due",        "outstanding", "offers", "referrals",
                                          "vacancies", "placements", "rota",        "caps",   "kpi",
                                          "costs",     "providers",  "reasons",     "survey", "quality"};
  std::size_t last = 0;
  for (const auto* report : all_reports()) {
    INFO("report " << report->name());
    std::size_t place = 0;
    while (place < contract.size() && contract[place] != report->name()) ++place;
    REQUIRE(place < contract.size());
    CHECK((place > last || place == 0));
    last = place;
  }
}

}  // namespace ifapilot::cli
