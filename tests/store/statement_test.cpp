#include "store/scratch.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::store {
namespace {

Database memory() { return Database::in_memory(tiny()); }

TEST_CASE("one statement, then only space and comments") {
  auto database = memory();
  CHECK_FALSE(fault_of([&] { (void)database.prepare("SELECT 1 AS n;\n-- done\n /* really */ ;\n"); }));
  CHECK(fault_of([&] { (void)database.prepare("SELECT 1; SELECT 2"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)database.prepare("SELECT 1; rubbish"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)database.prepare(" -- nothing"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)database.prepare(""); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)database.prepare(std::string_view("SELECT 1;\0 SELECT 2", 19)); }) == Fault::misuse);
}

TEST_CASE("an error carries SQLite's extended code and the SQL, and its message does not") {
  auto database = memory();
  const auto error = error_of([&] { add_thing(database, ""); });
  REQUIRE(error);
  CHECK(error->fault() == Fault::constraint);
  CHECK(error->message() == "CHECK constraint failed: ck_thing_name");
  CHECK(std::string(error->what()).find("SQLite 275") != std::string::npos);
  CHECK(std::string(error->what()).find("INSERT INTO thing") != std::string::npos);
}

TEST_CASE("SQL that SQLite does not understand is a bug") {
  auto database = memory();
  CHECK(fault_of([&] { (void)database.prepare("SELEC 1"); }) == Fault::misuse);
  CHECK(fault_of([&] { database.execute("SELECT 1 FROM nowhere"); }) == Fault::misuse);
  CHECK(fault_of([&] { database.execute("SELECT 1"); }) == Fault::misuse);  // a row that nobody reads
  CHECK(fault_of([&] { database.execute("SELECT \"a string?\""); }) == Fault::misuse);
  CHECK(fault_of([&] { database.execute("SELECT load_extension('x')"); }) == Fault::misuse);
}

TEST_CASE("every parameter is bound by its name, or nothing runs") {
  auto database = memory();
  auto sum = database.prepare("SELECT :a + :b AS n");
  sum.bind(":a", 1);
  CHECK(error_of([&] { sum.step(); })->message() == "parameter :b is not bound");
  CHECK(fault_of([&] { sum.bind(":c", 1); }) == Fault::misuse);
  CHECK(fault_of([&] { sum.bind("a", 1); }) == Fault::misuse);
  sum.bind(":b", nullptr);
  REQUIRE(sum.step());
  CHECK(sum.is_null("n"));
}

TEST_CASE("a reset statement has forgotten its values") {
  auto database = memory();
  auto same = database.prepare("SELECT :a AS a");
  CHECK(same.bind(":a", 1).step());
  CHECK(fault_of([&] { same.bind(":a", 2); }) == Fault::misuse);
  CHECK(fault_of([&] { same.reset().step(); }) == Fault::misuse);
  CHECK(same.bind(":a", 2).step());
  CHECK(same.integer("a") == 2);
}

TEST_CASE("a statement does not begin again by itself") {
  auto database = memory();
  auto one = database.prepare("SELECT 1 AS n");
  CHECK(one.step());
  CHECK_FALSE(one.step());
  CHECK(fault_of([&] { one.step(); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)one.integer("n"); }) == Fault::misuse);
}

TEST_CASE("a column is read as the type it has") {
  auto database = memory();
  auto row = database.prepare("SELECT 7 AS i, 'x' AS t, NULL AS z, 1.5 AS r, x'00ff' AS b, '' AS e, x'' AS eb");
  REQUIRE(row.step());
  CHECK(row.integer("i") == 7);
  CHECK(row.text("t") == "x");
  CHECK(row.text("e").empty());
  CHECK(row.blob("b") == std::vector{std::byte{0}, std::byte{255}});
  CHECK(row.blob("eb").empty());
  CHECK(row.maybe<std::int64_t>("z") == std::nullopt);
  CHECK(row.maybe_text("t") == "x");
  CHECK(fault_of([&] { (void)row.integer("t"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)row.integer("z"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)row.integer("r"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)row.text("z"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)row.text("b"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)row.blob("t"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)row.truth("i"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)row.integer("nowhere"); }) == Fault::misuse);
}

TEST_CASE("days and instants are stored in one spelling and read back") {
  auto database = memory();
  const rules::Day day = date::year{2026} / 3 / 2;
  const rules::Instant instant = day + std::chrono::hours(16) + std::chrono::minutes(30);
  auto row = database.prepare("SELECT :day AS day, :instant AS instant, :none AS none, 'June' AS month");
  row.bind(":day", day).bind(":instant", instant).bind(":none", std::optional<rules::Day>{});
  REQUIRE(row.step());
  CHECK(row.text("day") == "2026-03-02");
  CHECK(row.text("instant") == "2026-03-02T16:30:00Z");
  CHECK(row.day("day") == day);
  CHECK(row.instant("instant") == instant);
  CHECK(row.maybe_day("none") == std::nullopt);
  CHECK(row.maybe_instant("none") == std::nullopt);
  CHECK(fault_of([&] { (void)row.day("month"); }) == Fault::misuse);
  CHECK(fault_of([&] { (void)row.instant("day"); }) == Fault::misuse);
}

TEST_CASE("ids, codes, money and truth are bound as what they are") {
  auto database = memory();
  auto row = database.prepare("SELECT :id AS id, :code AS code, :cost AS cost, :yes AS yes");
  row.bind(":id", rules::VacancyId{12}).bind(":code", rules::AuthorityCode{"derby"});
  row.bind(":cost", rules::Pence{92400}).bind(":yes", true);
  REQUIRE(row.step());
  CHECK(row.integer("id") == 12);
  CHECK(row.text("code") == "derby");
  CHECK(row.integer("cost") == 92400);
  CHECK(row.truth("yes"));
}

TEST_CASE("text is UTF-8 without NUL on the way in, and whole on the way out") {
  auto database = memory();
  auto echo = database.prepare("SELECT :text AS text");
  CHECK(echo.bind(":text", "Zoë, Łódź, 你好").step());
  CHECK(echo.text("text") == "Zoë, Łódź, 你好");
  for (const auto bad :
       {std::string_view("a\0b", 3), std::string_view("\xff"), std::string_view("\xc0\xaf"),
        std::string_view("\xed\xa0\x80"), std::string_view("\xf4\x90\x80\x80"), std::string_view("\xe2\x82")}) {
    CHECK(fault_of([&] { echo.reset().bind(":text", bad); }) == Fault::misuse);
  }
  auto nul = database.prepare("SELECT 'a' || char(0) || 'b' AS text");  // as another program may have written it
  REQUIRE(nul.step());
  CHECK(nul.text("text") == std::string("a\0b", 3));
}

TEST_CASE("an empty text or blob is not NULL") {
  auto database = memory();
  auto row = database.prepare("SELECT typeof(:text) AS text, typeof(:blob) AS blob");
  row.bind(":text", std::string_view{}).bind(":blob", std::span<const std::byte>{});
  REQUIRE(row.step());
  CHECK(row.text("text") == "text");
  CHECK(row.text("blob") == "blob");
}

TEST_CASE("REPLACE does not get past a guard that forbids deleting") {
  auto database = memory();
  database.execute(
      "CREATE TRIGGER thing_stays BEFORE DELETE ON thing BEGIN SELECT RAISE(ABORT, 'things stay'); END;"
      "INSERT INTO thing VALUES (1, 'one')");
  const auto error = error_of([&] { database.execute("REPLACE INTO thing VALUES (1, 'two')"); });
  REQUIRE(error);
  CHECK(error->fault() == Fault::constraint);
  CHECK(error->message() == "things stay");
  auto row = database.prepare("SELECT name FROM thing");
  REQUIRE(row.step());
  CHECK(row.text("name") == "one");
}

TEST_CASE("a moved statement goes on where it was") {
  auto database = memory();
  auto first = database.prepare("SELECT :a AS a UNION ALL SELECT 2 ORDER BY 1");
  first.bind(":a", 1);
  auto second = std::move(first);
  CHECK(second.step());
  first = std::move(second);
  CHECK(first.step());
  CHECK(first.integer("a") == 2);
}

TEST_CASE("the last number given is known") {
  auto database = memory();
  add_thing(database, "one");
  add_thing(database, "two");
  CHECK(database.last_insert_id() == 2);
}

}  // namespace
}  // namespace ifapilot::store
