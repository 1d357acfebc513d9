#pragma once

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

  /// `text`, which a person typed, with `instead` for each reference that stands in it by itself: no letter and no
  /// digit beside it, and between its own nothing but blanks, dashes and the like (`nts 2026/0123` for
  /// `NTS-2026-0123`).
  [[nodiscard]] std::string out_of(std::string_view text, std::string_view instead = "[child]") const;

  /// `reference` is none of them from now on: somebody typed it whole, and looks for it.
  void leave(std::string_view reference);

 private:
  std::unordered_set<std::string> letters_ = {};
  std::size_t longest_ = 0;
};

}  // namespace ifapilot::app
