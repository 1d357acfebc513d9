#pragma once

#include "store/entity/voids.hpp"

#include <map>
#include <optional>
#include <string>

/// Rows that were imported before, and taken back since (A-APPEND).
namespace ifapilot::app {

class VoidedRows {
 public:
  /// Of what `command` (`import vacancies`) made.
  VoidedRows(store::Database& database, const std::string& command);

  /// What a row of these words made, if that was voided; `arguments` as `ImportRow` has them, from whatever file.
  [[nodiscard]] std::optional<store::VoidedImport> find(const std::string& arguments) const;

 private:
  std::map<std::string, store::VoidedImport> by_words_;
};

}  // namespace ifapilot::app
