#include "app/import/voided_rows.hpp"

#include <nlohmann/json.hpp>

namespace ifapilot::app {

namespace {

/// The row's own words: the same row may stand in another line, or in another file.
std::string words_of(const std::string& arguments) {
  auto words = nlohmann::json::parse(arguments);
  words.erase("FILE.csv");
  words.erase("line");
  return words.dump();
}

}  // namespace

VoidedRows::VoidedRows(store::Database& database, const std::string& command) {
  // A row of a history makes an offer first, and then what became of it.
  for (auto& one : store::voided_imports(database, command)) by_words_.emplace(words_of(one.body), one);
}

std::optional<store::VoidedImport> VoidedRows::find(const std::string& arguments) const {
  if (by_words_.empty()) return std::nullopt;
  const auto found = by_words_.find(words_of(arguments));
  return found == by_words_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace ifapilot::app
