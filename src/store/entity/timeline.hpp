#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/ids.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a case's story needs beside what the rules read: the words that were typed, by whom, and what was voided.
namespace ifapilot::store {

/// A-APPEND: a slip stays on record, marked by the fact that undid it.
struct Voided {
  rules::FactId by;
  rules::Instant at;
  std::string reason;
};

/// `kind`: `reason`, `note`, `override`, `code`, `via`, `with`, … (schema/queries/timeline/texts.sql).
struct FactText {
  std::string kind;
  std::string text;
};

struct FactRecord {
  std::optional<std::string> actor = std::nullopt;  ///< The operating system's user who recorded it.
  std::optional<Voided> voided = std::nullopt;
  std::vector<FactText> texts = {};  ///< Each once, as it was typed.

  [[nodiscard]] std::optional<std::string> text(std::string_view kind) const;  ///< The first of that kind.
  [[nodiscard]] std::vector<std::string> all(std::string_view kind) const;
};

/// Every fact, also those that were voided.
[[nodiscard]] std::map<rules::FactId, FactRecord> fact_records(Database& database);

}  // namespace ifapilot::store
