#include "store/file/database.hpp"
#include "store/scratch.hpp"
#include "support/catch.hpp"

#include <array>
#include <string>
#include <string_view>

namespace ifapilot::store {
namespace {

constexpr std::string_view rebuild =
    "CREATE TABLE new_thing (thing_id INTEGER PRIMARY KEY, name TEXT NOT NULL, colour TEXT) STRICT;"
    "INSERT INTO new_thing SELECT thing_id, name, 'red' FROM thing;"
    "DROP TABLE thing;"
    "ALTER TABLE new_thing RENAME TO thing;";

Setup with(std::span<const std::string_view> migrations) {
  return {.schema = {.migrations = migrations}, .patience = std::chrono::milliseconds(30)};
}

std::string sql_of(Database& database) {
  std::string all;
  auto rows = database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
  while (rows.step()) all += rows.text("name") + ": " + rows.text("sql") + "\n";
  return all;
}

void add_part(Database& database) { database.execute("INSERT INTO part (thing_id) SELECT thing_id FROM thing"); }

std::int64_t number(Database& database, const std::string& sql) {
  auto row = database.prepare(sql);
  row.step();
  return row.integer("n");
}

TEST_CASE("a rebuilt table keeps its children, and a view that spoke of the old one is gone") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  {
    auto old = Database::open(pilot, Access::write, tiny());
    add_part(old);
    old.execute("CREATE VIEW names AS SELECT name FROM thing");
  }
  const std::array migrations{tiny_migrations[0], rebuild};
  auto database = Database::open(pilot, Access::write, with(migrations));
  CHECK(number(database, "SELECT count(*) AS n FROM part") == 1);
  CHECK(number(database, "SELECT colour = 'red' AS n FROM thing") == 1);
  CHECK(number(database, "SELECT count(*) AS n FROM sqlite_schema WHERE type = 'view'") == 0);
  CHECK(number(database, "SELECT user_version AS n FROM pragma_user_version") == 2);
  CHECK(number(database, "SELECT foreign_keys AS n FROM pragma_foreign_keys") == 1);
}

TEST_CASE("a pilot file of each landed version ends like a new one") {
  const auto now = embedded_schema();
  for (std::size_t landed = 1; landed < now.migrations.size(); ++landed) {
    const Scratch scratch;
    CAPTURE(landed);
    const auto file = scratch.path() / "landed.db";
    Database::create(file, std::nullopt, true, [](Database&) {},
                     {.schema = {.migrations = now.migrations.first(landed)}});
    auto upgraded = Database::open(file, Access::write);
    auto fresh = Database::in_memory();
    CHECK(sql_of(upgraded) == sql_of(fresh));
  }
}

TEST_CASE("a new file and an old one end alike") {
  const Scratch scratch;
  const std::array migrations{tiny_migrations[0], rebuild};
  auto upgraded = Database::open(scratch.pilot(), Access::write, with(migrations));
  auto fresh = Database::in_memory(with(migrations));
  CHECK(sql_of(upgraded) == sql_of(fresh));
}

TEST_CASE("a file that is up to date is left alone") {
  const Scratch scratch;
  auto database = Database::open(scratch.pilot(), Access::write, tiny());
  const auto before = number(database, "SELECT schema_version AS n FROM pragma_schema_version");
  migrate(database, tiny().schema);
  CHECK(number(database, "SELECT schema_version AS n FROM pragma_schema_version") == before);
}

TEST_CASE("a migration that fails changes nothing") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  const std::array migrations{tiny_migrations[0], rebuild, std::string_view("CREATE TABLE thing (again)")};
  CHECK(fault_of([&] { (void)Database::open(pilot, Access::write, with(migrations)); }) == Fault::misuse);
  auto database = Database::open(pilot, Access::write, tiny());
  CHECK(count_things(database) == 1);
  CHECK(number(database, "SELECT count(*) AS n FROM pragma_table_info('thing')") == 2);
}

TEST_CASE("a migration that leaves rows dangling is undone") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  {
    auto old = Database::open(pilot, Access::write, tiny());
    add_part(old);
  }
  const std::array migrations{tiny_migrations[0], rebuild, std::string_view("DELETE FROM thing")};
  const auto error = error_of([&] { (void)Database::open(pilot, Access::write, with(migrations)); });
  REQUIRE(error);
  CHECK(error->fault() == Fault::corrupt);
  CHECK(error->message().find("rows in part that refer to rows of thing") != std::string::npos);
  CHECK_FALSE(error_of_opening(pilot));
}

TEST_CASE("the schema in the program can be made and is stamped") {
  auto database = Database::in_memory();
  CHECK(number(database, "SELECT application_id AS n FROM pragma_application_id") == application_id);
  CHECK(number(database, "SELECT user_version AS n FROM pragma_user_version") ==
        static_cast<std::int64_t>(embedded_schema().migrations.size()));
}

}  // namespace
}  // namespace ifapilot::store
