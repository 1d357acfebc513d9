#include "app/ledger.hpp"
#include "store/entity/audit.hpp"
#include "store/sql/error.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace ifapilot::app {
namespace {

/// A pilot whose first audit event has `byte` for salt all through.
std::string token_in(std::byte byte, const std::string& reference) {
  World world;
  world.database.prepare("DELETE FROM audit_body").run();
  std::vector<std::byte> salt(32, byte);
  world.database.prepare("INSERT INTO audit_body (seq, salt, body) VALUES (1, :salt, '{}')").bind(":salt", salt).run();
  return store::ChildTokens(world.database).of(reference);
}

TEST_CASE("A-CHILD: a token is the same whenever it is asked for, and another for another child", "[app][tokens]") {
  World world;
  const store::ChildTokens tokens(world.database);
  CHECK(tokens.of("HO-4711") == tokens.of("HO-4711"));
  CHECK(tokens.of("HO-4711") == store::ChildTokens(world.database).of("HO-4711"));
  std::set<std::string> all;
  for (int i = 0; i < 2000; ++i) all.insert(tokens.of("HO-" + std::to_string(i)));
  CHECK(all.size() == 2000);
}

TEST_CASE("A-CHILD: a token is a letter, a dash and 16 digits, and says nothing of the reference", "[app][tokens]") {
  World world;
  const auto token = store::ChildTokens(world.database).of("HO-4711");
  CHECK(token.substr(0, 2) == "c-");
  CHECK(token.size() == 18);
  CHECK(
      std::all_of(token.begin() + 2, token.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); }));
  CHECK(token.find("4711") == std::string::npos);
}

TEST_CASE("A-CHILD: the same child has another token in another database", "[app][tokens]") {
  CHECK(token_in(std::byte{1}, "HO-4711") == token_in(std::byte{1}, "HO-4711"));
  CHECK(token_in(std::byte{1}, "HO-4711") != token_in(std::byte{2}, "HO-4711"));
}

}  // namespace
}  // namespace ifapilot::app
