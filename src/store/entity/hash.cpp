#include "store/entity/hash.hpp"

#include <sodium.h>

#include <algorithm>

namespace ifapilot::store {

namespace {

const unsigned char* raw(const char* text) { return reinterpret_cast<const unsigned char*>(text); }
unsigned char* raw(Hash& hash) { return reinterpret_cast<unsigned char*>(hash.data()); }

}  // namespace

Hash sha256(std::string_view bytes) {
  Hash hash{};
  crypto_hash_sha256(raw(hash), raw(bytes.data()), bytes.size());
  return hash;
}

Sha256::Sha256() : state_(std::make_unique<crypto_hash_sha256_state>()) { crypto_hash_sha256_init(state_.get()); }

Sha256::Sha256(Sha256&&) noexcept = default;

Sha256::~Sha256() = default;

void Sha256::add(std::string_view piece) { crypto_hash_sha256_update(state_.get(), raw(piece.data()), piece.size()); }

Hash Sha256::hash() {
  Hash hash{};
  crypto_hash_sha256_final(state_.get(), raw(hash));
  return hash;
}

Hash as_hash(std::span<const std::byte> blob) {
  Hash hash{};
  std::copy_n(blob.begin(), std::min(blob.size(), hash.size()), hash.begin());
  return hash;
}

std::string hex(const Hash& hash) {
  std::string digits(2 * hash.size(), '0');
  sodium_bin2hex(digits.data(), digits.size() + 1, reinterpret_cast<const unsigned char*>(hash.data()), hash.size());
  return digits;
}

}  // namespace ifapilot::store
