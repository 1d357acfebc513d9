#pragma once

#include "app/session.hpp"
#include "store/entity/cases.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/sentence.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::app {

/// A vacancy, what happened to it, and where it stands after that (docs/rules.md, From acceptance to placement).
struct CaseRecord {
  store::VacancyRecord record;
  std::vector<rules::CaseFact> facts;  ///< In order of record, without what was voided.
  rules::Case state;
};

/// Every case by number; holds are without the quiet days that they would have counted (M-QUIET).
[[nodiscard]] std::vector<CaseRecord> load_cases(store::Database& database);
/// The same, where the periods are known.
[[nodiscard]] std::vector<CaseRecord> load_cases(store::Database& database,
                                                 const std::vector<rules::QuietPeriod>& quiet);
/// The same of some: of those of `of`, by number and each once, that are on record. It takes as long as what happened
/// to them, and to the children whom they may have in common with others.
[[nodiscard]] std::vector<CaseRecord> load_cases(store::Database& database,
                                                 const std::vector<rules::QuietPeriod>& quiet,
                                                 const std::vector<rules::VacancyId>& of);

/// M-DECIDE: of every case the duties that an arrival told of elsewhere has ended, as the children stand on record.
/// `others`: cases besides, in which their children may have arrived.
void end_duties(std::vector<CaseRecord>& cases, const std::vector<CaseRecord>& others = {});

/// The date with its hold as it was decided, and as it runs: without quiet days.
[[nodiscard]] rules::DateTold without_quiet_days(rules::DateTold decided, std::span<const rules::QuietPeriod> quiet,
                                                 const rules::Basis& basis);

/// The vacancy for which the referral was requested; exit 4 for a number that was never given, 1 for one that was
/// voided (A-APPEND).
[[nodiscard]] rules::VacancyId vacancy_of(store::Database& database, rules::ReferralId id);

/// M-DECIDE: in which vacancies besides the children for whom the cases bind an authority may have arrived.
[[nodiscard]] std::vector<rules::VacancyId> where_children_may_be(store::Database& database,
                                                                  const std::vector<CaseRecord>& cases);

/// The vacancies in which a child of that name, as it is compared, was or is matched, in any case (M-SAME-CHILD).
[[nodiscard]] std::vector<rules::VacancyId> vacancies_of(store::Database& database, const rules::Child& child);

/// The case of that number; nothing if it was voided, or never given.
[[nodiscard]] std::optional<CaseRecord> load_case(store::Database& database, rules::VacancyId id);

/// The facts from the referral's request to the next one's: an earlier or a later referral may have been chased until
/// the very same time.
[[nodiscard]] std::span<const rules::CaseFact> facts_of(const CaseRecord& one, rules::ReferralId id);

/// As it is read once `fact`, the latest, is on record: so what a write has done is shown without reading it again.
[[nodiscard]] CaseRecord with(CaseRecord before, const rules::CaseFact& fact);

/// The one of that number; null if it is not among them.
[[nodiscard]] const CaseRecord* find_case(const std::vector<CaseRecord>& cases, rules::VacancyId id);

/// The named one of `cases`, among which it is if it is on record, or a refusal: exit 4 for a number that was never
/// given, 1 for a vacancy that was voided (A-APPEND).
[[nodiscard]] const CaseRecord& require_case(store::Database& database, const std::vector<CaseRecord>& cases,
                                             rules::VacancyId id);

/// Whether the latest of its offers that were not rescinded stands outside the pilot, and so in none of its figures
/// (C-OUTSIDE).
[[nodiscard]] bool stands_outside(const CaseRecord& one);

/// Whether a vacancy is `authority`'s affair: its carer lives there, or it was offered to it; of nobody named, every
/// one is. So reports go by --authority.
[[nodiscard]] bool concerns(const rules::AuthorityCode& area, std::span<const rules::Offer> offers,
                            const std::optional<rules::AuthorityCode>& authority);

/// Every offer by number, with what became of it by the facts of its case.
[[nodiscard]] std::vector<rules::Offer> offers_in(const std::vector<CaseRecord>& cases);

/// With its reference as people compare it (A-FIND), by which the rules know it again.
[[nodiscard]] rules::Child as_compared(rules::Child child);

/// Of a carer whose ages are known: `10-15`, or `10` for that one age.
[[nodiscard]] std::string ages_of(const store::VacancyDetail& carer);

/// What of a child lies outside what the carer was notified for (O1): to be warned of, not refused, as matching is the
/// authority's (O13). What is not recorded on either side is passed over.
[[nodiscard]] std::vector<rules::Sentence> misfits(const rules::Child& child, const store::VacancyDetail& carer);

/// How an acceptance fell through (M-FALLS).
struct Ending {
  std::optional<rules::ClosedAs> closed_as = std::nullopt;  ///< None: the authority stepped back.

  friend bool operator==(const Ending&, const Ending&) = default;
};

/// `stepped-back`, or how the vacancy was closed: `filled-elsewhere` …
[[nodiscard]] std::string_view word(const Ending& ending);

/// Of every offer of theirs whose acceptance fell through, how.
[[nodiscard]] std::map<rules::OfferId, Ending> endings(const std::vector<CaseRecord>& cases);

}  // namespace ifapilot::app
