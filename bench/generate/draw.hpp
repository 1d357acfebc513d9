#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace ifapilot::bench {

/// Chance that repeats: the same seed draws the same everywhere, which the distributions of the standard library do not
/// promise.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}

  /// Evenly, both included.
  [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most) {
    const auto span = static_cast<std::uint64_t>(most - least) + 1;
    return least + static_cast<std::int64_t>(engine_() % span);
  }

  /// Evenly from 0 up to, and without, 1.
  [[nodiscard]] double share() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }

  [[nodiscard]] bool chance(double probability) { return share() < probability; }

  template <class T>
  [[nodiscard]] const T& pick(std::span<const T> all) {
    return all[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(all.size()) - 1))];
  }
  template <class T, std::size_t N>
  [[nodiscard]] const T& pick(const std::array<T, N>& all) {
    return pick(std::span<const T>(all));
  }

  /// As the salt of an audit event.
  [[nodiscard]] std::array<std::byte, 32> bytes() {
    std::array<std::byte, 32> all{};
    for (std::size_t i = 0; i < all.size(); i += 8) {
      auto word = engine_();
      for (std::size_t j = 0; j < 8; ++j, word >>= 8) all[i + j] = static_cast<std::byte>(word & 0xff);
    }
    return all;
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace ifapilot::bench
