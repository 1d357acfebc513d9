#pragma once

#include "cli/command/command.hpp"
#include "store/entity/offers.hpp"

/// The feedback form on the command line (D-FORM), shared by `respond` and `feedback`.
namespace ifapilot::cli {

[[nodiscard]] Options form_options();

/// Reads the form for an answer of that kind; a code of the other kind is a usage error that lists the right ones.
[[nodiscard]] store::Feedback form_from(const Arguments& arguments, rules::AnswerKind kind);

}  // namespace ifapilot::cli
