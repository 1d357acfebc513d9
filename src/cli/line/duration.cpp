#include "cli/line/duration.hpp"

#include <charconv>

namespace ifapilot::cli {

namespace {

std::optional<std::chrono::seconds> unit(std::string_view word) {
  if (word == "min") return std::chrono::minutes{1};
  if (word == "h") return std::chrono::hours{1};
  if (word == "d") return std::chrono::hours{24};
  return std::nullopt;
}

}  // namespace

std::optional<std::chrono::seconds> parse_duration(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > most_digits || text.front() == '0') return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + digits, number);
  const auto one = unit(text.substr(digits));
  return one ? std::optional(*one * number) : std::nullopt;
}

}  // namespace ifapilot::cli
