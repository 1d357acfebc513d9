#include "store/entity/audit.hpp"

#include "store/entity/audit_chain.hpp"
#include "store/sql/query.hpp"

#include <sodium.h>

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

/// BLAKE2b of `text` under `key`.
Hash keyed_hash(std::string_view text, std::span<const std::byte> key) {
  const auto bytes = [](const auto* data) { return reinterpret_cast<const unsigned char*>(data); };
  Hash hash{};
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), bytes(text.data()), text.size(),
                     bytes(key.data()), key.size());
  return hash;
}

}  // namespace

AuditHead audit_head(Database& database) {
  const auto read = [](const Statement& row) { return AuditHead{row.integer("seq"), as_hash(row.blob("hash"))}; };
  return first(database, sql::audit_head, read).value_or(AuditHead{});
}

AuditHead append_audit(Database& database, const AuditEvent& event, const Hash& salt) {
  const auto before = audit_head(database);
  const auto body = event.body.value_or("");
  const auto commitment = commitment_to(bytes_of(salt), body);
  const AuditHead head{before.seq + 1, chain_hash(before.seq + 1, event, before.hash, commitment)};
  run(database, sql::audit_insert_event,
      {{":seq", head.seq},
       {":fact_id", event.fact},
       {":happened_at", event.happened_at},
       {":recorded_at", event.recorded_at},
       {":real_at", event.real_at},
       {":clock_overridden", event.clock_overridden},
       {":actor", event.actor},
       {":command", event.command},
       {":record", event.record},
       {":rules", event.rules},
       {":previous_hash", before.hash},
       {":commitment", commitment},
       {":hash", head.hash}});
  run(database, sql::audit_insert_body, {{":seq", head.seq}, {":salt", salt}, {":body", body}});
  return head;
}

std::optional<rules::FactId> LoggedEvent::fact() const {
  return row_.is_null(fact_) ? std::nullopt : std::optional(rules::FactId{row_.integer(fact_)});
}

void each_audit_event(Database& database, const std::function<void(const LoggedEvent&)>& take) {
  auto row = asked(database, sql::audit_log, {});
  const LoggedEvent event(row);
  while (row.step()) take(event);
}

bool audit_has(Database& database, const AuditHead& head) {
  const auto found = [](const Statement& row) { return row.truth("found"); };
  return only(database, sql::audit_has_hash, found, {{":seq", head.seq}, {":hash", head.hash}});
}

std::optional<Hash> audit_hash(Database& database, std::int64_t seq) {
  const auto read = [](const Statement& row) { return as_hash(row.blob("hash")); };
  return first(database, sql::audit_find_hash, read, {{":seq", seq}});
}

std::string anchor(const AuditHead& head) { return std::to_string(head.seq) + ":" + hex(head.hash); }

ChildTokens::ChildTokens(Database& database) {
  const auto salt = first(database, sql::audit_first_salt, [](const Statement& row) { return row.blob("salt"); });
  if (!salt) fail(Fault::corrupt, "the first audit event has lost its salt", "restore the file from a backup");
  key_ = keyed_hash("ifapilot child token 1", *salt);
}

std::string ChildTokens::of(std::string_view reference) const {
  return "c-" + hex(keyed_hash(reference, key_)).substr(0, 16);
}

}  // namespace ifapilot::store
