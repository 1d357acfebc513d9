#pragma once

#include <ifapilot/rules/case.hpp>

/// How a correction changes a case; for replay.cpp alone.
namespace ifapilot::rules {

/// Of the vacancy and of its offers, which keep whom they went to, their due times, and whether they were outside.
void correct(Case& in, const VacancyCorrected& corrected);

/// Of the child wherever it stands, also where it has arrived.
void correct(Case& in, const ChildCorrected& corrected);

}  // namespace ifapilot::rules
