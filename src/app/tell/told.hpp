#pragma once

#include "app/tell/owed.hpp"

#include <optional>
#include <string>
#include <vector>

/// That somebody was told something, as a fact like any other (M-TELL).
namespace ifapilot::app {

/// What is told of, as a person names it: a V stands for its present or else its latest offer, an O for that offer
/// alone; of `survey` and `scope` an authority.
using ToldOf = decltype(rules::ToldSubject::record);

/// Something that is told of a record: to one party, or to everybody whom it concerns.
struct ToldAbout {
  rules::About about{};
  ToldOf record;
  std::optional<rules::PartyKind> to = std::nullopt;  ///< None: everybody.
};

/// The rows of M-TELL that are meant, told or not; at least one. Exit 4 for a record that there is not; refused where
/// the record has nothing of the kind, or nothing for that party, and where the record was voided, but of a correction.
[[nodiscard]] std::vector<ToTell> tellings_meant(Session& session, const ToldAbout& meant, const Pilot& pilot,
                                                 const TellingRecord& telling);

/// How it was told.
struct HowTold {
  std::optional<std::string> via = std::nullopt;  ///< `email` or `phone`
  std::optional<std::string> note = std::nullopt;
};

struct ToldWritten {
  ToTell telling;  ///< As it stood before.
  rules::Instant at;
  std::optional<std::string> via = std::nullopt;
  std::optional<rules::FactId> fact = std::nullopt;  ///< None on a dry run.
};

/// Refuses what its own command records (`offer`, `refer request`, `match chase`, a form).
void refuse_if_recorded_otherwise(rules::About about);

/// Records that each was told, one fact each, all or none. Refused of what its own command records, before it
/// happened and in the future (A-FUTURE).
[[nodiscard]] std::vector<ToldWritten> record_told(Session& session, const ToldAbout& meant, const HowTold& how);

/// What the audit keeps beside the command's words (A-AUDIT), by name.
using AuditWords = std::map<std::string, std::string>;
/// The same of rows that are known, with what the audit is to keep of each.
[[nodiscard]] std::vector<ToldWritten> record_told(Session& session, const std::vector<ToTell>& rows,
                                                   const HowTold& how, const std::vector<AuditWords>& kept);

/// The record by which the fact of a row, and its message, is named.
[[nodiscard]] std::string record_named(const ToTell& telling);

/// Of which vacancies the record is, also if it was voided since: one, or none.
[[nodiscard]] std::vector<rules::VacancyId> vacancies_meant(Session& session, const ToldOf& record);

/// `V4`, `O12`, `R3`, `derby`.
[[nodiscard]] std::string text_of(const ToldOf& record);

}  // namespace ifapilot::app
