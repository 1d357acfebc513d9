#pragma once

#include "cli/command/command.hpp"
#include "store/entity/offers.hpp"

#include <ifapilot/rules/case.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Options that the commands of a case share: the child (A-CHILD), coded reasons, and the feedback form (D-FORM).
namespace ifapilot::cli {

/// `--child`, `--age`, `--sex`, `--languages`.
[[nodiscard]] Options child_options();
/// The same, none of them needed: of a child that is on record.
[[nodiscard]] Options child_correction_options();
/// `--child`, if it was given. Usage error for a reference that is no code: it could be a name.
[[nodiscard]] std::optional<std::string> child_reference_from(const Arguments& arguments);
[[nodiscard]] std::optional<int> child_age_from(const Arguments& arguments);
/// Usage error for a reference that is no code: it could be a name.
[[nodiscard]] rules::Child child_from(const Arguments& arguments);

/// `--override`: takes a child who is not under 16 (M-PROFILE).
[[nodiscard]] Option age_override_option();

/// `--reason-code`, one of `codes`, at least once; and `--note`.
[[nodiscard]] Options reason_code_options(std::span<const std::string_view> codes);
/// What was given, each once, in the order in which it was typed.
[[nodiscard]] std::vector<std::string> reason_codes_from(const Arguments& arguments);
[[nodiscard]] std::optional<std::string> note_from(const Arguments& arguments);

/// The feedback form, which `respond` and `feedback` take.
[[nodiscard]] Options form_options();
/// The form for an answer of that kind; a code of the other kind is a usage error that lists the right ones.
[[nodiscard]] store::Feedback form_from(const Arguments& arguments, rules::AnswerKind kind);

}  // namespace ifapilot::cli
