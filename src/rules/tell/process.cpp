#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/process.hpp>

#include <algorithm>
#include <utility>

// The place of every step, fact and telling in the map. A new one does not compile before it has its place; that the
// tellings are those of tellings.cpp is tested (process_test.cpp).
namespace ifapilot::rules {

namespace {

using MapEvent = std::variant<Step, FactKind>;

/// Where a step stands in the map.
struct Spot {
  Stage stage;
  Lane who;
  std::string_view paragraphs = {};
};

Spot spot_of(Step step) {
  using enum Lane;
  switch (step) {
    case Step::offer: return {Stage::offer, partnership, "O1, R1"};
    case Step::rescission: return {Stage::offer, partnership, "O1"};
    case Step::acceptance:
    case Step::late_acceptance: return {Stage::answer, authority, "O2, O4"};
    case Step::refusal: return {Stage::answer, authority, "O2, O3"};
    case Step::outside_refusal: return {Stage::answer, authority, "O16"};
    case Step::lapse: return {Stage::answer, authority, "O2"};
    case Step::update: return {Stage::notification, provider};
    case Step::date: return {Stage::date, provider, "O7"};
    case Step::extension: return {Stage::date, authority, "O8, E5"};
    case Step::terms: return {Stage::contracting, authority, "E2, E3, O11"};
    case Step::contact: return {Stage::contacts, provider, "O6"};
    case Step::match_own: return {Stage::request, authority, "O10"};
    case Step::refer_request: return {Stage::request, partnership, "O11"};
    case Step::refer_profile:
    case Step::refer_none:
    case Step::refer_withdrawn: return {Stage::profile, home_office, "O12"};
    case Step::refer_refuse: return {Stage::chasing, partnership, "E4"};
    case Step::match_accept:
    case Step::match_refuse: return {Stage::decision, authority, "O13, E4"};
    case Step::match_proceed: return {Stage::decision, authority, "O13, R2"};
    case Step::match_failed: return {Stage::decision, authority, "R2"};
    case Step::match_chase: return {Stage::chasing, partnership, "E4"};
    case Step::arrange:
    case Step::cancel: return {Stage::transport, partnership, "O14"};
    case Step::complete: return {Stage::arrival, authority, "O15"};
    case Step::elsewhere:
    case Step::duty_met: return {Stage::arrival, authority, "R2"};
    case Step::duty_released: return {Stage::profile, home_office};
    case Step::step_back: return {Stage::ending, authority, "O10"};
    case Step::close_filled_elsewhere:
    case Step::close_withdrawn: return {Stage::ending, provider, "O9"};
    case Step::close_turned_down: return {Stage::ending, partnership, "E5"};
    case Step::close_refused: return {Stage::ending, partnership, "O16"};
    case Step::close_exhausted: return {Stage::ending, partnership, "O2"};
  }
  return {Stage::pilot, partnership};
}

/// Nothing: it is a step, and has its spot as such, or it is no part of the process.
std::optional<Spot> spot_of(FactKind kind) {
  using enum Lane;
  switch (kind) {
    case FactKind::vacancy_add: return Spot{Stage::notification, provider, "P"};
    case FactKind::vacancy_correct: return Spot{Stage::notification, provider};
    case FactKind::feedback: return Spot{Stage::answer, authority, "O3, O4"};
    case FactKind::authority_update:
    case FactKind::authority_contact_add:
    case FactKind::authority_contact_remove: return Spot{Stage::contacts, authority};
    case FactKind::provider_update:
    case FactKind::provider_contact_add:
    case FactKind::provider_contact_remove: return Spot{Stage::contacts, provider};
    case FactKind::quiet_start:
    case FactKind::quiet_end: return Spot{Stage::date, partnership, "O9"};
    case FactKind::refer_correct: return Spot{Stage::profile, partnership};
    case FactKind::policy_set: return Spot{Stage::pilot, partnership, "P"};
    case FactKind::survey_record: return Spot{Stage::pilot, authority, "P"};
    case FactKind::voiding: return Spot{Stage::pilot, partnership};
    case FactKind::vacancy_update:
    case FactKind::vacancy_confirm:
    case FactKind::vacancy_extend:
    case FactKind::vacancy_close:
    case FactKind::offer:
    case FactKind::offer_rescind:
    case FactKind::respond:
    case FactKind::match_terms:
    case FactKind::match_contact:
    case FactKind::match_own:
    case FactKind::match_accept:
    case FactKind::match_refuse:
    case FactKind::match_proceed:
    case FactKind::match_failed:
    case FactKind::match_chase:
    case FactKind::refer_request:
    case FactKind::refer_profile:
    case FactKind::refer_none:
    case FactKind::refer_withdrawn:
    case FactKind::refer_refuse:
    case FactKind::transfer_arrange:
    case FactKind::transfer_cancel:
    case FactKind::transfer_complete:
    case FactKind::withdraw:  // that is the last of the steps
    case FactKind::init:
    case FactKind::calendar_close:
    case FactKind::calendar_open:
    case FactKind::calendar_import:
    case FactKind::authority_add:
    case FactKind::authority_withdraw:
    case FactKind::authority_rejoin:
    case FactKind::authority_away:
    case FactKind::authority_back:
    case FactKind::provider_add:
    case FactKind::framework_add:
    case FactKind::framework_end:
    case FactKind::note:
    case FactKind::told:
    case FactKind::partnership_update: return std::nullopt;
  }
  return std::nullopt;
}

/// Who hears of it, at which events.
struct Hearing {
  std::vector<MapEvent> at;
  std::vector<Lane> by;
};

std::vector<Hearing> hearings_of(About about) {
  using enum Lane;
  using Kind = FactKind;
  switch (about) {
    case About::offer: return {{{Step::offer}, {authority}}};
    case About::form:
      return {{{Step::acceptance, Step::late_acceptance, Step::refusal, Step::outside_refusal}, {authority}}};
    case About::rescinded:
      return {{{Step::rescission, Step::close_filled_elsewhere, Step::close_withdrawn, Step::close_turned_down},
               {authority}}};
    case About::contacts: return {{{Step::acceptance, Step::late_acceptance}, {provider, authority}}};
    case About::date: return {{{Step::acceptance, Step::late_acceptance, Step::date}, {authority}}};
    case About::details:
      return {{{Step::update, Step::date, Kind::vacancy_correct}, {authority, home_office}},
              {{Kind::authority_update, Kind::authority_contact_add, Kind::authority_contact_remove}, {provider}},
              {{Kind::provider_update, Kind::provider_contact_add, Kind::provider_contact_remove}, {authority}}};
    case About::quiet:
      return {{{Step::acceptance, Step::late_acceptance, Kind::quiet_start, Kind::quiet_end}, {provider, authority}}};
    case About::request: return {{{Step::refer_request}, {home_office}}};
    case About::no_child:
      return {{{Step::refer_none, Step::refer_withdrawn, Step::duty_released}, {provider, authority}}};
    case About::profile: return {{{Step::refer_profile}, {provider, authority}}};
    case About::chase: return {{{Step::match_chase}, {authority}}};
    case About::decision:
      return {{{Step::match_accept, Step::match_refuse, Step::match_proceed, Step::match_failed}, {home_office}},
              {{Step::refer_refuse}, {provider, authority, home_office}}};
    case About::transport: return {{{Step::arrange, Step::cancel}, {provider, authority}}};
    case About::arrival: return {{{Step::complete, Step::elsewhere, Step::duty_met}, {provider, home_office}}};
    case About::stepped_back: return {{{Step::step_back}, {provider, home_office}}};
    case About::declined:
      return {{{Kind::vacancy_add, Step::outside_refusal, Step::close_refused, Step::close_exhausted}, {provider}},
              {{Step::close_turned_down}, {provider, authority, home_office}}};
    case About::filled: return {{{Step::close_filled_elsewhere, Step::close_withdrawn}, {authority, home_office}}};
    case About::survey: return {{{Kind::survey_record}, {authority}}};
    case About::scope: return {{{Kind::policy_set}, {authority}}};
    case About::correction: return {{{Kind::refer_correct, Kind::voiding}, {provider, authority, home_office}}};
  }
  return {};
}

std::vector<MapTelling> told_of(const MapEvent& event) {
  std::vector<MapTelling> all;
  for (const auto about : every<About>) {
    for (const auto& [at, by] : hearings_of(about)) {
      if (std::ranges::find(at, event) != at.end()) all.push_back({about, by});
    }
  }
  return all;
}

/// As it is typed; where several steps share a command and differ in what comes of it, with the step.
std::string command_of(Step step) {
  const auto shared = [&](FactKind kind) { return std::string(word(kind)) + ": " + std::string(word(step)); };
  switch (step) {
    case Step::acceptance:
    case Step::late_acceptance:
    case Step::refusal:
    case Step::outside_refusal: return shared(FactKind::respond);
    case Step::duty_met: return std::string(word(Step::elsewhere));
    case Step::duty_released: return std::string(word(Step::refer_withdrawn));
    default: return std::string(word(step));
  }
}

MapStep map_step(Step step) {
  const auto [stage, who, paragraphs] = spot_of(step);
  MapStep made{.what = step, .stage = stage, .who = who, .paragraphs = paragraphs, .command = command_of(step)};
  for (const auto from : every<VacancyStatus>) {
    const auto to = after(from, step);
    if (!to) continue;
    made.from.push_back(from);
    if (*to != from) made.to = to;
  }
  made.told = told_of(step);
  return made;
}

MapStep map_step(FactKind kind, const Spot& spot) {
  MapStep made{.what = kind, .stage = spot.stage, .who = spot.who, .paragraphs = spot.paragraphs};
  made.command = word(kind);
  made.told = told_of(kind);
  return made;
}

/// A case begins, or it is over at once: only then is somebody told (P-REGION).
void begin(std::vector<MapStep>& all, MapStep added) {
  auto rejected = added;
  added.to = VacancyStatus::notified;
  added.told.clear();
  rejected.to = VacancyStatus::rejected;
  rejected.command += ", outside the region";
  all.push_back(std::move(added));
  all.push_back(std::move(rejected));
}

/// Within its stage: what is no step comes last, and the referral is refused once the chase has run out (E4).
bool comes_later(const MapEvent& event) {
  const bool begins = event == MapEvent(FactKind::vacancy_add);
  return (std::holds_alternative<FactKind>(event) && !begins) || event == MapEvent(Step::refer_refuse);
}

}  // namespace

std::vector<MapStep> process_map() {
  std::vector<MapStep> all;
  begin(all, map_step(FactKind::vacancy_add, *spot_of(FactKind::vacancy_add)));
  for (const auto step : every<Step>) all.push_back(map_step(step));
  for (const auto kind : every<FactKind>) {
    const auto spot = spot_of(kind);
    if (spot && kind != FactKind::vacancy_add) all.push_back(map_step(kind, *spot));
  }
  const auto place = [](const MapStep& step) { return std::pair(step.stage, comes_later(step.what)); };
  std::ranges::stable_sort(all, {}, place);
  return all;
}

}  // namespace ifapilot::rules
