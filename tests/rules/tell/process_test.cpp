#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/process.hpp>
#include <ifapilot/rules/telling.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

// The process map against the rules that it is a map of: each step stands where M-STATES has it, and what the map says
// is told is what `tellings_of` makes of cases in which everything happens, no less and no more.
namespace ifapilot::rules {
namespace {

using MapEvent = std::variant<Step, FactKind>;
using HeardAt = std::tuple<MapEvent, About, Lane>;

const std::set<FactId> none_imported;
const auto quiet_march = QuietRecorded{FactId{500}, at("2026-03-01T09:00"), {on("2026-03-01"), on("2026-03-31")}};

/// As far as a case was told, with what stands beside it.
struct PlayedCase {
  Vacancy vacancy = v1();
  std::vector<CaseFact> facts = {};
  std::vector<QuietRecorded> quiet = {};
  std::vector<ContactsRecorded> of_authority = {};
  std::vector<ContactsRecorded> of_provider = {};

  [[nodiscard]] Tellings told(Instant now) const {
    const auto of = replay(vacancy, facts);
    return tellings_of({.of = of,
                        .facts = facts,
                        .quiet = quiet,
                        .of_authority = of_authority,
                        .of_provider = of_provider,
                        .imported = none_imported,
                        .now = now});
  }
};

bool is_among(const Tellings& all, const Telling& row) {
  return std::ranges::any_of(all, [&](const Telling& any) {
    return any.about == row.about && any.to == row.to && any.event == row.event && any.offer == row.offer;
  });
}

/// What is told in `after` and not yet in `before`, as heard at `event`.
void note_heard(std::set<HeardAt>& heard, const MapEvent& event, const Tellings& before, const Tellings& after) {
  for (const auto& row : after) {
    if (row.about == About::form) continue;  // it goes with an answer, and can be drafted from the offer on
    if (!is_among(before, row)) heard.insert({event, row.about, lane_of(row.to)});
  }
}

MapEvent event_of(const Case& before, const CaseFact& fact) {
  if (const auto step = step_of(before, fact)) return *step;
  return std::visit(
      []<class What>(const What&) {
        if constexpr (requires { What::recorded_by; }) return What::recorded_by;
        return FactKind::told;  // of which the map knows nothing
      },
      fact.what);
}

/// Plays `what` at one o'clock of 18 March, if it may happen then.
void play(std::set<HeardAt>& heard, PlayedCase so_far, const Happening& what) {
  const auto now = at("2026-03-18T13:00");
  const auto before = replay(so_far.vacancy, so_far.facts);
  const CaseFact fact{{99}, now, now, what};
  if (!may_happen(before, fact).empty()) return;
  const auto told = so_far.told(now);
  so_far.facts.push_back(fact);
  note_heard(heard, event_of(before, fact), told, so_far.told(now));
}

PartyTold told_of_v1(About about, PartyKind to, int event) {
  return {.about = about, .to = to, .authority = code("nottingham"), .offer = OfferId{1}, .event = {event}};
}

PartyTold child_told(About about, PartyKind to, int event) {
  auto told = told_of_v1(about, to, event);
  told.referral = ReferralId{1};
  return told;
}

Offered open_offer(bool outside) {
  auto offer = offer_of_v1(2, outside ? "rutland" : "derby", "2026-03-18T12:00");
  offer.outside_pilot = outside;
  return {offer};
}

std::vector<ToldCase> played_beginnings() {
  const auto confirmed = ready("2026-03-17", true, "2026-03-20T17:00");
  const auto offered = [] { return ToldCase().then("2026-03-18T12:00", open_offer(false)); };
  return {
      ToldCase(),
      ToldCase().offered(),
      ToldCase().offered().then("2026-03-18T12:30", confirmed),
      offered(),
      offered().then("2026-03-18T12:30", confirmed),
      ToldCase().then("2026-03-18T12:00", open_offer(true)),
      ToldCase().then("2026-03-16T12:00",
                      [] {
                        auto lapsed = open_offer(true);
                        lapsed.offer.due_at = at("2026-03-17T12:00");
                        return lapsed;
                      }()),
      ToldCase().agreed(),
      ToldCase().requested(),
      ToldCase().profiled(),
      ToldCase().profiled().then("2026-03-16T13:00", child_told(About::profile, PartyKind::provider, 7)),
      ToldCase().own(),
      ToldCase().profiled().match(),
      ToldCase().profiled().match().then("2026-03-16T15:00", child_told(About::decision, PartyKind::home_office, 8)),
      ToldCase().profiled().match().arrange(),
      ToldCase().proceeded(),
      ToldCase().proceeded().match().arrange(),
      ToldCase().proceeded().close(ClosedAs::withdrawn),
      ToldCase().failed(),
      ToldCase().failed().then("2026-03-17T12:00", SteppedBack{})};
}

std::vector<Happening> played_happenings() {
  return {open_offer(false),
          Answered{{1}, AnswerKind::accept},
          Answered{{2}, AnswerKind::accept},
          Answered{{2}, AnswerKind::refuse},
          Rescinded{{2}},
          Updated{{.notes = "a dog"}},
          VacancyCorrected{.area = code("derby")},
          ready("2026-03-18", true, "2026-03-23T17:00"),
          ready("2026-03-20", false, "2026-03-25T17:00"),
          Extended{at("2026-03-24T17:00")},
          TermsAgreed{.confirmed = true},
          Contacted{},
          FormReturned{{1}, true, std::nullopt, std::nullopt},
          OwnChildChosen{child_aged(15)},
          ReferralRequested{{9}},
          profile_of(15, "2026-03-18T13:00"),
          ReferralEnded{ReferralEnd::none},
          ReferralEnded{ReferralEnd::withdrawn, true},
          ReferralEnded{ReferralEnd::refused, true},
          ChildCorrected{ReferralId{1}, std::nullopt, 13},
          MatchDecided{Decision::accept},
          MatchDecided{Decision::refuse},
          MatchDecided{Decision::proceed, true},
          MatchFailed{{1}},
          Chased{at("2026-03-18T16:00")},
          TransportArranged{on("2026-03-19")},
          TransportCancelled{},
          Arrived{on("2026-03-18")},
          Arrived{on("2026-03-18"), true},
          DutyEnded{{1}},
          SteppedBack{},
          Closed{ClosedAs::filled_elsewhere},
          Closed{ClosedAs::withdrawn},
          Closed{ClosedAs::turned_down},
          Closed{ClosedAs::refused},
          Closed{ClosedAs::exhausted}};
}

/// Every step, from wherever it may happen.
void play_steps(std::set<HeardAt>& heard) {
  for (const auto& beginning : played_beginnings()) {
    for (const auto& what : played_happenings()) {
      play(heard, {.facts = beginning.facts, .quiet = {quiet_march}}, what);
    }
  }
  PlayedCase rejected;
  rejected.vacancy.rejected = true;
  const auto before = rejected.told(at("2026-03-02T09:00"));
  rejected.facts = {ToldCase().facts.front()};
  note_heard(heard, FactKind::vacancy_add, before, rejected.told(at("2026-03-02T09:00")));
}

void play_quiet(std::set<HeardAt>& heard) {
  const auto now = at("2026-03-18T13:00");
  PlayedCase quiet{.facts = ToldCase().agreed().facts};
  const auto before = quiet.told(now);
  quiet.quiet = {quiet_march};
  const auto began = quiet.told(now);
  note_heard(heard, FactKind::quiet_start, before, began);
  for (const auto to : {PartyKind::authority, PartyKind::provider}) {
    const CaseFact told{{600}, now, now, told_of_v1(About::quiet, to, 500)};
    quiet.facts.push_back(told);
  }
  quiet.quiet.front().ended_by = FactId{700};
  quiet.quiet.front().ended_at = now;
  note_heard(heard, FactKind::quiet_end, began, quiet.told(now));
}

/// Whom to reach at either side, and that it is somebody else.
void play_contacts(std::set<HeardAt>& heard) {
  const auto now = at("2026-03-18T13:00");
  PlayedCase reached{.facts = ToldCase()
                                  .accepted()
                                  .then("2026-03-02T12:00", told_of_v1(About::contacts, PartyKind::authority, 3))
                                  .then("2026-03-02T12:00", told_of_v1(About::contacts, PartyKind::provider, 3))
                                  .facts};
  const ContactsRecorded was{FactId{1}, at("2026-03-02T08:00"), {{.name = "Jo Place"}}};
  const ContactsRecorded is{FactId{90}, at("2026-03-18T12:00"), {{.name = "Ben Later"}}};
  reached.of_authority = reached.of_provider = {was};
  const auto before = reached.told(now);
  using enum FactKind;
  auto of_authority = reached;
  of_authority.of_authority.push_back(is);
  for (const auto kind : {authority_update, authority_contact_add, authority_contact_remove}) {
    note_heard(heard, kind, before, of_authority.told(now));
  }
  auto of_provider = reached;
  of_provider.of_provider.push_back(is);
  for (const auto kind : {provider_update, provider_contact_add, provider_contact_remove}) {
    note_heard(heard, kind, before, of_provider.told(now));
  }
}

void play_pilot(std::set<HeardAt>& heard) {
  const Policy policy{.pilot_start = on("2026-03-01")};
  const std::vector authorities{
      Authority{.code = code("derby"), .name = "Derby", .position = 1, .periods = {{.from = at("2026-03-01T09:00")}}}};
  const auto late = at_time(pilot_end(policy) - date::days{3}, std::chrono::hours{12});
  note_heard(heard, FactKind::survey_record, {}, surveys_to_tell(authorities, {}, {}, policy, late));
  const std::vector changes{PolicySetting{FactId{8}, late, "hold_working_days", "3", "4"}};
  note_heard(heard, FactKind::policy_set, {}, scope_to_tell(authorities, changes, {}, policy, late));
  for (const auto to : every<PartyKind>) {
    const std::vector voided{VoidedAfterTold{.voided = {3}, .by = {9}, .at = late, .to = to}};
    note_heard(heard, FactKind::voiding, {}, corrections_of(voided, {}));
  }
}

std::string heard_in_words(const HeardAt& heard) {
  const auto& [event, about, lane] = heard;
  const auto by = std::visit([](auto any) { return std::string(word(any)); }, event);
  return by + ": " + std::string(word(about)) + " to " + std::string(word(lane));
}

TEST_CASE("M-TELL: the map tells what the rules make owed, or have drafted, at each step", "[process]") {
  std::set<HeardAt> heard;
  play_steps(heard);
  play_quiet(heard);
  play_contacts(heard);
  play_pilot(heard);
  std::set<HeardAt> mapped;
  for (const auto& step : process_map()) {
    for (const auto& [about, to] : step.told) {
      if (about == About::form) CHECK(step.command.starts_with("respond: "));
      for (const auto lane : to) {
        if (about != About::form) mapped.insert({step.what, about, lane});
      }
    }
  }
  for (const auto& one : heard) {
    INFO("the map lacks " << heard_in_words(one));
    CHECK(mapped.contains(one));
  }
  for (const auto& one : mapped) {
    INFO("nobody tells " << heard_in_words(one));
    CHECK(heard.contains(one));
  }
}

TEST_CASE("M-STATES: every step stands in the map once, between the statuses of the table", "[process]") {
  std::vector<Edge> mapped;
  std::set<Step> seen;
  for (const auto& step : process_map()) {
    CHECK_FALSE(step.command.empty());
    const auto* const of = std::get_if<Step>(&step.what);
    if (of == nullptr) continue;
    INFO(word(*of));
    CHECK(seen.insert(*of).second);
    for (const auto from : step.from) mapped.push_back({from, *of, step.to.value_or(from)});
  }
  CHECK(seen.size() == every<Step>.size());
  const auto table = edges();
  CHECK(std::ranges::is_permutation(mapped, table));
}

TEST_CASE("M-TELL: everything that is told stands in the map, and nobody tells the partnership", "[process]") {
  std::set<About> seen;
  for (const auto& step : process_map()) {
    for (const auto& [about, to] : step.told) {
      seen.insert(about);
      CHECK_FALSE(to.empty());
      CHECK(std::ranges::is_sorted(to));
      CHECK(std::ranges::find(to, Lane::partnership) == to.end());
    }
  }
  CHECK(seen.size() == every<About>.size());
}

TEST_CASE("the map goes from stage to stage, and begins with the notification", "[process]") {
  const auto map = process_map();
  CHECK(std::ranges::is_sorted(map, {}, &MapStep::stage));
  CHECK(map.at(0).command == "vacancy add");
  CHECK(map.at(0).to == VacancyStatus::notified);
  CHECK(map.at(0).told.empty());
  CHECK(map.at(1).command == "vacancy add, outside the region");
  CHECK(map.at(1).to == VacancyStatus::rejected);
  for (const auto stage : every<Stage>) {
    INFO(word(stage));
    CHECK(std::ranges::find(map, stage, &MapStep::stage) != map.end());
    CHECK_FALSE(paragraphs_of(stage).empty());
  }
  CHECK(paragraphs_of(Stage::answer) == "O2, O3, O4, O16");
  CHECK(paragraphs_of(Stage::date) == "E5, O7, O8, O9");
}

TEST_CASE("what looks alike in the map is one row, in few words", "[process]") {
  std::vector<std::string> rows;
  std::size_t steps = 0;
  for (const auto& row : process_rows()) {
    steps += row.size();
    auto text = std::string(word(row.front().who)) + "; " + commands_in_words(row);
    for (const auto& told : told_in_words(row)) text += "; " + told;
    rows.push_back(text);
  }
  CHECK(steps == process_map().size());
  const auto has = [&](const std::string& row) { return std::ranges::find(rows, row) != rows.end(); };
  CHECK(
      has("authority; respond: acceptance, late acceptance; authority: form (O3, O4), date (O7); both sides: contacts "
          "(O5), quiet (O9)"));
  CHECK(has("authority; match accept, refuse, proceed, failed; Home Office: decision (E4)"));
  CHECK(has("authority; transfer complete, --elsewhere; provider, Home Office: arrival (O15)"));
  CHECK(
      has("provider; vacancy close --as filled-elsewhere, withdrawn; authority: rescinded (O1); authority, Home "
          "Office: filled (O9)"));
  CHECK(has("partnership; refer refuse; all three: decision (E4)"));
  CHECK(has("partnership; void; all three: correction"));
  CHECK(has("authority; lapse"));
}

TEST_CASE("the map as a diagram: four lanes, a heading a stage, what excludes each other as alternatives",
          "[process]") {
  const auto diagram = process_diagram();
  const auto has = [&](const std::string& lines) { return diagram.find("    " + lines + "\n") != std::string::npos; };
  CHECK(diagram.starts_with("sequenceDiagram\n    participant provider as Provider\n"));
  CHECK(diagram.ends_with("\n"));
  CHECK(std::ranges::count(diagram, '\n') <= 95);           // to be read on one page
  CHECK(diagram.find_first_of(";#") == std::string::npos);  // which mermaid reads otherwise
  CHECK(has("participant home_office as Home Office"));
  CHECK(has("Note over provider,home_office: Answer (O2, O3, O4, O16)"));
  CHECK(has("partnership->>authority: offer → offered (O1, O16, R1)"));
  CHECK(has("partnership-->>provider: contacts (O5), quiet (O9)"));
  CHECK(has("    Note over authority: lapse → notified"));
  CHECK(has("alt profiled\n        authority->>partnership: match own → profiled\n    else referred"));
  CHECK(has("partnership->>authority: match chase (E4)\n    partnership->>partnership: refer refuse → accepted"));
  CHECK(has("    home_office->>partnership: refer none → accepted<br/>refer withdrawn → accepted"));
  CHECK(diagram.find("policy set") == std::string::npos);
  for (const auto& step : process_map()) {
    const bool is_drawn = step.stage != Stage::pilot && !step.paragraphs.empty();
    INFO(step.command);
    if (is_drawn) CHECK(diagram.find(step.command) != std::string::npos);
  }
}

}  // namespace
}  // namespace ifapilot::rules
