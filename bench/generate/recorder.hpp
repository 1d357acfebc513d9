#pragma once

#include "draw.hpp"
#include "store/entity/audit.hpp"

#include <ifapilot/rules/fact_kind.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ifapilot::bench {

/// The words of a command line, as the audit keeps them.
using Words = std::map<std::string, std::vector<std::string>, std::less<>>;

/// When something happened, and when it was typed.
struct When {
  rules::Instant at;
  rules::Instant typed_at;

  When(rules::Instant both) : at(both), typed_at(both) {}  // NOLINT: mostly they are one
  When(rules::Instant at_, rules::Instant typed_at_) : at(at_), typed_at(typed_at_) {}
};

/// How a fact is known to the audit.
struct Named {
  std::string record;  ///< `V4`, `derby`
  std::string rules;   ///< Ids, separated by blanks.
  Words words = {};
};

/// Puts facts on record as the program does: each with its rows and its audit event. The transaction is the caller's,
/// and may hold many.
class Recorder {
 public:
  Recorder(store::Database& database, Draw& salts) : database_(database), salts_(salts) {}

  /// `rows` adds the rows of the fact, and says what the audit calls it.
  rules::FactId write(rules::FactKind kind, const When& when, const std::function<Named(rules::FactId)>& rows);

  [[nodiscard]] store::Database& database() { return database_; }
  [[nodiscard]] std::int64_t facts() const { return facts_; }
  [[nodiscard]] const store::AuditHead& head() const { return head_; }

 private:
  store::Database& database_;
  Draw& salts_;
  store::AuditHead head_{};
  std::int64_t facts_ = 0;
};

}  // namespace ifapilot::bench
