#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The one way to walk an enumeration, and to read its words back.
namespace ifapilot::rules {

/// Every enumerator of `E` in its order: from 0, without a gap, to the one that `last_of`, which stands beside the
/// enumeration, says is the last.
template <class E>
inline constexpr auto every = [] {
  std::array<E, static_cast<std::size_t>(last_of(E{})) + 1> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<E>(i);
  return all;
}();

/// The enumerator whose `word` is `text`; nothing if it is none's.
template <class E>
[[nodiscard]] constexpr std::optional<E> from_word(std::string_view text) {
  for (const auto one : every<E>) {
    if (word(one) == text) return one;
  }
  return std::nullopt;
}

/// The word of each, in that order.
template <class E>
[[nodiscard]] std::vector<std::string> every_word() {
  std::vector<std::string> words;
  for (const auto one : every<E>) words.emplace_back(word(one));
  return words;
}

}  // namespace ifapilot::rules
