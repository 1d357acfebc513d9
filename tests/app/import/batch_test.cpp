#include "app/case/steps.hpp"
#include "app/import/history.hpp"
#include "app/import/records.hpp"
#include "app/ledger.hpp"
#include "app/offer/respond.hpp"
#include "app/pilot.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <sqlite3.h>

#include <functional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

// All rows of a file are judged by one reading of the pilot, which each of them goes on telling: as if each had read
// it.
namespace ifapilot::app {
namespace {

constexpr auto in_summer = "2026-06-01T10:00";

std::string iso(const std::optional<rules::Instant>& at) { return at ? rules::iso(*at) : "-"; }

std::string in_words(const rules::Offer& one) {
  return one.id.text() + " " + one.vacancy.text() + " " + one.authority.text + " " + one.area.text + " " +
         rules::iso(one.sent_at) + " " + rules::iso(one.due_at) + " " +
         (one.answer ? std::string(word(one.answer->kind)) + " " + rules::iso(one.answer->answered_at) + " " +
                           one.answer->fact.text()
                     : "open") +
         " " + iso(one.rescinded_at) + " " + iso(one.ended_at) + " " + one.ended_by.text() +
         (one.outside_pilot ? " outside" : "") + "\n";
}

std::string in_words(const CaseRecord& one) {
  const auto& [facts, provider, carer, detail, override_reason] =
      std::tie(one.record.facts, one.record.provider, one.record.carer, one.record.detail, one.record.override_reason);
  return facts.id.text() + " " + facts.area.text + " " + provider.text + " " + carer.text + " " +
         rules::iso(facts.notified_at) + " " + facts.notified_by.text() + " " +
         (facts.available_on ? rules::iso(*facts.available_on) : "unknown") + " " + iso(facts.hold_until) + " " +
         (facts.rejected ? "rejected " : "") + (facts.closed_as ? std::string(rules::word(*facts.closed_as)) : "") +
         " " + one.record.closing_reason.value_or("-") + " " + override_reason.value_or("-") + " " +
         detail.notes.value_or("-") + " " + std::to_string(one.facts.size()) + " facts, " +
         std::string(rules::word(one.state.status)) + "\n";
}

/// All that a write may tell of it.
std::string in_words(const Pilot& pilot) {
  std::string text;
  for (const auto& one : pilot.cases) {
    text += in_words(one);
    for (const auto& offer : one.state.offers) text += "  " + in_words(offer);
  }
  for (const auto& offer : pilot.offers) text += in_words(offer);
  for (const auto& [id, facts, gss, lead] : pilot.authorities) {
    text += std::to_string(id) + " " + facts.code.text + " " + facts.name + " " + std::to_string(facts.position) + " " +
            iso(facts.periods.front().from) + " " + gss.value_or("-") + " " + lead.name.value_or("-") + "\n";
  }
  for (const auto& one : pilot.rota) text += one.code.text + " " + std::to_string(one.position) + "\n";
  for (const auto& one : pilot.providers) {
    text += std::to_string(one.id) + " " + one.code.text + " " + one.name + " " + one.sector.value_or("-") + " " +
            one.urn.value_or("-") + " " + one.lead.email.value_or("-") + "\n";
  }
  for (const auto& one : pilot.frameworks) {
    text += std::to_string(one.id) + " " + one.authority.text + " " + one.provider.text + " " +
            rules::iso(one.facts.from) + " " + (one.facts.until ? rules::iso(*one.facts.until) : "-") + " " +
            (one.weekly_rate ? rules::pounds(*one.weekly_rate) : "-") + " " + one.fact.text() + " " +
            rules::iso(one.recorded_at) + "\n";
  }
  return text;
}

/// Every value of every table, without the mark by which files are told apart.
std::string content(World& world) {
  std::string text;
  const auto take = [](void* to, int count, char** values, char** /*names*/) {
    auto& all = *static_cast<std::string*>(to);
    for (int i = 0; i < count; ++i) all += std::string(values[i] == nullptr ? "NULL" : values[i]) + "|";
    all += "\n";
    return 0;
  };
  for (const auto& [table, count] : rows(world)) {
    if (table == "file_mark") continue;
    text += table + "\n";
    REQUIRE(sqlite3_exec(world.database.handle(), ("SELECT * FROM " + table).c_str(), take, &text, nullptr) ==
            SQLITE_OK);
  }
  return text;
}

/// Rows that do anything that a write within a batch may do, sensible or not, drawn at random.
class AnyRow {
 public:
  explicit AnyRow(unsigned seed) : random_(seed) {}

  void operator()(Session& session) {
    switch (draw(13)) {
      case 0: return (void)update_unseen(session, code(), {.name = "Renamed", .position = 1 + draw(14)}, {});
      case 1: return (void)add_unseen(session, NewAuthority{.code = {"new-" + letter()}, .name = "New"}, {});
      case 2: return (void)add_unseen(session, provider());
      case 3: return (void)update_unseen(session, provider().code, {.name = "Renamed", .sector = "private"});
      case 4: return (void)import_framework(session, framework());
      case 5: return (void)step_back_unseen(session, vacancy(), "too far");
      case 6: return close_unseen(session, vacancy(), how(), "it is over");
      case 7: return (void)rescind_offer(session, offer(), "a slip");
      case 8:
      case 9: return (void)make_offer(session, vacancy(), std::nullopt);
      case 12: return told_and_refused(session);
      case 10: return (void)respond_unseen(session, response());
      default: return (void)notify_unseen(session, notification());
    }
  }

 private:
  /// A write that ends after it has told what it would have done.
  void told_and_refused(Session& session) {
    Write write(session, rules::FactKind::vacancy_update);
    auto authority = write.pilot().authorities[static_cast<std::size_t>(draw(5))];
    authority.facts.position = 1 + draw(20);
    write.put(authority);
    write.put(provider());
    write.put(framework());
    if (const auto& cases = write.pilot().cases; !cases.empty()) {
      const auto& last = cases.back().record.facts;
      const auto sent = write.happened_at();
      rules::Offer offer{.id = {100}, .vacancy = last.id, .authority = code(), .area = last.area, .sent_at = sent};
      write.tell(last.id, rules::Offered{offer});
      if (draw(2) == 0) write.tell(last.id, rules::Arrived{day("2026-03-30")});
      auto another = cases.front();
      another.record.facts.id = {200};
      another.state.offers.clear();
      write.put(another);
    }
    refuse({"A-APPEND", {}, "a row that comes to nothing", ""});
  }

  int draw(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  std::string letter() { return {static_cast<char>('a' + draw(4))}; }
  rules::AuthorityCode code() {
    return east_midlands()
        .authorities[static_cast<std::size_t>(draw(static_cast<int>(east_midlands().authorities.size())))]
        .code;
  }
  store::ProviderRecord provider() {
    return {.id = 0, .code = {"p" + letter()}, .name = "Provider", .sector = {}, .urn = {}, .lead = {}};
  }
  store::FrameworkRecord framework() {
    store::FrameworkRecord made{.id = 0, .authority = code(), .provider = {"oak"}, .facts = {day("2026-03-01"), {}}};
    if (draw(2) == 0) made.facts.until = day("2026-12-31");
    return made;
  }
  rules::VacancyId vacancy() { return {1 + draw(8)}; }
  rules::OfferId offer() { return {1 + draw(12)}; }
  rules::ClosedAs how() { return draw(2) == 0 ? rules::ClosedAs::exhausted : rules::ClosedAs::withdrawn; }
  Response response() {
    Response made{.offer = offer(), .kind = draw(2) == 0 ? rules::AnswerKind::accept : rules::AnswerKind::refuse};
    if (draw(2) == 0) made.feedback.reasons = {"capacity"};
    return made;
  }
  VacancyNotification notification() {
    return {.provider = {"oak"},
            .carer = {"oak-" + letter()},
            .area = draw(6) == 0 ? "kent" : code().text,
            .available_on = day("2026-03-30"),
            .confirmed = draw(2) == 0,
            .detail = {}};
  }

  std::minstd_rand random_;
};

/// A pilot in which half of what AnyRow does is refused.
void import_anything(unsigned seed, int& refused) {
  World world;
  AnyRow any(seed);
  std::vector<ImportRow> rows;
  for (std::size_t line = 2; line < 60; ++line) {
    ImportRow row{.line = line};
    row.write = [&any](Session& session) -> Imported {
      REQUIRE(in_words(*session.pilot) == in_words(load_pilot(session.database)));
      any(session);
      return {ImportAction::add, "", ""};
    };
    rows.push_back(row);
  }
  refused += static_cast<int>(import_rows(world.session, "import anything", rows, false).refused.size());
}

TEST_CASE("before each row the batch has in memory what a reading would find, whatever was refused", "[app][import]") {
  int refused = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    import_anything(seed, refused);
  }
  CHECK(refused > 100);
}

/// A history in which each offer is over before the next one is sent, so that it can be imported row by row.
std::vector<PastRow> drawn_history(unsigned seed) {
  std::minstd_rand random(seed);
  const auto draw = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  std::vector<PastRow> rows;
  auto at = instant("2026-03-02T09:00");
  for (std::size_t line = 2; line < 30; ++line) {
    at += std::chrono::hours{49};
    PastOffer offer{
        .vacancy = "V" + std::to_string(1 + draw(7)),
        .authority = {draw(9) == 0 ? "nowhere"
                                   : east_midlands().authorities[static_cast<std::size_t>(draw(4))].code.text},
        .sent_at = at,
        .outcome = static_cast<PastOutcome>(draw(5))};
    if (offer.outcome != PastOutcome::lapsed) offer.outcome_at = at + std::chrono::minutes{1 + draw(100)};
    if (offer.outcome == PastOutcome::fell_through) {
      offer.ended_at = at + std::chrono::hours{2 + draw(10)};
      if (draw(2) == 0) offer.ending = Ending{rules::ClosedAs::withdrawn};
    }
    rows.push_back({{.line = line}, offer});
  }
  return rows;
}

void notify_six(World& world) {
  for (const auto* area : {"derby", "rutland", "derby", "leicester", "derby", "rutland"}) {
    (void)world.vacancy(area, "2026-03-30");
  }
  world.now(in_summer);
}

/// By number from 0.
std::set<std::size_t> refused_rows(const ImportDone& done) {
  std::set<std::size_t> all;
  for (const auto& [row, why] : done.refused) all.insert(row);
  return all;
}

TEST_CASE("one file leaves byte for byte what its rows leave, one file each, and nothing of a refused one",
          "[app][import]") {
  std::size_t fine = 0;
  std::size_t bad = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    const auto rows = drawn_history(seed);
    World one_by_one;
    notify_six(one_by_one);
    std::vector<PastRow> good;
    std::set<std::size_t> refused;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto done = import_history(one_by_one.session, "import offers", {rows[i]}, true);
      if (done.refused.empty()) good.push_back(rows[i]);
      if (!done.refused.empty()) refused.insert(i);
    }
    World whole;
    notify_six(whole);
    CHECK(refused_rows(import_history(whole.session, "import offers", rows, true)) == refused);
    CHECK(import_history(whole.session, "import offers", good, true).refused.empty());
    CHECK(content(whole) == content(one_by_one));
    fine += good.size();
    bad += refused.size();
  }
  CHECK(fine > 100);
  CHECK(bad > 50);
}

TEST_CASE("one file of vacancies leaves byte for byte what its rows leave, one file each", "[app][import]") {
  const auto rows = [](KnownVacancies& known) {
    std::vector<ImportRow> all;
    for (int i = 0; i < 20; ++i) {
      VacancyNotification vacancy{.provider = {"oak"},
                                  .carer = {"oak-" + std::to_string(i % 7)},
                                  .area = i % 5 == 0 ? "kent" : "derby",
                                  .available_on = day("2026-03-30"),
                                  .confirmed = false,
                                  .detail = {}};
      vacancy.reference = "2026/" + std::to_string(i);
      all.push_back(
          {.line = static_cast<std::size_t>(i) + 2,
           .at = instant("2026-03-02T09:00"),
           .write = [=, &known](Session& session) { return import_vacancy(session, vacancy, {.known = &known}); }});
    }
    return all;
  };
  World whole;
  KnownVacancies of_whole;
  const auto done = import_rows(whole.session, "import vacancies", rows(of_whole), true);
  REQUIRE(done.refused.empty());
  World one_by_one;
  for (std::size_t i = 0; i < done.rows.size(); ++i) {
    KnownVacancies of_row;
    const auto one = import_rows(one_by_one.session, "import vacancies", {rows(of_row)[i]}, true);
    CHECK(one.rows.front().what == done.rows[i].what);
  }
  CHECK(content(whole) == content(one_by_one));
}

}  // namespace
}  // namespace ifapilot::app
