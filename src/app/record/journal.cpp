#include "app/record/journal.hpp"

#include "app/party/known_as.hpp"
#include "app/pilot.hpp"
#include "app/record/references.hpp"
#include "app/record/timeline.hpp"
#include "app/refused.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ifapilot::app {

namespace {

/// What is known of each fact of a case.
using Stories = std::map<rules::FactId, JournalRow>;

/// Fills what a person typed anew, without the references of children; our own words are made of it later.
struct LeaveOut {
  const ChildReferences& references;

  void typed(std::string& text) const { text = references.out_of(text); }
  void typed(std::optional<std::string>& text) const {
    if (text) typed(*text);
  }
  void child(rules::Child& one) const {
    one.reference.clear();
    typed(one.languages);
  }

  void operator()(rules::ProfileReceived& profile) const { child(profile.child); }
  void operator()(rules::OwnChildChosen& own) const { child(own.child); }
  void operator()(rules::ChildCorrected& corrected) const {
    corrected.reference.reset();
    typed(corrected.languages);
  }
  void operator()(rules::TermsAgreed& terms) const { typed(terms.terms_ref); }
  void operator()(auto&) const {}

  /// Of texts by their kind, those that a person writes freely.
  void operator()(std::vector<store::FactText>& texts) const {
    constexpr std::array<std::string_view, 14> words{"reason",    "said",      "note",   "override", "with",
                                                     "by",        "reference", "name",   "lead",     "e-mail",
                                                     "languages", "deputy",    "sector", "terms-ref"};
    for (auto& [kind, text] : texts) {
      if (std::ranges::find(words, kind) != words.end()) typed(text);
    }
  }
};

void add_story(Stories& stories, store::VacancyRecord record, std::vector<rules::CaseFact> facts,
               const std::map<rules::FactId, store::FactWords>& words, const LeaveOut& leave_out, rules::Instant now) {
  for (auto& fact : facts) std::visit(leave_out, fact.what);
  const auto state = rules::replay(record.facts, facts);
  for (const auto& line : timeline_of(record, facts, words, now)) {
    if (!line.fact) continue;  // a lapse: nobody recorded it
    JournalRow row{.fact = {}, .what = line.said.empty() ? line.words : line.words + ": " + line.said};
    row.vacancy = record.facts.id;
    row.authority = line.authority;
    row.provider = state.vacancy.provider;
    row.offer = line.offer;
    row.referral = line.referral;
    stories.emplace(*line.fact, std::move(row));
  }
}

Stories all_stories(store::Database& database, const store::CaseFacts& cases, const LeaveOut& leave_out,
                    rules::Instant now) {
  auto words = store::fact_words(database);
  for (auto& [fact, typed] : words) leave_out(typed.texts);
  std::map<rules::VacancyId, store::VacancyRecord> records;
  for (auto& record : store::vacancies(database)) records.emplace(record.facts.id, std::move(record));
  Stories stories;
  for (const auto& [vacancy, facts] : cases) {
    const auto standing = records.find(vacancy);
    auto record = standing == records.end() ? *store::vacancy_as_notified(database, vacancy) : standing->second;
    add_story(stories, std::move(record), facts, words, leave_out, now);
  }
  return stories;
}

/// The parts of `derby oak`.
std::vector<std::string> codes_in(const std::string& record) {
  const auto blank = record.find(' ');
  if (blank == std::string::npos) return {record};
  return {record.substr(0, blank), record.substr(blank + 1)};
}

struct Concerns {
  const JournalRow& row;

  bool operator()(rules::VacancyId id) const { return row.vacancy == id; }
  bool operator()(rules::OfferId id) const { return row.offer == id || row.fact.record == id.text(); }
  bool operator()(rules::ReferralId id) const { return row.referral == id; }
  bool operator()(const std::string& code) const {
    const auto codes = codes_in(row.fact.record);
    return std::ranges::find(codes, code) != codes.end() || (row.authority && row.authority->text == code) ||
           (row.provider && row.provider->text == code);
  }
};

bool takes(const JournalFilter& filter, const JournalRow& row) {
  const auto& fact = row.fact;
  if (filter.since && fact.recorded_at < *filter.since) return false;
  if (filter.until && fact.recorded_at > *filter.until) return false;
  if (filter.by && fact.actor != *filter.by) return false;
  return !filter.about || std::visit(Concerns{row}, *filter.about);
}

/// A void concerns what it undid.
void follow_voids(std::vector<JournalRow>& rows) {
  for (auto& row : rows) {
    if (!row.fact.voids) continue;
    const auto undone = std::ranges::find(rows, *row.fact.voids, [](const auto& any) { return any.fact.fact; });
    row.what.insert(row.fact.voids->text().size(), " (" + std::string(word(undone->fact.kind)) + ")");
    row.vacancy = undone->vacancy;
    row.authority = undone->authority;
    row.provider = undone->provider;
    row.offer = undone->offer;
    row.referral = undone->referral;
  }
}

/// Exit 4: nothing of that name was ever recorded, so an empty answer would look like a quiet week.
void require_known(const std::vector<JournalRow>& rows, const JournalFilter& filter, const Pilot& pilot) {
  if (filter.by) {
    const auto is_by = [&](const JournalRow& row) { return row.fact.actor == *filter.by; };
    if (std::ranges::none_of(rows, is_by)) {
      not_found("nobody recorded anything as '" + *filter.by + "'",
                "the users are those of the operating system: " + rules::Action{rules::Deed::see_audit_log});
    }
  }
  if (!filter.about) return;
  const auto is_about = [&](const JournalRow& row) { return std::visit(Concerns{row}, *filter.about); };
  if (std::ranges::any_of(rows, is_about)) return;
  if (const auto* const code = std::get_if<std::string>(&*filter.about)) {
    auto known = known_as(pilot.authorities);
    const auto providers = known_as(pilot.providers);
    known.insert(known.end(), providers.begin(), providers.end());
    // If it is there, nothing was recorded of it by itself.
    if (std::ranges::find(known, *code, &KnownAs::code) != known.end()) return;
    const auto near = code_meant(*code, known);
    not_found("no record '" + *code + "'",
              near ? rules::Sentence("did you mean " + *near + "?")
                   : "type V7, O12, R3 or a code: " + rules::Action{rules::Deed::list_authorities} + ", " +
                         rules::Action{rules::Deed::list_providers});
  }
  const auto number = std::visit(
      [](const auto& id) -> std::string {
        if constexpr (std::is_same_v<std::decay_t<decltype(id)>, std::string>)
          return id;
        else
          return id.text();
      },
      *filter.about);
  not_found("no record " + number, "what was recorded, and when: " + rules::Action{rules::Deed::see_audit_log});
}

}  // namespace

std::vector<JournalRow> journal(Session& session, const JournalFilter& filter) {
  auto& database = session.database;
  const auto pilot = load_pilot(database);
  const auto cases = store::every_case_fact(database);
  const ChildReferences references(store::child_references(database));
  const LeaveOut leave_out{references};
  auto stories = all_stories(database, cases, leave_out, session.clock.now);
  std::vector<JournalRow> rows;
  for (auto& fact : store::journal_facts(database)) {
    leave_out(fact.texts);
    const auto story = stories.find(fact.fact);
    JournalRow row = story == stories.end() ? JournalRow{{}, in_words(fact)} : std::move(story->second);
    if (!row.authority) {
      const auto codes = codes_in(fact.record);
      const auto is_it = [&](const auto& any) { return std::ranges::find(codes, any.facts.code.text) != codes.end(); };
      const auto found = std::ranges::find_if(pilot.authorities, is_it);
      if (found != pilot.authorities.end()) row.authority = found->facts.code;
    }
    row.fact = std::move(fact);
    rows.push_back(std::move(row));
  }
  follow_voids(rows);
  require_known(rows, filter, pilot);
  std::erase_if(rows, [&](const JournalRow& row) { return !takes(filter, row); });
  return rows;
}

}  // namespace ifapilot::app
