#include "app/tell/told.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"
#include "store/entity/facts.hpp"
#include "store/entity/offers.hpp"

#include <fmt/format.h>

#include <set>

namespace ifapilot::app {

namespace {

using rules::About;
using rules::Action;
using rules::Deed;
using Rows = std::vector<ToTell>;

[[noreturn]] void refuse_tell(const std::string& message, rules::Sentence hint) {
  refuse({"M-TELL", {}, message, std::move(hint)});
}

/// Finds the rows of a record, whatever they are about.
struct RowsOf {
  Session& session;
  const TellingRecord& telling;
  const Pilot& pilot;
  bool of_slips;  ///< Only then a voided record will do.

  Rows operator()(rules::VacancyId id) const {
    if (of_slips && find_case(pilot.cases, id) == nullptr && telling.voided.contains(id))
      return tellings_of_voided(session, id, telling);
    auto rows = tellings_of(require_case(session.database, pilot.cases, id), telling, session.clock.now);
    std::erase_if(rows, [](const ToTell& any) { return any.meant && any.row.offer && any.row.offer != any.meant; });
    return rows;
  }
  Rows operator()(rules::OfferId id) const {
    const auto vacancy = store::vacancy_of(session.database, id);
    auto rows = vacancy ? of_case(*vacancy) : of_slip(&rules::VoidedAfterTold::offer, id);
    if (rows.empty() && !vacancy) (void)require_offered(session.database, id);  // refuses
    std::erase_if(rows, [&](const ToTell& any) { return any.row.offer != id; });
    return rows;
  }
  Rows operator()(rules::ReferralId id) const {
    auto rows = of_slip(&rules::VoidedAfterTold::referral, id);
    if (rows.empty()) rows = of_case(vacancy_of(session.database, id));
    std::erase_if(rows, [&](const ToTell& any) { return any.row.referral != id; });
    return rows;
  }
  Rows operator()(const rules::AuthorityCode& code) const {
    (void)require_authority(pilot.authorities, code);
    auto rows = tellings_of_pilot(pilot, telling, session.clock.now);
    std::erase_if(rows, [&](const ToTell& any) { return any.row.authority != code; });
    return rows;
  }

 private:
  [[nodiscard]] Rows of_case(rules::VacancyId id) const {
    return tellings_of(*find_case(pilot.cases, id), telling, session.clock.now);
  }
  /// Of the vacancy whose voided facts name the record.
  template <class Id>
  [[nodiscard]] Rows of_slip(std::optional<Id> rules::VoidedAfterTold::*which, Id id) const {
    if (!of_slips) return {};
    for (const auto& [vacancy, slips] : telling.voided) {
      if (std::ranges::none_of(slips, [&](const auto& any) { return any.*which == id; })) continue;
      return find_case(pilot.cases, vacancy) == nullptr ? tellings_of_voided(session, vacancy, telling)
                                                        : of_case(vacancy);
    }
    return {};
  }
};

/// Who is told `about`, each once: `authority, provider`; empty if nobody is.
std::string parties_told(const Rows& rows, About about) {
  std::set<rules::PartyKind> to;
  for (const auto& any : rows) {
    if (any.row.about == about) to.insert(any.row.to);
  }
  std::vector<std::string_view> words;
  for (const auto party : to) words.push_back(rules::word(party));
  return fmt::format("{}", fmt::join(words, ", "));
}

/// What there is to tell of a record, each once: `contacts (authority, provider)`.
std::string there_is(const Rows& rows) {
  std::vector<std::string> all;
  for (const auto about : rules::every<About>) {
    if (const auto to = parties_told(rows, about); !to.empty()) {
      all.push_back(fmt::format("{} ({})", rules::word(about), to));
    }
  }
  return fmt::format("{}", fmt::join(all, ", "));
}

/// Both kinds of records are told of other things.
void refuse_wrong_kind(const ToldAbout& meant) {
  const bool of_pilot = meant.about == About::survey || meant.about == About::scope;
  const auto* const code = std::get_if<rules::AuthorityCode>(&meant.record);
  if (of_pilot == (code != nullptr)) return;
  const auto about = std::string(rules::word(meant.about));
  if (of_pilot) {
    refuse_tell("of `" + about + "` an authority is told, not a case",
                "name the authority by its code: " + Action{Deed::list_authorities});
  }
  refuse_tell("of `" + about + "` somebody is told in a case, not " + code->text + " as such",
              "name the case, as V4, O12 or R3: " + Action{Deed::report_outstanding});
}

/// The same of another offer of the vacancy, for which its number does not stand.
std::optional<ToTell> elsewhere(const ToldAbout& meant, const TellingRecord& telling, const Pilot& pilot,
                                rules::Instant now) {
  const auto* const id = std::get_if<rules::VacancyId>(&meant.record);
  const auto* const one = id == nullptr ? nullptr : find_case(pilot.cases, *id);
  if (one == nullptr) return std::nullopt;
  for (auto& any : tellings_of(*one, telling, now)) {
    if (any.row.about == meant.about && any.row.offer != any.meant) return std::move(any);
  }
  return std::nullopt;
}

[[noreturn]] void refuse_without_row(const ToldAbout& meant, const Rows& rows, const std::optional<ToTell>& other) {
  if (other) {
    refuse_tell(text_of(meant.record) + " stands for its latest offer, and that has nothing to tell of `" +
                    std::string(rules::word(meant.about)) + "`",
                "it is of an earlier one: " + to_draft(*other) + ", " + to_record(*other));
  }
  const auto words = rules::words_of(meant.about);
  const auto record = text_of(meant.record);
  const auto what = there_is(rows);
  refuse_tell(
      record + " has nothing to tell of `" + std::string(words.word) + "`: that follows " + std::string(words.when),
      what.empty() ? "nothing is to be told of it yet: " + Action{Deed::report_outstanding}
                   : rules::Sentence("there is: " + what));
}

[[noreturn]] void refuse_stranger(const ToldAbout& meant, const Rows& rows) {
  refuse_tell("of `" + std::string(rules::word(meant.about)) + "` " + text_of(meant.record) +
                  " has nobody to tell as " + std::string(rules::word(*meant.to)),
              rules::Sentence("it is told to: " + parties_told(rows, meant.about)));
}

store::ToldRecord record_of_row(const ToTell& telling, const HowTold& how) {
  const auto& row = telling.row;
  const bool to_provider = row.to == rules::PartyKind::provider;
  return {{row.about, row.to, row.authority, to_provider ? telling.provider : std::nullopt, row.offer, row.referral,
           row.event},
          telling.vacancy,
          how.via,
          how.note};
}

ToldWritten record_one(Session session, const ToTell& telling, const HowTold& how, const AuditWords& kept) {
  session.arguments = words_with(session.arguments, kept);
  Write write(session, rules::FactKind::told);
  refuse_if(rules::may_tell(telling.row, {write.happened_at(), session.clock.now}), "");
  const auto fact = write.fact();
  if (telling.vacancy) store::set_vacancy(session.database, fact, *telling.vacancy);
  store::add_told(session.database, fact, record_of_row(telling, how), write.happened_at());
  return {telling, write.happened_at(), how.via, write.finish(record_named(telling), "M-TELL")};
}

}  // namespace

std::string record_named(const ToTell& telling) {
  if (!telling.vacancy) return telling.row.authority->text;
  if (telling.row.offer && telling.row.offer != telling.meant) return telling.row.offer->text();
  return telling.vacancy->text();
}

std::string text_of(const ToldOf& record) {
  const auto text = [](const auto& name) -> std::string {
    if constexpr (requires { name.text(); })
      return name.text();
    else
      return name.text;
  };
  return std::visit(text, record);
}

std::vector<rules::VacancyId> vacancies_meant(Session& session, const ToldOf& record) {
  std::optional<rules::VacancyId> found;
  if (const auto* const id = std::get_if<rules::VacancyId>(&record)) found = *id;
  if (const auto* const id = std::get_if<rules::OfferId>(&record)) {
    found = store::vacancy_offered(session.database, *id);
  }
  if (const auto* const id = std::get_if<rules::ReferralId>(&record)) {
    if (const auto owner = store::requested_for(session.database, *id)) found = owner->vacancy;
  }
  return found ? std::vector{*found} : std::vector<rules::VacancyId>();
}

void refuse_if_recorded_otherwise(About about) {
  const auto by = rules::words_of(about).recorded_by;
  if (!by) return;
  if (about == About::form) {
    refuse_tell("the form is the authority's to return, and `feedback` is the record that it came",
                "when it comes, record it: " + rules::how_to(Deed::send_form));
  }
  const auto command = "`" + std::string(rules::word(*by)) + "`";
  refuse_tell(command + " is itself the record that somebody was told of `" + std::string(rules::word(about)) + "`",
              "record it with " + command + ", once; what was recorded: " + Action{Deed::report_outstanding});
}

std::vector<ToTell> tellings_meant(Session& session, const ToldAbout& meant, const Pilot& pilot,
                                   const TellingRecord& telling) {
  refuse_wrong_kind(meant);
  const auto rows = std::visit(RowsOf{session, telling, pilot, meant.about == About::correction}, meant.record);
  Rows about;
  std::ranges::copy_if(rows, std::back_inserter(about),
                       [&](const ToTell& any) { return any.row.about == meant.about; });
  if (about.empty()) refuse_without_row(meant, rows, elsewhere(meant, telling, pilot, session.clock.now));
  auto found = about;
  std::erase_if(found, [&](const ToTell& any) { return meant.to && any.row.to != *meant.to; });
  if (found.empty()) refuse_stranger(meant, about);
  Rows newest;  // of one party the latest alone
  for (auto& row : found) {
    std::erase_if(newest, [&](const ToTell& any) { return rules::is_same_body(any.row, row.row); });
    newest.push_back(std::move(row));
  }
  return newest;
}

std::vector<ToldWritten> record_told(Session& session, const std::vector<ToTell>& rows, const HowTold& how,
                                     const std::vector<AuditWords>& kept) {
  Together whole(session);
  auto part = session;
  part.dry_run = false;  // the same party may be told twice over
  std::vector<ToldWritten> all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    all.push_back(record_one(part, rows[i], how, kept.empty() ? AuditWords() : kept[i]));
    if (session.dry_run) all.back().fact.reset();
  }
  whole.finish();
  return all;
}

std::vector<ToldWritten> record_told(Session& session, const ToldAbout& meant, const HowTold& how) {
  refuse_if_recorded_otherwise(meant.about);
  Together whole(session);  // what is told must still stand when it is recorded
  const auto named = vacancies_meant(session, meant.record);
  const auto pilot = load_pilot(session, named);
  auto all = record_told(session, tellings_meant(session, meant, pilot, load_telling(session.database, pilot, named)),
                         how, {});
  whole.finish();
  return all;
}

}  // namespace ifapilot::app
