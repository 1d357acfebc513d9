#include "store/entity/audit.hpp"

#include "store/sql/query.hpp"

#include <sodium.h>

#include <algorithm>
#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

/// SHA-256 over fields that each carry their length, so that no two lists of fields look alike.
class FieldHash {
 public:
  FieldHash() { crypto_hash_sha256_init(&state_); }

  FieldHash& add(std::string_view field) {
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<unsigned char>(field.size() >> (8 * i));
    update(length.data(), length.size());
    update(reinterpret_cast<const unsigned char*>(field.data()), field.size());
    return *this;
  }
  FieldHash& add(const Hash& field) { return add({reinterpret_cast<const char*>(field.data()), field.size()}); }

  Hash finish() {
    Hash hash{};
    crypto_hash_sha256_final(&state_, reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
  }

 private:
  void update(const unsigned char* data, std::size_t size) { crypto_hash_sha256_update(&state_, data, size); }

  crypto_hash_sha256_state state_{};
};

/// SHA-256(salt, body): shows later that a body is the one that was written, and tells nothing once both are erased.
Hash commit_to(const Hash& salt, std::string_view body) { return FieldHash().add(salt).add(body).finish(); }

/// SHA-256 over the previous hash, each field with its length, and the commitment.
Hash chain_hash(std::int64_t seq, const AuditEvent& event, const Hash& previous, const Hash& commitment) {
  return FieldHash()
      .add("ifapilot audit 1")
      .add(previous)
      .add(std::to_string(seq))
      .add(event.fact ? event.fact->text() : "")
      .add(rules::iso(event.happened_at))
      .add(rules::iso(event.recorded_at))
      .add(rules::iso(event.real_at))
      .add(event.clock_overridden ? "1" : "0")
      .add(event.actor)
      .add(event.command)
      .add(event.record)
      .add(event.rules)
      .add(commitment)
      .finish();
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

}  // namespace ifapilot::store
