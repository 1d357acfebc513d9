#include <ifapilot/rules/nearness.hpp>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace ifapilot::rules {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::size_t edits_between(std::string_view a, std::string_view b) {
  // Wagner and Fischer's table, of which only the row above is kept: above[j] turns what was read of `a` into b[0, j).
  std::vector<std::size_t> above(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (const char from : a) {
    std::size_t diagonal = std::exchange(above[0], above[0] + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (lower(from) == lower(b[j]) ? 0 : 1);
      diagonal = above[j + 1];
      above[j + 1] = std::min({replaced, diagonal + 1, above[j] + 1});
    }
  }
  return above.back();
}

std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> known, std::size_t most) {
  std::optional<std::string> best;
  std::size_t best_edits = most + 1;
  for (const auto& candidate : known) {
    const auto edits = edits_between(typed, candidate);
    if (edits < best_edits) {
      best = candidate;
      best_edits = edits;
    }
  }
  return best;
}

}  // namespace ifapilot::rules
