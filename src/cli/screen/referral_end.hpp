#pragma once

#include "cli/screen/case.hpp"

#include <string>

namespace ifapilot::cli {

/// The answer when a referral is over: `headline`, what becomes of duty and vacancy, and both sides under `heading`.
[[nodiscard]] Answer end_answer(const Request& request, const app::CaseWritten& done, const std::string& headline,
                                const std::string& heading);

}  // namespace ifapilot::cli
