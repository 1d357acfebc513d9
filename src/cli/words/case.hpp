#pragma once

#include "app/record/show.hpp"

#include <string>

/// How screens call what a case waits for and what is owed in it.
namespace ifapilot::cli {

/// `[M-PROFILE, O13]`: the rule with the guidance's paragraph.
[[nodiscard]] std::string cited(rules::OwedKind kind);
[[nodiscard]] std::string cited(rules::DeadlineKind kind);

/// `form of nottingham for O8`, `first contact by the provider`.
[[nodiscard]] std::string in_words(const rules::Owed& owed);

/// What the status means, to stand beside it, without a full stop: `by nottingham Mon 16 Feb 2026 10:00 (O8)`.
[[nodiscard]] std::string standing(const app::CaseView& view, rules::Instant now);

}  // namespace ifapilot::cli
