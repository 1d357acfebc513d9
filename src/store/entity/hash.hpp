#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct crypto_hash_sha256_state;  // libsodium's

namespace ifapilot::store {

using Hash = std::array<std::byte, 32>;  ///< SHA-256; also as many random bytes.

/// SHA-256 of `bytes`, as `sha256sum` prints it.
[[nodiscard]] Hash sha256(std::string_view bytes);

/// The same of a text that comes in pieces.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  ~Sha256();

  void add(std::string_view piece);

  /// Of all that was added; nothing may be after it.
  [[nodiscard]] Hash hash();

 private:
  std::unique_ptr<crypto_hash_sha256_state> state_;
};

[[nodiscard]] std::string hex(const Hash& hash);

/// What is stored as a hash; of a blob of another length, which nothing here writes, as much as there is.
[[nodiscard]] Hash as_hash(std::span<const std::byte> blob);

/// The bytes of `hash`, as long as it is there.
[[nodiscard]] inline std::string_view bytes_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace ifapilot::store
