#include "app/import/vacancy.hpp"

#include "app/case/record.hpp"
#include "store/entity/facts.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

/// The vacancy of the row, if it is on record.
std::optional<rules::VacancyId> known_vacancy(Session& session, const VacancyNotification& vacancy, bool day_alone) {
  const auto references = store::vacancy_references(session.database);
  if (vacancy.reference) {
    if (const auto found = references.find(*vacancy.reference); found != references.end()) return found->second;
  }
  const auto has_reference = [&](rules::VacancyId id) {
    return std::ranges::any_of(references, [&](const auto& any) { return any.second == id; });
  };
  for (const auto& other : store::vacancies(session.database)) {
    const bool same = other.provider == vacancy.provider && other.carer == vacancy.carer &&
                      is_same_time(other.facts.notified_at, session.happened_at(), day_alone);
    if (same && !(vacancy.reference && has_reference(other.facts.id))) return other.facts.id;
  }
  return std::nullopt;
}

std::string described(const VacancyNotification& vacancy) {
  return "carer " + vacancy.carer.text + " in " + vacancy.area + ", " +
         (vacancy.available_on ? "available " + rules::in_words(*vacancy.available_on) : "date not known yet");
}

/// Two places of one carer, or one place under two references: a person must look.
std::string same_but_for_reference(Session& session, const VacancyNotification& vacancy, const KnownBy& known_by) {
  auto unnamed = vacancy;
  unnamed.reference.reset();
  const auto other = vacancy.reference ? known_vacancy(session, unnamed, known_by.day_alone) : std::nullopt;
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

/// What may have become known better since the notification, and so is told and passed over.
class Since {
 public:
  void compare(const std::string& column, const std::optional<std::string>& given,
               const std::optional<std::string>& there) {
    if (!given || given == there) return;
    text_ += (text_.empty() ? "" : ", ") + column + " " + *given + " (on record: " + there.value_or("none") + ")";
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

std::optional<std::string> day_of(const std::optional<rules::Day>& day) {
  return day ? std::optional(rules::iso(*day)) : std::nullopt;
}

std::optional<std::string> ages(const store::VacancyDetail& detail) {
  return detail.youngest ? std::optional(ages_of(detail)) : std::nullopt;
}

std::string otherwise(const CaseRecord& known, const VacancyNotification& row) {
  const auto& there = known.record.detail;
  Since since;
  since.compare("available_on", day_of(row.available_on), day_of(known.state.vacancy.available_on));
  since.compare("ages", ages(row.detail), ages(there));
  since.compare("sex", row.detail.sex, there.sex);
  since.compare("languages", row.detail.languages, there.languages);
  since.compare("notes", row.detail.notes, there.notes);
  if (row.confirmed && !known.state.vacancy.available_confirmed) since.compare("available_confirmed", "yes", "no");
  return since.text();
}

/// What is told once, with the notification, and never after.
std::string told_once(const CaseRecord& known, const VacancyNotification& row, const std::optional<std::string>& name) {
  Since since;
  since.compare("reference", row.reference, name);
  since.compare("override", row.override_reason, known.record.override_reason);
  return since.text();
}

std::optional<std::string> reference_of(Session& session, rules::VacancyId id) {
  for (const auto& [reference, vacancy] : store::vacancy_references(session.database)) {
    if (vacancy == id) return reference;
  }
  return std::nullopt;
}

Imported on_record(Session& session, rules::VacancyId id, const VacancyNotification& row, const KnownBy& known_by) {
  Imported skipped{ImportAction::skip, id.text(), "on record already"};
  const auto known = std::ranges::find(known_by.before, id, [](const CaseRecord& one) { return one.record.facts.id; });
  if (known == known_by.before.end()) return skipped;
  refuse_if_other(known->record, row, session.happened_at(), known_by.day_alone);
  if (const auto text = told_once(*known, row, reference_of(session, id)); !text.empty()) {
    skipped.what += "; not taken over: " + text;
  }
  if (const auto text = otherwise(*known, row); !text.empty()) {
    skipped.what += "; not taken over: " + text + "; if it is so: " + rules::Action{rules::Deed::update_vacancy, id};
  }
  return skipped;
}

Imported imported_vacancy(Session& session, const VacancyNotification& vacancy, const KnownBy& known_by) {
  if (const auto known = known_vacancy(session, vacancy, known_by.day_alone))
    return on_record(session, *known, vacancy, known_by);
  const auto beside = same_but_for_reference(session, vacancy, known_by);
  try {
    const auto done = notify_vacancy(session, vacancy);
    return {ImportAction::add, done.view.record.facts.id.text(), described(vacancy) + beside, done.fact};
  } catch (const Refused& refused) {
    if (!refused.has_record) throw;
    const auto id = *rules::VacancyId::parse(*refused.record);
    return {ImportAction::add, id.text(), described(vacancy) + ": outside the region, rejected [P-REGION, P]",
            store::made_by(session.database, id), true};
  }
}

}  // namespace

Imported import_vacancy(Session& session, const VacancyNotification& vacancy, const KnownBy& known_by) {
  auto done = imported_vacancy(session, vacancy, known_by);
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
