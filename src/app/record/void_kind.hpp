#pragma once

#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/sentence.hpp>

#include <string_view>

namespace ifapilot::app {

/// What it comes to that a fact of a kind is voided (A-APPEND). All empty: the case that it belongs to says so. What
/// rests on a kind of no case, so that it cannot be voided yet, is in store/entity/facts.cpp.
struct VoidKind {
  std::string_view follows = {};  ///< What is so then; `%` stands for what was written.
  rules::Deed next = {};          ///< What to do then, about what was written if it is one party.
  rules::Sentence instead = {};   ///< Never voided: how the opposite is recorded instead.
};
[[nodiscard]] VoidKind void_kind(rules::FactKind kind);

}  // namespace ifapilot::app
