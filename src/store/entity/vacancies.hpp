#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/case.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ifapilot::store {

using VacancyDetail = rules::PlaceDescribed;

struct VacancyRecord {
  rules::Vacancy facts;
  rules::ProviderCode provider;
  rules::CarerCode carer;
  VacancyDetail detail;
  std::optional<std::string> override_reason = std::nullopt;  ///< Taken outside the pilot's term (P-TERM).
  std::optional<std::string> closing_reason = std::nullopt;
};

/// Every vacancy by number as it was notified, with its present description and why it was closed. What was corrected
/// since, its dates and where it stands follow from its facts (cases.hpp).
[[nodiscard]] std::vector<VacancyRecord> vacancies(Database& database);
/// The same of those vacancies, given by number and each once: what was voided of them is left out.
[[nodiscard]] std::vector<VacancyRecord> vacancies(Database& database, const std::vector<rules::VacancyId>& of);

/// The vacancy as it was notified, also if it was voided since; nothing for a number that was never given.
[[nodiscard]] std::optional<VacancyRecord> vacancy_as_notified(Database& database, rules::VacancyId id);

/// The last by number; none before the first.
[[nodiscard]] std::optional<rules::VacancyId> last_vacancy(Database& database);

/// Whether the number was given to a vacancy that was voided since (A-APPEND).
[[nodiscard]] bool was_voided(Database& database, rules::VacancyId id);

/// Adds the vacancy with its next number; detail and date complete it. An area without an authority makes it rejected.
rules::VacancyId add_vacancy(Database& database, rules::FactId fact, const VacancyRecord& vacancy);
void add_vacancy_detail(Database& database, rules::FactId fact, rules::VacancyId vacancy, const VacancyDetail& detail);

void add_vacancy_date(Database& database, rules::FactId fact, rules::VacancyId vacancy, const rules::DateTold& date);

/// What of it was wrong: beside how it was notified (A-APPEND).
void add_vacancy_correction(Database& database, rules::FactId fact, rules::VacancyId vacancy,
                            const rules::VacancyCorrected& corrected, const std::string& reason);

/// The number or name under which a vacancy stands in the records that it was imported from. Two that count never have
/// the same: the caller sees to that.
void add_vacancy_reference(Database& database, rules::FactId fact, rules::VacancyId vacancy,
                           const std::string& reference);

using References = std::map<std::string, rules::VacancyId, std::less<>>;
/// Of the vacancies that have one, without those that were voided.
[[nodiscard]] References vacancy_references(Database& database);
/// Those of the vacancies from `first` to `last`.
[[nodiscard]] References vacancy_references(Database& database, rules::VacancyId first, rules::VacancyId last);

/// The vacancies whose offers, or referrals, have the numbers from `first` to `last`, by their own.
[[nodiscard]] std::vector<rules::VacancyId> vacancies_of(Database& database, rules::OfferId first, rules::OfferId last);
[[nodiscard]] std::vector<rules::VacancyId> vacancies_of(Database& database, rules::ReferralId first,
                                                         rules::ReferralId last);

struct ArrivalOnRecord {
  rules::VacancyId vacancy;
  rules::FactId fact;
};
/// Every arrival by the day on which the child arrived, then in order of record.
[[nodiscard]] std::vector<ArrivalOnRecord> arrivals(Database& database);

void add_closing(Database& database, rules::FactId fact, rules::VacancyId vacancy, rules::ClosedAs how,
                 rules::Instant at, const std::string& reason);

}  // namespace ifapilot::store
