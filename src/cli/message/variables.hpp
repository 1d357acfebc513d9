#pragma once

#include "output/mail/template.hpp"

#include <span>

namespace ifapilot::cli {

/// Everything that the templates of messages may name, with its meaning and an example.
[[nodiscard]] std::span<const output::TemplateVariable> message_variables();

}  // namespace ifapilot::cli
