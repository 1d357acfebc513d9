#include "store/file/database.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

// schema/schema.sql is for readers and diffs: what a fresh file holds after all migrations. To write it anew:
// IFAPILOT_UPDATE_SCHEMA=1 store_tests "the dump of the schema is not stale"

using namespace ifapilot::store;

namespace {

std::string dump() {
  auto database = Database::in_memory();
  auto row = database.prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'trigger', type = 'view', tbl_name, type "
      "DESC, name");
  std::string text = "-- Generated from schema/migrations; tests/store/schema_dump_test.cpp says how.\n";
  while (row.step()) text += "\n" + row.text("sql") + ";\n";
  return text;
}

std::string stored() {
  std::ostringstream text;
  text << std::ifstream(IFAPILOT_SCHEMA_DUMP).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("the dump of the schema is not stale", "[schema]") {
  const auto fresh = dump();
  if (std::getenv("IFAPILOT_UPDATE_SCHEMA") != nullptr) std::ofstream(IFAPILOT_SCHEMA_DUMP) << fresh;
  CHECK(stored() == fresh);
}
