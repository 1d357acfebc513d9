#pragma once

#include "store/entity/cases.hpp"
#include "store/sql/query.hpp"
#include "store/sql/runs.hpp"

#include <ifapilot/rules/fact_kind.hpp>

#include <algorithm>
#include <cstdint>
#include <ifapilot_sql.hpp>
#include <initializer_list>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

/// How the facts of all cases are collected; for cases.cpp and corrections.cpp alone.
namespace ifapilot::store {

/// How a fact was written.
struct Written {
  rules::FactKind kind;
  rules::Instant at;
  rules::Instant recorded_at;
};

/// What writes to a table.
using By = std::initializer_list<rules::FactKind>;

/// Which facts count.
enum class Counting { standing, every };

/// Collects the facts of cases from the tables: of all cases, where each table is read once and whole, or of a few,
/// whose rows are looked up. A table that no kind of fact on record writes to is not asked at all: every
/// statement is paid for at every start.
class Reading {
 public:
  Reading(Database& database, Counting counting, const std::vector<rules::VacancyId>* of)
      : database_(database), counting_(counting), of_(of) {
    const auto take = [&](const Statement& row) { know(row); };
    if (of_ == nullptr) {
      store::each(database, counting == Counting::every ? sql::timeline_times : sql::fact_standing, take);
      return;
    }
    for (const auto vacancy : *of_) {
      store::each(database, sql::fact_of_vacancy, take,
                  {{":vacancy_id", vacancy}, {":voided", counting == Counting::every}});
    }
  }

  [[nodiscard]] rules::FactKind kind_of(std::int64_t fact) const { return standing_.at(fact).kind; }

  /// Hands each row of `query` whose fact counts, of `:first` to `:last`, to `take`.
  template <class Take>
  void each(std::string_view query, By by, Take take) {
    if (!wrote(by)) return;
    const auto counts = [&](const Statement& row) {
      if (standing_.contains(row.integer("fact_id"))) take(row);
    };
    if (of_ == nullptr) return every(query, counts);
    Runs runs;
    for (const auto& [fact, written] : standing_) {
      if (is_one_of(written.kind, by)) runs.add(fact);
    }
    among(query, runs, counts);
  }

  /// So, where the rows are found by the number of what they are about: one of `of`.
  template <class Numbers, class Number, class Take>
  void each_of(const Numbers& of, Number number, std::string_view query, By by, Take take) {
    if (!wrote(by)) return;
    const auto counts = [&](const Statement& row) {
      if (standing_.contains(row.integer("fact_id"))) take(row);
    };
    if (of_ == nullptr) return every(query, counts);
    Runs runs;
    for (const auto& one : of) runs.add(number(one));
    among(query, runs, counts);
  }
  /// By the vacancy's.
  template <class Take>
  void each_of_vacancy(std::string_view query, By by, Take take) {
    static const std::vector<rules::VacancyId> all;
    each_of(
        of_ == nullptr ? all : *of_, [](rules::VacancyId id) { return id.value; }, query, by, take);
  }

  /// So, of facts that may belong to no vacancy: the rows tell of them too, and from then on they count.
  template <class Numbers, class Number, class Take>
  void each_also_of(const Numbers& of, Number number, std::string_view query, Take take) {
    const auto ask = [&](std::int64_t first, std::int64_t last) {
      const auto known = [&](const Statement& row) {
        know(row);
        take(row);
      };
      store::each(database_, query, known,
                  {{":first", first}, {":last", last}, {":voided", counting_ == Counting::every}});
    };
    if (of_ == nullptr) return ask(0, std::numeric_limits<std::int64_t>::max());
    Runs runs;
    for (const auto& one : of) runs.add(number(one));
    for (const auto& [first, last] : runs.all) ask(first, last);
  }

  /// Adds what `happened` makes of each row to the vacancy that `whose` names, if it names one.
  template <class Whose, class Happened>
  void add(std::string_view query, By by, Whose whose, Happened happened) {
    each(query, by, added(whose, happened));
  }

  /// What `each` and `each_of` are to hand each row to, for that.
  template <class Whose, class Happened>
  auto added(Whose whose, Happened happened) {
    return [this, whose, happened](const Statement& row) {
      if (const std::optional<rules::VacancyId> vacancy = whose(row)) {
        put(row.integer("fact_id"), *vacancy, happened(row));
      }
    };
  }

  void put(std::int64_t fact, rules::VacancyId vacancy, rules::Happening what) {
    const auto& times = standing_.at(fact);
    cases_[vacancy].push_back({{fact}, times.at, times.recorded_at, std::move(what)});
  }

  CaseFacts in_order() {
    const auto notifies = [](const auto& fact) { return std::holds_alternative<rules::Notified>(fact.what); };
    std::erase_if(cases_, [&](const auto& of) { return std::ranges::none_of(of.second, notifies); });
    for (auto& [vacancy, facts] : cases_) std::ranges::stable_sort(facts, {}, &rules::CaseFact::fact);
    return std::move(cases_);
  }

 private:
  static bool is_one_of(rules::FactKind kind, By by) { return std::ranges::find(by, kind) != by.end(); }
  [[nodiscard]] bool wrote(By by) const {
    return std::ranges::any_of(by, [&](auto kind) { return kinds_.contains(kind); });
  }
  void know(const Statement& row) {
    const auto kind = row.named<rules::FactKind>("command");
    standing_.emplace(row.integer("fact_id"), Written{kind, row.instant("happened_at"), row.instant("recorded_at")});
    kinds_.insert(kind);
  }
  template <class Take>
  void every(std::string_view query, Take take) {
    store::each(database_, query, take, {{":first", 0}, {":last", std::numeric_limits<std::int64_t>::max()}});
  }
  template <class Take>
  void among(std::string_view query, const Runs& runs, Take take) {
    for (const auto& [first, last] : runs.all) {
      store::each(database_, query, take, {{":first", first}, {":last", last}});
    }
  }

  Database& database_;
  Counting counting_;
  const std::vector<rules::VacancyId>* of_;  ///< Null: all that there are.
  std::map<std::int64_t, Written> standing_;
  std::set<rules::FactKind> kinds_;
  CaseFacts cases_;
};

/// What was corrected of vacancies and children.
void read_corrections(Reading& reading);

/// To which vacancy an offer, or a referral, belongs.
using Owners = std::map<std::int64_t, rules::VacancyId>;

/// Nothing is said of a voided offer: what a withdrawal of its authority did to it stays on record.
struct Whose {
  const Owners& of;
  std::string_view key;

  std::optional<rules::VacancyId> operator()(const Statement& row) const {
    const auto found = of.find(row.integer(key));
    return found == of.end() ? std::nullopt : std::optional(found->second);
  }
};

}  // namespace ifapilot::store
