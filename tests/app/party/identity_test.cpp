#include "app/party/identity.hpp"

#include "app/import/records.hpp"
#include "app/ledger.hpp"
#include "app/party/authority.hpp"
#include "app/record/check.hpp"
#include "app/record/void.hpp"
#include "app/report/quality.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

// P-IDENTITY: who is who, by whatever way it comes in.
namespace ifapilot::app {
namespace {

using Words = std::vector<std::string>;

rules::FactId last(World& world) { return store::last_fact(world.database); }

AuthorityWritten add(World& world, const std::string& code, const std::string& name,
                     const std::optional<std::string>& gss = std::nullopt) {
  return add_authority(world.session, {.code = {code}, .name = name, .gss = gss});
}

AuthorityWritten rename(World& world, const std::string& code, const std::string& name) {
  return update_authority(world.session, {code}, {.name = name});
}

store::ProviderRecord provider(const std::string& code, const std::string& name,
                               const std::optional<std::string>& urn = std::nullopt) {
  return {.id = 0, .code = {code}, .name = name, .sector = {}, .urn = urn, .lead = {}};
}

/// A double of before the rule, by the store alone.
void add_old(World& world, const std::string& code, const std::string& name, const std::string& gss) {
  const auto now = world.session.clock.now;
  const auto fact = store::add_fact(world.database, rules::FactKind::authority_add, now, now);
  const auto id = store::add_party(world.database, fact, store::AuthorityRecord{0, {{code}, name, 90, {}}, gss, {}});
  store::add_participation(world.database, fact, id, now, true, std::nullopt);
  store::append_audit(world.database, {fact, now, now, now, false, "tester", "authority add", code, "", "{}"}, Salt{});
}

ImportRow row(std::size_t line, const NewAuthority& authority) {
  return {.line = line,
          .arguments = R"({"code":")" + authority.code.text + R"(","name":")" + authority.name + R"(","line":")" +
                       std::to_string(line) + R"("})",
          .write = [authority](Session& session) { return import_authority(session, authority, false); }};
}

ImportRow row(std::size_t line, const store::ProviderRecord& one) {
  return {.line = line, .arguments = R"({"code":")" + one.code.text + R"("})", .write = [one](Session& session) {
            return import_provider(session, one);
          }};
}

template <class Party>
std::vector<ImportRow> rows_of(const std::vector<Party>& file) {
  std::vector<ImportRow> rows;
  for (const auto& one : file) rows.push_back(row(rows.size() + 2, one));
  return rows;
}

ImportDone imported(World& world, const std::vector<NewAuthority>& file) {
  return import_authorities(world.session, "import authorities", rows_of(file), true);
}

ImportDone imported_providers(World& world, const std::vector<store::ProviderRecord>& file) {
  return import_providers(world.session, "import providers", rows_of(file), true);
}

/// `3 name P-IDENTITY`, of each row that is refused.
Words refused(const ImportDone& done) {
  Words all;
  for (const auto& [row, why] : done.refused) {
    all.push_back(std::to_string(row + 2) + " " + why.column + " " + why.summary.rule);
  }
  return all;
}

std::string name_of(World& world, const std::string& code) {
  return show_authority(world.session, {code}).record.facts.name;
}

/// What `check` finds wrong of the records, by name.
std::string wrong(World& world) {
  std::string all;
  for (const auto& finding : check_records(world.session)) {
    if (!finding.ok) all += finding.check + ": " + finding.detail + "\n";
  }
  return all;
}

struct NameRow {
  std::string name;
  std::string gss;
  std::string refused_by;
  std::string warned;
};

TEST_CASE("P-IDENTITY: letter case, accents, apostrophes, punctuation and blanks make no other body",
          "[app][identity]") {
  const auto row = GENERATE(values<NameRow>({
      {"Derby City Council", "E06000099", "P-IDENTITY", ""},
      {"DERBY CITY-COUNCIL.", "E06000099", "P-IDENTITY", ""},
      {"Dérby  City Council", "E06000099", "P-IDENTITY", ""},
      {"Derby’s", "E06000099", "", ""},
      {"Quite Another", "E06000015", "P-IDENTITY", ""},
      {"Quite Another", "E06000099", "", ""},
      {"City of Derby", "E06000099", "", "almost the same name as derby (Derby City Council)"},
      {"The Derby-Council (Borough)", "E06000099", "", "almost the same name as derby (Derby City Council)"},
  }));
  INFO(row.name);
  World world;
  CHECK(refused_by(world, [&] {
          const auto done = add(world, "second", row.name, row.gss);
          CHECK(mentions(done.warnings, row.warned) == !row.warned.empty());
        }) == row.refused_by);
  CHECK(wrong(world).empty());
}

TEST_CASE("P-IDENTITY: an update too, but not of what it leaves as it was", "[app][identity]") {
  World world;
  CHECK(refused_by(world, [&] { (void)rename(world, "rutland", "derby city council"); }) == "P-IDENTITY");
  CHECK(refused_by(world, [&] { (void)update_authority(world.session, {"rutland"}, {.gss = "E06000015"}); }) ==
        "P-IDENTITY");
  CHECK(refused_by(world, [&] {
          (void)update_authority(world.session, {"rutland"}, {.name = "Derby City Council", .gss = "E10000007"});
        }) == "P-IDENTITY P-IDENTITY");
  CHECK(mentions(rename(world, "rutland", "Borough of Leicester").warnings, "leicester (Leicester City Council)"));
  (void)rename(world, "derby", "DERBY City Council");  // its own name
  add_old(world, "derby-2", "Derby City Council", "E06000015");
  (void)update_authority(world.session, {"derby-2"}, {.lead = {.name = "Sam"}});
  (void)update_authority(world.session, {"derby-2"}, {.name = "Derby City Council"});
  CHECK(refused_by(world, [&] { (void)rename(world, "derby-2", "Rutland"); }).empty());
}

TEST_CASE("P-IDENTITY: who has withdrawn is on record still, who was voided is not", "[app][identity]") {
  World world;
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  const auto refusal = refusal_of([&] { (void)add(world, "d", "Derby City Council"); });
  REQUIRE(refusal);
  CHECK(refusal->summary.hint == "it has withdrawn; if it is the same council, have it back: " +
                                     rules::Action{rules::Deed::rejoin_authority, rules::AuthorityCode{"derby"}} +
                                     "; else check what was typed");
  const auto kent = *add(world, "kent", "Kent County Council", "E10000016").fact;
  CHECK(rule_of([&] { (void)add(world, "kent-2", "Kent County Council"); }) == "P-IDENTITY");
  (void)void_fact(world.session, kent, "a slip");
  CHECK(rule_of([&] { (void)add(world, "kent-2", "Kent County Council", "E10000016"); }).empty());
}

TEST_CASE("P-IDENTITY: a provider's URN is its own, and its name may be another's", "[app][identity]") {
  World world;
  (void)update_provider(world.session, {"oak"}, {.urn = "SC123456"});
  CHECK(refused_by(world, [&] { (void)add_provider(world.session, provider("elm", "Elm", "sc123456")); }) ==
        "P-IDENTITY");
  const auto second = add_provider(world.session, provider("elm", "OAK fostering", "SC1"));
  CHECK(mentions(second.warnings, "the same name as oak (Oak Fostering)"));
  CHECK(refused_by(world, [&] { (void)update_provider(world.session, {"elm"}, {.urn = "SC123456"}); }) == "P-IDENTITY");
  CHECK(update_provider(world.session, {"elm"}, {.sector = "private"}).warnings.empty());
  CHECK(wrong(world).empty());
}

TEST_CASE("P-IDENTITY: a file is judged as the whole of it leaves them", "[app][identity]") {
  World world;
  const auto derby = show_authority(world.session, {"derby"}).record;
  const std::string leicester = "Leicester City Council";
  SECTION("two change names and GSS codes with each other") {
    CHECK(refused(imported(world, {{.code = {"derby"}, .name = leicester, .gss = "E06000016"},
                                   {.code = {"leicester"}, .name = derby.facts.name, .gss = derby.gss}}))
              .empty());
    CHECK(name_of(world, "derby") == leicester);
  }
  SECTION("one takes the name that another gives up, in either order") {
    CHECK(refused(imported(world, {{.code = {"derby"}, .name = leicester}, {.code = {"leicester"}, .name = "Lei"}}))
              .empty());
    CHECK(refused(imported(world, {{.code = {"leicester"}, .name = "L"}, {.code = {"new"}, .name = "Lei"}})).empty());
  }
  SECTION("one that another keeps") {
    CHECK(refused(imported(world, {{.code = {"derby"}, .name = leicester}})) == Words{"2 name P-IDENTITY"});
    CHECK(refused(imported(world, {{.code = {"new"}, .name = "New", .gss = "E06000016"}})) ==
          Words{"2 gss P-IDENTITY"});
    CHECK(refused(imported(world, {{.code = {"derby"}, .name = leicester},
                                   {.code = {"leicester"}, .name = leicester}})) == Words{"2 name P-IDENTITY"});
  }
  SECTION("two rows of one body: the later one") {
    CHECK(refused(imported(world, {{.code = {"new"}, .name = "New"}, {.code = {"new-2"}, .name = "NEW"}})) ==
          Words{"3 name P-IDENTITY"});
    CHECK(refused(imported(world, {{.code = {"new"}, .name = "New", .gss = "E06000099"},
                                   {.code = {"new-2"}, .name = "Other", .gss = "E06000099"}})) ==
          Words{"3 gss P-IDENTITY"});
  }
  SECTION("a row that was voided once gives nothing up") {
    const std::vector<NewAuthority> gives_up{{.code = {"leicester"}, .name = "Lei"}};
    (void)void_fact(world.session, *imported(world, gives_up).rows.front().fact, "a slip");
    auto file = gives_up;
    file.push_back({.code = {"new"}, .name = leicester});
    auto rows = rows_of(file);
    CHECK(refused(import_authorities(world.session, "import authorities", rows, true)) == Words{"3 name P-IDENTITY"});
  }
  SECTION("a look-alike is told with its line") {
    const auto done = imported(world, {{.code = {"new"}, .name = "New"}, {.code = {"city"}, .name = "City of Derby"}});
    CHECK(done.refused.empty());
    REQUIRE(done.warnings.size() == 1);
    CHECK(mentions(done.warnings, "line 3: city (City of Derby) has almost the same name as derby"));
  }
  CHECK(wrong(world).empty());
}

TEST_CASE("P-IDENTITY: providers change URNs by a file, too", "[app][identity]") {
  World world;
  (void)update_provider(world.session, {"oak"}, {.urn = "SC1"});
  (void)add_provider(world.session, provider("elm", "Elm", "SC2"));
  CHECK(refused(imported_providers(world, {provider("oak", "Oak Fostering", "SC2")})) == Words{"2 urn P-IDENTITY"});
  CHECK(refused(imported_providers(world, {provider("oak", "Oak Fostering", "SC2"), provider("elm", "Elm", "SC1")}))
            .empty());
  CHECK(imported_providers(world, {provider("ash", "ELM")}).warnings.size() == 1);
  CHECK(wrong(world).empty());
}

/// The rule that refuses the void of `fact`, and the message; empty: it is taken.
std::string void_refused(World& world, rules::FactId fact, bool with_later = false) {
  const auto refusal =
      refused_without_trace(world, [&] { (void)void_fact(world.session, fact, "a slip", with_later); });
  if (!refusal) return "";
  return refusal->reasons.front().rule + ": " + refusal->reasons.front().message;
}

TEST_CASE("P-IDENTITY: what another has taken since is not given back by a void, which names the fact", "[app][void]") {
  World world;
  const auto renamed = *rename(world, "derby", "Derby").fact;
  const auto taken = *add(world, "second", "derby city council").fact;
  (void)update_authority(world.session, {"second"}, {.lead = {.name = "Sam"}});
  const auto later = last(world);
  const auto message = void_refused(world, renamed);
  CHECK(message == "A-APPEND: " + renamed.text() + " cannot be voided: " + taken.text() +
                       " (authority add) depends on it: second has the name 'derby city council' by it, which derby "
                       "would have again");
  CHECK(void_refused(world, renamed, true).starts_with("A-APPEND: "));  // of another record
  CHECK(void_refused(world, later).empty());
  (void)rename(world, "second", "Second");
  CHECK(void_refused(world, renamed).empty());
  CHECK(name_of(world, "derby") == "Derby City Council");
  CHECK(wrong(world).empty());
}

TEST_CASE("P-IDENTITY: a GSS code and a URN are not given back either", "[app][void]") {
  World world;
  const auto gss = *update_authority(world.session, {"derby"}, {.gss = "E06000099"}).fact;
  const auto takes = *update_authority(world.session, {"rutland"}, {.gss = "E06000015"}).fact;
  CHECK(void_refused(world, gss).find(takes.text() + " (authority update) depends on it") != std::string::npos);
  CHECK(void_refused(world, takes).empty());
  CHECK(void_refused(world, gss).empty());
  const auto first = *update_provider(world.session, {"oak"}, {.urn = "SC1"}).fact;
  const auto second = *update_provider(world.session, {"oak"}, {.urn = "SC2"}).fact;
  const auto added = *add_provider(world.session, provider("elm", "Elm", "SC1")).fact;
  CHECK(void_refused(world, second).find(added.text() + " (provider add) depends on it") != std::string::npos);
  CHECK(void_refused(world, first).empty());
  CHECK(wrong(world).empty());
}

TEST_CASE("P-IDENTITY: what changed hands by one file is not taken back by half", "[app][void]") {
  World world;
  (void)imported(world, {{.code = {"derby"}, .name = "Leicester City Council"},
                         {.code = {"leicester"}, .name = "Derby City Council"}});
  const auto second = last(world);
  const rules::FactId first{second.value - 1};
  CHECK(void_refused(world, first).find(second.text() + " (authority update) depends on it") != std::string::npos);
  CHECK(void_refused(world, second) ==
        "P-IDENTITY: leicester would have the name 'Leicester City Council' again, which "
        "derby has by " +
            first.text() + " (authority update)");
  CHECK(wrong(world).empty());
}

TEST_CASE("P-IDENTITY: check and quality list what is double already, and what it accepted together",
          "[app][identity]") {
  World world;
  (void)accepts_one(world, "derby");
  (void)accepts_one(world, "derby");
  add_old(world, "derby-2", "Derby City-Council", "E06000015");
  CHECK(wrong(world) ==
        "identity: derby and derby-2 both have the name 'Derby City-Council' and the GSS code 'E06000015': one council "
        "with two places in the rota, and a cap under each [P-IDENTITY]\n");
  (void)accepts_one(world, "derby-2");
  CHECK(mentions(Words{wrong(world)},
                 "cap: derby and derby-2 are one body and have accepted 3 together, over 2 [P-IDENTITY]"));
  Words rows;
  for (const auto& row : lacking(world.session)) {
    if (row.rule == "P-IDENTITY") rows.push_back(row.record + " " + std::string(row.lacks) + " " + *row.twice_with);
  }
  CHECK(rows == Words{"derby-2 name-once derby", "derby-2 gss-once derby"});
}

/// Any of what may be done to authorities, of few names and codes, so that they meet.
class AnyWrites {
 public:
  AnyWrites(World& world, unsigned seed) : world_(world), any_(seed) {}

  void one() {
    const auto what = pick(6);
    if (what == 0) (void)add(world_, code(), name(), gss());
    if (what == 1) (void)update_authority(world_.session, {code()}, {.name = name()});
    if (what == 2) (void)update_authority(world_.session, {code()}, {.gss = gss()});
    if (what == 3 || what == 4) (void)imported(world_, file());
    if (what == 5) {
      (void)void_fact(world_.session, rules::FactId{last(world_).value - pick(6)}, "a slip", pick(2) == 1);
    }
  }

 private:
  int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(any_); }
  std::string code() { return std::string("a") + static_cast<char>('a' + pick(4)); }
  std::string name() {
    return std::vector<std::string>{"Anton", "anton ", "Berta", "Carl", "Dora"}[std::size_t(pick(5))];
  }
  std::string gss() { return "E0600009" + std::to_string(pick(4)); }
  std::vector<NewAuthority> file() {
    std::vector<NewAuthority> rows;
    for (int i = 0; i < 3; ++i) rows.push_back({.code = {code()}, .name = name(), .gss = gss()});
    return rows;
  }

  World& world_;
  std::mt19937 any_;
};

TEST_CASE("P-IDENTITY: nothing that is typed, imported or voided leaves one body twice", "[app][identity][property]") {
  int taken = 0;
  for (unsigned seed = 0; seed < 8; ++seed) {
    World world;
    AnyWrites writes(world, seed);
    for (int i = 0; i < 40; ++i) {
      const auto before = last(world);
      (void)refusal_of([&] { writes.one(); });
      if (last(world) == before) continue;
      ++taken;
      INFO("seed " << seed << ", write " << i);
      REQUIRE(rules::doubles(bodies(store::authorities(world.database))).empty());
    }
  }
  CHECK(taken > 60);
}

}  // namespace
}  // namespace ifapilot::app
