#pragma once

#include "app/day/explain.hpp"
#include "cli/command/command.hpp"
#include "output/screen.hpp"
#include "output/value.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Explanations of deadlines, for `--explain`: in sentences that can be read out to an authority on the telephone, and
/// with the same in JSON.
namespace ifapilot::cli {

/// `Sent Sat 23 Aug 2025 12:00, outside working hours (09:00 to 17:00). …`
[[nodiscard]] std::string words_of(const app::Explained& explained);

/// `--explain`, the same everywhere.
[[nodiscard]] Option explain_option();

/// The record's key `explanation`, and the same on the screen before what to type next: what a command that shows one
/// deadline, or several, adds to its answer.
[[nodiscard]] Answer with_explanation(Answer answer, const std::optional<app::Explained>& explained,
                                      const output::Style& style);
[[nodiscard]] Answer with_explanations(Answer answer, const std::vector<app::Explained>& all,
                                       const output::Style& style);

/// What explains the deadline that a command has just set or moved, and how that came to be set.
using Explain = std::function<std::optional<app::Explained>(const app::Explainer&, const app::Set&)>;

/// The answer of such a command: as it is, or with the explanation if `--explain` was given.
[[nodiscard]] Answer explained_if_asked(Answer answer, const Request& request, const Explain& explain);

/// The value of the key `explanation`.
[[nodiscard]] output::Value explanation_record(const app::Explained& explained);
[[nodiscard]] output::Value explanation_record(const std::optional<app::Explained>& explained);
[[nodiscard]] output::Value explanation_records(const std::vector<app::Explained>& all);

}  // namespace ifapilot::cli
