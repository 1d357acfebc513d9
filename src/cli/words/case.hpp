#pragma once

#include "app/record/show.hpp"

#include <string>

/// How screens call what a case waits for and what is owed in it.
namespace ifapilot::cli {

/// `[M-PROFILE, O13]`: the rule with the guidance's paragraph.
[[nodiscard]] std::string cited(rules::OwedKind kind);
/// `[M-HOLD, O8; regional reading]`: the guidance is silent, or can be read otherwise.
[[nodiscard]] std::string cited(rules::Reading reading);
/// The same by a rule and paragraphs; a reading of this project's own only if `is_reading`.
[[nodiscard]] std::string cited(std::string_view rule, std::string_view paragraphs, bool is_reading);
[[nodiscard]] std::string cited(rules::DeadlineKind kind);

/// `form of nottingham for O8`, `first contact by the provider`.
[[nodiscard]] std::string in_words(const rules::Owed& owed);

/// What the status means, to stand beside it, without a full stop: `by nottingham Mon 16 Feb 2026 10:00 (O8)`.
[[nodiscard]] std::string standing(const app::CaseView& view, rules::Instant now);

}  // namespace ifapilot::cli
