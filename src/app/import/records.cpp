#include "app/import/records.hpp"

#include "text/spoiled.hpp"

#include <optional>
#include <tuple>
#include <utility>

namespace ifapilot::app {

namespace {

using rules::Deed;

/// What a row says otherwise than the record.
class Differences {
 public:
  explicit Differences(ChangedLetters letters) : letters_(letters) {}

  /// `given` in the column `name`, if it is there and other than what is `known`. Refused (A-TEXT) if it is that with
  /// letters that were lost on the way, unless that is accepted.
  std::optional<std::string> take(const std::string& name, const std::optional<std::string>& given,
                                  const std::optional<std::string>& known) {
    if (!given || given == known) return std::nullopt;
    if (known && letters_ == ChangedLetters::refused) refuse_lost_letters(name, *given, *known);
    text_ += (text_.empty() ? "" : "; ") + name + ": " + *given + (known ? " (was: " + *known + ")" : " (was empty)");
    return given;
  }

  store::WorkContact take_lead(const store::WorkContact& given, const store::WorkContact& known) {
    return {take("contact", given.name, known.name), take("email", given.email, known.email),
            take("phone", given.phone, known.phone)};
  }

  [[nodiscard]] const std::string& in_words() const { return text_; }

 private:
  static void refuse_lost_letters(const std::string& name, const std::string& given, const std::string& known) {
    if (!text::has_lost_letters_of(given, known)) return;
    refuse_cell(
        {"A-TEXT",
         {},
         name + " '" + given + "' is the '" + known + "' on record with letters that were lost on the way",
         "the file was opened in one character set and saved in another: export it again, and open it as Unicode "
         "(UTF-8), in Excel by Data, From Text/CSV; if it is to be so, say --accept-changed-letters"},
        name);
  }

  ChangedLetters letters_;
  std::string text_;
};

std::optional<std::string> iso(const std::optional<rules::Day>& day) {
  return day ? std::optional(rules::iso(*day)) : std::nullopt;
}

Imported skipped(const std::string& record) { return {ImportAction::skip, record, "on record as it is"}; }

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

/// A batch's pilot as it stands, or, without one, the pilot as it is on record.
class PilotNow {
 public:
  explicit PilotNow(const Session& session) {
    if (session.pilot == nullptr) own_ = load_pilot(session.database);
    now_ = session.pilot == nullptr ? &*own_ : session.pilot;
  }
  const Pilot* operator->() const { return now_; }

 private:
  std::optional<Pilot> own_;
  const Pilot* now_;
};

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
  const auto* const known = find_case(PilotNow(session)->cases, id);
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

/// P-IDENTITY of all of them as the file leaves them. `parties`: reads who is on record.
template <class Parties>
ImportDone import_parties(Session& session, const std::string& command, const std::vector<ImportRow>& rows, bool keep,
                          Parties parties) {
  const auto before = parties();
  std::optional<LeftByFile> left;
  return import_judged_rows(session, command, rows, keep, [&](const Imported& row) {
    if (!left) left.emplace(before, parties());
    return left->judge(row.record);
  });
}

}  // namespace

Imported import_authority(Session& session, const NewAuthority& authority, bool has_left, const RotaMoves& moves,
                          ChangedLetters letters) {
  const PilotNow pilot(session);
  const auto& all = pilot->authorities;
  const auto& code = authority.code;
  const auto known = std::ranges::find_if(all, [&](const auto& any) { return any.facts.code == code; });
  if (known == all.end()) {
    if (has_left) {
      refuse({"P-VOLUNTARY",
              {"P"},
              code.text + " does not take part any more, and the import would bring it back into the rota",
              "leave the row out, and record it by hand: " + rules::named(Deed::add_authority) + ", then " +
                  rules::named(Deed::withdraw_authority)});
    }
    return {ImportAction::add, code.text, authority.name, add_unseen(session, authority, moves)};
  }
  if (has_left && rules::takes_part(known->facts, session.clock.now)) {
    refuse({"P-VOLUNTARY",
            {"P"},
            code.text + " takes part, and a spreadsheet does not withdraw it",
            "if it left: " + rules::Action{Deed::withdraw_authority, code} +
                "; else say yes in taking_part, or leave the cell empty"});
  }
  Differences differences(letters);
  AuthorityUpdate update{.name = differences.take("name", authority.name, known->facts.name),
                         .gss = differences.take("gss", authority.gss, known->gss)};
  if (authority.position && *authority.position != known->facts.position) {
    update.position = authority.position;
    differences.take("position", std::to_string(*authority.position), std::to_string(known->facts.position));
  }
  update.lead = differences.take_lead(authority.lead, known->lead);
  if (differences.in_words().empty()) return skipped(code.text);
  return {ImportAction::change, code.text, differences.in_words(), update_unseen(session, code, update, moves)};
}

Imported import_provider(Session& session, const store::ProviderRecord& provider, ChangedLetters letters) {
  const PilotNow pilot(session);
  const auto* const known = find_provider(pilot->providers, provider.code);
  if (known == nullptr) return {ImportAction::add, provider.code.text, provider.name, add_unseen(session, provider)};
  Differences differences(letters);
  ProviderUpdate update{.name = differences.take("name", provider.name, known->name),
                        .sector = differences.take("sector", provider.sector, known->sector),
                        .urn = differences.take("urn", provider.urn, known->urn)};
  update.lead = differences.take_lead(provider.lead, known->lead);
  if (differences.in_words().empty()) return skipped(provider.code.text);
  return {ImportAction::change, provider.code.text, differences.in_words(),
          update_unseen(session, provider.code, update)};
}

ImportDone import_authorities(Session& session, const std::string& command, const std::vector<ImportRow>& rows,
                              bool keep) {
  const auto parties = [&] { return bodies(store::authorities(session.database)); };
  return import_parties(session, command, rows, keep, parties);
}

ImportDone import_providers(Session& session, const std::string& command, const std::vector<ImportRow>& rows,
                            bool keep) {
  const auto parties = [&] { return bodies(store::providers(session.database)); };
  return import_parties(session, command, rows, keep, parties);
}

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
