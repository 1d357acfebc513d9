#include "app/import/records.hpp"

#include <tuple>

namespace ifapilot::app {

namespace {

using rules::Deed;

/// `given`, if it is there and other than what is `known`; then `differences` says so in words.
std::optional<std::string> take(std::string& differences, const std::string& name,
                                const std::optional<std::string>& given, const std::optional<std::string>& known) {
  if (!given || given == known) return std::nullopt;
  differences +=
      (differences.empty() ? "" : "; ") + name + ": " + *given + (known ? " (was: " + *known + ")" : " (was empty)");
  return given;
}

std::optional<std::string> iso(const std::optional<rules::Day>& day) {
  return day ? std::optional(rules::iso(*day)) : std::nullopt;
}

store::WorkContact lead_of(std::string& differences, const store::WorkContact& given, const store::WorkContact& known) {
  return {take(differences, "contact", given.name, known.name), take(differences, "email", given.email, known.email),
          take(differences, "phone", given.phone, known.phone)};
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
  std::string differences;
  take(differences, "until", iso(given.facts.until), iso(known.facts.until));
  const auto done = end_framework(session, given.authority, given.provider, *given.facts.until);
  return {ImportAction::change, record_of(given), differences, done.fact};
}

using References = std::map<std::string, rules::VacancyId, std::less<>>;

std::optional<std::string> reference_of(const References& references, rules::VacancyId id) {
  const auto found = std::ranges::find(references, id, &References::value_type::second);
  return found == references.end() ? std::nullopt : std::optional(found->first);
}

/// The vacancy of the row, if it is on record.
std::optional<rules::VacancyId> known_vacancy(Session& session, const VacancyNotification& vacancy, bool day_alone) {
  const auto references = store::vacancy_references(session.database);
  if (vacancy.reference) {
    if (const auto found = references.find(*vacancy.reference); found != references.end()) return found->second;
  }
  for (const auto& other : store::vacancies(session.database)) {
    const bool same = other.provider == vacancy.provider && other.carer == vacancy.carer &&
                      is_same_time(other.facts.notified_at, session.happened_at(), day_alone);
    if (same && !(vacancy.reference && reference_of(references, other.facts.id))) return other.facts.id;
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

Imported on_record(Session& session, rules::VacancyId id, const VacancyNotification& row, const KnownBy& known_by) {
  Imported skipped{ImportAction::skip, id.text(), "on record already"};
  const auto known = std::ranges::find(known_by.before, id, [](const CaseRecord& one) { return one.record.facts.id; });
  if (known == known_by.before.end()) return skipped;
  refuse_if_other(known->record, row, session.happened_at(), known_by.day_alone);
  std::string told_once;  // with the notification, and never after
  compare(told_once, "reference", row.reference, reference_of(store::vacancy_references(session.database), id));
  compare(told_once, "override", row.override_reason, known->record.override_reason);
  if (!told_once.empty()) skipped.what += "; not taken over: " + told_once;
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

Imported import_authority(Session& session, const NewAuthority& authority, bool has_left, const RotaMoves& moves) {
  const auto all = store::authorities(session.database);
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
    const auto done = add_authority(session, authority, moves, Judged::with_the_file);
    return {ImportAction::add, code.text, authority.name, done.fact};
  }
  if (has_left && rules::takes_part(known->facts, session.clock.now)) {
    refuse({"P-VOLUNTARY",
            {"P"},
            code.text + " takes part, and a spreadsheet does not withdraw it",
            "if it left: " + rules::Action{Deed::withdraw_authority, code} +
                "; else say yes in taking_part, or leave the cell empty"});
  }
  std::string differences;
  AuthorityUpdate update{.name = take(differences, "name", authority.name, known->facts.name),
                         .gss = take(differences, "gss", authority.gss, known->gss)};
  if (authority.position && *authority.position != known->facts.position) {
    update.position = authority.position;
    take(differences, "position", std::to_string(*authority.position), std::to_string(known->facts.position));
  }
  update.lead = lead_of(differences, authority.lead, known->lead);
  if (differences.empty()) return skipped(code.text);
  const auto done = update_authority(session, code, update, moves, Judged::with_the_file);
  return {ImportAction::change, code.text, differences, done.fact};
}

Imported import_provider(Session& session, const store::ProviderRecord& provider) {
  const auto all = store::providers(session.database);
  const auto known = std::ranges::find_if(all, [&](const auto& any) { return any.code == provider.code; });
  if (known == all.end()) {
    const auto done = add_provider(session, provider, Judged::with_the_file);
    return {ImportAction::add, provider.code.text, provider.name, done.fact};
  }
  std::string differences;
  ProviderUpdate update{.name = take(differences, "name", provider.name, known->name),
                        .sector = take(differences, "sector", provider.sector, known->sector),
                        .urn = take(differences, "urn", provider.urn, known->urn)};
  update.lead = lead_of(differences, provider.lead, known->lead);
  if (differences.empty()) return skipped(provider.code.text);
  const auto done = update_provider(session, provider.code, update, Judged::with_the_file);
  return {ImportAction::change, provider.code.text, differences, done.fact};
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
  const auto all = store::frameworks(session.database);
  const auto key = [](const store::FrameworkRecord& any) {
    return std::tie(any.authority, any.provider, any.facts.from);
  };
  const auto known = std::ranges::find(all, key(framework), key);
  if (known != all.end()) return merge_framework(session, framework, *known);
  const auto done = add_framework(session, framework);
  const auto until = framework.facts.until ? " to " + rules::in_words(*framework.facts.until) : " on";
  return {
      ImportAction::add, record_of(framework),
      "from " + rules::in_words(framework.facts.from) + until + ", weekly rate " + rate_in_words(framework.weekly_rate),
      done.fact};
}

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
