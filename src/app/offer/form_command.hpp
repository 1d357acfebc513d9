#pragma once

#include "app/case/record.hpp"
#include "app/session.hpp"

#include <string>

namespace ifapilot::app {

/// What is typed to complete the form of an answered offer of `one`: what has come of it already is left out (D-FORM).
[[nodiscard]] std::string form_command(const CaseRecord& one, rules::OfferId id, Session& session);

}  // namespace ifapilot::app
