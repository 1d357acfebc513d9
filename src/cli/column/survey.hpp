#pragma once

#include "app/party/survey.hpp"
#include "output/document.hpp"

#include <vector>

namespace ifapilot::cli {

[[nodiscard]] output::Table table_of(const std::vector<app::SurveyRow>& rows);
[[nodiscard]] output::Fields record_of(const app::SurveyRow& row);

}  // namespace ifapilot::cli
