#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The chain of audit events (A-AUDIT), and the names that its first salt gives to children (A-CHILD).
namespace ifapilot::store {

using Hash = std::array<std::byte, 32>;  ///< SHA-256; also as many random bytes.

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

struct ChainedEvent {
  std::int64_t seq = 0;
  AuditEvent event;
  Hash previous_hash{};
  Hash commitment{};
  Hash hash{};
  std::optional<Hash> salt = std::nullopt;
};

/// Where the chain ends; seq 0 and zeros before the first event.
struct AuditHead {
  std::int64_t seq = 0;
  Hash hash{};
};

[[nodiscard]] AuditHead audit_head(Database& database);

/// Appends `event`, whose body must be there, with a fresh `salt`; returns the new head.
AuditHead append_audit(Database& database, const AuditEvent& event, const Hash& salt);

[[nodiscard]] std::vector<ChainedEvent> audit_events(Database& database);

[[nodiscard]] bool audit_has(Database& database, const AuditHead& head);

/// What looking at the whole chain found.
struct ChainVerdict {
  bool ok = true;
  std::int64_t rows = 0;
  AuditHead head;
  std::optional<std::int64_t> first_bad = std::nullopt;  ///< The seq of the first event that does not fit.
};
[[nodiscard]] ChainVerdict verify_chain(const std::vector<ChainedEvent>& events);

/// SHA-256 of `bytes`, as `sha256sum` prints it.
[[nodiscard]] Hash sha256(std::string_view bytes);

[[nodiscard]] std::string hex(const Hash& hash);

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
