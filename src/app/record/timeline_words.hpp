#pragma once

#include "app/record/timeline.hpp"

/// The sentences of a timeline.
namespace ifapilot::app {

/// What a sentence about a fact may name beside the fact itself.
struct Telling {
  const store::VacancyRecord& vacancy;
  const rules::Case& before;  ///< The case as it stood.
  const rules::CaseFact& fact;
  const store::FactRecord& record;  ///< What was typed with it.
  bool same_write = false;          ///< The sentence goes on: the fact before is of the same write.
};

/// What happened, to stand beside a time.
[[nodiscard]] std::string told(const Telling& telling);

/// What a person gave as codes, reasons and notes: `(no-need, cost) "two children ahead"`.
[[nodiscard]] std::string said(const store::FactRecord& record);

}  // namespace ifapilot::app
