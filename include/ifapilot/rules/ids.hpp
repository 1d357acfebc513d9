#pragma once

#include <algorithm>
#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Names of things. A number is never reused (A-APPEND); a code is chosen by a person and never changed.
namespace ifapilot::rules {

/// The number of a record, printed with its letter: `V1`, `O12`.
template <char Letter>
struct Number {
  std::int64_t value = 0;  ///< From 1 up; 0 is no record.

  auto operator<=>(const Number&) const = default;

  /// As it is printed: `V1`.
  [[nodiscard]] std::string text() const { return Letter + std::to_string(value); }

  /// Reads `V1`, `v1` or `1`; from 1 up; nothing else.
  [[nodiscard]] static std::optional<Number> parse(std::string_view text) {
    if (!text.empty() && (text.front() == Letter || text.front() == Letter + ('a' - 'A'))) text.remove_prefix(1);
    Number number;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number.value);
    if (error != std::errc{} || stop != end || number.value < 1 || text.front() == '0') return std::nullopt;
    return number;
  }
};

using VacancyId = Number<'V'>;   ///< Also of one that was rejected.
using OfferId = Number<'O'>;     ///< Through the whole pilot, not within a vacancy.
using ReferralId = Number<'R'>;  ///< The partnership's, not the Home Office's.
using FactId = Number<'F'>;      ///< One a write (A-APPEND).

/// A code as a person types it: lower case letters, digits and `-`, 1 to 40 characters, not beginning or ending in `-`.
template <class Kind>
struct Code {
  std::string text;  ///< As `parse` takes it.

  auto operator<=>(const Code&) const = default;

  /// Reads a code as described above and nothing else; letter case is not mended.
  [[nodiscard]] static std::optional<Code> parse(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (text.empty() || text.size() > 40 || text.front() == '-' || text.back() == '-') return std::nullopt;
    for (const char c : text) {
      if (!fits(c)) return std::nullopt;
    }
    return Code{std::string(text)};
  }
};

using AuthorityCode = Code<struct AuthorityKind>;  ///< `derby`
using ProviderCode = Code<struct ProviderKind>;    ///< `oak`
using CarerCode = Code<struct CarerKind>;          ///< `oak-17`: the provider's reference, never a name.

/// The two whom a framework agreement is between (E2).
struct FrameworkPair {
  AuthorityCode authority;  ///< Who buys.
  ProviderCode provider;    ///< Who sells.

  bool operator==(const FrameworkPair&) const = default;
};

/// The one of `all` with that number; null if there is none.
template <class All, char Letter>
[[nodiscard]] auto* find(All& all, Number<Letter> id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace ifapilot::rules
