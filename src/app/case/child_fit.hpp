#pragma once

#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/sentence.hpp>

#include <string>
#include <vector>

namespace ifapilot::app {

/// Of a carer whose ages are known: `10-15`, or `10` for that one age.
[[nodiscard]] std::string ages_of(const store::VacancyDetail& carer);

/// What of a child lies outside what the carer was notified for (O1): to be warned of, not refused, as matching is the
/// authority's (O13). What is not recorded on either side is passed over.
[[nodiscard]] std::vector<rules::Sentence> misfits(const rules::Child& child, const store::VacancyDetail& carer);

}  // namespace ifapilot::app
