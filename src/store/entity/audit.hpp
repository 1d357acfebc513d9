#pragma once

#include "store/entity/hash.hpp"
#include "store/file/database.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// The chain of audit events (A-AUDIT), and the names that its first salt gives to children (A-CHILD).
namespace ifapilot::store {

struct AuditEvent {
  std::optional<rules::FactId> fact;  ///< None for an export.
  rules::Instant happened_at{};
  rules::Instant recorded_at{};  ///< By the clock that the program judged by.
  rules::Instant real_at{};      ///< By the machine's clock: another only if `clock_overridden`.
  bool clock_overridden = false;
  std::string actor;
  std::string command;
  std::string record;               ///< The id or code that was written, or the report that was exported.
  std::string rules;                ///< Rule ids, separated by blanks.
  std::optional<std::string> body;  ///< JSON; none once it was erased on a data subject's request.
};

/// An event as the log tells it, without its body: each part is read from its row when it is asked for. A text is there
/// until the next event is.
class LoggedEvent {
 public:
  /// `row`: of schema/queries/audit/log.sql; to live as long.
  explicit LoggedEvent(const Statement& row) : row_(row) {}

  [[nodiscard]] std::int64_t seq() const { return row_.integer(seq_); }
  [[nodiscard]] std::optional<rules::FactId> fact() const;
  [[nodiscard]] rules::Instant happened_at() const { return row_.instant(happened_at_); }
  [[nodiscard]] rules::Instant recorded_at() const { return row_.instant(recorded_at_); }
  [[nodiscard]] rules::Instant real_at() const { return row_.instant(real_at_); }
  [[nodiscard]] bool clock_overridden() const { return row_.integer(clock_overridden_) != 0; }
  [[nodiscard]] std::string_view actor() const { return row_.text_view(actor_); }
  [[nodiscard]] std::string_view command() const { return row_.text_view(command_); }
  [[nodiscard]] std::string_view record() const { return row_.text_view(record_); }
  [[nodiscard]] std::string_view rules() const { return row_.text_view(rules_); }
  [[nodiscard]] Hash hash() const { return as_hash(row_.blob_view(hash_)); }

 private:
  const Statement& row_;
  Place seq_ = row_.place_of("seq");
  Place fact_ = row_.place_of("fact_id");
  Place happened_at_ = row_.place_of("happened_at");
  Place recorded_at_ = row_.place_of("recorded_at");
  Place real_at_ = row_.place_of("real_at");
  Place clock_overridden_ = row_.place_of("clock_overridden");
  Place actor_ = row_.place_of("actor");
  Place command_ = row_.place_of("command");
  Place record_ = row_.place_of("record");
  Place rules_ = row_.place_of("rules");
  Place hash_ = row_.place_of("hash");
};

/// Where the chain ends; seq 0 and zeros before the first event.
struct AuditHead {
  std::int64_t seq = 0;
  Hash hash{};
};

[[nodiscard]] AuditHead audit_head(Database& database);

/// Appends `event`, whose body must be there, with a fresh `salt`; returns the new head.
AuditHead append_audit(Database& database, const AuditEvent& event, const Hash& salt);

/// Hands every event to `take`, in order.
void each_audit_event(Database& database, const std::function<void(const LoggedEvent&)>& take);

[[nodiscard]] bool audit_has(Database& database, const AuditHead& head);

/// Of the event with that number; none if there is none.
[[nodiscard]] std::optional<Hash> audit_hash(Database& database, std::int64_t seq);

/// What looking at the whole chain found.
struct ChainVerdict {
  bool ok = true;
  std::int64_t rows = 0;
  AuditHead head;
  std::optional<std::int64_t> first_bad = std::nullopt;  ///< The seq of the first event that does not fit.
};

/// Works the whole chain out again, holding one event at a time.
[[nodiscard]] ChainVerdict verify_chain(Database& database);

/// `SEQ:HASH`, to be noted outside.
[[nodiscard]] std::string anchor(const AuditHead& head);

/// Names for children that may leave the database: the same child has the same token in every export, and nobody can
/// turn it back, or check a guess, without the key, which never leaves the file (A-CHILD; docs/decisions/0009).
class ChildTokens {
 public:
  /// The key is derived from the random salt of the first audit event. Fails with `corrupt` if there is none.
  explicit ChildTokens(Database& database);

  /// `c-` and 16 hexadecimal digits, of the child's reference as it was recorded.
  [[nodiscard]] std::string of(std::string_view reference) const;

 private:
  Hash key_{};
};

}  // namespace ifapilot::store
