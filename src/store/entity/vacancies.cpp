#include "store/entity/vacancies.hpp"

#include <algorithm>
#include <array>
#include <ifapilot_sql.hpp>
#include <map>
#include <string_view>
#include <utility>

namespace ifapilot::store {

namespace {

std::optional<int> small(const std::optional<std::int64_t>& value) {
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

using ByNumber = std::map<rules::VacancyId, VacancyRecord>;

ByNumber notified(Database& database, bool& any_closed) {
  ByNumber all;
  auto row = database.prepare(sql::vacancy_list);
  while (row.step()) {
    const rules::VacancyId id{row.integer("vacancy_id")};
    any_closed = any_closed || row.truth("closed");
    all.emplace(id, VacancyRecord{{.id = id,
                                   .area = {row.text("area")},
                                   .notified_at = row.instant("notified_at"),
                                   .rejected = row.truth("rejected")},
                                  {row.text("provider")},
                                  {row.text("carer")},
                                  {},
                                  row.maybe_text("override_reason")});
  }
  return all;
}

void take_detail(VacancyRecord& vacancy, const Statement& row) {
  vacancy.detail = {small(row.maybe_integer("youngest")), small(row.maybe_integer("oldest")), row.maybe_text("sex"),
                    row.maybe_text("languages"), row.maybe_text("notes")};
}

void take_closing(VacancyRecord& vacancy, const Statement& row) { vacancy.closing_reason = row.text("reason"); }

/// Steps through `query` and hands each row to the vacancy that it is about; one that was voided gets nothing.
void complete(Database& database, std::string_view query, ByNumber& vacancies,
              void (*take)(VacancyRecord&, const Statement&)) {
  auto row = database.prepare(query);
  while (row.step()) {
    const auto found = vacancies.find({row.integer("vacancy_id")});
    if (found != vacancies.end()) take(found->second, row);
  }
}

}  // namespace

std::vector<VacancyRecord> vacancies(Database& database) {
  bool any_closed = false;
  auto all = notified(database, any_closed);
  complete(database, sql::vacancy_details, all, take_detail);
  if (any_closed) complete(database, sql::vacancy_closings, all, take_closing);
  std::vector<VacancyRecord> list;
  for (auto& [id, vacancy] : all) list.push_back(std::move(vacancy));
  return list;
}

bool was_voided(Database& database, rules::VacancyId id) {
  auto row = database.prepare(sql::vacancy_was_voided);
  row.bind(":vacancy_id", id).step();
  return row.truth("voided");
}

rules::VacancyId add_vacancy(Database& database, rules::FactId fact, const VacancyRecord& vacancy) {
  database.prepare(sql::vacancy_insert)
      .bind(":fact_id", fact)
      .bind(":provider", vacancy.provider)
      .bind(":carer", vacancy.carer)
      .bind(":area", vacancy.facts.area)
      .bind(":notified_at", vacancy.facts.notified_at)
      .bind(":override_reason", vacancy.override_reason)
      .run();
  return {database.last_insert_id()};
}

void add_vacancy_detail(Database& database, rules::FactId fact, rules::VacancyId vacancy, const VacancyDetail& detail) {
  database.prepare(sql::vacancy_insert_detail)
      .bind(":fact_id", fact)
      .bind(":vacancy_id", vacancy)
      .bind(":youngest", detail.youngest)
      .bind(":oldest", detail.oldest)
      .bind(":sex", detail.sex)
      .bind(":languages", detail.languages)
      .bind(":notes", detail.notes)
      .run();
}

void add_vacancy_date(Database& database, rules::FactId fact, rules::VacancyId vacancy, const rules::DateTold& date) {
  database.prepare(sql::vacancy_insert_date)
      .bind(":fact_id", fact)
      .bind(":vacancy_id", vacancy)
      .bind(":available_on", date.available_on)
      .bind(":confirmed", date.confirmed)
      .bind(":hold_until", date.hold_until)
      .run();
}

void add_vacancy_reference(Database& database, rules::FactId fact, rules::VacancyId vacancy,
                           const std::string& reference) {
  database.prepare(sql::vacancy_insert_reference)
      .bind(":fact_id", fact)
      .bind(":vacancy_id", vacancy)
      .bind(":reference", reference)
      .run();
}

std::map<std::string, rules::VacancyId, std::less<>> vacancy_references(Database& database) {
  std::map<std::string, rules::VacancyId, std::less<>> all;
  auto row = database.prepare(sql::vacancy_references);
  while (row.step()) all.emplace(row.text("reference"), rules::VacancyId{row.integer("vacancy_id")});
  return all;
}

void add_closing(Database& database, rules::FactId fact, rules::VacancyId vacancy, rules::ClosedAs how,
                 rules::Instant at, const std::string& reason) {
  database.prepare(sql::vacancy_insert_closing)
      .bind(":fact_id", fact)
      .bind(":vacancy_id", vacancy)
      .bind(":closed_as", rules::word(how))
      .bind(":closed_at", at)
      .bind(":reason", reason)
      .run();
}

}  // namespace ifapilot::store
