#pragma once

#include "store/entity/cases.hpp"
#include "store/sql/query.hpp"

#include <ifapilot/rules/fact_kind.hpp>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
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

/// Collects the facts of all cases from the tables, each of which is read once and whole; `times` says which facts
/// count. A table that no kind of fact on record writes to is not asked at all: every statement is paid for at every
/// start.
class Reading {
 public:
  Reading(Database& database, std::string_view times) : database_(database) {
    store::each(database, times, [&](const Statement& row) {
      const auto kind = row.named<rules::FactKind>("command");
      standing_.emplace(row.integer("fact_id"), Written{kind, row.instant("happened_at"), row.instant("recorded_at")});
      kinds_.insert(kind);
    });
  }

  [[nodiscard]] rules::FactKind kind_of(std::int64_t fact) const { return standing_.at(fact).kind; }

  /// Hands each row of `query` whose fact counts to `take`.
  template <class Take>
  void each(std::string_view query, By by, Take take) {
    if (std::ranges::none_of(by, [&](auto kind) { return kinds_.contains(kind); })) return;
    store::each(database_, query, [&](const Statement& row) {
      if (standing_.contains(row.integer("fact_id"))) take(row);
    });
  }

  /// Adds what `happened` makes of each row to the vacancy that `whose` names, if it names one.
  template <class Whose, class Happened>
  void add(std::string_view query, By by, Whose whose, Happened happened) {
    each(query, by, [&](const Statement& row) {
      if (const std::optional<rules::VacancyId> vacancy = whose(row)) {
        put(row.integer("fact_id"), *vacancy, happened(row));
      }
    });
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
  Database& database_;
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
