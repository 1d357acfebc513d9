#include "app/import/records.hpp"

#include "app/import/differences.hpp"
#include "app/working_pilot.hpp"

#include <optional>
#include <tuple>
#include <utility>

namespace ifapilot::app {

namespace {

using rules::Deed;

std::optional<std::string> iso(const std::optional<rules::Day>& day) {
  return day ? std::optional(rules::iso(*day)) : std::nullopt;
}

std::string record_of(const store::FrameworkRecord& framework) {
  return framework.authority.text + " " + framework.provider.text + " " + rules::iso(framework.facts.from);
}

std::string rate_in_words(const std::optional<rules::Pence>& rate) { return rate ? rules::pounds(*rate) : "none"; }

/// A-APPEND: what was agreed is not changed behind the back of what was bought by it.
void refuse_other_rate(const store::FrameworkRecord& given, const store::FrameworkRecord& known) {
  if (!given.weekly_rate || given.weekly_rate == known.weekly_rate) return;
  refuse({"A-APPEND",
          {},
          "weekly_rate " + rate_in_words(given.weekly_rate) + ": this agreement is on record with " +
              rate_in_words(known.weekly_rate),
          "an agreement is never changed; undo it with " + rules::named(Deed::void_fact) +
              ", or record another from a later day"});
}

Imported merge_framework(Session& session, const store::FrameworkRecord& given, const store::FrameworkRecord& known) {
  refuse_other_rate(given, known);
  if (!given.facts.until || given.facts.until == known.facts.until) return skipped(record_of(given));
  Differences differences(ChangedLetters::accepted);
  differences.take("until", iso(given.facts.until), iso(known.facts.until));
  const auto done = end_framework(session, given.authority, given.provider, *given.facts.until);
  return {ImportAction::change, record_of(given), differences.in_words(), done.fact};
}

std::string described(const VacancyNotification& vacancy) {
  return "carer " + vacancy.carer.text + " in " + vacancy.area + ", " +
         (vacancy.available_on ? "available " + rules::in_words(*vacancy.available_on) : "date not known yet");
}

/// Two places of one carer, or one place under two references: a person must look.
std::string same_but_for_reference(const KnownVacancies& known, const VacancyNotification& vacancy, rules::Instant at,
                                   bool day_alone) {
  auto unnamed = vacancy;
  unnamed.reference.reset();
  const auto other = vacancy.reference ? known.find(unnamed, at, day_alone) : std::nullopt;
  return other ? "; another place than " + other->text() + ", which has the same provider, carer and time" : "";
}

/// A-APPEND: what was notified does not change; a row that says otherwise is about another vacancy, or a slip.
void refuse_if_other(const store::VacancyRecord& known, const VacancyNotification& row, rules::Instant at,
                     bool day_alone) {
  const bool same_time = is_same_time(known.facts.notified_at, at, day_alone);
  std::string column;
  std::string text;
  const auto compare = [&](const std::string& name, const std::string& there, const std::string& given, bool same) {
    if (same) return;
    if (column.empty()) column = name;
    text += (text.empty() ? " is on record with " : "; ") + name + " " + there + ", not " + given;
  };
  compare("provider", known.provider.text, row.provider.text, known.provider == row.provider);
  compare("carer", known.carer.text, row.carer.text, known.carer == row.carer);
  compare("area", known.facts.area.text, row.area, known.facts.area.text == row.area);
  compare("notified_at", rules::in_words(known.facts.notified_at), rules::in_words(at), same_time);
  if (column.empty()) return;
  refuse_cell(
      {"A-APPEND", {}, known.facts.id.text() + text, "mend the row, or give another vacancy a reference of its own"},
      column);
}

/// Tells what may have become known better since the notification, and so is passed over.
void compare(std::string& told, const std::string& column, const std::optional<std::string>& given,
             const std::optional<std::string>& there) {
  if (!given || given == there) return;
  told += (told.empty() ? "" : ", ") + column + " " + *given + " (on record: " + there.value_or("none") + ")";
}

std::optional<std::string> ages(const store::VacancyDetail& detail) {
  return detail.youngest ? std::optional(ages_of(detail)) : std::nullopt;
}

std::string otherwise(const CaseRecord& known, const VacancyNotification& row) {
  const auto& there = known.record.detail;
  std::string told;
  compare(told, "available_on", iso(row.available_on), iso(known.state.vacancy.available_on));
  compare(told, "ages", ages(row.detail), ages(there));
  compare(told, "sex", row.detail.sex, there.sex);
  compare(told, "languages", row.detail.languages, there.languages);
  compare(told, "notes", row.detail.notes, there.notes);
  if (row.confirmed && !known.state.vacancy.available_confirmed) compare(told, "available_confirmed", "yes", "no");
  return told;
}

/// What is said of a vacancy that was on record before the file.
Imported on_record(Session& session, rules::VacancyId id, const VacancyNotification& row, const KnownVacancies& all,
                   bool day_alone) {
  Imported skipped{ImportAction::skip, id.text(), "on record already"};
  const PilotNow pilot(session);
  const auto* const known = find_case(pilot->cases, id);
  refuse_if_other(known->record, row, session.happened_at(), day_alone);
  std::string told_once;  // with the notification, and never after
  compare(told_once, "reference", row.reference, all.reference_of(id));
  compare(told_once, "override", row.override_reason, known->record.override_reason);
  if (!told_once.empty()) skipped.what += "; not taken over: " + told_once;
  if (const auto text = otherwise(*known, row); !text.empty()) {
    skipped.what += "; not taken over: " + text + "; if it is so: " + rules::Action{rules::Deed::update_vacancy, id};
  }
  return skipped;
}

Imported imported_vacancy(Session& session, const VacancyNotification& vacancy, KnownVacancies& known,
                          const KnownBy& known_by) {
  const auto at = session.happened_at();
  const bool day_alone = known_by.day_alone;
  if (const auto id = known.find(vacancy, at, day_alone)) {
    const bool was_before = known_by.known != nullptr && known.is_before_file(*id);
    if (!was_before) return {ImportAction::skip, id->text(), "on record already"};
    return on_record(session, *id, vacancy, known, day_alone);
  }
  const auto beside = same_but_for_reference(known, vacancy, at, day_alone);
  try {
    const auto [id, fact] = notify_unseen(session, vacancy);
    known.add(id, vacancy, at);
    return {ImportAction::add, id.text(), described(vacancy) + beside, fact};
  } catch (const Refused& refused) {
    if (!refused.has_record) throw;
    const auto id = *rules::VacancyId::parse(*refused.record);
    known.add(id, vacancy, at);
    return {ImportAction::add, id.text(), described(vacancy) + ": outside the region, rejected [P-REGION, P]",
            store::made_by(session.database, id), true};
  }
}

}  // namespace

Imported import_framework(Session& session, const store::FrameworkRecord& framework) {
  const PilotNow pilot(session);
  const auto& all = pilot->frameworks;
  const auto key = [](const store::FrameworkRecord& any) {
    return std::tie(any.authority, any.provider, any.facts.from);
  };
  const auto known = std::ranges::lower_bound(all, key(framework), {}, key);
  if (known != all.end() && key(*known) == key(framework)) return merge_framework(session, framework, *known);
  const auto done = add_framework(session, framework);
  const auto until = framework.facts.until ? " to " + rules::in_words(*framework.facts.until) : " on";
  return {
      ImportAction::add, record_of(framework),
      "from " + rules::in_words(framework.facts.from) + until + ", weekly rate " + rate_in_words(framework.weekly_rate),
      done.fact};
}

void KnownVacancies::read(store::Database& database) {
  if (std::exchange(is_read_, true)) return;
  for (const auto& [reference, id] : store::vacancy_references(database)) name(id, reference);
  for (const auto& one : store::vacancies(database)) {
    homes_[{one.provider, one.carer}].push_back({one.facts.id, one.facts.notified_at});
    before_.insert(one.facts.id);
  }
}

void KnownVacancies::name(rules::VacancyId id, const std::string& reference) {
  by_reference_.emplace(reference, id);
  references_.emplace(id, reference);
}

void KnownVacancies::add(rules::VacancyId id, const VacancyNotification& vacancy, rules::Instant notified_at) {
  if (vacancy.reference) name(id, *vacancy.reference);
  homes_[{vacancy.provider, vacancy.carer}].push_back({id, notified_at});
}

std::optional<std::string> KnownVacancies::reference_of(rules::VacancyId id) const {
  const auto found = references_.find(id);
  return found == references_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<rules::VacancyId> KnownVacancies::find(const VacancyNotification& vacancy, rules::Instant notified_at,
                                                     bool day_alone) const {
  if (vacancy.reference) {
    if (const auto found = by_reference_.find(*vacancy.reference); found != by_reference_.end()) return found->second;
  }
  const auto home = homes_.find({vacancy.provider, vacancy.carer});
  if (home == homes_.end()) return std::nullopt;
  const auto found = std::ranges::find_if(home->second, [&](const Known& other) {
    const bool is_named_otherwise = vacancy.reference && references_.contains(other.id);
    return !is_named_otherwise && is_same_time(other.notified_at, notified_at, day_alone);
  });
  return found == home->second.end() ? std::nullopt : std::optional(found->id);
}

Imported import_vacancy(Session& session, const VacancyNotification& vacancy, const KnownBy& known_by) {
  KnownVacancies now;
  auto& known = known_by.known == nullptr ? now : *known_by.known;
  known.read(session.database);
  auto done = imported_vacancy(session, vacancy, known, known_by);
  const auto& numbered = known_by.number;
  if (!numbered || numbered->text() == done.record) return done;
  refuse_cell({"A-APPEND",
               {},
               "what is " + numbered->text() + " in the file would be " + done.record +
                   " here, and offers that name it would go astray",
               "take the column id out, and say in a column reference how the offers name each vacancy"},
              "id");
}

}  // namespace ifapilot::app
