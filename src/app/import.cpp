#include "app/import.hpp"

#include "store/audit.hpp"

#include <algorithm>
#include <utility>

namespace ifapilot::app {

std::string_view word(ImportAction action) {
  switch (action) {
    case ImportAction::add:
      return "add";
    case ImportAction::change:
      return "change";
    case ImportAction::skip:
      return "skip";
  }
  return {};
}

ImportBatch::ImportBatch(Session& session, std::string command, std::size_t rows)
    : session_(session), command_(std::move(command)), batch_(session.database), rows_(rows) {}

Session ImportBatch::session_for(const ImportRow& row) const {
  Session one = session_;
  one.dry_run = false;
  one.arguments = row.arguments;
  one.typed = command_;
  if (row.at) one.at = row.at;
  return one;
}

bool ImportBatch::attempt(std::size_t row, const std::function<void()>& act) {
  if (is_refused(row)) return false;
  try {
    act();
    return true;
  } catch (const Refused& refused) {
    refused_.emplace(row, refused);
    return false;
  }
}

void ImportBatch::came_of(std::size_t row, const ImportRow& from, Imported imported) {
  attempt(row, [&] {
    const auto [known, is_new] = line_of_.emplace(imported.record, from.line);
    if (!is_new) {
      refuse({"A-APPEND",
              {},
              "what this row is about stands in line " + std::to_string(known->second) + " of the file already",
              "take one of the two rows out"});
    }
    rows_[row] = std::move(imported);
  });
}

ImportDone ImportBatch::finish(bool keep) {
  const bool news = std::ranges::any_of(rows_, [](const Imported& row) { return row.action != ImportAction::skip; });
  if (keep && news && refused_.empty() && !session_.dry_run) {
    const auto head = store::audit_head(session_.database);
    batch_.commit([&](store::Database& fresh) { return store::audit_has(fresh, head); });
  } else {
    for (auto& row : rows_) row.fact.reset();
  }
  ImportDone done{std::move(rows_), {}};
  for (auto& [row, why] : refused_) done.refused.push_back({row, std::move(why)});
  return done;
}

ImportDone import_rows(Session& session, const std::string& command, const std::vector<ImportRow>& rows, bool keep) {
  ImportBatch batch(session, command, rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto one = batch.session_for(rows[i]);
    Imported imported;
    if (batch.attempt(i, [&] { imported = rows[i].write(one); })) batch.came_of(i, rows[i], std::move(imported));
  }
  return batch.finish(keep);
}

}  // namespace ifapilot::app
