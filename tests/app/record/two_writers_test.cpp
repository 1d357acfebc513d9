#include "app/east_midlands.hpp"
#include "app/ledger.hpp"
#include "app/offer/offer.hpp"
#include "app/setup/initialise.hpp"
#include "store/sql/error.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

// Several people at the same file at the same moment (D-ONE, C-CAP, A-APPEND): the write lock comes before the reading
// that decides, so that nobody decides on what another has just changed.
namespace ifapilot::app {
namespace {

/// A pilot file in a directory of its own, at Monday 2 March 2026, 10:00.
class PilotFile {
 public:
  PilotFile() : directory_(made()) {
    (void)initialise({.file = file(), .region = east_midlands(), .pilot_start = day("2026-03-01")},
                     {clock(), "tester", salts});
    write([](Session& session) {
      (void)add_provider(session,
                         {.id = 0, .code = {"oak"}, .name = "Oak Fostering", .sector = {}, .urn = {}, .lead = {}});
    });
  }
  PilotFile(const PilotFile&) = delete;
  PilotFile& operator=(const PilotFile&) = delete;
  ~PilotFile() { std::filesystem::remove_all(directory_); }

  void write(const std::function<void(Session&)>& act) const {
    auto database = store::Database::open(file(), store::Access::write);
    Session session{database, clock(), "tester", salts};
    act(session);
  }

  void notify(int vacancies, const std::string& area) const {
    for (int i = 0; i < vacancies; ++i) {
      write([&](Session& session) {
        (void)notify_vacancy(session, {.provider = {"oak"},
                                       .carer = {"oak-17"},
                                       .area = area,
                                       .available_on = day("2026-03-23"),
                                       .confirmed = false,
                                       .detail = {}});
      });
    }
  }

  /// Begins `acts` in a process each, all at once, and returns in their order how each ended: `ok`, a rule's id, or the
  /// error's words.
  [[nodiscard]] std::vector<std::string> at_once(const std::vector<std::function<void(Session&)>>& acts) const {
    std::array<int, 2> gate{};
    if (::pipe(gate.data()) != 0) throw std::runtime_error("no pipe");
    std::vector<std::pair<pid_t, int>> running;
    for (const auto& act : acts) running.push_back(begin(act, gate));
    ::close(gate[0]);
    ::close(gate[1]);  // the last writer of the gate goes: everybody's read ends
    std::vector<std::string> ends;
    for (const auto& [child, words] : running) ends.push_back(end_of(child, words));
    return ends;
  }

 private:
  static Clock clock() { return {instant("2026-03-02T10:00"), instant("2026-03-02T10:00")}; }
  static Salt salts() { return {}; }
  [[nodiscard]] std::filesystem::path file() const { return directory_ / "pilot.db"; }

  static std::filesystem::path made() {
    auto name = (std::filesystem::temp_directory_path() / "ifapilot-writers-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch directory");
    return std::filesystem::canonical(name);
  }

  [[nodiscard]] std::string outcome(const std::function<void(Session&)>& act) const {
    try {
      write(act);
      return "ok";
    } catch (const Refused& refused) {
      return refused.summary.rule;
    } catch (const std::exception& error) {
      return error.what();
    }
  }

  std::pair<pid_t, int> begin(const std::function<void(Session&)>& act, const std::array<int, 2>& gate) const {
    std::array<int, 2> words{};
    if (::pipe(words.data()) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("no process");
    if (child != 0) {
      ::close(words[1]);
      return {child, words[0]};
    }
    ::close(gate[1]);
    char nothing = 0;
    (void)!::read(gate[0], &nothing, 1);
    const auto end = outcome(act);
    (void)!::write(words[1], end.data(), end.size());
    ::_exit(0);
  }

  static std::string end_of(pid_t child, int words) {
    std::string text;
    std::array<char, 256> part{};
    for (ssize_t n = 0; (n = ::read(words, part.data(), part.size())) > 0;)
      text.append(part.data(), static_cast<std::size_t>(n));
    ::close(words);
    int status = 0;
    ::waitpid(child, &status, 0);
    return text;
  }

  std::filesystem::path directory_;
};

std::function<void(Session&)> offering(std::int64_t vacancy) {
  return [vacancy](Session& session) { (void)make_offer(session, {vacancy}, std::nullopt); };
}

TEST_CASE("D-ONE: two who offer the same vacancy at once make one offer (O2)", "[app][writers]") {
  const PilotFile pilot;
  pilot.notify(1, "rutland");
  auto ends = pilot.at_once({offering(1), offering(1)});
  std::sort(ends.begin(), ends.end());
  CHECK(ends == std::vector<std::string>{"D-ONE", "ok"});
  pilot.write([](Session& session) { CHECK(offers_in(load_cases(session.database)).size() == 1); });
}

TEST_CASE("eight who offer eight vacancies at once all do, each to another authority (D-BUSY)", "[app][writers]") {
  const PilotFile pilot;
  pilot.notify(8, "lincolnshire");
  std::vector<std::function<void(Session&)>> acts;
  for (std::int64_t vacancy = 1; vacancy <= 8; ++vacancy) acts.push_back(offering(vacancy));
  CHECK(pilot.at_once(acts) == std::vector<std::string>(8, "ok"));
  pilot.write([](Session& session) {
    std::vector<std::string> offered;
    for (const auto& offer : offers_in(load_cases(session.database))) offered.push_back(offer.authority.text);
    std::sort(offered.begin(), offered.end());
    CHECK(offered.size() == 8);
    CHECK(std::unique(offered.begin(), offered.end()) == offered.end());
    CHECK(store::verify_chain(session.database).ok);
  });
}

TEST_CASE("C-CAP: eight overrides to one authority at once fill its two slots and no more (O16)", "[app][writers]") {
  const PilotFile pilot;
  pilot.notify(8, "lincolnshire");
  std::vector<std::function<void(Session&)>> acts;
  for (std::int64_t vacancy = 1; vacancy <= 8; ++vacancy) {
    acts.push_back([vacancy](Session& session) { (void)make_offer(session, {vacancy}, Override{{"derby"}, "r"}); });
  }
  auto ends = pilot.at_once(acts);
  CHECK(std::count(ends.begin(), ends.end(), "ok") == 2);
  CHECK(std::count(ends.begin(), ends.end(), "C-CAP") == 6);
}

TEST_CASE("A-APPEND: two who answer the same offer at once record one answer", "[app][writers]") {
  const PilotFile pilot;
  pilot.notify(1, "rutland");
  pilot.write(offering(1));
  const auto answering = [](rules::AnswerKind kind) {
    return [kind](Session& session) { (void)respond(session, {.offer = {1}, .kind = kind}); };
  };
  auto ends = pilot.at_once({answering(rules::AnswerKind::accept), answering(rules::AnswerKind::refuse)});
  std::sort(ends.begin(), ends.end());
  CHECK(ends == std::vector<std::string>{"A-APPEND", "ok"});
}

TEST_CASE("eight different writes at once: each is done, or refused by a rule", "[app][writers]") {
  const PilotFile pilot;
  pilot.notify(4, "rutland");
  pilot.write(offering(1));
  const std::vector<std::function<void(Session&)>> acts{
      offering(2),
      offering(2),
      offering(3),
      [](Session& s) { (void)respond(s, {.offer = {1}, .kind = rules::AnswerKind::accept}); },
      [](Session& s) { (void)rescind_offer(s, {1}, "r"); },
      [](Session& s) { (void)withdraw_authority(s, {"derbyshire"}, {}); },
      [](Session& s) { (void)close_vacancy(s, {4}, rules::ClosedAs::withdrawn, "r"); },
      [](Session& s) { (void)update_vacancy(s, {3}, {.sex = "any"}); },
  };
  for (const auto& end : pilot.at_once(acts)) CHECK((end == "ok" || end == "D-ONE" || end == "A-APPEND"));
  pilot.write([](Session& session) {
    CHECK(store::verify_chain(session.database).ok);
    auto row =
        session.database.prepare("SELECT (SELECT count(*) FROM fact) = (SELECT count(*) FROM audit_event) AS same");
    row.step();
    CHECK(row.truth("same"));
  });
}

}  // namespace
}  // namespace ifapilot::app
