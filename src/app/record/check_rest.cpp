#include "app/record/check_rest.hpp"

#include "app/case/rest.hpp"
#include "app/tell/owed.hpp"
#include "store/entity/resting.hpp"
#include "store/file/inspection.hpp"
#include "text/folded.hpp"

#include <ifapilot/rules/case.hpp>

#include <algorithm>
#include <iterator>
#include <map>

namespace ifapilot::app {

namespace {

using Lines = std::vector<std::string>;

std::string moment_in_words(const rules::Moment& moment) {
  return rules::iso(moment.at) + " (" + moment.fact.text() + ")";
}

/// What the rota goes by in a case at rest, as schema/queries/check/at_rest.sql says it.
void tell_offers(Lines& lines, const CaseRecord& one, std::map<std::string, std::pair<int, int>>& slots) {
  for (const auto& offer : one.state.offers) {
    const auto id = offer.id.text();
    const auto sent = offer.authority.text + " at " + rules::iso(offer.sent_at);
    if (rules::uses_turn(offer)) lines.push_back(id + " used the turn of " + sent);
    if (rules::asks_without_turn(offer)) lines.push_back(id + " asked " + sent);
    const auto& answer = offer.answer;
    if (offer.outside_pilot || !answer || answer->kind != rules::AnswerKind::accept) continue;
    const auto until = offer.ended_at ? ", until " + moment_in_words({*offer.ended_at, offer.ended_by}) : "";
    lines.push_back(id + " was accepted by " + offer.authority.text + " for " + offer.area.text + " at " +
                    moment_in_words({answer->answered_at, answer->fact}) + until);
    if (offer.ended_at) continue;
    ++slots[offer.authority.text].first;
    ++slots[offer.area.text].second;
  }
}

/// The child that a fact told of; null if it told of none.
struct ChildToldOf {
  const std::string* operator()(const rules::ProfileReceived& profile) const { return &profile.child.reference; }
  const std::string* operator()(const rules::OwnChildChosen& own) const { return &own.child.reference; }
  const std::string* operator()(const rules::ChildCorrected& corrected) const {
    return corrected.reference ? &*corrected.reference : nullptr;
  }
  const std::string* operator()(const auto&) const { return nullptr; }
};

void tell_children(Lines& lines, const CaseRecord& one) {
  for (const auto& fact : one.facts) {
    const auto* const reference = std::visit(ChildToldOf{}, fact.what);
    if (reference == nullptr) continue;
    lines.push_back(fact.fact.text() + " of " + one.record.facts.id.text() + " tells of a child compared as " +
                    text::letters_of(*reference));
  }
}

/// Also of voided vacancies.
int owed_in(Session& session, const TellingRecord& telling, rules::VacancyId voided) {
  const auto all = tellings_of_voided(session, voided, telling);
  return static_cast<int>(std::ranges::count_if(all, [](const ToTell& any) { return any.row.owed; }));
}

}  // namespace

std::vector<std::string> wrong_at_rest(Session& session, const Pilot& pilot) {
  auto& database = session.database;
  const auto rest = store::at_rest(database);
  if (!rest.settled) return {};  // the next write looks which cases are at rest
  const auto now = session.clock.now;
  const auto rests = [&](rules::VacancyId id) { return !std::ranges::binary_search(rest.awake, id); };
  const auto telling = load_telling(database, pilot);
  Lines wrong;
  Lines expected;
  std::map<std::string, std::pair<int, int>> slots;
  int all_owed = 0;
  const auto owes = [&](rules::VacancyId id, int owed) {
    all_owed += owed;
    if (owed > 0) expected.push_back(id.text() + " owes " + std::to_string(owed));
  };
  for (const auto& one : pilot.cases) {
    const auto id = one.record.facts.id;
    tell_children(expected, one);
    if (!rests(id)) continue;
    if (!is_at_rest(one, pilot, now)) wrong.push_back(id.text() + " counts as at rest, and something is to be done");
    owes(id, count_owed(one, pilot, telling, now));
    tell_offers(expected, one, slots);
  }
  for (const auto& [id, slips] : telling.voided) {
    if (find_case(pilot.cases, id) == nullptr && rests(id)) owes(id, owed_in(session, telling, id));
  }
  expected.push_back("all of them owe " + std::to_string(all_owed));
  for (const auto& [code, used] : slots) {
    expected.push_back(code + " has accepted " + std::to_string(used.first) + ", in its area " +
                       std::to_string(used.second));
  }
  auto kept = store::kept_at_rest(database);
  std::ranges::sort(kept);
  std::ranges::sort(expected);
  Lines only;
  std::ranges::set_difference(kept, expected, std::back_inserter(only));
  for (const auto& line : only) wrong.push_back("kept of a case at rest, and not so: " + line);
  only.clear();
  std::ranges::set_difference(expected, kept, std::back_inserter(only));
  for (const auto& line : only) wrong.push_back("not kept of a case at rest: " + line);
  return wrong;
}

}  // namespace ifapilot::app
