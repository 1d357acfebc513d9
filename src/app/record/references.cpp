#include "app/record/references.hpp"

#include "text/folded.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace ifapilot::app {

namespace {

/// A text sign by sign, and its letters and digits, as people compare them.
struct Spelled {
  struct Sign {
    std::size_t begin;
    std::size_t end;
    std::string letters;  ///< Of a letter with what stands above it; empty of a blank, a dash ...
    bool parts = false;   ///< A comma or the like: what stands before it and after it are two things.
  };
  std::vector<Sign> signs = {};

  explicit Spelled(std::string_view text) {
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    for (std::size_t at = 0; at < text.size();) {
      auto end = at + 1;
      while (end < text.size() && !begins(text[end])) ++end;
      const bool parts = std::string_view(",.;:!?()\"").find(text[at]) != std::string_view::npos;
      signs.push_back({at, end, text::letters_of(text.substr(at, end - at)), parts});
      at = end;
    }
  }

  [[nodiscard]] bool is_letter(std::size_t sign) const { return sign < signs.size() && !signs[sign].letters.empty(); }
  [[nodiscard]] bool begins_word(std::size_t sign) const {
    return is_letter(sign) && (sign == 0 || !is_letter(sign - 1));
  }
};

}  // namespace

ChildReferences::ChildReferences(const std::vector<std::string>& references) : longest_(0) {
  std::unordered_set<std::string> all;
  for (const auto& reference : references) {
    longest_ = std::max(longest_, all.insert(text::letters_of(reference)).first->size());
  }
  is_reference_ = [all = std::move(all)](const std::string& letters) { return all.contains(letters); };
}

std::string ChildReferences::out_of(std::string_view text, std::string_view instead) const {
  const Spelled spelled(text);
  std::string left;
  std::size_t kept = 0;
  for (std::size_t from = 0; from < spelled.signs.size(); ++from) {
    if (!spelled.begins_word(from) || spelled.signs[from].begin < kept) continue;
    std::optional<std::size_t> last;  // of the longest that begins here
    std::string letters;
    for (auto to = from; to < spelled.signs.size() && letters.size() <= longest_ && !spelled.signs[to].parts; ++to) {
      letters += spelled.signs[to].letters;
      if (!spelled.is_letter(to) || spelled.is_letter(to + 1)) continue;
      if (!left_.contains(letters) && is_reference_(letters)) last = to;
    }
    if (!last) continue;
    left.append(text.substr(kept, spelled.signs[from].begin - kept)).append(instead);
    kept = spelled.signs[*last].end;
  }
  return left.append(text.substr(kept));
}

void ChildReferences::leave(std::string_view reference) { left_.insert(text::letters_of(reference)); }

}  // namespace ifapilot::app
