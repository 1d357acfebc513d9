#include "store/entity/vacancies.hpp"

#include "store/sql/query.hpp"
#include "store/sql/runs.hpp"

#include <ifapilot_sql.hpp>
#include <limits>

namespace ifapilot::store {

namespace {

using ByNumber = std::map<rules::VacancyId, VacancyRecord>;

rules::VacancyId vacancy_numbered(const Statement& row) { return {row.integer("vacancy_id")}; }

VacancyRecord notified(const Statement& row) {
  return {{.id = {row.integer("vacancy_id")},
           .area = {row.text("area")},
           .notified_at = row.instant("notified_at"),
           .rejected = row.truth("rejected"),
           .provider = {row.text("provider")},
           .carer = {row.text("carer")}},
          {row.text("provider")},
          {row.text("carer")},
          {},
          row.maybe_text("override_reason")};
}

void take_closing(VacancyRecord& vacancy, const Statement& row) { vacancy.closing_reason = row.text("reason"); }

void take_detail(VacancyRecord& vacancy, const Statement& row) {
  vacancy.detail = {row.maybe<int>("youngest"), row.maybe<int>("oldest"), row.maybe_text("sex"),
                    row.maybe_text("languages"), row.maybe_text("notes")};
}

/// Adds the vacancies of those numbers.
void read_vacancies(Database& database, std::int64_t first, std::int64_t last, std::vector<VacancyRecord>& to) {
  bool any_closed = false;
  ByNumber by_number;
  const auto read = [&](std::string_view query, auto take) {
    each(database, query, take, {{":first", first}, {":last", last}});
  };
  const auto complete = [&](std::string_view query, void (*take)(VacancyRecord&, const Statement&)) {
    read(query, [&](const Statement& row) {
      const auto found = by_number.find({row.integer("vacancy_id")});
      if (found != by_number.end()) take(found->second, row);  // nothing is said of one that was voided
    });
  };
  read(sql::vacancy_list, [&](const Statement& row) {
    any_closed = any_closed || row.truth("closed");
    by_number.emplace(rules::VacancyId{row.integer("vacancy_id")}, notified(row));
  });
  complete(sql::vacancy_details, take_detail);
  if (any_closed) complete(sql::vacancy_closings, take_closing);
  for (auto& [id, vacancy] : by_number) to.push_back(std::move(vacancy));
}

}  // namespace

std::vector<VacancyRecord> vacancies(Database& database) {
  std::vector<VacancyRecord> all;
  read_vacancies(database, 0, std::numeric_limits<std::int64_t>::max(), all);
  return all;
}

std::vector<VacancyRecord> vacancies(Database& database, const std::vector<rules::VacancyId>& of) {
  std::vector<VacancyRecord> all;
  Runs runs{1};
  for (const auto id : of) runs.add(id.value);
  for (const auto& [first, last] : runs.all) read_vacancies(database, first, last, all);
  return all;
}

std::optional<VacancyRecord> vacancy_as_notified(Database& database, rules::VacancyId id) {
  const auto described = [](const Statement& row) {
    auto vacancy = notified(row);
    take_detail(vacancy, row);
    return vacancy;
  };
  return first(database, sql::vacancy_as_notified, described, {{":vacancy_id", id}});
}

std::optional<rules::VacancyId> last_vacancy(Database& database) {
  return first(database, sql::vacancy_last, vacancy_numbered);
}

bool was_voided(Database& database, rules::VacancyId id) {
  const auto voided = [](const Statement& row) { return row.truth("voided"); };
  return only(database, sql::vacancy_was_voided, voided, {{":vacancy_id", id}});
}

rules::VacancyId add_vacancy(Database& database, rules::FactId fact, const VacancyRecord& vacancy) {
  return {insert(database, sql::vacancy_insert, fact,
                 {{":provider", vacancy.provider},
                  {":carer", vacancy.carer},
                  {":area", vacancy.facts.area},
                  {":notified_at", vacancy.facts.notified_at},
                  {":override_reason", vacancy.override_reason}})};
}

void add_vacancy_detail(Database& database, rules::FactId fact, rules::VacancyId vacancy, const VacancyDetail& detail) {
  insert(database, sql::vacancy_insert_detail, fact,
         {{":vacancy_id", vacancy},
          {":youngest", detail.youngest},
          {":oldest", detail.oldest},
          {":sex", detail.sex},
          {":languages", detail.languages},
          {":notes", detail.notes}});
}

void add_vacancy_date(Database& database, rules::FactId fact, rules::VacancyId vacancy, const rules::DateTold& date) {
  insert(database, sql::vacancy_insert_date, fact,
         {{":vacancy_id", vacancy},
          {":available_on", date.available_on},
          {":confirmed", date.confirmed},
          {":hold_until", date.hold_until}});
}

void add_vacancy_correction(Database& database, rules::FactId fact, rules::VacancyId vacancy,
                            const rules::VacancyCorrected& corrected, const std::string& reason) {
  insert(database, sql::vacancy_insert_correction, fact,
         {{":vacancy_id", vacancy},
          {":provider", corrected.provider},
          {":carer", corrected.carer},
          {":area", corrected.area},
          {":reason", reason}});
}

void add_vacancy_reference(Database& database, rules::FactId fact, rules::VacancyId vacancy,
                           const std::string& reference) {
  insert(database, sql::vacancy_insert_reference, fact, {{":vacancy_id", vacancy}, {":reference", reference}});
}

References vacancy_references(Database& database) {
  return vacancy_references(database, {0}, {std::numeric_limits<std::int64_t>::max()});
}

References vacancy_references(Database& database, rules::VacancyId first, rules::VacancyId last) {
  const auto read = [](const Statement& row) {
    return std::pair(row.text("reference"), rules::VacancyId{row.integer("vacancy_id")});
  };
  return all_as<References>(database, sql::vacancy_references, read, {{":first", first}, {":last", last}});
}

std::vector<rules::VacancyId> vacancies_of(Database& database, rules::OfferId first, rules::OfferId last) {
  return all(database, sql::offer_vacancies_among, vacancy_numbered, {{":first", first}, {":last", last}});
}

std::vector<rules::VacancyId> vacancies_of(Database& database, rules::ReferralId first, rules::ReferralId last) {
  return all(database, sql::referral_vacancies_among, vacancy_numbered, {{":first", first}, {":last", last}});
}

std::vector<ArrivalOnRecord> arrivals(Database& database) {
  return all(database, sql::arrival_in_order, [](const Statement& row) -> ArrivalOnRecord {
    return {{row.integer("vacancy_id")}, {row.integer("fact_id")}};
  });
}

void add_closing(Database& database, rules::FactId fact, rules::VacancyId vacancy, rules::ClosedAs how,
                 rules::Instant at, const std::string& reason) {
  insert(database, sql::vacancy_insert_closing, fact,
         {{":vacancy_id", vacancy}, {":closed_as", how}, {":closed_at", at}, {":reason", reason}});
}

}  // namespace ifapilot::store
