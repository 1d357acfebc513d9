#include "app/import/import.hpp"

#include <nlohmann/json.hpp>

namespace ifapilot::app {

std::string_view word(ImportAction action) {
  switch (action) {
    case ImportAction::add: return "add";
    case ImportAction::change: return "change";
    case ImportAction::skip: return "skip";
  }
  return {};
}

namespace {

using Lines = std::map<std::string, std::size_t>;  // by the record that each makes

bool is_of_a_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

/// `text` with the words that `lines` knows replaced by their lines: `O5` by `line 6`.
std::string by_line(const std::string& text, const Lines& lines) {
  std::string result;
  for (auto at = text.begin(); at != text.end();) {
    const auto end = std::find_if_not(at, text.end(), is_of_a_word);
    const std::string word(at, end == at ? std::next(at) : end);
    const auto known = lines.find(word);
    result += known == lines.end() ? word : "line " + std::to_string(known->second);
    at += static_cast<std::ptrdiff_t>(word.size());
  }
  return result;
}

/// Whether one of `lines` stands in a part of a sentence.
bool names_line(const rules::Sentence::Part& part, const Lines& lines) {
  if (const auto* const text = std::get_if<std::string>(&part)) return by_line(*text, lines) != *text;
  const auto* const action = std::get_if<rules::Action>(&part);
  if (action == nullptr) return false;
  const auto* const vacancy = std::get_if<rules::VacancyId>(&action->subject);
  const auto* const offer = std::get_if<rules::OfferId>(&action->subject);
  return (vacancy != nullptr && lines.contains(vacancy->text())) || (offer != nullptr && lines.contains(offer->text()));
}

/// What another line of the file is in the way of is not to be seen, or undone, by a command: it will not be there.
rules::Refusal in_lines(rules::Refusal refusal, const Lines& lines) {
  auto message = by_line(refusal.message, lines);
  const auto names = [&](const rules::Sentence::Part& part) { return names_line(part, lines); };
  if (message == refusal.message && std::ranges::none_of(refusal.hint.parts(), names)) return refusal;
  refusal.message = std::move(message);
  refusal.hint = "mend the one line or the other";
  return refusal;
}

/// The row's own words: the same row may stand in another line, or in another file.
std::string words_of(const std::string& arguments) {
  auto words = nlohmann::json::parse(arguments);
  words.erase("FILE.csv");
  words.erase("line");
  return words.dump();
}

}  // namespace

ImportBatch::ImportBatch(Session& session, std::string command, std::size_t rows)
    : session_(session),
      command_(std::move(command)),
      batch_(session),
      pilot_(std::make_unique<Pilot>(load_pilot(session.database))),
      rows_(rows) {
  // A row of a history makes an offer first, and then what became of it.
  for (auto& one : store::voided_imports(session.database, command_)) voided_.emplace(words_of(one.body), one);
}

Session ImportBatch::session_for(const ImportRow& row) const {
  Session one = session_;
  one.dry_run = false;
  one.arguments = row.arguments;
  one.typed = command_;
  one.pilot = pilot_.get();
  if (row.at) one.at = row.at;
  return one;
}

bool ImportBatch::attempt(std::size_t row, const std::function<void()>& act, const About& about) {
  if (is_refused(row)) return false;
  try {
    act();
    return true;
  } catch (const Refused& refused) {
    auto kept = refused;
    kept.summary = in_lines(kept.summary, fresh_);
    for (auto& reason : kept.reasons) reason = in_lines(reason, fresh_);
    if (kept.column.empty()) kept.column = kept.summary.rule == "A-FUTURE" ? about.time : about.what;
    refused_.emplace(row, std::move(kept));
    return false;
  }
}

std::optional<Imported> ImportBatch::voided_since(const ImportRow& row) const {
  const auto known = voided_.empty() ? voided_.end() : voided_.find(words_of(row.arguments));
  if (known == voided_.end()) return std::nullopt;
  return Imported{ImportAction::skip, known->second.record,
                  "voided since (" + known->second.voided_by.text() +
                      "), and not brought back; if it is to stand after all, record it by its command"};
}

void ImportBatch::name_by_line(const ImportRow& from, const std::string& record) {
  const bool is_number = record.starts_with('V') || record.starts_with('O');  // a code stands in the file itself
  if (is_number) fresh_.emplace(record, from.line);
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
    if (imported.action == ImportAction::add) name_by_line(from, imported.record);
    rows_[row] = std::move(imported);
  });
}

void ImportBatch::judge(std::size_t row, const ImportRow& from, const JudgeRow& judge) {
  attempt(row, [&] {
    for (const auto& warning : judge(rows_[row])) {
      warnings_.push_back("line " + std::to_string(from.line) + ": " + warning);
    }
  });
}

ImportDone ImportBatch::finish(bool keep) {
  const bool news = std::ranges::any_of(rows_, [](const Imported& row) { return row.action != ImportAction::skip; });
  const bool saves = keep && news && refused_.empty();
  if (saves) batch_.finish();
  if (!saves || session_.dry_run) {
    for (auto& row : rows_) row.fact.reset();
  }
  ImportDone done{std::move(rows_), {}, std::move(warnings_)};
  for (auto& [row, why] : refused_) done.refused.push_back({row, std::move(why)});
  return done;
}

ImportDone import_rows(Session& session, const std::string& command, const std::vector<ImportRow>& rows, bool keep) {
  return import_judged_rows(session, command, rows, keep, [](const Pilot&) -> JudgeRow {
    return [](const Imported&) { return std::vector<rules::Sentence>(); };
  });
}

ImportDone import_judged_rows(Session& session, const std::string& command, const std::vector<ImportRow>& rows,
                              bool keep, const JudgeMade& make_judge) {
  ImportBatch batch(session, command, rows.size());
  const auto judge = make_judge(batch.pilot());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto one = batch.session_for(rows[i]);
    std::optional<Imported> imported;
    const auto make = [&] {
      imported = batch.voided_since(rows[i]);
      if (!imported) imported = rows[i].write(one);
    };
    if (batch.attempt(i, make)) batch.came_of(i, rows[i], *std::move(imported));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) batch.judge(i, rows[i], judge);
  return batch.finish(keep);
}

}  // namespace ifapilot::app
