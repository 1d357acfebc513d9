#include "store/entity/audit.hpp"

#include "store/sql/query.hpp"

#include <sodium.h>

#include <ifapilot_sql.hpp>
#include <initializer_list>

namespace ifapilot::store {

namespace {

/// SHA-256 over fields that each carry their length, so that no two lists of fields look alike.
Hash hash_of(std::initializer_list<std::string_view> fields) {
  crypto_hash_sha256_state state{};
  crypto_hash_sha256_init(&state);
  for (const auto field : fields) {
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<unsigned char>(field.size() >> (8 * i));
    crypto_hash_sha256_update(&state, length.data(), length.size());
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(field.data()), field.size());
  }
  Hash hash{};
  crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(hash.data()));
  return hash;
}

std::string_view bytes_of(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

/// SHA-256(salt, body): shows later that a body is the one that was written, and tells nothing once both are erased.
Hash commit_to(const Hash& salt, std::string_view body) { return hash_of({bytes_of(salt), body}); }

/// SHA-256 over the previous hash, each field with its length, and the commitment.
Hash chain_hash(std::int64_t seq, const AuditEvent& event, const Hash& previous, const Hash& commitment) {
  return hash_of({"ifapilot audit 1", bytes_of(previous), std::to_string(seq), event.fact ? event.fact->text() : "",
                  rules::iso(event.happened_at), rules::iso(event.recorded_at), rules::iso(event.real_at),
                  event.clock_overridden ? "1" : "0", event.actor, event.command, event.record, event.rules,
                  bytes_of(commitment)});
}

Hash as_hash(const std::vector<std::byte>& blob) {
  Hash hash{};
  std::copy_n(blob.begin(), std::min(blob.size(), hash.size()), hash.begin());
  return hash;
}

ChainedEvent read(const Statement& row) {
  ChainedEvent chained{row.integer("seq"),
                       {row.maybe<rules::FactId>("fact_id"), row.instant("happened_at"), row.instant("recorded_at"),
                        row.instant("real_at"), row.truth("clock_overridden"), row.text("actor"), row.text("command"),
                        row.text("record"), row.text("rules"), row.maybe_text("body")},
                       as_hash(row.blob("previous_hash")),
                       as_hash(row.blob("commitment")),
                       as_hash(row.blob("hash"))};
  if (!row.is_null("salt")) chained.salt = as_hash(row.blob("salt"));
  return chained;
}

bool fits(const ChainedEvent& chained, const AuditHead& before) {
  if (chained.seq != before.seq + 1 || chained.previous_hash != before.hash) return false;
  if (chained.salt && chained.event.body && commit_to(*chained.salt, *chained.event.body) != chained.commitment) {
    return false;
  }
  return chain_hash(chained.seq, chained.event, chained.previous_hash, chained.commitment) == chained.hash;
}

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
  const auto commitment = commit_to(salt, event.body.value_or(""));
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
  run(database, sql::audit_insert_body, {{":seq", head.seq}, {":salt", salt}, {":body", event.body.value_or("")}});
  return head;
}

std::vector<ChainedEvent> audit_events(Database& database) { return all(database, sql::audit_list, read); }

bool audit_has(Database& database, const AuditHead& head) {
  const auto found = [](const Statement& row) { return row.truth("found"); };
  return only(database, sql::audit_has_hash, found, {{":seq", head.seq}, {":hash", head.hash}});
}

ChainVerdict verify_chain(const std::vector<ChainedEvent>& events) {
  ChainVerdict verdict;
  for (const auto& chained : events) {
    if (!verdict.first_bad && !fits(chained, verdict.head)) verdict.first_bad = chained.seq;
    verdict.head = {chained.seq, chained.hash};
    ++verdict.rows;
  }
  verdict.ok = !verdict.first_bad;
  return verdict;
}

Hash sha256(std::string_view bytes) {
  Hash hash{};
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hash;
}

std::string hex(const Hash& hash) {
  std::string digits(2 * hash.size(), '0');
  sodium_bin2hex(digits.data(), digits.size() + 1, reinterpret_cast<const unsigned char*>(hash.data()), hash.size());
  return digits;
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
