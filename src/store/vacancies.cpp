#include "store/vacancies.hpp"

#include <ifapilot_sql.hpp>

#include <array>

namespace ifapilot::store {

namespace {

std::optional<int> small(const std::optional<std::int64_t>& value) {
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<rules::ClosedAs> closed_as(const std::optional<std::string>& word) {
  using rules::ClosedAs;
  constexpr std::array all{ClosedAs::filled_elsewhere, ClosedAs::withdrawn, ClosedAs::turned_down, ClosedAs::refused,
                           ClosedAs::exhausted};
  for (const auto how : all) {
    if (word == rules::word(how)) return how;
  }
  return std::nullopt;
}

VacancyRecord read(const Statement& row) {
  return {{.id = {row.integer("vacancy_id")},
           .area = {row.text("area")},
           .notified_at = row.instant("notified_at"),
           .rejected = row.truth("rejected"),
           .available_on = row.maybe_day("available_on"),
           .available_confirmed = row.truth("available_confirmed"),
           .hold_until = row.maybe_instant("hold_until"),
           .extended_until = row.maybe_instant("extended_until"),
           .closed_as = closed_as(row.maybe_text("closed_as")),
           .closed_at = row.maybe_instant("closed_at")},
          {row.text("provider")},
          {row.text("carer")},
          {small(row.maybe_integer("youngest")), small(row.maybe_integer("oldest")), row.maybe_text("sex"),
           row.maybe_text("languages"), row.maybe_text("notes")},
          row.maybe_text("override_reason"),
          row.maybe_text("closing_reason")};
}

}  // namespace

std::vector<VacancyRecord> vacancies(Database& database) {
  std::vector<VacancyRecord> all;
  auto row = database.prepare(sql::vacancy_list);
  while (row.step()) all.push_back(read(row));
  return all;
}

std::optional<VacancyRecord> find_vacancy(Database& database, rules::VacancyId id) {
  auto row = database.prepare(sql::vacancy_find);
  row.bind(":vacancy_id", id);
  return row.step() ? std::optional(read(row)) : std::nullopt;
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

void add_vacancy_date(Database& database, rules::FactId fact, rules::VacancyId vacancy, const VacancyDate& date) {
  database.prepare(sql::vacancy_insert_date)
      .bind(":fact_id", fact)
      .bind(":vacancy_id", vacancy)
      .bind(":available_on", date.available_on)
      .bind(":confirmed", date.confirmed)
      .bind(":hold_until", date.hold_until)
      .run();
}

std::vector<VacancyDate> vacancy_dates(Database& database, rules::VacancyId vacancy) {
  std::vector<VacancyDate> all;
  auto row = database.prepare(sql::vacancy_dates);
  row.bind(":vacancy_id", vacancy);
  while (row.step()) {
    all.push_back({row.maybe_day("available_on"), row.truth("confirmed"), row.maybe_instant("hold_until"),
                   row.instant("happened_at")});
  }
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
