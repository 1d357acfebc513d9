#include "store/entity/child_tokens.hpp"

#include "store/sql/error.hpp"
#include "store/sql/query.hpp"

#include <sodium.h>

#include <algorithm>
#include <ifapilot_sql.hpp>
#include <vector>

namespace ifapilot::store {

namespace {

constexpr std::size_t token_bytes = 8;
constexpr std::string_view purpose = "ifapilot child token 1";

/// BLAKE2b of `text` under `key`.
template <std::size_t Size>
std::array<unsigned char, Size> keyed_hash(std::string_view text, const unsigned char* key, std::size_t key_size) {
  std::array<unsigned char, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), key,
                     key_size);
  std::array<unsigned char, Size> first{};
  std::copy_n(hash.begin(), Size, first.begin());
  return first;
}

}  // namespace

ChildTokens::ChildTokens(Database& database) {
  const auto salt = first(database, sql::audit_first_salt, [](const Statement& row) { return row.blob("salt"); });
  if (!salt) fail(Fault::corrupt, "the first audit event has lost its salt", "restore the file from a backup");
  key_ = keyed_hash<32>(purpose, reinterpret_cast<const unsigned char*>(salt->data()), salt->size());
}

std::string ChildTokens::of(std::string_view reference) const {
  const auto hash = keyed_hash<token_bytes>(reference, key_.data(), key_.size());
  std::array<char, 2 * token_bytes + 1> digits{};
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  return "c-" + std::string(digits.data());
}

}  // namespace ifapilot::store
