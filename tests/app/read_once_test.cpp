#include "app/day/agenda.hpp"
#include "app/day/overdue.hpp"
#include "app/party/contact.hpp"
#include "app/record/note.hpp"
#include "app/record/show.hpp"
#include "app/shown.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

// A write reads what it needs once, after BEGIN, and so does a screen: what is shown after a write comes from that and
// from the fact just written. Every statement is compiled anew each time, and costs about as much as opening a file.
namespace ifapilot::app {
namespace {

/// The statements that are begun on a connection while it stands, without what triggers do by themselves.
class Statements {
 public:
  explicit Statements(store::Database& database) : handle_(database.handle()) {
    sqlite3_trace_v2(handle_, SQLITE_TRACE_STMT, note, this);
  }
  Statements(const Statements&) = delete;
  Statements& operator=(const Statements&) = delete;
  ~Statements() { sqlite3_trace_v2(handle_, 0, nullptr, nullptr); }

  [[nodiscard]] std::size_t count() const { return all_.size(); }

  /// The queries that were asked more than once.
  [[nodiscard]] std::vector<std::string> repeated() const {
    std::vector<std::string> again;
    for (const auto& sql : all_) {
      const bool asks = sql.find("SELECT") != std::string::npos && sql.find("INSERT") == std::string::npos;
      if (asks && std::ranges::count(all_, sql) > 1) again.push_back(sql);
    }
    return again;
  }

 private:
  static int note(unsigned /*event*/, void* self, void* statement, void* text) {
    if (std::string_view(static_cast<const char*>(text)).starts_with("-- TRIGGER ")) return 0;
    char* const sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
    static_cast<Statements*>(self)->all_.emplace_back(sql);
    sqlite3_free(sql);
    return 0;
  }

  sqlite3* handle_;
  std::vector<std::string> all_;
};

/// How many statements `act` takes, none of whose queries is asked twice.
template <class Act>
std::size_t statements_of(World& world, Act act) {
  const Statements all(world.database);
  act();
  CHECK(all.repeated() == std::vector<std::string>());
  return all.count();
}

/// What `Database::open` compiles before a write begins: pragmas, each set and asked for.
constexpr std::size_t opening = 11;

struct Played {
  World world;
  Session& session = world.session;
  rules::VacancyId vacancy = world.vacancy("rutland", "2026-03-23");
};

}  // namespace

TEST_CASE("an answer is recorded with 38 statements at most, opening the file among them") {
  Played of;
  rules::Offer offer;
  CHECK(statements_of(of.world, [&] { offer = of.world.offer(of.vacancy); }) <= 25);
  CHECK(opening + statements_of(of.world, [&] { accept(of.world, offer.id); }) <= 38);
}

TEST_CASE("each write of a case reads once") {
  Played of;
  accept(of.world, of.world.offer(of.vacancy).id);
  auto& session = of.session;
  const auto id = of.vacancy;
  CHECK(statements_of(of.world, [&] { (void)confirm_vacancy(session, id, day("2026-03-23")); }) <= 30);
  CHECK(statements_of(of.world, [&] { (void)record(session, id, rules::Contacted{true}); }) <= 28);
  const rules::TermsAgreed terms{rules::Contract::spot, "S-12", rules::Pence{88000}, true};
  CHECK(statements_of(of.world, [&] { (void)agree_terms(session, id, terms, std::nullopt); }) <= 29);
  CHECK(statements_of(of.world, [&] { (void)request_referral(session, id); }) <= 30);
  CHECK(statements_of(of.world, [&] {
          (void)receive_profile(session, id, {.child = {"nts-2026-0123", 14, "male", "Tigrinya"}});
        }) <= 35);
  CHECK(statements_of(of.world, [&] { (void)decide(session, id, {rules::Decision::accept}); }) <= 32);
  CHECK(statements_of(of.world, [&] { (void)record(session, id, rules::TransportArranged{day("2026-03-24")}); }) <= 33);
  of.world.now("2026-03-24T18:00");
  CHECK(statements_of(of.world, [&] { (void)confirm_arrival(session, id, {day("2026-03-24")}); }) <=
        45);  // it is at rest
}

TEST_CASE("no other write reads anything twice") {
  Played of;
  auto& session = of.session;
  const auto offer = of.world.offer(of.vacancy);
  const auto reads_once = [&](const auto& act) { (void)statements_of(of.world, act); };
  reads_once([&] { (void)of.world.vacancy("derby", "2026-03-09"); });
  reads_once([&] { (void)rescind_offer(session, offer.id, "a slip"); });
  const auto second = of.world.offer(of.vacancy);
  reads_once([&] { refuse(of.world, second.id); });
  reads_once([&] { (void)give_feedback(session, second.id, {.reasons = {"capacity"}}); });
  reads_once([&] { (void)update_vacancy(session, of.vacancy, {.available_on = std::optional(day("2026-03-30"))}); });
  reads_once([&] { (void)take_note(session, {.about = offer.id, .text = "rang them"}); });
  reads_once([&] { (void)close_vacancy(session, of.vacancy, rules::ClosedAs::withdrawn, "the carer fell ill"); });
}

TEST_CASE("a screen reads once") {
  Played of;
  const auto offer = of.world.offer(of.vacancy);
  accept(of.world, offer.id);
  auto& session = of.session;
  CHECK(statements_of(of.world, [&] { (void)show_vacancy(session, of.vacancy); }) <= 19);
  CHECK(statements_of(of.world, [&] { (void)overdue(session); }) <= 19);
  CHECK(statements_of(of.world, [&] { (void)agenda(session); }) <= 23);
  (void)statements_of(of.world, [&] { (void)list_offers(session); });
  (void)statements_of(of.world, [&] { (void)show_authority(session, {"derby"}); });
  (void)statements_of(of.world, [&] { (void)show_provider(session, {"oak"}); });
}

TEST_CASE("what a write shows is what is on record") {
  Played of;
  auto& world = of.world;
  auto& session = of.session;
  check_shown(world, add_authority(session, {.code = {"milton"}, .name = "Milton", .position = 14}));
  check_shown(world, update_authority(session, {"milton"}, {.position = 12, .lead = {"Sam", {}, "01234 567890"}}));
  check_shown(world, add_contact(session, rules::AuthorityCode{"derby"}, {.name = "Ann", .phone = "01332 1"}));
  check_shown(world, remove_contact(session, rules::AuthorityCode{"derby"}, "Ann").party);
  check_shown(world,
              add_provider(session, {.id = 0, .code = {"elm"}, .name = "Elm", .sector = {}, .urn = {}, .lead = {}}));
  check_shown(world, update_provider(session, {"oak"}, {.name = "Oak and Ash", .sector = "private"}));
  check_shown(world, add_contact(session, rules::ProviderCode{"oak"}, {.name = "Bo", .email = "bo@oak.example"}));
  check_shown(world, remove_contact(session, rules::ProviderCode{"oak"}, "Bo").party);

  VacancyUpdate update;
  update.available_on = std::optional(day("2026-03-30"));
  update.ages = std::pair(10, 15);
  update.languages = "Tigrinya";
  check_shown(world, update_vacancy(session, of.vacancy, update));
  Response answer{.offer = world.offer(of.vacancy).id, .kind = rules::AnswerKind::accept};
  answer.feedback = {.reasons = {"location", "good-match"}, .note = "at once"};
  check_shown(world, respond(session, answer));
  check_shown(world, give_feedback(session, answer.offer,
                                   {.reasons = {}, .contract = rules::Contract::spot, .terms_ref = "S-1"}));
  check_shown(world, close_vacancy(session, of.vacancy, rules::ClosedAs::withdrawn, "the carer fell ill"));
  check_shown(
      world, notify_vacancy(
                 session, {.provider = {"oak"},
                           .carer = {"oak-18"},
                           .area = "derby",
                           .available_on = day("2026-03-09"),
                           .confirmed = true,
                           .detail = {.youngest = 10, .oldest = 15, .sex = "any", .languages = {}, .notes = "a dog"}}));
}

}  // namespace ifapilot::app
