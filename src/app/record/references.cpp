#include "app/record/references.hpp"

#include "app/folded.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace ifapilot::app {

namespace {

struct ReferenceIn {
  std::optional<std::string> operator()(const rules::ProfileReceived& profile) const { return profile.child.reference; }
  std::optional<std::string> operator()(const rules::OwnChildChosen& own) const { return own.child.reference; }
  std::optional<std::string> operator()(const rules::ChildCorrected& corrected) const { return corrected.reference; }
  std::optional<std::string> operator()(const auto&) const { return std::nullopt; }
};

/// A text and its letters and digits, each with the place that it has in the text.
class Spelled {
 public:
  explicit Spelled(std::string_view text) {
    const auto begins_scalar = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    for (std::size_t at = 0; at < text.size();) {
      auto end = at + 1;
      while (end < text.size() && !begins_scalar(text[end])) ++end;
      const auto letters = letters_of(text.substr(at, end - at));
      letters_ += letters;
      places_.insert(places_.end(), letters.size(), scalars_.size());
      scalars_.push_back({at, end, !letters.empty()});
      at = end;
    }
  }

  /// Where `reference`, in letters and digits, stands by itself.
  void find(const std::string& reference, std::vector<std::pair<std::size_t, std::size_t>>& all) const {
    for (auto at = letters_.find(reference); at != std::string::npos; at = letters_.find(reference, at + 1)) {
      const auto first = places_[at];
      const auto last = places_[at + reference.size() - 1];
      if (stands_alone(first, last) && is_together(at, reference.size())) {
        all.emplace_back(scalars_[first].begin, scalars_[last].end);
      }
    }
  }

 private:
  struct Scalar {
    std::size_t begin;
    std::size_t end;
    bool is_letter;
  };

  [[nodiscard]] bool stands_alone(std::size_t first, std::size_t last) const {
    const bool begins = first == 0 || !scalars_[first - 1].is_letter;
    return begins && (last + 1 == scalars_.size() || !scalars_[last + 1].is_letter);
  }
  /// `1, 2` is no 12.
  [[nodiscard]] bool is_together(std::size_t at, std::size_t size) const {
    for (auto i = at + 1; i < at + size; ++i) {
      if (places_[i] > places_[i - 1] + 2) return false;
    }
    return true;
  }

  std::string letters_;
  std::vector<std::size_t> places_ = {};  ///< Of each byte of `letters_`.
  std::vector<Scalar> scalars_ = {};
};

template <class Takes>
std::string without(std::string_view text, const std::vector<std::string>& references, std::string_view instead,
                    Takes takes) {
  const Spelled spelled(text);
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (const auto& reference : references) {
    if (takes(reference)) spelled.find(reference, found);
  }
  std::ranges::sort(found, [](const auto& one, const auto& other) {
    return std::pair(one.first, other.second) < std::pair(other.first, one.second);  // the longer of two first
  });
  std::string left;
  std::size_t kept = 0;
  for (const auto& [begin, end] : found) {
    if (begin < kept) continue;  // within a longer one
    left.append(text.substr(kept, begin - kept)).append(instead);
    kept = end;
  }
  return left.append(text.substr(kept));
}

}  // namespace

ChildReferences::ChildReferences(const store::CaseFacts& cases) {
  for (const auto& [vacancy, facts] : cases) {
    for (const auto& fact : facts) {
      const auto reference = std::visit(ReferenceIn{}, fact.what);
      if (auto letters = letters_of(reference.value_or("")); !letters.empty()) letters_.push_back(std::move(letters));
    }
  }
  std::ranges::sort(letters_);
  letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
}

std::string ChildReferences::out_of(std::string_view text, std::string_view instead) const {
  return without(text, letters_, instead, [](const std::string&) { return true; });
}

std::string ChildReferences::out_of_words(std::string_view text) const {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return without(text, letters_, "[child]", [&](const std::string& reference) {
    return std::ranges::any_of(reference, is_digit) && !std::ranges::all_of(reference, is_digit);
  });
}

void ChildReferences::leave(std::string_view reference) { std::erase(letters_, letters_of(reference)); }

}  // namespace ifapilot::app
