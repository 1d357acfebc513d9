#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/participation.hpp>

#include <optional>
#include <string>
#include <vector>

// P-VOLUNTARY (P), R-ORDER (O2), A-FUTURE, A-APPEND.
namespace ifapilot::rules {
namespace {

Authority authority(std::string code, int position, std::vector<Period> periods = {{at("2026-03-01T00:00")}}) {
  return {{code}, code + " Council", position, std::move(periods)};
}

Offer offer(std::int64_t number, std::string to, std::string_view sent_at, std::string_view due) {
  Offer made{.id = {number}, .vacancy = {number}, .authority = {std::move(to)}, .area = {"rutland"}};
  made.sent_at = at(sent_at);
  made.clock_started_at = made.sent_at;
  made.due_at = at(due);
  return made;
}

Offer answered(Offer made, AnswerKind kind, std::string_view when) {
  made.answer = Answer{kind, at(when), at(when) > made.due_at};
  return made;
}

std::vector<std::string> ids_of(const Refusals& refusals) {
  std::vector<std::string> ids;
  for (const auto& refusal : refusals) ids.push_back(refusal.rule);
  return ids;
}

using Ids = std::vector<std::string>;

struct PeriodsRow {
  std::string what;
  std::vector<Period> periods;
  std::optional<Instant> since;
  Ids withdraw;
  Ids rejoin;
};

TEST_CASE("P-VOLUNTARY: who takes part may withdraw, who does not may rejoin", "[participation]") {
  const auto t1 = at("2026-03-01T09:00"), t2 = at("2026-03-05T09:00"), t3 = at("2026-03-09T09:00");
  const auto row = GENERATE_COPY(values<PeriodsRow>({
      {"never joined", {}, std::nullopt, {"P-VOLUNTARY"}, {}},
      {"takes part", {{t1}}, t1, {}, {"P-VOLUNTARY"}},
      {"withdrew", {{t1, t2}}, std::nullopt, {"P-VOLUNTARY"}, {}},
      {"rejoined", {{t1, t2}, {t3}}, t3, {}, {"P-VOLUNTARY"}},
      {"withdrew again", {{t1, t2}, {t2, t3}}, std::nullopt, {"P-VOLUNTARY"}, {}},
      {"withdrew and rejoined within a second", {{t2}, {t2, t2}}, t2, {}, {"P-VOLUNTARY"}},
  }));
  INFO(row.what);
  const auto who = authority("derby", 1, row.periods);
  const auto later = at("2026-03-20T09:00");
  CHECK(taking_part_since(who) == row.since);
  CHECK(ids_of(may_withdraw(who, {}, later)) == row.withdraw);
  CHECK(ids_of(may_rejoin(who, later)) == row.rejoin);
}

TEST_CASE("P-VOLUNTARY: a refusal says since when, and what to type", "[participation]") {
  const auto gone = authority("derby", 1, {{at("2026-03-01T09:00"), at("2026-03-05T09:00")}});
  const auto again = may_withdraw(gone, {}, at("2026-03-09T09:00"));
  REQUIRE(again.size() == 1);
  CHECK(again[0].message == "derby withdrew already: Thu 5 Mar 2026 09:00");
  CHECK(again[0].hint == "to have it take part: " + Action{Deed::rejoin_authority, AuthorityCode{"derby"}});
  CHECK(again[0].paragraphs == Ids{"P"});
  const auto joined = may_rejoin(authority("derby", 1), at("2026-03-09T09:00"));
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].message == "derby takes part already, since Sun 1 Mar 2026 00:00");
}

TEST_CASE("A-FUTURE: of its offers and answers the latest is named, of two in one second the later record",
          "[participation]") {
  const auto accept = AnswerKind::accept;
  std::vector<Offer> offers{
      answered(offer(1, "derby", "2026-03-03T10:00", "2026-03-04T10:00"), accept, "2026-03-03T12:00"),
      answered(offer(2, "derby", "2026-03-03T10:00", "2026-03-04T10:00"), accept, "2026-03-03T12:00"),
      answered(offer(3, "derby", "2026-03-02T10:00", "2026-03-03T10:00"), accept, "2026-03-02T12:00"),
      answered(offer(4, "rutland", "2026-03-04T10:00", "2026-03-05T10:00"), accept, "2026-03-04T12:00"),
      offer(5, "derby", "2026-03-02T10:00", "2026-03-03T10:00"),
  };
  const auto refused = may_withdraw(authority("derby", 1), offers, at("2026-03-02T09:00"));
  REQUIRE(refused.size() == 2);
  CHECK(refused[0].message == "Mon 2 Mar 2026 09:00 is before O2 was sent to derby: Tue 3 Mar 2026 10:00");
  CHECK(refused[1].message == "Mon 2 Mar 2026 09:00 is before derby answered O2: Tue 3 Mar 2026 12:00");
  CHECK(may_withdraw(authority("derby", 1), offers, at("2026-03-03T12:00")).empty());
}

struct WithdrawalRow {
  std::string what;
  std::string at;
  Ids refused;
};

TEST_CASE("A-FUTURE: not before it joined, nor before the latest offer to it or its latest answer", "[participation]") {
  const std::vector<Offer> offers{
      answered(offer(1, "derby", "2026-03-02T10:00", "2026-03-03T10:00"), AnswerKind::accept, "2026-03-03T09:00"),
      offer(2, "derby", "2026-03-02T11:00", "2026-03-03T11:00"),
      offer(3, "rutland", "2026-03-06T10:00", "2026-03-07T10:00"),  // another authority's counts for nothing
  };
  const auto row = GENERATE(values<WithdrawalRow>({
      {"before it joined", "2026-02-28T12:00", {"A-FUTURE", "A-FUTURE", "A-FUTURE"}},
      {"a second before the latest offer", "2026-03-02T10:59:59", {"A-FUTURE", "A-FUTURE"}},
      {"at the latest offer, before the answer", "2026-03-02T11:00", {"A-FUTURE"}},
      {"a second before the answer", "2026-03-03T08:59:59", {"A-FUTURE"}},
      {"at the answer", "2026-03-03T09:00", {}},
      {"later", "2026-03-20T09:00", {}},
  }));
  INFO(row.what);
  CHECK(ids_of(may_withdraw(authority("derby", 1), offers, at(row.at))) == row.refused);
}

TEST_CASE("A-FUTURE: it may withdraw at the instant at which it joined, and rejoin when it withdrew",
          "[participation]") {
  CHECK(may_withdraw(authority("derby", 1), {}, at("2026-03-01T00:00")).empty());
  const auto gone = authority("derby", 1, {{at("2026-03-01T09:00"), at("2026-03-05T09:00")}});
  CHECK(may_rejoin(gone, at("2026-03-05T09:00")).empty());
  const auto refused = may_rejoin(gone, at("2026-03-05T08:59:59"));
  CHECK(ids_of(refused) == Ids{"A-FUTURE"});
  CHECK(refused[0].message == "Thu 5 Mar 2026 08:59:59 is before derby withdrew: Thu 5 Mar 2026 09:00");
}

TEST_CASE("P-VOLUNTARY: a withdrawal takes back what is open at that instant, and nothing else", "[participation]") {
  auto rescinded = offer(4, "derby", "2026-03-02T10:00", "2026-03-03T10:00");
  rescinded.rescinded_at = at("2026-03-02T13:00");  // later than the withdrawal, but taken back already
  auto outside = offer(6, "derby", "2026-03-02T10:00", "2026-03-03T10:00");
  outside.outside_pilot = true;
  const std::vector<Offer> offers{
      answered(offer(1, "derby", "2026-03-01T10:00", "2026-03-02T10:00"), AnswerKind::accept, "2026-03-02T09:00"),
      offer(2, "derby", "2026-03-01T11:00", "2026-03-02T11:00"),  // lapsed at 11:00:01
      offer(3, "derby", "2026-03-02T10:00", "2026-03-02T12:00"),  // due at that instant: still open (T-DUE)
      rescinded,
      offer(5, "rutland", "2026-03-02T10:00", "2026-03-03T10:00"),
      outside,
  };
  std::vector<std::int64_t> numbers;
  for (const auto& taken : taken_back_by_withdrawal({"derby"}, offers, at("2026-03-02T12:00"))) {
    numbers.push_back(taken.id.value);
  }
  CHECK(numbers == std::vector<std::int64_t>{3, 6});
}

struct PositionRow {
  std::string who;
  int position;
  Ids refused;
};

TEST_CASE("R-ORDER: a position has one holder, also when that one has withdrawn", "[participation]") {
  const std::vector<Authority> all{authority("derby", 1), authority("leicester", 5),
                                   authority("rutland", 7, {{at("2026-03-01T00:00"), at("2026-03-05T09:00")}})};
  const auto row = GENERATE(values<PositionRow>({
      {"derby", 1, {}},  // its own
      {"derby", 2, {}},
      {"derby", 5, {"R-ORDER"}},
      {"derby", 7, {"R-ORDER"}},
      {"kent", 8, {}},
      {"kent", 1, {"R-ORDER"}},
  }));
  INFO(row.who << " at " << row.position);
  CHECK(ids_of(may_take_position({row.who}, row.position, all)) == row.refused);
  CHECK(last_position(all) == 8);
  CHECK(last_position({}) == 1);
}

TEST_CASE("R-ORDER: the message names who holds the position", "[participation]") {
  const std::vector<Authority> all{authority("derby", 1), authority("leicester", 2)};
  const auto refused = may_take_position({"derby"}, 2, all);
  REQUIRE(refused.size() == 1);
  CHECK(refused[0].message == "position 2 of the rota is held by leicester (leicester Council)");
  CHECK(refused[0].paragraphs == Ids{"O2"});
  CHECK(refused[0].hint == "position 3 is free, and comes last");
}

TEST_CASE("A-APPEND, R-ORDER: a new authority needs a new code and a free position, and hears of both",
          "[participation]") {
  const std::vector<Authority> all{authority("derby", 1),
                                   authority("rutland", 2, {{at("2026-03-01T00:00"), at("2026-03-05T09:00")}})};
  CHECK(may_join({"kent"}, 3, all).empty());
  CHECK(ids_of(may_join({"kent"}, 2, all)) == Ids{"R-ORDER"});
  CHECK(ids_of(may_join({"derby"}, 3, all)) == Ids{"A-APPEND"});
  CHECK(ids_of(may_join({"derby"}, 2, all)) == Ids{"A-APPEND", "R-ORDER"});
  CHECK(may_join({"rutland"}, 3, all)[0].hint ==
        "it has withdrawn; to have it back: " + Action{Deed::rejoin_authority, AuthorityCode{"rutland"}});
}

}  // namespace
}  // namespace ifapilot::rules
