#pragma once

#include "app/pilot.hpp"
#include "app/refused.hpp"
#include "app/session.hpp"
#include "app/write.hpp"
#include "store/entity/facts.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Many writes from one file: all of them or none. Each is a fact of its own with its audit event (A-APPEND, A-AUDIT).
namespace ifapilot::app {

enum class ImportAction { add, change, skip };

/// `add`, `change`, `skip`
[[nodiscard]] std::string_view word(ImportAction action);

/// What one row comes to.
struct Imported {
  ImportAction action = ImportAction::skip;
  std::string record;                                ///< A code or a number: `oak`, `V4`.
  rules::Sentence what;                              ///< What is added or changed, or why the row is passed over.
  std::optional<rules::FactId> fact = std::nullopt;  ///< The first that it made; none of a skip and of a dry run.
  bool rejected = false;                             ///< A vacancy added as rejected: outside the region (P-REGION).
};

struct RowRefused {
  std::size_t row;  ///< Counted from 0.
  Refused why;
};

/// What an import comes to. If a row is refused nothing of the others was written either.
struct ImportDone {
  std::vector<Imported> rows;  ///< As many as there were; one that was refused says nothing.
  std::vector<RowRefused> refused;
  std::vector<rules::Sentence> warnings = {};  ///< Each with the line that it is about.
};

/// One row with what it takes to write it.
struct ImportRow {
  std::size_t line = 0;                             ///< In the file, for messages.
  std::string arguments = "{}";                     ///< What stands in it, as JSON for the audit body.
  std::optional<rules::Instant> at = std::nullopt;  ///< When it happened; none: as the session says.
  std::function<Imported(Session&)> write = nullptr;
};

/// Whether two instants are the same, as far as a row knows them: `day_alone` if it knows no more than the London day.
[[nodiscard]] inline bool is_same_time(rules::Instant one, rules::Instant other, bool day_alone) {
  return day_alone ? rules::local_day(one) == rules::local_day(other) : one == other;
}

/// Judges what came of a row once all of them are on record, where rows may change places with each other: it refuses,
/// or says what to warn of.
using JudgeRow = std::function<std::vector<rules::Sentence>(const Imported&)>;
/// Makes one before the first row is written; the batch's pilot, in which it looks, goes on with the rows.
using JudgeMade = std::function<JudgeRow(const Pilot&)>;

/// Which column of a row is to blame; empty: whoever tells of it knows by the rule.
struct About {
  std::string time = {};  ///< Under A-FUTURE.
  std::string what = {};  ///< Under any other rule.
};

/// A batch in the making. Rows are tried one after the other, each whole or not at all, so that every refusal is found.
class ImportBatch {
 public:
  /// `command`: as it was typed, `import providers`.
  ImportBatch(Session& session, std::string command, std::size_t rows);

  /// The pilot as it stands with the rows so far; read once, after the batch was begun.
  [[nodiscard]] const Pilot& pilot() const { return *pilot_; }

  /// The session for one row: it writes within the batch, also on a dry run, whose batch is never saved.
  [[nodiscard]] Session session_for(const ImportRow& row) const;

  /// Runs `act` for the row, and keeps its refusal if it ends in one; false then. Not run at all for a row that was
  /// refused before. `about`: the columns that a refusal is about which names none.
  bool attempt(std::size_t row, const std::function<void()>& act, const About& about = {});
  [[nodiscard]] bool is_refused(std::size_t row) const { return refused_.contains(row); }

  /// What is said of a row that made something before which was voided since: it is passed over, since what a person
  /// took back does not come back by itself.
  [[nodiscard]] std::optional<Imported> voided_since(const ImportRow& row) const;

  /// Whoever is refused from now on is told the line of the file, not the number `record`: nothing will have it.
  void name_by_line(const ImportRow& from, const std::string& record);

  /// What came of the row; refuses it if an earlier row of the file was about the same record.
  void came_of(std::size_t row, const ImportRow& from, Imported imported);

  /// To be asked of each row in turn once all of them are on record; nothing of one that was refused.
  void judge(std::size_t row, const ImportRow& from, const JudgeRow& judge);

  /// Saves all of it, unless a row is refused, nothing is new, it is a dry run, or `keep` is false.
  [[nodiscard]] ImportDone finish(bool keep);

 private:
  Session& session_;
  std::string command_;
  Together batch_;
  std::unique_ptr<Pilot> pilot_;  // which the rows' sessions point at
  std::vector<Imported> rows_;
  std::vector<rules::Sentence> warnings_;
  std::map<std::size_t, Refused> refused_;
  std::map<std::string, store::VoidedImport> voided_;  // by the words of the row that made it
  std::map<std::string, std::size_t> line_of_;         // by record
  std::map<std::string, std::size_t> fresh_;           // the line of each record that the file makes
};

/// Imports rows that do not depend on each other. `keep`: false if another row of the file is malformed, so that only
/// the refusals are wanted.
[[nodiscard]] ImportDone import_rows(Session& session, const std::string& command, const std::vector<ImportRow>& rows,
                                     bool keep);
/// The same of rows that depend on each other in what is judged.
[[nodiscard]] ImportDone import_judged_rows(Session& session, const std::string& command,
                                            const std::vector<ImportRow>& rows, bool keep, const JudgeMade& make_judge);

}  // namespace ifapilot::app
