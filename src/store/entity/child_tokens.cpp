#include "store/entity/child_tokens.hpp"

#include "store/sql/error.hpp"
#include "store/sql/query.hpp"

#include <sodium.h>

#include <ifapilot_sql.hpp>
#include <span>

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

ChildTokens::ChildTokens(Database& database) {
  const auto salt = first(database, sql::audit_first_salt, [](const Statement& row) { return row.blob("salt"); });
  if (!salt) fail(Fault::corrupt, "the first audit event has lost its salt", "restore the file from a backup");
  key_ = keyed_hash("ifapilot child token 1", *salt);
}

std::string ChildTokens::of(std::string_view reference) const {
  return "c-" + hex(keyed_hash(reference, key_)).substr(0, 16);
}

}  // namespace ifapilot::store
