#pragma once

#include "rules/rota/pilot_builder.hpp"

#include <ifapilot/rules/case.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A case told step by step, on the usual course of one March: notified on the 2nd and accepted within the hour, ready
/// on Monday the 16th and held until Thursday the 19th 17:00, referred, profiled and matched on the 16th and 17th,
/// arrived on the 18th. `ToldCase().accepted().agreed().requested()`.
namespace ifapilot::rules {

inline Vacancy v1() { return {.id = {1}, .area = code("rutland"), .notified_at = at("2026-03-02T09:00")}; }

inline Offer offer_of_v1(int number, std::string_view to, std::string_view sent) {
  const auto sent_at = at(sent);
  return {.id = {number},
          .vacancy = {1},
          .authority = code(to),
          .area = code("rutland"),
          .sent_at = sent_at,
          .clock_started_at = sent_at,
          .due_at = sent_at + std::chrono::hours{24}};
}

inline Child child_aged(int age) { return {.reference = "nts-2026-0123", .age = age}; }

inline DateTold ready(std::string_view day, bool confirmed, std::string_view held) {
  return {on(day), confirmed, at(held)};
}

inline ProfileReceived profile_of(int age, std::string_view passed) {
  return {child_aged(age), at(passed), at(passed) + std::chrono::hours{24}};
}

class ToldCase {
 public:
  ToldCase() { then("2026-03-02T09:00", Notified{ready("2026-03-16", false, "2026-03-19T17:00")}); }

  /// The next fact, typed as it happened, or at `typed`.
  ToldCase& then(std::string_view when, Happening what, std::string_view typed = "") {
    const auto number = static_cast<std::int64_t>(facts.size()) + 1;
    facts.push_back({FactId{number}, at(when), typed.empty() ? at(when) : at(typed), std::move(what)});
    return *this;
  }

  ToldCase& offered(std::string_view when = "2026-03-02T10:00") {
    return then(when, Offered{offer_of_v1(1, "nottingham", when)});
  }
  ToldCase& accepted() { return offered().then("2026-03-02T11:00", Answered{{1}, AnswerKind::accept}); }
  /// Everything that M-REFER asks for.
  ToldCase& agreed() {
    return accepted()
        .then("2026-03-09T10:00", ready("2026-03-16", true, "2026-03-19T17:00"))
        .then("2026-03-10T10:00", TermsAgreed{.weekly_cost = Pence{92400}, .confirmed = true});
  }
  ToldCase& requested() { return agreed().then("2026-03-16T10:00", ReferralRequested{{1}}); }
  ToldCase& profiled() { return requested().then("2026-03-16T12:00", profile_of(14, "2026-03-16T12:00")); }
  ToldCase& own() { return agreed().then("2026-03-16T10:00", OwnChildChosen{child_aged(15)}); }
  ToldCase& proceeded() { return profiled().then("2026-03-17T09:00", MatchDecided{Decision::proceed, true}); }
  /// The matching of the first child failed under its duty (R2).
  ToldCase& failed() { return proceeded().then("2026-03-17T09:30", MatchFailed{{1}}); }
  /// After which a second one is matched.
  ToldCase& second_child() {
    return failed()
        .then("2026-03-17T09:40", ReferralRequested{{2}})
        .then("2026-03-17T09:50", ProfileReceived{{.reference = "nts-2026-0456", .age = 12},
                                                  at("2026-03-17T09:50"),
                                                  at("2026-03-18T09:50"),
                                                  std::nullopt,
                                                  false});
  }
  ToldCase& match2() { return match().arrange(); }
  ToldCase& match() { return then("2026-03-17T10:00", MatchDecided{Decision::accept}); }
  ToldCase& arrange() { return then("2026-03-17T11:00", TransportArranged{on("2026-03-18")}); }
  ToldCase& arrive() { return then("2026-03-18T12:00", Arrived{on("2026-03-18")}); }
  ToldCase& close(ClosedAs how) { return then("2026-03-18T12:00", Closed{how}); }

  [[nodiscard]] Case now() const { return replay(v1(), facts); }
  [[nodiscard]] std::string status(std::string_view when = "2026-03-18T13:00") const {
    return std::string(word(status_of(now(), at(when))));
  }

  std::vector<CaseFact> facts;
};

inline When typed_at(std::string_view when) { return {at(when), at(when)}; }

inline std::string rules_of(const Refusals& refusals) { return ToldPilot::rules_of(refusals); }

/// Whether `part` stands in one of the hints.
inline bool some_hint_has(const Refusals& refusals, const Sentence::Part& part) {
  return std::ranges::any_of(
      refusals, [&](const Refusal& refusal) { return std::ranges::count(refusal.hint.parts(), part) != 0; });
}

}  // namespace ifapilot::rules
