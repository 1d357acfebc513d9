#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ifapilot::app {

/// Every reference of a child that was ever typed, also those that were voided or corrected since (A-CHILD), as people
/// read them: without letter case, accents and whatever parts them (A-FIND).
class ChildReferences {
 public:
  explicit ChildReferences(const std::vector<std::string>& references);

  /// Whether the letters of a text (`text::letters_of`) are those of a reference.
  using IsReference = std::function<bool(const std::string& letters)>;
  /// Those that `is_reference` knows, which is asked when a text is read: so that nobody reads every child's.
  explicit ChildReferences(IsReference is_reference) : is_reference_(std::move(is_reference)) {}

  /// `text`, which a person typed, with `instead` for each reference that stands in it by itself: no letter and no
  /// digit beside it, and between its own nothing but blanks, dashes and the like (`nts 2026/0123` for
  /// `NTS-2026-0123`).
  [[nodiscard]] std::string out_of(std::string_view text, std::string_view instead = "[child]") const;

  /// `reference` is none of them from now on: somebody typed it whole, and looks for it.
  void leave(std::string_view reference);

 private:
  IsReference is_reference_;
  std::size_t longest_ = 500;                  ///< Letters that one can have: more than the command line lets through.
  std::unordered_set<std::string> left_ = {};  ///< By their letters.
};

}  // namespace ifapilot::app
