#pragma once

#include "rules/case/case_builder.hpp"

#include <ifapilot/rules/telling.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A case with everything that M-TELL asks about it. Its usual course, with its fact numbers, is in case_builder.hpp.
/// `ToldStory s; s.course.accepted(); s.told("2026-03-02T11:30", About::contacts, PartyKind::provider);`
namespace ifapilot::rules {

/// After the usual course.
inline constexpr std::string_view afterwards = "2026-03-18T13:00";

/// As `told` records a row.
inline PartyTold told_of(const Telling& row) {
  return {.about = row.about,
          .to = row.to,
          .authority = row.authority,
          .offer = row.offer,
          .referral = row.referral,
          .event = row.event};
}

inline WorkContact person(std::string_view name) { return {.name = std::string(name)}; }

class ToldStory {
 public:
  /// Takes a number for a fact that is not the case's: a note, which moves nothing.
  FactId elsewhere(std::string_view when) { return course.then(when, Noted{}).facts.back().fact; }

  ToldStory& quiet_from(std::string_view when, std::string_view day) {
    const auto fact = elsewhere(when);
    quiet.push_back({fact, at(when), {on(day)}});
    return *this;
  }
  /// The latest that was recorded.
  ToldStory& quiet_until(std::string_view when, std::string_view day) {
    auto& last = quiet.back();
    last.ended_by = elsewhere(when);
    last.ended_at = at(when);
    last.period.until = on(day);
    return *this;
  }

  /// Whom to reach at the party from then on.
  ToldStory& reached_at(PartyKind party, std::string_view when, std::vector<WorkContact> people) {
    auto& all = party == PartyKind::authority ? of_authority : of_provider;
    const auto fact = elsewhere(when);
    all.push_back({fact, at(when), std::move(people)});
    return *this;
  }

  /// The last row of that kind and party, whether or not it is owed; recorded then, or at `typed`.
  ToldStory& told(std::string_view when, About about, PartyKind to, std::string_view typed = "") {
    const auto row = last_row(typed.empty() ? when : typed, about, to);
    if (!row) throw std::invalid_argument("there is no such row: " + std::string(word(about)));
    course.then(when, told_of(*row), typed);
    return *this;
  }

  /// Voids a fact of the case, whose number stays used; whoever was told of it by `told` is on record as told.
  ToldStory& voids(std::string_view when, FactId fact) {
    const auto by = elsewhere(when);
    for (auto& any : course.facts) {
      const auto* const told = std::get_if<PartyTold>(&any.what);
      if (told != nullptr && told->event == fact) {
        voided.push_back({fact, by, at(when), told->to, told->authority, told->offer, told->referral});
      }
      if (any.fact == fact) any.what = Noted{};
    }
    return *this;
  }

  [[nodiscard]] Case state() const { return replay(vacancy, course.facts); }

  [[nodiscard]] Tellings rows(std::string_view when = afterwards) const {
    const auto of = state();
    return tellings_of({.of = of,
                        .facts = course.facts,
                        .quiet = quiet,
                        .voided = voided,
                        .of_authority = of_authority,
                        .of_provider = of_provider,
                        .imported = imported,
                        .now = at(when)});
  }
  [[nodiscard]] Tellings rows_of(About about, std::string_view when = afterwards) const {
    auto all = rows(when);
    std::erase_if(all, [&](const Telling& any) { return any.about != about; });
    return all;
  }
  [[nodiscard]] Tellings owed_rows(About about, std::string_view when = afterwards) const {
    auto all = rows_of(about, when);
    std::erase_if(all, [](const Telling& any) { return !any.owed; });
    return all;
  }
  [[nodiscard]] std::optional<Telling> last_row(std::string_view when, About about, PartyKind to) const {
    auto all = rows_of(about, when);
    std::erase_if(all, [&](const Telling& any) { return any.to != to; });
    return all.empty() ? std::nullopt : std::optional(all.back());
  }

  /// To whom that is owed, in the order of the rows: `authority F3, provider F3`.
  [[nodiscard]] std::string owed(About about, std::string_view when = afterwards) const {
    std::string text;
    for (const auto& row : owed_rows(about, when)) {
      text += (text.empty() ? "" : ", ") + std::string(word(row.to)) + " " + row.event.text();
    }
    return text;
  }

  ToldCase course;
  Vacancy vacancy = v1();
  std::vector<QuietRecorded> quiet;
  std::vector<VoidedAfterTold> voided;
  std::vector<ContactsRecorded> of_authority;
  std::vector<ContactsRecorded> of_provider;
  std::set<FactId> imported;
};

}  // namespace ifapilot::rules
