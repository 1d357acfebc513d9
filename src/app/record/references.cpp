#include "app/record/references.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace ifapilot::app {

namespace {

struct ReferenceIn {
  std::optional<std::string> operator()(const rules::ProfileReceived& profile) const { return profile.child.reference; }
  std::optional<std::string> operator()(const rules::OwnChildChosen& own) const { return own.child.reference; }
  std::optional<std::string> operator()(const rules::ChildCorrected& corrected) const { return corrected.reference; }
  std::optional<std::string> operator()(const auto&) const { return std::nullopt; }
};

}  // namespace

std::vector<std::string> child_references(const store::CaseFacts& cases) {
  std::vector<std::string> all;
  for (const auto& [vacancy, facts] : cases) {
    for (const auto& fact : facts) {
      if (auto reference = std::visit(ReferenceIn{}, fact.what)) all.push_back(*std::move(reference));
    }
  }
  std::ranges::sort(all, std::ranges::greater(), &std::string::size);
  return all;
}

}  // namespace ifapilot::app
