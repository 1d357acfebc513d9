#include "app/import/history.hpp"

#include "app/case/steps.hpp"
#include "app/east_midlands.hpp"
#include "app/import/records.hpp"
#include "app/ledger.hpp"
#include "app/offer/respond.hpp"
#include "app/offer/rota.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

// R-TURN, C-CAP: a history on paper, imported, leaves rota and caps where typing it with --at leaves them.
namespace ifapilot::app {
namespace {

constexpr auto today = "2026-06-01T10:00";

PastRow row(std::size_t line, PastOffer offer) { return {{.line = line}, std::move(offer)}; }

PastOffer past(const std::string& vacancy, const std::string& authority, std::string_view sent, PastOutcome outcome,
               std::optional<std::string_view> at = std::nullopt) {
  return {.vacancy = vacancy,
          .authority = {authority},
          .sent_at = instant(sent),
          .outcome = outcome,
          .outcome_at = at ? std::optional(instant(*at)) : std::nullopt};
}

ImportDone imported(World& world, const std::vector<PastOffer>& offers) {
  std::vector<PastRow> rows;
  for (const auto& offer : offers) rows.push_back(row(rows.size() + 2, offer));
  return import_history(world.session, "import offers", rows, true);
}

/// The rule ids of the rows that were refused: `3:D-ONE`.
std::string refusals(const ImportDone& done) {
  std::string text;
  for (const auto& [row, why] : done.refused) {
    text += (text.empty() ? "" : " ") + std::to_string(row) + ":" +
            (why.kind == RefusalKind::not_found ? "unknown" : why.summary.rule);
  }
  return text;
}

/// Notifies vacancies in `areas` on Mon 2 Mar 2026 09:00, and lets the clock stand in June.
void prepare(World& world, const std::vector<std::string>& areas) {
  world.now("2026-03-02T09:00");
  for (const auto& area : areas) (void)world.vacancy(area, "2026-03-30");
  world.now(today);
}

/// Everything that rota and caps say, in words.
std::string standing(World& world) {
  std::string text;
  for (const auto& one : ask_rota(world.session, std::nullopt).decision.standings) {
    text += one.authority.text + " " + (one.last_turn_at ? rules::iso(*one.last_turn_at) : "never") + " " +
            std::to_string(one.accepted) + (one.eligible ? " may\n" : " not\n");
  }
  for (const auto& cap : count_caps(world.session)) {
    text += cap.authority.text + " " + std::to_string(cap.accepted_by_authority) + " " + std::to_string(cap.in_area) +
            (cap.full ? " full\n" : "\n");
  }
  return text;
}

std::string offers(World& world) {
  std::string text;
  for (const auto& offer : offers_in(load_cases(world.database))) {
    text += offer.id.text() + " " + offer.vacancy.text() + " " + offer.authority.text + " " +
            std::string(rules::word(offer.track)) + " " + rules::iso(offer.sent_at) + " " + rules::iso(offer.due_at) +
            " " + std::string(rules::word(rules::status_of(offer, world.session.clock.now))) +
            (offer.outside_pilot ? " outside\n" : "\n");
  }
  return text;
}

/// Plays a pilot by commands, each with its --at, and writes down what was done, as a coordinator would on paper.
class Player {
 public:
  Player(World& world, unsigned seed) : world_(world), random_(seed) { world_.now(today); }

  struct Notified {
    rules::Instant at;
    VacancyNotification vacancy;
  };

  void play(int steps) {
    for (int i = 0; i < steps; ++i) {
      at_ += std::chrono::minutes{30 + draw(600)};
      world_.session.at = at_;
      const int what = draw(8);
      if (what < 2) notify();
      if (what >= 2 && what < 5) offer();
      if (what >= 5 && what < 7) answer();
      if (what == 7) undo();
    }
    world_.session.at.reset();
  }

  std::vector<Notified> notified;
  std::map<rules::OfferId, PastOffer> made;

 private:
  int draw(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  template <class Range>
  auto& one_of(Range& range) {
    return *std::next(range.begin(), draw(static_cast<int>(range.size())));
  }

  void attempt(const std::function<void()>& act) { (void)refusal_of(act); }

  void notify() {
    VacancyNotification vacancy{.provider = {"oak"},
                                .carer = {"oak-" + std::to_string(notified.size() + 1)},
                                .area = east_midlands().authorities[static_cast<std::size_t>(draw(4))].code.text,
                                .available_on = rules::local_day(at_) + date::days{draw(40)},
                                .confirmed = false,
                                .detail = {}};
    (void)notify_vacancy(world_.session, vacancy);
    notified.push_back({at_, vacancy});
  }

  void offer() {
    if (notified.empty()) return;
    attempt([&] {
      const rules::VacancyId id{1 + draw(static_cast<int>(notified.size()))};
      const auto sent = make_offer(world_.session, id, std::nullopt).view.offer;
      made[sent.id] = {.vacancy = id.text(), .authority = sent.authority, .sent_at = at_, .track = sent.track};
    });
  }

  void answer() {
    if (made.empty()) return;
    auto& [id, offer] = one_of(made);
    const bool yes = draw(2) == 0;
    attempt([&, &id = id, &offer = offer] {
      const auto done = respond(world_.session, {.offer = id,
                                                 .kind = yes ? rules::AnswerKind::accept : rules::AnswerKind::refuse,
                                                 .late = true,
                                                 .reason = "late"});
      // A refusal that came too late may be written down as one, or as a lapse with its late refusal (D-LATE).
      const bool lapsed = !yes && done.offer.view.offer.answer->late && draw(2) == 0;
      offer.outcome = yes ? PastOutcome::accepted : lapsed ? PastOutcome::lapsed : PastOutcome::refused;
      offer.outcome_at = at_;
    });
  }

  void undo() {
    if (made.empty()) return;
    auto& [id, offer] = one_of(made);
    attempt([&, &id = id, &offer = offer] {
      if (offer.outcome == PastOutcome::accepted) {
        end(offer);
        offer.outcome = PastOutcome::fell_through;
        offer.ended_at = at_;
      } else {
        (void)rescind_offer(world_.session, id, "sent in error");
        offer.outcome = PastOutcome::rescinded;
        offer.outcome_at = at_;
      }
    });
  }

  /// M-FALLS: the authority steps back, or the vacancy is closed.
  void end(PastOffer& offer) {
    const auto vacancy = *rules::VacancyId::parse(offer.vacancy);
    const auto how = draw(3);
    if (how == 0) {
      (void)step_back(world_.session, vacancy, {"rates"}, std::nullopt);
    } else {
      offer.ending = Ending{how == 1 ? rules::ClosedAs::filled_elsewhere : rules::ClosedAs::withdrawn};
      (void)close_vacancy(world_.session, vacancy, *offer.ending->closed_as, "it fell through");
    }
  }

  World& world_;
  std::minstd_rand random_;
  rules::Instant at_ = instant("2026-03-02T09:00");
};

TEST_CASE("R-TURN, C-CAP: typed with --at or imported, the pilot stands the same", "[app][import]") {
  int many = 0;
  for (unsigned seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    World typed;
    Player player(typed, seed);
    player.play(90);

    World from_paper;
    from_paper.now(today);
    for (const auto& [at, vacancy] : player.notified) {
      from_paper.session.at = at;
      CHECK(import_vacancy(from_paper.session, vacancy).action == ImportAction::add);
    }
    from_paper.session.at.reset();
    std::vector<PastOffer> rows;
    for (const auto& [id, offer] : player.made) rows.push_back(offer);
    std::shuffle(rows.begin(), rows.end(), std::minstd_rand(seed));
    REQUIRE(refusals(imported(from_paper, rows)).empty());

    CHECK(offers(from_paper) == offers(typed));
    CHECK(endings(load_cases(from_paper.database)) == endings(load_cases(typed.database)));
    CHECK(standing(from_paper) == standing(typed));
    const auto again = imported(from_paper, rows);
    CHECK(std::ranges::all_of(again.rows, [](const auto& one) { return one.action == ImportAction::skip; }));
    many += static_cast<int>(rows.size());
  }
  CHECK(many > 400);
}

TEST_CASE("R-TURN: what the rota says after a history, row by row", "[app][import]") {
  World world;
  prepare(world, {"rutland", "rutland", "rutland"});
  const auto done =
      imported(world, {past("V2", "leicester", "2026-03-04T09:00", PastOutcome::lapsed),
                       past("V1", "derby", "2026-03-02T10:00", PastOutcome::refused, "2026-03-02T12:00"),
                       past("V1", "leicester", "2026-03-02T13:00", PastOutcome::rescinded, "2026-03-02T14:00"),
                       past("V3", "derbyshire", "2026-03-03T10:00", PastOutcome::accepted, "2026-03-03T11:00")});
  REQUIRE(refusals(done).empty());
  CHECK(done.rows[0].record == "O4");  // numbers by when they were sent, not by the row
  CHECK(done.rows[1].record == "O1");
  const auto next = ask_rota(world.session, std::nullopt).decision;
  CHECK(next.authority == rules::AuthorityCode{"leicestershire"});
  CHECK(next.standings.back().authority.text == "leicester");  // by when its offer was sent
  CHECK(standing(world).find("derbyshire 2026-03-03T10:00:00Z 1 may") != std::string::npos);
}

struct Refusable {
  std::string what;
  std::vector<PastOffer> rows;
  std::string refused;
};

TEST_CASE("D-ONE, C-CAP, A-FUTURE hold for a history, and every bad row is named", "[app][import]") {
  using enum PastOutcome;
  const auto fine = past("V1", "derby", "2026-03-02T10:00", refused, "2026-03-02T11:00");
  const std::vector<Refusable> table{
      {"an unknown vacancy or authority",
       {past("V9", "derby", "2026-03-02T10:00", lapsed), past("no-such", "derby", "2026-03-02T10:00", lapsed),
        past("V1", "derbyy", "2026-03-02T10:00", lapsed)},
       "0:unknown 1:unknown 2:unknown"},
      {"twice to the same authority", {fine, past("V1", "derby", "2026-03-05T10:00", lapsed)}, "1:D-ONE"},
      {"two live at once",
       {past("V1", "derby", "2026-03-02T10:00", accepted, "2026-03-02T11:00"),
        past("V1", "rutland", "2026-03-02T12:00", lapsed)},
       "1:D-ONE"},
      {"a third acceptance",
       {past("V1", "derby", "2026-03-02T10:00", accepted, "2026-03-02T11:00"),
        past("V2", "derby", "2026-03-03T10:00", accepted, "2026-03-03T11:00"),
        past("V3", "derby", "2026-03-04T10:00", accepted, "2026-03-04T11:00")},
       "2:C-CAP"},
      {"in the future", {past("V1", "derby", "2026-06-02T10:00", lapsed)}, "0:A-FUTURE"},
      {"not lapsed yet", {past("V1", "derby", "2026-05-31T12:00", lapsed)}, "0:D-SILENCE"},
      {"before the vacancy was notified", {past("V1", "derby", "2026-03-02T08:00", lapsed)}, "0:A-FUTURE"},
      {"answered before it was sent",
       {past("V1", "derby", "2026-03-02T10:00", accepted, "2026-03-02T09:30")},
       "0:A-FUTURE"},
      {"the same row twice", {fine, fine}, "1:D-ONE"},
      {"outside the region", {past("V4", "derby", "2026-03-02T10:00", lapsed)}, "0:P-REGION"},
  };
  for (const auto& [what, offers, refused] : table) {
    INFO(what);
    World world;
    prepare(world, {"rutland", "rutland", "rutland"});
    world.now("2026-03-02T09:00");
    (void)refusal_of([&] { (void)world.vacancy("kent", "2026-03-30"); });
    world.now(today);
    const auto before = rows(world);
    CHECK(refusals(imported(world, offers)) == refused);
    CHECK(rows(world) == before);
  }
}

TEST_CASE("C-OUTSIDE: outside by the cap as it then was, or because the row says so", "[app][import]") {
  using enum PastOutcome;
  World world;
  prepare(world, {"rutland", "rutland"});
  world.now("2026-03-04T09:00");
  for (const auto* const area : {"rutland", "derby"}) (void)world.vacancy(area, "2026-03-30");
  world.now(today);
  auto said = past("V4", "derby", "2026-03-05T10:00", lapsed);
  said.outside_pilot = true;
  REQUIRE(refusals(imported(world, {past("V1", "rutland", "2026-03-02T10:00", accepted, "2026-03-02T11:00"),
                                    past("V2", "rutland", "2026-03-03T10:00", accepted, "2026-03-03T11:00"),
                                    past("V3", "rutland", "2026-03-04T10:00", refused, "2026-03-04T11:00"), said}))
              .empty());
  CHECK(offers(world).find("O3 V3 rutland") < offers(world).find("outside"));
  CHECK(show_vacancy(world.session, {3}).status == rules::VacancyStatus::refused);  // its refusal closed it
  CHECK(standing(world).find("derby never") != std::string::npos);                  // outside it used no turn
  auto elsewhere = past("V4", "leicester", "2026-03-07T10:00", lapsed);
  elsewhere.outside_pilot = true;
  CHECK(refusals(imported(world, {elsewhere})) == "0:C-OUTSIDE");
}

TEST_CASE("C-OUTSIDE: what was notified before its area was full was in the rota for the others", "[app][import]") {
  using enum PastOutcome;
  World world;
  prepare(world, {"rutland", "rutland", "rutland"});
  const std::vector<PastOffer> full{past("V1", "rutland", "2026-03-02T10:00", accepted, "2026-03-02T11:00"),
                                    past("V2", "rutland", "2026-03-03T10:00", accepted, "2026-03-03T11:00")};
  const auto with = [&](const char* authority) {
    auto all = full;
    all.push_back(past("V3", authority, "2026-03-04T10:00", refused, "2026-03-04T11:00"));
    return all;
  };
  CHECK(refusals(imported(world, with("rutland"))) == "2:C-CAP");
  CHECK(refusals(imported(world, with("derby"))).empty());
  CHECK(show_vacancy(world.session, {3}).status == rules::VacancyStatus::notified);
}

TEST_CASE("R-ORDER and who took part then are the paper rota's affair", "[app][import]") {
  World world;
  prepare(world, {"rutland"});
  CHECK(refusals(imported(world, {past("V1", "rutland", "2026-03-02T10:00", PastOutcome::refused, "2026-03-02T11:00"),
                                  past("V1", "nottingham", "2026-03-02T12:00", PastOutcome::lapsed)}))
            .empty());
}

TEST_CASE("A-FUTURE: no history once an offer was made with the program, but the same again is no history",
          "[app][import]") {
  World world;
  prepare(world, {"rutland", "rutland"});
  const std::vector<PastOffer> history{past("V1", "derby", "2026-03-02T10:00", PastOutcome::lapsed)};
  REQUIRE(refusals(imported(world, history)).empty());
  (void)world.offer({2});
  const auto before = rows(world);
  CHECK(imported(world, history).rows.front().action == ImportAction::skip);
  CHECK(rule_of([&] { (void)imported(world, {past("V1", "rutland", "2026-03-04T10:00", PastOutcome::lapsed)}); }) ==
        "A-FUTURE");
  CHECK(rows(world) == before);
}

TEST_CASE("A-FUTURE: a second history only goes on from the first, another outcome of the same offer is refused",
          "[app][import]") {
  World world;
  prepare(world, {"rutland", "rutland"});
  const auto first = past("V1", "derby", "2026-03-05T10:00", PastOutcome::refused, "2026-03-05T11:00");
  REQUIRE(refusals(imported(world, {first})).empty());
  CHECK(refusals(imported(world, {past("V2", "rutland", "2026-03-04T10:00", PastOutcome::lapsed)})) == "0:A-FUTURE");
  CHECK(refusals(imported(world, {past("V1", "derby", "2026-03-05T10:00", PastOutcome::accepted,
                                       "2026-03-05T11:00")})) == "0:A-APPEND");
  CHECK(refusals(imported(world, {first, past("V2", "rutland", "2026-03-06T10:00", PastOutcome::lapsed)})).empty());
}

TEST_CASE("a dry run of an import shows it all and leaves nothing", "[app][import]") {
  World world;
  prepare(world, {"rutland", "rutland"});
  const auto before = rows(world);
  world.session.dry_run = true;
  const auto done = imported(world, {past("V1", "derby", "2026-03-02T10:00", PastOutcome::refused, "2026-03-02T11:00"),
                                     past("V1", "rutland", "2026-03-02T12:00", PastOutcome::lapsed)});
  CHECK(refusals(done).empty());
  CHECK(done.rows[1].record == "O2");
  CHECK_FALSE(done.rows[1].fact);
  CHECK(rows(world) == before);
}

TEST_CASE("an imported vacancy is named by its reference, or by its number", "[app][import]") {
  World world;
  world.now(today);
  world.session.at = instant("2026-03-02T09:00");
  VacancyNotification vacancy{
      .provider = {"oak"}, .carer = {"oak-1"}, .area = "rutland", .available_on = {}, .confirmed = false, .detail = {}};
  vacancy.reference = "2026/7";
  CHECK(import_vacancy(world.session, vacancy).record == "V1");
  CHECK(import_vacancy(world.session, vacancy).action == ImportAction::skip);
  vacancy.reference = "2026/8";  // the same carer's other place, notified in the same call
  CHECK(import_vacancy(world.session, vacancy).record == "V2");
  vacancy.reference.reset();
  CHECK(import_vacancy(world.session, vacancy).action == ImportAction::skip);
  world.session.at.reset();
  const auto done = imported(world, {past("2026/8", "derby", "2026-03-02T10:00", PastOutcome::lapsed),
                                     past("v1", "rutland", "2026-03-03T10:00", PastOutcome::lapsed)});
  REQUIRE(refusals(done).empty());
  CHECK(offers(world).find("O1 V2 derby") == 0);
}

}  // namespace
}  // namespace ifapilot::app
